import type { Comparison, Period, Strength } from '../model/pathway.js';
import type { Answers } from './answer.js';

/*
 * What a replay finds: codes and data, never sentences.
 */

/**
 * Of a condition. `unknown`: an answer 不清楚, or a parameter without a figure, stands in its way. `open`: it depends on
 * a question still to be asked.
 */
export type Truth = 'yes' | 'no' | 'unknown' | 'open';

/** What would have to be known. */
export interface Missing {
  /** Questions answered 不清楚, in their order. */
  readonly questions: readonly string[];
  /** Parameters without a figure for the day of the run. */
  readonly parameters: readonly string[];
}

/** One comparison that a true condition rests on. `holds` is false below a `not`: it is so because that is not so. */
export interface Reason {
  /** Question or fact looked at; absent when it was a parameter alone. */
  readonly of?: string;
  readonly test: 'is' | Comparison | 'within' | 'past' | 'unset';
  readonly holds: boolean;
  /** Of `is`: the options asked for. */
  readonly options?: readonly string[];
  /** Of a comparison: the figure or day compared with, as a decimal or YYYY-MM-DD. */
  readonly to?: string;
  /** Of a comparison with a parameter, or of `unset`: its id. */
  readonly parameter?: string;
  /** Of `within`. */
  readonly period?: Period;
  /** Answered questions it rests on, in their order; empty when the question did not apply. */
  readonly questions: readonly string[];
}

/** A day skipped at the end of a period. */
export interface Skipped {
  readonly day: string;
  readonly why: 'weekend' | 'holiday';
}

/** How a last day was counted (民法典第200–203条). */
export interface Counting {
  /** The day that is not counted itself (第201条). */
  readonly start: string;
  readonly periods: readonly Period[];
  /** The last day by the calendar, before 第203条 moves it. Show this one first: nobody should wait for the very end. */
  readonly counted: string;
  /** The last day in law. */
  readonly last: string;
  /** Days from `counted` on that it moved over. */
  readonly skipped: readonly Skipped[];
  /** Years whose notice of holidays is not known: 遇节假日可能顺延，请按这一天之前办. */
  readonly unsureYears: readonly string[];
}

/** `none`: what it is made of does not apply. */
export type FactState = 'known' | 'unknown' | 'open' | 'none';

export interface FactFound {
  readonly id: string;
  readonly state: FactState;
  readonly unit: string;
  /** When known: YYYY-MM-DD, or a decimal rounded to two places (half up). Comparisons use the exact value. */
  readonly value?: string;
  /** The value shown is not exact. */
  readonly rounded?: true;
  /** Of a last day. */
  readonly counting?: Counting;
  readonly missing: Missing;
  /** Parameters used that are only tried out (试点). */
  readonly pilots: readonly string[];
  /** Questions it rests on that were answered. */
  readonly questions: readonly string[];
}

/** An outcome or notice that is certain. */
export interface CertainFinding {
  readonly id: string;
  readonly reasons: readonly Reason[];
  /** Parameters on trial it rests on: it is shown as something to ask for, whatever its strength. */
  readonly pilots: readonly string[];
  /** Present when the finding names a deadline that applies. */
  readonly deadline?: FactFound;
}

export interface CertainOutcome extends CertainFinding {
  /** As written, or `ask` when it rests on a parameter on trial. */
  readonly strength: Strength;
  readonly isDefault: boolean;
}

/** An outcome or notice that may hold, and what would decide it. */
export interface PossibleFinding {
  readonly id: string;
  readonly missing: Missing;
  readonly deadline?: FactFound;
}

export interface PathwayResult {
  /** The best certain outcome; while questions are open, of what is certain already. */
  readonly outcome: CertainOutcome;
  /** Outcomes ranked above it that an unknown answer or parameter leaves possible, in rank order. */
  readonly possible: readonly PossibleFinding[];
  readonly notices: readonly CertainFinding[];
  readonly possibleNotices: readonly PossibleFinding[];
  readonly facts: readonly FactFound[];
  /** Truth of every outcome and notice, by id; the default is `yes`. */
  readonly outcomeTruths: { readonly [outcome: string]: Truth };
  readonly noticeTruths: { readonly [notice: string]: Truth };
}

/** `answered` includes 不清楚. `passed`: nothing depends on it any more. `unclear`: an unknown answer hides whether it applies. */
export type QuestionState = 'answered' | 'next' | 'later' | 'perhaps' | 'passed' | 'unclear' | 'not-applicable';

export interface QuestionFound {
  readonly id: string;
  readonly state: QuestionState;
  /** Whether it applies, for the whole path shown beforehand. */
  readonly applies: 'yes' | 'no' | 'perhaps';
}

export interface Replay {
  /** Answers on the path: the only ones that count, show and travel. */
  readonly answers: Answers;
  /** Ids of the questions answered on the path, in their order; pages of information are not among them. */
  readonly asked: readonly string[];
  /** The page to show: an unanswered question or a page of information before it. Absent when nothing can change. */
  readonly next?: string;
  /** Every question and page, in order. */
  readonly questions: readonly QuestionFound[];
  readonly result: PathwayResult;
}

/** Questions; pages of information are not counted. Both ends are sure: no path asks fewer or more. */
export interface Progress {
  readonly answered: number;
  readonly least: number;
  readonly most: number;
}

/** One section of a health check. */
export interface SectionScore {
  readonly section: string;
  /** Questions answered with something other than 不清楚. */
  readonly answered: number;
  /** Of those, the ones no certain finding rests on. The score is `clear / answered`. */
  readonly clear: number;
  /** Questions answered 不清楚: shown apart. */
  readonly unknown: number;
  /** Ids of certain notices. */
  readonly findings: readonly string[];
  /** Ids of notices that an unknown answer leaves possible. */
  readonly possible: readonly string[];
}
