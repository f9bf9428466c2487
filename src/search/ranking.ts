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

/** A name just like the question lifts its document this much. */
const NAME_LIFT = 0.6;

const FORCE_FACTORS: Readonly<Record<Force, number>> = { 'in-force': 1, uncertain: 0.8, future: 0.6, superseded: 0.4 };

/** What any match in a document of this kind and force is worth. */
export function worthOf(kind: DocumentKind, force: Force): number {
  return (KIND_FACTORS[kind] ?? 1) * FORCE_FACTORS[force];
}

/** `likeness`: how like the question the document's best name is, from 0 to 1. */
export function liftOf(likeness: number): number {
  return 1 + NAME_LIFT * likeness;
}

/** What the best article counts beside the best answer, which counts 1. */
export const ARTICLE_SHARE = 0.5;
/** An article that says this many times more of the question counts more, up to `MOST_ADVANTAGE` times. */
export const FAR_MORE = 2;
export const MOST_ADVANTAGE = 2.5;

/** Answers below this share of the best one are only related by everyday characters; they are not counted or shown. */
export const LEAST_SHARE = 0.3;
/** Articles say the same thing in a few words or in many: more of them are worth a look. */
export const LEAST_ARTICLE_SHARE = 0.15;
