/** What is made for paper alone: the poster of one article, a chapter whole. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { articleLabel } from '../../src/model/numerals.js';
import { openPage, openSite, type Site } from './site.js';

let site: Site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const PUBLIC = 'https://law.example.cn/';

/** The county's pack with a public address, which the demo county has not got. */
async function withPublicAddress(context: BrowserContext): Promise<void> {
  await context.route('**/packs/changbai/manifest.json', async (route) => {
    const response = await route.fetch();
    const manifest = (await response.json()) as Record<string, unknown>;
    await route.fulfill({ response, json: { ...manifest, publicUrl: PUBLIC } });
  });
}

/** A page on which printing is noted instead of done. */
async function notePrinting(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    globalThis.print = () => {
      document.documentElement.dataset['printed'] = 'yes';
    };
  });
}

async function read(id: string, before: (context: BrowserContext) => Promise<unknown>): Promise<Page> {
  const { page } = await openPage(site, `portal.html?legal=${id}`, { before });
  await page.waitForSelector('#title');
  return page;
}

/** Pages of A4 paper, read from the PDF that the browser makes. */
async function pages(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', margin: { top: '12mm', bottom: '12mm', left: '14mm', right: '14mm' } });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

const USUAL = 'article/civil-code/1062';
/** 347 characters of plain words: nearly as many as a poster takes. */
const LONG = 'article/civil-code/511';
/** 691: not for a wall. */
const TOO_LONG = 'article/litigation-fees-measures/14';

for (const id of [USUAL, 'article/civil-code/8', 'article/civil-code/1198', LONG]) {
  test(`the poster of ${id} is one A4 page with the article, 12348 and a QR code of its public address`, async () => {
    const page = await read(id, async (context) => {
      await withPublicAddress(context);
      await notePrinting(context);
    });
    await page.click('[part=poster]');
    await page.waitForSelector('html[data-printed]');
    await page.emulateMedia({ media: 'print' });
    const poster = page.locator('.poster');
    assert.equal(await poster.isVisible(), true);
    assert.match(await poster.innerText(), /12348/);
    assert.equal(await poster.locator('svg.qr path').count(), 1);
    assert.equal(await page.locator('#title').isVisible(), false, 'the page itself stays off the paper');
    assert.equal(await pages(page), 1);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.equal(await page.locator('.poster').count(), 0, 'gone once printed');
    await page.context().close();
  });
}

test('an article too long for a wall has no poster; its page is printed as ever', async () => {
  const page = await read(TOO_LONG, notePrinting);
  assert.equal(await page.locator('[part=print]').count(), 1);
  assert.equal(await page.locator('[part=poster]').count(), 0);
  await page.context().close();
});

test('without a public address the poster has no QR code and says nothing of one', async () => {
  const page = await read(USUAL, notePrinting);
  await page.click('[part=poster]');
  await page.waitForSelector('html[data-printed]');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.poster svg').count(), 0);
  assert.doesNotMatch(await page.locator('.poster').innerText(), /扫/);
  await page.context().close();
});

test('a chapter is printed whole: every article with its number, in the order of the law', async () => {
  const page = await read('statute/civil-code', notePrinting);
  await page.getByRole('button', { name: '打印第三章 遗嘱继承和遗赠' }).click();
  await page.waitForSelector('html[data-printed]', { timeout: 20_000 });
  await page.emulateMedia({ media: 'print' });
  const headings = await page.locator('.chapter h3').allInnerTexts();
  assert.deepEqual(
    headings.map((each) => each.split(' ', 1)[0]),
    Array.from({ length: 12 }, (_, at) => articleLabel(String(1133 + at))),
  );
  assert.ok((await pages(page)) >= 2);
  await page.context().close();
});
