/** The keyboard table of the APG disclosure pattern, with real keys, for everything that shows and hides. No element opens a dialog. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { openPage, openSite, type Site } from './site.js';

let site: Site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** What shows and hides, the document it stands in, and what is shown. */
const DISCLOSURES: readonly (readonly [name: string, documentId: string, control: string, shown: string])[] = [
  ['the settings of the toolbar', '', 'legal-toolbar .disclosure', '#panel'],
  ['a life event', '', '#topics .disclosure', '#topics .branch'],
  ['a law in the outline', '', '#statutes .disclosure', '#statutes .branch'],
  ['what to say on the telephone', '', 'div.hotline:not(.urgent) summary', 'div.hotline:not(.urgent) .say'],
  ['the contents of a page, on a phone', 'guide/unpaid-wages', '.contents summary', '.contents ul'],
  ['a legal term in the text', 'guide/unpaid-wages', '.reader .term', '.term-note'],
  ['the history of a law', 'statute/fixture-care-law', '[aria-labelledby=dates] summary', '.history'],
  ['what a pathway is going to ask', 'pathway/care-money', '.whole-way summary', '.whole-way ol'],
  ['a paragraph pointed at', 'article/fixture-care-law/3', '.official .pointer', '.place-tools'],
];

async function openDisclosure(documentId: string, control: string): Promise<{ page: Page; button: Locator }> {
  const address = documentId === '' ? 'portal.html' : `portal.html?legal=${documentId}`;
  const { page } = await openPage(site, address, { width: 360, height: 740 });
  await page.evaluate(() => {
    const portal = document.querySelector('legal-portal');
    if (portal) portal.pack = '/packs/fixture/';
  });
  const button = page.locator(control).first();
  await button.waitFor();
  await button.focus();
  return { page, button };
}

const hasFocus = (button: Locator): Promise<boolean> =>
  button.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element);

describe('P2 APG disclosure', () => {
  for (const [name, documentId, control, shown] of DISCLOSURES)
    for (const key of ['Enter', 'Space'])
      test(`P2 ${key} shows ${name}, and hides it again; the focus stays`, async () => {
        const { page, button } = await openDisclosure(documentId, control);
        const content = page.locator(shown).first();
        assert.equal(await content.isVisible(), false, 'closed at first');
        const summary = await button.evaluate(({ localName }) => localName === 'summary');
        if (!summary) assert.equal(await button.getAttribute('aria-expanded'), 'false');
        await page.keyboard.press(key);
        await content.waitFor({ state: 'visible' });
        assert.equal(await hasFocus(button), true);
        if (!summary) {
          assert.equal(await button.getAttribute('aria-expanded'), 'true');
          const id = await button.getAttribute('aria-controls');
          assert.equal(await page.locator(`#${id ?? ''}`).count(), 1, 'aria-controls names what is shown');
        }
        await page.keyboard.press(key);
        await content.waitFor({ state: 'hidden' });
        assert.equal(await hasFocus(button), true);
        await page.context().close();
      });
});
