import { expect } from '@open-wc/testing';
import { browserHost } from '../../src/host/browser-host.js';
import { setHost } from '../../src/host/current-host.js';
import { changeSettings } from '../../src/element/settings.js';
import { atResult, heading, opened, pathway, tap, through } from './answering.js';
import { all, axeFaults, cleanUp, find, words } from './fixture-pack.js';

/** Two sections; Korean for all but one option, and one help text whose Chinese has changed since. */
const check = (): ReturnType<typeof pathway> => pathway({ pathway: 'farm-check' });
const FAULTS = ['late,secret', 'no', 'some', '2020-11-2'];
const texts = (root: HTMLElement, selector: string): string[] =>
  all(root, selector).map((each) => each.textContent.replace(/\s+/g, ' ').trim());
/** Language and words of each part, in the order of the DOM. */
const parts = (root: HTMLElement, selector: string): [string, string][] =>
  all(root, `${selector} [lang]`).map((each) => [each.lang, each.textContent.trim()]);

describe('legal-pathway: a health check', () => {
  afterEach(() => {
    cleanUp();
    localStorage.clear();
    setHost(browserHost);
  });

  it('scores each section: questions without a finding of those answered, 不清楚 apart', async () => {
    const element = await atResult(['late,secret', 'unknown', 'none-hired'], check());
    expect(texts(element, '.scores li')).to.deep.equal([
      '收费 答了1题，1题有要改的，1题不清楚',
      '用人 答了1题，没有发现问题',
    ]);
    expect(all(element, '.scores meter').map((each) => (each as HTMLMeterElement).value)).to.deep.equal([0, 1]);
  });

  it('findings stand under their section, not among what else there is to know', async () => {
    const element = await atResult(FAULTS, check());
    expect(texts(element, '.section-findings h3')).to.deep.equal(['收费', '用人']);
    expect(texts(element, '.section-findings .callout')).to.have.length(4);
    expect(find(element, '.section-findings .callout').textContent).to.contain('第3条');
    expect(words(element)).not.to.contain('还要知道');
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('what an unknown answer leaves possible is named: 可能还有, whole with its articles, and the way back to the question', async () => {
    const element = await atResult(['unknown', 'no', 'none-hired'], check());
    expect(texts(element, '.possibly h3')).to.deep.equal(['可能还有']);
    expect(texts(element, '.possible-outcome summary')).to.deep.equal([
      '10日内应当退钱。',
      '把收多少写出来，贴在门口。',
    ]);
    expect(find(element, '.possible-outcome').textContent).to.contain('第3条');
    await tap(element, '[part=answer-missing]');
    expect(heading(element)).to.equal('收费有没有下面的情况？');
  });

  it('the file for the lawyer: every section with its score, every finding whole with its articles, on paper and as text', async () => {
    let copied = '';
    setHost({
      ...browserHost,
      copy: (text) => {
        copied = text;
        return Promise.resolve('copied');
      },
    });
    const element = await atResult(FAULTS, check());
    const sheet = find(element, '.counter-sheet').textContent.replace(/\s+/g, ' ');
    await tap(element, '[part=copy]');
    for (const file of [sheet, copied]) {
      for (const said of [
        '【收费】答了2题，2题有要改的',
        '10日内应当退钱。下一步：今天就退。',
        '第3条',
        '收钱要开收据。补开给人家。',
        '【用人】答了2题，1题有要改的',
        '营业执照',
        '该给钱的最后一天',
      ]) {
        expect(file).to.contain(said);
      }
    }
    expect(find(element, '[part=print]').innerText.trim()).to.equal('打印给律师看');
  });
});

describe('legal-pathway: a pathway in both languages', () => {
  beforeEach(() => {
    changeSettings({ language: 'ko' });
  });
  afterEach(() => {
    cleanUp();
    localStorage.clear();
    setHost(browserHost);
  });

  it('A14 question, help, options: Chinese first, then Korean; what is stale or not translated is marked', async () => {
    const element = await through(await opened(check()), []);
    expect(parts(element, 'legend')).to.deep.equal([
      ['zh-CN', '收费有没有下面的情况？'],
      ['ko', '비용에 아래와 같은 경우가 있습니까?'],
    ]);
    expect(parts(element, '.kicker').map(([language]) => language)).to.deep.equal(['zh-CN', 'ko']);
    expect(texts(element, '.help')).to.deep.equal(['有几样选几样。번역을 고치는중']);
    expect(parts(element, '.option').slice(0, 2)).to.deep.equal([
      ['zh-CN', '该退的钱没退'],
      ['ko', '돌려줄 돈을 돌려주지 않았다'],
    ]);
    for (const given of ['late', 'no']) {
      await tap(element, `input[value=${given}]`);
      await tap(element, '[part=next]');
    }
    expect(texts(element, '.option')).to.deep.equal(['不雇人고용하지 않는다', '雇人중국어로만 있음', '잘 모름']);
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('A14 yes and no are words of the interface: Korean alone', async () => {
    const element = await opened(check());
    await tap(element, '[part=begin]');
    await tap(element, 'input[value=none]');
    await tap(element, '[part=next]');
    expect(texts(element, '.option')).to.deep.equal(['예', '아니요', '잘 모름']);
  });

  it('A14 review, result, deadline, what to bring: Chinese first, then Korean', async () => {
    const element = await through(await opened(check()), FAULTS);
    expect(parts(element, '.answers li:first-child').map(([language]) => language)).to.deep.equal([
      'zh-CN',
      'ko',
      'zh-CN',
      'ko',
    ]);
    expect(await axeFaults(element)).to.deep.equal([]);
    await tap(element, '[part=see-result]');
    expect(parts(element, '[part=answer]').map(([language]) => language)).to.deep.equal([
      ...['zh-CN', 'ko'],
      ...['zh-CN', 'ko'],
      ...['zh-CN', 'ko'],
    ]);
    expect(parts(element, '[part=deadline] .tone').map(([, said]) => said)).to.deep.equal([
      '该给钱的最后一天',
      '돈을 주어야 하는 마지막날',
    ]);
    expect(texts(element, '.materials li').slice(0, 2)).to.deep.equal(['营业执照영업허가증', '收据本령수증책']);
    // The finding on staff has no translation.
    expect(all(element, '.section-findings').pop()?.textContent).to.contain('중국어로만 있음');
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  it('A14 the counter sheet has both, also for a reader who sees Korean alone; the copied text, too', async () => {
    changeSettings({ translation: 'only' });
    let copied = '';
    setHost({
      ...browserHost,
      copy: (text) => {
        copied = text;
        return Promise.resolve('copied');
      },
    });
    const element = await atResult(FAULTS, check());
    expect(find(element, '[part=answer]').textContent).not.to.contain('有要改的');
    const sheet = find(element, '.counter-sheet').textContent.replace(/\s+/g, ' ');
    await tap(element, '[part=copy]');
    for (const said of [
      '照护站体检',
      '돌봄소 검진',
      '有要改的，先改',
      '고칠것이 있으면',
      '收据本',
      '령수증책',
      '10日内',
      '10일안',
    ]) {
      expect(sheet, 'sheet').to.contain(said);
      expect(copied, 'copied').to.contain(said);
    }
    expect(sheet.indexOf('收费有没有')).to.be.lessThan(sheet.indexOf('비용에 아래와'));
  });

  it('A14 a pathway without Korean says so on every page', async () => {
    const element = await opened();
    expect(words(element)).to.contain('중국어로만 있음');
    await tap(element, '[part=begin]');
    expect(find(element, '.bar').textContent).to.contain('중국어로만 있음');
    cleanUp();
    const translated = await opened(check());
    await tap(translated, '[part=begin]');
    expect(find(translated, '.bar').textContent).not.to.contain('중국어로만 있음');
  });
});
