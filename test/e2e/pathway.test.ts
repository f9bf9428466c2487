import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { STRICT_POLICY } from '../../scripts/serve.mjs';
import { readQrCode } from './read-qr-code.js';
import { openPage, openSite, violationsOf, type Site } from './site.js';

let site: Site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** A strict page with the script-tag bundle and this in its body. */
function pageWith(body: string) {
  return (context: BrowserContext) =>
    context.route(/\/pathway-try\.html/, (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: { 'Content-Security-Policy': STRICT_POLICY },
        body: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1"><title>试</title>
          <script src="/dist/mingbai.min.js" defer></script></head><body><main>${body}</main></body></html>`,
      }),
    );
}

const PATHWAY = '<legal-pathway pack="/packs/fixture/" pathway="care-money"></legal-pathway>';
const PORTAL = '<legal-portal pack="/packs/fixture/" routing="query" restore></legal-portal>';

const heading = (page: Page): Locator => page.locator('legal-pathway #title:visible');
const next = (page: Page): Locator => page.locator('legal-pathway [part=next]');

async function choose(page: Page, ...values: readonly string[]): Promise<void> {
  for (const value of values) await page.locator(`legal-pathway input[value=${value}]`).click();
  await next(page).click();
}

async function toResult(page: Page): Promise<void> {
  await page.locator('legal-pathway [part=begin]').click();
  await choose(page, 'hurt');
  await next(page).click();
  await choose(page, 'late');
  for (const [field, text] of [
    ['year', '2020'],
    ['month', '11'],
    ['day', '2'],
  ] as const) {
    await page.locator(`legal-pathway #field-${field}`).fill(text);
  }
  await next(page).click();
  await page.locator('legal-pathway #field-text').fill('100');
  await next(page).click();
  await choose(page, 'yes');
  await page.locator('legal-pathway [part=see-result]').click();
  await heading(page).filter({ hasText: '结果' }).waitFor();
}

/** Every question with its answer, as the result lists them. */
function answersOf(page: Page): Promise<string[]> {
  return page.locator('legal-pathway .given-answers .answers li').allTextContents();
}

async function assertQuiet(page: Page, watch: Parameters<typeof violationsOf>[1]): Promise<void> {
  assert.deepEqual(await violationsOf(page, watch), []);
  assert.deepEqual(watch.foreign, []);
  assert.deepEqual(watch.errors, []);
}

describe('legal-pathway in a page', () => {
  test('S2 A15 to the result under the strict policy; no request carries an answer', async () => {
    const { page, watch } = await openPage(site, 'pathway-try.html', { before: pageWith(PATHWAY) });
    await toResult(page);
    assert.match(await page.locator('legal-pathway [part=answer]').innerText(), /过了退钱的日子，去投诉/);
    assert.doesNotMatch(page.url() + watch.requests.join(' '), /hurt|2020|100$/);
    await assertQuiet(page, watch);
  });

  test('A6 with the keyboard alone', async () => {
    const { page } = await openPage(site, 'pathway-try.html', { before: pageWith(PATHWAY) });
    await page.locator('legal-pathway [part=begin]').waitFor();
    const press = async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await page.locator('legal-pathway [part=begin]').focus();
    await press('Enter');
    await heading(page).filter({ hasText: '急事' }).waitFor();
    // The focus is on the heading: the first option is next.
    await press('Tab', 'Space', 'Enter');
    await heading(page).filter({ hasText: '下面问' }).waitFor();
    await press('Tab', 'Enter');
    await heading(page).filter({ hasText: '出了什么事' }).waitFor();
    await press('Tab', 'ArrowDown', 'Enter');
    await heading(page).filter({ hasText: '哪天要求' }).waitFor();
    await press('Tab');
    await page.keyboard.type('2020');
    await press('Tab');
    await page.keyboard.type('11');
    await press('Tab');
    await page.keyboard.type('2');
    await press('Enter');
    await heading(page).filter({ hasText: '交了多少钱' }).waitFor();
    await press('Tab', 'Tab', 'Space', 'Enter');
    await heading(page)
      .filter({ hasText: '几个人' })
      .or(heading(page).filter({ hasText: '收据' }))
      .waitFor();
  });

  test('touch, elder mode, at 360: every target is 60 px high, nothing scrolls sideways', async () => {
    const context = await site.browser.newContext({
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      locale: 'zh-CN',
    });
    await context.addInitScript(() => {
      localStorage.setItem('mingbai.settings', JSON.stringify({ elder: true }));
    });
    await pageWith(PATHWAY)(context);
    const page = await context.newPage();
    await page.goto(`${site.address}pathway-try.html`);
    await page.locator('legal-pathway [part=begin]').tap();
    for (const target of await page.locator('legal-pathway .option, legal-pathway [part=next]').all()) {
      const box = await target.boundingBox();
      assert.ok((box?.height ?? 0) >= 60, JSON.stringify(box));
    }
    await page.locator('legal-pathway .option').first().tap();
    await next(page).tap();
    await heading(page).filter({ hasText: '下面问' }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
  });

  test('Korean, on a kiosk of 1080 × 1920: interface words are Korean', async () => {
    const { page, watch } = await openPage(site, 'pathway-try.html', {
      width: 1080,
      height: 1920,
      async before(context) {
        await context.addInitScript(() => {
          localStorage.setItem('mingbai.settings', JSON.stringify({ language: 'ko', elder: true }));
        });
        await pageWith(PATHWAY)(context);
      },
    });
    await page.getByRole('button', { name: '시작' }).click();
    await page.getByText('1번째 질문, 많아서 5개 남았습니다').first().waitFor();
    await assertQuiet(page, watch);
  });

  test('the sheet for the counter is one page of A4, and without a public address it has no code', async () => {
    const { page } = await openPage(site, 'pathway-try.html', { before: pageWith(PATHWAY) });
    await toResult(page);
    const pdf = await page.pdf({ format: 'A4' });
    assert.equal([...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length, 1);
    assert.equal(await page.locator('legal-pathway .sheet-code').count(), 0);
    const sheet = await page.locator('legal-pathway .counter-sheet').textContent();
    for (const each of ['照护费要不回来怎么办', '2020年11月2日', '已过', '收据', '第3条', '12348']) {
      assert.ok(sheet?.includes(each), each);
    }
  });

  test('where the county has an address the sheet carries a code; read off the page as drawn it opens the same answers and the same result', async () => {
    const withAddress = async (context: BrowserContext): Promise<void> => {
      await pageWith(PORTAL)(context);
      await context.route('**/packs/fixture/manifest.json', async (route) => {
        const response = await route.fetch();
        const manifest = (await response.json()) as object;
        const publicUrl = `${site.address}pathway-try.html`;
        await route.fulfill({ response, body: JSON.stringify({ ...manifest, publicUrl }) });
      });
    };
    const { page } = await openPage(site, 'pathway-try.html?legal=pathway/care-money', { before: withAddress });
    await toResult(page);
    assert.equal(await page.locator('legal-pathway .sheet-code svg path').count(), 1);
    const pdf = await page.pdf({ format: 'A4' });
    assert.equal([...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length, 1);
    const said = await page.locator('legal-pathway [part=answer]').innerText();
    const given = await answersOf(page);
    // As a counter's camera sees the paper: what is drawn, not what an attribute says.
    await page.emulateMedia({ media: 'print' });
    const address = (await readQrCode(site.browser, await page.screenshot({ fullPage: true }))) ?? '';
    assert.match(address, /#legal-restore=care-money\.3\./);
    assert.ok(address.startsWith(site.address), address);
    const other = await openPage(site, address.slice(site.address.length), { before: withAddress });
    await heading(other.page).filter({ hasText: '核对你的回答' }).waitFor();
    assert.doesNotMatch(other.page.url(), /legal-restore/);
    await other.page.locator('legal-pathway [part=see-result]').click();
    await heading(other.page).filter({ hasText: '结果' }).waitFor();
    assert.equal(await other.page.locator('legal-pathway [part=answer]').innerText(), said);
    assert.deepEqual(await answersOf(other.page), given);
    assert.ok(given.some((each) => each.includes('2020年11月2日')));
  });
});

describe('a pathway is opened', () => {
  test('from a search, in the place of the results, and back to them', async () => {
    const body = '<legal-search pack="/packs/fixture/"></legal-search>';
    const { page, watch } = await openPage(site, 'pathway-try.html', { before: pageWith(body) });
    await page.getByRole('combobox').fill('照护费不退');
    await page.getByRole('combobox').press('Enter');
    await page.getByRole('link', { name: '照护费要不回来怎么办' }).first().click();
    await page.locator('legal-pathway [part=begin]').click();
    await heading(page).filter({ hasText: '急事' }).waitFor();
    await page.getByRole('button', { name: '返回搜索结果' }).click();
    assert.equal(await page.getByRole('combobox').inputValue(), '照护费不退');
    await assertQuiet(page, watch);
  });

  test('from topics', async () => {
    const body = '<legal-topics pack="/packs/fixture/"></legal-topics>';
    const { page } = await openPage(site, 'pathway-try.html', { before: pageWith(body) });
    await page.getByRole('button', { name: /家里的事/ }).click();
    await page.getByRole('link', { name: '照护费要不回来怎么办' }).click();
    await page.locator('legal-pathway [part=begin]').waitFor();
  });

  test('from a guide', async () => {
    const body = '<legal-reader pack="/packs/fixture/" document-id="guide/violence"></legal-reader>';
    const { page } = await openPage(site, 'pathway-try.html', { before: pageWith(body) });
    await page.getByRole('link', { name: '照护费要不回来怎么办' }).click();
    await heading(page).filter({ hasText: '照护费' }).waitFor();
    assert.equal(await page.evaluate(focusedId), 'title');
    await page.locator('legal-pathway [part=begin]').click();
    await heading(page).filter({ hasText: '急事' }).waitFor();
  });

  test('in legal-portal: the address carries its id alone; a guide of the result and the browser’s Back lead back to the result', async () => {
    const { page, watch } = await openPage(site, 'pathway-try.html?legal=pathway/care-money', {
      before: pageWith(PORTAL),
    });
    await toResult(page);
    await page.locator('legal-pathway .next .link').first().click();
    await page
      .getByRole('heading', { name: /工资要不回来/ })
      .first()
      .waitFor();
    assert.match(page.url(), /\?legal=guide\/unpaid-wages$/);
    await page.goBack();
    await heading(page).filter({ hasText: '结果' }).waitFor();
    assert.match(page.url(), /\?legal=pathway\/care-money$/);
    await page.reload();
    await heading(page).filter({ hasText: '结果' }).waitFor();
    await assertQuiet(page, watch);
  });
});

describe('the browser’s Back inside a pathway', () => {
  const lengthOf = (page: Page): Promise<number> => page.evaluate(() => history.length);

  test('W8 legal-portal in query mode: n taps add n entries, n Backs lead to the opening, and the next one leaves', async () => {
    const { page, watch } = await openPage(site, 'pathway-try.html', { before: pageWith(PORTAL) });
    await page.goto(`${site.address}pathway-try.html?legal=pathway/care-money`);
    const before = await lengthOf(page);
    await page.locator('legal-pathway [part=begin]').waitFor();
    assert.equal(await lengthOf(page), before, 'nothing is pushed on load');
    await toResult(page);
    const steps = ['急事', '下面问', '出了什么事', '哪天要求', '交了多少钱', '收据', '核对', '结果'];
    assert.equal(await lengthOf(page), before + steps.length);
    for (const title of steps.slice(0, -1).reverse()) {
      await page.goBack();
      await heading(page).filter({ hasText: title }).waitFor();
      assert.equal(await page.evaluate(focusedId), 'title');
      assert.match(page.url(), /\?legal=pathway\/care-money$/);
    }
    // What was answered is still there, on every page.
    assert.equal(await page.locator('legal-pathway input[value=hurt]').isChecked(), true);
    await page.goBack();
    await page.locator('legal-pathway [part=begin]').waitFor();
    assert.doesNotMatch(JSON.stringify(await page.evaluate(() => history.state as unknown)), /hurt|2020|opening/);
    await page.goBack();
    await page.locator('legal-portal [part=home]:not([hidden])').waitFor();
    assert.doesNotMatch(page.url(), /legal=/);
    await assertQuiet(page, watch);
  });

  test('W8 forwards again, and after a reload on the way, everything answered is there', async () => {
    const { page } = await openPage(site, 'pathway-try.html?legal=pathway/care-money', { before: pageWith(PORTAL) });
    await toResult(page);
    for (const title of ['核对', '收据', '交了多少钱']) {
      await page.goBack();
      await heading(page).filter({ hasText: title }).waitFor();
    }
    await page.reload();
    await heading(page).filter({ hasText: '交了多少钱' }).waitFor();
    assert.equal(await page.locator('legal-pathway #field-text').inputValue(), '100');
    await page.goForward();
    await heading(page).filter({ hasText: '收据' }).waitFor();
    assert.equal(await page.locator('legal-pathway input[value=yes]').isChecked(), true);
    await page.goForward();
    await heading(page).filter({ hasText: '核对' }).waitFor();
    await page.goForward();
    await heading(page).filter({ hasText: '结果' }).waitFor();
  });

  test('W8 the pathway’s own way back and the browser’s are one: nothing is pushed by going back', async () => {
    const { page } = await openPage(site, 'pathway-try.html?legal=pathway/care-money', { before: pageWith(PORTAL) });
    await page.locator('legal-pathway [part=begin]').click();
    await choose(page, 'hurt');
    await next(page).click();
    await heading(page).filter({ hasText: '出了什么事' }).waitFor();
    const length = await lengthOf(page);
    await page.getByRole('button', { name: '上一题' }).click();
    await heading(page).filter({ hasText: '下面问' }).waitFor();
    await page.getByRole('button', { name: '上一题' }).click();
    await heading(page).filter({ hasText: '急事' }).waitFor();
    assert.equal(await lengthOf(page), length);
    await page.goForward();
    await heading(page).filter({ hasText: '下面问' }).waitFor();
  });

  test('W8 one answer changed from the review: Back leads to the review', async () => {
    const { page } = await openPage(site, 'pathway-try.html?legal=pathway/care-money', { before: pageWith(PORTAL) });
    await toResult(page);
    await page.goBack();
    await heading(page).filter({ hasText: '核对' }).waitFor();
    await page.locator('legal-pathway .answers .change').last().click();
    await heading(page).filter({ hasText: '收据' }).waitFor();
    await page.goBack();
    await heading(page).filter({ hasText: '核对' }).waitFor();
    await page.goForward();
    await heading(page).filter({ hasText: '收据' }).waitFor();
    await next(page).click();
    await heading(page).filter({ hasText: '核对' }).waitFor();
  });

  test('“start again” goes back to the entry of the beginning and leaves nothing to go forward to', async () => {
    const { page } = await openPage(site, 'pathway-try.html?legal=pathway/care-money', { before: pageWith(PORTAL) });
    await toResult(page);
    await page.locator('legal-pathway [part=start-again]').click();
    await page.locator('legal-pathway [part=begin]').waitFor();
    await page.goForward();
    await page.locator('legal-pathway [part=begin]').waitFor();
    assert.equal(await page.locator('legal-pathway [part=start-again]').count(), 0, 'nothing is answered');
    assert.doesNotMatch(await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage))), /hurt|2020/);
  });

  test('the portal’s own way back passes over the questions, from inside and on the page an address led to', async () => {
    const { page } = await openPage(site, 'pathway-try.html', { before: pageWith(PORTAL) });
    await page.getByRole('button', { name: /家里的事/ }).click();
    await page.getByRole('link', { name: '照护费要不回来怎么办' }).click();
    await page.locator('legal-pathway [part=begin]').click();
    await choose(page, 'hurt');
    await page.locator('legal-portal .ways .back').click();
    await page.locator('legal-portal [part=home]:not([hidden])').waitFor();
    assert.doesNotMatch(page.url(), /legal=/);
    await page.goto(`${site.address}pathway-try.html?legal=pathway/care-money`);
    await page.locator('legal-pathway [part=begin]').click();
    await choose(page, 'hurt');
    await page.locator('legal-portal .ways .back').click();
    await page.locator('legal-portal [part=home]:not([hidden])').waitFor();
    assert.doesNotMatch(page.url(), /legal=/);
  });

  test('a lone legal-pathway with browser-back does the same; without it Back leaves, as the page expects', async () => {
    const own = PATHWAY.replace('pack=', 'browser-back pack=');
    const { page } = await openPage(site, 'pathway-try.html', { before: pageWith(own) });
    await toResult(page);
    await page.goBack();
    await heading(page).filter({ hasText: '核对' }).waitFor();
    const memory = await openPage(site, 'index.html', { before: pageWith(PATHWAY) });
    await memory.page.goto(`${site.address}pathway-try.html`);
    const length = await lengthOf(memory.page);
    await toResult(memory.page);
    assert.equal(await lengthOf(memory.page), length);
    await memory.page.goBack();
    assert.match(memory.page.url(), /index\.html$/);
  });
});

/** Through every shadow root. */
function focusedId(): string | undefined {
  let at: Element | null = document.activeElement;
  while (at?.shadowRoot?.activeElement != null) at = at.shadowRoot.activeElement;
  return at?.id;
}
