import { baseStyles } from './base-styles.js';
import { disclosureStyles } from './disclosure-styles.js';
import { searchFormStyles } from './search-form-styles.js';
import { stateStyles } from './state-styles.js';
import { tokenStyles } from './tokens.js';

/** Those of answers come with the first one: `answers-part.styles.ts`. */
export const searchStyles = [tokenStyles, baseStyles, disclosureStyles, stateStyles, searchFormStyles];
