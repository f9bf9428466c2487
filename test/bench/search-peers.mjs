/**
 * Our search beside others: the same articles of the Civil Code (text only), the same judged questions, one run.
 * Every peer gets what suits Chinese best in it: our tokens where it takes a tokenizer. Peers have their own package.json.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { ROOT } from '../../scripts/steps.mjs';

const DEPTH = 20;
const WARM_UPS = 3;
const ours = (path) => import(pathToFileURL(join(ROOT, 'dist', path)).href);
const resolve = createRequire(join(ROOT, 'test/bench/peers/package.json')).resolve;
const peer = async (name) => {
  const module = await import(pathToFileURL(resolve(name)).href);
  return module.default ?? module;
};

/** `pack`: built with `--without notes,guides`. `file`: lines of {query, relevant}. */
export async function compareEngines(pack, file) {
  const { articles, lexicon } = await readArticles(pack);
  const questions = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const { retrievalFigures } = await ours('cli/retrieval-figures.js');
  const table = [];
  for (const [name, make] of Object.entries(ENGINES)) {
    globalThis.gc?.();
    const heapBefore = process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
    const start = performance.now();
    const engine = await make(articles, lexicon);
    const built = performance.now() - start;
    globalThis.gc?.();
    const heap = process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers - heapBefore;
    for (const { query } of questions.slice(0, WARM_UPS)) await engine.search(query);
    const times = [];
    const rankings = [];
    for (const { query, relevant } of questions) {
      const asked = performance.now();
      const ranked = await engine.search(query);
      times.push(performance.now() - asked);
      rankings.push({ relevant, ranked: ranked.slice(0, DEPTH) });
    }
    times.sort((a, b) => a - b);
    const at = (share) => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(2));
    const figures = retrievalFigures(rankings);
    const percent = (key) => Number((figures[key] * 100).toFixed(1));
    table.push({
      engine: name,
      'R@5': percent('recall@5'),
      'R@10': percent('recall@10'),
      'nDCG@10': percent('ndcg@10'),
      'index kB (brotli)': engine.index === undefined ? null : kilobytes(engine.index()),
      'build ms': Math.round(built),
      'p50 ms': at(0.5),
      'p95 ms': at(0.95),
      'memory MB': heap > 0 ? Number((heap / 1048576).toFixed(1)) : null,
    });
  }
  return table;
}

async function readArticles(pack) {
  const { createFolderSource } = await ours('compile/folder-source.js');
  const { decodeManifest } = await ours('pack/decode.js');
  const { createVerifiedReader } = await ours('pack/verified-reader.js');
  const { passagesOf } = await ours('search/passages.js');
  const source = createFolderSource(pack);
  const reader = createVerifiedReader(source, decodeManifest(await source.read('manifest.json')));
  const articles = [];
  for (const index of reader.manifest.groups.keys()) {
    for (const document of (await reader.group(index)).documents) {
      if (!document.id.startsWith('article/civil-code/')) continue;
      articles.push({
        id: document.id,
        text: passagesOf(document)
          .map(({ text }) => text)
          .join('\n'),
      });
    }
  }
  return { articles, lexicon: await reader.lexicon() };
}

const kilobytes = (text) => (text === '' ? 0 : Math.round(brotliCompressSync(text).length / 1024));
const { tokensOf } = await ours('search/analysis.js');
const { fold } = await ours('search/folding.js');
const tokens = (text) => tokensOf(fold(text));
const pairs = (text) => tokens(text).filter((token) => token.length > 1);

async function bodyIndex(articles, meant) {
  const { createBodyIndex } = await ours('search/body-index.js');
  const { EXPANSION_WEIGHT } = await ours('search/everyday-words.js');
  const index = createBodyIndex([1]);
  for (const { text } of articles) index.add([fold(text)]);
  return {
    index: () => '',
    search(query) {
      const { documents, scores } = index.search(fold(query), meant(fold(query)), EXPANSION_WEIGHT);
      return [...documents]
        .sort((a, b) => scores[b] - scores[a])
        .slice(0, DEPTH)
        .map((at) => articles[at].id);
    },
  };
}

const ENGINES = {
  'ours with words.yaml': async (articles, lexicon) => {
    const { createEverydayWords, meantBy } = await ours('search/everyday-words.js');
    const words = createEverydayWords(lexicon.words);
    return bodyIndex(articles, (query) => meantBy({ also: words(query) }));
  },
  'ours without words': (articles) => bodyIndex(articles, () => ''),
  'MiniSearch, characters and pairs': async (articles) => {
    const MiniSearch = await peer('minisearch');
    const index = new MiniSearch({ fields: ['text'], tokenize: tokens, processTerm: (term) => term });
    index.addAll(articles);
    return { search: (query) => index.search(query).map(({ id }) => id), index: () => JSON.stringify(index) };
  },
  'MiniSearch, as it comes': async (articles) => {
    const MiniSearch = await peer('minisearch');
    const index = new MiniSearch({ fields: ['text'] });
    index.addAll(articles);
    return { search: (query) => index.search(query).map(({ id }) => id), index: () => JSON.stringify(index) };
  },
  'lunr, pairs': async (articles) => {
    const lunr = await peer('lunr');
    const index = lunr(function () {
      this.ref('id');
      this.field('text');
      this.pipeline.reset();
      this.searchPipeline.reset();
      this.tokenizer = (text) => pairs(String(text)).map((token) => new lunr.Token(token, {}));
      for (const article of articles) this.add(article);
    });
    const search = (query) =>
      index.query((asked) => {
        for (const token of pairs(query)) asked.term(token, {});
      });
    return { search: (query) => search(query).map(({ ref }) => ref), index: () => JSON.stringify(index) };
  },
  'elasticlunr, pairs': async (articles) => {
    const elasticlunr = await peer('elasticlunr');
    elasticlunr.clearStopWords();
    const index = elasticlunr(function () {
      this.setRef('id');
      this.addField('text');
      this.saveDocument(false);
      this.pipeline.reset();
    });
    for (const { id, text } of articles) index.addDoc({ id, text: pairs(text).join(' ') });
    return {
      search: (query) => index.search(pairs(query).join(' '), {}).map(({ ref }) => ref),
      index: () => JSON.stringify(index),
    };
  },
  'FlexSearch, pairs and suggest': async (articles) => {
    const flexsearch = await peer('flexsearch');
    const index = new flexsearch.Index({ tokenize: 'strict', encode: pairs });
    articles.forEach(({ text }, at) => index.add(at, text));
    return { search: (query) => index.search(query, { limit: DEPTH, suggest: true }).map((at) => articles[at].id) };
  },
  'Orama, pairs': async (articles) => {
    const orama = await import(pathToFileURL(resolve('@orama/orama')).href);
    const tokenizer = { language: 'chinese', normalizationCache: new Map(), tokenize: (text) => pairs(text) };
    const database = await orama.create({ schema: { text: 'string' }, components: { tokenizer } });
    for (const article of articles) await orama.insert(database, article);
    return {
      search: async (query) =>
        (await orama.search(database, { term: query, limit: DEPTH, threshold: 1 })).hits.map(({ id }) => id),
      index: () => JSON.stringify(orama.save(database)),
    };
  },
};
