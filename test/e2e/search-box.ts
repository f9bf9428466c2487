import type { Page } from 'playwright-core';
import { openPage, type Site, type Watch } from './site.js';

/** A blank page of the strict site with one search box on the small library of 示例 content. */
export async function openSearchBox(
  site: Site,
  attributes: Record<string, string> = {},
): Promise<{ page: Page; watch: Watch }> {
  const opened = await openPage(site, 'blank.html');
  await opened.page.evaluate((given) => {
    const element = document.createElement('legal-search');
    for (const [name, value] of Object.entries({ pack: '/packs/fixture/', ...given }))
      element.setAttribute(name, value);
    Object.assign(globalThis, { __opened: [] as string[] });
    document.addEventListener('legal-open', (event) => {
      (globalThis as unknown as { __opened: string[] }).__opened.push((event as Event & { id: string }).id);
      event.preventDefault();
    });
    const ready = new Promise((resolve) => {
      element.addEventListener('legal-ready', resolve, { once: true });
    });
    document.body.append(element);
    return ready.then(() => undefined);
  }, attributes);
  return opened;
}

/** What the box shows and says of itself, as assistive technology is told. */
export interface BoxState {
  readonly text: string;
  readonly caret: number;
  readonly isOpen: boolean;
  /** Place of the option named by the field, -1 for none. */
  readonly active: number;
  readonly options: number;
  readonly opened: readonly string[];
  readonly asked: string | undefined;
}

export function boxState(page: Page): Promise<BoxState> {
  return page.evaluate(() => {
    const root = document.querySelector('legal-search')?.shadowRoot;
    const field = root?.querySelector('input');
    if (root == null || field == null) throw new Error('no search box');
    const options = [...root.querySelectorAll('[role=option]')];
    const named = field.getAttribute('aria-activedescendant');
    return {
      text: field.value,
      caret: field.selectionStart ?? -1,
      isOpen: field.getAttribute('aria-expanded') === 'true',
      active: options.findIndex(({ id }) => id === named),
      options: options.length,
      opened: (globalThis as unknown as { __opened: string[] }).__opened,
      asked: root.querySelector('#results-title')?.textContent,
    };
  });
}

/** Types, and waits for the list. */
export async function typeUntilSuggested(page: Page, text: string): Promise<BoxState> {
  await page.getByRole('combobox').focus();
  await page.keyboard.insertText(text);
  await page.waitForFunction(
    () =>
      document.querySelector('legal-search')?.shadowRoot?.querySelector('input')?.getAttribute('aria-expanded') ===
      'true',
  );
  return boxState(page);
}
