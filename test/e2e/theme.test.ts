import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openPage, openSite, violationsOf, type Site } from './site.js';

let site: Site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const verdict = (page: Page) => page.getByRole('status').first();
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** The colour that what can be acted on really has. */
function accentOf(page: Page): Promise<string> {
  return page
    .locator('legal-search')
    .getByRole('button', { name: '搜索' })
    .evaluate((submit) => getComputedStyle(submit).backgroundColor);
}

test('A2 the theme page: our colours are clear, a faint one is named with its figure, and the remedy makes it clear', async () => {
  const { page, watch } = await openPage(site, 'theme.html');
  await page.locator('legal-hotline h3').first().waitFor();
  assert.match(await verdict(page).innerText(), /都看得清/);
  await page.getByLabel('主色，六位色号').fill('#f08c00');
  assert.match(await verdict(page).innerText(), /看不清，请先改好再用/);
  assert.match(await page.locator('#problems').innerText(), /主色在.+上是 2\.\d:1，至少要 4\.5:1/);
  for (let rounds = 0; rounds < 3 && (await button(page, /改成 #/).count()) > 0; rounds += 1)
    await button(page, /改成 #/)
      .first()
      .click();
  assert.match(await verdict(page).innerText(), /都看得清/);
  assert.deepEqual(await violationsOf(page, watch), []);
  assert.deepEqual(watch.errors, []);
});

test('E3 the theme page: what it writes is what a page needs, and what the stage shows', async () => {
  const { page } = await openPage(site, 'theme.html');
  await page.locator('legal-hotline h3').first().waitFor();
  assert.match(await page.locator('#css').innerText(), /什么也不用写/);
  await button(page, '政务蓝').click();
  const css = await page.locator('#css').innerText();
  assert.match(css, /^:root \{\n {2}--legal-accent: #0a4d92;\n/);
  assert.match(css, /--legal-dark-accent: #/);
  const shown = await accentOf(page);
  assert.equal(shown, 'rgb(10, 77, 146)');
  await page.goto(`${site.address}script-tag.html`);
  await page.locator('legal-hotline h3').first().waitFor();
  assert.notEqual(await accentOf(page), shown);
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
  assert.equal(await accentOf(page), shown);
});

test('A13 A15 the theme page shows dark and elder mode, and leaves this visitor’s settings alone', async () => {
  const { page } = await openPage(site, 'theme.html');
  const size = (): Promise<number> =>
    page
      .locator('legal-hotline h3')
      .first()
      .evaluate((title) => parseFloat(getComputedStyle(title).fontSize));
  await page.locator('legal-hotline h3').first().waitFor();
  const before = await size();
  await button(page, '长辈模式').click();
  assert.ok((await size()) > before);
  await button(page, '深色').click();
  const scheme = page.locator('legal-hotline .frame[data-scheme=dark]');
  await scheme.first().waitFor();
  await page.goto(`${site.address}script-tag.html`);
  await page.locator('legal-hotline h3').first().waitFor();
  assert.equal(await scheme.count(), 0);
});
