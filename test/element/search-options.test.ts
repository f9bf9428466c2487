import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { LegalSearch } from '../../src/element/legal-search.js';
import '../../src/entry/legal-search.js';
import { ask, field, searchBox } from './asking.js';
import { PACK, all, cleanUp, find, place, press, ready, settled, shadow, untilFound } from './fixture-pack.js';

function asSearch(node: unknown): LegalSearch {
  if (!(node instanceof LegalSearch)) throw new Error('not a search box');
  return node;
}

/** What an option does, as a reader sees it after asking for 照护. */
interface Option {
  readonly property: string;
  readonly attribute: string;
  readonly value: string | number | boolean;
  readonly seen: (element: LegalSearch) => unknown;
  readonly expected: unknown;
}

const OPTIONS: readonly Option[] = [
  {
    property: 'label',
    attribute: 'label',
    value: '查一查',
    seen: (element) => find(element, 'label').innerText,
    expected: '查一查',
  },
  {
    property: 'placeholder',
    attribute: 'placeholder',
    value: '比如：欠薪',
    seen: (element) => field(element).placeholder,
    expected: '比如：欠薪',
  },
  {
    property: 'kinds',
    attribute: 'kinds',
    value: 'term',
    seen: (element) => all(element, '.group h3').map((each) => each.innerText),
    expected: ['词语'],
  },
  {
    property: 'limit',
    attribute: 'limit',
    value: 1,
    seen: (element) => Math.max(...all(element, '.results').map((each) => each.children.length)),
    expected: 1,
  },
  {
    property: 'hrefTemplate',
    attribute: 'href-template',
    value: '/law/{id}',
    seen: (element) => find(element, '.result-title').getAttribute('href')?.startsWith('/law/'),
    expected: true,
  },
  {
    property: 'workerUrl',
    attribute: 'worker-url',
    value: '/dist/worker/search-worker.js',
    seen: (element) => all(element, '.result').length > 0,
    expected: true,
  },
  {
    property: 'language',
    attribute: 'language',
    value: 'ko',
    seen: (element) => all(element, '.result-title [lang=ko]').length > 0,
    expected: true,
  },
  {
    property: 'withoutRecent',
    attribute: 'without-recent',
    value: true,
    seen: (element) => shadow(element).querySelector('.remember'),
    expected: null,
  },
];

/** Whatever a page may set by mistake. */
const WRONG: readonly unknown[] = [
  undefined,
  null,
  NaN,
  -3,
  Infinity,
  {},
  [],
  () => 1,
  'javascript:alert(1)',
  '💥'.repeat(300),
];

