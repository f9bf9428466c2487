/**
 * From the key to the painted list of suggestions, and tasks over 50 ms, on a page slowed four times. The protocol does not
 * slow workers: what is typed is measured where the worker's script runs on the page itself, so that both are slow.
 */
import { serve } from '../../scripts/serve.mjs';
import { openBench } from './bench-page.mjs';

const PATIENCE = 60_000;

/**
 * `withWorker`: as readers have it. Milliseconds of each list, and the lengths of tasks over 50 ms while loading, typing
 * and answering.
 */
export async function paintedTimes({ questions, slowed, warmUps, withWorker }) {
  const site = await serve();
  const bench = await openBench({});
  try {
    const { page } = await bench.open(slowed, []);
    page.setDefaultTimeout(PATIENCE);
    if (!withWorker) await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
    await page.addInitScript(noteLongTasks);
    await page.goto(`${site.address}script-tag.html`);
    const field = page.getByRole('combobox');
    await field.fill('遗嘱');
    await field.press('Enter');
    await page.locator('legal-search').getByRole('list').getByRole('link').first().waitFor();
    await page.locator('progress').waitFor({ state: 'detached' });
    await page.evaluate(watchPaints);
    await page.evaluate(countAnswers);
    const loading = await longTasks(page);
    const painted = [];
    for (const query of questions.slice(0, Math.ceil(questions.length / 2))) {
      await field.fill('');
      for (const character of query.slice(0, 4)) {
        painted.push(await page.evaluate((typed) => globalThis.typeAndWait(typed), character));
      }
    }
    const typing = await longTasks(page);
    for (const query of questions) {
      await field.fill(query);
      const before = await page.evaluate(() => globalThis.answers);
      await field.press('Enter');
      await page.waitForFunction((known) => globalThis.answers > known, before);
    }
    const answering = await longTasks(page);
    return { painted: painted.filter((time) => time !== null).slice(warmUps), loading, typing, answering };
  } finally {
    await bench.close();
    await site.close();
  }
}

const longTasks = (page) => page.evaluate(() => globalThis.long.splice(0));

function noteLongTasks() {
  globalThis.long = [];
  const note = (list) => globalThis.long.push(...list.getEntries().map(({ duration }) => duration));
  new PerformanceObserver(note).observe({ type: 'longtask' });
}

/** In the page: `typeAndWait` resolves when a changed list has been painted; `null` when none changed within a second. */
function watchPaints() {
  const root = document.querySelector('legal-search').shadowRoot;
  const shown = () => root.querySelector('[role=listbox]')?.textContent ?? '';
  globalThis.typeAndWait = (character) =>
    new Promise((resolve) => {
      const before = shown();
      const start = performance.now();
      const finish = (isPainted) => {
        observer.disconnect();
        clearTimeout(timer);
        if (!isPainted) return resolve(null);
        return requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start), 0));
      };
      const observer = new MutationObserver(() => {
        if (shown() !== before && shown() !== '') finish(true);
      });
      const timer = setTimeout(() => finish(false), 1000);
      observer.observe(root, { subtree: true, childList: true, characterData: true });
      root.querySelector('input').focus();
      document.execCommand('insertText', false, character);
    });
}

/** In the page: an answer is there when the place of answers is no longer busy. */
function countAnswers() {
  globalThis.answers = 0;
  const root = document.querySelector('legal-search').shadowRoot;
  const note = (records) => {
    for (const { target } of records) if (target.getAttribute('aria-busy') === 'false') globalThis.answers += 1;
  };
  new MutationObserver(note).observe(root, { subtree: true, attributeFilter: ['aria-busy'] });
}
