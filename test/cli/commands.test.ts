import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { test } from 'node:test';
import type { Terminal } from '../../src/cli/terminal.js';
import { createProgress } from '../../src/cli/terminal.js';
import { GUIDE, soundContent, temporaryFolder, writeTree } from '../compile/content-tree.js';
import type { Said } from './mingbai.js';
import { mingbai } from './mingbai.js';

const AT = ['--at', '2026-11-23'];

async function soundPack(t: TestContext): Promise<string> {
  const { content, official } = await soundContent(t);
  const pack = join(dirname(content), 'pack');
  const built = await mingbai('build', content, '--official', official, '--out', pack, ...AT);
  assert.equal(built.code, 0, built.out + built.err);
  return pack;
}

test('check: sound content ends with 0 and says how much there is, and how well search finds it', async (t) => {
  const { content, official } = await soundContent(t);
  const said = await mingbai('check', content, '--official', official, ...AT);
  assert.deepEqual([said.code, said.err], [0, '']);
  assert.deepEqual(said.out.split('\n'), [
    '内容：指南 1 篇，服务事项 1 项，词语 1 个',
    '指南：work 1',
    '朝鲜文：指南 0 篇，服务事项 0 项（有名称的 0 项），词语 1 个',
    '英文：指南 0 篇，服务事项 0 项（有名称的 0 项），词语 1 个',
    '句子：平均 4.1 个字，最长 7 个字',
    '搜索：前三条里找到的，dev 没有问，held 1/1（100.0%）；和标题、别名、问法或词语相同、没有算的 0 句',
    '0 个问题，0 条提醒',
  ]);
});

test('check: questions that were not asked count as not checked', async (t) => {
  const { content, official } = await soundContent(t);
  const left = await mingbai('check', content, '--official', official, '--no-queries', ...AT);
  assert.equal(left.code, 0);
  assert.match(left.out, /^未查 没有试搜索的问题：1 处$/m);
  assert.doesNotMatch(left.out, /搜索：/);
  await writeTree(content, { 'guides/work/debt.md': `${GUIDE}\n<b>\n` });
  const broken = await mingbai('check', content, '--official', official, ...AT);
  assert.match(broken.out, /^未查 没有试搜索的问题：1 处$/m);
});

test('check: problems end with 1, each as file:line — what — fix', async (t) => {
  const { content } = await soundContent(t, { 'guides/work/debt.md': `${GUIDE}\n<b>\n` });
  const said = await mingbai('check', content, ...AT);
  assert.equal(said.code, 1);
  assert.match(said.out, /^问题 \S+guides\/work\/debt\.md:26 — 不能写 HTML：<b> — /m);
  assert.match(said.out, /^未查 没有提供法律原文.*：4 处$/m);
  assert.match(said.out, /1 个问题，0 条提醒$/);
});

test('check --json: problems, notices, skipped, counts and nothing else on the output', async (t) => {
  const { content } = await soundContent(t, { 'guides/work/debt.md': `${GUIDE}\n<b>\n` });
  const said = await mingbai('check', '--json', content, '--at', '2027-05-24');
  assert.equal(said.code, 1);
  const result = JSON.parse(said.out) as Readonly<Record<string, unknown>>;
  assert.deepEqual(Object.keys(result), ['problems', 'notices', 'skipped', 'counts']);
  assert.equal((result['problems'] as unknown[]).length, 1);
  assert.equal((result['notices'] as unknown[]).length, 2);
  assert.equal((result['skipped'] as Record<string, number>)['没有提供法律原文，没有核对条文是否改过'], 4);
  assert.equal((result['counts'] as Record<string, unknown>)['articles'], 4);
});

test('check --json: the figures of the questions stand with the counts', async (t) => {
  const { content, official } = await soundContent(t);
  const said = await mingbai('check', '--json', content, '--official', official, ...AT);
  const { counts } = JSON.parse(said.out) as { counts: Record<string, unknown> };
  assert.deepEqual(counts['queries'], { dev: { asked: 0, found: 0 }, held: { asked: 1, found: 1 }, leftOut: 0 });
});

test('check --release: what time causes counts', async (t) => {
  const { content } = await soundContent(t);
  assert.equal((await mingbai('check', content, '--at', '2027-05-24')).code, 0);
  assert.equal((await mingbai('check', content, '--at', '2027-05-24', '--release')).code, 1);
});

