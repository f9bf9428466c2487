/**
 * `npm run bench:search [engines] [cost] [ablation]`: our search beside other engines, what it costs a slow device, and each
 * step taken out; all three without a word. On judged questions beside the checkout.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, isLibraryFresh } from './build.mjs';
import { buildDemo } from './demo.mjs';
import { chromiumPath, installBrowser, installPackages } from './install.mjs';
import { buildCountyPack, officialFolder } from './packs.mjs';
import { ROOT, run, TEMPORARY } from './steps.mjs';

const JUDGED = join(ROOT, '..', 'shared', 'eval');
const QUESTIONS = join(JUDGED, 'civil-code-dev.jsonl');
const PEERS = join(ROOT, 'test', 'bench', 'peers');
const parts = process.argv.slice(2);
const isWanted = (part) => parts.length === 0 || parts.includes(part);

const official = officialFolder();
if (official === undefined || !existsSync(QUESTIONS)) {
  console.log('skipped: needs official texts and judged questions beside the checkout');
  process.exit(0);
}
await installPackages();
if (!isLibraryFresh() && !(await build(['lib', 'bundles']))) process.exit(1);

const judged = readFileSync(QUESTIONS, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const plain = await buildPack('bench-search', ['--official', official, '--without', 'notes,guides']);
const notes = await buildPack('bench-search-notes', ['--official', official]);

if (isWanted('engines')) await showEngines();
if (isWanted('cost')) await showCost();
if (isWanted('ablation')) await showSteps();

async function buildPack(name, options) {
  const out = join(TEMPORARY, name);
  const command = ['dist/cli/main.js', 'build', ...options, '--out', out];
  if (!(await run(`编译内容包 ${name}`, process.execPath, command)).ok) process.exit(1);
  return out;
}

async function showEngines() {
  await openBrowser();
  await run('安装别的搜索引擎', 'npm', ['ci', '--no-audit', '--no-fund'], { cwd: PEERS });
  const { compareEngines } = await import('../test/bench/search-peers.mjs');
  console.log('\n## Engines');
  console.table(await compareEngines(plain, QUESTIONS));
}

async function showCost() {
  await openBrowser();
  if (!(await buildCountyPack()).ok || !(await buildDemo()).ok) process.exit(1);
  const { searchCost } = await import('../test/bench/search-cost.mjs');
  const wide = join(JUDGED, 'laws-wide.jsonl.gz');
  const sharded = existsSync(wide) ? await buildPack('bench-search-wide', ['content/common', wide]) : undefined;
  console.log('\n## Cost, Chromium slowed four times');
  console.table(await searchCost({ pack: notes, questions: judged.map(({ query }) => query), sharded }));
}

async function showSteps() {
  const { ablate } = await import('../test/bench/search-ablation.mjs');
  console.log('\n## Each step taken out');
  console.table(await ablate({ plain, notes, judged, everyday: everydayQuestions() }));
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
