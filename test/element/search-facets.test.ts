import { expect, waitUntil } from '@open-wc/testing';
import '../../src/entry/legal-search.js';
import { changeSettings } from '../../src/element/settings.js';
import { answered, ask, button, field, searchBox, spoken, titles } from './asking.js';
import { all, APPEARANCES, axeFaults, cleanUp, find, place, ready, settled, shadow, words } from './fixture-pack.js';

const chips = (element: Element, group: string): string[] =>
  all(element, `[aria-labelledby="facet-${group}"] .chip`).map((each) => each.innerText.replace(/\s+/g, ' ').trim());
const total = (element: Element): number => Number(/\d+/.exec(find(element, '#results-title').innerText)?.[0]);
const countOn = (chip: HTMLElement): number => Number(/\d+/.exec(chip.innerText)?.[0]);

describe('narrowing results down', () => {
  afterEach(cleanUp);

  it('by kind and by who I am, only where it leads to results; each count is what a press shows', async () => {
    const element = await ready(searchBox());
    await ask(element, '照护');
    const all_ = total(element);
    expect(chips(element, 'kinds').length).to.be.greaterThan(1);
    expect(chips(element, 'audiences').join()).to.match(/老人 \d+/);
    for (const group of ['kinds', 'audiences']) {
      for (const at of chips(element, group).keys()) {
        const chip = (): HTMLElement => all(element, `[aria-labelledby="facet-${group}"] .chip`)[at] as HTMLElement;
        const count = countOn(chip());
        chip().click();
        await answered(element);
        expect(total(element), chip().innerText).to.equal(count);
        expect(chip().getAttribute('aria-pressed')).to.equal('true');
        chip().click();
        await answered(element);
        expect(total(element)).to.equal(all_);
      }
    }
  });

  it('both at once; the focus stays on the chip, the results stay until the new ones are there', async () => {
    const element = await ready(searchBox());
    await ask(element, '照护');
    button(element, /^法律条文/).focus();
    button(element, /^法律条文/).click();
    expect(all(element, '.result').length).to.be.greaterThan(0);
    await answered(element);
    button(element, /老人/).click();
    await answered(element);
    expect(all(element, '.group h3').map((each) => each.innerText)).to.deep.equal(['法律条文']);
    expect(all(element, '.chip[aria-pressed=true]').length).to.equal(2);
    expect((shadow(element).activeElement as HTMLElement).innerText).to.contain('法律条文');
    await waitUntil(() => spoken(element).includes(String(total(element))), 'A9 the new count is said');
  });

  it('peers 2 “hard caps of 8 and 20 results”: of one kind alone, more on demand until all are there', async () => {
    const element = await ready(searchBox());
    await ask(element, '照护');
    const chip = button(element, /^法律条文/);
    const count = countOn(chip);
    chip.click();
    await answered(element);
    for (let presses = 0; presses < 20 && shadow(element).querySelector('.more') !== null; presses += 1) {
      const before = titles(element).length;
      find(element, '.more').click();
      await waitUntil(() => titles(element).length > before);
    }
    expect(titles(element).length).to.equal(count);
  });

  it('another question begins anew', async () => {
    const element = await ready(searchBox());
    await ask(element, '照护');
    button(element, /老人/).click();
    await answered(element);
    await ask(element, '仲裁');
    expect(shadow(element).querySelector('.chip[aria-pressed=true]')).to.equal(null);
  });

  it('kinds the page does not allow are not offered', async () => {
    const element = await ready(searchBox({ kinds: 'article guide' }));
    await ask(element, '照护');
    expect(chips(element, 'kinds').join()).not.to.match(/词语|办事服务/);
  });

  it('on a narrow screen they are folded away, and stay open once something is chosen', async () => {
    const element = searchBox();
    element.style.width = '320px';
    await ready(element);
    await ask(element, '照护');
    const disclosure = button(element, /缩小范围/);
    expect(disclosure.getAttribute('aria-expanded')).to.equal('false');
    expect(shadow(element).querySelector('.facet')).to.equal(null);
    disclosure.click();
    await settled(element);
    button(element, /老人/).click();
    await answered(element);
    expect(button(element, /缩小范围/).getAttribute('aria-expanded')).to.equal('true');
    expect(find(element, '.frame').scrollWidth).to.be.at.most(320);
  });

  it('coming back restores what was narrowed, how much was shown and the focused result', async () => {
    const element = await ready(searchBox({ limit: '1' }));
    await ask(element, '照护');
    button(element, /^法律条文/).click();
    await answered(element);
    const last = all(element, '.result-title').pop()!;
    last.focus();
    dispatchEvent(new PageTransitionEvent('pagehide'));
    const before = titles(element);
    element.remove();
    const again = place(searchBox({ limit: '1' }));
    await waitUntil(() => titles(again).length === before.length, 'as many results', { timeout: 8000 });
    await answered(again);
    expect(titles(again)).to.deep.equal(before);
    expect(button(again, /^法律条文/).getAttribute('aria-pressed')).to.equal('true');
    await waitUntil(() => shadow(again).activeElement?.textContent.trim() === last.textContent.trim());
  });

  it('coming back restores results that had been asked for beyond the first', async () => {
    const element = await ready(searchBox({ limit: '1', kinds: 'article' }));
    await ask(element, '照护');
    find(element, '.more').click();
    await waitUntil(() => titles(element).length > 1);
    const before = titles(element);
    dispatchEvent(new PageTransitionEvent('pagehide'));
    element.remove();
    const again = place(searchBox({ limit: '1', kinds: 'article' }));
    await waitUntil(() => titles(again).length === before.length, 'all of them', { timeout: 8000 });
    expect(titles(again)).to.deep.equal(before);
  });

  for (const [name, change] of APPEARANCES) {
    it(`A1 A3 no axe finding and targets of 44, 60 px: narrowed down, ${name}`, async () => {
      changeSettings(change);
      const element = await ready(searchBox());
      await ask(element, '照护');
      all(element, '[aria-labelledby="facet-audiences"] .chip')[0]?.click();
      await answered(element);
      expect(await axeFaults(element)).to.deep.equal([]);
      const least = change.elder === true ? 60 : 44;
      expect(
        all(element, 'button')
          .filter((each) => each.offsetHeight > 0 && each.offsetHeight < least)
          .map((each) => each.outerHTML),
      ).to.deep.equal([]);
    });
  }

  it('A14 in Korean the ways to narrow down are Korean only', async () => {
    changeSettings({ language: 'ko' });
    const element = await ready(searchBox());
    await ask(element, '照护');
    expect(find(element, '.facets').innerText).not.to.match(/[一-鿿]/);
    expect(words(element)).to.contain('로인');
    expect(field(element).value).to.equal('照护');
  });
});