test('build: problems leave the last pack as it was', async (t) => {
  const { content, official } = await soundContent(t);
  const pack = join(dirname(content), 'pack');
  const args = ['build', content, '--official', official, '--out', pack, ...AT];
  const first = await mingbai(...args);
  assert.equal(first.code, 0);
  assert.match(first.out, /^内容包 common \S+ 已写到 .*条文 4 篇/m);
  const manifest = await readFile(join(pack, 'manifest.json'), 'utf8');
  await writeTree(content, { 'guides/work/debt.md': `${GUIDE}\n照护法第9条\n` });
  const second = await mingbai(...args);
  assert.equal(second.code, 1);
  assert.match(second.err, /没有写内容包/);
  assert.equal(await readFile(join(pack, 'manifest.json'), 'utf8'), manifest);
});

test('build: the same content gives the same bytes when the time is given', async (t) => {
  const { content } = await soundContent(t);
  process.env['SOURCE_DATE_EPOCH'] = '1795392000';
  t.after(() => delete process.env['SOURCE_DATE_EPOCH']);
  const manifests = [];
  for (const name of ['one', 'two']) {
    const out = join(dirname(content), name);
    await mingbai('build', content, '--out', out, ...AT);
    manifests.push(await readFile(join(out, 'manifest.json'), 'utf8'));
  }
  assert.equal(manifests[0], manifests[1]);
  assert.match(manifests[0] ?? '', /"built":"2026-11-23T00:00:00.000Z"/);
});

test('build --without and --rollback', async (t) => {
  const { content } = await soundContent(t);
  const out = join(dirname(content), 'pack');
  const said = await mingbai('build', content, '--out', out, '--without', 'notes,guides', '--rollback', ...AT);
  assert.equal(said.code, 0, said.out);
  const manifest = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')) as Record<string, unknown>;
  assert.equal(manifest['rollback'], true);
  assert.equal((manifest['counts'] as Record<string, number>)['guide'], undefined);
  assert.equal((await mingbai('build', content, '--out', out, '--without', 'note')).code, 2);
});

test('build: a folder that is no pack is refused', async (t) => {
  const { content } = await soundContent(t);
  const said = await mingbai('build', content, '--out', content, ...AT);
  assert.equal(said.code, 1);
  assert.match(said.err, /不是内容包，没有写入/);
});

test('search: ranked results, by kind, as JSON', async (t) => {
  const pack = await soundPack(t);
  const plain = await mingbai('search', '--pack', pack, '欠账怎么办');
  assert.equal(plain.code, 0);
  assert.match(plain.out, /^1\. 欠账怎么办 {2}guide\/debt/);
  const articles = await mingbai('search', '--pack', pack, '记账', '--kinds', 'article', '--limit', '1', '--json');
  const found = JSON.parse(articles.out) as { results: { id: string }[] };
  assert.deepEqual(
    found.results.map(({ id }) => id),
    ['article/care-law/1'],
  );
  const cited = await mingbai('search', '--pack', pack, '照护法第二条', '--json');
  assert.equal((JSON.parse(cited.out) as { results: { id: string }[] }).results[0]?.id, 'article/care-law/2');
});

test('search --batch: one line of ids for each line of the file', async (t) => {
  const pack = await soundPack(t);
  const file = join(dirname(pack), 'queries.jsonl');
  await writeFile(file, '{"id": "a", "query": "欠账怎么办"}\n\n{"id": 2, "query": "照护法第3条"}\n');
  const said = await mingbai('search', '--pack', pack, '--batch', file, '--limit', '3');
  const lines = said.out.split('\n').map((line) => JSON.parse(line) as { id: unknown; ranked: string[] });
  assert.deepEqual(
    lines.map(({ id }) => id),
    ['a', 2],
  );
  assert.equal(lines[0]?.ranked[0], 'guide/debt');
  assert.equal(lines[1]?.ranked[0], 'article/care-law/3');
  await writeFile(file, '{"id": "a"}\n');
  const broken = await mingbai('search', '--pack', pack, '--batch', file);
  assert.equal(broken.code, 2);
  assert.match(broken.err, /queries\.jsonl:1 /);
});

