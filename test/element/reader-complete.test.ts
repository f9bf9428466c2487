import { expect, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import '../../src/entry/legal-reader.js';
import type { LegalReader } from '../../src/element/legal-reader.js';
import type { LegalHandoffEvent } from '../../src/element/events.js';
import { browserHost } from '../../src/host/browser-host.js';
import { setHost } from '../../src/host/current-host.js';
import { kioskHost } from '../../src/host/kiosk-host.js';
import { openLibrary } from '../../src/load/open-library.js';
import { setLanguage } from '../../src/locale/localize.js';
import { hostileSite } from '../load/hostile-site.js';
import {
  all,
  axeFaults,
  cleanUp,
  find,
  place,
  press,
  ready,
  settled,
  shadow,
  untilFound,
  words,
} from './fixture-pack.js';
import { ARTICLE, GUIDE, reader } from './reading.js';

async function openedTerm(element: LegalReader): Promise<HTMLElement> {
  const mention = find(element, '.term');
  mention.focus();
  press(mention, 'Enter');
  const note = await untilFound(element, '.term-note');
  await waitUntil(() => note.innerText.includes('仲裁机构'));
  return mention;
}

describe('legal-reader, complete', () => {
  afterEach(cleanUp);

  describe('renders', () => {
    it('an article leads back to the guides that cite it, a law to all that cite it', async () => {
      const element = await ready(reader('article/fixture-care-law/4'));
      expect(words(element)).to.contain('工资要不回来怎么办');
      const law = await ready(reader('statute/fixture-care-law'));
      expect(find(law, '#cited-by ~ ul').innerText).to.contain('工资要不回来怎么办');
    });

    it('a law says when it was made, changed and checked', async () => {
      const element = await ready(reader('statute/fixture-care-law'));
      for (const part of ['最近修正', '2021年10月1日', '施行', '原文核对', '手写的示例'])
        expect(find(element, '#dates').parentElement?.innerText).to.contain(part);
    });

    it('on a phone the outline of a law comes first, within the screen; what else there is to say is one tap away', async () => {
      const element = reader('statute/fixture-care-law');
      const box = document.createElement('div');
      box.className = 'test-box';
      box.style.width = '360px';
      box.append(element);
      document.body.append(box);
      const outline = await untilFound(element, '.outline');
      await untilFound(element, '.further');
      expect(outline.getBoundingClientRect().top - element.getBoundingClientRect().top).to.be.lessThan(500);
      const rest = find(element, '.side');
      expect(rest.getBoundingClientRect().top).to.be.greaterThan(outline.getBoundingClientRect().bottom - 1);
      for (const link of all(element, '.further .link')) {
        link.click();
        await nextFrame();
        expect(shadow(element).activeElement?.id).to.equal(link.dataset['section']);
      }
      box.style.width = '1200px';
      await waitUntil(() => all(element, '.further').length === 0, 'beside the outline nothing leads there');
    });

    it('the article of the day has plain words and says what it is; a document-id goes before it', async () => {
      const element = await ready(reader('', { 'article-of-the-day': '' }));
      expect(find(element, '.kicker').innerText).to.equal('今天的一条');
      expect(find(element, '.plain-words').innerText.length).to.be.greaterThan(5);
      const other = await ready(reader(GUIDE, { 'article-of-the-day': '' }));
      expect(shadow(other).querySelector('.kicker')).to.equal(null);
    });

    it('on paper: the county, the address, the laws by their full names; none of it on screen', async () => {
      const element = await ready(reader(GUIDE, { 'href-template': 'https://law.example.cn/{id}' }));
      expect(find(element, '.print-head').textContent.trim().length).to.be.greaterThan(0);
      expect(find(element, '.print-foot').textContent).to.contain('https://law.example.cn/guide/unpaid-wages');
      expect(find(element, '.full-names').textContent).to.contain('示例国照护法');
      for (const part of all(element, '.print-only')) expect(getComputedStyle(part).display).to.equal('none');
    });

    it('a document that a newer pack has no more: a state that says so, with a number to call', async () => {
      const form = 'form/complaint';
      const site = await hostileSite({ pack: 'new' });
      const before = reader(form);
      before.pack = site.base;
      await ready(before);
      await site.set({ pack: 'other-content' });
      await openLibrary(site.base, { fresh: true });
      const gone = reader(form);
      gone.pack = site.base;
      place(gone);
      const alert = await untilFound(gone, '[role=alert]');
      expect(alert.innerText).to.contain('没有找到这一页');
      expect(alert.innerText).to.contain('12348');
    });
  });

  describe('keyboard', () => {
    it('P2 a term opens below its line by Enter and Space, closes by Esc with the focus back on it', async () => {
      const element = await ready(reader(GUIDE));
      const mention = await openedTerm(element);
      expect(mention.getAttribute('aria-expanded')).to.equal('true');
      expect(find(element, '.term-note').getBoundingClientRect().top).to.be.at.least(
        mention.getBoundingClientRect().bottom - 8,
      );
      press(find(element, '.term-note .link'), 'Escape');
      await settled(element);
      expect(shadow(element).querySelector('.term-note')).to.equal(null);
      expect(shadow(element).activeElement).to.equal(mention);
      press(mention, ' ');
      await settled(element);
      expect(mention.getAttribute('aria-expanded')).to.equal('true');
      mention.click();
      await settled(element);
      expect(mention.getAttribute('aria-expanded')).to.equal('false');
    });

    it('P2 the number of a paragraph or an item points at it, and no longer when pressed again', async () => {
      const element = await ready(reader(ARTICLE));
      const number = all(element, '.official .item .pointer')[1];
      if (number === undefined) throw new Error('no item');
      press(number, 'Enter');
      await settled(element);
      expect(find(element, '.target').innerText).to.contain('照护时间不满');
      expect(find(element, '.place-tools').innerText).to.contain('第3条第1款第(二)项');
      press(number, 'Enter');
      await settled(element);
      expect(shadow(element).querySelector('.place-tools')).to.equal(null);
      expect(element.canGoBack).to.equal(false);
    });

    it('P6 本页内容 marks the section being read', async () => {
      const element = reader(GUIDE);
      element.style.width = '1100px';
      await ready(element);
      const last = all(element, '.contents [data-section]').pop();
      last?.click();
      await waitUntil(() => shadow(element).querySelectorAll('[aria-current]').length === 1);
    });
  });

  describe('events', () => {
    it('printing and sharing ask first; a page that does it itself keeps the device out of it', async () => {
      const element = await ready(reader(GUIDE));
      let asked = 0;
      const count = (): void => {
        asked += 1;
      };
      setHost({
        ...browserHost,
        print: () => {
          count();
          return Promise.resolve('printing');
        },
        share: () => {
          count();
          return Promise.resolve('shared');
        },
      });
      const heard = oneEvent<LegalHandoffEvent>(element, 'legal-handoff');
      find(element, '[part=print]').click();
      expect((await heard).action).to.equal('print');
      find(element, '[part=share]').click();
      expect(asked).to.equal(2);
      element.addEventListener('legal-handoff', (event) => {
        event.preventDefault();
      });
      find(element, '[part=print]').click();
      find(element, '[part=share]').click();
      expect(asked).to.equal(2);
    });

    it('W4 without a share sheet the link is copied; W7 where nothing prints, it is said', async () => {
      const element = await ready(reader(GUIDE, { 'href-template': 'https://law.example.cn/{id}' }));
      const copied: string[] = [];
      setHost({
        ...browserHost,
        share: () => Promise.resolve('unavailable'),
        print: () => Promise.resolve('unavailable'),
        copy: (text) => {
          copied.push(text);
          return Promise.resolve('copied');
        },
      });
      find(element, '[part=share]').click();
      await waitUntil(() => copied.length === 1);
      expect(copied[0]).to.equal('工资要不回来怎么办 https://law.example.cn/guide/unpaid-wages');
      await waitUntil(() => all(element, '.pass-on svg.qr').length === 1);
      expect(find(element, '.pass-on').innerText).to.include('https://law.example.cn/guide/unpaid-wages');
      find(element, '[part=print]').click();
      await waitUntil(() => find(element, '.tools').innerText.includes('打不了印'));
      await waitUntil(() => all(element, '.pass-on textarea').length === 1);
      const words = (find(element, '.pass-on textarea') as HTMLTextAreaElement).value;
      expect(words.split('\n')[0]).to.equal('工资要不回来怎么办');
      expect(words).not.to.include('打印');
      expect(await axeFaults(element)).to.deep.equal([]);
    });

    it('W4 W7 K8 a kiosk without a printer or a clipboard: a code to take along, nothing that cannot be pressed', async () => {
      const element = await ready(reader(GUIDE, { 'href-template': 'https://law.example.cn/{id}' }));
      setHost({ ...kioskHost(), print: undefined });
      await waitUntil(() => find(element, '[part=print]').innerText === '用手机扫码带走');
      expect(all(element, '[part=copy]')).to.deep.equal([]);
      expect(all(element, 'a[href^="tel:"]')).to.deep.equal([]);
      find(element, '[part=share]').click();
      await waitUntil(() => all(element, '.pass-on svg.qr').length === 1);
      expect(all(element, '.manual-copy, .pass-on img')).to.deep.equal([]);
    });

    it('the link of a place carries its anchor; without an address no link is offered', async () => {
      const element = await ready(reader(`${ARTICLE}#p1-i2`, { 'href-template': 'https://law.example.cn/{id}' }));
      let copied = '';
      setHost({
        ...browserHost,
        copy: (text) => {
          copied = text;
          return Promise.resolve('copied');
        },
      });
      all(element, '.place-tools button')[1]?.click();
      await waitUntil(() => copied !== '');
      expect(copied).to.equal('https://law.example.cn/article/fixture-care-law/3#p1-i2');
      const without = await ready(reader(`${ARTICLE}#p1-i2`));
      expect(all(without, '.place-tools button').length).to.equal(1);
    });
  });

  describe('accessible', () => {
    it('A1 no axe finding with a term open, a place pointed at, a law with its dates', async () => {
      const guide = await ready(reader(GUIDE));
      await openedTerm(guide);
      expect(await axeFaults(guide)).to.deep.equal([]);
      guide.remove();
      for (const id of [`${ARTICLE}#p1-i2`, 'statute/fixture-care-law']) {
        const element = await ready(reader(id, { 'href-template': '/law/{id}' }));
        expect(await axeFaults(element), id).to.deep.equal([]);
        element.remove();
      }
    });

    it('A4 at 320 px an open term is as wide as the text, nothing scrolls sideways', async () => {
      const element = reader(GUIDE);
      element.style.width = '320px';
      await ready(element);
      await openedTerm(element);
      const frame = find(element, '.frame');
      expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
    });
  });

  describe('languages', () => {
    it('A14 in ko an explanation gives the Korean name, and its Chinese words marked as Chinese', async () => {
      setLanguage('ko');
      const element = await ready(reader(GUIDE));
      await openedTerm(element);
      const note = find(element, '.term-note');
      expect(note.querySelector('strong')?.lang).to.equal('ko');
      expect(note.querySelector('[lang=zh-CN]')?.textContent).to.contain('仲裁机构');
    });
  });
});
