import type { Pointers } from './pointers.js';
import type { Weighed } from './ranking.js';

/** What the article that the best answers cite most gains; the best text counts 1. */
const CITED_SHARE = 0.1;
/** Answers that have a say in it, from the best; a say is the square of their score. */
const LIFTING_ANSWERS = 5;
/** What the article gains whose own everyday questions are most like the one asked. */
const ASKED_SHARE = 0.15;
/** Articles whose questions are compared, from the best: the rest could not come among the first ten. */
const COMPARED = 30;

/**
 * Articles gain by what the best answers (best first) to the question cite, then by their own everyday questions (`asked`:
 * how like an article's are to this one, by number). The best article is worth what it was before. In no order.
 */
export function liftArticles(
  articles: readonly Weighed[],
  answers: readonly Weighed[],
  pointers: Pointers,
  asked: (number: number) => number,
): readonly Weighed[] {
  const says = new Map(answers.slice(0, LIFTING_ANSWERS).map(({ number, score }) => [number, score ** 2]));
  const cited = lift(articles, CITED_SHARE, (number) =>
    pointers.of(number).reduce((sum, answer) => sum + (says.get(answer) ?? 0), 0),
  );
  const best = new Set(
    [...cited]
      .sort((a, b) => b.score - a.score)
      .slice(0, COMPARED)
      .map(({ number }) => number),
  );
  return lift(cited, ASKED_SHARE, (number) => (best.has(number) ? asked(number) : 0));
}

/** Every article by the share of `most` that it has of what is said for articles. */
function lift(articles: readonly Weighed[], most: number, saidOf: (number: number) => number): readonly Weighed[] {
  const said = articles.map(({ number }) => saidOf(number));
  const highest = Math.max(0, ...said);
  if (highest === 0) return articles;
  const lifted = articles.map(({ score }, place) => score + most * ((said[place] ?? 0) / highest));
  const scale = Math.max(...articles.map(({ score }) => score)) / Math.max(...lifted);
  return articles.map(({ number }, place) => ({ number, score: (lifted[place] ?? 0) * scale }));
}
