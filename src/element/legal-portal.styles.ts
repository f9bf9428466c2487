import { css } from 'lit';
import { baseStyles } from './base-styles.js';
import { disclosureStyles } from './disclosure-styles.js';
import { stateStyles } from './state-styles.js';
import { tokenStyles } from './tokens.js';

const portalStyles = css`
  /* The parts stand in the portal's own margins. */
  .toolbar,
  .search,
  .topics,
  .hotline {
    --legal-padding: 0px;
  }
  /* Large characters are taller than their line. */
  .reader {
    --legal-padding: 8px 0px;
  }
  .frame {
    padding-top: 8px;
  }
  .toolbar {
    margin-bottom: 20px;
    border-bottom: 1px solid var(--_rule);
  }
  .call-row {
    display: flex;
    flex-wrap: wrap;
    margin: 1.2em -0.3em -0.3em;
  }
  .call-row li {
    flex: 1 1 8em;
    margin: 0;
    padding: 0.3em;
  }
  .call-row .button {
    padding-right: 0.4em;
    padding-left: 0.4em;
    flex-direction: column;
    width: 100%;
    height: 100%;
    font-variant-numeric: tabular-nums;
  }
  .call-row small {
    color: var(--_ink-quiet);
    font-size: 0.78em;
    font-weight: 400;
  }
  .call-row .emergency {
    border-color: var(--_warm);
    color: var(--_warm);
  }
  [data-width='medium'] .call-row li {
    flex: 0 1 14em;
  }
  .below {
    margin-top: 2.4em;
  }
  .below > * + * {
    margin-top: 2.4em;
  }
  .pack-date {
    margin-top: 2.4em;
  }
  .calls h2 {
    margin-bottom: 0.5em;
    font-size: 1.3em;
  }
  [data-width='wide'] .below {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 17em);
    grid-column-gap: 3.2em;
    column-gap: 3.2em;
    align-items: start;
  }
  [data-width='wide'] .below > .topics {
    grid-column: 1;
  }
  [data-width='wide'] .below > .calls {
    grid-column: 2;
    grid-row: 1 / span 2;
    margin-top: 0;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
  }
  .ways > * {
    margin-inline-end: 1.6em;
  }
  .home:focus {
    outline: none;
  }
  @media print {
    .toolbar,
    .below {
      display: none;
    }
  }
`;

export const portalElementStyles = [tokenStyles, baseStyles, stateStyles, disclosureStyles, portalStyles];
