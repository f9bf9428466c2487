import { baseStyles } from './base-styles.js';
import { stateStyles } from './state-styles.js';
import { tokenStyles } from './tokens.js';

/** Those of documents come with the first one: `reader-page.styles.ts`. */
export const readerStyles = [tokenStyles, baseStyles, stateStyles];
