import { css } from 'lit';
import { baseStyles } from './base-styles.js';
import { stateStyles } from './state-styles.js';
import { tokenStyles } from './tokens.js';

const placeStyles = css`
  [hidden] {
    display: none !important;
  }
  .frame {
    padding-top: 0.2em;
    padding-bottom: 0.2em;
  }
`;

/** Those of what is quoted come with it: `quotation-part.styles.ts`. */
export const articleElementStyles = [tokenStyles, baseStyles, stateStyles, placeStyles];
