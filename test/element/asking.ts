import { waitUntil } from '@open-wc/testing';
import type { LegalSearch } from '../../src/element/legal-search.js';
import { all, find, onFixture, press, settled, shadow } from './fixture-pack.js';

/** A search box on the small library, not yet on the page. */
export const searchBox = (attributes: Record<string, string> = {}, inside = ''): LegalSearch =>
  onFixture('legal-search', attributes, inside);

export const field = (element: Element): HTMLInputElement => find(element, 'input') as HTMLInputElement;

export function type(element: Element, text: string): void {
  const input = field(element);
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }));
}

/** Asks as a reader does, and waits until all texts are searched. */
export async function ask(element: LegalSearch, text: string): Promise<void> {
  type(element, text);
  press(field(element), 'Enter');
  await answered(element);
}

/** All texts are searched and what was found is on screen. */
export async function answered(element: LegalSearch): Promise<void> {
  await settled(element);
  const isThere = (): boolean =>
    find(element, '.answers').getAttribute('aria-busy') === 'false' &&
    shadow(element).querySelector('#results-title') !== null &&
    shadow(element).querySelector('.progress') === null;
  await waitUntil(isThere, 'no answer', { timeout: 8000 });
  await settled(element);
}

export const titles = (element: Element): string[] =>
  all(element, '.result-title').map((each) => each.innerText.trim());

/** What the live regions say now. */
export const spoken = (element: Element): string =>
  all(element, '[role=status]')
    .map((each) => each.textContent.trim())
    .join('');

export function button(element: Element, words: RegExp): HTMLElement {
  const found = all(element, 'button').find((each) => words.test(each.innerText));
  if (found === undefined) throw new Error(`no button ${String(words)}`);
  return found;
}
