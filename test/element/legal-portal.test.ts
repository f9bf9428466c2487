import { assert, expect, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import '../../src/entry/legal-portal.js';
import type { LegalErrorEvent, LegalOpenEvent } from '../../src/element/events.js';
import { LegalPortal } from '../../src/element/legal-portal.js';
import { changeSettings, currentSettings } from '../../src/element/settings.js';
import { writeTyped } from '../../src/element/typed-store.js';
import { setLanguage } from '../../src/locale/localize.js';
import { ask } from './asking.js';
import {
  all,
  APPEARANCES,
  axeFaults,
  cleanUp,
  find,
  onFixture,
  PACK,
  place,
  settled,
  untilFound,
} from './fixture-pack.js';

const portal = (attributes: Record<string, string> = {}): LegalPortal => onFixture('legal-portal', attributes);
async function shown(element: LegalPortal): Promise<LegalPortal> {
  const heard = oneEvent(element, 'legal-ready');
  place(element);
  await heard;
  await untilFound(find(element, '#topics'), '.disclosure');
  return element;
}

/** The link of a guide in the first topic. */
async function guideLink(element: LegalPortal): Promise<HTMLElement> {
  const topics = find(element, '#topics');
  const button = find(topics, '.disclosure');
  if (button.getAttribute('aria-expanded') !== 'true') button.click();
  return untilFound(topics, '.branch .link');
}

const readers = (element: LegalPortal): HTMLElement[] => all(element, '.reader');
const top = (element: LegalPortal): HTMLElement | undefined => readers(element)[readers(element).length - 1];

async function title(element: LegalPortal): Promise<string> {
  await waitUntil(() => top(element)?.shadowRoot?.querySelector('#title') != null, 'no title', { timeout: 6000 });
  return top(element)?.shadowRoot?.querySelector<HTMLElement>('#title')?.innerText ?? '';
}

async function openGuide(element: LegalPortal): Promise<HTMLElement> {
  const link = await guideLink(element);
  link.focus();
  link.click();
  await settled(element);
  await title(element);
  return link;
}

function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

const isShown = (element: LegalPortal, selector: string): boolean => find(element, selector).offsetHeight > 0;

describe('legal-portal', () => {
  const address = location.pathname + location.search;

  afterEach(() => {
    cleanUp();
    history.replaceState(null, '', address);
  });

  describe('renders', () => {
    it('search, topics, laws, numbers and the toolbar; a document in their place, with a way back', async () => {
      const element = await shown(portal());
      for (const name of ['legal-toolbar', 'legal-search', 'legal-topics', 'legal-hotline'])
        expect(all(element, name).length, name).to.be.greaterThan(0);
      await openGuide(element);
      expect(isShown(element, '.home')).to.equal(false);
      expect(find(element, '.back').innerText).to.contain('返回');
      expect(isShown(element, '.toolbar'), 'settings stay in reach').to.equal(true);
    });

    it('E3 without-toolbar, numbers and label', async () => {
      const element = await shown(portal({ 'without-toolbar': '', numbers: '12333', label: '想问什么？' }));
      expect(all(element, 'legal-toolbar').length).to.equal(0);
      const number = await untilFound(find(element, 'legal-hotline'), '.number');
      expect(number.innerText).to.equal('12333');
      expect(find(find(element, 'legal-search'), 'label').innerText).to.contain('想问什么');
    });

    it('S7 P7 a failed pack is told once: one alert, one legal-error, the fallback', async () => {
      const element = portal();
      element.pack = '/packs/nowhere/';
      const errors: string[] = [];
      element.addEventListener('legal-error', (event: LegalErrorEvent) => errors.push(event.code));
      place(element);
      await untilFound(element, '[role=alert]');
      await settled(element);
      expect(errors).to.deep.equal(['not-found']);
      expect(find(element, '.fallback').className).to.contain('shown');
      expect(all(element, 'legal-search').length).to.equal(0);
    });

    it('a document that is not there says so, with a way back', async () => {
      const element = await shown(portal({ 'document-id': 'guide/nowhere' }));
      await waitUntil(() => top(element)?.shadowRoot?.querySelector('[role=alert]') != null, 'no alert');
      find(element, '.back').click();
      await settled(element);
      expect(isShown(element, '.home')).to.equal(true);
      expect(element.documentId).to.equal('');
    });
  });

  describe('on a phone', () => {
    it('each number is one tap, right under the search; on a wide screen beside the topics', async () => {
      const element = portal({ numbers: '12348，110 110 nonsense' });
      const box = document.createElement('div');
      box.className = 'test-box';
      box.style.width = '360px';
      box.append(element);
      document.body.append(box);
      const row = await untilFound(element, '.call-row');
      expect(all(element, '.call-row a').map((link) => link.getAttribute('href'))).to.deep.equal([
        'tel:12348',
        'tel:110',
      ]);
      const below = find(element, '.below');
      expect(row.getBoundingClientRect().bottom).to.be.lessThan(below.getBoundingClientRect().top);
      expect(row.getBoundingClientRect().top).to.be.greaterThan(
        find(element, 'legal-search').getBoundingClientRect().top,
      );
      box.style.width = '1200px';
      await waitUntil(() => all(element, '.call-row').length === 0, 'wide');
    });

    for (const [numbers, seen] of [
      ['12348 110', 0],
      ['110', 1],
    ] as const)
      it(`nothing found: 12348 is there once, with the numbers ${numbers} under the search`, async () => {
        const element = portal({ numbers });
        const box = document.createElement('div');
        box.className = 'test-box';
        box.style.width = '360px';
        box.append(element);
        document.body.append(box);
        await untilFound(element, '.call-row');
        const search = element.shadowRoot?.querySelector('legal-search');
        assert(search);
        await ask(search, 'qqqq');
        const advice = await untilFound(search, '.nothing .button');
        expect(advice.getClientRects().length).to.equal(seen);
        const calls = [advice, ...all(element, '.call-row a')].filter((link) => link.getClientRects().length > 0);
        expect(calls.filter((link) => link.getAttribute('href') === 'tel:12348').length).to.equal(1);
        box.style.width = '1200px';
        await waitUntil(() => advice.getClientRects().length === 1, 'beside the topics the number is far below');
      });
  });

  describe('keyboard', () => {
    it('A13 elder mode is one action away, from the beginning and from a document', async () => {
      const element = await shown(portal());
      const toggle = find(find(element, 'legal-toolbar'), '.toggle');
      expect(toggle.innerText).to.contain('长辈模式');
      await openGuide(element);
      toggle.click();
      expect(currentSettings().elder).to.equal(true);
      expect(isShown(element, '.toolbar')).to.equal(true);
    });

    it('the focus goes to the title of what opens, and back to the link that led there', async () => {
      const element = await shown(portal());
      const link = await openGuide(element);
      await waitUntil(() => focused()?.id === 'title', 'the title has the focus');
      find(element, '.back').click();
      await settled(element);
      expect(focused()).to.equal(link);
    });

    it('a document opened from a document leads back to it as it was, and all the way to the beginning', async () => {
      const element = await shown(portal());
      await openGuide(element);
      const first = top(element);
      const inside = await untilFound(first as HTMLElement, '.document .link.citation');
      inside.focus();
      inside.click();
      await settled(element);
      expect(await title(element)).to.match(/第.+条/);
      expect(readers(element).length).to.equal(2);
      const last = find(element, '.page:last-of-type .back');
      last.click();
      await settled(element);
      expect(top(element), 'the same one, not a new one').to.equal(first);
      expect(focused()).to.equal(inside);
      inside.click();
      await settled(element);
      find(element, '.first').click();
      await settled(element);
      expect(isShown(element, '.home')).to.equal(true);
    });
  });

  describe('events', () => {
    it('legal-open comes from the portal, once; prevented, nothing opens', async () => {
      const element = await shown(portal());
      const heard: LegalOpenEvent[] = [];
      const listen = (event: LegalOpenEvent): void => {
        heard.push(event);
        event.preventDefault();
      };
      document.body.addEventListener('legal-open', listen);
      (await guideLink(element)).click();
      await settled(element);
      document.body.removeEventListener('legal-open', listen);
      expect(heard.map(({ id, target }) => [id, target])).to.deep.equal([['guide/unpaid-wages', element]]);
      expect(readers(element).length).to.equal(0);
    });

    it('legal-ready comes once, whatever opens later', async () => {
      const element = portal();
      let count = 0;
      element.addEventListener('legal-ready', () => (count += 1));
      await shown(element);
      await openGuide(element);
      expect(count).to.equal(1);
    });
  });

  describe('routing', () => {
    it('W8 memory by default, and for a wrong value: history and address stay as they are', async () => {
      for (const routing of ['memory', 'nonsense']) {
        const before = [history.length, location.href];
        const element = await shown(portal({ routing }));
        await openGuide(element);
        expect([history.length, location.href], routing).to.deep.equal(before);
        expect(element.documentId).to.equal('guide/unpaid-wages');
        find(element, '.back').click();
        await settled(element);
        expect(element.documentId).to.equal('');
        element.closest('.test-box')?.remove();
      }
    });

    it('W8 query: only the id, pushed by the tap; Back and Forward of the browser; the rest of the address stays', async () => {
      history.replaceState(null, '', `${address.split('?')[0] ?? ''}?keep=%E4%BD%A0&legal=javascript:1#here`);
      const element = await shown(portal({ routing: 'query' }));
      expect(readers(element).length, 'no id of ours: the beginning').to.equal(0);
      const before = history.length;
      const link = await openGuide(element);
      expect(location.search).to.equal('?keep=%E4%BD%A0&legal=guide/unpaid-wages');
      expect([location.hash, history.length - before, history.state]).to.deep.equal(['#here', 1, null]);
      history.back();
      await waitUntil(() => isShown(element, '.home'), 'back');
      await settled(element);
      expect(focused()).to.equal(link);
      history.forward();
      await waitUntil(() => readers(element).length === 1, 'forward');
      expect(await title(element)).to.contain('工资');
      find(element, '.back').click();
      await waitUntil(() => isShown(element, '.home'), 'the way back goes through the history');
      expect(location.search).not.to.contain('unpaid');
    });

    it('query: an address with an id opens it at once, and adds nothing to the history', async () => {
      history.replaceState(null, '', '?law=guide/unpaid-wages');
      const before = history.length;
      const element = await shownDocument(portal({ routing: 'query', parameter: 'law' }));
      expect(await title(element)).to.contain('工资');
      expect(document.activeElement, 'the focus is not taken').to.equal(document.body);
      find(element, '.back').click();
      await settled(element);
      expect([history.length, location.search]).to.deep.equal([before, '']);
    });

    it('query: what the page sets itself replaces the address, and links can be opened in a new window', async () => {
      const element = await shown(portal({ routing: 'query', parameter: '?&bad' }));
      const before = history.length;
      const link = (await guideLink(element)) as HTMLAnchorElement;
      expect(link.getAttribute('href')).to.contain('legal=guide/unpaid-wages');
      element.documentId = 'service/free-care';
      await settled(element);
      expect([history.length, location.search.includes('legal=service/free-care')]).to.deep.equal([before, true]);
    });

    it('query: a link to a paragraph leads to it, with the focus; the next document has no share in it', async () => {
      history.replaceState(null, '', '?legal=article/fixture-care-law/3#p1-i2');
      const element = await shownDocument(portal({ routing: 'query' }));
      await waitUntil(() => focused()?.id === 'a-p1-i2', 'the paragraph has the focus');
      expect(find(top(element) as HTMLElement, '.target').innerText).to.contain('照护时间不满');
      const next = find(top(element) as HTMLElement, '.link.next');
      next.click();
      await settled(element);
      expect([location.search, location.hash]).to.deep.equal(['?legal=article/fixture-care-law/4', '']);
    });

    it('memory: a browser that forgot the page finds what was open, one over the other; only the first of two alike', async () => {
      const first = await shown(portal({ id: 'kept' }));
      await openGuide(first);
      const inside = await untilFound(top(first) as HTMLElement, '.document .link.citation');
      inside.click();
      await settled(first);
      const state = JSON.stringify(history.state);
      expect(state, 'a random key, nothing else').to.match(/^\{"mingbai":"\w+"\}$/);
      dispatchEvent(new PageTransitionEvent('pagehide'));
      first.closest('.test-box')?.remove();

      const again = await shownDocument(portal({ id: 'kept' }));
      expect(readers(again).length).to.equal(2);
      expect(await title(again)).to.match(/第.+条/);
      expect(document.activeElement, 'the focus is not taken').to.equal(document.body);
      const other = await shown(portal({ id: 'kept' }));
      expect(readers(other).length).to.equal(0);
      find(again, '.first').click();
      await settled(again);
      again.closest('.test-box')?.remove();
      other.closest('.test-box')?.remove();
      expect(readers(await shown(portal({ id: 'kept' }))).length, 'back at the beginning, nothing is kept').to.equal(0);
    });

    it('memory: what is kept is not trusted', async () => {
      history.replaceState({ mingbai: 'k' }, '');
      const kept = { [`portal|odd|${PACK}`]: { pages: ['javascript:alert(1)', 7, 'guide/unpaid-wages'], scroll: 'x' } };
      writeTyped('entry.k', kept);
      const element = await shownDocument(portal({ id: 'odd' }));
      expect(readers(element).length).to.equal(1);
    });

    it('host: legal-open asks, documentId answers; the page keeps the way back', async () => {
      const element = await shown(portal({ routing: 'host' }));
      const before = [history.length, location.href];
      element.addEventListener('legal-open', (event) => {
        event.preventDefault();
        element.documentId = event.id;
      });
      const link = await openGuide(element);
      expect(await title(element)).to.contain('工资');
      expect(all(element, '.back').length).to.equal(0);
      element.documentId = '';
      await settled(element);
      expect(isShown(element, '.home')).to.equal(true);
      expect(focused()).to.equal(link);
      expect([history.length, location.href]).to.deep.equal(before);
    });

    it('host: a page that does not listen leaves nobody without a way back', async () => {
      const element = await shown(portal({ routing: 'host' }));
      await openGuide(element);
      expect(all(element, '.back').length).to.equal(1);
    });
  });

  describe('accessible', () => {
    for (const [name, change] of APPEARANCES) {
      it(`A1 no axe finding at the beginning: ${name}`, async () => {
        changeSettings(change);
        const element = await shown(portal());
        await untilFound(find(element, 'legal-hotline'), '.hotline');
        expect(await axeFaults(element)).to.deep.equal([]);
      });
    }

    it('A1 no axe finding in a document', async () => {
      const element = await shown(portal());
      await openGuide(element);
      // The new reader measures itself in the frame after it appears.
      await nextFrame();
      await nextFrame();
      expect(await axeFaults(element)).to.deep.equal([]);
    });

    it('A4 no sideways scroll at 320 px with the largest text', async () => {
      changeSettings({ elder: true, textSize: 'largest' });
      const element = portal();
      element.style.width = '320px';
      await shown(element);
      expect(find(element, '.frame').scrollWidth).to.be.at.most(320);
    });
  });

  describe('languages', () => {
    it('A14 chosen in the toolbar, it holds for every part', async () => {
      const element = await shown(portal());
      find(find(element, 'legal-toolbar'), '.language-ko input').click();
      await settled(element);
      await waitUntil(() => find(element, '#calls').innerText === '전화로 묻기');
      expect(find(find(element, '#statutes'), 'h2').innerText).to.equal('법률로 찾기');
      setLanguage(undefined);
    });
  });

  describe('embedding', () => {
    it('E2 moved with a document open, it stays open; cloned, it begins anew', async () => {
      const element = await shown(portal());
      await openGuide(element);
      place(element);
      await settled(element);
      expect(await title(element)).to.contain('工资');
      const copy = element.cloneNode(true);
      if (!(copy instanceof LegalPortal)) throw new Error('a clone is of the same class');
      copy.pack = PACK;
      await shown(copy);
      expect(readers(copy).length).to.equal(0);
    });

    it('E2 a document set before attaching, and taken back', async () => {
      const element = portal();
      element.documentId = 'guide/unpaid-wages';
      await shownDocument(element);
      expect(await title(element)).to.contain('工资');
      element.removeAttribute('document-id');
      element.documentId = '';
      await settled(element);
      expect(isShown(element, '.home')).to.equal(true);
    });
  });
});

async function shownDocument(element: LegalPortal): Promise<LegalPortal> {
  const heard = oneEvent(element, 'legal-ready');
  place(element);
  await heard;
  await title(element);
  return element;
}
