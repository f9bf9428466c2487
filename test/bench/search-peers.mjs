/**
 * Our search beside others: the same articles of the Civil Code (text only), the same judged questions, one run, each
 * engine on the main thread of an empty page in Chromium, as it is and slowed four times. Every peer gets what suits
 * Chinese best in it: our tokens where it takes a tokenizer. Peers have their own package.json.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { brotliSize } from '../../scripts/size.mjs';
import { filesBelow, ROOT, run, TEMPORARY } from '../../scripts/steps.mjs';
import { at, openBench } from './bench-page.mjs';

const PEERS = join(ROOT, 'test/bench/peers');
const SITE = join(TEMPORARY, 'bench-peers');
const FILES = ['ours', 'minisearch', 'lunr', 'elasticlunr', 'flexsearch', 'orama', 'fuse', 'pagefind'];
const WARM_UPS = 3;
const SLOWED = 4;
/** Questions asked on the slowed page. */
const SLOWED_QUESTIONS = 60;
const ours = (path) => import(pathToFileURL(join(ROOT, 'dist', path)).href);

/**
 * `pack`: built with `--without notes,guides`. `file`: lines of {query, relevant}. `say(row)`: told each row as it comes;
 * an engine that fails or takes longer than its time is a row that says so, and the next one follows.
 */
export async function compareEngines(pack, file, say) {
  const { articles, lexicon } = await readArticles(pack);
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const questions = lines.map((line) => JSON.parse(line));
  rmSync(SITE, { recursive: true, force: true });
  mkdirSync(SITE, { recursive: true });
  writeFileSync(join(SITE, 'articles.json'), JSON.stringify(articles));
  const made = await run(
    'Pagefind 建索引',
    process.execPath,
    ['pagefind-files.mjs', join(SITE, 'articles.json'), join(SITE, 'pagefind')],
    { cwd: PEERS },
  );
  if (!made.ok) throw new Error('Pagefind');
  const { retrievalFigures } = await ours('cli/retrieval-figures.js');
  const bench = await openBench({ '/pagefind/': join(SITE, 'pagefind') });
  for (const name of FILES) {
    const script = await bundle(name);
    for (const engine of await enginesIn(bench, script)) {
      const measure = (rate, asked) => measureEngine(bench, script, { engine, rate, asked, articles, lexicon });
      const both = async () => {
        const quick = await measure(1, questions);
        const slow = await measure(SLOWED, questions.slice(0, SLOWED_QUESTIONS));
        const rankings = questions.map(({ relevant }, place) => ({ relevant, ranked: quick.rankings[place] }));
        return row(engine, brotliSize(readFileSync(script)), quick, slow, retrievalFigures(rankings));
      };
      say(await inTime(both()).catch((error) => ({ engine: `${engine}: ${error.message.split('\n')[0]}` })));
    }
  }
  await bench.close();
}

/** Eleven engines, ten minutes. What is late goes on until its page is closed with the browser. */
const MOST_SECONDS = 75;

