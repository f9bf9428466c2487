/**
 * What search costs an old phone: Chromium slowed four times. The protocol does not slow workers, so the worker's script
 * runs on the throttled main thread of an empty page; its files are answered from memory: times are after the bytes arrive.
 */
import { join } from 'node:path';
import { ROOT, TEMPORARY } from '../../scripts/steps.mjs';
import { at, openBench } from './bench-page.mjs';
import { writeCodePack } from './code-pack.mjs';
import { askInPage, askShardedInPage, keepInMemory, openInPage } from './search-in-page.mjs';
import { paintedTimes } from './search-painted.mjs';
import { engineSizes, textSizes } from './search-sizes.mjs';
import { shardReads } from './shard-sizes.mjs';

const SLOWED = 4;
const WORKER = join(ROOT, 'dist/worker/search-worker.js');
const WARM_UPS = 3;
const RUNS = 30;
/** Questions asked; each but the first ones is a run. */
const ASKED = RUNS * 2 + WARM_UPS;

/**
 * `plain`, `notes`: packs without and with notes and guides. `questions`: texts. `sharded`: a pack of many laws, left out
 * where there is none. `say(row)`: told each row as it comes: {what, measured, target, isMet}.
 */
export async function searchCost({ plain, notes, questions, sharded }, say) {
  const code = join(TEMPORARY, 'bench-search-code');
  writeCodePack(notes, code);
  await saySizes(plain, notes, say);
  const folders = { '/code/': code, '/all/': notes, ...(sharded === undefined ? {} : { '/sharded/': sharded }) };
  const bench = await openBench(folders);
  try {
    await sayOpened(
      bench,
      { name: 'Civil Code with notes', part: 'code', openings: RUNS, isTarget: true },
      questions,
      say,
    );
    await sayOpened(bench, { name: 'county pack', part: 'all', openings: RUNS / 5, isTarget: false }, questions, say);
    if (sharded === undefined)
      say({ what: 'many laws, sharded', measured: 'skipped: no collection beside the checkout' });
    else await saySharded(bench, sharded, questions, say);
  } finally {
    await bench.close();
  }
  await sayPainted(questions, say).catch((error) =>
    say({ what: 'in the demo page', measured: `failed: ${error.message.split('\n')[0]}`, isMet: false }),
  );
}

async function saySizes(plain, notes, say) {
  const { official, bare, other, characters } = textSizes(plain, notes);
  say(size('the Code’s official text, in its groups of articles', official, 75_000));
  say(size('the same with the statute’s facts and who cites what, as shipped without notes', bare));
  say(size(`all other text, for 100,000 of its ${String(characters)} characters`, other, 100_000));
  say(size('index', 0, 0));
  const { engine, miniSearch, citations, script } = await engineSizes();
  say(size('engine: index, query, ranking, snippets', engine, 12_000));
  say(size('beside it: MiniSearch', miniSearch));
  say(size('beside it: reader of citations', citations));
  say(size('the worker’s script, all of it', script));
}

async function sayOpened(bench, { name, part, openings, isTarget }, questions, say) {
  const { page, heap, close } = await bench.open(SLOWED, [WORKER]);
  const before = await heap();
  await page.evaluate(keepInMemory, `${bench.address}${part}/`);
  const times = [];
  for (let turn = 0; turn < openings + WARM_UPS; turn += 1) times.push(await page.evaluate(openInPage));
  // What stands in for the network is not the search's.
  await page.evaluate(() => globalThis.files.clear());
  const used = (await heap()) - before;
  const asked = await page.evaluate(askInPage, { questions: questions.slice(0, ASKED), warmUps: WARM_UPS });
  await close();
  const warm = times.slice(WARM_UPS);
  const each = (key) => warm.map(({ [key]: time }) => time);
  say(time(`${name}: first group searchable`, each('first'), 0.95, 300));
  say(time(`${name}: all of it searchable`, each('whole'), 0.95, isTarget ? 700 : undefined));
  say(time(`${name}: question`, asked.search, 0.95, 20));
  say(time(`${name}: suggestions, not yet painted`, asked.suggest, 0.95));
  say({ what: `${name}: memory`, measured: `${(used / 1e6).toFixed(1)} MB`, target: '≤ 40 MB', isMet: used <= 40e6 });
}

