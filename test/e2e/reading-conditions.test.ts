/** The same documents for eyes, hands and paper that are not the usual ones. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openPage, openSite, type Site } from './site.js';

let site: Site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const DOCUMENTS = [
  '',
  'guide/unpaid-wages',
  'article/fixture-care-law/3',
  'statute/fixture-care-law',
  'service/free-care',
];

async function openDocument(
  id: string,
  { width = 360, settings = {} }: { width?: number; settings?: object } = {},
): Promise<Page> {
  const { page } = await openPage(site, id === '' ? 'portal.html' : `portal.html?legal=${id}`, {
    width,
    height: 740,
    before: (context) =>
      context.addInitScript((text) => {
        localStorage.setItem('mingbai.settings', text);
      }, JSON.stringify(settings)),
  });
  await page.evaluate(() => {
    const portal = document.querySelector('legal-portal');
    if (portal) portal.pack = '/packs/fixture/';
  });
  await page.waitForSelector(id === '' ? '#statutes .disclosure' : `.reader #title`);
  return page;
}

/** In the page: what is cut off inside every shadow root: boxes that hide what is wider or taller than they are. */
function cutOff(): string[] {
  const all = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
  return all(document).flatMap((each) => {
    const { overflowX, overflowY, position } = getComputedStyle(each);
    const hides = (overflowX === 'hidden' || overflowY === 'hidden') && position !== 'absolute';
    const isCut = each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1;
    return hides && isCut && each.clientWidth > 1 ? [`${each.localName}.${each.className}`] : [];
  });
}

describe('reading conditions', () => {
  for (const id of DOCUMENTS) {
    const name = id === '' ? 'the beginning' : id;

    test(`A4 320 px, elder mode and the largest text: no sideways scroll, nothing cut: ${name}`, async () => {
      const page = await openDocument(id, { width: 320, settings: { elder: true, textSize: 'largest' } });
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
      assert.deepEqual(await page.evaluate(cutOff), []);
      await page.context().close();
    });

    test(`A5 text spacing in every shadow root: no sideways scroll, nothing cut: ${name}`, async () => {
      const page = await openDocument(id);
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}',
        );
        const all = (root: ParentNode): ShadowRoot[] =>
          [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
            shadowRoot ? [shadowRoot, ...all(shadowRoot)] : [],
          );
        for (const root of all(document)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      });
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
      assert.deepEqual(await page.evaluate(cutOff), []);
      await page.context().close();
    });
  }

  test('A8 forced colours: what is pointed at, chosen and pressed is told by more than its background', async () => {
    const page = await openDocument('article/fixture-care-law/3');
    await page.emulateMedia({ forcedColors: 'active' });
    await page.locator('.official .pointer').first().click();
    const style = (selector: string, property: string): Promise<string> =>
      page
        .locator(selector)
        .first()
        .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    assert.equal(await style('.target', 'outline-style'), 'solid');
    assert.equal(await style('.pointer', 'text-decoration-line'), 'underline');
    assert.equal(await style('.official', 'border-top-style'), 'solid');
    await page.locator('legal-toolbar .toggle').first().click();
    const pressed = await style('legal-toolbar .toggle .tick', 'border-bottom-style');
    assert.equal(pressed, 'solid', 'a tick, not a colour');
    await page.context().close();
  });

  test('A8 reduced motion: nothing moves', async () => {
    const page = await openDocument('');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const moving = await page.evaluate(() => {
      const all = (root: ParentNode): Element[] =>
        [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
      return all(document)
        .flatMap((each) => [getComputedStyle(each), getComputedStyle(each, '::before')])
        .filter(({ transitionDuration }) => !/^0s(?:, 0s)*$/.test(transitionDuration)).length;
    });
    assert.equal(moving, 0);
    await page.context().close();
  });

  for (const id of DOCUMENTS.filter((each) => each !== ''))
    test(`print: whose it is, where it is found again, the text in full, nothing to press: ${id}`, async () => {
      const page = await openDocument(id, { settings: { theme: 'dark' } });
      await page.emulateMedia({ media: 'print' });
      for (const selector of ['.print-head', '.print-foot', '.print-address'])
        assert.equal(await page.locator(selector).first().isVisible(), true, selector);
      assert.equal(await page.locator('button:visible, input:visible:not([type=checkbox])').count(), 0);
      assert.equal(await page.locator('legal-toolbar .toolbar').first().isVisible(), false);
      const { color, backgroundColor } = await page
        .locator('.reader .frame')
        .first()
        .evaluate((element) => {
          const { color, backgroundColor } = getComputedStyle(element);
          return { color, backgroundColor };
        });
      assert.deepEqual([color, backgroundColor], ['rgb(0, 0, 0)', 'rgb(255, 255, 255)'], 'black on white');
      assert.deepEqual(await page.evaluate(cutOff), []);
      await page.context().close();
    });
});
