/** Pages that break what everybody else relies on, and pages with two copies of the library. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import type { TrustedTypePolicyFactory } from 'trusted-types/lib';
import { focusedText, openPage, openSite, type Site, type Watch } from './site.js';

let site: Site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const GUIDE = 'portal.html?legal=guide/unpaid-wages';

/** What libraries of 2008 did to every page, and what careless pages do today. */
function clobber(): void {
  const every = { enumerable: true, configurable: true, writable: true };
  Object.defineProperty(Array.prototype, 'toJSON', { ...every, value: () => 'clobbered' });
  Object.defineProperty(Object.prototype, 'each', { ...every, value: () => undefined });
  Object.defineProperty(Array.prototype, 'remove', { ...every, value: () => undefined });
  Object.defineProperty(Function.prototype, 'delay', { ...every, value: () => undefined });
  Object.defineProperty(String.prototype, 'startsWithAny', { ...every, value: () => true });
  for (const name of ['name', 'status', 'top_', 'html', 'css', 'msg', 'lit', 'search', 'Library', '$', '_'])
    try {
      Object.assign(globalThis, { [name]: 'clobbered' });
    } catch {
      // Some names are the browser's own.
    }
  Reflect.deleteProperty(globalThis, 'ResizeObserver');
  addEventListener('DOMContentLoaded', () => {
    const form = document.createElement('form');
    for (const name of ['activeElement', 'currentScript', 'forms', 'title', 'search', 'history'])
      form.append(Object.assign(document.createElement('img'), { name, id: name, alt: '' }));
    document.body.append(form);
  });
}

async function open(path: string, hostile?: () => void): Promise<{ page: Page; watch: Watch }> {
  const ready = async (context: BrowserContext): Promise<void> => {
    if (hostile !== undefined) await context.addInitScript(hostile);
  };
  const opened = await openPage(site, path, { before: ready });
  await opened.page.waitForSelector('.reader #title');
  return opened;
}

test('S13 clobbered globals, prototypes and names in the document: read, look a word up, ask, go back; no error', async () => {
  const { page, watch } = await open(GUIDE, clobber);
  await page.locator('.reader .term').first().click();
  await page.waitForSelector('.term-note .more');
  await page.locator('.reader .citation').first().click();
  await page.waitForSelector('.page:last-of-type .official');
  await page.locator('.page:last-of-type .first').click();
  await page.waitForSelector('.home:not([hidden])');
  await page.locator('#topics .disclosure').first().click();
  await page.waitForSelector('#topics .branch .link');
  await page.locator('legal-search input').fill('工资');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#results-title');
  assert.deepEqual(watch.errors, []);
  await page.context().close();
});

test('S13 the page’s own elements look as they did before the library came', async () => {
  const look = (): string[] =>
    [...document.querySelectorAll('body, header, h1, header p, main')].map((element) => {
      const style = getComputedStyle(element);
      return Array.from(
        style,
        (name) => `${name}:${/height|block-size|origin/.test(name) ? '' : style.getPropertyValue(name)}`,
      )
        .filter((line) => !line.startsWith('--'))
        .join(';');
    });
  const { page } = await openPage(site, 'portal.html', {
    before: (context) => context.route('**/mingbai.min.js', (route) => route.fulfill({ body: '' })),
  });
  const without = await page.evaluate(look);
  await page.context().close();
  const { page: other } = await open(GUIDE);
  await other.locator('legal-toolbar .toggle').first().click();
  assert.deepEqual(await other.evaluate(look), without);
  await other.context().close();
});

test('E1 two copies of the library on one page: each reads, opens and goes back on its own', async () => {
  const { page, watch } = await open(GUIDE);
  await page.evaluate(async () => {
    Reflect.deleteProperty(globalThis, 'Mingbai');
    const script = document.createElement('script');
    const { trustedTypes } = globalThis as unknown as { trustedTypes: TrustedTypePolicyFactory };
    const policy = trustedTypes.createPolicy('second', { createScriptURL: (url: string) => url });
    Reflect.set(script, 'src', policy.createScriptURL('/dist/mingbai.min.js?second'));
    const loaded = new Promise((resolve) => {
      script.addEventListener('load', resolve);
    });
    document.head.append(script);
    await loaded;
    window.Mingbai?.defineAll({ prefix: 'county' });
    const second = document.createElement('county-portal');
    second.setAttribute('pack', '/packs/fixture/');
    second.setAttribute('document-id', 'guide/unpaid-wages');
    document.querySelector('main')?.append(second);
  });
  await page.waitForSelector('county-reader #title');
  assert.equal(await page.locator('county-portal legal-reader').count(), 0, 'its parts are its own');
  await page.locator('county-reader .term').first().click();
  await page.waitForSelector('county-reader .term-note .more');
  await page.locator('county-portal .back').click();
  await page.waitForSelector('county-portal .home:not([hidden])');
  assert.equal(await page.locator('legal-reader #title').isVisible(), true, 'the first is where it was');
  assert.ok((await focusedText(page)).length > 0);
  assert.deepEqual(watch.errors, []);
  await page.context().close();
});
