import type { Document } from '../model/document.js';
import { eachToken, isSingle } from './analysis.js';
import { fold } from './folding.js';
import { passagesOf } from './passages.js';

/**
 * How much of a question a document says, from 0 to 1, by weight. Only pairs and words count, unless the question has
 * none: every text has single characters of any question.
 */
export function shareSaid(document: Document, weights: ReadonlyMap<number, number>): number {
  const said = new Set<number>();
  for (const { text } of passagesOf(document)) eachToken(fold(text), (token) => said.add(token));
  const long = [...weights].filter(([token]) => !isSingle(token));
  let whole = 0;
  let common = 0;
  for (const [token, weight] of long.length > 0 ? long : weights) {
    whole += weight;
    if (said.has(token)) common += weight;
  }
  return whole === 0 ? 0 : common / whole;
}
