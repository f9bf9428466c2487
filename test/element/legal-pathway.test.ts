import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { browserHost } from '../../src/host/browser-host.js';
import { setHost } from '../../src/host/current-host.js';
import type { LegalHandoffEvent, LegalOpenEvent, LegalOutcomeEvent } from '../../src/element/events.js';
import { changeSettings } from '../../src/element/settings.js';
import { forgetTyped } from '../../src/element/typed-store.js';
import {
  answer,
  atResult,
  checked,
  heading,
  opened,
  pathway,
  progress,
  tap,
  through,
  type,
  WHOLE_WAY,
} from './answering.js';
import { all, APPEARANCES, axeFaults, cleanUp, find, settled, shadow, untilFound, words } from './fixture-pack.js';

const live = (element: HTMLElement): string =>
  all(element, '[role=status].visually-hidden')
    .map((each) => each.innerText)
    .join('')
    .trim();
const kept = (store: Storage): string => JSON.stringify(Object.entries(store));
const stored = (): string => kept(localStorage) + kept(sessionStorage) + JSON.stringify(history.state) + location.href;

describe('legal-pathway', () => {
  afterEach(() => {
    cleanUp();
    localStorage.clear();
  });

  describe('opening page', () => {
    it('P8 what it is for, how many questions at most, the whole way beforehand, and that nothing leaves the device', async () => {
      const element = await opened();
      expect(heading(element)).to.equal('照护费要不回来怎么办');
      expect(words(element)).to.contain('最多6个问题');
      expect(words(element)).to.contain('不会发给任何人');
      expect(all(element, '.whole-way li').length).to.equal(6);
    });

    it('E3 a pathway that is not there, or another document: words, a number, legal-error', async () => {
      for (const name of ['nowhere', 'guide/unpaid-wages', '../x']) {
        const element = pathway({ pathway: name });
        const heard = oneEvent(element, 'legal-error');
        document.body.append(element);
        await heard;
        await settled(element);
        expect(find(element, '[role=alert]').innerText).to.contain('12348');
        expect(find(element, '.fallback').className).to.contain('shown');
        element.remove();
      }
    });

    it('E3 options of every wrong kind leave it working', async () => {
      const element = pathway();
      for (const wrong of [undefined, null, 3, {}, [], Symbol.iterator] as unknown[]) {
        Object.assign(element, { language: wrong, hrefTemplate: wrong });
      }
      await opened(element);
      expect(heading(element)).to.equal('照护费要不回来怎么办');
    });
  });

  describe('questions', () => {
    it('P8 one question per page, its legend is the heading, nothing preselected, 不清楚 offered', async () => {
      const element = await opened();
      await tap(element, '[part=begin]');
      expect(all(element, 'fieldset').length).to.equal(1);
      expect(find(element, 'fieldset > legend > h2').innerText).to.equal('现在有没有急事？');
      expect(checked(element)).to.deep.equal([]);
      expect(all(element, '.option').map((each) => each.innerText.split('\n')[0])).to.deep.equal([
        '有人受伤',
        '老人没人管',
        '以上都没有',
        '不清楚',
      ]);
    });

    it('A9 progress in text, announced; the focus is on the question', async () => {
      const element = await opened();
      await tap(element, '[part=begin]');
      expect(progress(element)).to.equal('第1题，最多还有5题');
      expect(live(element)).to.equal('第1题，最多还有5题');
      expect(shadow(element).activeElement?.id).to.equal('title');
      await answer(element, 'none');
      await answer(element, 'seen');
      expect(progress(element)).to.equal('第2题，最多还有4题');
      expect(shadow(element).activeElement?.id).to.equal('title');
    });

    it('several: 以上都没有 and 不清楚 each stand alone', async () => {
      const element = await opened();
      await tap(element, '[part=begin]');
      await tap(element, 'input[value=hurt]');
      await tap(element, 'input[value=alone]');
      expect(checked(element)).to.deep.equal(['hurt', 'alone']);
      await tap(element, 'input[value=none]');
      expect(checked(element)).to.deep.equal(['none']);
      await tap(element, 'input[value=alone]');
      expect(checked(element)).to.deep.equal(['alone']);
      await tap(element, 'input[value=unknown]');
      expect(checked(element)).to.deep.equal(['unknown']);
    });

    it('every kind of question: several, information, one of several, date, sum, number, yes or no', async () => {
      const element = await opened();
      const seen: string[] = [];
      await tap(element, '[part=begin]');
      for (const given of WHOLE_WAY) {
        seen.push(heading(element));
        await answer(element, given);
      }
      expect(seen).to.deep.equal([
        '现在有没有急事？',
        '下面问照护费的事',
        '出了什么事？',
        '哪天要求退钱的？',
        '交了多少钱？',
        '几个人一起交的？',
        '手里有收据吗？',
      ]);
      expect(heading(element)).to.equal('核对你的回答');
    });

    it('为什么问这个: why, and the article', async () => {
      const element = await opened();
      await tap(element, '[part=begin]');
      const why = find(element, '.why');
      expect(why.textContent).to.contain('人最要紧。');
      expect(why.textContent).to.contain('第1条');
    });

    it('A11 without an answer: a summary in words takes the focus, its link leads to the field', async () => {
      const element = await opened();
      await tap(element, '[part=begin]');
      await tap(element, '[part=next]');
      const summary = find(element, '#fault');
      expect(shadow(element).activeElement).to.equal(summary);
      expect(summary.innerText).to.contain('请选一个回答');
      await tap(element, '#fault a');
      expect((shadow(element).activeElement as HTMLInputElement).value).to.equal('hurt');
    });

    it('A11 a wrong date, sum or number is said in words, and what was typed stays', async () => {
      const element = await through(await opened(), ['none', 'seen', 'late']);
      const tryDate = async (year: string, month: string, day: string): Promise<string> => {
        await type(element, '#field-year', year);
        await type(element, '#field-month', month);
        await type(element, '#field-day', day);
        await tap(element, '[part=next]');
        expect((find(element, '#field-year') as HTMLInputElement).value).to.equal(year);
        return find(element, '#field-fault').innerText;
      };
      expect(await tryDate('2026', '2', '30')).to.contain('没有这一天');
      expect(await tryDate('26', '2', '3')).to.contain('年要填4位');
      expect(await tryDate('2999', '2', '3')).to.contain('还没有到');
      expect(await tryDate('', '', '')).to.contain('请填日期');
      await answer(element, '2020-11-2');
      for (const [typed, said] of [
        ['很多', '只填数字'],
        ['-3', '不能小于 0元'],
        ['100001', '不能大于 100000元'],
        ['1.234', '最多写到分'],
        ['', '请填一个数'],
      ] as const) {
        await type(element, '#field-text', typed);
        await tap(element, '[part=next]');
        expect(find(element, '#field-fault').innerText).to.contain(said);
        expect((find(element, '#field-text') as HTMLInputElement).value).to.equal(typed);
      }
      await type(element, '#field-text', '６，０００元');
      await tap(element, '[part=next]');
      expect(heading(element)).to.equal('几个人一起交的？');
    });

    it('不清楚 at a date puts the fields aside; who then types knows it after all', async () => {
      const element = await through(await opened(), ['none', 'seen', 'late']);
      await tap(element, 'input[value=unknown]');
      await type(element, '#field-year', '2020');
      expect(checked(element)).to.deep.equal([]);
      await tap(element, 'input[value=unknown]');
      await tap(element, '[part=next]');
      expect(heading(element)).to.equal('交了多少钱？');
    });
  });

  describe('back and change', () => {
    it('P8 back to the beginning and forth again: nothing is lost', async () => {
      const element = await through(await opened(), ['hurt,alone', 'seen', 'late', '2020-11-2']);
      for (const title of ['哪天要求退钱的？', '出了什么事？', '下面问照护费的事', '现在有没有急事？']) {
        await tap(element, '.bar .back');
        expect(heading(element)).to.equal(title);
      }
      expect(checked(element)).to.deep.equal(['hurt', 'alone']);
      await tap(element, '.bar .back');
      expect(words(element)).to.contain('接着答');
      await tap(element, '[part=begin]');
      expect(heading(element)).to.equal('交了多少钱？');
    });

    it('a page left with something typed in it still has it', async () => {
      const element = await through(await opened(), ['none', 'seen', 'late']);
      await type(element, '#field-year', '20');
      await tap(element, '.bar .back');
      await tap(element, '[part=next]');
      expect((find(element, '#field-year') as HTMLInputElement).value).to.equal('20');
    });

    it('P8 all answers are shown before the result, each with a link to change it, and change comes back there', async () => {
      const element = await through(await opened(), WHOLE_WAY);
      const given = all(element, '.given').map((each) => each.innerText.trim());
      expect(given.slice(0, 5)).to.deep.equal(['有人受伤', '该退的钱拖着不退', '2020年11月2日', '6,000元', '3人']);
      expect(find(element, '.change').getAttribute('aria-label')).to.contain('现在有没有急事');
      await tap(element, '.answers li:nth-child(4) .change');
      expect((find(element, '#field-text') as HTMLInputElement).value).to.equal('6000');
      await answer(element, '7000');
      expect(heading(element)).to.equal('核对你的回答');
      expect(words(element)).to.contain('7,000元');
    });

    it('answers off the way are kept, but do not count', async () => {
      const element = await through(await opened(), WHOLE_WAY);
      await tap(element, '.answers li:nth-child(4) .change');
      await answer(element, '100');
      expect(words(element)).not.to.contain('几个人一起交的');
      await tap(element, '[part=see-result]');
      expect(words(element)).not.to.contain('人多的');
      await tap(element, '.bar .back');
      await tap(element, '.answers li:nth-child(4) .change');
      await answer(element, '6000');
      expect(words(element)).to.contain('3人');
    });
  });

  describe('result', () => {
    it('what is urgent comes first, then what to do, how sure it is, by when, whom to call, what to bring', async () => {
      const element = await atResult();
      const text = words(element);
      const order = [
        '先看病',
        '有条件',
        '过了退钱的日子，先找证据',
        '应当退钱的最后一天',
        '打 12348',
        '病历',
        '为什么是这个结果',
        '法律依据',
      ];
      const places = order.map((each) => text.indexOf(each));
      expect(
        places.every((each) => each >= 0),
        JSON.stringify(places),
      ).to.equal(true);
      expect([...places].sort((a, b) => a - b)).to.deep.equal(places);
      expect(text).to.contain('你答的是：该退的钱拖着不退');
      expect(find(element, '.callout.urgent a[href="tel:110"]').innerText).to.contain('110');
    });

    it('a deadline that has passed says 已过, how it was counted, and that it rolled over a weekend', async () => {
      // 2020-11-02 and ten days; 2020-11-04 ends on Saturday the 14th.
      const element = await atResult(['none', 'seen', 'late', '2020-11-4', '6000', '3', 'no']);
      const deadline = find(element, '.deadline');
      expect(deadline.innerText).to.contain('2020年11月16日，已过');
      expect(deadline.textContent).to.contain('第二天起算10日，到 2020年11月14日');
      expect(deadline.textContent).to.contain('顺延到 2020年11月16日');
    });

    it('unknown answers: what else is possible, three at most open, and a button back to the question', async () => {
      const element = await atResult(['none', 'seen', 'unknown']);
      expect(find(element, '.strength').innerText).to.equal('要问一下');
      expect(find(element, '.possibly > .possible').children.length).to.equal(3);
      expect(words(element)).to.contain('把不清楚的弄清楚');
      await tap(element, '[part=answer-missing]');
      expect(heading(element)).to.equal('出了什么事？');
      await answer(element, 'other');
      expect(heading(element)).to.equal('结果');
    });

    it('legal-outcome tells ids, once for each result, and never answers', async () => {
      const element = await opened();
      const told: LegalOutcomeEvent[] = [];
      element.addEventListener('legal-outcome', (event) => told.push(event));
      await through(element, WHOLE_WAY);
      await tap(element, '[part=see-result]');
      await tap(element, '.bar .back');
      await tap(element, '[part=see-result]');
      expect(told.map(({ pathwayId, version, outcomeIds }) => [pathwayId, version, outcomeIds])).to.deep.equal([
        ['pathway/care-money', 3, ['gather']],
      ]);
      expect(JSON.stringify(told)).not.to.contain('6000');
    });

    it('legal-handoff and legal-open ask first, with the outcome; prevented, nothing happens', async () => {
      const element = await atResult();
      const asked: Event[] = [];
      const refuse = (event: Event): void => {
        asked.push(event);
        event.preventDefault();
      };
      element.addEventListener('legal-handoff', refuse);
      element.addEventListener('legal-open', refuse);
      let printed = false;
      setHost({
        ...browserHost,
        print: () => {
          printed = true;
          return Promise.resolve('printing');
        },
      });
      find(element, '.result a[href="tel:12348"]').click();
      await tap(element, '[part=print]');
      find(element, '.sources .link').click();
      const call = asked[0] as LegalHandoffEvent;
      expect([call.action, call.destination, call.pathwayId, call.outcomeId]).to.deep.equal([
        'call',
        '12348',
        'pathway/care-money',
        'gather',
      ]);
      expect((asked[1] as LegalHandoffEvent).action).to.equal('print');
      expect((asked[2] as LegalOpenEvent).kind).to.equal('article');
      expect(printed).to.equal(false);
      expect(all(element, '.opened').length).to.equal(0);
    });

    it('an article opens in place; the way back leads to the result as it was', async () => {
      const element = await atResult();
      find(element, '.result .sources .link').click();
      await untilFound(element, '.opened');
      expect(find(element, '#title').offsetParent).to.equal(null);
      find(element, '.back').click();
      await settled(element);
      expect(heading(element)).to.equal('结果');
      expect(find(element, '#title').offsetParent).not.to.equal(null);
    });

    it('W7 where nothing prints and nothing copies, the same stands there as text', async () => {
      const element = await atResult();
      setHost({ ...browserHost, print: () => Promise.resolve('unavailable'), copy: () => Promise.resolve('manual') });
      await tap(element, '[part=print]');
      await waitUntil(() => words(element).includes('这里打不了印'));
      await tap(element, '[part=copy]');
      const field = (await untilFound(element, '#manual-text')) as HTMLTextAreaElement;
      expect(field.value).to.contain('交了多少钱？ 6,000元');
      expect(field.value).to.contain('【有条件】过了退钱的日子，先找证据');
      expect(field.value).to.contain('电话：');
    });

    it('texts of a pack are text, never markup', async () => {
      const element = await atResult();
      expect(shadow(element).querySelectorAll('script, iframe, [style]').length).to.equal(0);
    });
  });

  describe('privacy', () => {
    it('A15 answers stand in no address and not in history.state, and are saved on the device only when asked', async () => {
      const element = await atResult();
      expect(location.href).not.to.match(/hurt|6000/);
      expect(JSON.stringify(history.state)).not.to.match(/hurt|6000|late/);
      expect(kept(localStorage)).not.to.contain('hurt');
      await tap(element, '[part=save]');
      expect(kept(localStorage)).to.contain('hurt');
    });

    it('K4 重新开始 wipes every answer: screen, session, device', async () => {
      const element = await atResult();
      await tap(element, '[part=save]');
      expect(stored()).to.contain('hurt');
      await tap(element, '[part=start-again]');
      expect(heading(element)).to.equal('照护费要不回来怎么办');
      expect(stored()).not.to.match(/hurt|6000|care-money/);
      expect(sessionStorage.length).to.equal(0);
      expect(shadow(element).innerHTML).not.to.contain('6,000');
      await tap(element, '[part=begin]');
      expect(checked(element)).to.deep.equal([]);
    });

    it('K4 a wipe anywhere on the page wipes this, too', async () => {
      const element = await atResult();
      forgetTyped();
      await settled(element);
      expect(heading(element)).to.equal('照护费要不回来怎么办');
      expect(shadow(element).innerHTML).not.to.contain('6,000');
    });

    it('a reload of the same history entry finds the page and the answers; another element does not', async () => {
      const element = await through(await opened(), ['hurt', 'seen', 'late']);
      element.remove();
      const again = await opened();
      expect(heading(again)).to.equal('哪天要求退钱的？');
      const other = await opened(pathway({ id: 'other' }));
      expect(heading(other)).to.equal('照护费要不回来怎么办');
    });

    it('what was saved is offered at the next visit, and can be deleted', async () => {
      const element = await atResult();
      await tap(element, '[part=save]');
      element.remove();
      sessionStorage.clear();
      history.replaceState(null, '');
      const again = await opened();
      expect(words(again)).to.contain('这台设备上存着');
      await tap(again, '.saved button');
      expect(heading(again)).to.equal('核对你的回答');
      again.remove();
      sessionStorage.clear();
      history.replaceState(null, '');
      const third = await opened();
      await tap(third, '.saved button:last-child');
      expect(localStorage.getItem('mingbai.pathway.pathway/care-money')).to.equal(null);
    });
  });

  describe('accessibility', () => {
    for (const [name, change] of APPEARANCES) {
      it(`A1 axe: every page, ${name}`, async function () {
        this.timeout(60_000);
        changeSettings(change);
        const element = await opened();
        expect(await axeFaults(element), 'opening').to.deep.equal([]);
        await tap(element, '[part=begin]');
        await tap(element, '[part=next]');
        expect(await axeFaults(element), 'fault').to.deep.equal([]);
        for (const given of WHOLE_WAY) {
          if (name === 'default') expect(await axeFaults(element), heading(element)).to.deep.equal([]);
          await answer(element, given);
        }
        expect(await axeFaults(element), 'review').to.deep.equal([]);
        await tap(element, '[part=see-result]');
        expect(await axeFaults(element), 'result').to.deep.equal([]);
      });
    }

    it('A14 in Korean the interface words are Korean, and questions without Korean are marked as Chinese', async () => {
      changeSettings({ language: 'ko' });
      const element = await opened();
      expect(words(element)).to.contain('중국어로만 있음');
      await tap(element, '[part=begin]');
      expect(progress(element)).to.equal('1번째 질문, 많아서 5개 남았습니다');
      expect(find(element, 'legend [lang]').lang).to.equal('zh-CN');
      expect(all(element, '.option').pop()?.innerText.trim()).to.equal('잘 모름');
    });
  });
});
