/**
 * The pathways of the content: milliseconds of one replay in Chromium on a main thread four times slower, each along its
 * longest way (goal: 5 ms), and the seconds it takes to prove and test them all with nothing remembered (goal: 60 s).
 * Run alone: `node test/bench/pathway-replay.mjs` after a build.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../../scripts/steps.mjs';
import { at, openBench } from './bench-page.mjs';

const SLOWDOWN = 4;
const ROUNDS = 200;
const DAY = '2026-11-23';

/** Every pathway of the content with its figures, and how long that took. */
async function proved() {
  // Before the compiler is loaded: it looks once.
  process.env.MINGBAI_CACHE = 'off';
  const { checkPathways } = await import(join(ROOT, 'dist/compile/one-pathway.js'));
  const { provePathway } = await import(join(ROOT, 'dist/compile/pathway-proof.js'));
  const content = [join(ROOT, 'content/common'), join(ROOT, 'content/changbai')];
  const started = performance.now();
  const { pathways, library } = await checkPathways({ pathways: [], content, at: DAY });
  const seconds = (performance.now() - started) / 1000;
  const each = pathways.map(({ document, figures }) => {
    const begun = performance.now();
    const { longestWitness } = provePathway(document, { at: document.reviewed.on, holidays: library.holidays });
    const proof = Math.round(performance.now() - begun);
    return { document, figures, answers: longestWitness.answers, proof };
  });
  return { seconds, each, holidays: library.holidays };
}

/** Rows of the bench, the slowest replay first, and the seconds of all proofs and tests. */
export async function pathwayFigures() {
  const { seconds, each, holidays } = await proved();
  const bench = await openBench({ '/dist/': join(ROOT, 'dist') });
  const { page, close } = await bench.open(SLOWDOWN, []);
  const measured = await page.evaluate(measureReplays, { each, holidays, day: DAY, rounds: ROUNDS });
  const rows = each.map(({ document, figures, proof }, index) => ({
    pathway: document.id,
    'replay p50 (ms)': Number(at(0.5, measured[index].times).toFixed(2)),
    'p95 (ms)': Number(at(0.95, measured[index].times).toFixed(2)),
    'first of the page (ms)': Number(measured[index].first.toFixed(2)),
    questions: figures.questions,
    'longest way': figures.proof.longest,
    'outcomes + notices': figures.outcomes + figures.notices,
    tests: figures.tests,
    states: figures.proof.states,
    witnesses: figures.proof.witnesses,
    'proof (ms)': proof,
  }));
  await close();
  await bench.close();
  rows.sort((a, b) => b['replay p50 (ms)'] - a['replay p50 (ms)']);
  return { seconds: Number(seconds.toFixed(1)), rows };
}

/** Runs in the page: the first replay of each pathway, then all in turn, so that none pays for what the others warm up. */
async function measureReplays({ each, holidays, day, rounds }) {
  const { replay } = await import('/dist/pathway/replay.js');
  const once = ({ document, answers }) => {
    const start = performance.now();
    replay(document, answers, { at: day, holidays });
    return performance.now() - start;
  };
  const found = each.map((pathway) => ({ first: once(pathway), times: [] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, pathway] of each.entries()) found[index].times.push(once(pathway));
  }
  return found;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { seconds, rows } = await pathwayFigures();
  console.table(rows);
  console.log(`all read, proved and tested: ${seconds} s (goal ≤ 60)`);
}
