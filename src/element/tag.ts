import { unsafeStatic, type StaticValue } from 'lit/static-html.js';
import { guardOptions } from './guard-options.js';

export type ElementName =
  | 'legal-search'
  | 'legal-reader'
  | 'legal-hotline'
  | 'legal-topics'
  | 'legal-article'
  | 'legal-toolbar'
  | 'legal-portal'
  | 'legal-pathway';

const DEFAULT_PREFIX = 'legal';
const names = new WeakMap<CustomElementConstructor, string>();

/** The tag of one of our elements under a prefix: the one place where a name is made from pieces. */
export function prefixed(name: ElementName, prefix: string = DEFAULT_PREFIX): string {
  return prefix === DEFAULT_PREFIX ? name : name.replace(DEFAULT_PREFIX, prefix);
}

/**
 * Registers a class under its tag. A second definition is harmless: another copy of the library may have been first.
 * @returns whether this call registered it
 */
export function define(name: ElementName, element: CustomElementConstructor, prefix: string = DEFAULT_PREFIX): boolean {
  const registry = typeof customElements === 'undefined' ? undefined : customElements;
  const tagName = prefixed(name, prefix);
  if (registry === undefined || registry.get(tagName) !== undefined) return false;
  guardOptions(element);
  // One class can carry one tag: other prefixes get a subclass.
  registry.define(tagName, names.has(element) ? class extends element {} : element);
  names.set(element, tagName);
  return true;
}

/** The tag for a template of `lit/static-html.js`, with the prefix that `sibling` itself was registered under. */
export function tag(name: ElementName, sibling: Element): StaticValue {
  return unsafeStatic(prefixed(name, siblingPrefix(sibling)));
}

/** `county` for `<county-search>`. */
export function siblingPrefix(sibling: Element): string {
  return sibling.localName.replace(/-[a-z]+$/, '');
}
