import { baseStyles } from './base-styles.js';
import { chipStyles } from './chip-styles.js';
import { disclosureStyles } from './disclosure-styles.js';
import { resultStyles } from './result-styles.js';
import { searchFormStyles } from './search-form-styles.js';
import { stateStyles } from './state-styles.js';
import { tokenStyles } from './tokens.js';

export const searchStyles = [
  tokenStyles,
  baseStyles,
  disclosureStyles,
  stateStyles,
  searchFormStyles,
  chipStyles,
  resultStyles,
];
