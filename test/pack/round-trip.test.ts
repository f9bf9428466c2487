import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { DOCUMENT_KINDS } from '../../src/model/address.js';
import type { Document, Guide } from '../../src/model/document.js';
import { createLookup } from '../../src/pack/catalogue-lookup.js';
import { decodeCatalogue, decodeGroup, decodeManifest } from '../../src/pack/decode.js';
import { encodePack } from '../../src/pack/encode.js';
import type { EncodedPack } from '../../src/pack/encode.js';
import { PackError } from '../../src/pack/format.js';
import type { Source } from '../../src/pack/format.js';
import { createVerifiedReader } from '../../src/pack/verified-reader.js';
import { EVERY_KIND, contentOf, statuteWithBooks } from './every-kind.js';

const pack = await encodePack(contentOf(EVERY_KIND));

function bytesOf({ files }: EncodedPack, path: string): Uint8Array {
  const file = files.find((each) => each.path === path);
  assert.ok(file, `${path} is in the pack`);
  return file.bytes;
}

function sourceOf(encoded: EncodedPack): Source {
  return { read: (path) => Promise.resolve(bytesOf(encoded, path)) };
}

async function everyDocument(encoded: EncodedPack): Promise<Document[]> {
  const reader = createVerifiedReader(sourceOf(encoded), encoded.manifest);
  const groups = await Promise.all(encoded.manifest.groups.map((_group, index) => reader.group(index)));
  return groups.flatMap((group) => group.documents);
}

const byId = (a: Document, b: Document): number => (a.id < b.id ? -1 : 1);

test('the fixture has every kind of document', () => {
  assert.deepEqual(new Set(EVERY_KIND.map(({ kind }) => kind)), new Set(DOCUMENT_KINDS));
});

test('every document comes back as it went in', async () => {
  const decoded = await everyDocument(pack);
  assert.deepEqual(decoded.sort(byId), [...EVERY_KIND].sort(byId));
});

test('the days on which periods do not end travel with the pack, in a file of their own', async () => {
  const reader = createVerifiedReader(sourceOf(pack), pack.manifest);
  assert.deepEqual(await reader.holidays(), contentOf([]).holidays);
});

test('the order of keys in a definition is kept: options are shown in it', async () => {
  const decoded = await everyDocument(pack);
  const calculator = decoded.find(({ kind }) => kind === 'calculator');
  assert.match(JSON.stringify(calculator), /"working".*"left".*"contractor"/);
});

test('the manifest comes back as it went in and stands last among the files', () => {
  const last = pack.files[pack.files.length - 1];
  assert.equal(last?.path, 'manifest.json');
  assert.deepEqual(decodeManifest(last.bytes), pack.manifest);
});

test('groups stand in loading order: core, guides, services … statutes in their order', () => {
  assert.deepEqual(
    pack.manifest.groups.map(({ name }) => name),
    [
      'core',
      'guides-work',
      'services',
      'pathway-wages',
      'calculator-overtime',
      'forms',
      'places',
      'people',
      'visits',
      'terms',
      'quizzes',
      'articles-sample-code',
      'statute-long-law',
      'articles-long-law-01',
      'articles-long-law-02',
      'statutes',
    ],
  );
});

test('the catalogue finds every document, and the group it names holds it', async () => {
  const catalogue = decodeCatalogue(bytesOf(pack, pack.manifest.catalogue.path), pack.manifest);
  const find = createLookup(catalogue);
  const reader = createVerifiedReader(sourceOf(pack), pack.manifest);
  for (const document of EVERY_KIND) {
    const found = find(document.id);
    assert.ok(found, document.id);
    const group = await reader.group(found.group);
    assert.ok(
      group.documents.some(({ id }) => id === document.id),
      `${document.id} in ${group.name}`,
    );
    // The first article of the fixture has a title of its own, which only its group knows.
    if (document.id !== 'article/sample-code/1') {
      assert.deepEqual(found.title, document.title);
    }
  }
});

test('the catalogue knows no document that is not there', () => {
  const find = createLookup(decodeCatalogue(bytesOf(pack, pack.manifest.catalogue.path), pack.manifest));
  for (const id of [
    'guide/nothing',
    'article/long-law/121',
    'article/long-law/0',
    'article/sample-code/constructor',
    // The annex stands behind the last article; it does not stretch the statute.
    'article/sample-code/1062',
    'article/other-law/2',
    'article/__proto__/1',
    'statute/nothing',
    'constructor',
    '__proto__',
    '',
  ]) {
    assert.equal(find(id), undefined, id);
  }
});

test('the catalogue carries what suggestions need: aliases in all languages, topics, review', () => {
  const catalogue = decodeCatalogue(bytesOf(pack, pack.manifest.catalogue.path), pack.manifest);
  const guide = catalogue.entries.find(({ id }) => id === 'guide/unpaid-wages');
  assert.deepEqual(guide, {
    id: 'guide/unpaid-wages',
    kind: 'guide',
    title: { 'zh-CN': '工资要不回来怎么办', ko: '로임을 받지 못할 때', en: 'When wages are not paid' },
    aliases: ['老板不给工钱', '로임체불'],
    topics: ['work'],
    review: 'pending',
    group: 1,
  });
  assert.deepEqual(
    catalogue.entries.filter(({ kind }) => kind === 'topic').map(({ id, order }) => [id, order]),
    [
      ['topic/work', ['guide/unpaid-wages']],
      ['topic/services', undefined],
    ],
  );
  assert.deepEqual(
    catalogue.statutes.map(({ id, ranges }) => [id, ranges.length]),
    [
      ['sample-code', 3],
      ['long-law', 2],
      ['other-law', 0],
    ],
  );
});

