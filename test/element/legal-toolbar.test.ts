import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import '../../src/entry/legal-toolbar.js';
import type { LegalHandoffEvent, LegalSettingsEvent } from '../../src/element/events.js';
import { LegalToolbar } from '../../src/element/legal-toolbar.js';
import { changeSettings, currentSettings } from '../../src/element/settings.js';
import { browserHost } from '../../src/host/browser-host.js';
import { setHost } from '../../src/host/current-host.js';
import { currentLanguage, setLanguage } from '../../src/locale/localize.js';
import { all, APPEARANCES, axeFaults, cleanUp, find, place, settled, words } from './fixture-pack.js';

async function toolbar(attributes: Record<string, string> = {}): Promise<LegalToolbar> {
  const element = document.createElement('legal-toolbar');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  place(element);
  await settled(element);
  return element;
}

const named = (element: LegalToolbar, name: string): HTMLElement => {
  const found = all(element, 'button').find((button) => button.innerText.includes(name));
  if (found === undefined) throw new Error(`no button ${name}`);
  return found;
};

async function choose(element: LegalToolbar, segment: string): Promise<void> {
  find(element, `.${segment} input`).click();
  await settled(element);
}

async function opened(attributes: Record<string, string> = {}): Promise<LegalToolbar> {
  const element = await toolbar(attributes);
  find(element, '.disclosure').click();
  await settled(element);
  return element;
}