test('S4 search refuses a pack with a flipped byte, a cut file, no manifest, a newer format', async (t) => {
  const pack = await soundPack(t);
  const name = (await readdir(pack)).find((each) => /^guides.*\.json$/.test(each)) ?? '';
  const bytes = await readFile(join(pack, name));
  const manifest = await readFile(join(pack, 'manifest.json'), 'utf8');
  const flipped = Buffer.from(bytes);
  flipped[20] = (flipped[20] ?? 0) ^ 1;
  for (const [file, content, says] of [
    [name, flipped, /被改过或不完整/],
    [name, bytes.subarray(0, 40), /被改过或不完整/],
    ['manifest.json', manifest.replace('"format":1', '"format":99'), /格式比这个版本/],
    ['manifest.json', '<html>', /内容包/],
  ] as const) {
    const whole = await readFile(join(pack, file));
    await writeFile(join(pack, file), content);
    const said = await mingbai('search', '--pack', pack, '欠账');
    assert.equal(said.code, 1);
    assert.match(said.err, says);
    await writeFile(join(pack, file), whole);
  }
  assert.equal((await mingbai('search', '--pack', join(pack, 'none'), '欠账')).code, 1);
  assert.equal((await mingbai('search', '--pack', pack, '欠账')).code, 0);
});

test('import-statute --index writes facts, from files or a folder', async (t) => {
  const { official } = await soundContent(t);
  const out = await temporaryFolder(t);
  const said = await mingbai('import-statute', '--index', official, '--out', out);
  assert.deepEqual([said.code, said.out], [0, '1 部法律，4 条；更新了 3 个文件；0 个问题']);
  assert.doesNotMatch(await readFile(join(out, 'care-law/articles.tsv'), 'utf8'), /照护人/);
  assert.equal((await mingbai('import-statute', '--index', join(official, 'none.md'), '--out', out)).code, 2);
});

test('import-statute reads a text, says what it took from it, and writes nothing of an unclear one', async (t) => {
  const folder = await temporaryFolder(t);
  const [clear, unclear, out] = [join(folder, 'sample.txt'), join(folder, 'unclear.txt'), join(folder, 'laws')];
  const head = '中华人民共和国示例法\n（2020年5月28日第十三届全国人民代表大会第三次会议通过）\n';
  await writeFile(clear, `${head}第一条\u3000示例。\n第二条\u3000本法自2021年1月1日起施行。\n`);
  await writeFile(unclear, `${head}第一条\u3000示例。\n第三条\u3000本法自2021年1月1日起施行。\n`);
  const said = await mingbai('import-statute', clear, unclear, '--out', out, '--at', '2026-11-23');
  assert.equal(said.code, 1);
  assert.match(said.out, /写好了 .*sample\.md：2 条\n {2}从正文读出，请核对：id sample，title 中华人民共和国示例法/);
  assert.match(said.out, /没有写 .*unclear\.txt/);
  assert.match(said.out, /unclear\.txt:4 — .*条号不连续/);
  const again = await mingbai('import-statute', '--index', out, '--out', join(folder, 'statutes'));
  assert.deepEqual([again.code, again.out], [0, '1 部法律，2 条；更新了 3 个文件；0 个问题']);
});

test('report changes: text, JSON and a page; a folder or a file', async (t) => {
  const { content, official } = await soundContent(t);
  const changed = join(await temporaryFolder(t), 'care-law.md');
  const law = join(official, 'care-law.md');
  await writeFile(changed, (await readFile(law, 'utf8')).replace('10日内退钱', '90日内退钱'));
  const page = join(official, 'report.html');
  const said = await mingbai('report', 'changes', law, changed, content, '--html', page);
  assert.equal(said.code, 0);
  assert.match(said.out, /改了文字 1 条，没有变 3 条/);
  assert.match(said.out, /guide\/debt/);
  assert.match(await readFile(page, 'utf8'), /<ins>90<\/ins>|<ins>90日/);
  const json = await mingbai('report', 'changes', law, changed, content, '--json');
  const { statutes } = JSON.parse(json.out) as { statutes: { changes: { kind: string; to: string }[] }[] };
  assert.deepEqual(
    statutes.flatMap(({ changes }) => changes.map(({ kind, to }) => [kind, to])),
    [['changed', '2']],
  );
  assert.equal((await mingbai('report', 'changes', law)).code, 2);
  assert.equal((await mingbai('report', 'changes', law, join(official, 'none.md'))).code, 2);
});

