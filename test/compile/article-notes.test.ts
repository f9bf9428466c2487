import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseNoteFile } from '../../src/compile/article-notes.js';
import { checkNotes } from '../../src/compile/check-notes.js';
import { Problems } from '../../src/compile/problem.js';
import type { ArticleFacts, Statute } from '../../src/model/statute.js';

const STATUTE: Statute = {
  id: 'sample-law',
  title: '中华人民共和国示例法',
  short: '示例法',
  aliases: [],
  type: 'law',
  issuer: '示例机关',
  effective: '2020-01-01',
  status: 'current',
  repeals: [],
  source: '手写',
  checked: '2026-11-23',
  history: [],
  outline: [
    { level: 3, title: '第一章', first: '1', last: '2' },
    { level: 3, title: '第二章', first: '3', last: '3' },
  ],
  articleCount: 3,
};

const facts = (number: string, rest: Partial<ArticleFacts>): ArticleFacts => ({
  number,
  paragraphs: [[]],
  numbers: [],
  modality: [],
  sha256: number.padStart(64, '0'),
  ...rest,
});

const FACTS = new Map(
  [
    facts('1', { paragraphs: [[], []], numbers: ['30日', '3个月'], modality: ['应当', '不得'] }),
    facts('2', { modality: ['应当'] }),
    facts('3', { numbers: ['50%'] }),
  ].map((article) => [article.number, article]),
);

const GOOD = `## 1 多久办完
(1) 收到以后，**应当**在30日内
办完。

(2) 不得超过三个月。

- 问：要等多久
- 问: 办不完怎么办
- 参见：guide/a、guide/b
- 复核：2026-11-23

## 3 收多少钱
按一半（50%）收，最多等3个月。

- 数出：sample-law/1
- 语气：原文没有说
`;

function parse(text: string) {
  const problems = new Problems();
  return { file: parseNoteFile({ path: 'n.md', file: 'n.md', text }, problems), problems };
}

function check(text: string, official?: ReadonlyMap<string, ArticleFacts>) {
  const { file, problems } = parse(text);
  const input = {
    statute: STATUTE,
    facts: FACTS,
    files: [file],
    factsOf: (id: string, number: string) => (id === 'sample-law' ? FACTS.get(number) : undefined),
  };
  const checked = checkNotes(official === undefined ? input : { ...input, official }, problems);
  return { checked, problems };
}

const listed = (found: readonly { code: string; line: number }[]): string[] =>
  found.map(({ code, line }) => `${code}:${String(line)}`);

test('a note file is read: headnotes, marked paragraphs, questions, references, reasons', () => {
  const { file, problems } = parse(GOOD);
  assert.deepEqual(problems.problems, []);
  assert.deepEqual(file.articles[0], {
    number: '1',
    headnote: '多久办完',
    line: 1,
    paragraphs: [
      { text: '收到以后，**应当**在30日内\n办完。', line: 2, paragraph: 1 },
      { text: '不得超过三个月。', line: 5, paragraph: 2 },
    ],
    questions: [
      { text: '要等多久', line: 7 },
      { text: '办不完怎么办', line: 8 },
    ],
    related: [
      { text: 'guide/a', line: 9 },
      { text: 'guide/b', line: 9 },
    ],
    numbersFrom: [],
    reviewed: '2026-11-23',
  });
  assert.deepEqual(file.articles[1]?.numbersFrom, [{ text: 'sample-law/1', line: 15 }]);
  assert.equal(file.articles[1].modalityReason, '原文没有说');
});

test('what is malformed is reported with its line and the rest is kept', () => {
  const cases: [string, string, string[]][] = [
    ['## 1 多久办完', '## 第一条 多久办完', ['note-heading:1']],
    ['## 1 多久办完', '### 1 多久办完', ['note-heading:1']],
    ['## 1 多久办完', '## 1', ['note-headnote:1']],
    ['## 1 多久办完', `## 1 ${'长'.repeat(17)}`, ['note-headnote:1']],
    ['- 问：要等多久', '- 问题：要等多久', ['note-list:7']],
    ['- 问：要等多久', '- 要等多久', ['note-list:7']],
    ['- 问：要等多久', '- 问：', ['note-list:7']],
    ['- 复核：2026-11-23', '- 复核：2026-11-31', ['note-reviewed:10']],
    ['- 复核：2026-11-23', '- 复核：2026-11-23\n- 复核：2026-11-24', ['note-list:11']],
    ['- 复核：2026-11-23', '- 复核：2026-11-23\n\n又一段白话。', ['note-order:12']],
    ['## 3 收多少钱', '## 1 收多少钱', ['note-duplicate:12']],
    ['## 1 多久办完', '## 4 多久办完', ['note-order:12']],
    ['## 1 多久办完', '前言\n\n## 1 多久办完', ['note-outside:1']],
    ['按一半（50%）收，最多等3个月。', '', ['note-empty:12']],
  ];
  for (const [from, to, expected] of cases) {
    const { file, problems } = parse(GOOD.replace(from, to));
    assert.deepEqual(listed(problems.problems), expected, to);
    assert.ok(file.articles.length >= 1);
  }
});

test('notes that agree with their articles have no finding, and the articles without one are counted', () => {
  const { checked, problems } = check(GOOD);
  assert.deepEqual([problems.problems, problems.notices], [[], []]);
  assert.equal(checked.missing, 1);
});

test('a number that is not in the article nor in 数出 is a problem on its line', () => {
  assert.deepEqual(listed(check(GOOD.replace('30日内', '15日内')).problems.problems), ['note-number:2']);
  assert.deepEqual(listed(check(GOOD.replace('\n办完', '\n15天办完')).problems.problems), ['note-number:3']);
  assert.deepEqual(listed(check(GOOD.replace('- 数出：sample-law/1\n', '')).problems.problems), ['note-number:13']);
  assert.deepEqual(listed(check(GOOD.replace('sample-law/1', 'sample-law/9')).problems.problems), [
    'note-numbers-from:15',
    'note-number:13',
  ]);
});

test('a note for an article or a paragraph that does not exist is a problem', () => {
  assert.deepEqual(listed(check(GOOD.replace('## 3 ', '## 9 ')).problems.problems), ['note-missing-article:12']);
  assert.deepEqual(listed(check(GOOD.replace('(2) ', '(3) ')).problems.problems), ['note-paragraph:5']);
});

test('a modality that differs is a notice, answered by 语气', () => {
  const softened = GOOD.replace('**应当**', '可以');
  const { problems } = check(softened);
  assert.deepEqual(listed(problems.notices), ['note-modality:1']);
  assert.deepEqual(problems.problems, []);
  assert.deepEqual(check(softened.replace('- 复核', '- 语气：就要这样\n- 复核')).problems.notices, []);
});

test('a headnote may not repeat within a chapter', () => {
  const second = '## 2 多久办完\n要办。\n\n';
  assert.deepEqual(listed(check(GOOD.replace('## 3', `${second}## 3`)).problems.problems), ['note-headnote:12']);
  assert.deepEqual(check(GOOD.replace('收多少钱', '多久办完')).problems.problems, []);
});

test('notes are stale when the official text given is not the one they were written for', () => {
  const same = check(GOOD, FACTS);
  assert.deepEqual([[...same.checked.stale], same.problems.notices], [[], []]);
  const changed = new Map(FACTS).set('1', facts('1', { sha256: 'f'.repeat(64) }));
  const { checked, problems } = check(GOOD, changed);
  assert.deepEqual([...checked.stale], ['1']);
  assert.deepEqual(listed(problems.notices), ['note-stale:1']);
  assert.deepEqual(problems.problems, []);
});
