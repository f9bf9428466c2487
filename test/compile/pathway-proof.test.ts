import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PathwayProof } from '../../src/compile/pathway-proof.js';
import { provePathway } from '../../src/compile/pathway-proof.js';
import type { Pathway, Question } from '../../src/model/pathway.js';
import type { Answer, Answers } from '../../src/pathway/answer.js';
import type { Circumstances } from '../../src/pathway/circumstances.js';
import { replay } from '../../src/pathway/replay.js';
import { createRandom, randomPathway } from '../pathway/random-pathway.js';
import { BLANK, option, WAGES, YES_NO } from '../pathway/wages.js';

const AT = '2026-11-23';

/** What every way of answering leads to, found by trying each: every option, every selection, days and amounts around every limit. */
interface Tried {
  readonly outcomes: Set<string>;
  readonly notices: Set<string>;
  readonly questions: Set<string>;
  paths: number;
  unsurePaths: number;
  longest: number;
  defaultIsKnown: boolean;
}

const DAYS = ['1900-01-01', '2026-05-20', '2026-05-22', '2026-05-23', '2026-05-29', '2026-05-31', '2026-06-01', AT];
const AMOUNTS = [0, 0.01, 99.99, 100, 100.01, 499.99, 500, 500.01, 1000, 1000.01, 1e12];

function everyAnswer({ type, options, unknownForbidden }: Question): Answer[] {
  const ids = options.map(({ id }) => id);
  const known: Answer[] =
    type === 'date'
      ? DAYS
      : type === 'money' || type === 'number'
        ? AMOUNTS
        : type === 'multi'
          ? selections(ids).map((chosen) => (chosen.length === 0 ? 'none' : chosen))
          : ids;
  return unknownForbidden === undefined ? [...known, 'unknown'] : known;
}

function selections(ids: readonly string[]): string[][] {
  return ids.reduce<string[][]>((found, id) => [...found, ...found.map((chosen) => [...chosen, id])], [[]]);
}

function tryEverything(pathway: Pathway, circumstances: Circumstances, tried: Tried, answers: Answers = {}): void {
  const { next, asked, result } = replay(pathway, answers, circumstances);
  for (const { id } of result.notices) tried.notices.add(id);
  const question = pathway.questions.find(({ id }) => id === next);
  if (question === undefined) {
    tried.outcomes.add(result.outcome.id);
    tried.paths += 1;
    tried.longest = Math.max(tried.longest, asked.length);
    if (result.outcome.isDefault && result.possible.length > 0) tried.unsurePaths += 1;
    else if (result.outcome.isDefault) tried.defaultIsKnown = true;
    return;
  }
  tried.questions.add(question.id);
  for (const answer of everyAnswer(question)) {
    tryEverything(pathway, circumstances, tried, { ...answers, [question.id]: answer });
  }
}

function nothingTried(): Tried {
  const sets = { outcomes: new Set<string>(), notices: new Set<string>(), questions: new Set<string>() };
  return { ...sets, paths: 0, unsurePaths: 0, longest: 0, defaultIsKnown: false };
}

function proved(pathway: Pathway, circumstances: Circumstances = { at: AT }): PathwayProof {
  const proof = provePathway(pathway, circumstances);
  assert.ok(!('tooLarge' in proof), 'provable');
  return proof;
}

test('the proof finds what trying every answer finds, in 120 random pathways', () => {
  for (let seed = 1; seed <= 120; seed += 1) {
    const random = createRandom(seed);
    const pathway = randomPathway(random, {
      questions: seed % 20 === 0 ? 4 : 2 + (seed % 2),
      outcomes: 3,
      notices: 2,
      gated: 0.6,
    });
    const proof = proved(pathway);
    const tried = nothingTried();
    for (const parameters of [{}, { lacking: 1000 }, { lacking: 300 }, { lacking: 50 }]) {
      tryEverything(pathway, { at: AT, parameters }, tried);
    }
    const found = `seed ${String(seed)}`;
    assert.deepEqual(proof.unproved, [], found);
    assert.deepEqual([...proof.outcomes.keys()].sort(), [...tried.outcomes].sort(), found);
    assert.deepEqual([...proof.notices.keys()].sort(), [...tried.notices].sort(), found);
    assert.deepEqual([...proof.questions].sort(), [...tried.questions].sort(), found);
    assert.equal(proof.longest, tried.longest, found);
    assert.equal(proof.defaultIsKnown, tried.defaultIsKnown, found);
  }
});

