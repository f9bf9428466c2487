import { UNKNOWN } from '../model/pathway.js';
import type { Condition, Fact, Pathway } from '../model/pathway.js';
import type { Answer } from './answer.js';
import { readDay } from './civil-day.js';
import type { Circumstances } from './circumstances.js';
import { conditionTruth } from './condition-truth.js';
import { factDatum, questionDatum } from './datum.js';
import { figureOf, type Figure } from './parameter.js';
import { prepare, type Prepared } from './prepared.js';
import { isSettled, NO, UNSURE, YES } from './truth-set.js';
import type { Datum, Situation, View } from './view.js';

/** A view that answers can be added to, in the order of the questions. */
export interface Run extends View {
  settle(question: number, answer: Answer): void;
  outcomeTruth(outcome: number): number;
  noticeTruth(notice: number): number;
  /** A run that goes on from here without changing this one. */
  fork(): Run;
}

interface Worked<Value> {
  readonly value: Value;
  /** Number of answers when it was worked out. */
  readonly at: number;
  /** More answers do not change it. */
  readonly isFinal: boolean;
}

/** All that changes while answers are added. */
interface State {
  count: number;
  /** By question: its answer, when it was asked. */
  readonly answers: (Answer | undefined)[];
  /** By question: how many answers there were once it was answered. */
  readonly since: number[];
  readonly truths: Map<Condition, Worked<number>>;
  readonly data: Map<Fact, Worked<Datum>>;
  readonly figures: Map<string, Figure | undefined>;
}

/** A run without answers. Throws a `RangeError` when `at` is not a day YYYY-MM-DD. */
export function createRun(pathway: Pathway, circumstances: Circumstances): Run {
  if (readDay(circumstances.at) === undefined) {
    throw new RangeError(`mingbai: "${circumstances.at}" is not a day YYYY-MM-DD`);
  }
  return runWith(pathway, circumstances, {
    count: 0,
    answers: [],
    since: [],
    truths: new Map(),
    data: new Map(),
    figures: new Map(),
  });
}

function runWith(pathway: Pathway, circumstances: Circumstances, state: State): Run {
  const prepared = prepare(pathway);
  const { answers, figures } = state;
  const { questions, outcomes, notices } = pathway;
  const truth = (condition: Condition): number =>
    remembered(prepared, state, state.truths, condition, isSettled, () => conditionTruth(run, condition));
  const truthWhen = (when: Condition | undefined): number => (when === undefined ? YES : truth(when));
  const factWorth = (fact: Fact): Datum =>
    remembered(prepared, state, state.data, fact, isSettledDatum, () => factDatum(run, fact));
  const askTruth = (index: number): number => truthWhen(questions[index]?.askWhen);

  const run: Run = {
    pathway,
    prepared,
    at: circumstances.at,
    holidays: circumstances.holidays,
    askTruth,
    situation(index): Situation {
      const answer = answers[index];
      if (answer !== undefined) return answer === UNKNOWN ? 'unknown' : 'answered';
      const ask = askTruth(index);
      return ask === NO ? 'none' : ask === UNSURE ? 'unclear' : 'open';
    },
    answer: (index) => answers[index],
    datum(name) {
      const index = prepared.questionIndex.get(name);
      if (index !== undefined) return questionDatum(run, index);
      const fact = prepared.facts.get(name);
      return fact === undefined ? { state: 'unknown' } : factWorth(fact);
    },
    figure(id) {
      if (figures.has(id)) return figures.get(id);
      const parameter = prepared.parameters.get(id);
      const figure = parameter && figureOf(parameter, circumstances);
      figures.set(id, figure);
      return figure;
    },
    truth,
    settle(index, answer) {
      answers[index] = answer;
      state.count += 1;
      state.since[index] = state.count;
    },
    outcomeTruth: (index) => truthWhen(outcomes[index]?.when),
    noticeTruth: (index) => truthWhen(notices[index]?.when),
    fork: () => runWith(pathway, circumstances, copied(state)),
  };
  return run;
}

/** What was worked out, until a question it depends on is answered. */
function remembered<Key extends Condition | Fact, Value>(
  { dependencies }: Prepared,
  { count, since }: State,
  cache: Map<Key, Worked<Value>>,
  key: Key,
  isFinal: (value: Value) => boolean,
  workOut: () => Value,
): Value {
  const found = cache.get(key);
  if (found !== undefined) {
    if (found.isFinal || found.at === count) return found.value;
    const { at } = found;
    if (!(dependencies.get(key) ?? []).some((each) => (since[each] ?? 0) > at)) return found.value;
  }
  const value = workOut();
  cache.set(key, { value, at: count, isFinal: isFinal(value) });
  return value;
}

function isSettledDatum({ state }: Datum): boolean {
  return state !== 'open';
}

function copied(state: State): State {
  return {
    ...state,
    answers: [...state.answers],
    since: [...state.since],
    truths: new Map(state.truths),
    data: new Map(state.data),
  };
}
