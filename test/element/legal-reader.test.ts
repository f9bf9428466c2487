import { aTimeout, expect, oneEvent, waitUntil } from '@open-wc/testing';
import '../../src/entry/legal-reader.js';
import type { LegalReader } from '../../src/element/legal-reader.js';
import type { LegalErrorEvent, LegalOpenEvent, LegalSettingsEvent } from '../../src/element/events.js';
import { changeSettings } from '../../src/element/settings.js';
import { browserHost } from '../../src/host/browser-host.js';
import { setHost } from '../../src/host/current-host.js';
import { setLanguage } from '../../src/locale/localize.js';
import { hostileSite } from '../load/hostile-site.js';
import {
  all,
  APPEARANCES,
  axeFaults,
  cleanUp,
  find,
  PACK,
  place,
  press,
  ready,
  settled,
  shadow,
  untilFound,
  words,
} from './fixture-pack.js';
import { ARTICLE, GUIDE, reader } from './reading.js';

const title = (element: LegalReader): string => find(element, '#title').innerText.replace(/\s+/g, ' ').trim();

async function untilTitle(element: LegalReader, text: string): Promise<void> {
  await waitUntil(
    () => shadow(element).querySelector('#title')?.textContent.includes(text) === true,
    `no title ${text}`,
    {
      timeout: 6000,
    },
  );
  await settled(element);
}

function linkNamed(element: LegalReader, text: string): HTMLElement {
  const link = all(element, '.document .link, .document a').find((each) => each.innerText.includes(text));
  if (link === undefined) throw new Error(`no link "${text}"`);
  return link;
}

