import type { DocumentKind } from '../model/address.js';
import type { Force } from '../model/in-force.js';

/**
 * One order for unlike things. A body's score says how much of the question it contains; what it is worth to somebody with
 * a trouble differs: a guide tells what to do, an article is the source, a topic or a statute is only a way there.
 */
const KIND_FACTORS: Readonly<Partial<Record<DocumentKind, number>>> = {
  guide: 1.2,
  service: 0.9,
  pathway: 1.1,
  calculator: 1.1,
  form: 1,
  article: 1,
  term: 0.5,
  quiz: 0.5,
  topic: 0.5,
  hotline: 0.5,
  statute: 0.5,
};

const FORCE_FACTORS: Readonly<Record<Force, number>> = { 'in-force': 1, uncertain: 0.8, future: 0.6, superseded: 0.4 };

/** What any match in a document of this kind and force is worth. */
export function worthOf(kind: DocumentKind, force: Force): number {
  return (KIND_FACTORS[kind] ?? 1) * FORCE_FACTORS[force];
}

/** A document by its number, while it is being weighed. */
export interface Weighed {
  readonly number: number;
  readonly score: number;
}

/** What a name just like the question counts beside the best body, which counts 1. */
export const NAME_SHARE = 2;
/** What the articles that fit best count for the answer they point to most. */
export const POINTED_SHARE = 0.4;
/** Articles that have a say in it, from the best. */
export const POINTING_ARTICLES = 30;
/** An article's say falls with this power of its score. */
export const POINTING_POWER = 3;

/** What the best article counts beside the best answer, which counts 1. */
export const ARTICLE_SHARE = 0.4;
/** An article that says this many times more of the question counts more, up to `MOST_ADVANTAGE` times. */
export const FAR_MORE = 2;
export const MOST_ADVANTAGE = 2.4;
/** One that says this many times more comes first, unless the best articles point to that answer. */
export const SAYS_ALL = 8;
export const FIRST_SHARE = 1.1;
/** An answer that has this share of the articles' say is what they are about. */
export const WELL_POINTED_AT = 0.5;

/** Answers below this share of the best one are only related by everyday characters; they are not counted or shown. */
export const LEAST_SHARE = 0.4;
/** The same for articles. Of what lawyers judged relevant and stood among the first ten, nothing measurable is lost by it. */
export const LEAST_ARTICLE_SHARE = 0.3;
