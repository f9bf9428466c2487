import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import '../../src/entry/legal-topics.js';
import type { LegalErrorEvent, LegalHandoffEvent, LegalOpenEvent } from '../../src/element/events.js';
import { LegalTopics } from '../../src/element/legal-topics.js';
import { changeSettings } from '../../src/element/settings.js';
import { setLanguage } from '../../src/locale/localize.js';
import {
  all,
  APPEARANCES,
  axeFaults,
  cleanUp,
  find,
  onFixture,
  PACK,
  place,
  press,
  ready,
  settled,
  untilFound,
  words,
} from './fixture-pack.js';

const topics = (attributes: Record<string, string> = {}): LegalTopics => onFixture('legal-topics', attributes);
function named(element: LegalTopics, name: string, selector = '.disclosure'): HTMLElement {
  const found = all(element, selector).find((each) => each.innerText.includes(name));
  if (found === undefined) throw new Error(`no ${selector} ${name}`);
  return found;
}

async function open(element: LegalTopics, name: string): Promise<void> {
  const button = named(element, name);
  button.click();
  await settled(element);
  const id = button.getAttribute('aria-controls') ?? '';
  await waitUntil(() => element.shadowRoot?.querySelector(`#${id} .skeleton`) === null, 'still reading');
}

const names = (element: LegalTopics): string[] => all(element, '.topic-name').map((each) => each.innerText);