describe('legal-reader', () => {
  afterEach(cleanUp);

  describe('renders', () => {
    it('a guide: title, answer first, whom to call, contents, body, sources, dates, one "not legal advice"', async () => {
      const element = await ready(reader(GUIDE));
      expect(title(element)).to.equal('工资要不回来怎么办');
      const order = ['#title', '.answer', '.calls', '.contents', '.steps', '#sources'].map((selector) =>
        find(element, selector),
      );
      for (const [at, part] of order.entries()) {
        const next = order[at + 1];
        if (next === undefined) continue;
        expect(part.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING, String(at)).to.be.greaterThan(0);
      }
      expect(words(element).match(/不是法律意见/g)?.length).to.equal(1);
      expect(words(element)).to.contain('2026年11月23日');
    });

    it('the law is named once, then its articles, each a link; what is not here is no link', async () => {
      const element = await ready(reader(GUIDE));
      const laws = all(element, '.sources li').map((each) => each.innerText.replace(/\s+/g, ''));
      expect(laws.filter((law) => law.startsWith('《示例照护法》'))).to.have.length(1);
      expect(laws.join()).to.match(/《示例照护法》第\d+条/);
      const links = all(element, '.sources .link').map((each) => each.innerText);
      expect(links.length).to.be.greaterThan(0);
      for (const link of links) expect(link).to.match(/^第\d+条/);
      expect(laws.some((law) => law.includes('未载条例') && law.includes('未载原文'))).to.equal(true);
    });

    it('S1 every kind of block as its own element, and nothing else', async () => {
      const element = await ready(reader(GUIDE));
      const body = find(element, '.body');
      for (const selector of [
        'ol.steps',
        '.callout.warm',
        'ul.materials input[type=checkbox]',
        'table',
        'hr',
        'em',
        'ul ul',
      ])
        expect(body.querySelector(selector), selector).not.to.equal(null);
      expect(body.querySelectorAll('script, iframe, img, style, [style], [onclick]').length).to.equal(0);
    });

    it('what is announced but not written yet is not offered', async () => {
      const element = await ready(reader(GUIDE));
      expect(words(element)).not.to.contain('not-written-yet');
      expect(all(element, '#related ~ ul li').length).to.equal(2);
    });

    it('a citation without text here says so and is no link', async () => {
      const element = await ready(reader(GUIDE));
      const citation = all(element, '.citation').find((each) => each.innerText.includes('未载条例'));
      expect(citation?.innerText).to.contain('未载原文');
      expect(citation?.getAttribute('role')).to.equal(null);
    });

    it('a review that is overdue is said gently', async () => {
      const element = await ready(reader('guide/violence'));
      expect(find(element, '.notice').innerText).to.contain('2020年12月31日');
    });

    it('an emergency number is the one warm button', async () => {
      const element = await ready(reader('guide/violence'));
      expect(find(element, '.calls .button').className).to.contain('warm');
      expect(find(element, '.calls .button').innerText).to.equal('打 110');
    });

    it('an article: its place, label, headnote, plain words, official text, who made it, neighbours', async () => {
      const element = await ready(reader(ARTICLE));
      expect(title(element)).to.equal('第三条 什么时候退钱');
      expect(find(element, '.place').innerText.replace(/\s+/g, ' ')).to.contain(
        '示例照护法 第一编 总则 第二章 费用 第一节 标准',
      );
      expect(find(element, '.plain-words').innerText).to.contain('10日内');
      const official = find(element, '.official').innerText;
      for (const part of ['照护人没有到', '示例国代表会议', '2021年10月1日 修正']) expect(official).to.contain(part);
      expect(linkNamed(element, '第二条').innerText).to.contain('上一条');
      expect(linkNamed(element, '第四条').innerText).to.contain('下一条');
    });

    it('the paragraph, item and sub-item asked for are found and marked', async () => {
      for (const [anchor, text] of [
        ['p2', '由示例机关规定'],
        ['p1-i2', '照护时间不满'],
        ['p1-i2-s1', '照护人没有到'],
      ] as const) {
        const element = await ready(reader(`${ARTICLE}#${anchor}`));
        expect(
          all(element, '.target')
            .map((each) => each.innerText)
            .join(),
        ).to.contain(text);
        element.remove();
      }
    });

    it('plain words stand beside the paragraph they explain on wide screens', async () => {
      const element = reader('article/fixture-care-law/2');
      element.style.width = '1100px';
      await ready(element);
      await waitUntil(() => find(element, '.frame').dataset['width'] === 'wide');
      await settled(element);
      const top = (selector: string): number[] =>
        all(element, selector).map((cell) => Math.round(cell.getBoundingClientRect().top));
      expect(top('.plain-words .cell').length).to.equal(3);
      expect(top('.plain-words .cell')).to.deep.equal(top('.official .cell').slice(0, 3));
    });

    it('without official text: 未载原文 and where to find it', async () => {
      const element = await ready(reader('article/fixture-local-rules/1'));
      expect(find(element, '.official').innerText).to.contain('flk.npc.gov.cn');
    });

    it('a superseded law says so and leads to its successor; a future one says from when', async () => {
      const old = await ready(reader('article/fixture-old-measures/1'));
      expect(find(old, '.force').innerText).to.match(/2022年1月1日 起已经失效[\s\S]*示例照护法|示例国照护法/);
      const future = await ready(reader('article/fixture-new-rules/1'));
      expect(find(future, '.force').innerText).to.contain('2099年1月1日');
    });

    it('an address without a day is the version in force today, one with a day that version, each leads to the others', async () => {
      const today = await ready(reader('article/fixture-dated-rules/1'));
      expect(words(today)).to.contain('41日').and.not.to.contain('40日');
      expect(today.shadowRoot?.querySelector('.force') ?? null).to.equal(null);
      const old = await ready(reader('article/fixture-dated-rules@2020-01-01/1'));
      expect(words(old)).to.contain('40日');
      expect(find(old, '.force').innerText).to.contain('2026年7月1日');
      const next = await ready(reader('article/fixture-dated-rules@2098-01-01/2'));
      expect(find(next, '.force').innerText).to.contain('2098年1月1日');
      const law = await ready(reader('statute/fixture-dated-rules'));
      expect(words(law)).to.contain('2020年1月1日 起施行的版本').and.to.contain('2098年1月1日 起施行的版本');
    });

    it('a service: the nine fields in their order', async () => {
      const element = await ready(reader('service/free-care'));
      const names = all(element, '.document h3').map((heading) => heading.innerText);
      expect(names.slice(0, 9)).to.deep.equal([
        '谁能办',
        '带什么',
        '怎么办',
        '多久',
        '多少钱',
        '去哪里',
        '谁负责',
        '承诺',
        '依据',
      ]);
    });

    it('a term, a number, a topic and a law have their own views', async () => {
      for (const [id, text] of [
        ['term/arbitration', '交给仲裁机构来断'],
        ['hotline/110', '先说你在哪里'],
        ['topic/work', '工资要不回来怎么办'],
        ['statute/fixture-care-law', '第二编 附则'],
      ] as const) {
        const element = await ready(reader(id));
        expect(words(element)).to.contain(text);
        element.remove();
      }
    });

    it('no sideways scroll at 320 px but inside tables; a title of 200 characters breaks', async () => {
      for (const id of [GUIDE, 'statute/fixture-old-measures', ARTICLE]) {
        const element = reader(id);
        element.style.width = '320px';
        await ready(element);
        const frame = find(element, '.frame');
        expect(frame.scrollWidth, id).to.be.at.most(frame.clientWidth);
        element.remove();
      }
      const element = reader(GUIDE);
      element.style.width = '320px';
      await ready(element);
      const table = find(element, '.table');
      expect(table.scrollWidth).to.be.greaterThan(table.clientWidth);
    });

    it('S13 a host page with small roots and wide letters changes nothing inside', async () => {
      const style = document.createElement('style');
      style.textContent = 'html{font-size:62.5%}*{letter-spacing:3px;text-transform:uppercase;line-height:1}';
      const plain = await ready(reader(GUIDE));
      const look = (element: LegalReader): string[] => {
        const { fontSize, letterSpacing, lineHeight, textTransform } = getComputedStyle(find(element, '.step-title'));
        return [fontSize, letterSpacing, lineHeight, textTransform];
      };
      const before = look(plain);
      document.head.append(style);
      expect(look(plain)).to.deep.equal(before);
      style.remove();
    });

    it('S7 an unknown document and a missing pack are states with a way on, and are told', async () => {
      const unknown = reader('guide/nowhere');
      const heard = oneEvent<LegalErrorEvent>(unknown, 'legal-error');
      place(unknown);
      expect((await heard).code).to.equal('unknown-document');
      await settled(unknown);
      expect(find(unknown, '[role=alert]').innerText).to.contain('12348');
    });

    it('S7 a retry after a failure brings the document', async () => {
      const site = await hostileSite({ mode: '404' });
      const element = reader(GUIDE);
      element.pack = site.base;
      place(element);
      await untilFound(element, '[role=alert] button');
      await site.set({ mode: 'ok' });
      find(element, '[role=alert] button').click();
      await untilFound(element, '#title');
    });
  });

  describe('keyboard', () => {
    it('A6 Enter follows a link that has no address', async () => {
      const element = await ready(reader(GUIDE));
      const link = linkNamed(element, '示例照护法第4条');
      link.focus();
      press(link, 'Enter');
      await untilTitle(element, '拖欠工资');
    });

    it('the contents lead to their headings, with the focus', async () => {
      const element = reader(GUIDE);
      element.style.width = '700px';
      await ready(element);
      linkNamed(element, '要准备什么').click();
      expect((shadow(element).activeElement as HTMLElement).innerText).to.equal('要准备什么');
    });
  });

  describe('events', () => {
    it('legal-open asks; unanswered, the document opens in place with the focus on its title', async () => {
      const element = await ready(reader(GUIDE));
      const heard = oneEvent<LegalOpenEvent>(element, 'legal-open');
      linkNamed(element, '示例照护法第3条').click();
      const { kind, id, anchor, href } = await heard;
      expect([kind, id, anchor, href]).to.deep.equal(['article', ARTICLE, 'p1-i3', undefined]);
      await untilTitle(element, '什么时候退钱');
      expect(shadow(element).activeElement?.id).to.equal('a-p1-i3');
    });

    it('back restores the document, the focus and the place on the page', async () => {
      const element = await ready(reader(GUIDE));
      const link = linkNamed(element, '示例照护法第3条');
      link.focus();
      const { scrollY: before } = window;
      link.click();
      await untilTitle(element, '什么时候退钱');
      find(element, '.back').click();
      await untilTitle(element, '工资要不回来');
      expect((shadow(element).activeElement as HTMLElement).innerText).to.contain('示例照护法第3条');
      expect(Math.abs(scrollY - before)).to.be.lessThan(40);
      expect(element.canGoBack).to.equal(false);
    });

    it('a page that prevents legal-open keeps the document where it is', async () => {
      const element = await ready(reader(GUIDE));
      element.addEventListener('legal-open', (event) => {
        event.preventDefault();
      });
      linkNamed(element, '示例照护法第4条').click();
      await aTimeout(50);
      expect(title(element)).to.equal('工资要不回来怎么办');
    });

    it('W9 href-template gives links an address, percent-encoded, and leaves the way to the browser', async () => {
      const element = await ready(reader(GUIDE, { 'href-template': '/law?doc={id}' }));
      const link = linkNamed(element, '示例照护法第3条') as HTMLAnchorElement;
      expect(link.getAttribute('href')).to.equal('/law?doc=article/fixture-care-law/3#p1-i3');
      const evil = await ready(reader(GUIDE, { 'href-template': 'javascript:alert(1)//{id}' }));
      expect(linkNamed(evil, '示例照护法第3条').getAttribute('href')).to.equal(null);
    });

    it('copying the citation is announced; refused, it stands selected in a field', async () => {
      const element = await ready(reader(`${ARTICLE}#p1-i2`));
      let copied = '';
      setHost({
        ...browserHost,
        copy: (text) => {
          copied = text;
          return Promise.resolve('copied');
        },
      });
      find(element, '[part=copy]').click();
      await waitUntil(() => all(element, '[role=status]').some((region) => region.textContent.includes('已复制')));
      expect(copied).to.equal('《示例照护法》第3条第1款第(二)项');
      setHost({ ...browserHost, copy: () => Promise.resolve('manual') });
      find(element, '[part=copy]').click();
      await waitUntil(() => shadow(element).activeElement instanceof HTMLInputElement);
      expect((shadow(element).activeElement as HTMLInputElement).value).to.equal(copied);
    });

    it('E2 properties before or after upgrade, moving, cloning and putting back come to the same', async () => {
      const moved = await ready(reader(GUIDE));
      const elsewhere = document.createElement('section');
      document.querySelector('.test-box')?.append(elsewhere);
      elsewhere.append(moved);
      await settled(moved);
      expect(title(moved)).to.equal('工资要不回来怎么办');
      const clone = document.importNode(moved);
      clone.setAttribute('pack', PACK);
      clone.setAttribute('document-id', GUIDE);
      await ready(clone);
      expect(title(clone)).to.equal('工资要不回来怎么办');
      const removed = reader(GUIDE);
      place(removed);
      removed.remove();
      await aTimeout(20);
      await ready(removed);
      expect(title(removed)).to.equal('工资要不回来怎么办');
    });

    it('E3 another document-id shows another document', async () => {
      const element = await ready(reader(GUIDE));
      element.setAttribute('document-id', 'service/free-care');
      await untilTitle(element, '申请免费照护');
    });
  });

  describe('accessible', () => {
    for (const [name, change] of APPEARANCES) {
      it(`A1 no axe finding in a guide, an article, a service: ${name}`, async () => {
        changeSettings(change);
        for (const id of [GUIDE, `${ARTICLE}#p2`, 'service/free-care', 'article/fixture-old-measures/1']) {
          const element = await ready(reader(id));
          expect(await axeFaults(element), id).to.deep.equal([]);
          element.remove();
        }
      });
    }

    for (const width of [320, 1100]) {
      it(`A1 no axe finding at ${String(width)} px`, async () => {
        const element = reader(GUIDE);
        element.style.width = `${String(width)}px`;
        await ready(element);
        await aTimeout(50);
        expect(await axeFaults(element)).to.deep.equal([]);
      });
    }

    it('A5 wider text spacing loses nothing', async () => {
      const element = reader(GUIDE);
      element.style.width = '320px';
      await ready(element);
      const style = document.createElement('style');
      style.textContent =
        '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}';
      shadow(element).append(style);
      const cut = all(element, '.document *').filter(
        (each) =>
          getComputedStyle(each).overflow === 'hidden' &&
          !each.className.includes('visually-hidden') &&
          each.scrollHeight > each.clientHeight + 1,
      );
      expect(cut.length).to.equal(0);
      expect(find(element, '.frame').scrollWidth).to.be.at.most(find(element, '.frame').clientWidth);
    });
  });

  describe('languages', () => {
    it('A14 both texts paragraph by paragraph, Chinese first, same size, each with its language', async () => {
      setLanguage('ko');
      const element = await ready(reader(GUIDE));
      const pairs = all(element, '.step-title').map((step) => Array.from(step.querySelectorAll<HTMLElement>('.both')));
      expect(pairs.map((pair) => pair.map(({ lang }) => lang))).to.deep.equal(
        Array.from({ length: 3 }, () => ['zh-CN', 'ko']),
      );
      const [chinese, korean] = pairs[0] ?? [];
      expect(chinese?.innerText).to.contain('先把证据拍下来');
      expect(korean?.innerText).to.contain('먼저 증거를');
      expect(getComputedStyle(chinese!).fontSize).to.equal(getComputedStyle(korean!).fontSize);
    });

    it('A14 Korean only: chosen by the reader, told, kept; the stale pair stays Chinese with its mark', async () => {
      setLanguage('ko');
      const element = await ready(reader(GUIDE));
      expect(all(element, '.language-mark').map((mark) => mark.innerText)).to.deep.equal(['번역을 고치는중']);
      const heard = oneEvent<LegalSettingsEvent>(element, 'legal-settings');
      all(element, '.switch input')[1]?.click();
      expect((await heard).language).to.equal('ko');
      await settled(element);
      expect(find(element, '.answer').innerText).not.to.contain('先投诉');
      expect(find(element, '.answer').innerText).to.contain('먼저 신고하고');
      expect(words(element)).to.contain('别把原件交出去');
      const another = await ready(reader('service/free-care'));
      expect(find(another, '.answer').innerText).not.to.contain('生活困难');
    });

    it('A14 without Korean: Chinese under a visible mark', async () => {
      setLanguage('ko');
      const element = await ready(reader('guide/violence'));
      expect(find(element, '.language-mark').innerText).to.equal('중국어로만 있음');
      expect(find(element, '.lead').lang).to.equal('zh-CN');
    });

    it('A14 every word of the interface around a guide is Korean', async () => {
      setLanguage('ko');
      changeSettings({ translation: 'only' });
      const element = await ready(reader(ARTICLE));
      const own = all(element, 'button, .small-heading, .document > section > h3, .foot p').filter(
        (each) => each.closest('[lang]')?.getAttribute('lang') !== 'zh-CN',
      );
      expect(own.length).to.be.greaterThan(4);
      for (const each of own) expect(each.innerText).not.to.match(/[一-鿿]/);
    });

    it('a change of language reaches what is on screen', async () => {
      const element = await ready(reader(GUIDE));
      expect(words(element)).to.contain('本页内容');
      setLanguage('en');
      await waitUntil(() => words(element).includes('On this page'));
    });
  });
});
