/** One rule of the engine each. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Condition, Fact, Notice, Outcome, Pathway, Question } from '../../src/model/pathway.js';
import type { Answers } from '../../src/pathway/answer.js';
import type { Circumstances } from '../../src/pathway/circumstances.js';
import { orderFaults } from '../../src/pathway/order.js';
import { progressOf } from '../../src/pathway/progress.js';
import { replay } from '../../src/pathway/replay.js';
import { sectionScores } from '../../src/pathway/scores.js';
import { BLANK, option, WAGES, YES_NO } from './wages.js';

const at = '2026-11-23';
const plain = { say: [], sources: [], needs: [], next: [] };
const yesNo = (id: string, rest: Partial<Question> = {}): Question => ({
  id,
  ask: '？',
  type: 'yes-no',
  options: YES_NO,
  sources: [],
  ...rest,
});
const typed = (id: string, type: Question['type'], rest: Partial<Question> = {}): Question => ({
  ...yesNo(id, rest),
  type,
  options: rest.options ?? [],
});
const yes = (of: string): Condition => ({ of, is: ['yes'] });
const outcome = (id: string, when: Condition, rest: Partial<Outcome> = {}): Outcome => ({
  ...plain,
  id,
  when,
  strength: 'likely',
  ...rest,
});
const notice = (id: string, when: Condition, rest: Partial<Notice> = {}): Notice => ({ ...plain, id, when, ...rest });
const fact = (id: string, rest: Omit<Fact, 'id' | 'sources'>): Fact => ({ id, sources: [], ...rest });
const last: Outcome = { ...plain, id: 'ask', strength: 'ask' };
const made = (parts: Partial<Pathway>): Pathway => ({
  ...BLANK,
  ...parts,
  outcomes: [...(parts.outcomes ?? []), last],
});
const find = (pathway: Pathway, answers: Answers, rest: Partial<Circumstances> = {}) =>
  replay(pathway, answers, { at, ...rest });
const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

test('hidden help: an unknown answer never hides help that is certain, nor help that is possible', () => {
  // What a first-match engine gets wrong: the first condition is unknown, so it stops there or falls to the default.
  const pathway = made({
    questions: [yesNo('violence'), yesNo('poor'), yesNo('lawyer')],
    outcomes: [
      outcome('without-test', yes('violence')),
      outcome('with-test', { all: [yes('poor'), { not: yes('lawyer') }] }),
    ],
  });
  const { result } = find(pathway, { violence: 'unknown', poor: 'yes', lawyer: 'no' });
  assert.equal(result.outcome.id, 'with-test');
  assert.deepEqual(result.possible, [{ id: 'without-test', missing: { questions: ['violence'], parameters: [] } }]);
});

test('"not asked yet" is kept apart from unknown: nothing is possible because of a question still to come', () => {
  const pathway = made({
    questions: [yesNo('a'), yesNo('b')],
    outcomes: [outcome('x', { all: [yes('a'), yes('b')] })],
  });
  const open = find(pathway, { a: 'yes' });
  assert.deepEqual([open.next, open.result.outcomeTruths['x'], open.result.possible], ['b', 'open', []]);
  const unknown = find(pathway, { a: 'yes', b: 'unknown' });
  assert.deepEqual([unknown.next, unknown.result.outcomeTruths['x']], [undefined, 'unknown']);
});

test('three values: not, all and any of unknown', () => {
  const questions = [yesNo('a'), yesNo('b')];
  const truth = (when: Condition, answers: Answers) =>
    find(made({ questions, notices: [notice('n', when)] }), answers).result.noticeTruths['n'];
  const both: Condition = { all: [yes('a'), yes('b')] };
  const one: Condition = { any: [yes('a'), yes('b')] };
  for (const [when, a, b, expected] of [
    [both, 'unknown', 'yes', 'unknown'],
    [both, 'unknown', 'no', 'no'],
    [one, 'unknown', 'no', 'unknown'],
    [one, 'unknown', 'yes', 'yes'],
    [{ not: both }, 'unknown', 'yes', 'unknown'],
    [{ not: both }, 'unknown', 'no', 'yes'],
    [{ not: one }, 'unknown', 'yes', 'no'],
  ] as const) {
    assert.equal(truth(when, { a, b }), expected, JSON.stringify([when, a, b]));
  }
});

test('民法典1259: 以上 and 以下 include the figure, 不满 and 超过 do not', () => {
  const questions = [typed('sum', 'money')];
  const truth = (compare: 'lt' | 'lte' | 'gt' | 'gte' | 'eq', sum: number) =>
    find(made({ questions, notices: [notice('n', { of: 'sum', compare, to: 500 })] }), { sum }).result.noticeTruths[
      'n'
    ];
  const table = {
    lt: ['yes', 'no', 'no'],
    lte: ['yes', 'yes', 'no'],
    gt: ['no', 'no', 'yes'],
    gte: ['no', 'yes', 'yes'],
  };
  for (const [compare, expected] of Object.entries(table)) {
    const found = [499.99, 500, 500.01].map((sum) => truth(compare as 'lt', sum));
    assert.deepEqual(found, expected, compare);
  }
  assert.deepEqual(
    [499.99, 500].map((sum) => truth('eq', sum)),
    ['no', 'yes'],
  );
});

test('"within 7日" reaches from the day of the run to seven days later, both included; "past" is before that day', () => {
  const questions = [typed('due', 'date', { most: '2099-12-31' })];
  const within: Condition = { of: 'due', within: { count: 7, unit: '日' } };
  const pathway = made({ questions, notices: [notice('near', within), notice('past', { of: 'due', past: true })] });
  for (const [due, expected] of [
    ['2026-11-22', ['past']],
    ['2026-11-23', ['near']],
    ['2026-11-30', ['near']],
    ['2026-12-01', []],
  ] as const) {
    assert.deepEqual(ids(find(pathway, { due }).result.notices), expected, due);
  }
});

test('a parameter without a figure makes nothing false: unknown, with the parameter named, and its question is not asked', () => {
  const pathway = made({
    parameters: [{ id: 'means-test', unit: '元', values: [] }],
    questions: [typed('income', 'money')],
    outcomes: [
      outcome('unset', { param: 'means-test', unset: true }, { strength: 'ask' }),
      outcome('below', { of: 'income', compare: 'lte', to: { param: 'means-test' } }),
    ].reverse(),
  });
  const unset = find(pathway, {});
  assert.deepEqual([unset.next, unset.result.outcome.id], [undefined, 'unset']);
  assert.deepEqual(unset.result.possible, [{ id: 'below', missing: { questions: [], parameters: ['means-test'] } }]);
  const set = { parameters: { 'means-test': 1000 } };
  assert.equal(find(pathway, {}, set).next, 'income');
  assert.equal(find(pathway, { income: 1000 }, set).result.outcome.id, 'below');
  assert.equal(find(pathway, { income: 1000.01 }, set).result.outcome.id, 'ask');
});

test('a parameter holds for its days only: never last year’s figure', () => {
  const value = (from: string, to: string | undefined, figure: number) =>
    ({ from, value: figure, sources: [], status: 'in_force', ...(to === undefined ? {} : { to }) }) as const;
  const pathway = made({
    parameters: [
      { id: 'line', unit: '元', values: [value('2025-01-01', '2025-12-31', 10), value('2026-12-01', undefined, 30)] },
    ],
    questions: [typed('sum', 'money')],
    outcomes: [outcome('over', { of: 'sum', compare: 'gt', to: { param: 'line' } })],
  });
  const truthOn = (day: string, rest = {}) =>
    replay(pathway, { sum: 20 }, { at: day, ...rest }).result.outcomeTruths['over'];
  assert.deepEqual(
    ['2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01', '2026-11-30', '2026-12-01'].map((day) => truthOn(day)),
    ['unknown', 'yes', 'yes', 'unknown', 'unknown', 'no'],
  );
  assert.equal(truthOn('2025-06-01', { parameters: { line: null } }), 'unknown');
});

test('a figure on trial (试点) leads to "ask", whatever is written at the outcome, and is named', () => {
  const pathway = made({
    parameters: [
      { id: 'trial', unit: '元', values: [{ from: '2026-01-01', value: 10, sources: [], status: 'pilot' }] },
    ],
    questions: [typed('sum', 'money')],
    outcomes: [outcome('below', { of: 'sum', compare: 'lte', to: { param: 'trial' } })],
  });
  const { outcome: found } = find(pathway, { sum: 5 }).result;
  assert.deepEqual([found.id, found.strength, found.pilots], ['below', 'ask', ['trial']]);
});

test('a deadline made with an unset period is unknown and names it; one whose date does not apply is not there', () => {
  const unset = { parameters: { 'arbitration-limit': null } };
  const left = find(WAGES, { employment: 'left', 'left-on': '2026-01-05', iou: 'no' }, unset).result.outcome.deadline;
  assert.deepEqual([left?.state, left?.missing.parameters], ['unknown', ['arbitration-limit']]);
  assert.equal(find(WAGES, { employment: 'working', iou: 'no' }).result.outcome.deadline, undefined);
  const unknown = find(WAGES, { employment: 'left', 'left-on': 'unknown', iou: 'no' }).result.outcome.deadline;
  assert.deepEqual([unknown?.state, unknown?.missing.questions], ['unknown', ['left-on']]);
});

test('a deadline says how it was counted', () => {
  const { deadline } = find(WAGES, { employment: 'left', 'left-on': '2025-11-28', iou: 'no' }).result.outcome;
  assert.deepEqual(deadline?.counting, {
    start: '2025-11-28',
    periods: [{ count: 1, unit: '年' }],
    counted: '2026-11-28',
    last: '2026-11-30',
    skipped: [
      { day: '2026-11-28', why: 'weekend' },
      { day: '2026-11-29', why: 'weekend' },
    ],
    unsureYears: ['2026'],
  });
  assert.deepEqual([deadline.value, deadline.questions], ['2026-11-30', ['left-on']]);
});

test('facts: sum leaves out what does not apply, per person is exact, largest takes the later day', () => {
  const pathway = made({
    questions: [
      typed('wages', 'money'),
      yesNo('bonus-due'),
      typed('bonus', 'money', { askWhen: yes('bonus-due') }),
      typed('people', 'number', { unit: '人', least: 1 }),
      typed('known', 'date'),
      typed('done', 'date'),
      typed('born', 'date'),
    ],
    facts: [
      fact('total', { function: 'sum', inputs: [{ of: 'wages' }, { of: 'bonus' }], unit: '元' }),
      fact('each', { function: 'per-person', inputs: [{ of: 'total' }, { of: 'people' }], unit: '元' }),
      fact('later', { function: 'largest', inputs: [{ of: 'known' }, { of: 'done' }], unit: 'date' }),
      fact('age', { function: 'age-on', inputs: [{ of: 'born' }, { of: 'later' }], unit: '岁' }),
      fact('days', { function: 'days-between', inputs: [{ of: 'later' }, { today: true }], unit: '日' }),
      fact('end', { function: 'add', inputs: [{ of: 'later' }, { period: { count: 60, unit: '日' } }], unit: 'date' }),
    ],
    notices: [
      notice('n', { of: 'each', compare: 'gt', to: 333.33 }),
      notice('m', { of: 'age', compare: 'gte', to: 18 }),
      notice('d', { of: 'days', compare: 'eq', to: 3 }),
      notice('e', { of: 'end', past: true }),
    ],
  });
  const given = {
    wages: 1000,
    'bonus-due': 'no',
    people: 3,
    known: '2026-11-01',
    done: '2026-11-20',
    born: '2008-11-20',
  };
  const found = find(pathway, given);
  assert.deepEqual(
    found.result.facts.map(({ id, value, rounded }) => [id, value, rounded]),
    [
      ['total', '1000', undefined],
      ['each', '333.33', true],
      ['later', '2026-11-20', undefined],
      ['age', '18', undefined],
      ['days', '3', undefined],
      ['end', '2027-01-19', undefined],
    ],
  );
  // 333.333… is more than 333.33, though it is shown as that.
  assert.deepEqual(ids(found.result.notices), ['n', 'm', 'd']);
  const unknown = find(pathway, { ...given, 'bonus-due': 'yes', bonus: 'unknown' }).result.facts[1];
  assert.deepEqual([unknown?.state, unknown?.missing.questions], ['unknown', ['bonus']]);
});

test('in-table takes the row of the answer; a row that is not there is unknown', () => {
  const pathway = made({
    parameters: [
      {
        id: 'months',
        unit: '月',
        values: [{ from: '2026-01-01', value: { a: 27, b: 25 }, sources: [], status: 'in_force' }],
      },
    ],
    questions: [typed('grade', 'choice', { options: ['a', 'b', 'c'].map(option) })],
    facts: [fact('due', { function: 'in-table', inputs: [{ of: 'grade' }, { param: 'months' }], unit: '月' })],
    notices: [notice('n', { of: 'due', compare: 'gte', to: 26 })],
  });
  const due = (grade: string) => find(pathway, { grade }).result.facts[0];
  assert.deepEqual([due('a')?.value, due('b')?.value], ['27', '25']);
  assert.deepEqual([due('c')?.state, due('c')?.missing.parameters], ['unknown', ['months']]);
});

test('a multiple choice holds when one of the options is chosen; none of them is an answer of its own', () => {
  const pathway = made({
    questions: [typed('groups', 'multi', { options: ['a', 'b', 'c'].map(option) })],
    notices: [notice('ab', { of: 'groups', is: ['a', 'b'] }), notice('nobody', { of: 'groups', is: ['none'] })],
  });
  const found = (groups: string | string[]) => ids(find(pathway, { groups }).result.notices);
  assert.deepEqual([found(['b', 'c']), found(['c']), found('none')], [['ab'], [], ['nobody']]);
  assert.deepEqual(ids(find(pathway, { groups: 'unknown' }).result.possibleNotices), ['ab', 'nobody']);
});

test('reasons are the comparisons that made it so, with the answers they rest on; below "not" they do not hold', () => {
  const pathway = made({
    parameters: [
      { id: 'line', unit: '元', values: [{ from: '2026-01-01', value: 10, sources: [], status: 'in_force' }] },
    ],
    questions: [yesNo('a'), yesNo('b'), typed('sum', 'money')],
    outcomes: [
      outcome('x', {
        all: [{ any: [yes('a'), yes('b')] }, { not: { of: 'sum', compare: 'gt', to: { param: 'line' } } }],
      }),
    ],
  });
  assert.deepEqual(find(pathway, { a: 'no', b: 'yes', sum: 10 }).result.outcome.reasons, [
    { of: 'b', holds: true, questions: ['b'], test: 'is', options: ['yes'] },
    { of: 'sum', holds: false, questions: ['sum'], test: 'gt', to: '10', parameter: 'line' },
  ]);
});

test('answers off the path are kept by whoever has them, but do not count, show or travel', () => {
  const kept = { employment: 'working', 'left-on': '2025-11-27', iou: 'no' };
  const found = find(WAGES, kept);
  assert.deepEqual(found.answers, { employment: 'working', iou: 'no' });
  assert.deepEqual(ids(found.result.notices), []);
  assert.deepEqual(found.result, find(WAGES, { employment: 'working', iou: 'no' }).result);
  // Back again, and nothing was lost.
  assert.deepEqual(ids(find(WAGES, { ...kept, employment: 'left' }).result.notices), ['hurry']);
});

test('an answer that cannot be one is as good as none: asked again, never guessed', () => {
  for (const answer of ['sacked', 7, ['left'], '', 'constructor'] as const) {
    assert.equal(find(WAGES, { employment: answer }).next, 'employment', JSON.stringify(answer));
  }
  assert.equal(find(WAGES, { employment: 'left', 'left-on': '2026-11-24' }).next, 'left-on');
  assert.equal(find(WAGES, { employment: 'left', 'left-on': '2026-02-29' }).next, 'left-on');
});

test('a page of information is shown before the question it stands above, once, and never for its own sake', () => {
  const pathway = made({
    questions: [yesNo('a'), typed('safety', 'info', { askWhen: yes('a') }), yesNo('b'), typed('end', 'info')],
    outcomes: [outcome('x', { all: [yes('a'), yes('b')] })],
  });
  assert.equal(find(pathway, {}).next, 'a');
  assert.equal(find(pathway, { a: 'yes' }).next, 'safety');
  assert.equal(find(pathway, { a: 'yes', safety: 'seen' }).next, 'b');
  assert.deepEqual(find(pathway, { a: 'yes', safety: 'seen', b: 'no' }).next, undefined);
  assert.deepEqual(find(pathway, { a: 'yes', safety: 'seen', b: 'no' }).asked, ['a', 'b']);
});

test('progress counts questions: answered, at least, at most', () => {
  const of = (answers: Answers) => progressOf(WAGES, answers, { at });
  assert.deepEqual(of({}), { answered: 0, least: 1, most: 3 });
  assert.deepEqual(of({ employment: 'working' }), { answered: 1, least: 1, most: 1 });
  assert.deepEqual(of({ employment: 'left' }), { answered: 1, least: 1, most: 2 });
  assert.deepEqual(of({ employment: 'contractor' }), { answered: 1, least: 0, most: 0 });
});

test('the whole path can be seen beforehand: every question applies, does not, or perhaps', () => {
  const states = (answers: Answers) => find(WAGES, answers).questions.map(({ state, applies }) => [state, applies]);
  assert.deepEqual(states({}), [
    ['next', 'yes'],
    ['perhaps', 'perhaps'],
    ['later', 'yes'],
  ]);
  assert.deepEqual(states({ employment: 'contractor' }), [
    ['answered', 'yes'],
    ['not-applicable', 'no'],
    ['passed', 'no'],
  ]);
  assert.deepEqual(states({ employment: 'unknown' }), [
    ['answered', 'yes'],
    ['unclear', 'no'],
    ['next', 'yes'],
  ]);
});

test('a section’s score is clear questions of answered ones; 不清楚 is counted apart', () => {
  const labour = { section: '劳动' };
  const pathway = made({
    sections: ['劳动', '合同'],
    questions: [
      yesNo('contracts', labour),
      yesNo('insurance', labour),
      yesNo('hours', labour),
      yesNo('seal', { section: '合同' }),
    ],
    notices: [
      notice('no-contracts', { of: 'contracts', is: ['no'] }, labour),
      notice('no-insurance', { of: 'insurance', is: ['no'] }, labour),
      notice('long-hours', { of: 'hours', is: ['no'] }, labour),
      notice('loose-seal', { of: 'seal', is: ['no'] }, { section: '合同' }),
    ],
  });
  const found = find(pathway, { contracts: 'no', insurance: 'yes', hours: 'unknown', seal: 'yes' });
  assert.deepEqual(sectionScores(pathway, found), [
    { section: '劳动', answered: 2, clear: 1, unknown: 1, findings: ['no-contracts'], possible: ['long-hours'] },
    { section: '合同', answered: 1, clear: 1, unknown: 0, findings: [], possible: [] },
  ]);
});

test('forward and unknown references are found wherever they stand', () => {
  assert.deepEqual(orderFaults(WAGES), []);
  const broken = made({
    questions: [yesNo('a', { askWhen: yes('b') }), yesNo('b', { askWhen: { of: 'sum', past: true } })],
    facts: [
      fact('sum', { function: 'sum', inputs: [{ of: 'later' }, { param: 'lost' }], unit: '元' }),
      fact('later', { function: 'sum', inputs: [{ of: 'b' }], unit: '元' }),
    ],
    outcomes: [outcome('x', { any: [yes('lost'), { param: 'nothing', unset: true }] })],
    notices: [notice('n', { of: 'later', compare: 'lt', to: { param: 'none' } })],
  });
  assert.deepEqual(
    orderFaults(broken).map(({ at: place, name, code }) => `${place} ${name} ${code}`),
    [
      'facts.sum later forward',
      'facts.sum lost unknown',
      'questions.a b forward',
      'questions.b sum forward',
      'outcomes.x lost unknown',
      'outcomes.x nothing unknown',
      'notices.n none unknown',
    ],
  );
});

test('a day of the run that is no day is the program’s mistake and says so', () => {
  assert.throws(() => replay(WAGES, {}, { at: '23.11.2026' }), /mingbai: "23\.11\.2026" is not a day/);
});
