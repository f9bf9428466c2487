import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openPage, openSite, violationsOf, type Site } from './site.js';

let site: Site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const results = (page: Page) => page.locator('legal-search').getByRole('list').getByRole('link');

test('a page’s own search answers in the place of ours: its suggestions, its results, opened in the pack', async () => {
  const { page, watch } = await openPage(site, 'provider.html');
  const field = page.getByRole('combobox');
  await field.focus();
  await page.keyboard.insertText('老板把工资拖着');
  const suggested = page.locator('legal-search').getByRole('option');
  await suggested.first().waitFor();
  assert.match(await suggested.first().innerText(), /工资/);
  await field.press('Enter');
  await results(page).first().waitFor();
  const answers = await page.locator('legal-search').getByRole('list').innerText();
  assert.match(answers, /本站答：先把证据留好/);
  assert.match(answers, /工资拖着不发怎么办/, 'the reason it gave');
  assert.equal(await results(page).count(), 1, 'nothing of ours beside it');
  const title = (await results(page).first().innerText()).trim();
  await results(page).first().click();
  await page.getByRole('button', { name: '返回搜索结果' }).waitFor();
  assert.ok(await page.getByRole('heading', { name: title }).first().isVisible());
  assert.ok(watch.requests.includes('provider-questions.json'));
  assert.ok(!watch.requests.some((path) => path.includes('search-worker')), 'our search is not loaded');
  assert.deepEqual(await violationsOf(page, watch), []);
  assert.deepEqual(watch.errors, []);
});

test('S11 a search of the page’s own that fails is told of, and asked again when the reader wishes', async () => {
  // Suggestions ask too, while the question is typed.
  let isAway = true;
  const { page, watch } = await openPage(site, 'provider.html', {
    before: (context) =>
      context.route('**/provider-questions.json', (route) => (isAway ? route.abort() : route.continue())),
  });
  await page.getByRole('combobox').fill('被家里人打了');
  await page.getByRole('button', { name: '搜索' }).click();
  const again = page.getByRole('button', { name: '再试一次' });
  await again.waitFor();
  isAway = false;
  await again.click();
  await results(page).first().waitFor();
  assert.match(await page.locator('legal-search').getByRole('list').innerText(), /有危险先打 110/);
  assert.deepEqual(watch.errors, []);
});

test('a search that wants the texts gets them group by group, and is asked again when all are there', async () => {
  const { page } = await openPage(site, 'blank.html');
  await page.evaluate(() => {
    const element = document.createElement('legal-search');
    const texts = new Map<string, string>();
    element.pack = '/packs/fixture/';
    element.provider = {
      addDocuments(documents) {
        for (const { id, title } of documents) texts.set(id, title['zh-CN']);
      },
      search: (query) => ({
        query,
        total: 1,
        byKind: { guide: 1 },
        results: [
          {
            id: 'guide/fixture',
            kind: 'guide',
            title: { 'zh-CN': `${String(texts.size)} 篇` },
            snippet: { text: query, ranges: [], language: 'zh-CN' },
            reasons: [],
            score: 1,
          },
        ],
      }),
    };
    document.body.append(element);
  });
  await page.getByRole('combobox').fill('随便问问');
  await page.getByRole('combobox').press('Enter');
  const counts = await page.evaluate(async () => {
    const manifest = (await (await fetch('/packs/fixture/manifest.json')).json()) as { counts: Record<string, number> };
    return Object.values(manifest.counts).reduce((sum, count) => sum + count, 0);
  });
  await page.getByRole('link', { name: `${String(counts)} 篇` }).waitFor();
});
