/** Pathways and answers from a seed: the same on every machine. */
import type { Condition, Pathway, Question, QuestionType } from '../../src/model/pathway.js';
import type { Answer, Answers } from '../../src/pathway/answer.js';
import { BLANK, option, YES_NO } from './wages.js';

export interface Random {
  /** A whole number from 0 to below `most`. */
  below(most: number): number;
  pick<Value>(list: readonly Value[]): Value;
  chance(of: number): boolean;
}

/** mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const below = (most: number): number => Math.floor(next() * most);
  return {
    below,
    pick: (list) => list[below(list.length)]!,
    chance: (of) => next() < of,
  };
}

const TYPES: readonly QuestionType[] = ['choice', 'yes-no', 'yes-no', 'multi', 'money', 'date'];
const plain = { say: [], sources: [], needs: [], next: [] };

export interface Shape {
  readonly questions: number;
  readonly outcomes: number;
  readonly notices: number;
  /** How likely a question has a condition. */
  readonly gated?: number;
}

export function randomPathway(random: Random, shape: Shape): Pathway {
  const questions: Question[] = [];
  for (let n = 0; n < shape.questions; n += 1) {
    const type = random.pick(TYPES);
    const isGated = n > 0 && random.chance(shape.gated ?? 0.5);
    questions.push({
      id: `q${String(n)}`,
      ask: '？',
      type,
      options: type === 'yes-no' ? YES_NO : type === 'choice' || type === 'multi' ? ['a', 'b', 'c'].map(option) : [],
      sources: [],
      ...(isGated ? { askWhen: randomCondition(random, questions, 1) } : {}),
      ...(random.chance(0.2) ? { unknownForbidden: '都知道' } : {}),
    });
  }
  const ofType = (type: QuestionType) => questions.filter((each) => each.type === type).map(({ id }) => ({ of: id }));
  const [dates, amounts] = [ofType('date'), ofType('money')];
  const facts: Pathway['facts'] = [
    ...dates.map((date) => ({
      id: `last-${date.of}`,
      function: 'add' as const,
      inputs: [date, { param: 'limit' }],
      unit: 'date',
      sources: [],
    })),
    ...(amounts.length > 1
      ? [{ id: 'total', function: 'sum' as const, inputs: amounts, unit: '元', sources: [] }]
      : []),
  ];
  const deadlines = facts.filter(({ unit }) => unit === 'date').map(({ id }) => id);
  const when = () =>
    randomCondition(
      random,
      questions,
      2,
      facts.map(({ id }) => id),
    );
  const deadline = () => (deadlines.length > 0 && random.chance(0.3) ? { deadline: random.pick(deadlines) } : {});
  return {
    ...BLANK,
    parameters: [
      { id: 'limit', unit: '月', values: [{ from: '2000-01-01', value: 6, sources: [], status: 'in_force' }] },
      { id: 'line', unit: '元', values: [{ from: '2000-01-01', value: 500, sources: [], status: 'in_force' }] },
      { id: 'lacking', unit: '元', values: [] },
    ],
    questions,
    facts,
    outcomes: [
      ...Array.from({ length: shape.outcomes }, (_, n) => ({
        ...plain,
        id: `o${String(n)}`,
        strength: 'likely' as const,
        when: when(),
        ...deadline(),
      })),
      { ...plain, id: 'default', strength: 'ask' as const },
    ],
    notices: Array.from({ length: shape.notices }, (_, n) => ({
      ...plain,
      id: `n${String(n)}`,
      when: when(),
      ...deadline(),
    })),
  };
}

function randomCondition(
  random: Random,
  questions: readonly Question[],
  depth: number,
  facts: readonly string[] = [],
): Condition {
  const parts = () =>
    Array.from({ length: 2 + random.below(2) }, () => randomCondition(random, questions, depth - 1, facts));
  if (depth > 0 && random.chance(0.8)) return random.chance(0.6) ? { all: parts() } : { any: parts() };
  if (random.chance(0.15)) return { not: randomCondition(random, questions, 0, facts) };
  if (facts.length > 0 && random.chance(0.2)) {
    const of = random.pick(facts);
    if (of === 'total') return { of, compare: 'lte', to: { param: random.chance(0.2) ? 'lacking' : 'line' } };
    return random.chance(0.5) ? { of, past: true } : { of, within: { count: 7, unit: '日' } };
  }
  return randomComparison(random, random.pick(questions));
}

function randomComparison(random: Random, { id, type }: Question): Condition {
  if (type === 'money')
    return { of: id, compare: random.pick(['lt', 'lte', 'gt', 'gte']), to: random.pick([0, 100, 500]) };
  if (type === 'date') return { of: id, compare: 'gte', to: '2026-06-01' };
  return { of: id, is: type === 'yes-no' ? [random.pick(['yes', 'no'])] : [random.pick(['a', 'b', 'c'])] };
}

/** An answer the question takes. */
export function randomAnswer(random: Random, { type, unknownForbidden }: Question, unknown = 0.2): Answer {
  if (unknownForbidden === undefined && random.chance(unknown)) return 'unknown';
  if (type === 'yes-no') return random.pick(['yes', 'no']);
  if (type === 'choice') return random.pick(['a', 'b', 'c']);
  if (type === 'multi') return random.pick<Answer>([['a'], ['b'], ['a', 'c'], ['a', 'b', 'c'], 'none']);
  if (type === 'money') return random.pick([0, 99.99, 100, 500, 500.01]);
  return random.pick(['2026-05-31', '2026-06-01', '2026-05-23', '2026-05-22', '2026-11-23', '2024-02-29']);
}

/** Answers to everything, asked or not. */
export function randomAnswers(random: Random, { questions }: Pathway, unknown?: number): Answers {
  return Object.fromEntries(questions.map((question) => [question.id, randomAnswer(random, question, unknown)]));
}