test('report notes: the same seed draws the same notes, each beside its official text', async (t) => {
  const { content, official } = await soundContent(t);
  const [one, two] = [join(official, 'one.html'), join(official, 'two.html')];
  const draw = (file: string): Promise<Said> =>
    mingbai('report', 'notes', 'care-law', content, '--official', official, '--count', '1', '--html', file);
  assert.equal((await draw(one)).code, 0);
  await draw(two);
  const page = await readFile(one, 'utf8');
  assert.equal(page, await readFile(two, 'utf8'));
  assert.equal(page.match(/<section>/g)?.length, 1);
  assert.match(page, /<div class="official"><p>照护人应当|<div class="official"><p>有下列情形/);
  assert.equal((await mingbai('report', 'notes', 'care-law', content, '--html', one)).code, 2);
  assert.equal((await mingbai('report', 'weather')).code, 2);
});

test('stamp: says what it did', async (t) => {
  const { content } = await soundContent(t, { 'guides/work/debt.ko.md': '---\ntitle: 빚\nreview: done\n---\n\n글\n' });
  const file = join(content, 'guides/work/debt.ko.md');
  assert.match((await mingbai('stamp', file)).out, /已更新 of$/);
  assert.match((await mingbai('stamp', file)).out, /没有变化$/);
  assert.equal((await mingbai('stamp', join(content, 'topics.yaml'))).code, 1);
  assert.equal((await mingbai('stamp')).code, 2);
});

const MISUSES: readonly (readonly [args: readonly string[], says: RegExp])[] = [
  [[], /mingbai/],
  [['chekc'], /没有“chekc”这个命令。是不是“check”？/],
  [['check', '--relase'], /没有 --relase 这个选项。是不是 --release？/],
  [['check', '-x'], /没有 -x 这个选项/],
  [['check', '--at'], /--at 后面要写 DATE/],
  [['check', '--at', '--json'], /--at 后面要写 DATE/],
  [['check', '--at', '2026-02-30'], /2026-02-30/],
  [['check', '--json=yes'], /--json 后面不带值/],
  [['build'], /缺少 --out/],
  [['search', 'x'], /缺少 --pack/],
  [['search', '--pack', 'x'], /要写搜索的话/],
  [['search', '--pack', 'x', 'y', '--limit', '0'], /--limit 要写 1 到 999999999 的整数/],
  [['search', '--pack', 'x', 'y', '--kinds', 'artikel'], /是不是“article”/],
  [['help', 'serch'], /是不是“search”/],
];

for (const [args, says] of MISUSES) {
  test(`wrong use ends with 2 and says how: mingbai ${args.join(' ')}`, async () => {
    const said = await mingbai(...args);
    assert.equal(said.code, 2);
    assert.equal(said.out, '');
    assert.match(said.err, says);
  });
}

test('progress: silent for two seconds, then at most a line a second', () => {
  const said: string[] = [];
  let clock = 0;
  const plain = (text: string | number | null | undefined): string => String(text);
  const colour = { red: plain, yellow: plain, green: plain, cyan: plain, bold: plain, dim: plain };
  const terminal: Terminal = { out: () => undefined, err: (text) => said.push(text), isWatched: false, colour };
  const progress = createProgress(terminal, () => clock);
  for (const [at, step] of [
    [0, '一'],
    [1999, '二'],
    [2000, '三'],
    [2500, '四'],
    [3100, '五'],
  ] as const) {
    clock = at;
    progress(step);
  }
  assert.deepEqual(said, ['… 三（2 秒）', '… 五（3 秒）']);
});

test('help and version', async () => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  for (const name of ['version', '--version', '-v'])
    assert.deepEqual(await mingbai(name), { code: 0, out: version, err: '' });
  for (const args of [['help'], ['--help'], ['-h']])
    assert.match((await mingbai(...args)).out, /退出码：0 .*；1 .*；2 /);
  for (const args of [
    ['help', 'build'],
    ['build', '--help'],
  ])
    assert.match((await mingbai(...args)).out, /--official DIR/);
});

test('the command itself: exit code, words in their places', async (t) => {
  const { content } = await soundContent(t);
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'check', content, ...AT], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, MINGBAI_OFFICIAL: '' },
  });
  let out = '';
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  const [code] = (await once(child, 'close')) as [number];
  assert.equal(code, 0);
  assert.match(out, /0 个问题，0 条提醒\n$/);
});
