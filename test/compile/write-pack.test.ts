import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { test } from 'node:test';
import { createFolderSource } from '../../src/compile/folder-source.js';
import { PackFolderError, writePack } from '../../src/compile/write-pack.js';
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

test('a new pack keeps the files of the one before, and removes older ones', async (t) => {
  const folder = join(await temporaryFolder(t), 'pack');
  const guideFile = async (): Promise<string> =>
    (await readdir(folder)).filter((name) => /^guides.*json$/.test(name)).join(' ');
  await writePack(await soundPack(t, '一'), folder);
  const first = await guideFile();
  await writePack(await soundPack(t, '二'), folder);
  const both = (await guideFile()).split(' ');
  assert.equal(both.length, 2);
  assert.ok(both.includes(first));
  await writePack(await soundPack(t, '三'), folder);
  const last = (await guideFile()).split(' ');
  assert.equal(last.length, 2);
  assert.ok(!last.includes(first));
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
  await writeFile(join(folder, 'readme.txt'), 'x');
  await writePack(await soundPack(t, '二'), folder);
  assert.ok((await readdir(folder)).includes('readme.txt'));
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