describe('legal-topics', () => {
  afterEach(cleanUp);

  describe('renders', () => {
    it('life events in the order of the pack, each with what it is about, and the laws', async () => {
      const element = await ready(topics());
      expect(names(element)).to.deep.equal(['打工与工资', '家里的事', '找人帮忙', '土地和村里的事']);
      expect(named(element, '打工与工资').innerText).to.contain('欠薪');
      expect(words(element)).to.contain('示例照护法');
    });

    it('an opened topic: its guides first, then services and numbers, from the catalogue', async () => {
      const element = await ready(topics());
      await open(element, '打工与工资');
      const kinds = all(element, '.branch h4').map((each) => each.innerText);
      expect(kinds[0]).to.equal('怎么办');
      expect(kinds).to.contain('电话');
      expect(find(element, '.branch .link').innerText).to.contain('工资');
    });

    it('what a topic puts first comes first, even where it is mainly about something else', async () => {
      const element = await ready(topics());
      await open(element, '家里的事');
      const titles = all(element, '.branch .link').map((each) => each.innerText);
      expect(titles.slice(0, 2)).to.deep.equal(['工资要不回来怎么办', '被家里人打了怎么办']);
    });

    it('a topic nothing is written about yet says so, with a number', async () => {
      const element = await ready(topics({ topics: 'village' }));
      await open(element, '土地和村里的事');
      expect(find(element, '.branch').innerText).to.contain('12348');
    });

    it('E3 view, topics and statutes as attributes; wrong values fall back to everything', async () => {
      const element = await ready(topics({ view: 'topics', topics: 'family nonsense work' }));
      expect(names(element)).to.deep.equal(['家里的事', '打工与工资']);
      expect(all(element, '.tree').length).to.equal(0);
      element.view = 'statutes';
      element.statutes = 'fixture-local-rules';
      await settled(element);
      expect(names(element)).to.deep.equal([]);
      expect(all(element, '.tree .disclosure').map((each) => each.innerText.trim())).to.deep.equal(['示例县规定']);
      element.setAttribute('view', 'nonsense');
      element.topics = 'nonsense';
      element.statutes = 'nonsense';
      await settled(element);
      expect(names(element).length).to.equal(4);
      expect(all(element, '.tree .disclosure').length).to.equal(6);
    });

    it('S7 a failed pack: what happened, a way to try again, the fallback, and legal-error', async () => {
      const element = topics();
      element.pack = '/packs/nowhere/';
      const heard = oneEvent<LegalErrorEvent>(element, 'legal-error');
      place(element);
      expect((await heard).code).to.equal('not-found');
      await settled(element);
      expect(find(element, '[role=alert]').innerText).to.contain('12348');
      expect(find(element, '.fallback').className).to.contain('shown');
    });

    it('marks a law that is not in force, and one whose text is not here', async () => {
      const element = await ready(topics({ view: 'statutes' }));
      expect(named(element, '旧照护办法').innerText).to.contain('已失效');
      await open(element, '未载条例');
      expect(find(element, '.branch').innerText).to.contain('未载原文');
    });

    it('of several versions of a law lists the one in force', async () => {
      const element = await ready(topics({ view: 'statutes' }));
      expect(all(element, '.disclosure').filter((each) => each.innerText.includes('换版规定')).length).to.equal(1);
      await open(element, '换版规定');
      expect(find(element, '.branch').innerText).to.contain('第二条');
    });
  });

  describe('keyboard', () => {
    it('P2 a topic is a disclosure: a native button, expanded or not, that names what it controls', async () => {
      const element = await ready(topics());
      const button = named(element, '打工与工资');
      expect([button.localName, button.getAttribute('aria-expanded')]).to.deep.equal(['button', 'false']);
      button.click();
      await settled(element);
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      expect(find(element, `#${button.getAttribute('aria-controls') ?? 'none'}`).innerText).to.contain('工资');
      button.click();
      await settled(element);
      expect(all(element, '.branch').length).to.equal(0);
    });

    it('P6 the outline is a nav of lists down to the article, with its headings over it', async () => {
      const element = await ready(topics({ view: 'statutes' }));
      await open(element, '示例照护法');
      expect(find(element, 'nav').getAttribute('aria-label')).to.equal('按法律查');
      const heading = find(element, '.outline .disclosure');
      expect(heading.closest('li')?.parentElement?.localName).to.equal('ol');
      await open(element, '第一编');
      await open(element, '第一章');
      expect(find(element, '.articles .link').innerText).to.contain('第一条');
    });

    it('P6 the place the reader is at is open and marked: aria-current on the article and the headings over it', async () => {
      const element = await ready(topics({ view: 'statutes', current: 'article/fixture-care-law/3#p1' }));
      const link = await untilFound(element, '.articles [aria-current=page]');
      expect(link.innerText).to.contain('第三条');
      expect(named(element, '示例照护法').getAttribute('aria-current')).to.equal('location');
      expect(all(element, '.articles [aria-current]').length).to.equal(1);
    });

    it('P6 Enter on an article opens it; the way back leads to the same place in the outline', async () => {
      const element = await ready(topics({ view: 'statutes', current: 'article/fixture-care-law/3' }));
      const link = await untilFound(element, '.articles [aria-current=page]');
      link.focus();
      press(link, 'Enter');
      const back = await untilFound(element, '.back');
      expect(find(element, '.tree').offsetHeight, 'hidden').to.equal(0);
      back.click();
      await settled(element);
      expect(find(element, '.tree').offsetHeight).to.be.greaterThan(0);
      expect(element.shadowRoot?.activeElement).to.equal(link);
    });

    it('P6 what was open is open again for a reader who comes back to the page', async () => {
      const element = await ready(topics());
      await open(element, '打工与工资');
      element.closest('.test-box')?.remove();
      const again = await ready(topics());
      expect(named(again, '打工与工资').getAttribute('aria-expanded')).to.equal('true');
    });
  });

  describe('events', () => {
    it('legal-open asks, with the document; prevented, nothing opens here', async () => {
      const element = await ready(topics());
      await open(element, '打工与工资');
      const heard = oneEvent<LegalOpenEvent>(element, 'legal-open');
      element.addEventListener('legal-open', (event) => {
        event.preventDefault();
      });
      find(element, '.branch .link').click();
      const { kind, id, href } = await heard;
      expect([kind, id, href]).to.deep.equal(['guide', 'guide/unpaid-wages', undefined]);
      await settled(element);
      expect(all(element, '.opened').length).to.equal(0);
    });

    it('legal-handoff asks before it dials', async () => {
      const element = await ready(topics());
      await open(element, '打工与工资');
      element.addEventListener('legal-handoff', (event) => {
        event.preventDefault();
      });
      const heard = oneEvent<LegalHandoffEvent>(element, 'legal-handoff');
      find(element, '.branch a.tel').click();
      expect((await heard).action).to.equal('call');
    });

    it('E3 links lead to the page’s own addresses by href-template', async () => {
      const element = await ready(topics({ 'href-template': '/law/{id}' }));
      await open(element, '打工与工资');
      expect((find(element, '.branch a.link') as HTMLAnchorElement).getAttribute('href')).to.equal(
        '/law/guide/unpaid-wages',
      );
    });
  });

  describe('accessible', () => {
    for (const [name, change] of APPEARANCES) {
      it(`A1 no axe finding with a topic and a law open: ${name}`, async () => {
        changeSettings(change);
        const element = await ready(topics({ current: 'article/fixture-care-law/3' }));
        await untilFound(element, '.articles');
        find(element, '.topics .disclosure').click();
        await settled(element);
        expect(await axeFaults(element)).to.deep.equal([]);
      });
    }

    it('A3 A4 targets of at least 44 px; no sideways scroll at 320 px', async () => {
      const element = await ready(topics({ current: 'article/fixture-care-law/3' }));
      await untilFound(element, '.articles');
      const small = all(element, 'button').filter((each) => each.offsetHeight < 44);
      expect(small.map((each) => each.innerText)).to.deep.equal([]);
      element.style.width = '320px';
      changeSettings({ textSize: 'largest', elder: true });
      await settled(element);
      expect(find(element, '.frame').scrollWidth).to.be.at.most(320);
    });
  });

  describe('languages', () => {
    it('A14 Korean titles first, the Chinese beside them; the names of laws stay Chinese', async () => {
      setLanguage('ko');
      const element = await ready(topics());
      expect(named(element, '로동과 로임').innerText).to.match(/로동과 로임\s+打工与工资/);
      expect(find(element, '#by-topic').innerText).to.equal('겪은 일로 찾기');
      expect(find(element, '.tree .disclosure [lang="zh-CN"]').innerText).to.equal('示例照护法');
    });
  });

  describe('embedding', () => {
    it('E2 moved while loading, and cloned, it still shows its topics', async () => {
      const element = topics();
      const heard = oneEvent(element, 'legal-ready');
      place(element);
      await settled(element);
      place(element);
      await heard;
      expect(names(element).length).to.equal(4);
      const copy = element.cloneNode(true);
      if (!(copy instanceof LegalTopics)) throw new Error('a clone is of the same class');
      copy.pack = PACK;
      expect(names(await ready(copy)).length).to.equal(4);
    });
  });
});