async function saySharded(bench, pack, questions, say) {
  const reads = await shardReads(pack, questions);
  const all = (key) => reads.map(({ [key]: value }) => value);
  const count = (what, key, most) =>
    say({ what, ...spreadOf(all(key), (value) => String(value), 1, most, String(most)) });
  count('many laws, sharded: files for ten characters typed', 'typed', 10);
  count('many laws, sharded: further files for what is meant', 'meant', 4);
  const weigh = (what, key, share, most) =>
    say({
      what: `many laws, sharded: index bytes ${what}, p50 / p95 / most`,
      ...spreadOf(all(key), kilobytes, share, most, '40 kB'),
    });
  weigh('for ten characters typed', 'bytes', 0.95, 40_000);
  weigh('with what is meant', 'both', 0.95);
  const { page, close } = await bench.open(SLOWED, [WORKER]);
  const asking = page.evaluate(askShardedInPage, {
    base: `${bench.address}sharded/`,
    questions: questions.slice(0, RUNS + WARM_UPS),
    warmUps: WARM_UPS,
  });
  const times = await inTime(asking).catch((error) => error);
  await close();
  if (times instanceof Error) {
    say({ what: 'many laws, sharded: question', measured: `failed: ${times.message.split('\n')[0]}`, isMet: false });
    return;
  }
  say(time('many laws, sharded: question, texts shown read from memory', times, 0.95, 150));
}

/** Rejects after three minutes; what is late ends with its page. */
async function inTime(work) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('not done within three minutes')), 180_000);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function sayPainted(questions, say) {
  const options = { questions: questions.slice(0, RUNS), slowed: SLOWED, warmUps: WARM_UPS };
  const alone = await paintedTimes({ ...options, withWorker: false });
  say(
    time(
      `keystroke → painted suggestions (${String(alone.painted.length)} lists), all on the page`,
      alone.painted,
      0.95,
      50,
    ),
  );
  const beside = await paintedTimes({ ...options, withWorker: true });
  say(
    time(
      `keystroke → painted suggestions (${String(beside.painted.length)} lists), worker not slowed`,
      beside.painted,
      0.95,
      50,
    ),
  );
  say(tasks('longest task on the page while typing', beside.typing));
  say(tasks(`longest task on the page over ${String(RUNS)} answers`, beside.answering));
  say(tasks('longest task on the page until the first answer', beside.loading));
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const milliseconds = (value) => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;

const size = (what, bytes, most) => ({
  what,
  measured: kilobytes(bytes),
  ...(most === undefined ? {} : { target: `≤ ${kilobytes(most)}`, isMet: bytes <= most }),
});

/** Median, p95 and the longest; `share` of the values has to keep the target. */
function spreadOf(values, written, share, most, target) {
  const measured = [0.5, 0.95, 1].map((each) => written(at(each, values))).join(' / ');
  return most === undefined ? { measured } : { measured, target: `≤ ${target}`, isMet: at(share, values) <= most };
}

const time = (what, values, share, most) => ({
  what: `${what}, p50 / p95 / longest`,
  ...spreadOf(values, milliseconds, share, most, most === undefined ? '' : milliseconds(most)),
});

/** Chromium reports no task under 50 ms. */
const tasks = (what, long) => ({
  what,
  measured:
    long.length === 0 ? 'under 50 ms' : `${Math.max(...long).toFixed(0)} ms (${String(long.length)} over 50 ms)`,
  target: '≤ 50 ms',
  isMet: long.length === 0,
});
