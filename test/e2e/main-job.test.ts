import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { STRICT_POLICY } from '../../scripts/serve.mjs';
import { focusedText, openPage, openSite, violationsOf, type Site } from './site.js';

/** The county home page is built from ES modules by a bundler, the other one uses the script-tag bundle alone. */
const PAGES = ['', 'script-tag.html'];

let site: Site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const field = (page: Page) => page.getByRole('combobox');
const results = (page: Page) => page.locator('legal-search').getByRole('list').getByRole('link');

async function searchFor(page: Page, query: string): Promise<void> {
  await field(page).fill(query);
  await field(page).press('Enter');
  await results(page).first().waitFor();
}

/** The documents found, best first, as a reader sees them. */
async function titles(page: Page): Promise<string[]> {
  return (await results(page).allInnerTexts()).map((text) => text.trim());
}

for (const path of PAGES) {
  describe(`main job on ${path === '' ? 'the county home page' : path}`, () => {
    test('S2 S14 everyday words → guide → cited article → back with results and focus kept', async () => {
      const { page, watch } = await openPage(site, path);
      await searchFor(page, '遗嘱怎么写');
      const before = await titles(page);
      assert.match(before[0] ?? '', /遗嘱/);
      const scroll = await page.evaluate(() => scrollY);
      await results(page).first().click();
      await page
        .getByRole('heading', { level: 1, name: /遗嘱/ })
        .or(page.getByRole('heading', { level: 2, name: /遗嘱/ }))
        .first()
        .waitFor();
      await page
        .getByRole('link', { name: /第1134条/ })
        .first()
        .click();
      await page.getByText('第一千一百三十四条').first().waitFor();
      await page.getByRole('button', { name: /返回/ }).first().click();
      await page.getByRole('button', { name: /返回/ }).first().click();
      await results(page).first().waitFor();
      assert.equal(await field(page).inputValue(), '遗嘱怎么写');
      assert.deepEqual(await titles(page), before);
      assert.match(await focusedText(page), /^a: .*遗嘱/s);
      assert.ok(Math.abs((await page.evaluate(() => scrollY)) - scroll) < 40, 'scrolled back to where the reader was');
      assert.deepEqual(await violationsOf(page, watch), []);
      assert.deepEqual(watch.foreign, []);
      assert.deepEqual(watch.errors, []);
    });

    for (const query of ['第一千一百三十四条', '民法典1134', '１１３４条']) {
      test(`an article number in any spelling puts the article first: ${query}`, async () => {
        const { page } = await openPage(site, path);
        await searchFor(page, query);
        assert.match((await titles(page))[0] ?? '', /第1134条|第一千一百三十四条/);
      });
    }

    test('A6 P1 by keyboard alone: type, choose, read, go back', async () => {
      const { page, watch } = await openPage(site, path);
      await field(page).waitFor();
      for (let presses = 0; presses < 20 && !(await focusedText(page)).startsWith('input'); presses += 1)
        await page.keyboard.press('Tab');
      await page.keyboard.type('遗嘱怎么写');
      await page.keyboard.press('Enter');
      await results(page).first().waitFor();
      for (let presses = 0; presses < 30 && !/^a: .*遗嘱/s.test(await focusedText(page)); presses += 1)
        await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: /返回/ }).first().waitFor();
      await page.getByRole('button', { name: /返回/ }).first().focus();
      await page.keyboard.press('Enter');
      await results(page).first().waitFor();
      assert.match(await focusedText(page), /^a: .*遗嘱/s);
      assert.deepEqual(watch.errors, []);
    });

    test('A15 what was typed stands in no address, storage key or history state', async () => {
      const { page, watch } = await openPage(site, path);
      await searchFor(page, '遗嘱怎么写');
      await results(page).first().click();
      await page.getByRole('button', { name: /返回/ }).first().waitFor();
      const traces = await page.evaluate(() =>
        JSON.stringify([location.href, history.state, document.title, Object.keys(sessionStorage)]),
      );
      assert.ok(!decodeURIComponent(traces).includes('遗嘱怎么写'), traces);
      assert.ok(!watch.requests.some((request) => decodeURIComponent(request).includes('遗嘱')));
    });
  });
}

test('S11 with the worker blocked by the policy the same search works on the main thread', async () => {
  const blocked = await openSite(STRICT_POLICY.replace("worker-src 'self'", "worker-src 'none'"));
  try {
    const { page, watch } = await openPage(blocked, 'script-tag.html');
    await searchFor(page, '遗嘱怎么写');
    assert.match((await titles(page))[0] ?? '', /遗嘱/);
    assert.deepEqual(watch.errors, []);
    const others = (await violationsOf(page, watch)).filter((violation) => !/worker/i.test(violation));
    assert.deepEqual(others, [], 'nothing but the worker was refused');
  } finally {
    await blocked.close();
  }
});

test('a page that shows one guide fetches the manifest, the catalogue and that group, nothing else', async () => {
  const { page, watch } = await openPage(site, 'reader.html');
  await page.getByText('第1134条').first().waitFor();
  await page.waitForTimeout(500);
  const fetched = watch.requests
    .filter((request) => request.startsWith('packs/'))
    .map((request) => request.replace(/\.[0-9a-f]{8,}\./, '.'));
  assert.deepEqual(
    fetched.map((path) => path.split('/').pop()),
    ['manifest.json', 'catalogue.json', 'guides-inheritance.json'],
  );
});

test('S7 a file that cannot be had: the page says so, goes on, and the retry it offers works', async () => {
  const unreachable = /articles-civil-code-06/;
  const { page } = await openPage(site, 'script-tag.html', {
    before: (context) => context.route(unreachable, (route) => route.abort()),
  });
  await searchFor(page, '遗嘱怎么写');
  await results(page).first().click();
  await page
    .getByRole('link', { name: /第1134条/ })
    .first()
    .click();
  const retry = page.getByRole('button', { name: /再试/ });
  await retry.waitFor();
  await page.context().unroute(unreachable);
  await retry.click();
  await page.getByText('第一千一百三十四条').first().waitFor();
});

test('Korean page: the interface is Korean, a guide without Korean is marked, search finds the Korean title', async () => {
  const { page } = await openPage(site, 'korean.html');
  await searchFor(page, '유언');
  assert.ok((await titles(page)).some((title) => /[가-힣]/.test(title)));
});
