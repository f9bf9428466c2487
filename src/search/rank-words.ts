import type { Document } from '../model/document.js';
import { tokensOf } from './analysis.js';
import type { DocumentIndex, ShelfHits } from './document-index.js';
import { EXPANSION_WEIGHT, FOREIGN_EXPANSION_WEIGHT, meantBy } from './everyday-words.js';
import { liftArticles } from './lift-articles.js';
import { weighQuery } from './name-match.js';
import type { Pointers } from './pointers.js';
import type { Query } from './query.js';
import {
  ARTICLE_SHARE,
  FAR_MORE,
  FIRST_SHARE,
  LEAST_ARTICLE_SHARE,
  LEAST_SHARE,
  MOST_ADVANTAGE,
  NAME_SHARE,
  POINTED_SHARE,
  POINTING_ARTICLES,
  POINTING_POWER,
  SAYS_ALL,
  type Weighed,
  WELL_POINTED_AT,
} from './ranking.js';
import { shareSaid } from './share-said.js';

/**
 * Answers and articles are ranked apart, then brought to one measure: an article is worth less than an answer, for who
 * has a trouble asks what to do. When the best article says far more of the question, articles come first. An answer
 * stands on what it says, on what it is called, and on the articles that fit and point to it. `worthOf`: what a match in
 * a document is worth, by number. In no order.
 */
export function rankWords(
  query: Query,
  documents: DocumentIndex,
  worthOf: (number: number) => number,
): readonly Weighed[] {
  const { words } = query;
  const found = documents.search(query, meantBy(query), isKorean(words) ? FOREIGN_EXPANSION_WEIGHT : EXPANSION_WEIGHT);
  const pointers = documents.pointers();
  const byText = weighAll(found.articles, worthOf, LEAST_ARTICLE_SHARE);
  const likenesses = documents.likenesses(new Set(tokensOf(words)));
  const pointed = pointedAt(byText, pointers);
  const answers = weighAnswers(found.answers, likenesses, pointed, worthOf);
  const weights = weighQuery(words, documents.weigh);
  const articles = liftArticles(byText, answers, pointers, (number) => documents.askedLike(number, weights));
  const [best, article] = [answers[0], inOrder(articles)[0]];
  if (best === undefined) return articles;
  const share = articleShare(
    documents.at(best.number),
    article && documents.at(article.number),
    weights,
    (pointed.get(best.number) ?? 0) >= WELL_POINTED_AT,
  );
  return [
    // What is far below the best of its kind is only related by everyday characters.
    ...answers.filter(
      ({ number, score }) => score >= best.score * LEAST_SHARE || (likenesses.get(number) ?? 0) > JUST_LIKE,
    ),
    ...articles.map(({ number, score }) => ({ number, score: score * share * best.score })),
  ];
}

/** A name that is the question itself, but for rounding: such a document is never remote. */
const JUST_LIKE = 0.99;

/** Best first. */
function inOrder(weighed: readonly Weighed[]): Weighed[] {
  return [...weighed].sort((a, b) => b.score - a.score);
}

/** By number: how much the best articles speak for an answer, the most 1. An answer many articles point to needs more of them. */
function pointedAt(articles: readonly Weighed[], pointers: Pointers): Map<number, number> {
  const said = new Map<number, number>();
  let most = 0;
  for (const { number, score } of inOrder(articles).slice(0, POINTING_ARTICLES)) {
    for (const answer of pointers.of(number)) {
      const sum = (said.get(answer) ?? 0) + score ** POINTING_POWER / Math.sqrt(pointers.to(answer));
      said.set(answer, sum);
      most = Math.max(most, sum);
    }
  }
  return new Map([...said].map(([number, say]) => [number, say / most]));
}

/** Best first. */
function weighAnswers(
  found: ShelfHits,
  likenesses: ReadonlyMap<number, number>,
  pointed: ReadonlyMap<number, number>,
  worthOf: (number: number) => number,
): Weighed[] {
  const scores = new Map([...pointed].map(([number, say]) => [number, POINTED_SHARE * say]));
  for (const { number, score } of weighAll(found, () => 1, 0)) {
    scores.set(number, (scores.get(number) ?? 0) + score + NAME_SHARE * (likenesses.get(number) ?? 0));
  }
  return inOrder([...scores].map(([number, score]) => ({ number, score: score * worthOf(number) })));
}

function isKorean(words: string): boolean {
  return /[\uac00-\ud7a3]/.test(words);
}

/**
 * Scores on one measure: the highest of the index is 1, times what the document is worth. Without what is below the share
 * `least` of the best.
 */
function weighAll(
  { documents, scores, numbers }: ShelfHits,
  worthOf: (number: number) => number,
  least: number,
): Weighed[] {
  const worthAt = (place: number): number => (scores[place] ?? 0) * worthOf(numbers[place] ?? 0);
  let highest = 0;
  let best = 0;
  for (const place of documents) {
    highest = Math.max(highest, scores[place] ?? 0);
    best = Math.max(best, worthAt(place));
  }
  const weighed: Weighed[] = [];
  for (const place of documents) {
    const score = worthAt(place);
    if (score >= best * least) weighed.push({ number: numbers[place] ?? 0, score: score / highest });
  }
  return weighed;
}

/** What the best article is worth beside the best answer. An answer that says nothing is first only when articles point to it. */
function articleShare(
  answer: Document | undefined,
  article: Document | undefined,
  weights: ReadonlyMap<number, number>,
  isPointedAt: boolean,
): number {
  if (answer === undefined || article === undefined) return 1;
  const more = shareSaid(article, weights) / Math.max(shareSaid(answer, weights), 0.01);
  if (more > SAYS_ALL && !isPointedAt) return FIRST_SHARE;
  return ARTICLE_SHARE * Math.min(MOST_ADVANTAGE, Math.max(1, more / FAR_MORE));
}
