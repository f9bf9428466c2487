/**
 * Which steps of the search buy something: each taken out alone, by changing its line in the source before it is bundled.
 * A line that is no longer there ends the run, so that no step is measured that does not exist.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ROOT, TEMPORARY } from '../../scripts/steps.mjs';

/** Step → what stands for it: [file in src, text, replacement]. A weight of almost nothing keeps who is found as it was. */
const STEPS = {
  'the whole engine': [],
  'single characters beside pairs': [
    ['search/analysis.ts', 'if (isHan || end - start === 1)', 'if (end - start === 1)'],
  ],
  'the rest of BM25+ (d)': [['search/body-index.ts', 'd: 0.5', 'd: 0']],
  'titles of parts of the statute': [
    ['search/document-index.ts', '[1, 0.3, 0.3];\n/** The rest', '[1, 1e-6, 0.3];\n/** The rest'],
  ],
  'the statute’s name': [['search/document-index.ts', '[1, 0.3, 0.3];\n/** The rest', '[1, 0.3, 1e-6];\n/** The rest']],
  'words.yaml': [['search/query.ts', 'isCitation ? [] : everyday(spoken)', '[]']],
  'words.yaml: everyday words of the same line': [
    ['search/everyday-words.ts', '[...legal, ...everyday]', '[...legal]'],
  ],
  'words.yaml: not what was typed': [
    ['search/everyday-words.ts', '.filter((each) => !folded.includes(fold(each)))', ''],
  ],
  'question words stay for articles': [
    ['search/document-index.ts', 'articles.index.search(spoken', 'articles.index.search(words'],
  ],
  'question words go for answers': [
    ['search/document-index.ts', 'answers.index.search(words', 'answers.index.search(spoken'],
  ],
  'pinyin and characters amiss': [['search/query.ts', 'isCitation ? undefined : hear(typedWords)', 'undefined']],
  'names of answers': [['search/ranking.ts', 'NAME_SHARE = 2', 'NAME_SHARE = 0']],
  'names: further ones of a document': [['search/name-index.ts', 'FURTHER = 0.5', 'FURTHER = 0']],
  'names: length of the name': [
    ['search/name-index.ts', 'Math.sqrt((shared / whole) * (shared / weightOf(listed)))', 'shared / whole'],
  ],
  'articles point to answers': [['search/ranking.ts', 'POINTED_SHARE = 0.4', 'POINTED_SHARE = 0']],
  'what a kind is worth': [['search/ranking.ts', '(KIND_FACTORS[kind] ?? 1) *', '']],
  'articles below answers': [['search/ranking.ts', 'ARTICLE_SHARE = 0.4', 'ARTICLE_SHARE = 1']],
  'an article that says far more counts more': [['search/ranking.ts', 'MOST_ADVANTAGE = 2.4', 'MOST_ADVANTAGE = 1']],
  // Buys nothing where there are guides; without any, an article would stand below the record of its statute.
  'an article that says all comes first': [['search/ranking.ts', 'SAYS_ALL = 8', 'SAYS_ALL = Infinity']],
  'unless articles point to the answer': [['search/ranking.ts', 'WELL_POINTED_AT = 0.5', 'WELL_POINTED_AT = Infinity']],
  'the tail is cut': [
    ['search/ranking.ts', 'LEAST_SHARE = 0.4', 'LEAST_SHARE = 0'],
    ['search/ranking.ts', 'LEAST_ARTICLE_SHARE = 0.3', 'LEAST_ARTICLE_SHARE = 0'],
  ],
  pins: [
    [
      'search/searched.ts',
      'understanding.pinned(query, rank(query, cited(query, today), today), documents)',
      'rank(query, cited(query, today), today)',
    ],
  ],
};

/** Among articles alone these change nothing: they are not measured there. */
const ANSWERS_ONLY = new Set([
  'question words go for answers',
  'names of answers',
  'names: further ones of a document',
  'names: length of the name',
  'articles point to answers',
  'what a kind is worth',
  'articles below answers',
  'an article that says far more counts more',
  'an article that says all comes first',
  'unless articles point to the answer',
  'pins',
]);

const FIGURES = [
  ['R@5', 'recall@5'],
  ['R@10', 'recall@10'],
  ['nDCG', 'ndcg@10'],
];

const ENTRY = `
export { createSearchEngine } from './search/engine.js';
export { askQueries } from './compile/ask-queries.js';
export { retrievalFigures } from './cli/retrieval-figures.js';
`;
const ours = (path) => import(pathToFileURL(join(ROOT, 'dist', path)).href);

