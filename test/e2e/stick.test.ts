import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
  cpSync(join(ROOT, 'dist/worker'), join(stick, 'worker'), { recursive: true });
  cpSync(join(ROOT, 'dist/words'), join(stick, 'words'), { recursive: true });
  cpSync(join(ROOT, 'dist/parts'), join(stick, 'parts'), { recursive: true });
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

test('A14 the Korean words lie beside the script and reach a page opened from file:', async () => {
  const address = join(stick, 'ko.html');
  const page = await browser.newPage();
  const missing: string[] = [];
  page.on('requestfailed', (request) => missing.push(request.url()));
  writeFileSync(
    address,
    '<!doctype html><html lang="ko"><meta charset="utf-8"><title>stick</title>' +
      '<script src="mingbai.min.js" defer></script><legal-search pack="pack/"></legal-search>',
  );
  await page.goto(pathToFileURL(address).href);
  await page.getByRole('button', { name: '검색' }).waitFor();
  assert.deepEqual(missing, []);
  await page.close();
});

test('without the folder of words the page works in Chinese and says on the console what to copy', async () => {
  const bare = mkdtempSync(join(TEMPORARY, 'bare-'));
  cpSync(join(ROOT, 'dist/mingbai.min.js'), join(bare, 'mingbai.min.js'));
  cpSync(join(stick, 'pack'), join(bare, 'pack'), { recursive: true });
  cpSync(join(stick, 'ko.html'), join(bare, 'ko.html'));
  const page = await browser.newPage();
  const warned = page.waitForEvent('console', (message) => message.text().includes('copy the folder words/'));
  await page.goto(pathToFileURL(join(bare, 'ko.html')).href);
  await warned;
  await page.getByRole('button', { name: '搜索' }).waitFor();
  await page.close();
  rmSync(bare, { recursive: true });
});
