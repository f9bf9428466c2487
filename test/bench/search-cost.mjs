/**
 * What search costs an old phone: Chromium slowed four times. The protocol does not slow workers, so the worker's script
 * runs on the throttled main thread of an empty page; its files are answered from memory: times are after the bytes arrive.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { brotliSize } from '../../scripts/size.mjs';
import { ROOT } from '../../scripts/steps.mjs';
import { at, openBench } from './bench-page.mjs';

const SLOWED = 4;
const WORKER = join(ROOT, 'dist/worker/search-worker.js');
const WARM_UPS = 3;
const RUNS = 30;
/** Times a pack is opened; the first ones warm up and are told apart. */
const OPENINGS = { code: RUNS + WARM_UPS, all: WARM_UPS + 3 };

/** `questions`: texts. `sharded`: a pack of many laws, left out where there is none. */
export async function searchCost({ pack, questions, sharded }) {
  const bench = await openBench({ '/pack/': pack, ...(sharded === undefined ? {} : { '/sharded/': sharded }) });
  const rows = [];
  const say = (what, measured, target, unit = 'ms') => {
    console.log(`${what}: ${measured} ${unit} (${target})`);
    rows.push({ what, measured, target, unit });
  };
  const opened = [];
  const asked = { search: [], suggest: [] };
  const heaps = [];
  for (const [part, openings] of Object.entries(OPENINGS)) {
    const { page, heap, close } = await bench.open(SLOWED, [WORKER]);
    const before = await heap();
    await page.evaluate(keepInMemory, { base: `${bench.address}pack/`, part });
    const times = [];
    for (let turn = 0; turn < openings; turn += 1) times.push(await page.evaluate(openInPage));
    opened.push(times);
    // What stands in for the network is not the search's.
    await page.evaluate(() => globalThis.files.clear());
    heaps.push((await heap()) - before);
    const answers = await page.evaluate(askInPage, { questions: questions.slice(0, RUNS * 2), warmUps: WARM_UPS });
    asked.search.push(answers.search);
    asked.suggest.push(answers.suggest);
    await close();
  }
  const both = (openings, key) => {
    const times = openings.map((each) => each[key]);
    const warm = times.slice(WARM_UPS);
    return [times[0], at(0.5, warm), at(0.95, warm)].map((time) => time.toFixed(0)).join(' / ');
  };
  const [code, all] = opened;
  say('Civil Code with notes: first group searchable, cold / p50 / p95', both(code, 'first'), '≤ 300');
  say('Civil Code with notes: all of it searchable, cold / p50 / p95', both(code, 'whole'), '≤ 700');
  say('county pack: first group searchable', both(all, 'first'), '≤ 300');
  say('county pack: all of it searchable', both(all, 'whole'), '—');
  ['Civil Code with notes', 'county pack'].forEach((name, place) => {
    const { [place]: search } = asked.search;
    say(`${name}: question, p50 / p95 / longest`, spread(search), '≤ 20');
    say(`${name}: suggestions without painting`, spread(asked.suggest[place]), '—');
    say(`${name}: memory`, (heaps[place] / 1_000_000).toFixed(1), '≤ 40', 'MB');
  });
  if (sharded !== undefined) {
    const times = await shardedTimes(bench, questions);
    say('56,342 articles, sharded: question after its bytes', spread(times), '≤ 150');
  }
  await bench.close();
  await sayPainted(say, questions);
  for (const [what, bytes, target] of textBytes(pack)) say(what, (bytes / 1000).toFixed(1), target, 'kB brotli');
  say('the worker’s script', (brotliSize(readFileSync(WORKER)) / 1000).toFixed(1), '—', 'kB brotli');
  return rows;
}

const spread = (times) => [0.5, 0.95, 1].map((share) => at(share, times).toFixed(1)).join(' / ');

