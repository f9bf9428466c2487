/** What pages do to elements that nobody would do on purpose. `legal-search` has its own tests. */
import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/entry/legal-article.js';
import '../../src/entry/legal-hotline.js';
import '../../src/entry/legal-portal.js';
import '../../src/entry/legal-reader.js';
import '../../src/entry/legal-toolbar.js';
import '../../src/entry/legal-pathway.js';
import '../../src/entry/legal-topics.js';
import { defineAll } from '../../src/entry/define-all.js';
import { openLibrary } from '../../src/load/open-library.js';
import { LARGE_GUIDE } from '../pack/large-guide.js';
import { hostileSite } from '../load/hostile-site.js';
import { all, cleanUp, find, PACK, place, ready, settled, shadow, untilFound, words } from './fixture-pack.js';

interface Case {
  readonly tag: string;
  /** Options under which there is something to see. */
  readonly options: Readonly<Record<string, string>>;
  /** There once the element has arrived. */
  readonly arrived: string;
}

const CASES: readonly Case[] = [
  { tag: 'legal-reader', options: { pack: PACK, documentId: 'guide/unpaid-wages' }, arrived: '#title' },
  { tag: 'legal-topics', options: { pack: PACK }, arrived: '.disclosure' },
  { tag: 'legal-article', options: { pack: PACK, cite: 'fixture-care-law/3' }, arrived: '.quotation' },
  { tag: 'legal-hotline', options: { pack: PACK, numbers: '12348' }, arrived: '.number' },
  { tag: 'legal-toolbar', options: {}, arrived: '.toolbar' },
  { tag: 'legal-pathway', options: { pack: PACK, pathway: 'care-money' }, arrived: '.pathway' },
  { tag: 'legal-portal', options: { pack: PACK }, arrived: 'legal-topics' },
];

type Element_ = HTMLElement & { readonly updateComplete: Promise<boolean> };

function make({ tag, options }: Case): Element_ {
  return Object.assign(document.createElement(tag) as Element_, options);
}

/** Names of the options, with their attributes. */
function optionsOf(tag: string): [property: string, attribute: string][] {
  const element = customElements.get(tag) as typeof LitElement;
  return [...element.elementProperties].flatMap(([name, { state, attribute }]) =>
    state === true || typeof name !== 'string'
      ? []
      : [[name, typeof attribute === 'string' ? attribute : name.toLowerCase()]],
  );
}

const WRONG: readonly unknown[] = [
  null,
  undefined,
  0,
  -1,
  NaN,
  true,
  {},
  ['a'],
  Symbol('a'),
  () => 'a',
  '<img src=x onerror=alert(1)>',
  '字'.repeat(10_000),
  '\u0000\ud800',
  '//evil.example/',
  'javascript:alert(1)',
];

