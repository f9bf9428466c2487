/** Our tokens, for whichever engine takes them. */
import { tokensOf } from '../../../../dist/search/analysis.js';
import { fold } from '../../../../dist/search/folding.js';

export const tokens = (text) => tokensOf(fold(text));
export const pairs = (text) => tokens(text).filter((token) => token.length > 1);
/** Results looked at. */
export const DEPTH = 20;
