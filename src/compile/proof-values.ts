import type { Pathway, Question } from '../model/pathway.js';
import type { Answer } from '../pathway/answer.js';
import { answerFault, dateLimits, numberLimits } from '../pathway/answer-fault.js';
import { readDay, writeDay } from '../pathway/civil-day.js';
import type { Atom } from '../pathway/condition-truth.js';
import { atomTruth } from '../pathway/condition-truth.js';
import { lastDay } from '../pathway/last-day.js';
import type { Run } from '../pathway/run.js';
import { atomsOf, conditionsOf, questionsBelow } from './proof-atoms.js';

/** Days and amounts that stand for all: one of each stretch that every comparison takes alike. */
export interface ValueCandidates {
  of(run: Run, question: Question): Answer[];
}

/** A question's answers as whole numbers: days, or the smallest steps of an amount. */
interface Scale {
  readonly least: number;
  readonly most: number;
  readonly answer: (step: number) => Answer;
}

/** Comparisons whose truth changes at most once along the scale, but for its ends. */
interface Watched {
  readonly atoms: readonly Atom[];
  /** Other questions they depend on. */
  readonly others: readonly string[];
}

const MOST_SAMPLES = 27;

export function createValueCandidates(pathway: Pathway): ValueCandidates {
  const all = conditionsOf(pathway).flatMap(atomsOf);
  const alone = new Map<string, Answer[]>();
  const watchedBy = new Map<string, Watched>();

  function watched(run: Run, question: Question): Watched {
    const found = watchedBy.get(question.id);
    if (found !== undefined) return found;
    const others = new Set<string>();
    const atoms = all.filter((atom) => {
      if (!('of' in atom)) return false;
      const below = questionsBelow(pathway, atom.of);
      if (!below.has(question.id)) return false;
      for (const each of below) if (each !== question.id) others.add(each);
      return true;
    });
    const made = { atoms: atoms.flatMap((atom) => steps(atom, run)), others: [...others] };
    watchedBy.set(question.id, made);
    return made;
  }

  return {
    of(run, question) {
      const { atoms, others } = watched(run, question);
      if (others.length > 0) return candidates(run, question, atoms, others);
      const known = alone.get(question.id) ?? candidates(run, question, atoms, []);
      alone.set(question.id, known);
      return known;
    },
  };
}

/** A window and an equality change twice along the scale: they are watched by their two edges. */
function steps(atom: Atom, run: Run): Atom[] {
  if ('compare' in atom && atom.compare === 'eq') {
    return [
      { ...atom, compare: 'lt' },
      { ...atom, compare: 'lte' },
    ];
  }
  if (!('within' in atom)) return [atom];
  const end = lastDay(run.at, [atom.within], run.holidays, { rolls: false })?.last;
  const edge: Atom[] = end === undefined ? [] : [{ of: atom.of, compare: 'lte', to: end }];
  return [{ of: atom.of, past: true }, ...edge];
}

function candidates(run: Run, question: Question, atoms: readonly Atom[], others: readonly string[]): Answer[] {
  const scale = scaleOf(question, run.at);
  if (scale.least > scale.most) return [];
  const index = run.prepared.questionIndex.get(question.id) ?? -1;
  const found = new Set([scale.least]);
  for (const base of withSamples(run, others)) {
    const truths = (step: number): readonly number[] => {
      const fork = base.fork();
      fork.settle(index, scale.answer(step));
      return atoms.map((atom) => atomTruth(fork, atom));
    };
    for (const step of changes(scale, truths)) found.add(step);
  }
  return [...found].sort((a, b) => a - b).map(scale.answer);
}

/** First step of every stretch on which all truths stay the same. */
function changes(scale: Scale, truths: (step: number) => readonly number[]): Set<number> {
  const starts = new Set([scale.least]);
  const same = (a: readonly number[], b: readonly number[]): boolean => a.every((truth, index) => truth === b[index]);
  const search = (low: number, lowTruths: readonly number[], high: number, highTruths: readonly number[]): void => {
    if (same(lowTruths, highTruths)) return;
    if (high - low === 1) {
      starts.add(high);
      return;
    }
    const middle = low + Math.floor((high - low) / 2);
    const middleTruths = truths(middle);
    search(low, lowTruths, middle, middleTruths);
    search(middle, middleTruths, high, highTruths);
  };
  const posts = [scale.least, scale.least + 1, scale.most - 1, scale.most].filter(
    (step) => step >= scale.least && step <= scale.most,
  );
  const points = [...new Set(posts)].sort((a, b) => a - b).map((step) => [step, truths(step)] as const);
  for (const [number, [step, at]] of points.entries()) {
    const next = points[number + 1];
    if (next !== undefined) search(step, at, next[0], next[1]);
  }
  return starts;
}

function scaleOf(question: Question, at: string): Scale {
  if (question.type === 'date') {
    const { least, most } = dateLimits(question, at);
    return { least: readDay(least) ?? 0, most: readDay(most) ?? 0, answer: writeDay };
  }
  const { least, most } = numberLimits(question);
  const isWhole = answerFault({ ...question, least: 0, most: 1 }, 0.5, at) !== undefined;
  const unit = isWhole ? 1 : 100;
  return { least: Math.ceil(least * unit), most: Math.floor(most * unit), answer: (step) => step / unit };
}

/** The run with answers to the other questions a fact is made of, as they stand, or each of a few where they are open. */
function withSamples(run: Run, others: readonly string[]): readonly Run[] {
  let runs: Run[] = [run];
  for (const name of others) {
    const index = run.prepared.questionIndex.get(name) ?? -1;
    const question = run.pathway.questions[index];
    if (question === undefined || run.situation(index) !== 'open') continue;
    runs = runs.flatMap((each) =>
      samplesOf(question, run.at).map((answer) => {
        const fork = each.fork();
        fork.settle(index, answer);
        return fork;
      }),
    );
    if (runs.length > MOST_SAMPLES) runs = runs.slice(0, MOST_SAMPLES);
  }
  return runs;
}

function samplesOf(question: Question, at: string): Answer[] {
  if (question.type === 'choice' || question.type === 'yes-no') return question.options.map(({ id }) => id);
  const { least, most, answer } = scaleOf(question, at);
  const near = question.type === 'date' ? [most - 365, most - 30] : [1, 2, 3, 5, 10, 100, 100_000];
  const steps = [least, ...near.filter((step) => step > least && step < most), most];
  return [...new Set(steps)].map(answer);
}