describe('bad input', () => {
  const wrong: string[] = [];
  const onError = (event: ErrorEvent): void => {
    wrong.push(event.message);
  };
  const onRejection = (event: PromiseRejectionEvent): void => {
    wrong.push(String(event.reason));
  };

  before(() => {
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onRejection);
  });
  after(() => {
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onRejection);
  });
  afterEach(() => {
    cleanUp();
    expect(wrong.splice(0)).to.deep.equal([]);
  });

  for (const each of CASES) {
    const { tag, options, arrived } = each;

    it(`E3 ${tag}: every option with every wrong value, and right again`, async () => {
      const element = place(make(each));
      await untilFound(element, arrived);
      for (const [property, attribute] of optionsOf(tag)) {
        const before: unknown = Reflect.get(element, property);
        for (const value of WRONG) {
          Reflect.set(element, property, value);
          await element.updateComplete;
        }
        element.setAttribute(attribute, 'nonsense');
        element.removeAttribute(attribute);
        await element.updateComplete;
        Reflect.set(element, property, before);
        await element.updateComplete;
      }
      Object.assign(element, options);
      await untilFound(element, arrived);
      expect(shadow(element).querySelectorAll('script, [onerror], [href^="javascript"], [href^="//"]').length).to.equal(
        0,
      );
    });

    it(`E2 ${tag}: moved, taken away and put back while it loads`, async () => {
      const element = place(make(each));
      for (let turn = 0; turn < 3; turn += 1) {
        place(element);
        await aTimeout(turn);
        element.remove();
        await aTimeout(turn);
      }
      place(element);
      await untilFound(element, arrived);
    });

    it(`E2 ${tag}: taken away while it loads it says no more`, async () => {
      const site = await hostileSite({ mode: 'slow-start' });
      const element = make(each);
      if ('pack' in options) Reflect.set(element, 'pack', site.base);
      const heard: string[] = [];
      for (const name of ['legal-ready', 'legal-error'])
        element.addEventListener(name, () => {
          heard.push(name);
        });
      place(element);
      await element.updateComplete;
      element.remove();
      await aTimeout(1000);
      expect(heard).to.deep.equal([]);
    });

    it(`E2 ${tag}: cloned while it loads, both arrive`, async () => {
      const element = make(each);
      for (const [property, attribute] of optionsOf(tag)) {
        const value = options[property];
        if (value !== undefined) element.setAttribute(attribute, value);
      }
      place(element);
      const clone = place(element.cloneNode(true) as Element_);
      await untilFound(element, arrived);
      await untilFound(clone, arrived);
    });

    it(`E2 E1 ${tag}: options set before the upgrade, under another prefix`, async () => {
      const prefix = `early${tag.slice('legal-'.length)}`;
      const early = Object.assign(document.createElement(tag.replace('legal', prefix)), options);
      place(early);
      defineAll({ prefix });
      await untilFound(early, arrived.replace('legal', prefix));
    });

    it(`S13 ${tag}: a stylesheet that means harm changes nothing inside`, async () => {
      const element = place(make(each));
      await untilFound(element, arrived);
      await settled(element);
      const look = (): string[] => {
        const { width } = find(element, '.frame').getBoundingClientRect();
        const style = getComputedStyle(find(element, arrived));
        const names = ['font-size', 'line-height', 'letter-spacing', 'direction', 'color', 'text-transform'] as const;
        return [...names, 'visibility', 'white-space', 'cursor', 'text-indent']
          .map((name) => `${name} ${style.getPropertyValue(name)}`)
          .concat(`width ${String(Math.round(width))}`);
      };
      const before = look();
      const sheet = document.createElement('style');
      sheet.textContent = `
        html { font-size: 1px !important }
        * { font-size: 3px !important; line-height: 0 !important; letter-spacing: 9px !important; color: #fff !important;
            direction: rtl !important; text-transform: uppercase !important; white-space: nowrap !important;
            text-indent: 99px !important; box-sizing: content-box !important; cursor: none !important }
        ${tag} { display: flex !important } div, p, ul, a, button { display: none !important }`;
      document.head.append(sheet);
      const after = look();
      sheet.remove();
      expect(after).to.deep.equal(before);
    });
  }

  it('5,000 paragraphs, a title of 200 characters, a table wider than the phone: all there, no sideways scroll', async () => {
    const site = await hostileSite({ pack: 'large' });
    const element = document.createElement('legal-reader');
    Object.assign(element, { pack: site.base, documentId: 'guide/large' });
    const box = document.createElement('div');
    box.className = 'test-box';
    box.style.width = '360px';
    document.body.append(box);
    box.append(element);
    await untilFound(element, '#title');
    await settled(element);
    expect(all(element, '.body p').length).to.equal(5000);
    expect(all(element, '.contents li').length).to.equal(50);
    expect(find(element, '#title').innerText).to.equal(LARGE_GUIDE.title['zh-CN']);
    const table = find(element, '.table');
    expect(table.scrollWidth).to.be.greaterThan(table.clientWidth);
    expect([table.getAttribute('tabindex'), table.getAttribute('role')]).to.deep.equal(['0', 'region']);
    expect(find(element, '.frame').scrollWidth).to.equal(360);
  });

  it('S4 an old pack is told of once on a page; the retry brings the new one to every element', async () => {
    const site = await hostileSite({ pack: 'old' });
    await openLibrary(site.base);
    await site.set({ pack: 'old', mode: '500', only: '^manifest' });
    await openLibrary(site.base, { fresh: true });
    const portal = place(Object.assign(document.createElement('legal-portal'), { pack: site.base }));
    const hotline = place(Object.assign(document.createElement('legal-hotline'), { pack: site.base }));
    portal.documentId = 'guide/unpaid-wages';
    await untilFound(portal, '.reader');
    const reader = find(portal, '.reader');
    await untilFound(reader, '#title');
    await untilFound(hotline, '.number');
    const notices = (): number =>
      [portal, hotline, ...Array.from(shadow(portal).querySelectorAll('*'))].reduce(
        (sum, each) => sum + (each.shadowRoot?.querySelectorAll('.notice button').length ?? 0),
        0,
      );
    expect(notices(), 'two buttons: try again, put away').to.equal(2);
    await site.set({ pack: 'new' });
    find(portal, '.notice button').click();
    await waitUntil(() => notices() === 0, 'the notice goes', { timeout: 6000 });
    await waitUntil(() => words(reader).includes('新版指南'), 'the open document is the new one', { timeout: 6000 });
  });

  it('a document that vanished between two packs, open while the new one came: said so, with a way on', async () => {
    const site = await hostileSite({ pack: 'old' });
    await openLibrary(site.base);
    await site.set({ pack: 'old', mode: '500', only: '^manifest' });
    await openLibrary(site.base, { fresh: true });
    const portal = place(Object.assign(document.createElement('legal-portal'), { pack: site.base }));
    portal.documentId = 'form/complaint';
    const reader = await untilFound(portal, '.reader');
    await untilFound(reader, '.document, .trouble');
    await site.set({ pack: 'other-content' });
    (await untilFound(portal, '.notice button')).click();
    const alert = await untilFound(reader, '[role=alert]');
    expect(alert.innerText).to.contain('没有找到这一页');
    find(portal, '.back').click();
    await settled(portal);
    expect(find(portal, '.home').offsetHeight).to.be.greaterThan(0);
  });

  it('ready is told again for another pack, and only for the one that is asked for last', async () => {
    const site = await hostileSite({ mode: 'slow-start' });
    const element = document.createElement('legal-reader');
    Object.assign(element, { pack: site.base, documentId: 'guide/unpaid-wages' });
    place(element);
    await settled(element);
    element.pack = PACK;
    await untilFound(element, '#title');
    await aTimeout(1200);
    expect(words(element)).to.contain('示例照护法');
    await ready(Object.assign(document.createElement('legal-reader'), { pack: PACK, documentId: 'term/arbitration' }));
  });
});
