import type { Pointers } from './pointers.js';
import type { Weighed } from './ranking.js';

/** What the article that the best answers cite most gains; the best text counts 1. */
const CITED_SHARE = 0.1;
/** Answers that have a say in it, from the best; a say is the square of their score. */
const LIFTING_ANSWERS = 5;

/** Articles gain by what the best answers (best first) to the question cite. The best article is worth what it was before. */
export function liftArticles(
  articles: readonly Weighed[],
  answers: readonly Weighed[],
  pointers: Pointers,
): readonly Weighed[] {
  const says = new Map(answers.slice(0, LIFTING_ANSWERS).map(({ number, score }) => [number, score ** 2]));
  const said = articles.map(({ number }) =>
    pointers.of(number).reduce((sum, answer) => sum + (says.get(answer) ?? 0), 0),
  );
  const most = Math.max(0, ...said);
  if (most === 0) return articles;
  const lifted = articles.map(({ score }, place) => score + CITED_SHARE * ((said[place] ?? 0) / most));
  const scale = Math.max(...articles.map(({ score }) => score)) / Math.max(...lifted);
  return articles.map(({ number }, place) => ({ number, score: (lifted[place] ?? 0) * scale }));
}
