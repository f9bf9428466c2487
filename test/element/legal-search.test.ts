import { aTimeout, expect, oneEvent, waitUntil } from '@open-wc/testing';
import '../../src/entry/legal-search.js';
import type { LegalSearch } from '../../src/element/legal-search.js';
import type { LegalErrorEvent, LegalOpenEvent } from '../../src/element/events.js';
import { changeSettings } from '../../src/element/settings.js';
import { setLanguage } from '../../src/locale/localize.js';
import { hostileSite } from '../load/hostile-site.js';
import { ask as askOnly, field, searchBox, spoken, titles, type } from './asking.js';
import {
  all,
  APPEARANCES,
  axeFaults,
  cleanUp,
  FALLBACK,
  find,
  place,
  press,
  ready,
  settled,
  shadow,
  untilFound,
  words,
} from './fixture-pack.js';

const search = (attributes: Record<string, string> = {}): LegalSearch => searchBox(attributes, FALLBACK);
const listbox = (element: LegalSearch): HTMLElement => find(element, '[role=listbox]');
const options = (element: LegalSearch): HTMLElement[] => all(element, '[role=option]');
const active = (element: LegalSearch): string | null => field(element).getAttribute('aria-activedescendant');
const isOpen = (element: LegalSearch): boolean => field(element).getAttribute('aria-expanded') === 'true';
async function untilSuggested(element: LegalSearch, text: string): Promise<void> {
  type(element, text);
  await waitUntil(() => isOpen(element), `no suggestions for ${text}`, { timeout: 6000 });
  await settled(element);
}

/** Asks, and waits until all texts are searched and the count has been said. */
async function ask(element: LegalSearch, text: string): Promise<void> {
  await askOnly(element, text);
  await waitUntil(() => spoken(element) !== '', `nothing said of ${text}`, { timeout: 8000 });
  await settled(element);
}

async function key(
  element: LegalSearch,
  name: string,
  more: KeyboardEventInit & { keyCode?: number } = {},
): Promise<boolean> {
  const goesOn = press(field(element), name, more);
  await settled(element);
  return goesOn;
}