test('without days and amounts the proof counts exactly the ways there are, as whole numbers of any size', () => {
  let compared = 0;
  for (let seed = 1000; compared < 60; seed += 1) {
    const random = createRandom(seed);
    const drawn = randomPathway(random, { questions: 4, outcomes: 3, notices: 2, gated: 0.4 });
    if (drawn.questions.some(({ type }) => type === 'date' || type === 'money')) continue;
    compared += 1;
    const pathway: Pathway = { ...drawn, parameters: drawn.parameters.filter(({ id }) => id !== 'lacking') };
    const proof = proved(pathway);
    const tried = nothingTried();
    tryEverything(pathway, { at: AT }, tried);
    assert.equal(proof.paths, BigInt(tried.paths), `seed ${String(seed)}`);
    assert.equal(proof.unsurePaths, BigInt(tried.unsurePaths), `seed ${String(seed)}`);
  }
});

test('the example of formats.md: 4 outcomes, each with a witness that leads there', () => {
  const proof = proved(WAGES);
  assert.deepEqual([...proof.outcomes.keys()].sort(), ['arbitrate', 'ask', 'main-contractor', 'sue-directly']);
  assert.deepEqual([...proof.notices.keys()], ['hurry']);
  for (const [id, { answers, parameters }] of proof.outcomes) {
    assert.equal(replay(WAGES, answers, { at: AT, parameters }).result.outcome.id, id);
  }
  assert.equal(proof.longest, 3);
  assert.equal(proof.defaultIsKnown, false, 'only 不清楚 leads to the default');
});

const plain = { say: [], sources: [], needs: [], next: [] };

function yesNo(id: string): Question {
  return { id, ask: '？', type: 'yes-no', options: YES_NO, sources: [] };
}

test('ways past what a double holds are counted to the last one', () => {
  // 60 independent notices: 3 answers each, and every question is asked on every way.
  const questions = Array.from({ length: 60 }, (_, index) => yesNo(`q${String(index)}`));
  const notices = questions.map(({ id }) => ({ ...plain, id: `n-${id}`, when: { of: id, is: ['yes'] } }));
  const proof = proved({ ...BLANK, questions, notices });
  assert.equal(proof.paths, 3n ** 60n);
  assert.equal(proof.longest, 60);
  assert.ok(proof.states <= 60, `${String(proof.states)} states`);
});

test('an outcome that never comes, a notice that never comes, a question that is never asked are missing', () => {
  const questions = [
    yesNo('a'),
    {
      ...yesNo('b'),
      askWhen: {
        all: [
          { of: 'a', is: ['yes'] },
          { of: 'a', is: ['no'] },
        ],
      },
    },
  ];
  const outcomes = [
    { ...plain, id: 'first', strength: 'likely' as const, when: { of: 'a', is: ['yes'] } },
    {
      ...plain,
      id: 'hidden',
      strength: 'likely' as const,
      when: { all: [{ of: 'a', is: ['yes'] }, { not: { of: 'b', is: ['no'] } }] },
    },
    { ...plain, id: 'ask', strength: 'ask' as const },
  ];
  const notices = [{ ...plain, id: 'never', when: { of: 'b', is: ['yes'] } }];
  const proof = proved({ ...BLANK, questions, outcomes, notices });
  assert.deepEqual([...proof.outcomes.keys()].sort(), ['ask', 'first']);
  assert.deepEqual([...proof.notices.keys()], []);
  assert.deepEqual([...proof.questions], ['a']);
  assert.equal(proof.defaultIsKnown, true);
});

