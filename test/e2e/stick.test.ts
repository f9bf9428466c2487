import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { ROOT, TEMPORARY } from '../../scripts/steps.mjs';
import { CHROMIUM_FLAGS } from '../config/chromium.mjs';

/** A folder as it lies on a USB stick: a page, the script, the worker, a pack. No server. */
const stick = mkdtempSync(join(TEMPORARY, 'stick-'));
let browser: Browser;

before(async () => {
  cpSync(join(ROOT, 'dist/mingbai.min.js'), join(stick, 'mingbai.min.js'));
  mkdirSync(join(stick, 'worker'));
  cpSync(join(ROOT, 'dist/worker/search-worker.js'), join(stick, 'worker/search-worker.js'));
  cpSync(join(TEMPORARY, 'packs/changbai'), join(stick, 'pack'), { recursive: true });
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: CHROMIUM_FLAGS,
  });
});
after(async () => {
  await browser.close();
  rmSync(stick, { recursive: true });
});

// Older county sites are GBK: a script without a charset of its own is read as the page is.
for (const charset of ['utf-8', 'gbk']) {
  test(`a pack opened from file: on a ${charset} page: search, guide, article`, async () => {
    const address = join(stick, `${charset}.html`);
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    writeFileSync(
      address,
      `<!doctype html><html lang="zh-CN"><meta charset="${charset}"><title>stick</title>` +
        '<script src="mingbai.min.js" defer></script><legal-search pack="pack/"></legal-search>',
    );
    await page.goto(pathToFileURL(address).href);
    await page.getByRole('combobox').fill('遗嘱怎么写');
    await page.getByRole('combobox').press('Enter');
    const results = page.locator('legal-search').getByRole('list').getByRole('link');
    await results.first().click();
    await page
      .getByRole('link', { name: /第1134条/ })
      .first()
      .click();
    await page.getByText('第一千一百三十四条').first().waitFor();
    assert.deepEqual(errors, []);
    await page.close();
  });
}
