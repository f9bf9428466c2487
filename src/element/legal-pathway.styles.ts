import { css } from 'lit';
import { baseStyles } from './base-styles.js';
import { stateStyles } from './state-styles.js';
import { tokenStyles } from './tokens.js';

/** Until the questions are there: the frame, the skeleton, what went wrong. The rest comes with them. */
export const pathwayStyles = [
  tokenStyles,
  baseStyles,
  stateStyles,
  css`
    [hidden] {
      display: none !important;
    }
    .back {
      margin: -0.4em 0 0.6em;
    }
  `,
];
