import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { ROOT } from '../../scripts/steps.mjs';
import { openPage, openSite, violationsOf, type Site, type Watch } from './site.js';

/** The demo pages under the strict policy, and pages of other people: old libraries, forms. */

let site: Site;
let free: Site;
before(async () => {
  site = await openSite();
  free = await openSite('');
});
after(async () => {
  await site.close();
  await free.close();
});

const ELEMENTS =
  '<legal-search pack="/packs/changbai/"></legal-search><legal-hotline pack="/packs/changbai/" numbers="12348"></legal-hotline>';
const SCRIPT = '<script src="/dist/mingbai.min.js" defer></script>';

/** A page of our own making, without the policy: these hosts have inline scripts. */
async function openHost(html: string): Promise<{ page: Page; watch: Watch }> {
  const before = (context: BrowserContext) =>
    context.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  return openPage(free, 'host.html', { before });
}

/** Everyday words, a guide, an article: the main job. */
async function mainJob(page: Page): Promise<void> {
  const search = page.locator('legal-search');
  await search.getByRole('combobox').fill('遗嘱怎么写');
  await search.getByRole('combobox').press('Enter');
  await search.getByRole('list').getByRole('link').first().click();
  await search
    .getByRole('link', { name: /第1134条/ })
    .first()
    .click();
  await search.getByText('第一千一百三十四条').first().waitFor();
}

const pages = readdirSync(join(ROOT, 'demo')).filter((file) => file.endsWith('.html') && file !== 'blank.html');

describe('demo pages', () => {
  for (const path of pages) {
    test(`S2 A12 ${path}: every element is there; no violation of the policy, no error, nothing from elsewhere`, async () => {
      const { page, watch } = await openPage(site, path === 'index.html' ? '' : path);
      await page.waitForFunction(() => {
        const ours = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('legal-'));
        return ours.length > 0 && ours.every(({ shadowRoot }) => shadowRoot?.querySelector('.frame > *') != null);
      });
      await page.waitForTimeout(300);
      assert.deepEqual(await violationsOf(page, watch), []);
      assert.deepEqual(watch.errors, []);
      assert.deepEqual(watch.foreign, []);
    });
  }
});

/** What libraries of fifteen years have done to pages: Prototype 1.6, MooTools 1.2, own attempts. */
const HOSTILE_SCRIPT = `
  Object.prototype.inherits = function () { return 'host'; };
  Array.prototype.each = function (visit) { for (var at = 0; at < this.length; at++) visit(this[at]); };
  Array.prototype.toJSON = function () { return '[prototype 1.6]'; };
  Array.from = function (item) { return item == null ? [] : [item]; };
  String.prototype.contains = function (part) { return this.indexOf(part) > -1; };
  Function.prototype.bind = function (self) { var own = this; return function () { return own.apply(self, arguments); }; };
  Element.prototype.toggle = function () { this.hidden = !this.hidden; };
  Date.prototype.toISOString = function () { return 'host'; };
  window.define = function () { throw new Error('AMD, called by mistake'); };
  window.define.amd = {};
  window.module = { exports: {} }; window.exports = window.module.exports; window.process = { env: {} };
  window.name = 'host'; window.status = 'host'; window.$ = window._ = function () { throw new Error('not jQuery'); };
  window.html = window.css = window.lit = window.define;
`;

const NAMED =
  '<form name="location"><input name="action"></form><img name="customElements" alt=""><a id="history">x</a>';

test('S13 a host with MooTools, Prototype and an AMD loader: the main job works', async () => {
  const { page, watch } = await openHost(
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>host</title><script>${HOSTILE_SCRIPT}</script>${SCRIPT}<body>${NAMED}${ELEMENTS}`,
  );
  await mainJob(page);
  await page.locator('legal-hotline').getByText('12348').first().waitFor();
  assert.deepEqual(watch.errors, []);
});

test('E8 A15 no element is a form control: a host’s form neither sends, checks nor resets what a reader typed', async () => {
  const { page, watch } = await openHost(
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>host</title>${SCRIPT}<body>
     <form action="/elsewhere" method="get"><input name="own" value="1">${ELEMENTS}<button>send</button></form>`,
  );
  const field = page.locator('legal-search').getByRole('combobox');
  await field.fill('遗嘱怎么写');
  const { names, data, valid } = await page.evaluate(() => {
    const form = document.querySelector('form');
    if (form === null) throw new Error('no form');
    const names = [...form.elements].map(({ localName }) => localName);
    form.reset();
    return { names, data: [...new FormData(form).keys()], valid: form.checkValidity() };
  });
  assert.deepEqual(names, ['input', 'button']);
  assert.deepEqual(data, ['own']);
  assert.equal(valid, true);
  assert.equal(await field.inputValue(), '遗嘱怎么写');
  await field.press('Enter');
  await page.locator('legal-search').getByRole('list').getByRole('link').first().waitFor();
  assert.ok(page.url().endsWith('/host.html'), page.url());
  assert.deepEqual(watch.errors, []);
});
