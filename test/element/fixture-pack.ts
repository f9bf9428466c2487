import { aTimeout, oneEvent, waitUntil } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import type { AxeResults, RunOptions } from 'axe-core';
import { setHost } from '../../src/host/current-host.js';
import { changeSettings, DEFAULT_SETTINGS } from '../../src/element/settings.js';
// Loaded ahead, so that a change of language takes no request in the middle of a test.
import '../../src/locale/generated/en.js';
import '../../src/locale/generated/ko.js';
import { setLanguage } from '../../src/locale/localize.js';

/** Built from test/fixtures/content and test/fixtures/official. */
export const PACK = '/packs/fixture/';

/** What a page puts between the tags for readers without JavaScript. */
export const FALLBACK = '<p>打 <a href="tel:12348">12348</a></p>';

/** An element on the small library, not yet on the page. */
export function onFixture<Tag extends OfOurs>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  inside = FALLBACK,
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.setAttribute('pack', PACK);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.innerHTML = inside;
  return element;
}

type OfOurs = Extract<keyof HTMLElementTagNameMap, `legal-${string}`>;

export function shadow(element: Element): ShadowRoot {
  if (element.shadowRoot === null) throw new Error(`${element.localName} has no shadow root`);
  return element.shadowRoot;
}

export function find(element: Element, selector: string): HTMLElement {
  const found = shadow(element).querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`no ${selector} in ${element.localName}`);
  return found;
}

export function all(element: Element, selector: string): HTMLElement[] {
  return Array.from(shadow(element).querySelectorAll<HTMLElement>(selector));
}

/** What a reader sees, white space folded. */
export function words(element: Element): string {
  return find(element, '.frame').innerText.replace(/\s+/g, ' ').trim();
}

export async function untilFound(element: Element, selector: string): Promise<HTMLElement> {
  await waitUntil(() => shadow(element).querySelector(selector) !== null, `no ${selector}`, { timeout: 6000 });
  return find(element, selector);
}

/** Puts an element on the page and waits until its document, or its pack, is there. */
export async function ready<Element_ extends HTMLElement>(element: Element_): Promise<Element_> {
  const heard = oneEvent(element, 'legal-ready');
  place(element);
  await heard;
  await settled(element);
  return element;
}

/** An element at the end of the page; taken away by `cleanUp`. */
export function place<Element_ extends HTMLElement>(element: Element_): Element_ {
  const box = document.createElement('main');
  box.className = 'test-box';
  box.append(element);
  document.body.append(box);
  return element;
}

export async function settled(element: Element): Promise<void> {
  await (element as Element & { updateComplete?: Promise<unknown> }).updateComplete;
  await aTimeout(0);
}

/** Everything a test may have changed on the page. */
export function cleanUp(): void {
  for (const box of document.querySelectorAll('.test-box')) box.remove();
  changeSettings({ ...DEFAULT_SETTINGS, language: 'zh-CN' });
  setHost(undefined);
  setLanguage(undefined);
  document.documentElement.lang = 'zh-CN';
  sessionStorage.clear();
  history.replaceState(null, '');
  scrollTo(0, 0);
}

export function press(target: EventTarget, key: string, more: KeyboardEventInit & { keyCode?: number } = {}): boolean {
  return target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }),
  );
}

/** Requirement A1: no violation, and nothing axe could not decide. */
export async function axeFaults(element: Element): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: { run(context: Element, options: RunOptions): Promise<AxeResults> } };
  const results = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'target-size': { enabled: true }, region: { enabled: false } },
    checks: { 'color-contrast': { options: { ignoreLength: true } } },
  } as RunOptions);
  // A table wider than the page scrolls inside itself: axe cannot see the colours of cells that are scrolled away.
  const open = results.incomplete
    .map((result) => ({
      ...result,
      nodes: result.nodes.filter((node) => !/^<(?:td|th)\b/.test(node.html) && !isHiddenFromAxe(node)),
    }))
    .filter(({ nodes }) => nodes.length > 0);
  return [...results.violations, ...open].map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, failureSummary }) => `${JSON.stringify(target)} ${failureSummary ?? ''}`).join(' | ')}`,
  );
}

/**
 * Through several shadow roots Firefox gives axe the element behind the one it asks for. Nothing lies over ours, which
 * Chromium says too, and the colours are the pairs of tokens.test.ts.
 */
function isHiddenFromAxe({ any }: AxeResults['incomplete'][number]['nodes'][number]): boolean {
  const isObscured = any.some(
    ({ data }) => (data as { messageKey?: string } | null)?.messageKey === 'elmPartiallyObscured',
  );
  return isObscured && navigator.userAgent.includes('Firefox');
}

/** Every state of the page that A1 names, but for the viewport. */
export const APPEARANCES: readonly (readonly [name: string, change: Parameters<typeof changeSettings>[0]])[] = [
  ['default', {}],
  ['elder', { elder: true }],
  ['dark', { theme: 'dark' }],
  ['high contrast', { contrast: 'more' }],
  ['dark, high contrast', { theme: 'dark', contrast: 'more' }],
  ['ko', { language: 'ko' }],
  ['en', { language: 'en' }],
];
