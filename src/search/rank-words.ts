import type { Document } from '../model/document.js';
import type { DocumentIndex, ShelfHits } from './document-index.js';
import { EXPANSION_WEIGHT, FOREIGN_EXPANSION_WEIGHT, meantBy } from './everyday-words.js';
import { weighQuery } from './name-match.js';
import type { Query } from './query.js';
import { ARTICLE_SHARE, FAR_MORE, LEAST_ARTICLE_SHARE, LEAST_SHARE, liftOf, MOST_ADVANTAGE } from './ranking.js';
import { shareSaid } from './share-said.js';

/** A document by its number, while it is being weighed. */
export interface Weighed {
  readonly number: number;
  readonly score: number;
}

/**
 * Answers and articles are ranked apart, then brought to one measure: an article is worth less than an answer, for who
 * has a trouble asks what to do. When the best article says far more of the question, articles come first. `worths`: what
 * a match in a document is worth, by number. In no order.
 */
export function rankWords(query: Query, documents: DocumentIndex, worths: Float64Array): Weighed[] {
  const { words } = query;
  const weights = weighQuery(words, documents.weigh);
  const likenesses = documents.likenesses(weights);
  const meant = meantBy(query);
  const found = documents.search(words, meant, isKorean(words) ? FOREIGN_EXPANSION_WEIGHT : EXPANSION_WEIGHT);
  const answers = weighAll(found.answers, (number) => (worths[number] ?? 0) * liftOf(likenesses.get(number) ?? 0));
  const bestAnswer = bestOf(answers);
  const articles = weighAll(found.articles, (number) => worths[number] ?? 0);
  const bestArticle = bestOf(articles);
  const [answer, article] = [bestAnswer, bestArticle].map((best) => best && documents.at(best.number));
  const share = articleShare(answer, article, weights);
  return [
    ...withoutRemote(
      answers,
      (bestAnswer?.score ?? 0) * LEAST_SHARE,
      (number) => (likenesses.get(number) ?? 0) > JUST_LIKE,
    ),
    ...withoutRemote(articles, (bestArticle?.score ?? 0) * LEAST_ARTICLE_SHARE, () => false).map(
      ({ number, score }) => ({ number, score: score * share }),
    ),
  ];
}

function isKorean(words: string): boolean {
  return /[\uac00-\ud7a3]/.test(words);
}

/** Scores on one measure: the highest of the index is 1, times what the document is worth. */
function weighAll({ documents, scores, numbers }: ShelfHits, worthOf: (number: number) => number): Weighed[] {
  let highest = 0;
  for (const place of documents) highest = Math.max(highest, scores[place] ?? 0);
  return [...documents].map((place): Weighed => {
    const number = numbers[place] ?? 0;
    return { number, score: ((scores[place] ?? 0) / highest) * worthOf(number) };
  });
}

function bestOf(weighed: readonly Weighed[]): Weighed | undefined {
  let best: Weighed | undefined;
  for (const each of weighed) if (each.score > (best?.score ?? 0)) best = each;
  return best;
}

/** A name that is the question itself, but for rounding: such a document is never remote. */
const JUST_LIKE = 0.99;

/** What is far below the best of its kind is only related by everyday characters. */
function withoutRemote(weighed: readonly Weighed[], least: number, isNamed: (number: number) => boolean): Weighed[] {
  return weighed.filter(({ number, score }) => score >= least || isNamed(number));
}

/** What the best article is worth beside the best answer. */
function articleShare(
  answer: Document | undefined,
  article: Document | undefined,
  weights: ReadonlyMap<string, number>,
): number {
  if (answer === undefined || article === undefined) return 1;
  const more = shareSaid(article, weights) / Math.max(shareSaid(answer, weights), 0.01);
  return ARTICLE_SHARE * Math.min(MOST_ADVANTAGE, Math.max(1, more / FAR_MORE));
}
