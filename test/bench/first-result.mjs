/**
 * What a resident waits for on the script-tag page, at 1× and 4× CPU slowdown of the main thread (the protocol does not
 * slow workers; the worker's own figures come from running its script on the throttled main thread: see engine.mjs).
 */
import { chromium } from 'playwright-core';
import { serve } from '../../scripts/serve.mjs';
import { brotliSize } from '../../scripts/size.mjs';
import { CHROMIUM_FLAGS } from '../config/chromium.mjs';

const RUNS = 5;
const QUERY = '遗嘱怎么写';

export async function firstResultFigures() {
  const site = await serve();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: CHROMIUM_FLAGS,
  });
  const rows = [];
  for (const slowdown of [1, 4]) {
    const guide = [];
    const search = [];
    for (let turn = 0; turn < RUNS; turn += 1) {
      guide.push(await measure(browser, site.address, 'reader.html', slowdown, showGuide));
      search.push(await measure(browser, site.address, 'script-tag.html', slowdown, showResults));
    }
    rows.push({ what: 'address → guide readable', slowdown, ...middle(guide) });
    rows.push({ what: 'Enter → first result', slowdown, ...middle(search) });
  }
  await browser.close();
  await site.close();
  return rows;
}

async function measure(browser, address, path, slowdown, action) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const bodies = [];
  context.on('response', (response) => bodies.push(response.body().catch(() => Buffer.alloc(0))));
  const milliseconds = await action(page, address + path);
  const files = await Promise.all(bodies);
  await context.close();
  const sum = (size) => files.reduce((total, body) => total + size(body), 0);
  return { milliseconds, files: files.length, raw: sum((body) => body.length), brotli: sum(brotliSize) };
}

async function showGuide(page, url) {
  const started = Date.now();
  await page.goto(url);
  await page.getByText('第1134条').first().waitFor();
  return Date.now() - started;
}

async function showResults(page, url) {
  await page.goto(url);
  const field = page.getByRole('combobox');
  await field.fill(QUERY);
  const started = Date.now();
  await field.press('Enter');
  await page.locator('legal-search').getByRole('list').getByRole('link').first().waitFor();
  return Date.now() - started;
}

function middle(measured) {
  const sorted = measured.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const { files, raw, brotli } = measured.at(-1);
  return { median: sorted[Math.floor(sorted.length / 2)], worst: sorted.at(-1), files, raw, brotli };
}