describe('legal-search', () => {
  afterEach(cleanUp);

  describe('renders', () => {
    it('a question, a field and a button before anything is loaded; no results, an empty live region', async () => {
      const element = place(search());
      await settled(element);
      expect(find(element, 'label').innerText).to.equal('遇到什么事？');
      expect(spoken(element)).to.equal('');
      expect(find(element, '.answers').children.length).to.equal(0);
    });

    it('E3 label, placeholder and limit as attributes', async () => {
      const element = await ready(search({ label: '查法律', placeholder: '比如：欠薪', limit: '1' }));
      expect(find(element, 'label').innerText).to.equal('查法律');
      expect(field(element).placeholder).to.equal('比如：欠薪');
      await ask(element, '照护');
      for (const group of all(element, '.results')) expect(group.children.length).to.equal(1);
    });

    it('everyday words find the guide first, with a snippet and the reason', async () => {
      const element = await ready(search());
      await ask(element, '老板不给工钱');
      expect(titles(element)[0]).to.equal('工资要不回来怎么办');
      expect(find(element, '.result').innerText).to.contain('老板不给工钱');
    });

    it('an article number puts the article first', async () => {
      const element = await ready(search());
      for (const query of ['示例照护法第四条', '示例照护法4', '示例照护法第４条']) {
        await ask(element, query);
        expect(titles(element)[0], query).to.contain('第4条');
      }
    });

    it('results in groups by kind, at most three laid open, the others by name and count', async () => {
      const element = await ready(search());
      await ask(element, '照护');
      const groups = all(element, '.group');
      expect(groups.length).to.be.within(1, 3);
      for (const button of all(element, '.other-kinds button')) expect(button.innerText).to.match(/\d/);
    });

    it('more on demand, without an upper limit, with the focus on the first new one', async () => {
      const element = await ready(search({ limit: '1', kinds: 'article' }));
      await ask(element, '照护');
      const total = Number(/\d+/.exec(find(element, '#results-title').innerText)?.[0]);
      expect(total).to.be.greaterThan(3);
      for (let presses = 0; presses < 20; presses += 1) {
        const more = shadow(element).querySelector<HTMLElement>('.more');
        if (more === null) break;
        const before = titles(element).length;
        more.click();
        await waitUntil(() => titles(element).length > before);
        expect((shadow(element).activeElement as HTMLElement).innerText.trim()).to.equal(titles(element)[before]);
      }
      expect(titles(element).length).to.equal(total);
      expect(new Set(titles(element)).size).to.equal(total);
    });

    it('nothing found is never an empty page: topics and 12348', async () => {
      const element = await ready(search());
      await ask(element, 'qqqq');
      expect(all(element, '.topics a').length).to.equal(4);
      expect((find(element, '.nothing .button') as HTMLAnchorElement).href).to.equal('tel:12348');
      expect(spoken(element)).to.contain('没有找到');
    });

    it('kinds limits suggestions and results', async () => {
      const element = await ready(search({ kinds: 'term, nonsense' }));
      await ask(element, '仲裁');
      expect(all(element, '.group').length).to.equal(1);
      expect(find(element, '.group h3').innerText).to.equal('词语');
    });

    it('S7 without a pack: what happened, the fallback, a retry that brings the answer to the question asked', async () => {
      const site = await hostileSite({ mode: '404' });
      const element = search();
      element.pack = site.base;
      const heard = oneEvent<LegalErrorEvent>(element, 'legal-error');
      place(element);
      expect((await heard).code).to.equal('not-found');
      await settled(element);
      expect(find(element, '[role=alert]').innerText).to.contain('12348');
      expect(find(element, '.fallback').className).to.contain('shown');
      type(element, '工资');
      press(field(element), 'Enter');
      await site.set({ mode: 'ok' });
      find(element, '[role=alert] button').click();
      await untilFound(element, '#results-title');
    });

    it('S6 a question is cut at 200 characters', async () => {
      const element = await ready(search());
      expect(field(element).maxLength).to.equal(200);
    });
  });

  describe('keyboard', () => {
    it('P1 Down opens to the first option and goes round', async () => {
      const element = await ready(search());
      await untilSuggested(element, '照护');
      const count = options(element).length;
      expect(count).to.be.greaterThan(1);
      await key(element, 'ArrowDown');
      expect(active(element)).to.equal('option-0');
      for (let presses = 0; presses < count; presses += 1) await key(element, 'ArrowDown');
      expect(active(element)).to.equal('option-0');
      expect(options(element)[0]?.getAttribute('aria-selected')).to.equal('true');
    });

    it('P1 Up opens to the last option', async () => {
      const element = await ready(search());
      await untilSuggested(element, '照护');
      await key(element, 'Escape');
      await key(element, 'ArrowUp');
      expect(isOpen(element)).to.equal(true);
      expect(active(element)).to.equal(`option-${String(options(element).length - 1)}`);
    });

    it('P1 Alt+Down only opens', async () => {
      const element = await ready(search());
      await untilSuggested(element, '照护');
      await key(element, 'Escape');
      await key(element, 'ArrowDown', { altKey: true });
      expect(isOpen(element)).to.equal(true);
      expect(active(element)).to.equal(null);
    });

    it('P1 Enter accepts the active option', async () => {
      const element = await ready(search());
      await untilSuggested(element, '工资要不');
      await key(element, 'ArrowDown');
      const heard = oneEvent<LegalOpenEvent>(element, 'legal-open');
      await key(element, 'Enter');
      expect((await heard).id).to.equal('guide/unpaid-wages');
    });

    it('P1 Enter without an active option asks', async () => {
      const element = await ready(search());
      await untilSuggested(element, '工资');
      await key(element, 'Enter');
      await untilFound(element, '#results-title');
      expect(isOpen(element)).to.equal(false);
    });

    it('P1 Escape closes, then clears', async () => {
      const element = await ready(search());
      await untilSuggested(element, '照护');
      await key(element, 'Escape');
      expect([isOpen(element), field(element).value]).to.deep.equal([false, '照护']);
      await key(element, 'Escape');
      expect(field(element).value).to.equal('');
    });

    for (const name of ['ArrowLeft', 'ArrowRight', 'Home', 'End', 'a']) {
      it(`P1 ${name} returns to the field`, async () => {
        const element = await ready(search());
        await untilSuggested(element, '照护');
        await key(element, 'ArrowDown');
        expect(await key(element, name), 'the field gets the key').to.equal(true);
        expect(active(element)).to.equal(null);
      });
    }

    it('P1 Tab closes and moves on', async () => {
      const element = await ready(search());
      await untilSuggested(element, '照护');
      expect(await key(element, 'Tab')).to.equal(true);
      expect(isOpen(element)).to.equal(false);
    });

    it('P1 the ids named by the field are in its own root', async () => {
      const element = await ready(search());
      await untilSuggested(element, '照护');
      await key(element, 'ArrowDown');
      for (const name of ['aria-controls', 'aria-activedescendant', 'aria-labelledby'])
        expect(shadow(element).getElementById(field(element).getAttribute(name) ?? ''), name).not.to.equal(null);
    });

    it('peers 4 “the list closes when VoiceOver leaves the field”: it stays; a focus elsewhere closes it', async () => {
      const element = await ready(search());
      await untilSuggested(element, '照护');
      field(element).dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true, relatedTarget: null }));
      await settled(element);
      expect(isOpen(element)).to.equal(true);
      const elsewhere = document.createElement('button');
      document.querySelector('.test-box')?.append(elsewhere);
      elsewhere.focus();
      await settled(element);
      expect(isOpen(element)).to.equal(false);
    });

    it('peers 4 an option activated by a screen reader, a click without a pointer, is accepted', async () => {
      const element = await ready(search());
      await untilSuggested(element, '工资要不');
      const heard = oneEvent<LegalOpenEvent>(element, 'legal-open');
      options(element)[0]?.click();
      expect((await heard).id).to.equal('guide/unpaid-wages');
      expect(isOpen(element)).to.equal(false);
    });

    it('peers 4 a touch on the list, to scroll it, leaves it open; one beside the box closes it', async () => {
      const element = await ready(search());
      await untilSuggested(element, '照护');
      listbox(element).dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      await settled(element);
      expect(isOpen(element)).to.equal(true);
      document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      await settled(element);
      expect(isOpen(element)).to.equal(false);
    });

    it('typed while the pack is still on its way: the suggestions come with it', async () => {
      const element = place(search());
      await settled(element);
      type(element, '照护');
      await aTimeout(100);
      await waitUntil(() => isOpen(element), 'suggestions', { timeout: 6000 });
    });

    it('A9 the number of suggestions is said once typing has stopped, unless the reader is already among them', async () => {
      const element = await ready(search());
      await untilSuggested(element, '照护');
      await waitUntil(() => spoken(element) === `有 ${String(options(element).length)} 条建议`, '', { timeout: 4000 });
      const other = await ready(search());
      await untilSuggested(other, '照护');
      await key(other, 'ArrowDown');
      await aTimeout(1500);
      expect(spoken(other)).to.equal('');
    });

    it('A7 while composing nothing is asked, accepted or closed; afterwards one question', async () => {
      const element = await ready(search());
      await untilSuggested(element, '照护');
      const input = field(element);
      input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
      input.value = '照护g';
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing: true }));
      await settled(element);
      expect(isOpen(element), 'the list is out of the way').to.equal(false);
      let opened = 0;
      element.addEventListener('legal-open', () => (opened += 1));
      for (const name of ['ArrowDown', 'Enter', 'Escape'])
        expect(await key(element, name, { isComposing: true, keyCode: 229 }), name).to.equal(true);
      expect(input.value).to.equal('照护g');
      input.value = '照护工';
      input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true, data: '工' }));
      expect(await key(element, 'Enter', { keyCode: 229 }), 'the Enter that ends it in Safari').to.equal(true);
      await aTimeout(300);
      expect(opened).to.equal(0);
      expect(shadow(element).querySelector('#results-title')).to.equal(null);
    });
  });

  describe('events', () => {
    it('legal-open asks; prevented, nothing opens', async () => {
      const element = await ready(search());
      await ask(element, '老板不给工钱');
      element.addEventListener('legal-open', (event) => {
        event.preventDefault();
      });
      const heard = oneEvent<LegalOpenEvent>(element, 'legal-open');
      all(element, '.result-title')[0]?.click();
      const event = await heard;
      expect([event.kind, event.id, event.href]).to.deep.equal(['guide', 'guide/unpaid-wages', undefined]);
      await aTimeout(50);
      expect(shadow(element).querySelector('.opened')).to.equal(null);
    });

    it('href-template gives results an address', async () => {
      const element = await ready(search({ 'href-template': '/law/{id}' }));
      await ask(element, '老板不给工钱');
      expect(all(element, '.result-title')[0]?.getAttribute('href')).to.equal('/law/guide/unpaid-wages');
    });

    it('by default a result opens in place, with the focus on its title, and Back restores results and focus', async () => {
      const element = await ready(search());
      await ask(element, '老板不给工钱');
      const first = all(element, '.result-title')[0]!;
      const before = titles(element);
      first.focus();
      first.click();
      const opened = await untilFound(element, '.opened');
      await waitUntil(() => opened.shadowRoot?.activeElement?.id === 'title', 'the title has the focus', {
        timeout: 6000,
      });
      find(element, '.back').click();
      await settled(element);
      expect(titles(element)).to.deep.equal(before);
      expect((shadow(element).activeElement as HTMLElement).innerText.trim()).to.equal(before[0]);
      expect(field(element).value).to.equal('老板不给工钱');
    });

    it('Back goes through the documents one by one', async () => {
      const element = await ready(search());
      await ask(element, '老板不给工钱');
      all(element, '.result-title')[0]?.click();
      const opened = await untilFound(element, '.opened');
      await waitUntil(() => opened.shadowRoot?.querySelector('.citation.link') !== null, '', { timeout: 6000 });
      opened.shadowRoot?.querySelector<HTMLElement>('.citation.link')?.click();
      const shown = (): string => opened.shadowRoot?.querySelector('#title')?.textContent ?? '';
      await waitUntil(() => shown().includes('第四条'));
      await waitUntil(() => find(element, '.back').innerText.includes('返回上一页'));
      find(element, '.back').click();
      await waitUntil(() => shown().includes('工资要不回来'));
      await waitUntil(() => find(element, '.back').innerText.includes('返回搜索结果'));
      find(element, '.back').click();
      await settled(element);
      expect(shadow(element).querySelector('.opened')).to.equal(null);
    });

    it('A15 what was typed stands in no address and not in history.state; coming back restores it', async () => {
      const element = await ready(search());
      await ask(element, '老板不给工钱');
      dispatchEvent(new PageTransitionEvent('pagehide'));
      expect(`${location.href}${JSON.stringify(history.state)}`).not.to.contain('老板');
      expect(Object.keys(history.state as object)).to.deep.equal(['mingbai']);
      element.remove();
      const again = place(search());
      await waitUntil(() => titles(again).length > 0, 'results again', { timeout: 8000 });
      expect(field(again).value).to.equal('老板不给工钱');
    });

    it('the page’s own history.state stays', async () => {
      history.replaceState({ router: 7 }, '');
      const element = await ready(search());
      await ask(element, '工资');
      expect((history.state as { router: number }).router).to.equal(7);
    });

    it('E2 removed and put back, it answers', async () => {
      const element = await ready(search());
      const box = element.parentElement!;
      element.remove();
      box.append(element);
      await ask(element, '工资');
      expect(titles(element).length).to.be.greaterThan(0);
    });
  });

  describe('accessible', () => {
    for (const [name, change] of APPEARANCES) {
      it(`A1 no axe finding: ${name}, list open and results`, async () => {
        changeSettings(change);
        const element = await ready(search());
        await untilSuggested(element, name === 'ko' ? '로임' : '照护');
        await key(element, 'ArrowDown');
        expect(await axeFaults(element), 'list').to.deep.equal([]);
        await key(element, 'Escape');
        await ask(element, '照护');
        expect(await axeFaults(element), 'results').to.deep.equal([]);
      });
    }

    it('A1 no axe finding: empty, nothing found, failed', async () => {
      const element = await ready(search());
      expect(await axeFaults(element), 'empty').to.deep.equal([]);
      await ask(element, 'qqqq');
      expect(await axeFaults(element), 'nothing').to.deep.equal([]);
      const failed = search();
      failed.pack = '/packs/nowhere/';
      const heard = oneEvent(failed, 'legal-error');
      place(failed);
      await heard;
      await settled(failed);
      expect(await axeFaults(failed), 'failed').to.deep.equal([]);
    });

    it('A9 one announcement of the count per settled question, in alternating regions', async () => {
      const element = await ready(search());
      const said: string[] = [];
      const regions = all(element, '[role=status]');
      const watch = new MutationObserver(() => {
        const now = spoken(element);
        if (now !== '' && now !== said[said.length - 1]) said.push(now);
      });
      for (const region of regions) watch.observe(region, { childList: true, characterData: true, subtree: true });
      await ask(element, '老板不给工钱');
      await aTimeout(300);
      expect(said.length).to.equal(1);
      expect(said[0]).to.match(/\d/);
      const first = regions.findIndex((region) => region.textContent !== '');
      await ask(element, '照护');
      await waitUntil(() => regions.findIndex((region) => region.textContent !== '') !== first);
      watch.disconnect();
    });

    it('A3 targets of at least 44 px, 60 in elder mode', async () => {
      const element = await ready(search());
      await untilSuggested(element, '照护');
      for (const least of [44, 60]) {
        changeSettings({ elder: least === 60 });
        await settled(element);
        const small = [...all(element, 'button, input'), ...options(element)].filter(
          (each) => each.offsetHeight < least,
        );
        expect(small.map((each) => each.outerHTML)).to.deep.equal([]);
      }
    });

    it('a statute with a title of 200 characters takes two lines of the list, not the list', async () => {
      const element = search();
      element.style.width = '320px';
      await ready(element);
      await untilSuggested(element, '照护');
      const longest = Math.max(...options(element).map((each) => each.innerText.length));
      expect(longest).to.be.greaterThan(150);
      for (const option of options(element)) expect(option.offsetHeight).to.be.lessThan(130);
      expect(find(element, '.suggestions').scrollWidth).to.be.at.most(320);
    });

    it('no sideways scroll at 320 px', async () => {
      const element = search();
      element.style.width = '320px';
      await ready(element);
      await ask(element, '照护');
      expect(find(element, '.frame').scrollWidth).to.be.at.most(320);
    });

    it('a press on an option leaves the focus in the field', async () => {
      const element = await ready(search());
      await untilSuggested(element, '照护');
      const down = new MouseEvent('mousedown', { bubbles: true, cancelable: true, composed: true });
      options(element)[0]?.dispatchEvent(down);
      expect(down.defaultPrevented).to.equal(true);
      expect(listbox(element).hidden).to.equal(false);
    });
  });

  describe('languages', () => {
    it('A14 the Korean title first with the Chinese beside it', async () => {
      setLanguage('ko');
      const element = await ready(search({ kinds: 'term' }));
      await ask(element, '중재');
      expect(titles(element)[0]).to.equal('중재');
      expect(find(element, '.result h4').innerText).to.contain('仲裁');
    });

    it('A14 the interface is Korean only', async () => {
      setLanguage('ko');
      const element = await ready(search());
      expect(words(element)).not.to.match(/[一-鿿]/);
      expect(field(element).placeholder).not.to.match(/[一-鿿]/);
    });
  });
});
