import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { test } from 'node:test';
import { createFolderSource } from '../../src/compile/folder-source.js';
import { PackFolderError } from '../../src/compile/pack-folder.js';
import { packHistory, rollBack } from '../../src/compile/roll-back.js';
import { writePack } from '../../src/compile/write-pack.js';
import type { PackContent } from '../../src/pack/content.js';
import { decodeManifest } from '../../src/pack/decode.js';
import { MANIFEST_NAME, PackError } from '../../src/pack/format.js';
import type { Manifest } from '../../src/pack/format.js';
import { createVerifiedReader } from '../../src/pack/verified-reader.js';
import { compileTree, GUIDE, temporaryFolder } from './content-tree.js';

async function soundPack(t: TestContext, title = '欠账怎么办'): Promise<PackContent> {
  const { content } = await compileTree(t, { 'guides/work/debt.md': GUIDE.replace('欠账怎么办', title) });
  assert.ok(content);
  return content;
}

async function manifestIn(folder: string): Promise<Manifest> {
  return decodeManifest(await createFolderSource(folder).read(MANIFEST_NAME));
}

test('a pack is written with its script forms, and reads back verified', async (t) => {
  const folder = join(await temporaryFolder(t), 'deep', 'pack');
  const content = await soundPack(t);
  const written = await writePack(content, folder);
  const names = await readdir(folder);
  assert.equal(names.length, written.files);
  for (const name of names.filter((each) => each.endsWith('.json')))
    assert.ok(names.includes(name.replace('.json', '.js')));
  assert.match(await readFile(join(folder, 'manifest.js'), 'utf8'), /^mingbaiPack\("manifest\.json",/);
  const manifest = await manifestIn(folder);
  const reader = createVerifiedReader(createFolderSource(folder), manifest);
  const groups = await Promise.all(manifest.groups.map((_, index) => reader.group(index)));
  assert.equal(groups.flatMap(({ documents }) => documents).length, content.documents.length);
  assert.deepEqual(await readdir(dirname(folder)), ['pack']);
});

test('a new pack keeps as many packs before it as asked, and removes the files of older ones', async (t) => {
  const folder = join(await temporaryFolder(t), 'pack');
  const guideFiles = async (): Promise<string[]> =>
    (await readdir(folder)).filter((name) => /^guides.*json$/.test(name));
  await writePack(await soundPack(t, '一'), folder, { keep: 1 });
  const [first = ''] = await guideFiles();
  await writePack(await soundPack(t, '二'), folder, { keep: 1 });
  const both = await guideFiles();
  assert.equal(both.length, 2);
  assert.ok(both.includes(first));
  await writePack(await soundPack(t, '三'), folder, { keep: 1 });
  const last = await guideFiles();
  assert.equal(last.length, 2);
  assert.ok(!last.includes(first));
  assert.equal((await packHistory(folder)).kept.length, 1);
});

test('the same content again changes no file, and is kept once', async (t) => {
  const folder = join(await temporaryFolder(t), 'pack');
  await writePack(await soundPack(t), folder);
  const before = await readdir(folder);
  await writePack(await soundPack(t), folder);
  assert.deepEqual(await readdir(folder), before);
});

/** The title of the one guide, as a reader of the folder finds it. */
async function titleIn(folder: string): Promise<string> {
  const manifest = await manifestIn(folder);
  const reader = createVerifiedReader(createFolderSource(folder), manifest);
  const groups = await Promise.all(manifest.groups.map((_, index) => reader.group(index)));
  const guide = groups.flatMap(({ documents }) => documents).find(({ id }) => id === 'guide/debt');
  return guide?.title['zh-CN'] ?? '';
}

async function threePacks(t: TestContext): Promise<string> {
  const folder = join(await temporaryFolder(t), 'pack');
  for (const [day, title] of ['一', '二', '三'].entries()) {
    await writePack({ ...(await soundPack(t, title)), built: `2026-11-2${String(day)}T00:00:00.000Z` }, folder);
  }
  return folder;
}

test('S4 rollback goes back one pack, further, to one by name, and forward again, and says so in the manifest', async (t) => {
  const folder = await threePacks(t);
  const newest = await manifestIn(folder);
  assert.equal(newest.rollback, undefined);
  await rollBack(folder);
  assert.deepEqual([await titleIn(folder), (await manifestIn(folder)).rollback], ['二', true]);
  await rollBack(folder);
  assert.equal(await titleIn(folder), '一');
  await assert.rejects(rollBack(folder), /没有更早的内容包/);
  await rollBack(folder, newest.version.slice(-8));
  assert.equal(await titleIn(folder), '三');
  await assert.rejects(rollBack(folder, newest.version), /现在的内容包就是/);
  await assert.rejects(rollBack(folder, 'nothing'), /没有留着“nothing”/);
  assert.deepEqual(
    (await packHistory(folder)).kept.map(({ rollback }) => rollback),
    [undefined, undefined],
  );
  await writePack({ ...(await soundPack(t, '四')), built: '2026-11-24T00:00:00.000Z' }, folder);
  assert.deepEqual([await titleIn(folder), (await manifestIn(folder)).rollback], ['四', undefined]);
});

test('S4 nobody goes back to a pack with a damaged or missing file', async (t) => {
  for (const ending of ['json', 'js']) {
    const folder = await threePacks(t);
    const [, second] = (await packHistory(folder)).kept;
    const path = second?.groups.find(({ name }) => name.startsWith('guides'))?.path.replace('json', ending) ?? '';
    await writeFile(join(folder, path), 'x');
    const [damaged] = (await packHistory(folder)).kept.slice(1);
    await assert.rejects(rollBack(folder, damaged?.version), /缺文件或文件坏了/);
    await rm(join(folder, path));
    await assert.rejects(rollBack(folder, damaged?.version), /缺文件或文件坏了/);
    assert.equal(await titleIn(folder), '三');
  }
});

test('files that are not ours are neither touched nor written among', async (t) => {
  const folder = await temporaryFolder(t);
  await writeFile(join(folder, 'report.doc'), 'x');
  const content = await soundPack(t);
  await assert.rejects(writePack(content, folder), PackFolderError);
  assert.deepEqual(await readdir(folder), ['report.doc']);
  await assert.rejects(writePack(content, join(folder, 'report.doc')), PackFolderError);
  await rm(join(folder, 'report.doc'));
  await writeFile(join(folder, MANIFEST_NAME), '{"name": "a web app"}');
  await assert.rejects(writePack(content, folder), PackFolderError);
  await rm(join(folder, MANIFEST_NAME));
  await writePack(content, folder);
  // Named like ours, but somebody's: no manifest of ours names it.
  const theirs = ['readme.txt', 'app.0123456789.js'];
  for (const name of theirs) await writeFile(join(folder, name), 'x');
  for (const title of ['二', '三', '四']) await writePack(await soundPack(t, title), folder, { keep: 1 });
  const names = await readdir(folder);
  for (const name of theirs) assert.ok(names.includes(name), name);
});

test('S4 whatever fails, the last good pack stays whole and nothing is left beside it', async (t) => {
  const folder = join(await temporaryFolder(t), 'pack');
  await writePack(await soundPack(t, '一'), folder);
  const before = await readFile(join(folder, MANIFEST_NAME), 'utf8');
  const content = await soundPack(t, '二');
  const guide = content.documents.find(({ id }) => id === 'guide/debt');
  assert.ok(guide);
  // Two documents with one id: no reader would accept that.
  await assert.rejects(writePack({ ...content, documents: [...content.documents, guide] }, folder), PackError);
  assert.equal(await readFile(join(folder, MANIFEST_NAME), 'utf8'), before);
  const inTheWay = join(folder, 'manifest.js');
  await rm(inTheWay);
  await mkdir(join(inTheWay, 'x'), { recursive: true });
  await assert.rejects(writePack(content, folder));
  assert.equal(await readFile(join(folder, MANIFEST_NAME), 'utf8'), before);
  const reader = createVerifiedReader(createFolderSource(folder), await manifestIn(folder));
  await Promise.all(reader.manifest.groups.map((_, index) => reader.group(index)));
  assert.deepEqual(await readdir(dirname(folder)), ['pack']);
  assert.deepEqual(
    (await readdir(folder)).filter((name) => name.startsWith('.')),
    [],
  );
});

test('a folder that did not exist is gone again when no pack could be made', async (t) => {
  const root = await temporaryFolder(t);
  const content = await soundPack(t);
  await assert.rejects(writePack(content, join('/dev/null', 'pack')), /是文件，不是文件夹/);
  await assert.rejects(writePack({ ...content, id: '../x' }, join(root, 'pack')), PackError);
  assert.deepEqual(await readdir(root), []);
});

test('while another process writes, nobody else does; what a dead one left is taken away', async (t) => {
  const folder = join(await temporaryFolder(t), 'pack');
  const content = await soundPack(t);
  await writePack(content, folder);
  await mkdir(join(folder, `.mingbai-${String(process.ppid)}-abc`));
  await assert.rejects(writePack(content, folder), /另一个 mingbai 正在写/);
  await rm(join(folder, `.mingbai-${String(process.ppid)}-abc`), { recursive: true });
  const { pid } = spawnSync(process.execPath, ['-e', '0']);
  await mkdir(join(folder, `.mingbai-${String(pid)}-abc`));
  await writePack(content, folder);
  assert.deepEqual(
    (await readdir(folder)).filter((name) => name.startsWith('.')),
    [],
  );
});

test('a pack folder gives its own files only', async (t) => {
  const folder = join(await temporaryFolder(t), 'pack');
  await mkdir(folder);
  await writeFile(join(dirname(folder), 'secret.json'), 'x');
  const source = createFolderSource(folder);
  for (const path of ['../secret.json', '/etc/passwd', '..', '', 'a/b.json', 'none.json', '.hidden']) {
    await assert.rejects(source.read(path), (error) => error instanceof PackError && error.code === 'not-found', path);
  }
});