describe('legal-toolbar', () => {
  afterEach(cleanUp);

  describe('renders', () => {
    it('A13 elder mode and language at once, everything else behind one button', async () => {
      const element = await toolbar();
      expect(words(element)).to.contain('长辈模式').and.contain('조선어');
      expect(all(element, '.panel').length).to.equal(0);
      find(element, '.disclosure').click();
      await settled(element);
      for (const name of ['字号', '高对比度', '底色', '打印这一页'])
        expect(find(element, '.panel').innerText).to.contain(name);
    });

    it('E3 controls and languages as attribute and property; unknown names are left out', async () => {
      const element = await toolbar({ controls: 'print nonsense', languages: 'ko' });
      expect(all(element, '.segment').length).to.equal(0);
      element.controls = 'language';
      await settled(element);
      expect(all(element, '.segment').map((segment) => segment.innerText.trim())).to.deep.equal(['中文', '조선어']);
      expect(all(element, '.disclosure').length).to.equal(0);
      element.controls = 'nonsense';
      element.languages = 'tlh';
      await settled(element);
      expect(words(element)).to.contain('长辈模式').and.contain('English');
    });
  });

  describe('keyboard', () => {
    it('P2 the settings are a disclosure: a native button that says whether it is open', async () => {
      const element = await toolbar();
      const button = find(element, '.disclosure');
      expect(button.localName).to.equal('button');
      expect(button.getAttribute('aria-expanded')).to.equal('false');
      button.click();
      await settled(element);
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      expect(find(element, `#${button.getAttribute('aria-controls') ?? ''}`).innerText).to.contain('字号');
      button.click();
      await settled(element);
      expect(all(element, '.panel').length).to.equal(0);
    });

    it('P4 one of a few is native radio buttons with a name in common', async () => {
      const element = await opened();
      const sizes = all(element, 'input[name="text-size"]') as HTMLInputElement[];
      expect(sizes.map(({ type, checked }) => [type, checked])).to.deep.equal([
        ['radio', true],
        ['radio', false],
        ['radio', false],
      ]);
    });
  });

  describe('events', () => {
    it('A13 elder mode is one action, for every element, and legal-settings tells', async () => {
      const element = await toolbar();
      const heard = oneEvent<LegalSettingsEvent>(element, 'legal-settings');
      named(element, '长辈模式').click();
      const event = await heard;
      await settled(element);
      expect([event.elder, event.textSize, event.contrast, event.language]).to.deep.equal([
        true,
        'normal',
        'normal',
        'zh-CN',
      ]);
      expect(currentSettings().elder).to.equal(true);
      expect(named(element, '长辈模式').getAttribute('aria-pressed')).to.equal('true');
    });

    it('each setting changes the store and nothing of the page’s own', async () => {
      const element = await opened();
      const before = document.documentElement.outerHTML.length;
      await choose(element, 'text-size-largest');
      await choose(element, 'theme-dark');
      named(element, '高对比度').click();
      const { textSize, theme, contrast } = currentSettings();
      expect([textSize, theme, contrast]).to.deep.equal(['largest', 'dark', 'more']);
      expect(document.documentElement.outerHTML.length).to.equal(before);
      await settled(element);
      named(element, '恢复原样').click();
      await settled(element);
      expect([currentSettings().textSize, currentSettings().theme]).to.deep.equal(['normal', 'auto']);
      expect(element.shadowRoot?.activeElement?.className).to.equal('disclosure');
    });

    it('legal-handoff asks before printing; a device that cannot print says what else to do', async () => {
      const element = await opened();
      let printed = 0;
      setHost({
        ...browserHost,
        print: () => {
          printed += 1;
          return Promise.resolve('unavailable');
        },
      });
      const stop = (event: Event): void => {
        event.preventDefault();
      };
      element.addEventListener('legal-handoff', stop, { once: true });
      const heard = oneEvent<LegalHandoffEvent>(element, 'legal-handoff');
      named(element, '打印').click();
      expect((await heard).action).to.equal('print');
      expect(printed).to.equal(0);
      named(element, '打印').click();
      expect(printed).to.equal(1);
      await settled(element);
      await settled(element);
      expect(words(element)).to.contain('打印不了');
    });
  });

  describe('accessible', () => {
    for (const [name, change] of APPEARANCES) {
      it(`A1 no axe finding, closed and open: ${name}`, async () => {
        changeSettings(change);
        const element = await toolbar();
        expect(await axeFaults(element)).to.deep.equal([]);
        find(element, '.disclosure').click();
        await settled(element);
        expect(await axeFaults(element)).to.deep.equal([]);
      });
    }

    it('A3 targets of at least 44 px, 60 in elder mode', async () => {
      const element = await opened();
      for (const least of [44, 60]) {
        changeSettings({ elder: least === 60 });
        await settled(element);
        const small = all(element, 'button, .segment').filter(
          (each) => each.offsetHeight < least || each.offsetWidth < least,
        );
        expect(small.map((each) => each.innerText)).to.deep.equal([]);
      }
    });
  });

  describe('on a phone', () => {
    for (const language of ['zh-CN', 'ko'] as const) {
      for (const elder of [false, true]) {
        it(`A3 A4 A13 one row at 360 px, nothing to scroll: ${language}${elder ? ', elder mode' : ''}`, async () => {
          changeSettings({ language, elder });
          const element = await toolbar({ languages: 'ko' });
          const box = element.parentElement;
          if (box === null) throw new Error('not on the page');
          box.style.width = '360px';
          await waitUntil(() => find(element, '.frame').dataset['width'] === 'narrow');
          await waitUntil(() => currentLanguage() === language && words(element).includes('조선어'));
          await settled(element);
          const tops = new Set(Array.from(find(element, '.row').children, (each) => each.getBoundingClientRect().top));
          expect(tops.size).to.equal(1);
          expect(find(element, '.row').scrollWidth).to.be.at.most(360);
          const least = elder ? 60 : 44;
          for (const target of all(element, '.row button, .row .segment')) {
            expect(target.offsetHeight, target.innerText).to.be.at.least(least);
            expect(target.offsetWidth, target.innerText).to.be.at.least(least);
          }
        });
      }
    }
  });

  describe('languages', () => {
    it('A14 the language is chosen in its own words, for the whole page', async () => {
      const element = await toolbar();
      expect(find(element, '.language-ko span').lang).to.equal('ko');
      await choose(element, 'language-ko');
      await settled(element);
      expect(currentLanguage()).to.equal('ko');
      expect(words(element)).to.contain('어르신 모드');
      setLanguage('en');
      await settled(element);
      expect(words(element)).to.contain('Easy reading');
    });
  });

  describe('embedding', () => {
    it('E2 moved, cloned and taken away, it still follows the settings', async () => {
      const element = await toolbar();
      const copy = element.cloneNode(true);
      if (!(copy instanceof LegalToolbar)) throw new Error('a clone is of the same class');
      element.remove();
      changeSettings({ elder: true });
      place(copy);
      place(element);
      await settled(copy);
      await settled(element);
      for (const each of [element, copy]) expect(named(each, '长辈模式').getAttribute('aria-pressed')).to.equal('true');
    });
  });
});
