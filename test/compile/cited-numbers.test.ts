import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatProblem } from '../../src/compile/problem.js';
import { compileTree, GUIDE, SERVICE } from './content-tree.js';

/** Lines of `text` (from 1) on which a number without its citation stands, in a guide that cites what it needs elsewhere. */
async function flagged(t: Parameters<typeof compileTree>[0], text: string): Promise<number[]> {
  const { problems } = await compileTree(t, { 'guides/work/debt.md': `${GUIDE}\n${text}\n` });
  const before = GUIDE.split('\n').length;
  assert.deepEqual(problems.filter(({ code }) => code !== 'number-uncited').map(formatProblem), []);
  return problems.map(({ line }) => line - before);
}

const SOUND: readonly (readonly [name: string, text: string])[] = [
  ['the same sentence', '要在10日内退，不能拖（照护法第2条第1款）。'],
  ['a parenthesis behind the full stop', '要在10日内退。（照护法第2条第1款）'],
  ['a link to the article', '要在10日内[退](article/care-law/2)。'],
  ['a question quoted inside the sentence', '问“10日够不够？”，照护法第2条第1款写了10日。'],
  ['the same item, another sentence', '- 要在10日内退。过了就算违法（照护法第2条第1款）。'],
  ['the same item, another paragraph', '- 要在10日内退。\n\n  见照护法第2条第1款。'],
  ['the title of a step', '1. **10日内退。** 见照护法第2条第1款。'],
  ['the same row of a table', '| 事 | 多久 | 依据 |\n|---|---|---|\n| 退 | 10日 | 照护法第2条第1款 |'],
  ['the words that lead up to the list', '要退的时候（照护法第2条第1款）：\n\n- 10日内退\n- 一次退清'],
  ['a heading', '## 10日内退\n\n先去要。'],
  ['a paragraph in bold, a heading in all but name', '**10日内退**\n\n先去要。'],
  ['a call', '> [!电话]\n> 10日没退，打 12348。'],
  ['a checklist', '- [ ] 前10日的账'],
  ['a date', '2021年1月1日起施行。\n\n见照护法第4条。'],
  ['somebody else’s words', '收条上写着“10日内退”，也要留着。'],
];

for (const [name, text] of SOUND) {
  test(`a number with its citation, or that needs none: ${name}`, async (t) => {
    assert.deepEqual(await flagged(t, text), []);
  });
}

const BROKEN: readonly (readonly [name: string, text: string, lines: readonly number[]])[] = [
  ['no citation', '要在10日内退。', [1]],
  ['the next sentence of a paragraph', '拖不得。\n要在10日内退。照护法第2条第1款写了。', [2]],
  ['another item', '- 见照护法第2条第1款。\n- 要在10日内退。', [2]],
  ['an item inside an item', '- 见照护法第2条第1款。\n  - 先要\n  - 再等10日', [3]],
  ['another row', '| 事 | 依据 |\n|---|---|\n| 记 | 照护法第1条 |\n| 退 | 10日 |', [4]],
  ['a callout', '> [!期限]\n> 先要，\n> 10日内退。', [3]],
  ['words that lead up to nothing cited', '见照护法第2条第1款。要退的时候：\n\n- 10日内退', [3]],
  ['two of them', '10日内退，2人核对。', [1, 1]],
];

for (const [name, text, lines] of BROKEN) {
  test(`a number without its citation: ${name} → number-uncited`, async (t) => {
    assert.deepEqual(await flagged(t, text), lines);
  });
}

test('services are checked too, translations by their Chinese', async (t) => {
  const change = SERVICE.replace('当场。\n', '10日内（照护法第2条）。\n').replace('不让跑第二趟。', '10日内答复。');
  const { problems } = await compileTree(t, { 'services/care.md': change });
  assert.deepEqual(
    problems.map(({ code, line }) => [code, line]),
    [['number-uncited', 46]],
  );
  assert.match(formatProblem(problems[0] ?? assert.fail()), /care\.md:46 — “10日”这一句没有注明出处 — 在同一句/);
});
