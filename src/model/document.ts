import type { DocumentKind } from './address.js';
import type { Audience } from './audience.js';
import type { Language, Localized } from './language.js';
import type { Pathway } from './pathway.js';
import type { OfficialParagraph, Statute } from './statute.js';
import type { Block } from './text.js';

/** 'pending': machine-made and not yet read by a person. */
export type Review = 'done' | 'pending';

export interface Reviewed {
  readonly on: string;
  readonly next: string;
}

/** What every document has. `title` and `aliases` feed suggestions; dates are YYYY-MM-DD. */
export interface DocumentBase {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly title: Localized;
  readonly aliases: readonly string[];
  /** Topic ids without prefix (`work`), the main one first. */
  readonly topics: readonly string[];
  /** Whom it is for in particular; absent when it is for everybody. */
  readonly audience?: readonly Audience[];
}

/** One translated block, paired by position with the Chinese one. `stale`: the Chinese has changed since. */
export interface TranslatedBlock {
  readonly block: Block;
  readonly stale?: true;
}

export interface Translation {
  readonly title: string;
  readonly aliases: readonly string[];
  readonly review: Review;
  readonly blocks: readonly TranslatedBlock[];
}

export type Translations = { readonly [language in Exclude<Language, 'zh-CN'>]?: Translation };

/** A statement's source: an article and, where it matters, the place in it. */
export interface Source {
  readonly id: string;
  readonly anchor?: string;
  /** As shown: 民法典第1062条第2款. */
  readonly label: string;
  readonly unavailable?: true;
}

/** One trouble, from the answer to the sources. The first block is always a callout of tone `answer`. */
export interface Guide extends DocumentBase {
  readonly kind: 'guide';
  readonly blocks: readonly Block[];
  readonly sources: readonly Source[];
  readonly hotlines: readonly string[];
  readonly related: readonly string[];
  readonly lawAsOf: string;
  readonly reviewed: Reviewed;
  readonly translations?: Translations;
}

export type ServiceField =
  'basis' | 'who' | 'materials' | 'steps' | 'limit' | 'fee' | 'where' | 'responsible' | 'promise';

/** In the order shown. A blank one is a problem at compile time (服务承诺、限时办结、首问负责). */
export const SERVICE_FIELDS: readonly ServiceField[] = [
  'who',
  'materials',
  'steps',
  'limit',
  'fee',
  'where',
  'responsible',
  'promise',
  'basis',
];

/** A service item at a public counter. */
export interface Service extends DocumentBase {
  readonly kind: 'service';
  readonly answer: readonly Block[];
  readonly fields: { readonly [field in ServiceField]: readonly Block[] };
  readonly sources: readonly Source[];
  readonly hotlines: readonly string[];
  readonly related: readonly string[];
  readonly lawAsOf: string;
  readonly reviewed: Reviewed;
  /** Blocks pair with those of `answer`, then of each field in the order of `SERVICE_FIELDS`. */
  readonly translations?: Translations;
}

/** One article: our plain words, and the official text when the pack was built with it. */
export interface Article extends DocumentBase {
  readonly kind: 'article';
  readonly statute: string;
  /** `1062`, `133-1`, `preamble`, `annex`. */
  readonly number: string;
  /** Index of the innermost heading in the statute's outline. */
  readonly outline?: number;
  /** 条旨. */
  readonly headnote?: string;
  readonly plain?: readonly Block[];
  /** Everyday questions and words (问). Searched, and shown as "also asked". */
  readonly questions?: readonly string[];
  readonly related?: readonly string[];
  /** Its id in the collection it was imported from. */
  readonly sourceId?: string;
  /** The notes were written for a text that has changed since. */
  readonly stale?: true;
  readonly noteReviewed?: string;
  readonly official?: readonly OfficialParagraph[];
  /** Numbers of the neighbours in the statute. */
  readonly previous?: string;
  readonly next?: string;
  /** Guides and services that cite it, without those in `related`. */
  readonly citedBy?: readonly string[];
}

/** A statute as a document: its facts, names and outline. Its articles are documents of their own. */
export interface StatuteDocument extends DocumentBase {
  readonly kind: 'statute';
  readonly statute: Statute;
  /** Guides and services that cite an article of it. */
  readonly citedBy?: readonly string[];
}

export interface Term extends DocumentBase {
  readonly kind: 'term';
  readonly plain: string;
  /** South Korean form where it differs: shown to nobody by default, folded in search. */
  readonly koreanSouth?: string;
  readonly sources: readonly Source[];
  readonly review: Review;
}

export interface Topic extends DocumentBase {
  readonly kind: 'topic';
  readonly about: Localized;
  /** Ids of guides and services, those most needed first; others of the topic follow. */
  readonly order?: readonly string[];
}

export interface Hotline extends DocumentBase {
  readonly kind: 'hotline';
  /** Digits as dialled. */
  readonly number: string;
  readonly for: Localized;
  /** What to say when you call, line by line. */
  readonly say: Localized<readonly string[]>;
  readonly urgent: boolean;
  readonly source: string;
}

/* Kinds whose content comes with later issues; their place in the model is fixed here. */

/** A calculator; its rules are `src/calculate`'s. */
export interface Calculator extends DocumentBase {
  readonly kind: 'calculator';
  readonly version: number;
  readonly reviewed: Reviewed;
  readonly definition: unknown;
}

/** A form or letter to fill in and print. */
export interface Form extends DocumentBase {
  readonly kind: 'form';
  readonly blocks: readonly Block[];
  readonly reviewed: Reviewed;
}

export interface Verified {
  readonly on: string;
  readonly source: string;
  /** 示例: invented for demonstration, shown as such wherever it appears. */
  readonly sample?: true;
}

/** A service point: 公共法律服务站, 司法所, 调解委员会 … */
export interface Place extends DocumentBase {
  readonly kind: 'place';
  readonly services: readonly string[];
  readonly township?: string;
  readonly address?: Localized;
  readonly phones: readonly string[];
  readonly hours?: Localized;
  readonly verified: Verified;
}

/** A public person: 村居法律顾问, 法律明白人 … Only what the office itself publishes. */
export interface Person extends DocumentBase {
  readonly kind: 'person';
  readonly roles: readonly string[];
  readonly places: readonly string[];
  readonly phones: readonly string[];
  readonly verified: Verified;
}

/** A circuit visit (巡回服务). Times are ISO 8601 with offset. */
export interface Visit extends DocumentBase {
  readonly kind: 'visit';
  readonly place: string;
  readonly starts: string;
  readonly ends: string;
  readonly services: readonly string[];
  readonly verified: Verified;
}

export interface QuizQuestion {
  readonly ask: Localized;
  readonly options: readonly Localized[];
  /** Index of the right option. */
  readonly answer: number;
  readonly because: Localized;
  readonly sources: readonly Source[];
}

export interface Quiz extends DocumentBase {
  readonly kind: 'quiz';
  readonly questions: readonly QuizQuestion[];
}

export type Document =
  | Article
  | Guide
  | Service
  | StatuteDocument
  | Term
  | Topic
  | Hotline
  | Pathway
  | Calculator
  | Form
  | Place
  | Person
  | Visit
  | Quiz;
