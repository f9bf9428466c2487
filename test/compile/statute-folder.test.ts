import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { test } from 'node:test';
import { readArticlesTsv, writeArticlesTsv } from '../../src/compile/articles-tsv.js';
import { importStatuteIndex, officialFiles } from '../../src/compile/import-statute.js';
import { readOutlineTsv, writeOutlineTsv } from '../../src/compile/outline-tsv.js';
import { formatProblem, Problems } from '../../src/compile/problem.js';
import type { StatuteFolder } from '../../src/compile/statute-folder.js';
import { checkSuccessors, readStatuteFolder } from '../../src/compile/statute-folder.js';
import type { ArticleFacts, OutlineEntry } from '../../src/model/statute.js';

const SAMPLE = 'test/fixtures/official/sample-law.md';
const COMMITTED = 'content/common/statutes';

async function folder(t: TestContext): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'mingbai-'));
  t.after(() => rm(path, { recursive: true }));
  return path;
}

async function readAll(path: string, problems: Problems): Promise<StatuteFolder[]> {
  const names = await readdir(path);
  const read = await Promise.all(names.map((name) => readStatuteFolder(join(path, name), problems)));
  const folders = read.filter((found) => found !== undefined);
  checkSuccessors(folders, problems);
  return folders;
}

const FACTS: readonly ArticleFacts[] = [
  { number: 'preamble', paragraphs: [[]], numbers: [], modality: [], sha256: '0'.repeat(64) },
  {
    number: '133-1',
    paragraphs: [[10, 0, 2], []],
    numbers: ['3年', '50%'],
    modality: ['应当', '不得', '应当'],
    sha256: 'a'.repeat(64),
  },
];

test('articles.tsv says the facts and reads back the same', () => {
  const text = writeArticlesTsv(FACTS);
  assert.equal(text.split('\n')[2], `133-1\t2\t3(10,0,2);0\t3年 50%\t应当 不得 应当\t${'a'.repeat(64)}`);
  const problems = new Problems();
  assert.deepEqual(readArticlesTsv({ path: 'x', file: 'x', text }, problems), FACTS);
  assert.deepEqual(problems.problems, []);
});

test('a damaged line of articles.tsv is reported with its number and left out', () => {
  const lines = writeArticlesTsv(FACTS).split('\n');
  const damages = [
    lines[2]?.replace('\t2\t', '\t3\t'),
    lines[2]?.replace('(10,0,2)', '(10,0)'),
    lines[2]?.replace('不得', '可能'),
    lines[2]?.replace('a', 'g'),
    lines[2]?.replace('133-1', '__proto__'),
    lines[1],
  ];
  for (const damaged of damages) {
    const problems = new Problems();
    const text = [lines[0], lines[1], damaged, ''].join('\n');
    assert.equal(readArticlesTsv({ path: 'x', file: 'x', text }, problems).length, 1, damaged);
    assert.deepEqual(
      problems.problems.map(({ code, line }) => `${code}:${String(line)}`),
      ['articles-tsv:3'],
      damaged,
    );
  }
  const problems = new Problems();
  assert.deepEqual(readArticlesTsv({ path: 'x', file: 'x', text: 'number\n1' }, problems), []);
  assert.equal(problems.problems.length, 1);
});

test('outline.tsv reads back the same; a parent that is not above is refused', () => {
  const outline: OutlineEntry[] = [
    { level: 1, title: '第一编 总则', first: '1', last: '9' },
    { level: 3, title: '第一章 一般规定', first: '1', last: '2-1', parent: 0 },
  ];
  const text = writeOutlineTsv(outline);
  const problems = new Problems();
  assert.deepEqual(readOutlineTsv({ path: 'x', file: 'x', text }, problems), outline);
  assert.deepEqual(problems.problems, []);
  const damaged = new Problems();
  assert.equal(readOutlineTsv({ path: 'x', file: 'x', text: text.replace(/0\n$/, '1\n') }, damaged).length, 1);
  assert.equal(damaged.problems[0]?.line, 3);
});

test('importing writes facts, never text, and a second time nothing', async (t) => {
  const out = await folder(t);
  const first = await importStatuteIndex([SAMPLE], out);
  assert.deepEqual(first.problems.problems.map(formatProblem), []);
  assert.deepEqual([first.statutes, first.articles, first.written], [1, 8, 3]);
  const articles = await readFile(join(out, 'sample-law/articles.tsv'), 'utf8');
  assert.match(articles, /^2\t2\t3\(0,2,0\);0\t30日 1次 3个月\t应当 可以 不得\t[0-9a-f]{64}$/m);
  assert.doesNotMatch(articles, /办理|延长/);
  assert.equal((await importStatuteIndex([SAMPLE], out)).written, 0);
  const read = (await readStatuteFolder(join(out, 'sample-law'), new Problems())) ?? assert.fail();
  assert.equal(read.statute.articleCount, 8);
  assert.equal(read.facts.length, 10);
  assert.equal(read.statute.outline.length, 8);
});

