import type { Pathway } from '../model/pathway.js';
import type { Answer, Answers } from '../pathway/answer.js';
import type { Circumstances } from '../pathway/circumstances.js';
import { isDefault } from '../pathway/rank.js';
import { replay } from '../pathway/replay.js';
import type { Run } from '../pathway/run.js';
import { createRun } from '../pathway/run.js';
import { YES } from '../pathway/truth-set.js';
import { walk } from '../pathway/walk.js';
import { answerClasses, widestMulti } from './proof-answers.js';
import type { Atoms } from './proof-atoms.js';
import { createAtoms } from './proof-atoms.js';
import type { Setting } from './proof-figures.js';
import { settingsOf } from './proof-figures.js';
import { remainderOf } from './proof-state.js';
import type { ValueCandidates } from './proof-values.js';
import { createValueCandidates } from './proof-values.js';

/** Answers, and figures of parameters that are not set, that lead somewhere. */
export interface Witness {
  readonly answers: Answers;
  readonly parameters: Setting;
}

/** What a pathway does over all answers. */
export interface PathwayProof {
  /** States that the remaining rules can tell apart. */
  readonly states: number;
  /** Ways through, days and amounts that no rule tells apart counted as one. */
  readonly paths: bigint;
  /** Of those, the ones that end in the default while an unknown answer leaves something better possible. */
  readonly unsurePaths: bigint;
  /** Questions on the longest way, and one such way. */
  readonly longest: number;
  readonly longestWitness: Witness;
  /** By id, each replayed. */
  readonly outcomes: ReadonlyMap<string, Witness>;
  readonly notices: ReadonlyMap<string, Witness>;
  /** Ids found reachable whose witness did not lead there when replayed. */
  readonly unproved: readonly string[];
  readonly questions: ReadonlySet<string>;
  /** The default is reached by somebody who knows every answer. */
  readonly defaultIsKnown: boolean;
}

/** More than anybody can prove in a check that is run after every change. */
export interface TooLarge {
  readonly tooLarge: true;
  readonly states: number;
}

export interface ProofLimits {
  readonly states: number;
  /** Options of one multiple choice. */
  readonly options: number;
}

export const PROOF_LIMITS: ProofLimits = { states: 60_000, options: 14 };

/**
 * Goes through every combination of answers of a pathway on one day, states merged by what the remaining rules can still
 * see of them. A parameter without a figure for the day is tried without one and with one that lies on both sides of
 * what it is compared with. Exact over the truth values of the conditions.
 */
export function provePathway(
  pathway: Pathway,
  circumstances: Circumstances,
  limits: ProofLimits = PROOF_LIMITS,
): PathwayProof | TooLarge {
  if (widestMulti(pathway) > limits.options) return { tooLarge: true, states: 2 ** widestMulti(pathway) };
  const search = createSearch(pathway, circumstances, limits);
  for (const parameters of settingsOf(pathway, circumstances)) {
    if (!search.explore(parameters)) return { tooLarge: true, states: limits.states };
  }
  return search.found();
}

/** A state: one run that stands for all that came to the same. */
interface State {
  readonly run: Run;
  readonly relevant: ReadonlySet<number>;
  readonly answers: { readonly [question: string]: Answer };
  count: bigint;
  longest: number;
  longestAnswers: { readonly [question: string]: Answer };
}

interface Search {
  /** False when there are too many states. */
  explore(parameters: Setting): boolean;
  found(): PathwayProof;
}

function createSearch(pathway: Pathway, circumstances: Circumstances, limits: ProofLimits): Search {
  const atoms = createAtoms();
  const tally = createTally(pathway, circumstances);
  let states = 0;

  function explore(parameters: Setting): boolean {
    const values = createValueCandidates(pathway);
    const start = createRun(pathway, withParameters(circumstances, parameters));
    const levels: Map<string, State>[] = pathway.questions.map(() => new Map<string, State>());
    const enter = createEntry(levels, atoms, tally, parameters);
    enter(start, 0, { answers: {}, count: 1n, longest: 0, longestAnswers: {} });
    for (const [index, level] of levels.entries()) {
      states += level.size;
      if (states > limits.states) return false;
      for (const state of level.values()) advance(state, index, values, enter);
      level.clear();
    }
    return true;
  }

  function advance(state: State, index: number, values: ValueCandidates, enter: Enter): void {
    const question = pathway.questions[index];
    if (question === undefined) return;
    tally.ask(question.id);
    for (const { answer, weight } of answerClasses(state.run, question, state.relevant, {
      values,
      isSeen: tally.isSeen,
    })) {
      const run = state.run.fork();
      run.settle(index, answer);
      enter(run, index + 1, {
        answers: { ...state.answers, [question.id]: answer },
        count: state.count * weight,
        longest: state.longest + 1,
        longestAnswers: { ...state.longestAnswers, [question.id]: answer },
      });
    }
  }

  return { explore, found: () => tally.proof(states) };
}

