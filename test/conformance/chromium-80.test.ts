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