/** In the page: all files are fetched and from then on read from memory; `code`: the Civil Code's groups alone. */
async function keepInMemory({ base, part }) {
  const files = new Map();
  const fetched = globalThis.fetch.bind(globalThis);
  const whole = await (await fetched(`${base}manifest.json`)).json();
  const groups = part === 'all' ? whole.groups : whole.groups.filter(({ name }) => name.includes('civil-code'));
  const needed = [...groups, whole.catalogue, whole.lexicon, whole.readings].filter((file) => file !== undefined);
  for (const { path } of needed) files.set(base + path, await (await fetched(base + path)).arrayBuffer());
  const headers = { 'Content-Type': 'application/json' };
  globalThis.fetch = async (url) => new Response(files.get(String(url)).slice(0), { headers });
  Object.assign(globalThis, {
    files,
    base,
    manifest: { ...whole, groups },
    hook: globalThis[Symbol.for('mingbai.search')],
  });
}

/** In the page: a new service; the one before is let go. */
async function openInPage() {
  const { base, manifest, hook } = globalThis;
  globalThis.waiting = new Map();
  const { waiting } = globalThis;
  const start = performance.now();
  let first;
  let done;
  const complete = new Promise((resolve) => (done = resolve));
  globalThis.serve = hook.createService((response) => {
    if (response.type === 'failed') throw new Error(response.message);
    waiting.get(response.id)?.(response);
    if (response.type !== 'progress') return;
    if (response.progress.ready > 0) first ??= performance.now() - start;
    if (response.progress.ready === response.progress.total) done(performance.now() - start);
  });
  globalThis.serve({ type: 'open', id: 0, protocol: 1, base, manifest });
  return { whole: await complete, first };
}

/** In the page: each question once, after some that warm up; each as the letters would come, for suggestions. */
async function askInPage({ questions, warmUps }) {
  let id = 1;
  const ask = (type, query) => {
    const start = performance.now();
    const mine = (id += 1);
    return new Promise((resolve) => {
      globalThis.waiting.set(mine, () => resolve(performance.now() - start));
      globalThis.serve({ type, id: mine, query, options: { limit: type === 'search' ? 30 : 8 } });
    });
  };
  const times = { search: [], suggest: [] };
  for (const query of questions.slice(0, warmUps)) {
    await ask('search', query);
    await ask('suggest', query);
  }
  for (const query of questions) {
    times.search.push(await ask('search', query));
    times.suggest.push(await ask('suggest', query.slice(0, 4)));
  }
  return times;
}

/** Asked twice by two services: what the first reads over the network, the second reads from memory. */
async function shardedTimes(bench, questions) {
  const { page, close } = await bench.open(SLOWED, [WORKER]);
  const times = await page.evaluate(askShardedInPage, {
    base: `${bench.address}sharded/`,
    questions: questions.slice(0, RUNS + WARM_UPS),
    warmUps: WARM_UPS,
  });
  await close();
  return times;
}

async function askShardedInPage({ base, questions, warmUps }) {
  const files = new Map();
  const fetched = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (url, options) => {
    const key = String(url);
    if (!files.has(key)) files.set(key, await (await fetched(url, options)).arrayBuffer());
    return new Response(files.get(key).slice(0), { headers: { 'Content-Type': 'application/json' } });
  };
  const manifest = await (await fetch(`${base}manifest.json`)).json();
  const { createService } = globalThis[Symbol.for('mingbai.search')];
  const times = [];
  for (const turn of ['network', 'memory']) {
    const waiting = new Map();
    const serve = createService((response) => waiting.get(response.id)?.(response));
    const ask = (request) =>
      new Promise((resolve, reject) => {
        waiting.set(request.id, (response) =>
          response.type === 'failed' ? reject(new Error(response.message)) : resolve(response),
        );
        serve(request);
      });
    await ask({ type: 'open', id: 0, protocol: 1, base, manifest });
    for (const [place, query] of questions.entries()) {
      const start = performance.now();
      await ask({ type: 'search', id: place + 1, query, options: { limit: 10 } });
      if (turn === 'memory' && place >= warmUps) times.push(performance.now() - start);
    }
  }
  return times;
}

