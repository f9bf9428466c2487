/** Our tokens, for whichever engine takes them. */
import { eachToken, soundLaw } from '../../../../dist/search/analysis.js';
import { fold } from '../../../../dist/search/folding.js';

export function tokens(text) {
  const folded = fold(text);
  const told = [];
  eachToken(folded, (_, start, end) => told.push(soundLaw(folded.slice(start, end))));
  return told;
}
export const pairs = (text) => tokens(text).filter((token) => token.length > 1);
/** Results looked at. */
export const DEPTH = 20;
