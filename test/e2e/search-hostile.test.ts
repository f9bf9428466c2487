import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openPage, openSite, type Site } from './site.js';

let site: Site;
before(async () => {
  site = await openSite('');
});
after(() => site.close());

/** What county sites carry: Prototype.js, an old jQuery habit or two, a reset sheet that means well. */
const POLLUTED = `
  Object.prototype.each = function () {};
  Array.prototype.toJSON = function () { return 'prototype.js'; };
  Array.prototype.remove = function () {};
  String.prototype.strip = function () { return this; };
  window.msg = window.html = window.css = window.render = 'taken';
  window.Mingbai = undefined;
`;

const HOSTILE_CSS = `
  html { font-size: 62.5% }
  * { letter-spacing: .4em; box-sizing: content-box; line-height: 1 !important }
  input, button { all: unset; color: red; display: none }
  ul, li { float: left; list-style: square }
  legal-search { text-transform: uppercase; text-align: right; word-spacing: 9px; cursor: help }
`;

test('S13 clobbered globals, polluted prototypes and hostile styles: suggestions, results, narrowing; the page’s own styles stay', async () => {
  const { page, watch } = await openPage(site, 'script-tag.html', {
    before: (context) => context.addInitScript(POLLUTED),
  });
  await page.addStyleTag({ content: HOSTILE_CSS });
  const looks = () =>
    page.evaluate(() => {
      const style = getComputedStyle(document.querySelector('h1') ?? document.body);
      return [style.fontSize, style.letterSpacing, style.color, document.documentElement.getAttributeNames().join()];
    });
  const before = await looks();
  const field = page.getByRole('combobox');
  await field.fill('工资');
  await page.getByRole('option').first().waitFor();
  await field.press('Enter');
  await page.locator('legal-search').getByRole('list').getByRole('link').first().waitFor();
  await page.locator('progress').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^农民工 \d+/ }).click();
  await page.waitForFunction(
    () =>
      document.querySelector('legal-search')?.shadowRoot?.querySelector('[aria-busy=false] [aria-pressed=true]') !=
      null,
  );
  await page.getByRole('button', { name: '记住我找过什么' }).click();
  await page.getByRole('button', { name: '清除', exact: true }).click();
  assert.ok(await page.getByRole('group', { name: '你刚才找过' }).getByRole('button', { name: '工资' }).isVisible());
  const own = await field.evaluate((input) => {
    const { letterSpacing, textTransform, fontSize, display } = getComputedStyle(input);
    return { letterSpacing, textTransform, fontSize, display };
  });
  assert.deepEqual(own, { letterSpacing: 'normal', textTransform: 'none', fontSize: '18px', display: 'block' });
  assert.deepEqual(await looks(), before);
  assert.deepEqual(watch.errors, []);
});
