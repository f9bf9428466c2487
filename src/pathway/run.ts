import { UNKNOWN } from '../model/pathway.js';
import type { Condition, Pathway } from '../model/pathway.js';
import type { Answer } from './answer.js';
import { readDay } from './civil-day.js';
import type { Circumstances } from './circumstances.js';
import { conditionTruth } from './condition-truth.js';
import { factDatum, questionDatum } from './datum.js';
import { figureOf, type Figure } from './parameter.js';
import { prepare, type Dependencies } from './prepared.js';
import { NO, UNSURE, YES } from './truth-set.js';
import type { Datum, Situation, View } from './view.js';

/** A view that answers can be added to, in the order of the questions. */
export interface Run extends View {
  settle(question: number, answer: Answer): void;
  outcomeTruth(outcome: number): number;
  noticeTruth(notice: number): number;
  /** A run that goes on from here without changing this one. */
  fork(): Run;
}

interface Cached<Value> {
  readonly value: Value;
  /** Number of answers when it was worked out. */
  readonly at: number;
}

interface Given {
  /** By question: its answer, when it was asked. */
  readonly answers: (Answer | undefined)[];
  /** By question: how many answers there were once it was answered. */
  readonly since: number[];
  readonly figures: Map<string, Figure | undefined>;
}

/** A run without answers. Throws a `RangeError` when `at` is not a day YYYY-MM-DD. */
export function createRun(pathway: Pathway, circumstances: Circumstances): Run {
  if (readDay(circumstances.at) === undefined) {
    throw new RangeError(`mingbai: "${circumstances.at}" is not a day YYYY-MM-DD`);
  }
  return runWith(pathway, circumstances, { answers: [], since: [], figures: new Map() }, 0);
}

/** Remembers what was worked out until it is stale; `now` counts the answers. */
function rememberUntil<Key, Worked>(
  isStale: (key: Key, at: number) => boolean,
  workOut: (key: Key) => Worked,
  now: () => number,
): (key: Key) => Worked {
  const cache = new Map<Key, Cached<Worked>>();
  return (key) => {
    const found = cache.get(key);
    if (found !== undefined && !isStale(key, found.at)) return found.value;
    const value = workOut(key);
    cache.set(key, { value, at: now() });
    return value;
  };
}

function runWith(pathway: Pathway, circumstances: Circumstances, given: Given, before: number): Run {
  const prepared = prepare(pathway);
  const { answers, since, figures } = given;
  let count = before;

  const remembered = <Key, Worked>(dependencies: (key: Key) => Dependencies, workOut: (key: Key) => Worked) =>
    rememberUntil(
      (key: Key, at: number) => dependencies(key).some((each) => (since[each] ?? 0) > at),
      workOut,
      () => count,
    );
  const truthWhen = (when: Condition | undefined): number => (when === undefined ? YES : conditionTruth(run, when));
  const truths = (list: readonly { readonly when?: Condition | undefined }[], dependencies: readonly Dependencies[]) =>
    remembered(
      (index: number) => dependencies[index] ?? [],
      (index) => truthWhen(list[index]?.when),
    );
  const askTruth = truths(
    pathway.questions.map(({ askWhen }) => ({ when: askWhen })),
    prepared.askDependencies,
  );
  const fact = remembered(
    (name: string) => prepared.factDependencies.get(name) ?? [],
    (name): Datum => {
      const found = prepared.facts.get(name);
      return found === undefined ? { state: 'unknown' } : factDatum(run, found);
    },
  );

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
      return index === undefined ? fact(name) : questionDatum(run, index);
    },
    figure(id) {
      if (figures.has(id)) return figures.get(id);
      const parameter = prepared.parameters.get(id);
      const figure = parameter && figureOf(parameter, circumstances);
      figures.set(id, figure);
      return figure;
    },
    truth: (condition) => conditionTruth(run, condition),
    settle(index, answer) {
      answers[index] = answer;
      count += 1;
      since[index] = count;
    },
    outcomeTruth: truths(pathway.outcomes, prepared.outcomeDependencies),
    noticeTruth: truths(pathway.notices, prepared.noticeDependencies),
    fork: () => runWith(pathway, circumstances, { answers: [...answers], since: [...since], figures }, count),
  };
  return run;
}
