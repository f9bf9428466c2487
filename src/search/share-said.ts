import type { Document } from '../model/document.js';
import { fold } from './folding.js';
import { passagesOf } from './passages.js';
import { eachWanted } from './wanted-tokens.js';

/**
 * How much of a question a document says, from 0 to 1, by weight. Only pairs and words count, unless the question has
 * none: every text has single characters of any question.
 */
export function shareSaid(document: Document, weights: ReadonlyMap<string, number>): number {
  const said = new Set<string>();
  for (const { text } of passagesOf(document)) eachWanted(fold(text), weights, (token) => said.add(token));
  const long = [...weights].filter(([token]) => token.length > 1);
  let whole = 0;
  let common = 0;
  for (const [token, weight] of long.length > 0 ? long : weights) {
    whole += weight;
    if (said.has(token)) common += weight;
  }
  return whole === 0 ? 0 : common / whole;
}