test('the same content gives the same bytes, whatever the order of keys in its objects', async () => {
  const shuffled = EVERY_KIND.map(
    (document) => Object.fromEntries(Object.entries(document).reverse()) as unknown as Document,
  );
  const again = await encodePack(contentOf(shuffled));
  assert.deepEqual(again.files, pack.files);
});

test('a changed document changes the name of its group, the catalogue only if it must, and the version', async () => {
  const changed = EVERY_KIND.map((document) =>
    document.id === 'service/legal-aid' ? { ...document, lawAsOf: '2026-11-24' } : document,
  );
  const after = await encodePack(contentOf(changed));
  const before = new Set(pack.files.map(({ path }) => path));
  assert.deepEqual(
    after.files.filter(({ path }) => !before.has(path)).map(({ path }) => path.split('.')[0]),
    ['services'],
  );
  assert.notEqual(after.manifest.version, pack.manifest.version);
});

test('the version does not depend on the hour of the build', async () => {
  const later = await encodePack(contentOf(EVERY_KIND, { built: '2026-11-24T08:00:00Z' }));
  assert.equal(later.manifest.version, pack.manifest.version);
  assert.match(later.manifest.version, /^2026-11-23\.[0-9a-f]{8}$/);
});

test('a long book is cut at chapter borders, and neighbours across the cut are kept', async () => {
  const long = await encodePack(contentOf(statuteWithBooks('code', 1, 650, 50)));
  assert.deepEqual(
    long.manifest.groups.map(({ name, documents }) => [name, documents]),
    [
      ['statute-code', 1],
      ['articles-code-01', 200],
      ['articles-code-02', 200],
      ['articles-code-03', 250],
    ],
  );
  const articles = await everyDocument(long);
  const first = articles.find(({ id }) => id === 'article/code/201');
  assert.ok(first?.kind === 'article');
  assert.deepEqual([first.previous, first.next], ['200', '202']);
});

test('many guides of one topic are cut into groups of about 256 kB', async () => {
  const guide = EVERY_KIND.find((document): document is Guide => document.kind === 'guide');
  assert.ok(guide);
  const blocks = [{ type: 'code', text: '长'.repeat(20_000) }] as const;
  const guides = Array.from({ length: 10 }, (_, n) => ({ ...guide, id: `guide/g${String(n)}`, blocks }));
  const { manifest } = await encodePack(contentOf(guides));
  assert.deepEqual(
    manifest.groups.map(({ name, documents }) => [name, documents]),
    [
      ['guides-work', 4],
      ['guides-work-2', 4],
      ['guides-work-3', 2],
    ],
  );
});

test('statutes whose names fold to one file name keep groups of their own', async () => {
  const documents = [...statuteWithBooks('a-law', 1, 2, 2), ...statuteWithBooks('a-law@2027-01-01', 1, 2, 2)];
  const twice = [...documents, ...statuteWithBooks('a-law.2027-01-01', 1, 2, 2)];
  const { manifest } = await encodePack(contentOf(twice));
  assert.deepEqual(
    manifest.groups.map(({ name }) => name),
    ['articles-a-law', 'articles-a-law-2027-01-01', 'articles-a-law-2027-01-01-2'],
  );
});

test('S1 a pack that no reader would accept is never made', async () => {
  const guide = EVERY_KIND.find((document): document is Guide => document.kind === 'guide');
  assert.ok(guide);
  const link = { type: 'link', href: 'javascript:alert(1)', children: ['x'] } as const;
  const bad = { ...guide, blocks: [{ type: 'paragraph', children: [link] }] } as const;
  await assert.rejects(
    encodePack(contentOf([bad])),
    (error) => error instanceof PackError && error.code === 'malformed',
  );
  await assert.rejects(encodePack(contentOf([guide, guide])), /two documents have the id/);
  const orphan = EVERY_KIND.filter(({ kind }) => kind === 'article').slice(0, 1);
  await assert.rejects(encodePack(contentOf(orphan)), /without a statute document/);
});

test('an empty library is a pack, too', async () => {
  const empty = await encodePack(contentOf([]));
  assert.deepEqual(empty.manifest.groups, []);
  assert.deepEqual(decodeCatalogue(bytesOf(empty, empty.manifest.catalogue.path), empty.manifest), {
    entries: [],
    statutes: [],
  });
});

test('the script form calls mingbaiPack with the very text of the JSON file, and is safe inside a page', () => {
  const calls = new Map<string, string>();
  const mingbaiPack = (path: string, text: string): void => void calls.set(path, text);
  for (const { path, bytes } of pack.scripts) {
    const script = new TextDecoder().decode(bytes);
    assert.match(path, /\.js$/);
    assert.doesNotMatch(script, /<|\u2028|\u2029/);
    // The point of this form is that it is a script: run it as one.
    runInNewContext(script, { mingbaiPack });
  }
  assert.equal(calls.size, pack.files.length);
  for (const { path, bytes } of pack.files) assert.equal(calls.get(path), new TextDecoder().decode(bytes));
});

test('S4 every group decodes only as the group it is', () => {
  const [core, guides] = pack.manifest.groups;
  assert.ok(core && guides);
  assert.throws(() => decodeGroup(bytesOf(pack, core.path), guides), /holds group "core"/);
});
