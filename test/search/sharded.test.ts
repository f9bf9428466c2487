import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EMPTY_LEXICON } from '../../src/model/lexicon.js';
import { encodePack } from '../../src/pack/encode.js';
import { decodeCatalogue, decodeManifest } from '../../src/pack/decode.js';
import { PackError, type Source } from '../../src/pack/format.js';
import { createVerifiedReader } from '../../src/pack/verified-reader.js';
import { createSearchEngine } from '../../src/search/engine.js';
import type { SearchResults } from '../../src/search/provider.js';
import { createShardedSearch } from '../../src/search/sharded-search.js';
import { shardOf } from '../../src/search/shard-terms.js';
import { writeShards } from '../../src/search/shard-writer.js';
import { CATALOGUE, DOCUMENTS, STATUTE_DOCUMENTS } from './small-library.js';

const ALL = [...DOCUMENTS, ...STATUTE_DOCUMENTS.filter(({ id }) => !DOCUMENTS.some((each) => each.id === id))];
const ARTICLES = ALL.filter(({ kind }) => kind === 'article' || kind === 'statute');
const CONTENT = {
  id: 'small',
  name: { 'zh-CN': '小' },
  languages: ['zh-CN' as const],
  lawAsOf: '2026-11-23',
  built: '2026-11-23T00:00:00Z',
  documents: ARTICLES,
};
const SHARDS = 64;

async function smallPack(): Promise<{ files: Map<string, Uint8Array>; read: string[]; source: Source }> {
  const { files: encoded } = await encodePack(CONTENT, (documents) => writeShards(documents, () => 1, SHARDS));
  const files = new Map(encoded.map(({ path, bytes }) => [path, bytes]));
  const read: string[] = [];
  const source: Source = {
    read(path) {
      read.push(path);
      const bytes = files.get(path);
      return bytes === undefined ? Promise.reject(new PackError('not-found', path)) : Promise.resolve(bytes);
    },
  };
  return { files, read, source };
}

async function open(source: Source): Promise<{ search(query: string): Promise<SearchResults> }> {
  const manifest = decodeManifest(await source.read('manifest.json'));
  const catalogue = decodeCatalogue(await source.read(manifest.catalogue.path), manifest);
  const engine = createSearchEngine();
  engine.addCatalogue(catalogue);
  assert.ok(manifest.shards);
  return createShardedSearch(manifest.shards, createVerifiedReader(source, manifest), catalogue, engine);
}

describe('a library in shards', () => {
  it('finds the same article first as an index of the whole', async () => {
    const { source } = await smallPack();
    const sharded = await open(source);
    const whole = createSearchEngine();
    whole.addCatalogue(CATALOGUE);
    whole.addDocuments(ARTICLES);
    for (const query of ['遗产赠与国家', '遗嘱登记', '工资按月']) {
      const [found] = (await sharded.search(query)).results;
      assert.equal(found?.id, whole.search(query, { kinds: ['article'] }).results[0]?.id, query);
      assert.notEqual(found?.snippet.text, '');
    }
  });

  it('reads one shard for each pair, the groups of what is shown, and nothing twice', async () => {
    const { source, read } = await smallPack();
    const sharded = await open(source);
    const before = read.length;
    await sharded.search('遗嘱登记');
    const asked = read.slice(before);
    const wanted = new Set(['遗嘱', '嘱登', '登记'].map((pair) => shardOf(pair, SHARDS)));
    assert.equal(asked.filter((path) => path.startsWith('shard-')).length, wanted.size);
    assert.equal(new Set(asked).size, asked.length);
    await sharded.search('遗嘱登记');
    assert.equal(read.length, before + asked.length);
  });

  it('questions asked at once do not get each other’s articles', async () => {
    const { source } = await smallPack();
    const alone = await open(source);
    const queries = ['遗嘱登记', '工资按月', '遗产赠与国家', '遗嘱'];
    const expected: (string | undefined)[] = [];
    for (const query of queries) expected.push((await alone.search(query)).results[0]?.id);
    const together = await open(source);
    const found = await Promise.all(queries.map((query) => together.search(query)));
    assert.deepEqual(
      found.map(({ results }) => results[0]?.id),
      expected,
    );
  });

  it('S4 a shard of another index, or cut, is refused; the next question tries again', async () => {
    const { source, files } = await smallPack();
    const sharded = await open(source);
    const [path = ''] = [...files.keys()].filter((name) =>
      name.startsWith(`shard-${shardOf('遗嘱', SHARDS).toString(16).padStart(4, '0')}`),
    );
    const good = files.get(path) ?? new Uint8Array();
    const other = new TextDecoder().decode(good).replace('"data":"', '"data":"甲乙\\tAA==\\n');
    files.set(path, new TextEncoder().encode(other));
    await assert.rejects(sharded.search('遗嘱'), (error) => error instanceof PackError && error.code === 'wrong-hash');
    files.set(path, good);
    assert.ok((await sharded.search('遗嘱')).results.length > 0);
  });

  it('pinyin and wrong characters are heard by names and guides alone; the shards are those of what was meant', async () => {
    const { source, read } = await smallPack();
    const manifest = decodeManifest(await source.read('manifest.json'));
    const catalogue = decodeCatalogue(await source.read(manifest.catalogue.path), manifest);
    const engine = createSearchEngine();
    engine.addCatalogue(catalogue);
    engine.addDocuments(DOCUMENTS.filter(({ kind }) => kind !== 'article' && kind !== 'statute'));
    engine.addLexicon?.({ ...EMPTY_LEXICON, words: [{ everyday: ['立遗嘱'], legal: ['遗嘱'] }] });
    engine.addReadings?.({
      syllables: [
        ['yi', '遗移'],
        ['zhu', '嘱'],
        ['li', '立'],
      ],
    });
    assert.ok(manifest.shards);
    const sharded = createShardedSearch(manifest.shards, createVerifiedReader(source, manifest), catalogue, engine);
    for (const typed of ['yizhu', '立移嘱']) {
      const { readAs = '', results } = await sharded.search(typed);
      assert.match(readAs, /遗嘱/, typed);
      assert.ok(
        results.some(({ kind }) => kind === 'article'),
        typed,
      );
    }
    const shard = shardOf('遗嘱', SHARDS).toString(16).padStart(4, '0');
    assert.ok(read.some((path) => path.startsWith(`shard-${shard}`)));
  });

  it('S6 strange questions', async () => {
    const sharded = await open((await smallPack()).source);
    for (const query of ['', '?!', '\ud800', '__proto__', '遗'.repeat(50_000), '甲\t乙\n丙'])
      await sharded.search(query);
  });
});
