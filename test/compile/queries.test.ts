import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { askQueries } from '../../src/compile/ask-queries.js';
import { formatProblem } from '../../src/compile/problem.js';
import { splitOf } from '../../src/compile/queries.js';
import { questionKey } from '../../src/compile/question-key.js';
import { AT, compileTree } from './content-tree.js';

const HEAD = 'query\texpected\tsplit\n';

function row(query: string, expected: string, split: string = splitOf(query)): string {
  return `${query}\t${expected}\t${split}\n`;
}

test('sound questions: known, announced and article ids, several of which answer', async (t) => {
  const rows = row('欠账怎么要', 'guide/debt;guide/later') + row('要不要天天记', 'article/care-law/1; service/care');
  const { problems, queries } = await compileTree(t, { 'queries.tsv': HEAD + rows });
  assert.deepEqual(problems.map(formatProblem), []);
  assert.deepEqual(
    queries.map(({ text, expected }) => [text, expected]),
    [
      ['欠账怎么要', ['guide/debt', 'guide/later']],
      ['要不要天天记', ['article/care-law/1', 'service/care']],
    ],
  );
});

const other = (query: string): string => (splitOf(query) === 'dev' ? 'held' : 'dev');

const FAULTS: readonly (readonly [name: string, text: string, line: number, code: string, says: RegExp])[] = [
  ['columns', `query\texpected\n${row('甲', 'guide/debt')}`, 1, 'query-columns', /列名.*query expected split/],
  ['cells', `${HEAD}甲\tguide/debt\n`, 2, 'query-columns', /2 列，应当有 3 列/],
  ['no question', `${HEAD}？！\tguide/debt\tdev\n`, 2, 'query-empty', /缺少问题/],
  ['no answer', `${HEAD}${row('甲', ' ; ')}`, 2, 'query-empty', /应当找到/],
  ['no such id', `${HEAD}${row('甲', 'guide/debt;guide/dept')}`, 2, 'reference-missing', /是不是“guide\/debt”/],
  ['no id', `${HEAD}${row('甲', 'debt')}`, 2, 'id-format', /“debt”/],
  ['no such article', `${HEAD}${row('甲', 'article/care-law/9')}`, 2, 'reference-missing', /care-law\/9/],
  ['the wrong half', `${HEAD}${row('甲', 'guide/debt', other('甲'))}`, 2, 'query-split', /sha256/],
  ['no half', `${HEAD}${row('甲', 'guide/debt', 'test')}`, 2, 'query-split', /“test”/],
  [
    'twice but for width, case, spaces and punctuation',
    `${HEAD}${row('laoban 不给QIAN', 'guide/debt')}${row('Ｌaoban不给 qian？', 'guide/debt')}`,
    3,
    'query-duplicate',
    /第 2 行的一样/,
  ],
];

for (const [name, text, line, code, says] of FAULTS) {
  test(`broken questions: ${name} → ${code}`, async (t) => {
    const { problems } = await compileTree(t, { 'queries.tsv': text });
    const [only] = problems;
    assert.equal(problems.length, 1, problems.map(formatProblem).join('\n'));
    assert.deepEqual([only?.code, only?.line], [code, line]);
    assert.match(`${only?.what ?? ''} ${only?.fix ?? ''}`, says);
  });
}

test('the half is the first digit of the sha256 of the question as written', () => {
  for (const query of ['工钱要不回', 'laoban bugei gongzi', '월급을 못 받았어요', '甲', '乙', '丙', '丁']) {
    const digit = createHash('sha256').update(Buffer.from(query)).digest('hex').charAt(0);
    assert.equal(splitOf(query), '01234567'.includes(digit) ? 'dev' : 'held');
  }
});

test('figures: found among the first three, not found, and left out because the content already says it', async (t) => {
  const questions = [
    ['先记账再去要，怎么要', 'guide/debt'],
    ['看护 要交什么材料', 'service/care'],
    ['量子 力学 𠮷', 'guide/debt'],
    // A title, an alias, a question of a note, a word of the glossary, a Korean name: all but for punctuation.
    ['欠账，怎么办？', 'guide/debt'],
    ['赖 账', 'guide/debt'],
    ['要不要记账！', 'article/care-law/1'],
    ['陪护', 'service/care'],
    ['간병', 'service/care'],
  ] as const;
  const table = HEAD + questions.map(([query, expected]) => row(query, expected)).join('');
  const { content, queries } = await compileTree(t, { 'queries.tsv': table });
  const steps: string[] = [];
  assert.ok(content);
  const { dev, held, leftOut } = askQueries(content, queries, AT, (step) => steps.push(step));
  assert.deepEqual([dev.asked + held.asked, dev.found + held.found, leftOut], [3, 2, 5]);
  const asked = questions.slice(0, 3).filter(([query]) => splitOf(query) === 'dev');
  assert.equal(dev.asked, asked.length);
  assert.deepEqual(steps, ['试搜索 0/3']);
});

test('the common questions: at least 400, each half at least a third, none twice', () => {
  const path = 'content/common/queries.tsv';
  assert.ok(existsSync(path));
  const rows = readFileSync(path, 'utf8').trimEnd().split('\n').slice(1);
  const dev = rows.filter((line) => line.endsWith('\tdev')).length;
  assert.ok(rows.length >= 400);
  assert.ok(Math.min(dev, rows.length - dev) * 3 >= rows.length);
  assert.equal(new Set(rows.map((line) => questionKey(line.split('\t')[0] ?? ''))).size, rows.length);
});