test('a parameter that is not set is tried unset and on both sides of what it is compared with', () => {
  const income: Question = { id: 'income', ask: '？', type: 'money', unit: '元', options: [], sources: [] };
  const lte = { of: 'income', compare: 'lte' as const, to: { param: 'line' } };
  const outcomes = [
    { ...plain, id: 'poor', strength: 'likely' as const, when: lte },
    { ...plain, id: 'rich', strength: 'other_route' as const, when: { not: lte } },
    { ...plain, id: 'unset', strength: 'ask' as const, when: { param: 'line', unset: true as const } },
    { ...plain, id: 'ask', strength: 'ask' as const },
  ];
  const parameters = [{ id: 'line', unit: '元', values: [] }];
  const proof = proved({ ...BLANK, questions: [income], parameters, outcomes });
  assert.deepEqual([...proof.outcomes.keys()].sort(), ['ask', 'poor', 'rich', 'unset']);
  assert.deepEqual(proof.outcomes.get('unset')?.parameters, {});
  assert.notDeepEqual(proof.outcomes.get('poor')?.parameters, {});
});

test('amounts made of several answers are tried on both sides of their limit', () => {
  const income: Question = { id: 'income', ask: '？', type: 'money', unit: '元', options: [], sources: [] };
  const people: Question = { id: 'people', ask: '？', type: 'number', unit: '人', least: 1, options: [], sources: [] };
  const facts: Pathway['facts'] = [
    { id: 'each', function: 'per-person', inputs: [{ of: 'income' }, { of: 'people' }], unit: '元', sources: [] },
  ];
  const at = (compare: 'lt' | 'gte' | 'eq', to: number) => ({ of: 'each', compare, to });
  const outcomes = [
    { ...plain, id: 'exactly', strength: 'likely' as const, when: at('eq', 333.5) },
    { ...plain, id: 'below', strength: 'likely' as const, when: { all: [at('lt', 700), at('gte', 699.99)] } },
    { ...plain, id: 'above', strength: 'likely' as const, when: at('gte', 700) },
    { ...plain, id: 'ask', strength: 'ask' as const },
  ];
  const proof = proved({ ...BLANK, questions: [income, people], facts, outcomes });
  assert.deepEqual([...proof.outcomes.keys()].sort(), ['above', 'ask', 'below', 'exactly']);
  assert.deepEqual(proof.unproved, []);
});

test('a pathway too large to prove says so instead of sampling', () => {
  // Each of 40 outcomes looks at a pair of its own of many questions: nothing can be merged.
  const questions = Array.from({ length: 24 }, (_, index) => yesNo(`q${String(index)}`));
  const outcomes = Array.from({ length: 12 }, (_, index) => ({
    ...plain,
    id: `o${String(index)}`,
    strength: 'likely' as const,
    when: {
      any: [
        {
          all: [
            { of: `q${String(index)}`, is: ['yes'] },
            { of: `q${String(23 - index)}`, is: ['yes'] },
          ],
        },
        {
          all: [
            { of: `q${String(index)}`, is: ['no'] },
            { of: `q${String((index * 7 + 12) % 24)}`, is: ['no'] },
          ],
        },
      ],
    },
  }));
  const large: Pathway = { ...BLANK, questions, outcomes: [...outcomes, ...BLANK.outcomes] };
  const proof = provePathway(large, { at: AT }, { states: 500, options: 14 });
  assert.ok('tooLarge' in proof);
  const wide: Question = {
    ...yesNo('wide'),
    type: 'multi',
    options: Array.from({ length: 15 }, (_, n) => option(`x${String(n)}`)),
  };
  assert.ok('tooLarge' in provePathway({ ...BLANK, questions: [wide] }, { at: AT }));
});
