import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { templates as en } from '../../src/locale/generated/en.js';
import { templates as ko } from '../../src/locale/generated/ko.js';
import { currentLanguage, msg, onLanguageChange, setLanguage, str } from '../../src/locale/localize.js';

describe('localize', () => {
  afterEach(async () => {
    setLanguage(undefined);
    document.documentElement.lang = '';
    await aTimeout(0);
  });

  it('the language set, else that of <html lang>, else Chinese', () => {
    document.documentElement.lang = '';
    expect(currentLanguage()).to.equal('zh-CN');
    document.documentElement.lang = 'ko-KR';
    expect(currentLanguage()).to.equal('ko');
    setLanguage('en_US');
    expect(currentLanguage()).to.equal('en');
    setLanguage(undefined);
    expect(currentLanguage()).to.equal('ko');
  });

  it('tags it does not know change nothing', () => {
    setLanguage('ko');
    for (const tag of ['fr', '', 'x-klingon']) expect(setLanguage(tag), tag).to.equal(false);
    expect(currentLanguage()).to.equal('ko');
    expect(setLanguage('zh-Hans-CN')).to.equal(true);
    expect(currentLanguage()).to.equal('zh-CN');
  });

  it('msg and its values follow the language', async () => {
    const stop = onLanguageChange(() => undefined);
    setLanguage('ko');
    await waitUntil(() => msg('搜索') === '검색');
    expect(msg(str`打 ${'12348'}`)).to.equal('12348에 전화하기');
    setLanguage('zh-CN');
    await aTimeout(0);
    expect(msg('搜索')).to.equal('搜索');
    stop();
  });

  it('listeners hear of a change of <html lang> until they stop', async () => {
    let heard = 0;
    const stop = onLanguageChange(() => (heard += 1));
    document.documentElement.lang = 'en';
    await aTimeout(20);
    expect(heard).to.equal(1);
    stop();
    document.documentElement.lang = 'ko';
    setLanguage('zh-CN');
    await aTimeout(20);
    expect(heard).to.equal(1);
  });

  it('A14 every Korean and English word is there, none is Chinese', () => {
    const text = (value: unknown): string =>
      typeof value === 'string' ? value : (value as { strings: readonly string[] }).strings.join('');
    expect(Object.keys(ko).sort()).to.deep.equal(Object.keys(en).sort());
    for (const [id, value] of [...Object.entries(ko), ...Object.entries(en)])
      expect(text(value), id).not.to.match(/[一-鿿]/);
  });
});
