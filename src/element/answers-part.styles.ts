import { chipStyles } from './chip-styles.js';
import { resultStyles } from './result-styles.js';

export const answersPartStyles = [chipStyles, resultStyles];