test('importing again keeps what editors added: aliases, names, repeals, comments', async (t) => {
  const out = await folder(t);
  await importStatuteIndex([SAMPLE], out);
  const path = join(out, 'sample-law/statute.yaml');
  const edited = (await readFile(path, 'utf8'))
    .replace('aliases: []', 'aliases: [例法] # 村里都这么叫')
    .replace('status: current', 'status: uncertain')
    .concat('names: { zh-CN: 示例法, ko: 시례법 }\nrepeals: [old-law]\n');
  await writeFile(path, edited);
  assert.equal((await importStatuteIndex([SAMPLE], out)).written, 1);
  assert.equal(await readFile(path, 'utf8'), edited.replace('status: uncertain', 'status: current'));
});

test('a file with a problem, a wrong name or an id taken writes nothing', async (t) => {
  const out = await folder(t);
  const bad = join(out, 'in');
  await mkdir(bad);
  await writeFile(join(bad, 'sample-law.md'), (await readFile(SAMPLE, 'utf8')).replace('articles: 8', 'articles: 7'));
  await writeFile(join(bad, 'other-law.md'), await readFile(SAMPLE, 'utf8'));
  await writeFile(join(bad, 'gbk.md'), new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xd6, 0xd0]));
  const target = join(out, 'out');
  const result = await importStatuteIndex([...(await officialFiles(bad)), join(bad, 'absent.md')], target);
  assert.deepEqual(result.problems.problems.map(({ code }) => code).sort(), [
    'encoding',
    'file-unreadable',
    'official-article-count',
    'official-id',
    'official-id',
  ]);
  assert.equal(result.statutes, 0);
  assert.equal(existsSync(target), false);
});

test('a statute without text names the articles that were verified', async (t) => {
  const out = await folder(t);
  const path = join(out, 'no-text');
  await mkdir(path);
  const yaml = `id: no-text
title: 没有原文的规定
short: 没有原文的规定
type: departmental-rule
issuer: 示例机关
effective: 2023-07-11
status: current
text: unavailable
verified: [1, 6, 133-1]
source: 公开网页
checked: 2026-11-23
`;
  await writeFile(join(path, 'statute.yaml'), yaml);
  const problems = new Problems();
  const read = await readStatuteFolder(path, problems);
  assert.deepEqual(problems.problems.map(formatProblem), []);
  assert.deepEqual(read?.statute.verified, ['1', '6', '133-1']);
  assert.deepEqual(read.facts, []);
  await writeFile(join(path, 'statute.yaml'), `${yaml.replace(/^verified.*\n/m, '')}superseded_by: nowhere\n`);
  await writeFile(join(path, 'notes.md'), '');
  await readAll(out, problems);
  assert.deepEqual(
    problems.problems.map(({ code }) => code),
    ['statute-stray-file', 'statute-text', 'statute-successor'],
  );
});

test('the committed index holds 90 statutes with 6884 articles, and those without text', async () => {
  const problems = new Problems();
  const folders = await readAll(COMMITTED, problems);
  assert.deepEqual(problems.problems.map(formatProblem), []);
  const withText = folders.filter(({ statute }) => statute.text === undefined);
  assert.equal(withText.length, 90);
  assert.equal(
    withText.reduce((count, { statute }) => count + statute.articleCount, 0),
    6884,
  );
  const superseded = folders.filter(({ statute }) => statute.status === 'superseded');
  for (const { statute } of superseded) assert.notEqual(statute.supersededBy, undefined, statute.id);
});

test('the committed index is the one the official text gives', async (t) => {
  if (!existsSync('../shared/laws')) {
    t.skip('../shared is absent');
    return;
  }
  const out = await folder(t);
  for (const name of await readdir(COMMITTED)) {
    await mkdir(join(out, name));
    await cp(join(COMMITTED, name, 'statute.yaml'), join(out, name, 'statute.yaml'));
    for (const table of ['articles.tsv', 'outline.tsv']) {
      if (existsSync(join(COMMITTED, name, table))) await cp(join(COMMITTED, name, table), join(out, name, table));
    }
  }
  const result = await importStatuteIndex(await officialFiles('../shared/laws'), out);
  assert.deepEqual(result.problems.problems.map(formatProblem), []);
  assert.deepEqual([result.statutes, result.articles, result.written], [90, 6884, 0]);
});
