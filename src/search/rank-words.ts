import type { Document } from '../model/document.js';
import type { DocumentIndex, ShelfHits } from './document-index.js';
import { EXPANSION_WEIGHT, FOREIGN_EXPANSION_WEIGHT, meantBy } from './everyday-words.js';
import { weighQuery } from './name-match.js';
import type { Query } from './query.js';
import {
  ARTICLE_SHARE,
  CITED_LIFT,
  FAR_MORE,
  LEAST_ARTICLE_SHARE,
  LEAST_CITING,
  LEAST_SHARE,
  liftOf,
  MOST_ADVANTAGE,
  MOST_CITING,
} from './ranking.js';
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
  const cited = citedLifts(answers, bestAnswer?.score ?? 0, documents);
  const articles = weighAll(found.articles, (number) => {
    const lift = cited.size === 0 ? 0 : (cited.get(documents.at(number)?.id ?? '') ?? 0);
    return (worths[number] ?? 0) * (1 + CITED_LIFT * lift);
  });
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

/** Articles that the best answers stand on come higher: editors have chosen them for this trouble. From 0 to 1, by id. */
function citedLifts(answers: readonly Weighed[], highest: number, documents: DocumentIndex): Map<string, number> {
  const lifts = new Map<string, number>();
  const best = answers.filter(({ score }) => score >= highest * LEAST_CITING).sort((a, b) => b.score - a.score);
  for (const { number, score } of best.slice(0, MOST_CITING)) {
    const document = documents.at(number);
    if (document?.kind !== 'guide') continue;
    for (const { id } of document.sources) lifts.set(id, Math.max(lifts.get(id) ?? 0, score / highest));
  }
  return lifts;
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