/** The page itself slowed, the worker not: from the key to the frame after the list has changed; tasks over 50 ms. */
async function sayPainted(say, questions) {
  const site = await serve();
  const bench = await openBench({});
  const { page, close } = await bench.open(SLOWED, []);
  await page.goto(`${site.address}script-tag.html`);
  await page.evaluate(() => {
    globalThis.long = [];
    new PerformanceObserver((list) =>
      globalThis.long.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: 'longtask',
    });
  });
  const field = page.getByRole('combobox');
  await field.fill('遗嘱');
  await field.press('Enter');
  await page.locator('legal-search').getByRole('list').getByRole('link').first().waitFor();
  await page.locator('progress').waitFor({ state: 'detached' });
  await page.evaluate(watchPaints);
  const loading = await page.evaluate(() => globalThis.long.splice(0));
  const painted = [];
  for (const query of questions.slice(0, RUNS / 2 + 1)) {
    await field.fill('');
    for (const character of query.slice(0, 4)) painted.push(await keystroke(page, character));
  }
  const typing = await page.evaluate(() => globalThis.long.splice(0));
  for (const query of questions.slice(0, RUNS)) {
    await field.fill(query);
    await field.press('Enter');
    await page.waitForFunction(isAnswered, query);
  }
  const answering = await page.evaluate(() => globalThis.long.splice(0));
  await close();
  await bench.close();
  await site.close();
  const times = painted.slice(WARM_UPS).filter((time) => time !== null);
  say(
    `keystroke → painted suggestions, page slowed, worker not (${String(times.length)} lists)`,
    spread(times),
    '≤ 50',
  );
  const longest = (tasks) => `${String(tasks.length)}, longest ${Math.max(0, ...tasks).toFixed(0)} ms`;
  say('tasks over 50 ms on the page while typing', longest(typing), 'none', '');
  say(`tasks over 50 ms on the page over ${String(RUNS)} answers`, longest(answering), 'none', '');
  say('tasks over 50 ms on the page until the first answer', longest(loading), 'none', '');
}

/** In the page: marks when a changed list of suggestions has been painted. */
function watchPaints() {
  const root = document.querySelector('legal-search').shadowRoot;
  const painted = () => root.querySelector('[role=listbox]')?.textContent ?? '';
  globalThis.typeAndWait = (character) =>
    new Promise((resolve) => {
      const field = root.querySelector('input');
      const before = painted();
      const start = performance.now();
      const observer = new MutationObserver(() => {
        if (painted() === before || painted() === '') return;
        finish(true);
      });
      const timer = setTimeout(() => finish(false), 1000);
      const finish = (isPainted) => {
        observer.disconnect();
        clearTimeout(timer);
        if (!isPainted) return resolve(null);
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start), 0));
      };
      observer.observe(root, { subtree: true, childList: true, characterData: true });
      field.focus();
      document.execCommand('insertText', false, character);
    });
}

const keystroke = (page, character) => page.evaluate((typed) => globalThis.typeAndWait(typed), character);

const isAnswered = (query) => {
  const root = document.querySelector('legal-search').shadowRoot;
  return (
    root.querySelector('#results-title')?.textContent.includes(query) && root.querySelector('[aria-busy=true]') === null
  );
};

/** Text as it is shipped, in its groups: the Code's official text alone, and everything for its 100,000 characters. */
function textBytes(pack) {
  const { groups } = JSON.parse(readFileSync(join(pack, 'manifest.json'), 'utf8'));
  const files = groups.map(({ name, path }) => ({ name, bytes: readFileSync(join(pack, path)) }));
  const sum = (chosen) => chosen.reduce((total, { bytes }) => total + brotliSize(bytes), 0);
  const characters = files.reduce(
    (total, { bytes }) => total + bytes.toString('utf8').replace(/[\x20-\x7e]/g, '').length,
    0,
  );
  const code = files.filter(({ name }) => name.includes('civil-code'));
  return [
    ['Civil Code with notes, in its groups', sum(code), '—'],
    [`all text, for 100,000 of its ${String(characters)} characters`, (sum(files) / characters) * 100_000, '≤ 100'],
  ];
}

/** A pack of many laws, when one has been built. */
export const shardedPack = (folder) => (existsSync(join(folder, 'manifest.json')) ? folder : undefined);
