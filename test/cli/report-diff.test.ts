import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { test } from 'node:test';
import type { LibraryReport } from '../../src/compile/library-report.js';
import type { PackDiff } from '../../src/compile/pack-diff.js';
import { readQuestionLog } from '../../src/compile/question-log.js';
import type { Tree } from '../compile/content-tree.js';
import { GUIDE, soundContent, SOUND, temporaryFolder, writeTree } from '../compile/content-tree.js';
import { mingbai } from './mingbai.js';

const AT = ['--at', '2026-11-23'];

test('report: coverage, reviews, gaps and sizes of the library, as text, JSON and a page to print', async (t) => {
  const { content, official } = await soundContent(t);
  const html = join(dirname(content), '现状.html');
  const args = ['report', content, '--official', official, '--at', '2027-05-01'];
  const said = await mingbai(...args, '--html', html);
  assert.deepEqual([said.code, said.err], [0, '']);
  assert.match(said.out, /^通用内容：内容现状\n2027-05-01。法律 3 部，条文 \d+ 条，有白话的 1 条，有原文的 4 条。$/m);
  assert.match(said.out, /^ {2}打工 +1 +0 +0 +0\/1 +0\/1$/m);
  assert.match(said.out, /^ {2}快到 +2027-05-23 +欠账怎么办 +guide\/debt$/m);
  assert.match(said.out, /没有写打哪个电话的服务事项（1）：service\/care/);
  assert.match(said.out, /^ {2}全部 \d+ 个文件 +\d/m);
  const page = await readFile(html, 'utf8');
  assert.match(page, /<td>快到<\/td><td>2027-05-23<\/td><td>欠账怎么办<\/td>/);
  assert.doesNotMatch(page, /<script|https?:/);
  const { reviews } = JSON.parse((await mingbai(...args, '--json')).out) as LibraryReport;
  assert.deepEqual(
    reviews.map(({ id, overdue }) => [id, overdue]),
    [
      ['guide/debt', false],
      ['service/care', false],
    ],
  );
});

test('report: questions of a log that nothing answers, the most asked first', async (t) => {
  const { content, official } = await soundContent(t);
  const log = join(dirname(content), '记录.csv');
  await writeFile(log, '时间,问题\n1,欠账怎么办\n2,"火星, 移民 手续"\n3,火星移民手续？\n4,飞碟停车费\n');
  const args = ['report', content, '--official', official, ...AT, '--log', log];
  const { questions } = JSON.parse((await mingbai(...args, '--json')).out) as LibraryReport;
  assert.deepEqual([questions?.asked, questions?.distinct], [4, 3]);
  assert.deepEqual(questions?.unanswered, [
    { text: '火星, 移民 手续', count: 2 },
    { text: '飞碟停车费', count: 1 },
  ]);
  assert.match(
    (await mingbai(...args)).out,
    /一共问了 4 次，3 句不同的话，33\.3% 找到了答案\n {2}火星, 移民 手续（2 次）/,
  );
  await writeFile(log, Uint8Array.from([0xc7, 0xb7, 0xd5, 0xcb]));
  const gbk = await mingbai(...args);
  assert.equal(gbk.code, 1);
  assert.match(gbk.err, /记录\.csv:1 — 文件编码不是 UTF-8（可能是 GBK）/);
  assert.match((await mingbai('report', content, '--log', 'nothing.txt')).err, /“nothing\.txt”读不了（ENOENT）/);
});

test('logs: one a line, CSV, TSV and JSON lines; damaged lines are passed over', () => {
  const texts = (text: string): string[] => readQuestionLog(text).map((each) => each.text);
  assert.deepEqual(texts('\ufeff离婚\r\n工伤\r\n离婚 \r\n\r\n'), ['离婚', '工伤']);
  assert.deepEqual(texts('id,query\n1,"他说""不给"""\n2,工伤'), ['他说"不给"', '工伤']);
  assert.deepEqual(texts('问题\t时间\n离婚\t1'), ['离婚']);
  assert.deepEqual(texts('{"query":"离婚"}\n{broken\n{"q":"工伤"}\n{"other":1}\n[]'), ['离婚', '工伤']);
  assert.deepEqual(texts(''), []);
});

async function packOf(t: TestContext, ...changes: readonly Tree[]): Promise<string> {
  const { content, official } = await soundContent(t, ...changes);
  const pack = join(dirname(content), 'pack');
  const built = await mingbai('build', content, '--official', official, '--out', pack, ...AT);
  assert.equal(built.code, 0, built.out);
  return pack;
}

test('diff: what was added, removed and changed, in words', async (t) => {
  const hotlines = (SOUND['hotlines.yaml'] as string).replace('"12348"', '"12345"').replace('问法律', '问事情');
  const old = await packOf(t, { 'guides/work/gone.md': GUIDE.replace('欠账怎么办', '没了的') });
  const present = await packOf(t, {
    'hotlines.yaml': hotlines,
    'guides/work/debt.md': GUIDE.replace('**先记账。**', '**先记好账。**').replace('[赖账]', '[赖账, 不还钱]'),
    'guides/work/new.md': GUIDE.replace('欠账怎么办', '新来的'),
  });
  const html = join(dirname(present), '变动.html');
  const said = await mingbai('diff', old, present, '--html', html);
  assert.deepEqual([said.code, said.err], [0, '']);
  assert.match(said.out, /新增 1 篇，删去 1 篇，改动 2 篇，没有变 \d+ 篇。/);
  assert.match(
    said.out,
    /【删去的】\n {2}指南 1：没了的（guide\/gone）\n\n【新增的】\n {2}指南 1：新来的（guide\/new）/,
  );
  assert.match(
    said.out,
    /【改动：热线《热线》hotline\/12348】\n {2}号码：\[-12348-\]\{\+12345\+\}\n {2}用途 › 中文：问\[-法律-\]\{\+事情\+\}/,
  );
  assert.match(
    said.out,
    /【改动：指南《欠账怎么办》guide\/debt】\n {2}别名：赖账\{\+、不还钱\+\}\n {2}正文：[^]*先\[-记账-\]\{\+记好账\+\}。[^]*……$/m,
  );
  assert.match(said.out, /^ {2}版本 +\S+ +\S+ +变了$/m);
  assert.match(await readFile(html, 'utf8'), /号码：<del>12348<\/del><ins>12345<\/ins>/);
  const json = JSON.parse((await mingbai('diff', old, present, '--json')).out) as PackDiff;
  assert.deepEqual(json.added, [{ id: 'guide/new', kind: 'guide', title: '新来的' }]);
  assert.deepEqual(json.changed.map(({ id }) => id).sort(), ['guide/debt', 'hotline/12348']);
});

test('diff: the same content says so; a folder that is no pack, and a damaged one, are named', async (t) => {
  const pack = await packOf(t);
  const same = await mingbai('diff', pack, pack);
  assert.match(same.out, /给居民看的内容没有变。/);
  const empty = await temporaryFolder(t);
  const none = await mingbai('diff', pack, empty);
  assert.equal(none.code, 1);
  assert.match(none.err, /内容包或里面的文件找不到/);
  await writeTree(empty, { 'manifest.json': '{}' });
  assert.match((await mingbai('diff', empty, pack)).err, /这不是内容包/);
  assert.equal((await mingbai('diff', pack)).code, 2);
});
