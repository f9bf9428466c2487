import { expect } from '@open-wc/testing';
import '../../src/entry/legal-search.js';
import { forgetTyped } from '../../src/element/typed-store.js';
import { answered, ask, button, field, searchBox, spoken, titles } from './asking.js';
import { all, axeFaults, cleanUp, find, place, press, ready, settled, shadow } from './fixture-pack.js';

const recent = (element: Element): string[] => all(element, '.recent .chip').map((each) => each.innerText.trim());
const stored = (): string =>
  JSON.stringify(Object.entries(sessionStorage)) + JSON.stringify(Object.entries(localStorage));

/** The empty field, as after the button that clears it. */
async function emptied(element: Element): Promise<void> {
  find(element, '.clear').click();
  await settled(element);
}

describe('earlier questions', () => {
  afterEach(cleanUp);

  it('peers 12 “answers left on a shared machine for the next person”: nothing is remembered unasked', async () => {
    const element = await ready(searchBox());
    await ask(element, '照护');
    await emptied(element);
    expect(recent(element)).to.deep.equal([]);
    expect(stored()).not.to.contain('照护');
  });

  it('remembered from the moment the reader asks, newest first, each once; a press asks again', async () => {
    const element = await ready(searchBox());
    await ask(element, '照护');
    button(element, /记住我找过什么/).click();
    await settled(element);
    expect(button(element, /记住我找过什么/).getAttribute('aria-pressed')).to.equal('true');
    await ask(element, '仲裁');
    await ask(element, '照护');
    await emptied(element);
    expect(recent(element)).to.deep.equal(['照护', '仲裁']);
    expect(await axeFaults(element)).to.deep.equal([]);
    button(element, /仲裁/).click();
    await answered(element);
    expect(field(element).value).to.equal('仲裁');
    expect(titles(element).length).to.be.greaterThan(0);
  });

  it('the toggle let go forgets them', async () => {
    const element = await ready(searchBox());
    await ask(element, '照护');
    for (let presses = 0; presses < 2; presses += 1) {
      button(element, /记住我找过什么/).click();
      await settled(element);
    }
    await ask(element, '仲裁');
    await emptied(element);
    expect(recent(element)).to.deep.equal([]);
  });

  it('A15 “delete everything” deletes the store, is said, and is the end of remembering', async () => {
    const element = await ready(searchBox());
    await ask(element, '照护');
    button(element, /记住我找过什么/).click();
    await emptied(element);
    button(element, /全部清除/).click();
    await settled(element);
    expect(stored()).not.to.contain('照护');
    expect(spoken(element)).to.equal('已经清除');
    expect(shadow(element).activeElement).to.equal(field(element));
    await ask(element, '仲裁');
    await emptied(element);
    expect(recent(element)).to.deep.equal([]);
  });

  it('A15 typed text stands under a random key, in no name; a wipe makes a new one and old entries restore nothing', async () => {
    const element = await ready(searchBox());
    await ask(element, '照护');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(Object.keys(sessionStorage).join() + JSON.stringify(history.state) + location.href).not.to.contain('照护');
    const key = sessionStorage.getItem('mingbai.visit');
    expect(sessionStorage.getItem(`mingbai.typed.${key ?? ''}`)).to.contain('照护');
    const entry: unknown = history.state;
    forgetTyped();
    await settled(element);
    expect(field(element).value, 'on screen too').to.equal('');
    expect(all(element, '.result').length).to.equal(0);
    element.remove();
    history.replaceState(entry, '');
    const again = await ready(searchBox());
    expect(field(again).value).to.equal('');
    expect(sessionStorage.getItem('mingbai.visit')).not.to.equal(key);
  });

  it('a wipe by anybody reaches every search box on the page', async () => {
    const first = await ready(searchBox());
    const second = await ready(searchBox({ id: 'second' }));
    await ask(first, '照护');
    await ask(second, '仲裁');
    forgetTyped();
    await settled(second);
    expect([field(first).value, field(second).value]).to.deep.equal(['', '']);
  });

  it('without-recent: not offered, not shown, not added to', async () => {
    const asking = await ready(searchBox());
    await ask(asking, '照护');
    button(asking, /记住我找过什么/).click();
    asking.remove();
    history.replaceState(null, '');
    const element = place(searchBox({ 'without-recent': '' }));
    await settled(element);
    expect(shadow(element).querySelector('.recent')).to.equal(null);
    await ask(element, '仲裁');
    expect(shadow(element).querySelector('.remember')).to.equal(null);
    expect(stored()).not.to.match(/"recent\\*":\\*"[^"]*仲裁/);
  });

  it('S9 with storage that throws it is remembered as long as the page is open', async () => {
    const real = Object.getOwnPropertyDescriptor(window, 'sessionStorage')!;
    Object.defineProperty(window, 'sessionStorage', {
      configurable: true,
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    try {
      const element = await ready(searchBox());
      await ask(element, '照护');
      button(element, /记住我找过什么/).click();
      await emptied(element);
      expect(recent(element)).to.deep.equal(['照护']);
      button(element, /全部清除/).click();
      await settled(element);
      expect(recent(element)).to.deep.equal([]);
    } finally {
      Object.defineProperty(window, 'sessionStorage', real);
    }
  });

  it('what other scripts wrote there does no harm', async () => {
    for (const text of ['{', 'null', '[]', '{"recent":7}', '{"recent":[1,{}]}', '{"entry.x":{"|":{"query":5}}}']) {
      sessionStorage.setItem('mingbai.visit', 'k');
      sessionStorage.setItem('mingbai.typed.k', text);
      history.replaceState({ mingbai: 'x' }, '');
      const element = await ready(searchBox());
      expect(field(element).value).to.equal('');
      press(field(element), 'Escape');
      element.remove();
    }
  });
});
