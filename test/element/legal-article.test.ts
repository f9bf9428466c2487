import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import '../../src/entry/legal-article.js';
import type { LegalErrorEvent, LegalOpenEvent } from '../../src/element/events.js';
import type { LegalArticle } from '../../src/element/legal-article.js';
import { changeSettings } from '../../src/element/settings.js';
import { setLanguage } from '../../src/locale/localize.js';
import {
  all,
  APPEARANCES,
  axeFaults,
  cleanUp,
  find,
  onFixture,
  place,
  press,
  ready,
  settled,
  untilFound,
  words,
} from './fixture-pack.js';

const article = (cite: string, attributes: Record<string, string> = {}): LegalArticle =>
  onFixture('legal-article', { cite, ...attributes }, '《示例照护法》');
const names = (element: LegalArticle): string[] =>
  all(element, '.name').map((each) => each.innerText.replace(/\s+/g, ' ').trim());
const paragraphs = (element: LegalArticle): string[] => all(element, '.paragraph').map((each) => each.innerText);

describe('legal-article', () => {
  afterEach(cleanUp);

  describe('renders', () => {
    it('a whole article: its name and headnote, plain words, the official text with its paragraphs numbered', async () => {
      const element = await ready(article('示例照护法第二条'));
      expect(names(element)).to.deep.equal(['《示例照护法》第二条']);
      expect(words(element)).to.contain('账要记清楚').and.contain('假账不算数');
      expect(all(element, '.paragraph-number').map((each) => each.innerText)).to.deep.equal([
        '第1款',
        '第2款',
        '第3款',
      ]);
      expect(find(element, '.fallback').className).not.to.contain('shown');
    });

    for (const cite of ['示例照护法第2条第2款', '《示例照护法》第二条第二款', 'fixture-care-law/2#p2']) {
      it(`one paragraph and the plain words about it: ${cite}`, async () => {
        const element = await ready(article(cite));
        expect(names(element)).to.deep.equal(['《示例照护法》第二条第二款']);
        expect(paragraphs(element).length).to.equal(1);
        expect(paragraphs(element)[0]).to.contain('账目可以由2个以上的人一起核对');
        expect(find(element, '.plain-words').innerText).to.contain('一起核对').and.not.contain('假账');
      });
    }

    it('one item, with the words that lead to it and its sub-items; also where the paragraph is left out', async () => {
      for (const cite of ['fixture-care-law/3#p1-i2', '示例照护法第三条第（二）项']) {
        const element = await ready(article(cite));
        expect(paragraphs(element).length, cite).to.equal(1);
        expect(paragraphs(element)[0])
          .to.contain('下列情形之一')
          .and.contain('照护人没有到')
          .and.not.contain('收费超过');
        expect(names(element)[0]).to.contain('第（二）项');
      }
    });

    it('ranges and several, in order; beyond five behind one button that moves the focus on', async () => {
      const element = await ready(article('fixture-care-law/2..4, fixture-local-rules/1'));
      expect(names(element)).to.deep.equal([
        '《示例照护法》第二条',
        '《示例照护法》第三条',
        '《示例照护法》第四条',
        '《示例县规定》第一条',
      ]);
      const long = await ready(article('示例照护法第1条至第8条'));
      expect(names(long).length).to.equal(5);
      find(long, '.more').click();
      await settled(long);
      await settled(long);
      expect(names(long).length).to.equal(8);
      expect(long.shadowRoot?.activeElement).to.equal(all(long, 'a.name')[5]);
    });

    it('E3 show as attribute and property; wrong values show both, and what is missing is replaced', async () => {
      const element = await ready(article('fixture-care-law/2', { show: 'plain' }));
      expect([all(element, '.plain-words').length, all(element, '.official').length]).to.deep.equal([1, 0]);
      element.show = 'official';
      await settled(element);
      expect([all(element, '.plain-words').length, all(element, '.official').length]).to.deep.equal([0, 1]);
      element.setAttribute('show', 'nonsense');
      await settled(element);
      expect([all(element, '.plain-words').length, all(element, '.official').length]).to.deep.equal([1, 1]);
      const bare = await ready(article('fixture-care-law/1', { show: 'plain' }));
      expect(all(bare, '.official').length).to.equal(1);
    });

    it('says when the law is no longer one, when the text is not here, and when the paragraph does not exist', async () => {
      const old = await ready(article('旧照护办法第一条'));
      expect(find(old, '.force').innerText).to.contain('失效');
      const without = await ready(article('fixture-local-rules/1'));
      expect(words(without)).to.contain('未载原文');
      const wrong = await ready(article('fixture-care-law/2#p9'));
      expect(words(wrong)).to.contain('下面是整条');
      expect(paragraphs(wrong).length).to.equal(3);
    });

    for (const cite of ['第42条', '天气怎么样', 'civil code', '__proto__/1', '<b>第一条</b>']) {
      it(`what names no article of a law shows itself, 12348 and the fallback: ${cite}`, async () => {
        const element = await ready(article(cite));
        expect(words(element)).to.contain('12348');
        expect(find(element, '.fallback').className).to.contain('shown');
        expect(all(element, '.frame b').length).to.equal(0);
      });
    }

    it('an article nobody has says so beside those that are there', async () => {
      const element = await ready(article('fixture-care-law/99, fixture-care-law/1'));
      expect(all(element, '.quotation')[0]?.innerText).to.contain('没有收录');
      expect(names(element)[1]).to.contain('第一条');
    });

    it('S7 a failed pack: what happened, a way to try again, the fallback, and legal-error', async () => {
      const element = article('fixture-care-law/1');
      element.pack = '/packs/nowhere/';
      const heard = oneEvent<LegalErrorEvent>(element, 'legal-error');
      place(element);
      expect((await heard).code).to.equal('not-found');
      await settled(element);
      expect(find(element, '[role=alert]').innerText).to.contain('12348');
      expect(find(element, '.fallback').className).to.contain('shown');
    });
  });

  describe('keyboard', () => {
    it('Enter on the name opens the article here; the way back returns the focus', async () => {
      const element = await ready(article('fixture-care-law/2#p2'));
      const name = find(element, 'a.name');
      name.focus();
      press(name, 'Enter');
      (await untilFound(element, '.back')).click();
      await settled(element);
      expect(element.shadowRoot?.activeElement).to.equal(name);
    });
  });

  describe('events', () => {
    it('P2 a term in its plain words is explained in place: Enter opens, Esc closes with the focus back on it', async () => {
      const element = await ready(article('fixture-care-law/4'));
      const mention = find(element, '.term');
      mention.focus();
      press(mention, 'Enter');
      const note = await untilFound(element, '.term-note');
      await waitUntil(() => note.innerText.includes('仲裁机构'), 'the explanation');
      expect(mention.getAttribute('aria-expanded')).to.equal('true');
      press(note, 'Escape');
      await settled(element);
      expect(all(element, '.term-note').length).to.equal(0);
      expect(element.shadowRoot?.activeElement).to.equal(mention);
    });

    it('legal-open asks, with the article and the place in it', async () => {
      const element = await ready(article('fixture-care-law/2#p2'));
      element.addEventListener('legal-open', (event) => {
        event.preventDefault();
      });
      const heard = oneEvent<LegalOpenEvent>(element, 'legal-open');
      find(element, 'a.name').click();
      const { kind, id, anchor } = await heard;
      expect([kind, id, anchor]).to.deep.equal(['article', 'article/fixture-care-law/2', 'p2']);
      await settled(element);
      expect(all(element, '.opened').length).to.equal(0);
    });

    it('E3 another citation replaces the one before, a late answer never does', async () => {
      const element = await ready(article('fixture-care-law/1'));
      element.cite = 'fixture-care-law/2';
      await settled(element);
      const heard = oneEvent(element, 'legal-ready');
      element.setAttribute('cite', 'fixture-care-law/4');
      await heard;
      await settled(element);
      expect(names(element)).to.deep.equal(['《示例照护法》第四条']);
    });
  });

  describe('accessible', () => {
    for (const [name, change] of APPEARANCES) {
      it(`A1 no axe finding: ${name}`, async () => {
        changeSettings(change);
        const element = await ready(article('fixture-care-law/2..3 fixture-old-measures/1'));
        expect(await axeFaults(element)).to.deep.equal([]);
      });
    }

    it('A4 no sideways scroll at 320 px with the largest text', async () => {
      changeSettings({ elder: true, textSize: 'largest' });
      const element = article('fixture-care-law/3 fixture-old-measures/1');
      element.style.width = '320px';
      await ready(element);
      expect(find(element, '.frame').scrollWidth).to.be.at.most(320);
    });
  });

  describe('languages', () => {
    it('A14 law is in Chinese, marked as such and so said; interface words are Korean', async () => {
      setLanguage('ko');
      const element = await ready(article('fixture-care-law/2'));
      expect(find(element, 'blockquote').lang).to.equal('zh-CN');
      expect(words(element)).to.contain('중국어로만 있음').and.contain('법률원문');
    });
  });

  describe('embedding', () => {
    it('E2 moved while loading it still arrives', async () => {
      const element = article('示例照护法第一条');
      const heard = oneEvent(element, 'legal-ready');
      place(element);
      await settled(element);
      place(element);
      await heard;
      expect(names(element).length).to.equal(1);
    });
  });
});
