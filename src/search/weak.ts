import { UNKNOWN_WEIGHT } from './name-index.js';
import { isSingle, tokensOf } from './analysis.js';
import type { Weigh } from './name-match.js';
import type { Query } from './query.js';
import type { Ranked } from './rank-all.js';
import { shareSaid } from './share-said.js';

/** Results that say less of the question than this have everyday characters in common with it, and nothing else. */
const LEAST_SAID = 0.15;
/** Looked at from the top. */
const LOOKED_AT = 3;

/** Whether not even the first results fit: nonsense, a wish search does not understand, a matter the library has not. */
export function isWeak({ words, also, citations }: Query, ranked: readonly Ranked[], weigh: Weigh): boolean {
  if (citations.length > 0 || ranked.length === 0) return false;
  const weights = new Map<number, number>();
  // A pair that no text has is part of the question all the same.
  for (const token of tokensOf(words)) weights.set(token, weigh(token) || UNKNOWN_WEIGHT);
  for (const token of also.flatMap(({ legal }) => tokensOf(legal.join(' ')))) {
    if (!isSingle(token)) weights.set(token, (weights.get(token) ?? 0) + weigh(token) / UNKNOWN_WEIGHT);
  }
  return ranked
    .slice(0, LOOKED_AT)
    .every(({ document }) => document !== undefined && shareSaid(document, weights) < LEAST_SAID);
}
