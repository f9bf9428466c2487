import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { focusedText, openPage, openSite, type Site } from './site.js';

let site: Site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const results = (page: Page) => page.locator('legal-search').getByRole('list').getByRole('link');

async function searchFor(page: Page, query: string): Promise<void> {
  await page.getByRole('combobox').fill(query);
  await page.getByRole('combobox').press('Enter');
  await results(page).first().waitFor();
  await page.locator('progress').waitFor({ state: 'detached' });
}

test('peers 9 “going back loses the others”: the browser’s Back from a result’s own page finds question, results, what was narrowed, scroll and focus', async () => {
  const { page, watch } = await openPage(site, 'script-tag.html', { width: 1280, height: 500 });
  await searchFor(page, '赡养老人');
  await page.getByRole('button', { name: /^法律条文 \d+/ }).click();
  await page.waitForFunction(
    () =>
      document.querySelector('legal-search')?.shadowRoot?.querySelector('[aria-busy=false] [aria-pressed=true]') !=
      null,
  );
  await page.evaluate(() => {
    const search = document.querySelector('legal-search');
    if (search !== null) search.hrefTemplate = '/reader.html?document={id}';
  });
  const fourth = results(page).nth(3);
  const title = (await fourth.innerText()).trim();
  const before = await results(page).allInnerTexts();
  await fourth.scrollIntoViewIfNeeded();
  const scroll = await page.evaluate(() => scrollY);
  assert.ok(scroll > 0, 'further down');
  await fourth.click();
  await page.waitForURL(/reader\.html/);
  assert.ok(!decodeURIComponent(page.url()).includes('赡养'), 'A15');
  await page.goBack();
  await results(page).nth(3).waitFor();
  await page.waitForFunction(
    () => document.querySelector('legal-search')?.shadowRoot?.activeElement?.closest('[data-id]') != null,
  );
  assert.equal(await page.getByRole('combobox').inputValue(), '赡养老人');
  assert.deepEqual(await results(page).allInnerTexts(), before);
  assert.equal(await focusedText(page), `a: ${title}`);
  assert.ok(Math.abs((await page.evaluate(() => scrollY)) - scroll) < 40);
  assert.deepEqual(watch.errors, []);
});

test('Back from elsewhere finds the document that was open in place; its way back leads to the results', async () => {
  const { page } = await openPage(site, 'script-tag.html');
  await searchFor(page, '遗嘱怎么写');
  await results(page).first().click();
  await page.getByRole('button', { name: '返回搜索结果' }).waitFor();
  await page.goto(`${site.address}blank.html`);
  await page.goBack();
  await page.getByRole('heading', { name: /遗嘱/ }).first().waitFor();
  await page.getByRole('button', { name: '返回搜索结果' }).click();
  await results(page).first().waitFor();
  assert.equal(await page.getByRole('combobox').inputValue(), '遗嘱怎么写');
});

test('S9 A15 after a wipe Back restores nothing', async () => {
  const { page } = await openPage(site, 'script-tag.html');
  await searchFor(page, '遗嘱怎么写');
  await page.goto(`${site.address}script-tag.html?second`);
  await searchFor(page, '工资');
  await page.getByRole('button', { name: '记住我找过什么' }).click();
  await page.getByRole('button', { name: '清除', exact: true }).click();
  await page.getByRole('button', { name: '全部清除，不再记' }).click();
  await page.goBack();
  await page.getByRole('combobox').waitFor();
  await page.waitForTimeout(300);
  assert.equal(await page.getByRole('combobox').inputValue(), '');
  const kept = await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)));
  assert.ok(!kept.includes('遗嘱') && !kept.includes('工资'), kept);
});
