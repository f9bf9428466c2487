import type { Document } from '../model/document.js';
import { tokensOf } from './analysis.js';
import type { DocumentIndex, ShelfHits } from './document-index.js';
import { EXPANSION_WEIGHT, FOREIGN_EXPANSION_WEIGHT, meantBy } from './everyday-words.js';
import { liftArticles } from './lift-articles.js';
import { weighQuery } from './name-match.js';
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
 * stands on what it says, on what it is called, and on the articles that fit and point to it. `worths`: what a match in a
 * document is worth, by number. In no order.
 */
export function rankWords(query: Query, documents: DocumentIndex, worths: Float64Array): Weighed[] {
  const { words } = query;
  const meant = meantBy(query);
  const found = documents.search(query, meant, isKorean(words) ? FOREIGN_EXPANSION_WEIGHT : EXPANSION_WEIGHT);
  const worthOf = (number: number): number => worths[number] ?? 0;
  const byText = weighAll(found.articles, worthOf);
  const likenesses = documents.likenesses(new Set(tokensOf(words)));
  const pointed = pointedAt(byText, documents);
  const answers = weighAnswers(found.answers, likenesses, pointed, worthOf);
  const bestAnswer = bestOf(answers);
  const articles = liftArticles(nearest(byText), answers, documents);
  const bestArticle = bestOf(articles);
  const [answer, article] = [bestAnswer, bestArticle].map((best) => best && documents.at(best.number));
  const isPointedAt = (pointed.get(bestAnswer?.number ?? -1) ?? 0) >= WELL_POINTED_AT;
  const share =
    articleShare(answer, article, weighQuery(words, documents.weigh), isPointedAt) * (bestAnswer?.score ?? 1);
  return [
    ...withoutRemote(
      answers,
      (bestAnswer?.score ?? 0) * LEAST_SHARE,
      (number) => (likenesses.get(number) ?? 0) > JUST_LIKE,
    ),
    ...articles.map(({ number, score }) => ({ number, score: score * share })),
  ];
}

/** By number: how much the best articles speak for an answer, the most 1. An answer many articles point to needs more of them. */
function pointedAt(articles: readonly Weighed[], documents: DocumentIndex): Map<number, number> {
  const best = bestOnes(articles, POINTING_ARTICLES);
  const said = new Map<number, number>();
  for (const { number, score } of best) {
    const article = documents.at(number);
    if (article?.kind !== 'article') continue;
    const say = score ** POINTING_POWER;
    for (const answer of documents.pointedTo(article)) {
      said.set(answer, (said.get(answer) ?? 0) + say / Math.sqrt(documents.pointers(answer)));
    }
  }
  const most = Math.max(...said.values());
  return new Map([...said].map(([number, say]) => [number, say / most]));
}

/** The best `most`, in order: the many others are not sorted. */
function bestOnes(weighed: readonly Weighed[], most: number): Weighed[] {
  const scores = Float64Array.from(weighed, ({ score }) => score).sort();
  const least = scores[scores.length - most] ?? 0;
  const best = weighed.filter(({ score }) => score >= least);
  return best.sort((a, b) => b.score - a.score).slice(0, most);
}

function weighAnswers(
  found: ShelfHits,
  likenesses: ReadonlyMap<number, number>,
  pointed: ReadonlyMap<number, number>,
  worthOf: (number: number) => number,
): Weighed[] {
  const said = new Map(weighAll(found, () => 1).map(({ number, score }) => [number, score]));
  const numbers = new Set([...said.keys(), ...pointed.keys()]);
  return [...numbers].map((number): Weighed => {
    const named = NAME_SHARE * (likenesses.get(number) ?? 0);
    const score = (said.get(number) ?? 0) + named + POINTED_SHARE * (pointed.get(number) ?? 0);
    return { number, score: score * worthOf(number) };
  });
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

/** Articles that say something of the question. */
function nearest(articles: readonly Weighed[]): Weighed[] {
  const least = (bestOf(articles)?.score ?? 0) * LEAST_ARTICLE_SHARE;
  return articles.filter(({ score }) => score >= least);
}

/** What the best article is worth beside the best answer. An answer that says nothing is first only when articles point to it. */
function articleShare(
  answer: Document | undefined,
  article: Document | undefined,
  weights: ReadonlyMap<string, number>,
  isPointedAt: boolean,
): number {
  if (answer === undefined || article === undefined) return 1;
  const more = shareSaid(article, weights) / Math.max(shareSaid(answer, weights), 0.01);
  if (more > SAYS_ALL && !isPointedAt) return FIRST_SHARE;
  return ARTICLE_SHARE * Math.min(MOST_ADVANTAGE, Math.max(1, more / FAR_MORE));
}
