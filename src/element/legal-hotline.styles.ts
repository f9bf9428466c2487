import { css } from 'lit';
import { baseStyles } from './base-styles.js';
import { hotlineStyles } from './hotline-styles.js';
import { stateStyles } from './state-styles.js';
import { tokenStyles } from './tokens.js';

const listStyles = css`
  .hotlines {
    max-width: 44em;
  }
  .hotlines > li + li {
    margin: 0;
  }
  .hotlines > li:first-child .hotline:not(.urgent) {
    padding-top: 0;
    border-top: 0;
  }
  .hotlines > li.after-urgent .hotline {
    border-top: 0;
  }
  .hotlines > .is-urgent {
    margin-bottom: 0.8em;
  }
  [data-width='wide'] .hotlines {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    grid-column-gap: 2.4em;
    column-gap: 2.4em;
    max-width: none;
  }
`;

export const hotlineElementStyles = [tokenStyles, baseStyles, stateStyles, hotlineStyles, listStyles];
