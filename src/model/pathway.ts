import type { DocumentBase, Review, Reviewed, Source } from './document.js';
import type { Language } from './language.js';
import type { Block } from './text.js';

/*
 * A guided pathway as data: ordered questions, named facts, ranked outcomes, notices. `src/pathway` evaluates it,
 * `src/compile` reads it from YAML and proves it. Order is meaning: a condition of a question mentions only
 * questions above it, the first outcome whose condition holds is the best, the last outcome is the default.
 */

/** Reserved answers: 不清楚, and "none of these" of a multiple choice. */
export const UNKNOWN = 'unknown';
export const NONE = 'none';

export type QuestionType = 'choice' | 'multi' | 'yes-no' | 'number' | 'money' | 'date' | 'place' | 'info';

export interface PathwayOption {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
}

/** One page of a pathway. Texts are plain text in Chinese; other languages stand in `Pathway.translations`. */
export interface Question {
  readonly id: string;
  readonly ask: string;
  readonly type: QuestionType;
  /**
   * In the order shown; none is called `unknown`, `none` or `seen`. Of yes-no always `yes`, `no`; none for number, money,
   * date, place, info.
   */
  readonly options: readonly PathwayOption[];
  /** 元 for money; 人, 月 … for number. */
  readonly unit?: string;
  /**
   * Limits of a number or money; of a date as YYYY-MM-DD, or `today`. Both ends are allowed values. Without them a number
   * is not below 0, and a date neither before 1900 nor after the day of the run.
   */
  readonly least?: number | string;
  readonly most?: number | string;
  readonly help?: string;
  /** Why we ask. */
  readonly why?: string;
  readonly sources: readonly Source[];
  readonly askWhen?: Condition;
  /** Why 不清楚 is not offered; absent when it is. */
  readonly unknownForbidden?: string;
  /** Section of a health check, by its title. */
  readonly section?: string;
}

/**
 * What a comparison is made with: a number, a date YYYY-MM-DD, the day of the run, or a parameter.
 * Amounts are in the unit of what is compared; a clash of units is refused at compile time.
 */
export type Operand = number | string | { readonly today: true } | { readonly param: string };

export type Comparison = 'lt' | 'lte' | 'gt' | 'gte' | 'eq';

export type PeriodUnit = '年' | '月' | '日' | '工作日';

export interface Period {
  readonly count: number;
  readonly unit: PeriodUnit;
}

/** Mappings of the YAML as a tree. `of` names a question or a fact. 民法典第1259条: 以上、以下 include. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** A choice is one of these, or a multiple choice has at least one of these. */
  | { readonly of: string; readonly is: readonly string[] }
  | { readonly of: string; readonly compare: Comparison; readonly to: Operand }
  /** A date from the day of the run to that many days (months …) later, both ends included. */
  | { readonly of: string; readonly within: Period }
  /** A date before the day of the run. */
  | { readonly of: string; readonly past: true }
  /** No period of the parameter matches the day of the run. */
  | { readonly param: string; readonly unset: true };

/** What a fact is made of: another fact or question, a parameter, the day of the run, a number or period. */
export type FactInput =
  | { readonly of: string }
  | { readonly param: string }
  | { readonly today: true }
  | { readonly number: number }
  | { readonly period: Period };

/**
 * The closed list of functions. Amounts are exact (yuan with two decimals as integers of fen while computing).
 * `sum`: of amounts. `per-person`: first divided by second. `age-on`: whole years from the first date to the second
 * (周岁). `add`: a date and one or more periods, counted by 民法典 201–203. `days-between`: days from the first to the second date.
 * `in-table`: the value of the parameter's table row for the first input. `largest`: of amounts or dates.
 */
export type FactFunction = 'sum' | 'per-person' | 'age-on' | 'add' | 'days-between' | 'in-table' | 'largest';

export interface Fact {
  readonly id: string;
  readonly function: FactFunction;
  readonly inputs: readonly FactInput[];
  /** `date` for a day; 元, 岁, 日 … for an amount. */
  readonly unit: string;
  /** As shown to the reader: 申请仲裁的最后一天. */
  readonly label?: string;
  /** The rule that makes it so. */
  readonly sources: readonly Source[];
  /** False for a last day that 民法典第203条 does not move (除斥期间 counted in full and the like). Default true. */
  readonly rolls?: false;
}

/** A figure of the law or of a region, for a time. `pilot` may only lead to outcomes of strength `ask`. */
export interface ParameterValue {
  readonly from: string;
  readonly to?: string;
  readonly value: number | { readonly [row: string]: number };
  readonly sources: readonly Source[];
  /** Where it was read when no article says it. */
  readonly source?: string;
  readonly verified?: string;
  readonly status: 'in_force' | 'pilot';
}

/** Without values for a day it is not set: nothing is computed from it, and never last year's figure. */
export interface Parameter {
  readonly id: string;
  readonly unit: string;
  readonly values: readonly ParameterValue[];
}

/** From sure help to help that must be asked for; `urgent` comes first on screen. */
export type Strength = 'likely' | 'conditional' | 'ask' | 'other_route' | 'urgent';

/** What an outcome and a notice have. */
export interface Finding {
  readonly id: string;
  /** Absent of the default outcome. */
  readonly when?: Condition;
  readonly title?: string;
  readonly say: readonly Block[];
  readonly sources: readonly Source[];
  /** What to bring or to gather. */
  readonly needs: readonly string[];
  /** Addresses of documents: guides, services, hotlines, forms, calculators, other pathways. */
  readonly next: readonly string[];
  /** Id of a fact of unit `date`. */
  readonly deadline?: string;
}

export interface Outcome extends Finding {
  readonly strength: Strength;
}

export interface Notice extends Finding {
  readonly urgent?: true;
  /** Of a health check: the section whose score it lowers. */
  readonly section?: string;
}

/** Texts of one language by the id they belong to (`questions.employment.ask`); what is missing shows in Chinese. */
export interface PathwayTranslation {
  readonly title: string;
  readonly aliases: readonly string[];
  readonly review: Review;
  readonly texts: { readonly [place: string]: string };
  readonly blocks: { readonly [place: string]: readonly Block[] };
  /** Places whose Chinese has changed since. */
  readonly stale: readonly string[];
}

/** A guided pathway. Fewer than 13 questions lie on any way through it. */
export interface Pathway extends DocumentBase {
  readonly kind: 'pathway';
  /** Raised when the meaning of an answer changes; carried by saved answers, fragments and counter sheets. */
  readonly version: number;
  /**
   * Answers of older versions, by the version that renamed: `old-question: new-question`, `question.old-option:
   * new-option`. A version that renamed nothing and whose answers mean what they meant has an empty entry; without one,
   * older answers are refused.
   */
  readonly renamed?: { readonly [version: string]: { readonly [old: string]: string } };
  readonly reviewed: Reviewed;
  readonly lawAsOf: string;
  /** What it is for and how long it takes, shown before the first question. */
  readonly intro: readonly Block[];
  readonly parameters: readonly Parameter[];
  readonly questions: readonly Question[];
  readonly facts: readonly Fact[];
  readonly outcomes: readonly Outcome[];
  readonly notices: readonly Notice[];
  /** Said when unknown answers block a decision. */
  readonly unsure?: string;
  /** Health check: titles of the sections, in order. */
  readonly sections?: readonly string[];
  /** Guides to read, in order. */
  readonly related: readonly string[];
  readonly translations?: { readonly [language in Exclude<Language, 'zh-CN'>]?: PathwayTranslation };
}
