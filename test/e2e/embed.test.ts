import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { ROOT } from '../../scripts/steps.mjs';
import { openPage, openSite, type Site, type Watch } from './site.js';

/** demo/embed.html in a frame of pages elsewhere: of those on its list, and of others. */

let site: Site;
before(async () => {
  site = await openSite('');
});
after(() => site.close());

/** Where ours is served: a name, because Chromium keeps pages of the network off the machine's own address. */
const OURS = 'https://law.example.gov.cn';
/** A county's own server: another origin than that of the frame. */
const COUNTY = 'https://www.changbai.gov.cn';

async function openCounty(
  origin = COUNTY,
  frame = '',
  listed = COUNTY,
): Promise<{ page: Page; frame: Frame; watch: Watch }> {
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>county</title>
    <iframe data-mingbai src="${OURS}/embed.html" style="width:100%;height:700px;border:0" ${frame}></iframe>
    <script src="${OURS}/dist/embed.js" defer></script>`;
  const embed = readFileSync(join(ROOT, 'demo/embed.html'), 'utf8').replace('https://www.example.gov.cn', listed);
  const html5 = (body: string) => ({ contentType: 'text/html; charset=utf-8', body });
  const before = async (context: BrowserContext): Promise<void> => {
    await context.route(`${OURS}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/embed.html') await route.fulfill(html5(embed));
      else await route.fulfill({ response: await route.fetch({ url: site.address + pathname.slice(1) }) });
    });
    await context.route(`${origin}/**`, (route) => route.fulfill(html5(html)));
  };
  const { page, watch } = await openPage(site, 'blank.html', { before });
  await page.goto(`${origin}/law`);
  const inside = page.frames()[1];
  assert.ok(inside !== undefined);
  await inside.getByRole('combobox').first().waitFor();
  return { page, frame: inside, watch };
}

const heightOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelector('iframe')?.getBoundingClientRect().height ?? 0);
const insideOf = (frame: Frame): Promise<number> =>
  frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));

async function settled(page: Page, frame: Frame): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) {
    if (Math.abs((await heightOf(page)) - (await insideOf(frame))) <= 6) return;
    await page.waitForTimeout(100);
  }
  assert.fail(`frame ${String(await heightOf(page))}, inside ${String(await insideOf(frame))}`);
}

describe('the page for frames', () => {
  test('E10 the frame is as tall as what is in it, grows and shrinks with it, and has a title', async () => {
    const { page, frame, watch } = await openCounty();
    await settled(page, frame);
    assert.equal(await page.locator('iframe').getAttribute('title'), '查法律（放在 iframe 里的一页）');
    const first = await heightOf(page);
    await frame.getByRole('combobox').first().fill('遗嘱怎么写');
    await frame.getByRole('combobox').first().press('Enter');
    await frame.locator('legal-search').getByRole('list').getByRole('link').first().click();
    await frame.getByRole('button', { name: '返回' }).first().waitFor();
    await settled(page, frame);
    await frame.getByRole('button', { name: '返回' }).first().click();
    await settled(page, frame);
    // No endless growth: the same page is as tall as before, give or take the results now open.
    assert.ok((await heightOf(page)) < first * 4);
    assert.equal(await frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    assert.deepEqual(watch.errors, []);
  });

  test('E10 E9 without JavaScript the frame shows 12348 and links, and the page around its frame', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.address}embed.html`);
    assert.deepEqual(await page.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))), [
      'tel:12348',
      'tel:110',
      'https://www.12348.gov.cn/',
    ]);
    await context.close();
  });

  for (const [who, origin] of [
    ['a look-alike', 'https://www.changbai.gov.cn.evil.example'],
    ['the same name without encryption', 'http://www.changbai.gov.cn'],
    ['another port', 'https://www.changbai.gov.cn:8443'],
  ] as const) {
    test(`S12 ${who} is told nothing; the frame works on by itself`, async () => {
      const { page, frame } = await openCounty(origin);
      await page.waitForTimeout(500);
      assert.equal(await heightOf(page), 700);
      assert.ok((await insideOf(frame)) > 0);
    });
  }

  test('S12 the null origin of a sandboxed page is nobody’s, even where somebody wrote it on the list', async () => {
    const { page } = await openCounty(COUNTY, '', 'null');
    await page.waitForTimeout(500);
    assert.equal(await heightOf(page), 700);
  });

  test('S12 forged messages and floods move nothing beyond the bounds; the page stays alive', async () => {
    const { page, frame } = await openCounty();
    await settled(page, frame);
    // From the page itself, with the right shape: another window than the frame's.
    await page.evaluate(() => {
      for (let at = 0; at < 1000; at += 1) postMessage({ mingbai: 1, type: 'size', height: 5, title: 'x' }, '*');
    });
    await page.waitForTimeout(300);
    assert.ok((await heightOf(page)) > 500, 'a forged height was taken');
    // From the frame, as if its page had been taken over: wrong shapes, then a flood of giants.
    const changes = await page.evaluate(() => {
      const seen: string[] = [];
      const iframe = document.querySelector('iframe');
      if (iframe === null) throw new Error('no frame');
      new MutationObserver(() => seen.push(iframe.style.height)).observe(iframe, { attributeFilter: ['style'] });
      Object.assign(globalThis, { seen });
      return seen.length;
    });
    assert.equal(changes, 0);
    await frame.evaluate(() => {
      for (const data of [
        'size',
        null,
        { mingbai: 1, type: 'size', height: 'x', title: '' },
        { type: 'size', height: 9 },
      ])
        parent.postMessage(data, '*');
      for (let at = 0; at < 5000; at += 1)
        parent.postMessage({ mingbai: 1, type: 'size', height: 1e12, title: 'x' }, '*');
    });
    await page.waitForTimeout(600);
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
    assert.ok(seen.length > 0 && seen.length < 30, String(seen.length));
    assert.equal(seen[seen.length - 1], '20000px');
    assert.ok(seen.every((height) => parseFloat(height) <= 20_000));
  });

  test('S12 a frame that the page has removed is followed no more', async () => {
    const { page, frame, watch } = await openCounty();
    await settled(page, frame);
    await page.evaluate(() => {
      document.querySelector('iframe')?.remove();
      postMessage({ mingbai: 1, type: 'size', height: 5, title: 'x' }, '*');
    });
    await page.waitForTimeout(200);
    assert.deepEqual(watch.errors, []);
  });
});
