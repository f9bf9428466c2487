import { expect } from '@open-wc/testing';
import type { LegalSettingsEvent } from '../../src/element/events.js';
import {
  changeSettings,
  currentSettings,
  DEFAULT_SETTINGS,
  onSettingsChange,
  parseSettings,
} from '../../src/element/settings.js';
import { cleanUp } from './fixture-pack.js';

describe('settings', () => {
  afterEach(cleanUp);

  it('what is stored is not trusted', () => {
    for (const text of [undefined, '', '{', 'null', '[]', '"x"', '{"textSize":"huge","contrast":7,"elder":"yes"}'])
      expect(parseSettings(text), String(text)).to.deep.equal(DEFAULT_SETTINGS);
    expect(parseSettings('{"__proto__":{"elder":true},"elder":true,"language":"ko-KR"}')).to.deep.equal({
      ...DEFAULT_SETTINGS,
      elder: true,
      language: 'ko',
    });
  });

  it('a change is kept on the device and told to every listener, once', () => {
    let heard = 0;
    const stop = onSettingsChange(() => (heard += 1));
    changeSettings({ elder: true });
    stop();
    changeSettings({ textSize: 'large' });
    expect(heard).to.equal(1);
    expect(parseSettings(localStorage.getItem('mingbai.settings') ?? '')).to.include({
      elder: true,
      textSize: 'large',
    });
    expect(currentSettings().elder).to.equal(true);
  });

  it('only the reader’s own change fires legal-settings', () => {
    const events: LegalSettingsEvent[] = [];
    const listener = (event: HTMLElementEventMap['legal-settings']): void => void events.push(event);
    document.body.addEventListener('legal-settings', listener);
    changeSettings({ elder: true });
    changeSettings({ contrast: 'more', language: 'ko' }, document.body);
    document.body.removeEventListener('legal-settings', listener);
    expect(
      events.map(({ language, textSize, contrast, elder }) => [language, textSize, contrast, elder]),
    ).to.deep.equal([['ko', 'normal', 'more', true]]);
  });

  it('S13 nothing is written on the page’s own elements', () => {
    const before = document.documentElement.outerHTML.slice(0, document.documentElement.outerHTML.indexOf('>'));
    changeSettings({ elder: true, theme: 'dark', contrast: 'more', textSize: 'largest' });
    expect(document.documentElement.outerHTML.startsWith(before)).to.equal(true);
  });
});