async function inTime(work) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done within ${String(MOST_SECONDS)} s`)), MOST_SECONDS * 1000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function row(engine, code, quick, slow, figures) {
  const percent = (key) => Number((figures[key] * 100).toFixed(1));
  const isFiles = engine.startsWith('Pagefind');
  return {
    engine,
    'R@5': percent('recall@5'),
    'R@10': percent('recall@10'),
    'nDCG@10': percent('ndcg@10'),
    'code kB': isFiles ? kilobytes(bytesBelow('.js', 'wasm.unknown.pagefind')) : kilobytes(code),
    'index kB': isFiles ? kilobytes(bytesBelow('.pf_index', '.pf_meta')) : kilobytes(quick.saved ?? 0),
    'build ms 1×': Math.round(quick.built),
    'build ms 4×': Math.round(slow.built),
    'load ms 1×': quick.read === null ? null : Math.round(quick.read),
    'load ms 4×': slow.read === null ? null : Math.round(slow.read),
    'p50 ms 1×': milliseconds(at(0.5, quick.times)),
    'p95 ms 1×': milliseconds(at(0.95, quick.times)),
    'p50 ms 4×': milliseconds(at(0.5, slow.times)),
    'p95 ms 4×': milliseconds(at(0.95, slow.times)),
    'memory MB': Number((quick.heap / 1_000_000).toFixed(1)),
  };
}

const kilobytes = (bytes) => Math.round(bytes / 1000);
const milliseconds = (time) => Number(time.toFixed(2));
/** Pagefind's files with these endings. Its data is compressed already. */
const bytesBelow = (...endings) =>
  pagefindFiles(endings).reduce((sum, bytes) => sum + Math.min(bytes.length, brotliSize(bytes)), 0);
/** What the page loads of them; the rest is Pagefind's own interface. */
const pagefindFiles = (endings) =>
  endings
    .flatMap((ending) => filesBelow(join(SITE, 'pagefind'), ending))
    .filter((path) => !/ui|highlight|component/.test(path))
    .map((path) => readFileSync(path));

/** An engine alone, as a page would ship it. */
async function bundle(name) {
  const outfile = join(SITE, `${name}.js`);
  const entry = join(PEERS, 'engines', `${name}.mjs`);
  const contents = `import { engines } from ${JSON.stringify(entry)}; globalThis.engines = engines;`;
  await build({
    stdin: { contents, resolveDir: PEERS },
    outfile,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    logLevel: 'error',
  });
  return outfile;
}

async function enginesIn(bench, script) {
  const { page, close } = await bench.open(1, [script]);
  const names = await page.evaluate(() => Object.keys(globalThis.engines));
  await close();
  return names;
}

async function measureEngine(bench, script, { engine, rate, asked, articles, lexicon }) {
  const { page, heap, close } = await bench.open(rate, [script]);
  await page.evaluate((given) => Object.assign(globalThis, given), { articles, lexicon, engine: engine });
  const before = await heap();
  const built = await page.evaluate(buildInPage);
  const used = (await heap()) - before;
  const queries = asked.map(({ query }) => query);
  const answers = await page.evaluate(askInPage, { queries, warmUps: WARM_UPS });
  const saved = await page.evaluate(saveInPage);
  await close();
  const read = saved === null ? null : await measureLoad(bench, script, { engine, rate, articles, saved });
  return { built, heap: used, read, saved: saved === null ? null : brotliSize(Buffer.from(saved)), ...answers };
}

async function measureLoad(bench, script, given) {
  const { page, close } = await bench.open(given.rate, [script]);
  await page.evaluate((all) => Object.assign(globalThis, all), given);
  const time = await page.evaluate(async () => {
    const { engines, engine, saved, articles } = globalThis;
    const start = performance.now();
    globalThis.built = await engines[engine].load(saved, articles);
    return performance.now() - start;
  });
  await close();
  return time;
}

async function buildInPage() {
  const { engines, engine, articles, lexicon } = globalThis;
  const start = performance.now();
  globalThis.built = await engines[engine].build(articles, lexicon);
  return performance.now() - start;
}

/** Rankings of all questions and the time of each; ids are looked up apart. */
async function askInPage({ queries, warmUps }) {
  const { engines, engine, built } = globalThis;
  const { ask, ids = (found) => found } = engines[engine];
  for (const query of queries.slice(0, warmUps)) await ask(built, query);
  const times = [];
  const rankings = [];
  for (const query of queries) {
    const start = performance.now();
    const found = await ask(built, query);
    times.push(performance.now() - start);
    rankings.push((await ids(found)).slice(0, 20));
  }
  return { times, rankings };
}

async function saveInPage() {
  const { engines, engine, built } = globalThis;
  return (await engines[engine].save?.(built)) ?? null;
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
      const text = passagesOf(document)
        .map((passage) => passage.text)
        .join('\n');
      articles.push({ id: document.id, text });
    }
  }
  return { articles, lexicon: await reader.lexicon() };
}
