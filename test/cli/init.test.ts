import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { SCHEMAS } from '../../src/compile/schemas.js';
import { temporaryFolder } from '../compile/content-tree.js';
import { mingbai } from './mingbai.js';

const read = (folder: string, path: string): Promise<string> => readFile(join(folder, path), 'utf8');

test('init: what is given stands in the overlay, the hotlines and the page', async (t) => {
  const folder = join(await temporaryFolder(t), 'anping');
  const flags = ['--name', '示例<县>', '--languages', 'ko', '--hotlines', '0000-100 示例中心；12399 示例热线'];
  const said = await mingbai('init', folder, ...flags, '--url', 'https://example.gov.cn/law', '--yes');
  assert.deepEqual([said.code, said.err], [0, '']);
  assert.match(said.out, /npx mingbai check/);
  const overlay = parse(await read(folder, 'content/overlay.yaml')) as Record<string, unknown>;
  assert.deepEqual(overlay, {
    id: 'anping',
    name: { 'zh-CN': '示例<县>' },
    languages: ['zh-CN', 'ko'],
    public_url: 'https://example.gov.cn/law',
    hide: [],
  });
  const hotlines = parse(await read(folder, 'content/hotlines.yaml')) as { id: string; number: string }[];
  assert.deepEqual(
    hotlines.map(({ id, number }) => [id, number]),
    [
      ['hotline/0000-100', '0000-100'],
      ['hotline/12399', '12399'],
    ],
  );
  const page = await read(folder, 'site/index.html');
  assert.match(page, /<h1>示例&lt;县&gt;公共法律服务<\/h1>/);
  assert.match(page, /示例中心 <a href="tel:0000100">0000-100<\/a>/);
  assert.doesNotMatch(page, /https?:\/\//, 'the page asks no other host');
});

test('init: nothing is invented: without numbers no hotline, and the sample says 示例', async (t) => {
  const folder = join(await temporaryFolder(t), '新 县');
  assert.equal((await mingbai('init', folder, '--yes')).code, 0);
  assert.equal(parse(await read(folder, 'content/hotlines.yaml')), null);
  assert.match(await read(folder, 'content/overlay.yaml'), /^id: my-county\nname:\n {2}zh-CN: 示例县$/m);
  assert.match(await read(folder, 'content/guides/services/county-sample.md'), /^title: 示例：/m);
});

test('init: VS Code finds a schema for every kind of file, and they lie in the folder', async (t) => {
  const folder = join(await temporaryFolder(t), 'anping');
  await mingbai('init', folder, '--yes');
  const settings = JSON.parse(await read(folder, '.vscode/settings.json')) as {
    'yaml.schemas': Record<string, string[]>;
  };
  const mapped = settings['yaml.schemas'];
  assert.deepEqual(
    Object.keys(mapped),
    SCHEMAS.map(({ name }) => `./schemas/${name}.schema.json`),
  );
  for (const path of Object.keys(mapped)) JSON.parse(await read(folder, path));
  assert.deepEqual(mapped['./schemas/hotlines.schema.json'], ['content/hotlines.yaml']);
  JSON.parse(await read(folder, '.vscode/mingbai.code-snippets'));
});

test('init: refuses a folder with anything in it, a file, and a wrong answer; writes nothing', async (t) => {
  const root = await temporaryFolder(t);
  const folder = join(root, 'full');
  await mkdir(folder);
  await writeFile(join(folder, '通讯录.xlsx'), 'x');
  const full = await mingbai('init', folder, '--yes');
  assert.deepEqual([full.code, full.out], [1, '']);
  assert.match(full.err, /文件夹里已经有 通讯录\.xlsx，没有写入 — 换一个空文件夹/);
  assert.deepEqual(await readdir(folder), ['通讯录.xlsx']);
  assert.match((await mingbai('init', join(folder, '通讯录.xlsx'), '--yes')).err, /是文件，不是文件夹/);
  for (const [flag, value, says] of [
    ['--id', 'Anping 县', /--id：只用小写英文字母/],
    ['--url', 'www.gov.cn', /--url：写完整的网址/],
    ['--hotlines', '示例中心', /--hotlines：“示例中心 ”看不懂/],
    ['--languages', 'jp', /--languages 里没有“jp”/],
  ] as const) {
    const said = await mingbai('init', join(root, 'new'), flag, value, '--yes');
    assert.equal(said.code, 2);
    assert.match(said.err, says);
  }
  assert.deepEqual(await readdir(root), ['full']);
});

test('init: a folder with only an installed package counts as empty', async (t) => {
  const folder = await temporaryFolder(t);
  await mkdir(join(folder, 'node_modules'));
  await writeFile(join(folder, 'package.json'), '{}');
  assert.equal((await mingbai('init', folder, '--yes')).code, 0);
  assert.equal(await read(folder, 'package.json'), '{}');
});
