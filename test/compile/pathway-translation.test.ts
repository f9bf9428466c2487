import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { compile } from '../../src/compile/compile.js';
import { Problems, formatProblem } from '../../src/compile/problem.js';
import { stampFile } from '../../src/compile/stamp.js';
import type { Pathway } from '../../src/model/pathway.js';
import { AT, soundContent } from './content-tree.js';
import { KOREAN, PATHWAY, PATHWAY_FILE, WITH_PATHWAY } from './pathway-tree.js';

const KOREAN_FILE = 'pathways/debt.ko.yaml';

async function compiled(content: string) {
  const result = await compile({ content: [content], at: AT });
  const pathway = result.content?.documents.find((document): document is Pathway => document.kind === 'pathway');
  return { ...result, korean: pathway?.translations?.ko, title: pathway?.title };
}

test('a translation is stamped, read by place, and goes stale where the Chinese changes', async (t) => {
  const { content } = await soundContent(t, WITH_PATHWAY, { [KOREAN_FILE]: KOREAN });
  const unstamped = await compiled(content);
  assert.deepEqual(
    unstamped.problems.map(({ code }) => code),
    ['translation-unstamped'],
  );

  const problems = new Problems();
  const stamped = await stampFile(join(content, KOREAN_FILE), [content], problems);
  assert.deepEqual(problems.problems.map(formatProblem), []);
  assert.deepEqual([stamped?.field, stamped?.isChanged], ['of', true]);
  const again = await stampFile(join(content, KOREAN_FILE), [content], problems);
  assert.equal(again?.isChanged, false);
  assert.ok(
    (await readFile(join(content, KOREAN_FILE), 'utf8')).startsWith(KOREAN.trimEnd()),
    'what was written stays',
  );

  const read = await compiled(content);
  assert.deepEqual(read.problems.map(formatProblem), []);
  assert.equal(read.title?.ko, '빚을 받지 못할 때');
  assert.equal(read.korean?.review, 'pending');
  assert.equal(read.korean.texts['questions.who.ask'], '누가 빚졌습니까?');
  assert.deepEqual(Object.keys(read.korean.blocks), ['intro', 'outcomes.refund.say']);
  assert.deepEqual(read.korean.stale, []);

  await writeFile(join(content, PATHWAY_FILE), PATHWAY.replace('谁欠你的？', '到底是谁欠你的？'));
  const changed = await compiled(content);
  assert.deepEqual(changed.korean?.stale, ['questions.who.ask']);
  const stale = changed.notices.find(({ code }) => code === 'translation-stale');
  assert.match(formatProblem(stale ?? assert.fail()), /debt\.ko\.yaml:7 — “questions\.who\.ask”的中文改过了/);
});

test('a place that is not in the Chinese, another build and other numbers are named', async (t) => {
  const text = KOREAN.replace('questions.who.ask', 'questions.whom.ask')
    .replace('outcomes.refund.say: 10일안에 돌려주어야 합니다.', 'outcomes.refund.say: 15일안에 돌려주어야 합니다.')
    .replace('intro: 몇가지를 묻습니다.', 'intro: "- 하나\\n- 둘"');
  const { content } = await soundContent(t, WITH_PATHWAY, { [KOREAN_FILE]: text });
  const { problems, notices } = await compile({ content: [content], at: AT });
  const said = [...problems, ...notices].map(formatProblem).join('\n');
  assert.match(said, /debt\.ko\.yaml:7 — 中文里没有“questions\.whom\.ask”这一处 — 是不是“questions\.who\.ask”/);
  assert.match(said, /debt\.ko\.yaml:6 — “intro”和中文的段落、列表对不上/);
  assert.match(said, /debt\.ko\.yaml:9 — 数字和中文不一样：中文多 10日；译文多 15日/);
});

test('a translation without a pathway, or into no language of ours, is named', async (t) => {
  const { content } = await soundContent(t, WITH_PATHWAY, {
    'pathways/other.ko.yaml': KOREAN,
    'pathways/debt.fr.yaml': KOREAN,
  });
  const { problems } = await compile({ content: [content], at: AT });
  assert.deepEqual(problems.map(({ code }) => code).sort(), ['translation-language', 'translation-orphan']);
});
