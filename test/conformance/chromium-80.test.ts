import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { launchOldChromium, type OldBrowser } from './old-chromium.js';

let site: { address: string; close(): Promise<unknown> };
let browser: OldBrowser;
before(async () => {
  site = await serve({});
  browser = await launchOldChromium('chromium-80');
});
after(async () => {
  await browser.close();
  await site.close();
});

/** Finds through shadow roots, which the old driver cannot. */
const DEEP = `(selector, pattern) => {
  const look = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches(selector) && (!pattern || pattern.test(element.textContent))) return element;
      const inner = element.shadowRoot && look(element.shadowRoot);
      if (inner) return inner;
    }
    return null;
  };
  return look(document);
}`;

test('K11 search → guide of the script-tag bundle in real Chromium 80', async () => {
  assert.match(await browser.version(), /\/80\./);
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${site.address}script-tag.html`);
  await page.waitForFunction(`(${DEEP})('input')`, { timeout: 15_000, polling: 100 });
  await page.evaluate(`(${DEEP})('input').focus()`);
  await page.keyboard.type('遗嘱怎么写');
  await page.keyboard.press('Enter');
  await page.waitForFunction(`(${DEEP})('li a', /遗嘱/)`, { timeout: 15_000, polling: 100 });
  await page.evaluate(`(${DEEP})('li a', /遗嘱/).click()`);
  await page.waitForFunction(`(${DEEP})('a', /第1134条/)`, { timeout: 15_000, polling: 100 });
  await page.evaluate(`(${DEEP})('a', /第1134条/).click()`);
  await page.waitForFunction(`(${DEEP})('*', /第一千一百三十四条/)`, { timeout: 15_000, polling: 100 });
  assert.deepEqual(errors, []);
});

/** What the search box shows, in a form the old driver can wait for. */
const SHOWN = `(() => {
  const root = document.querySelector('legal-search') && document.querySelector('legal-search').shadowRoot;
  if (!root || !root.querySelector('#results-title') || root.querySelector('.progress, [aria-busy=true]')) return '';
  const titles = Array.from(root.querySelectorAll('.result-title'), (each) => each.textContent.trim());
  const focused = root.activeElement ? root.activeElement.textContent.trim() : '';
  return JSON.stringify({ text: root.querySelector('input').value, titles, focused });
})()`;

test('K11 W8 Back in memory mode in real Chromium 80: from the document in place, and by the browser from another page', async () => {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${site.address}script-tag.html`);
  await page.waitForFunction(`(${DEEP})('input')`, { timeout: 15_000, polling: 100 });
  await page.evaluate(`(${DEEP})('input').focus()`);
  await page.keyboard.type('遗嘱怎么写');
  await page.keyboard.press('Enter');
  await page.waitForFunction(SHOWN, { timeout: 30_000, polling: 100 });
  const before = JSON.parse(String(await page.evaluate(SHOWN))) as { text: string; titles: string[] };
  await page.evaluate(`(() => {
    const link = (${DEEP})('li .result-title', /遗嘱/);
    link.focus();
    link.click();
  })()`);
  await page.waitForFunction(`(${DEEP})('button', /返回搜索结果/)`, { timeout: 15_000, polling: 100 });
  await page.evaluate(`(${DEEP})('button', /返回搜索结果/).click()`);
  await page.waitForFunction(`!(${DEEP})('.opened')`, { timeout: 15_000, polling: 100 });
  const returned = JSON.parse(String(await page.evaluate(SHOWN))) as typeof before & { focused: string };
  assert.deepEqual([returned.text, returned.titles], [before.text, before.titles]);
  assert.match(returned.focused, /遗嘱/);

  await page.goto(`${site.address}blank.html`);
  await page.evaluate('history.back()');
  await page.waitForFunction(`${SHOWN} && ${SHOWN}.includes('focused')`, { timeout: 30_000, polling: 100 });
  await page.waitForFunction(`JSON.parse(${SHOWN} || '{}').focused`, { timeout: 15_000, polling: 100 });
  const back = JSON.parse(String(await page.evaluate(SHOWN))) as typeof returned;
  assert.deepEqual([back.text, back.titles], [before.text, before.titles]);
  assert.equal(back.focused, returned.focused);
  assert.deepEqual(errors, []);
});
