import { expect, waitUntil } from '@open-wc/testing';
import { defineAll } from '../../src/entry/define-all.js';
import { cleanUp, PACK, place, settled, shadow } from './fixture-pack.js';

/*
 * Every option of every element, from the manifest: a new element or option is covered the day it is declared.
 */

interface Option {
  readonly name: string;
  readonly fieldName: string;
  readonly default: string;
  readonly type?: { readonly text: string };
  readonly parsedType?: { readonly text: string };
}

interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly Option[];
}

type Shown = HTMLElement & Record<string, unknown>;

/** Waited for: mocha wants to know its tests before it begins. */
function declared(): [tag: string, options: readonly Option[]][] {
  const request = new XMLHttpRequest();
  request.open('GET', '/dist/custom-elements.json', false);
  request.send();
  const manifest = JSON.parse(request.responseText) as { modules: { declarations?: Declaration[] }[] };
  const elements = manifest.modules.flatMap(({ declarations }) => declarations ?? []);
  return elements.flatMap(({ tagName, attributes }) => (tagName === undefined ? [] : [[tagName, attributes ?? []]]));
}

const elements = declared();
defineAll();

/** What an element needs beside the pack to have something to show. */
const NEEDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'legal-reader': { 'document-id': 'guide/unpaid-wages' },
  'legal-article': { cite: 'fixture-care-law/2' },
  'legal-pathway': { pathway: 'care-money' },
};

/** Words that mean nothing to any option, and what somebody might try. */
const WRONG_WORDS = [
  '',
  ' ',
  'nonsense',
  '-1',
  'NaN',
  '1e9',
  'null',
  '__proto__ constructor',
  '<b>x</b>',
  '\u0000\ud800',
  'javascript:alert(1)',
  'http://[',
  '../../..',
  '％，、；',
  'x'.repeat(5000),
];
/** What a script or a framework might set on the property instead. */
const WRONG_VALUES: readonly unknown[] = [null, undefined, Symbol('x'), {}, [], () => 1, new Date(0), NaN, -1, 7, true];

const faults: string[] = [];
const note = (event: ErrorEvent | PromiseRejectionEvent): void => {
  faults.push(event instanceof ErrorEvent ? event.message : String(event.reason));
};

function made(tag: string, pack = PACK): Shown {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries({ pack, ...NEEDED[tag] })) element.setAttribute(name, value);
  return element as Shown;
}

/** What stands in the element, without ids that are counted on. */
function picture(element: Element): string {
  const parts = (root: ShadowRoot): string =>
    Array.from(root.querySelectorAll('*'), (each) =>
      each.shadowRoot === null ? `${each.localName}.${each.className}` : parts(each.shadowRoot),
    ).join(' ');
  return `${parts(shadow(element))} ${shadow(element).textContent.replace(/\s+/g, ' ')}`;
}

/** Waits until an element shows this, or says what it shows instead. */
async function shows(element: Shown, wanted: string): Promise<void> {
  await waitUntil(() => picture(element) === wanted, undefined, { timeout: 4000 }).catch(() => undefined);
  expect(picture(element)).to.equal(wanted);
}

/** The first state that stays for a while. */
async function atRest(element: Shown): Promise<string> {
  await settled(element);
  let seen = '';
  let since = performance.now();
  await waitUntil(
    () => {
      const now = picture(element);
      if (now !== seen || shadow(element).querySelector('.skeleton') !== null) since = performance.now();
      seen = now;
      return performance.now() - since > 200;
    },
    'it never came to rest',
    { timeout: 8000 },
  );
  return seen;
}

const initial = (option: Option): unknown =>
  option.default.startsWith("'") ? option.default.slice(1, -1) : (JSON.parse(option.default) as unknown);

/** Options where a word means something or nothing: what means nothing leaves the element as it is by default. */
function isClosed({ name, type, parsedType }: Option): boolean {
  return parsedType !== undefined || (name === 'language' && type?.text === 'string');
}

describe('every option of every element', () => {
  before(() => {
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
  });
  beforeEach(() => {
    faults.length = 0;
  });
  afterEach(cleanUp);
  after(() => {
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
  });

  it('E3 the manifest names them', () => {
    expect(elements.length).to.be.at.least(7);
    expect(elements.flatMap(([, options]) => options).length).to.be.at.least(40);
  });

  for (const [tag, options] of elements) {
    it(`E3 ${tag}: as property and as attribute, with the default that is written down`, () => {
      const element = document.createElement(tag) as Shown;
      for (const option of options) {
        expect(element[option.fieldName], option.name).to.equal(initial(option));
        const isSwitch = typeof initial(option) === 'boolean';
        element.setAttribute(option.name, '3');
        expect(String(element[option.fieldName]), option.name).to.equal(isSwitch ? 'true' : '3');
        element.removeAttribute(option.name);
        element[option.fieldName] = initial(option);
        expect(element[option.fieldName], option.name).to.equal(initial(option));
      }
    });

    it(`E3 ${tag}: a wrong word in any attribute throws nothing and leaves what works by default`, async () => {
      const plain = place(made(tag));
      const wanted = await atRest(plain);
      const element = place(made(tag));
      for (const option of options) {
        for (const word of WRONG_WORDS) {
          element.setAttribute(option.name, word);
          await settled(element);
          if (option.type?.text === 'number' && Number.isNaN(Number(word)))
            expect(element[option.fieldName], `${option.name} after ${word}`).to.equal(initial(option));
          if (isClosed(option)) await shows(element, wanted);
        }
        const own = { pack: PACK, ...NEEDED[tag] }[option.name];
        if (own === undefined) {
          element.removeAttribute(option.name);
          element[option.fieldName] = null;
        } else element.setAttribute(option.name, own);
        await settled(element);
      }
      expect(faults).to.deep.equal([]);
      await shows(element, wanted);
    }).timeout(30_000);

    it(`E3 ${tag}: a property set to nothing is the default, to something else of its kind, and nothing throws`, async () => {
      const element = place(made(tag));
      await settled(element);
      for (const option of options) {
        for (const value of WRONG_VALUES) {
          element[option.fieldName] = value;
          await settled(element);
          expect(typeof element[option.fieldName], `${option.name} after ${String(value)}`).to.equal(
            typeof initial(option),
          );
          if (value === null || value === undefined)
            expect(element[option.fieldName], option.name).to.equal(initial(option));
        }
        element[option.fieldName] = null;
        if (typeof initial(option) !== 'string') continue;
        element[option.fieldName] = ['work', 'family'];
        expect(element[option.fieldName], `${option.name} after a list`).to.equal('work family');
        element[option.fieldName] = null;
      }
      expect(faults).to.deep.equal([]);
    }).timeout(30_000);

    it(`E2 ${tag}: cloned, moved, taken away while it loads and put back, set while it is nowhere`, async () => {
      const wanted = await atRest(place(made(tag)));
      const element = place(made(tag));
      const clone = element.cloneNode(true) as Shown;
      const elsewhere = document.createElement('div');
      element.remove();
      elsewhere.append(element, clone);
      element.parentElement?.prepend(clone);
      const late = document.createElement(tag) as Shown;
      for (const option of options) {
        const own = { pack: PACK, ...NEEDED[tag] }[option.name];
        if (own !== undefined) late[option.fieldName] = own;
      }
      await settled(element);
      place(elsewhere).append(late);
      element.remove();
      elsewhere.append(element);
      for (const each of [element, clone, late]) await shows(each, wanted);
      document.querySelector('.test-box')?.append(element);
      await shows(element, wanted);
      expect(faults).to.deep.equal([]);
    }).timeout(30_000);
  }
});
