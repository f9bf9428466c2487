import { expect, waitUntil } from '@open-wc/testing';
import '../../src/entry/legal-search.js';
import { nearestTopics, waysToSay } from '../../src/element/nearest-words.js';
import { setLanguage } from '../../src/locale/localize.js';
import type { CatalogueEntry } from '../../src/pack/format.js';
import { answered, ask, button, field, searchBox, spoken, titles } from './asking.js';
import { all, axeFaults, cleanUp, find, ready, shadow } from './fixture-pack.js';

const entry = (
  id: string,
  zh: string,
  aliases: readonly string[] = [],
  topics: readonly string[] = [],
): CatalogueEntry => ({
  id,
  kind: id.startsWith('topic/') ? 'topic' : 'guide',
  title: { 'zh-CN': zh },
  aliases,
  topics,
  group: 0,
});

const ENTRIES = [
  entry('topic/work', '打工与工资'),
  entry('topic/family', '结婚、离婚和孩子'),
  entry('guide/wages', '工资要不回来怎么办', ['老板不给工钱', '로임체불', 'unpaid wages'], ['work']),
  entry('guide/divorce', '协议离婚', ['离婚要什么手续'], ['family']),
];

describe('nothing found, and close to nothing', () => {
  afterEach(cleanUp);

  it('other words that lead somewhere, the nearest topics, a person to call; and it is said', async () => {
    const element = await ready(searchBox());
    await ask(element, 'qqqq');
    expect(find(element, '#results-title').innerText).to.equal('没有找到完全对得上的');
    expect(all(element, '.topics a').length).to.equal(4);
    expect(find(element, '.nothing .button').getAttribute('href')).to.equal('tel:12348');
    await waitUntil(() => spoken(element).includes('没有找到'));
    expect(await axeFaults(element)).to.deep.equal([]);
    const [way] = all(element, '.ways button');
    const words = way?.innerText.trim() ?? '';
    way?.click();
    await answered(element);
    expect(field(element).value).to.equal(words);
    expect(titles(element).length).to.be.greaterThan(0);
    expect(shadow(element).querySelector('.nothing')).to.equal(null);
  });

  it('results that share no word with the question come under a warning, with 12348 behind them', async () => {
    const element = await ready(searchBox());
    await ask(element, '打篮球护膝');
    expect(titles(element).length).to.be.greaterThan(0);
    expect(find(element, '.weak').innerText).to.contain('沾一点边');
    expect(find(element, '.after .button').getAttribute('href')).to.equal('tel:12348');
    await waitUntil(() => spoken(element).includes('沾一点边'));
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('a good answer is not warned of', async () => {
    const element = await ready(searchBox());
    for (const text of ['老板不给工钱', '照护', '示例照护法第四条']) {
      await ask(element, text);
      expect(shadow(element).querySelector('.nothing'), text).to.equal(null);
    }
  });

  it('A14 in Korean: Korean words only, Chinese ways of saying it marked as such', async () => {
    setLanguage('ko');
    const element = await ready(searchBox());
    await ask(element, 'qqqq');
    for (const way of all(element, '.ways button'))
      expect(/[가-힣]/.test(way.innerText)).to.equal(way.getAttribute('lang') === 'ko');
    button(element, /지우기|지움|삭제/i).click();
  });

  it('topics that share characters with the question come first', () => {
    const ids = (query: string): string[] => nearestTopics(query, ENTRIES, 9).map(({ id }) => id);
    expect(ids('孩子')).to.deep.equal(['topic/family', 'topic/work']);
    expect(ids('qq')).to.deep.equal(['topic/work', 'topic/family']);
  });

  it('ways to say it: the nearest, in the reader’s language; else one of each topic', () => {
    expect(waysToSay('我要离婚', ENTRIES, 'zh-CN', 3)).to.deep.equal({
      words: ['离婚要什么手续'],
      language: 'zh-CN',
      isNear: true,
    });
    expect(waysToSay('qq', ENTRIES, 'zh-CN', 3).words).to.deep.equal(['老板不给工钱', '离婚要什么手续']);
    expect(waysToSay('qq', ENTRIES, 'ko', 3)).to.deep.equal({ words: ['로임체불'], language: 'ko', isNear: false });
    expect(waysToSay('qq', ENTRIES.slice(3), 'ko', 3).language, 'nobody wrote any').to.equal('zh-CN');
    expect(waysToSay('unpaid', ENTRIES, 'en', 3).words).to.deep.equal(['unpaid wages']);
  });
});
