import { adoptStyles, supportsAdoptingStyleSheets, type CSSResult } from 'lit';
import { PackError } from '../pack/format.js';

/**
 * A part of an element that comes when it is needed: `await part(import('./reader-page.js'))`. A part that does not come
 * is trouble with the network like any other, to be shown with a way to try again.
 */
export async function part<Module>(coming: Promise<Module>): Promise<Module> {
  try {
    return await coming;
  } catch (error) {
    throw new PackError('network', `a part of the library did not come: ${String(error)}`, true);
  }
}

const worn = new WeakMap<HTMLElement, Set<readonly CSSResult[]>>();

/** Puts on the styles of a part that has come, behind those the element has; once. */
export function wearStyles(element: HTMLElement, styles: readonly CSSResult[]): void {
  const root = element.shadowRoot;
  const own = worn.get(element) ?? new Set();
  if (root === null || own.has(styles)) return;
  worn.set(element, own.add(styles));
  // Lit puts them in the place of those before where style sheets can be adopted, and behind them where they cannot.
  const before = supportsAdoptingStyleSheets ? [...root.adoptedStyleSheets] : [];
  adoptStyles(root, [...styles]);
  if (supportsAdoptingStyleSheets) root.adoptedStyleSheets = [...before, ...root.adoptedStyleSheets];
}
