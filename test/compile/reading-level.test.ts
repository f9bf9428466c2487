import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commonCharacters } from '../../src/compile/common-characters.js';
import { formatProblem } from '../../src/compile/problem.js';
import { sentencesOf } from '../../src/compile/sentences.js';
import { compileTree, GUIDE } from './content-tree.js';

test('sentences end with 。！？ and the marks that close behind them', () => {
  const texts = (text: string): string[] => sentencesOf(text).map((sentence) => sentence.text);
  assert.deepEqual(texts('先要。再退！行吗？行'), ['先要。', '再退！', '行吗？', '行']);
  assert.deepEqual(texts('要3年。（民法典第188条）再说。'), ['要3年。（民法典第188条）', '再说。']);
  assert.deepEqual(texts('他问“行吗？”，我说行。她说：“行。”走了'), ['他问“行吗？”，我说行。', '她说：“行。”', '走了']);
  assert.deepEqual(texts('21.75天；算好。'), ['21.75天；算好。']);
  assert.deepEqual(texts(' '), []);
  for (const { text, start } of sentencesOf('先要。再退！')) assert.equal('先要。再退！'.slice(start, start + 3), text);
});

test('the common characters are those of level 1 of GB 2312', () => {
  const common = commonCharacters();
  assert.equal(common?.size, 3755);
  for (const character of '的一法欠赡') assert.ok(common.has(character), character);
  for (const character of '噩卦a。') assert.ok(!common.has(character), character);
});

test('citations, headings and checklists count in no sentence; rare characters count in all of the text', async (t) => {
  const text = '## 一个很长很长的标题\n\n欠钱要还（照护法第2条第1款）。\n\n- [ ] 一份很长很长很长的清单\n- [ ] 卦';
  const { counts } = await compileTree(t, { 'guides/work/debt.md': GUIDE + text });
  const before = (await compileTree(t)).counts.reading['guide/debt'];
  const { sentences, longest, rare } = counts.reading['guide/debt'] ?? assert.fail();
  assert.equal(sentences, (before?.sentences ?? 0) + 1);
  assert.equal(longest, before?.longest);
  assert.ok(rare !== undefined && rare > 0);
});

test('an overlong sentence is named with its line and length: sentence-long', async (t) => {
  const long = '欠'.repeat(91);
  const sound = await compileTree(t, { 'guides/work/debt.md': `${GUIDE}\n${'欠'.repeat(90)}。\n` });
  assert.deepEqual(sound.notices.map(formatProblem), []);
  const text = `- 先要。\n- 再退。\n  ${long}。`;
  const { problems, notices, counts } = await compileTree(t, { 'guides/work/debt.md': `${GUIDE}\n${text}\n` });
  assert.deepEqual(problems.map(formatProblem), []);
  assert.deepEqual(
    notices.map(({ code, line }) => [code, line]),
    [['sentence-long', 28]],
  );
  assert.match(notices[0]?.what ?? '', /“欠{12}……”这一句有 91 个字/);
  assert.equal(counts.reading['guide/debt']?.longest, 91);
});
