import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { GUIDE, soundContent, temporaryFolder, writeTree } from '../compile/content-tree.js';
import { mingbai } from './mingbai.js';

test('S4 rollback: lists what is kept, goes back, and says what it did', async (t) => {
  const { content, official } = await soundContent(t);
  const pack = join(dirname(content), 'pack');
  const build = async (): Promise<void> => {
    const said = await mingbai('build', content, '--official', official, '--out', pack, '--at', '2026-11-23');
    assert.equal(said.code, 0, said.err);
  };
  await build();
  const first = JSON.parse(await readFile(join(pack, 'manifest.json'), 'utf8')) as { version: string };
  await writeTree(content, { 'guides/work/debt.md': GUIDE.replace('欠账怎么办', '有人赖账') });
  await build();
  const listed = await mingbai('rollback', '--out', pack, '--list');
  assert.match(listed.out, new RegExp(`^现在 \\S+（.*编译，指南 1 篇，条文 4 条）\\n留着 ${first.version}（`));
  const back = await mingbai('rollback', '--out', pack);
  assert.deepEqual([back.code, back.err], [0, '']);
  assert.match(back.out, new RegExp(`^已退回到 ${first.version}`));
  const manifest = JSON.parse(await readFile(join(pack, 'manifest.json'), 'utf8')) as Record<string, unknown>;
  assert.deepEqual([manifest['version'], manifest['rollback']], [first.version, true]);
  assert.match((await mingbai('rollback', '--out', pack, '--list')).out, /（退回的）/);
  const again = await mingbai('rollback', '--out', pack);
  assert.deepEqual([again.code, again.out], [1, '']);
  assert.match(again.err, /没有更早的内容包 — 用 --list/);
});

test('rollback: where there is no pack, it says so', async (t) => {
  const folder = await temporaryFolder(t);
  const said = await mingbai('rollback', '--out', join(folder, 'none'));
  assert.equal(said.code, 1);
  assert.match(said.err, /none — 这里没有内容包 — /);
});
