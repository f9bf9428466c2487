import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { openPage, openSite, type Site } from './site.js';

/** Pages that are put away and brought back, by the browser or by a library that changes the content of the page. */

let site: Site;
before(async () => {
  site = await openSite('');
});
after(() => site.close());

const SCRIPT = '<script src="/dist/mingbai.min.js" defer></script>';
const PORTAL = '<legal-portal pack="/packs/changbai/"><p>12348</p></legal-portal>';

async function open(body: string): Promise<{ page: Page; errors: string[]; requests: string[] }> {
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>host</title>${SCRIPT}<body>${body}`;
  const before = (context: BrowserContext) =>
    context.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  const { page, watch } = await openPage(site, 'host.html', { before });
  await page.getByRole('combobox').first().waitFor();
  return { page, errors: watch.errors, requests: watch.requests };
}

const countOf = (requests: readonly string[], what: RegExp): number =>
  requests.filter((each) => what.test(each)).length;

async function search(page: Page): Promise<void> {
  const field = page.locator('legal-search').getByRole('combobox');
  await field.fill('遗嘱怎么写');
  await field.press('Enter');
  await page.locator('legal-search').getByRole('list').getByRole('link').first().waitFor();
}

describe('pages that come back', () => {
  test('E13 put away and shown again: one start, and the search goes on', async () => {
    const { page, errors, requests } = await open(PORTAL);
    await search(page);
    await page.waitForLoadState('networkidle');
    const before = requests.length;
    // What the browser does with a page it keeps for Back.
    await page.evaluate(() => {
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    await page.waitForTimeout(300);
    assert.equal(requests.length, before);
    await search(page);
    assert.equal(countOf(requests, /manifest\.json/), 1);
    assert.equal(countOf(requests, /search-worker/), 1);
    assert.deepEqual(errors, []);
  });

  test('E13 Turbo and pjax: the body is replaced and the script runs again; one start, no listener left behind', async () => {
    const { page, errors, requests } = await open(PORTAL);
    await search(page);
    const registered = await page.evaluate(() => customElements.get('legal-portal') !== undefined);
    assert.ok(registered);
    for (let turn = 0; turn < 3; turn += 1) {
      await page.evaluate(
        async ({ portal }) => {
          const kept = document.body.cloneNode(true) as HTMLElement;
          const mingbai = (globalThis as { Mingbai?: unknown }).Mingbai;
          const next = document.createElement('body');
          next.innerHTML = portal;
          document.body.replaceWith(next);
          const script = document.createElement('script');
          script.src = '/dist/mingbai.min.js';
          await new Promise((done) => {
            script.onload = done;
            next.append(script);
          });
          if ((globalThis as { Mingbai?: unknown }).Mingbai !== mingbai) throw new Error('started twice');
          // Turbo shows its own copy of the page first, then the new one.
          next.replaceWith(kept);
          kept.replaceWith(next);
        },
        { portal: PORTAL },
      );
      await search(page);
    }
    assert.equal(await page.locator('legal-portal').count(), 1);
    assert.equal(await page.locator('legal-search').count(), 1);
    assert.equal(countOf(requests, /manifest\.json/), 1);
    assert.equal(countOf(requests, /search-worker/), 1);
    assert.deepEqual(errors, []);
  });

  test('E13 S13 a host that takes our nodes away in the middle of loading and searching: nothing is thrown', async () => {
    const { page, errors } = await open(PORTAL);
    await page.locator('legal-search').getByRole('combobox').fill('遗嘱');
    await page.evaluate(() => {
      const portal = document.querySelector('legal-portal');
      portal?.shadowRoot?.querySelector('legal-search')?.remove();
      portal?.remove();
      for (let at = 0; at < 20; at += 1) {
        const each = document.createElement('legal-portal');
        each.setAttribute('pack', '/packs/changbai/');
        document.body.append(each);
        each.remove();
      }
      document.body.insertAdjacentHTML('beforeend', '<legal-portal pack="/packs/changbai/"></legal-portal>');
    });
    await page.locator('.pack-date').waitFor();
    await search(page);
    assert.deepEqual(errors, []);
  });
});
