/**
 * `npm run bench:search [engines] [cost] [ablation] [-- --print]`: our search beside other engines, what it costs a slow
 * device, and each step taken out; all three without a word. On judged questions beside the checkout. Each table is
 * written into stories/docs/search.md when it is complete; with `--print` it is only shown.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, isLibraryFresh } from './build.mjs';
import { markdownTable, startRun, writeTable } from './bench-table.mjs';
import { buildDemo } from './demo.mjs';
import { chromiumPath, installBrowser, installPackages } from './install.mjs';
import { buildCountyPack, officialFolder } from './packs.mjs';
import { newest, ROOT, run, TEMPORARY } from './steps.mjs';

const JUDGED = join(ROOT, '..', 'shared', 'eval');
const QUESTIONS = join(JUDGED, 'civil-code-dev.jsonl');
const WIDE = join(JUDGED, 'laws-wide.jsonl.gz');
const WIDE_QUESTIONS = join(JUDGED, 'wide-dev.jsonl');
const PEERS = join(ROOT, 'test', 'bench', 'peers');
const PAGE = join(ROOT, 'stories/docs/search.md');
const isPrinted = process.argv.includes('--print');
const parts = process.argv.slice(2).filter((part) => !part.startsWith('--'));
const isWanted = (part) => parts.length === 0 || parts.includes(part);

const official = officialFolder();
if (official === undefined || !existsSync(QUESTIONS)) {
  console.log('skipped: needs official texts and judged questions beside the checkout');
  process.exit(0);
}
await installPackages();
if (!isLibraryFresh() && !(await build(['lib', 'bundles']))) process.exit(1);

const lines = (file) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const judged = lines(QUESTIONS);
const plain = await buildPack('bench-search', ['--official', official, '--without', 'notes,guides']);
const notes = await buildPack('bench-search-notes', ['--official', official]);

if (isWanted('engines')) await showEngines();
if (isWanted('cost')) await showCost();
if (isWanted('ablation')) await showSteps();

async function buildPack(name, options) {
  const out = join(TEMPORARY, name);
  const made = newest([join(out, 'manifest.json')]);
  if (made > newest(['content', 'dist/compile', 'dist/pack', 'dist/search'].map((path) => join(ROOT, path))))
    return out;
  const command = ['dist/cli/main.js', 'build', ...options, '--out', out];
  if (!(await run(`编译内容包 ${name}`, process.execPath, command)).ok) process.exit(1);
  return out;
}

async function show(name, title, measure, note = '') {
  console.log(`\n## ${title}`);
  const told = startRun();
  const rows = [];
  await measure((row) => {
    rows.push(row);
    console.log(Object.values(row).join(' | '));
  });
  const run = told();
  const table = markdownTable(rows);
  console.log(`\n${run}\n\n${table}`);
  if (!isPrinted) await writeTable(PAGE, name, [run, note, table].filter(Boolean).join('\n\n'));
}

async function showEngines() {
  await openBrowser();
  // Not `ci`: it wants packages of other systems in the lock file, which no registry gives to this one.
  const install = ['install', '--no-save', '--no-audit', '--no-fund', '--prefer-offline'];
  if (!(await run('安装别的搜索引擎', 'npm', install, { cwd: PEERS })).ok) process.exit(1);
  const { compareEngines } = await import('../test/bench/search-peers.mjs');
  await show('engines', 'Engines', (say) => compareEngines(plain, QUESTIONS, say));
}

async function showCost() {
  await openBrowser();
  if (!(await buildCountyPack()).ok || !(await buildDemo()).ok) process.exit(1);
  const { searchCost } = await import('../test/bench/search-cost.mjs');
  const given = { plain, notes, questions: judged.map(({ query }) => query), sharded: await widePack() };
  const mark = { true: '✓', false: '✗' };
  await show('cost', 'Cost, Chromium slowed four times', (say) =>
    searchCost(given, ({ what, measured, target = '', isMet }) => {
      say({ what, measured, target, met: mark[String(isMet)] ?? '' });
    }),
  );
}

async function showSteps() {
  const { ablate, percent } = await import('../test/bench/search-ablation.mjs');
  await show('ablation', 'Each step taken out', (say) =>
    ablate({ plain, notes, judged, everyday: everydayQuestions() }, say),
  );
  const wide = await widePack();
  if (wide === undefined || !existsSync(WIDE_QUESTIONS)) {
    console.log('many laws: skipped, no collection beside the checkout');
    return;
  }
  const { ablateWide } = await import('../test/bench/wide-ablation.mjs');
  await show('ablation-wide', 'Many laws: each step taken out', (say) =>
    ablateWide(wide, lines(WIDE_QUESTIONS), (step, figures) => {
      const [r5, r10, ndcg] = ['recall@5', 'recall@10', 'ndcg@10'].map((key) => percent(figures[key]));
      say({ step, 'R@5': r5, 'R@10': r10, 'nDCG@10': ndcg });
    }),
  );
}

/** `undefined` where the collection of many laws is not beside the checkout. */
async function widePack() {
  return existsSync(WIDE) ? buildPack('bench-search-wide', ['content/common', WIDE]) : undefined;
}

async function openBrowser() {
  await installBrowser();
  process.env.CHROMIUM_PATH = chromiumPath();
}

/** The half of queries.tsv that may be looked at. */
function everydayQuestions() {
  const rows = readFileSync(join(ROOT, 'content/common/queries.tsv'), 'utf8').trim().split('\n').slice(1);
  return rows
    .map((row) => row.split('\t'))
    .filter(([, , split]) => split?.trim() === 'dev')
    .map(([text, expected]) => ({ text, expected: expected.split(';').map((id) => id.trim()), split: 'dev' }));
}