function withParameters(circumstances: Circumstances, parameters: Setting): Circumstances {
  return { ...circumstances, parameters: { ...circumstances.parameters, ...parameters } };
}

type Arrival = Pick<State, 'answers' | 'count' | 'longest' | 'longestAnswers'>;
type Enter = (run: Run, from: number, arrival: Arrival) => void;

/** Takes a run to the question it stops at, where it joins those that came to the same, or to its end. */
function createEntry(levels: readonly Map<string, State>[], atoms: Atoms, tally: Tally, parameters: Setting): Enter {
  return (run, from, arrival) => {
    const { pending, relevant } = walk(run, {}, from);
    const remainder = remainderOf(run, relevant, atoms);
    tally.see(run, arrival, parameters);
    const level = pending === undefined ? undefined : levels[pending];
    if (level === undefined) {
      tally.end(remainder.best, remainder.isUnsure, arrival, parameters);
      return;
    }
    const known = level.get(remainder.key);
    if (known === undefined) {
      level.set(remainder.key, { run, relevant, ...arrival });
      return;
    }
    known.count += arrival.count;
    if (arrival.longest > known.longest) {
      known.longest = arrival.longest;
      known.longestAnswers = arrival.longestAnswers;
    }
  };
}

interface Tally {
  ask(question: string): void;
  readonly isSeen: (notice: number) => boolean;
  /** A state on the way: notices that are certain by now stay so. */
  see(run: Run, arrival: Arrival, parameters: Setting): void;
  end(best: number, isUnsure: boolean, arrival: Arrival, parameters: Setting): void;
  proof(states: number): PathwayProof;
}

function createTally(pathway: Pathway, circumstances: Circumstances): Tally {
  const questions = new Set<string>();
  const outcomes = new Map<string, Witness>();
  const notices = new Map<string, Witness>();
  let paths = 0n;
  let unsurePaths = 0n;
  let longest = 0;
  let longestWitness: Witness = { answers: {}, parameters: {} };
  let defaultIsKnown = false;
  return {
    ask: (question) => questions.add(question),
    isSeen: (notice) => notices.has(pathway.notices[notice]?.id ?? ''),
    see(run, { answers }, parameters) {
      pathway.notices.forEach(({ id }, index) => {
        if (!notices.has(id) && run.noticeTruth(index) === YES) notices.set(id, { answers, parameters });
      });
    },
    end(best, isUnsure, arrival, parameters) {
      const id = pathway.outcomes[best]?.id ?? '';
      if (!outcomes.has(id)) outcomes.set(id, { answers: arrival.answers, parameters });
      paths += arrival.count;
      if (isDefault(pathway, best)) {
        if (isUnsure) unsurePaths += arrival.count;
        else defaultIsKnown = true;
      }
      if (arrival.longest > longest) {
        longest = arrival.longest;
        longestWitness = { answers: arrival.longestAnswers, parameters };
      }
    },
    proof(states) {
      const unproved = replayed(pathway, circumstances, outcomes, notices);
      return {
        states,
        paths,
        unsurePaths,
        longest,
        longestWitness,
        outcomes,
        notices,
        unproved,
        questions,
        defaultIsKnown,
      };
    },
  };
}

/** Replays every witness; ids that were not reached. A notice's witness may stop before the end. */
function replayed(
  pathway: Pathway,
  circumstances: Circumstances,
  outcomes: ReadonlyMap<string, Witness>,
  notices: ReadonlyMap<string, Witness>,
): string[] {
  const unproved: string[] = [];
  for (const [id, { answers, parameters }] of outcomes) {
    const { next, result } = replay(pathway, answers, withParameters(circumstances, parameters));
    if (next !== undefined && !isPage(pathway, next)) unproved.push(id);
    else if (result.outcome.id !== id) unproved.push(id);
  }
  for (const [id, { answers, parameters }] of notices) {
    const { result } = replay(pathway, answers, withParameters(circumstances, parameters));
    if (!result.notices.some((notice) => notice.id === id)) unproved.push(id);
  }
  return unproved;
}

function isPage({ questions }: Pathway, id: string): boolean {
  return questions.find((question) => question.id === id)?.type === 'info';
}
