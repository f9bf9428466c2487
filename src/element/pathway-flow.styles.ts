import type { CSSResult } from 'lit';
import { blockStyles } from './block-styles.js';
import { documentStyles } from './reader-page.styles.js';
import { questionStyles } from './pathway-question.styles.js';
import { resultPageStyles } from './pathway-result.styles.js';
import { sheetStyles } from './pathway-sheet.styles.js';
import { printStyles } from './print-styles.js';
import { termStyles } from './term-styles.js';

/** Everything the questions and the result need beyond the frame; one sheet, adopted when they arrive. */
export const pathwayFlowStyles: readonly CSSResult[] = [
  blockStyles,
  documentStyles,
  termStyles,
  printStyles,
  questionStyles,
  resultPageStyles,
  sheetStyles,
];
