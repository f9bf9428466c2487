import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import '../../src/entry/legal-hotline.js';
import type { LegalHotline } from '../../src/element/legal-hotline.js';
import type { LegalErrorEvent, LegalHandoffEvent } from '../../src/element/events.js';
import { changeSettings } from '../../src/element/settings.js';
import { setHost } from '../../src/host/current-host.js';
import { browserHost } from '../../src/host/browser-host.js';
import { setLanguage } from '../../src/locale/localize.js';
import { hostileSite } from '../load/hostile-site.js';
import { all, APPEARANCES, axeFaults, cleanUp, find, onFixture, place, ready, settled, words } from './fixture-pack.js';

const hotline = (attributes: Record<string, string> = {}): LegalHotline => onFixture('legal-hotline', attributes);
const numbers = (element: LegalHotline): string[] => all(element, '.number').map((link) => link.innerText);

describe('legal-hotline', () => {
  afterEach(cleanUp);

  describe('renders', () => {
    it('all numbers, urgent ones first and marked', async () => {
      const element = await ready(hotline());
      expect(numbers(element)).to.deep.equal(['110', '12348', '12333']);
      expect(find(element, '.hotline').className).to.contain('urgent');
    });

    it('only the numbers asked for, in that order behind urgent ones', async () => {
      const element = await ready(hotline({ numbers: '12333 12348 110 999' }));
      expect(numbers(element)).to.deep.equal(['110', '12333', '12348']);
    });

    it('only the numbers for a topic', async () => {
      const element = await ready(hotline({ topics: 'work' }));
      expect(numbers(element)).to.deep.equal(['12348', '12333']);
    });

    it('W2 each number as text that can be selected and as a link that dials', async () => {
      const element = await ready(hotline({ numbers: '12348' }));
      const link = find(element, '.number') as HTMLAnchorElement;
      expect(link.href).to.equal('tel:12348');
      expect(getComputedStyle(link).userSelect).to.equal('all');
    });

    it('E9 the fallback until the numbers are there, and again when they cannot be had', async () => {
      const site = await hostileSite({ mode: 'slow-start' });
      const element = hotline();
      element.pack = site.base;
      place(element);
      await settled(element);
      expect(find(element, '.fallback').className).to.contain('shown');
      expect(all(element, '.skeleton').length).to.equal(1);
      await oneEvent(element, 'legal-ready');
      expect(find(element, '.fallback').className).not.to.contain('shown');
    });

    it('a sentence and 12348 when nothing matches', async () => {
      const element = await ready(hotline({ numbers: '999' }));
      expect(words(element)).to.contain('12348');
    });

    it('S7 a failed pack: what happened, a way to try again, the fallback, and legal-error', async () => {
      const element = hotline();
      element.pack = '/packs/nowhere/';
      const heard = oneEvent<LegalErrorEvent>(element, 'legal-error');
      place(element);
      const { code } = await heard;
      await settled(element);
      expect(code).to.equal('not-found');
      expect(find(element, '[role=alert]').innerText).to.contain('12348');
      expect(find(element, '.fallback').className).to.contain('shown');
    });
  });

  describe('keyboard', () => {
    it('P2 what to say opens with Enter and Space like any disclosure: it is the native one', async () => {
      const element = await ready(hotline({ numbers: '12348' }));
      const details = find(element, 'details') as HTMLDetailsElement;
      expect(details.open).to.equal(false);
      find(element, 'summary').click();
      expect(details.open).to.equal(true);
      expect(details.innerText).to.contain('先说你在哪个县');
    });
  });

  describe('events', () => {
    it('legal-handoff asks before it dials, with the number and the document', async () => {
      const element = await ready(hotline({ numbers: '12348' }));
      const heard = oneEvent<LegalHandoffEvent>(element, 'legal-handoff');
      element.addEventListener('legal-handoff', (event) => {
        event.preventDefault();
      });
      const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
      find(element, '.number').dispatchEvent(click);
      const event = await heard;
      expect([event.action, event.destination, event.documentId]).to.deep.equal(['call', '12348', 'hotline/12348']);
      expect(click.defaultPrevented, 'the page dials itself').to.equal(true);
    });

    it('P7 W5 copying is announced politely; refused, the number stands selected in a field', async () => {
      const element = await ready(hotline({ numbers: '12348' }));
      setHost({ ...browserHost, copy: () => Promise.resolve('copied') });
      find(element, 'button').click();
      await waitUntil(() => all(element, '[role=status]').some((region) => region.innerText.includes('12348')));
      setHost({ ...browserHost, copy: () => Promise.resolve('manual') });
      find(element, 'button').click();
      await waitUntil(() => all(element, '.manual-copy input').length === 1);
      await settled(element);
      expect((find(element, '.manual-copy input') as HTMLInputElement).value).to.equal('12348');
    });
  });

  describe('accessible', () => {
    for (const [name, change] of APPEARANCES) {
      it(`A1 no axe finding: ${name}`, async () => {
        changeSettings(change);
        const element = await ready(hotline());
        expect(await axeFaults(element)).to.deep.equal([]);
      });
    }

    it('A3 targets of at least 44 px, 60 in elder mode', async () => {
      const element = await ready(hotline());
      for (const least of [44, 60]) {
        changeSettings({ elder: least === 60 });
        await settled(element);
        const small = all(element, 'button, .button, summary').filter((each) => each.offsetHeight < least);
        expect(small.map((each) => each.innerText)).to.deep.equal([]);
      }
    });
  });

  describe('languages', () => {
    it('A14 Korean names follow the Chinese ones; a number without Korean carries the mark', async () => {
      setLanguage('ko');
      const element = await ready(hotline({ topics: 'work' }));
      const [first, second] = all(element, '.hotline');
      expect(first?.innerText).to.match(/公共法律服务热线\s+공공법률봉사 직통전화/);
      expect(first?.innerText).to.contain('12348에 전화하기');
      expect(second?.innerText).to.contain('중국어로만 있음');
      expect(find(element, '.frame').lang).to.equal('ko');
    });
  });
});
