import type { Holidays } from '../model/holidays.js';
import type { Condition, Pathway } from '../model/pathway.js';
import type { Amount } from './amount.js';
import type { Answer } from './answer.js';
import type { Counting } from './found.js';
import type { Figure } from './parameter.js';
import type { Prepared } from './prepared.js';

/**
 * Where a question stands. `none`: it does not apply. `unclear`: an unknown answer hides whether it applies, so it is not
 * asked. `open`: still to be asked, or whether it applies is.
 */
export type Situation = 'answered' | 'unknown' | 'none' | 'unclear' | 'open';

export type Value = { readonly day: string } | { readonly amount: Amount } | { readonly option: string };

/** What a question or a fact is worth. */
export type Datum =
  | { readonly state: 'known'; readonly value: Value; readonly counting?: Counting }
  | { readonly state: 'unknown' }
  | { readonly state: 'none' }
  | { readonly state: 'open'; readonly mayBeUnknown: boolean };

/** How far the answers have got, for who evaluates conditions and facts. */
export interface View {
  readonly pathway: Pathway;
  readonly prepared: Prepared;
  /** Day of the run. */
  readonly at: string;
  readonly holidays: Holidays | undefined;
  situation(question: number): Situation;
  /** Only of an answered question. */
  answer(question: number): Answer | undefined;
  /** Truth values (truth-set.ts) that whether a question is asked can still take. */
  askTruth(question: number): number;
  /** Of a question or a fact; something unknown when there is neither. */
  datum(name: string): Datum;
  figure(parameter: string): Figure | undefined;
  /** Truth values a condition can still take. */
  truth(condition: Condition): number;
}
