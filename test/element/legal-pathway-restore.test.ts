import { expect } from '@open-wc/testing';
import '../../src/entry/legal-portal.js';
import type { LegalPathway } from '../../src/element/legal-pathway.js';
import { encodeAnswers } from '../../src/pathway/answer-text.js';
import type { Answers } from '../../src/pathway/answer.js';
import type { Replay } from '../../src/pathway/found.js';
import { openLibrary } from '../../src/load/open-library.js';
import type { Pathway } from '../../src/model/pathway.js';
import { heading, opened, pathway, PATHWAY, tap } from './answering.js';
import { all, cleanUp, find, onFixture, PACK, place, settled, untilFound, words } from './fixture-pack.js';

const GIVEN: Answers = {
  urgent: ['hurt'],
  problem: 'late',
  'asked-on': '2020-11-02',
  paid: 6000,
  people: 3,
  receipt: 'no',
};

async function sheetText(answers: Answers = GIVEN, version?: number): Promise<string> {
  const document = await (await openLibrary(PACK)).document(PATHWAY);
  const known = document as Pathway;
  return encodeAnswers({ ...known, version: version ?? known.version }, { answers } as Replay);
}

/** As if the page had been opened with this fragment. */
function arriveWith(fragment: string): void {
  history.replaceState({ page: 'its own' }, '', `${location.pathname}${location.search}#legal-restore=${fragment}`);
}

async function restored(fragment: string, attributes: Record<string, string> = {}): Promise<LegalPathway> {
  arriveWith(fragment);
  return opened(pathway({ restore: '', ...attributes }));
}

const given = (element: LegalPathway): string[] => all(element, '.given').map((each) => each.innerText.trim());

describe('legal-pathway restore', () => {
  afterEach(() => {
    cleanUp();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('the answers of a counter sheet, to be checked; the fragment is gone, the page keeps its state', async () => {
    const element = await restored(await sheetText());
    expect(heading(element)).to.equal('核对你的回答');
    expect(given(element).slice(0, 4)).to.deep.equal(['有人受伤', '该退的钱拖着不退', '2020年11月2日', '6,000元']);
    expect(words(element)).to.contain('已经读出以前的回答');
    expect(location.hash).to.equal('');
    expect((history.state as { page: string }).page).to.equal('its own');
  });

  it('W9 a code whose characters were escaped on the way', async () => {
    const element = await restored((await sheetText()).replace(/~/g, '%7E'));
    expect(heading(element)).to.equal('核对你的回答');
  });

  it('with `restore` alone the sheet says which pathway it is', async () => {
    const element = await restored(await sheetText(), { pathway: '' });
    expect(heading(element)).to.equal('核对你的回答');
  });

  it('without `restore`, or for another pathway, the fragment is not touched', async () => {
    arriveWith(await sheetText());
    const plain = await opened();
    expect(heading(plain)).to.equal('照护费要不回来怎么办');
    expect(location.hash).to.contain('#legal-restore=care-money');
    plain.remove();
    arriveWith('other-pathway.1.abc');
    const other = await opened(pathway({ restore: '' }));
    expect(heading(other)).to.equal('照护费要不回来怎么办');
    expect(location.hash).to.contain('other-pathway');
  });

  it('a code read while the page is open', async () => {
    const element = await opened(pathway({ restore: '' }));
    const text = await sheetText();
    location.hash = `#legal-restore=${text}`;
    await untilFound(element, '.review');
    expect(given(element).length).to.equal(6);
    expect(location.hash).to.equal('');
  });

  for (const [what, damage] of [
    ['forged', (text: string) => text.replace('late', 'absent')],
    ['cut', (text: string) => text.slice(0, -4)],
    ['nonsense', () => '<img src=x onerror=alert(1)>'],
    ['of 1 MB', (text: string) => `${text}${'.a~ob'.repeat(200_000)}`],
    ['broken escapes', () => '%E0%A4%A'],
  ] as const) {
    it(`a fragment that is ${what}: refused in words with a number, nothing taken over, gone from the address`, async () => {
      const element = await restored(damage(await sheetText()));
      expect(find(element, '[role=alert]').innerText).to.contain('没有读全');
      expect(find(element, '[role=alert]').innerText).to.contain('12348');
      expect(heading(element)).to.equal('照护费要不回来怎么办');
      expect(words(element)).to.contain('开始');
      expect(location.hash).to.equal('');
    });
  }

  it('an older version that is known is taken over under its new names', async () => {
    const { urgent = 'none', paid = 0 } = GIVEN;
    const element = await restored(await sheetText({ urgent, kind: 'unpaid', paid }, 2));
    expect(heading(element)).to.equal('哪天要求退钱的？');
    await tap(element, '.bar .back');
    expect((find(element, 'input[value=late]') as HTMLInputElement).checked).to.equal(true);
  });

  it('an older version whose answers meant something else, and a newer one, are refused in words', async () => {
    const older = await restored(await sheetText(GIVEN, 1));
    expect(find(older, '[role=alert]').innerText).to.contain('问题改过');
    older.remove();
    const newer = await restored(await sheetText(GIVEN, 9));
    expect(find(newer, '[role=alert]').innerText).to.contain('刷新页面');
  });

  it('answers that are none any more are left out, said so, and asked again', async () => {
    const element = await restored(await sheetText({ ...GIVEN, problem: 'gone', 'asked-on': '2999-01-01' }));
    expect(words(element)).to.contain('2个现在用不上了');
    expect(heading(element)).to.equal('下面问照护费的事');
  });

  it('legal-portal with `restore` opens the pathway of the sheet', async () => {
    arriveWith(await sheetText());
    const portal = onFixture('legal-portal', { restore: '' });
    place(portal);
    const reader = await untilFound(portal, '.reader');
    const inside = await untilFound(reader, '.pathway-document');
    await untilFound(inside, '.review');
    await settled(inside);
    expect(all(inside, '.given').length).to.equal(6);
    expect(location.hash).to.equal('');
  });
});