/** The lead's patience: steps that were not measured by then are told so. */
const MOST_MINUTES = 12;

/**
 * `plain`, `notes`: packs without and with notes and guides; `judged`: lines of {query, relevant}; `everyday`: lines of
 * queries.tsv, as the compiler reads them. `say(row)`: told each row as it comes.
 */
export async function ablate({ plain, notes, judged, everyday }, say) {
  const contents = { plain: await readPack(plain), notes: await readPack(notes) };
  const end = Date.now() + MOST_MINUTES * 60_000;
  for (const [step, changes] of Object.entries(STEPS)) {
    if (Date.now() > end) say({ step: `${step}: not measured, no time left` });
    else say(await measure(step, changes, contents, { judged, everyday }));
  }
}

async function measure(step, changes, contents, { judged, everyday }) {
  const engine = await bundle(changes);
  const row = { step };
  // With notes the engine as it is alone: every step twice would take twice as long.
  const packs = Object.entries(contents).filter(([name]) => name === 'plain' || changes.length === 0);
  for (const [name, content] of ANSWERS_ONLY.has(step) ? [] : packs) {
    const figures = engine.retrievalFigures(rankArticles(engine, content, judged));
    for (const [title, key] of FIGURES) row[`${name} ${title}`] = percent(figures[key]);
  }
  row['any kind hit@10'] = percent(mixedHits(engine, contents.notes, judged));
  const { dev } = engine.askQueries(contents.notes, everyday, '2026-11-23', () => undefined);
  row['queries dev'] = percent(dev.found / dev.asked);
  return row;
}

export const percent = (share) => (share * 100).toFixed(1);

/** The share of judged questions with a relevant article among the first ten of all kinds, guides among them. */
function mixedHits(engine, content, judged) {
  const search = openEngine(engine, content);
  const isHit = ({ query, relevant }) =>
    search.search(query, { limit: 10 }).results.some(({ id }) => relevant.includes(id));
  return judged.filter(isHit).length / judged.length;
}

function openEngine(engine, { catalogue, documents, lexicon, readings }) {
  const search = engine.createSearchEngine();
  search.addCatalogue(catalogue);
  search.addLexicon(lexicon);
  search.addReadings(readings);
  search.addDocuments(documents);
  return search;
}

/** As `mingbai eval` does. */
function rankArticles(engine, content, judged) {
  const search = openEngine(engine, content);
  const scope = { kinds: ['article'], statutes: ['civil-code'], limit: 20 };
  return judged.map(({ query, relevant }) => ({
    relevant,
    ranked: search.search(query, scope).results.map(({ id }) => id),
  }));
}

async function bundle(changes) {
  const outfile = join(TEMPORARY, `bench-ablation-${String(process.hrtime.bigint())}.mjs`);
  const used = new Set();
  const changing = {
    name: 'changing',
    setup: ({ onLoad }) =>
      onLoad({ filter: /src\/.*\.ts$/ }, ({ path }) => {
        const file = path.slice(join(ROOT, 'src').length + 1);
        let contents = readFileSync(path, 'utf8');
        for (const change of changes) {
          if (change[0] !== file || !contents.includes(change[1])) continue;
          contents = contents.replace(change[1], () => change[2]);
          used.add(change);
        }
        return { contents, loader: 'ts' };
      }),
  };
  const stdin = { contents: ENTRY, resolveDir: join(ROOT, 'src'), loader: 'ts' };
  await build({
    stdin,
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    plugins: [changing],
    logLevel: 'error',
  });
  const missing = changes.filter((change) => !used.has(change));
  if (missing.length > 0)
    throw new Error(`not in the source any more: ${missing.map(([file, text]) => `${file} ${text}`).join(', ')}`);
  const engine = await import(pathToFileURL(outfile).href);
  rmSync(outfile);
  return engine;
}

async function readPack(folder) {
  const { createFolderSource } = await ours('compile/folder-source.js');
  const { decodeManifest } = await ours('pack/decode.js');
  const { createVerifiedReader } = await ours('pack/verified-reader.js');
  const source = createFolderSource(folder);
  const reader = createVerifiedReader(source, decodeManifest(await source.read('manifest.json')));
  const documents = [];
  for (const index of reader.manifest.groups.keys()) documents.push(...(await reader.group(index)).documents);
  const [catalogue, lexicon, readings] = await Promise.all([reader.catalogue(), reader.lexicon(), reader.readings()]);
  return { catalogue, documents, lexicon, readings };
}