describe('legal-search options', () => {
  afterEach(cleanUp);

  for (const { property, attribute, value, seen, expected } of OPTIONS) {
    it(`E3 ${attribute} as attribute`, async () => {
      const element = searchBox();
      element.setAttribute(attribute, value === true ? '' : String(value));
      await ready(element);
      await ask(element, '照护');
      expect(seen(element)).to.deep.equal(expected);
    });

    it(`E3 ${property} as property, set before or after it is on the page`, async () => {
      for (const isLate of [false, true]) {
        const element = searchBox();
        if (!isLate) Object.assign(element, { [property]: value });
        await ready(element);
        if (isLate) Object.assign(element, { [property]: value });
        await ask(element, '照护');
        expect(seen(element), isLate ? 'after' : 'before').to.deep.equal(expected);
        element.parentElement?.remove();
        sessionStorage.clear();
        history.replaceState(null, '');
      }
    });

    it(`E3 wrong values of ${property} count as none: it still answers`, async () => {
      const element = await ready(searchBox());
      for (const wrong of WRONG) {
        Object.assign(element, { [property]: wrong });
        await settled(element);
        await ask(element, '照护');
        expect(all(element, '.result').length, String(wrong)).to.be.greaterThan(0);
        expect(all(element, 'a[href^=javascript]').length).to.equal(0);
      }
      element.removeAttribute(attribute);
      element.setAttribute(attribute, 'x');
      element.removeAttribute(attribute);
      await ask(element, '照护');
      expect(all(element, '.result').length, 'attribute taken away').to.be.greaterThan(0);
    });
  }

  it('E3 a list for kinds, as frameworks pass it', async () => {
    const element = await ready(searchBox());
    Object.assign(element, { kinds: ['term', 'guide'] });
    await ask(element, '照护');
    const shown = all(element, '.group h3').map((each) => each.innerText);
    expect(shown).to.include('词语');
    expect(shown).not.to.include('法律条文');
  });

  it('E3 a pack that is no address: what happened and 12348, no exception', async () => {
    for (const wrong of [null, undefined, {}, 7, 'http://[', '//']) {
      const element = document.createElement('legal-search');
      Object.assign(element, { pack: wrong });
      place(element);
      await settled(element);
      expect(field(element).value).to.equal('');
    }
  });

  it('E2 properties set before the element is known survive the upgrade', async () => {
    const tag = `early-search-${String(Date.now())}`;
    const early = document.createElement(tag);
    Object.assign(early, { pack: PACK, label: '早先写的', limit: 1, kinds: 'article' });
    place(early);
    customElements.define(tag, class extends LegalSearch {});
    await oneEvent(early, 'legal-ready');
    const element = asSearch(early);
    await settled(element);
    expect(find(element, 'label').innerText).to.equal('早先写的');
    await ask(element, '照护');
    expect(all(element, '.group').length).to.equal(1);
    expect(find(element, '.results').children.length).to.equal(1);
  });

  it('E2 a clone has the attributes and a life of its own', async () => {
    const element = document.createElement('legal-search');
    element.setAttribute('pack', PACK);
    element.setAttribute('kinds', 'article');
    await ready(element);
    await ask(element, '照护');
    const clone = asSearch(element.cloneNode(true));
    clone.id = 'clone';
    await ready(clone);
    expect(field(clone).value).to.equal('');
    await ask(clone, '仲裁');
    expect(field(element).value).to.equal('照护');
    expect(all(clone, '.group h3').map((each) => each.innerText)).to.deep.equal(['法律条文']);
  });

  it('E2 moved while the pack is on its way, with a question waiting: the answer comes in the new place', async () => {
    const element = searchBox();
    place(element);
    await settled(element);
    field(element).value = '照护';
    field(element).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    press(field(element), 'Enter');
    const elsewhere = document.createElement('section');
    elsewhere.className = 'test-box';
    document.body.append(elsewhere);
    elsewhere.append(element);
    await untilFound(element, '.result');
  });

  it('E2 moved with results: text, results and what was narrowed stay', async () => {
    const element = await ready(searchBox());
    await ask(element, '照护');
    find(element, '.facets .chip').click();
    await waitUntil(() => shadow(element).querySelector('.chip[aria-pressed=true]') !== null);
    await waitUntil(() => find(element, '.answers').getAttribute('aria-busy') === 'false');
    const before = all(element, '.result-title').map((each) => each.innerText);
    const elsewhere = document.createElement('section');
    elsewhere.className = 'test-box';
    document.body.append(elsewhere);
    elsewhere.append(element);
    await settled(element);
    expect(field(element).value).to.equal('照护');
    expect(all(element, '.result-title').map((each) => each.innerText)).to.deep.equal(before);
    expect(shadow(element).querySelector('.chip[aria-pressed=true]')).not.to.equal(null);
  });

  it('E2 removed mid-search and mid-typing: no late list, no late words, no exception', async () => {
    const element = await ready(searchBox());
    field(element).focus();
    field(element).value = '照护';
    field(element).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    element.remove();
    place(element);
    press(field(element), 'Enter');
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(
      all(element, '[role=status]')
        .map((each) => each.textContent.trim())
        .join(''),
    ).to.equal('');
    expect(field(element).getAttribute('aria-expanded')).to.equal('false');
    place(element);
    await untilFound(element, '.result');
  });
});
