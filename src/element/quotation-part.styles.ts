import { css } from 'lit';
import { officialStyles } from './official-styles.js';
import { termStyles } from './term-styles.js';

const quotationStyles = css`
  .quotation {
    max-width: 41em;
    padding-inline-start: 1em;
    border-inline-start: 4px solid var(--_accent);
  }
  .quotation + .quotation,
  .quotation + .more {
    margin-top: 1.4em;
  }
  .quotation > * + * {
    margin-top: 0.6em;
  }
  .name {
    display: inline-block;
    padding: 0.3em 0;
    font-weight: 700;
    line-height: 1.4;
  }
  .headnote {
    margin-inline-start: 0.4em;
    color: var(--_ink-quiet);
  }
  .text > * + *,
  .text li + li {
    margin-top: 0.6em;
  }
  .text ul,
  .text ol {
    padding-inline-start: 1.4em;
  }
  .force {
    color: var(--_warm);
  }
  .official {
    padding: 0.8em 1em 0.9em;
    background: var(--_surface-quiet);
  }
  .small-heading {
    margin-bottom: 0.3em;
    color: var(--_ink-quiet);
    font-size: 0.82em;
    font-weight: 700;
  }
  blockquote {
    font-family: var(--_font-official);
    font-size: 0.96em;
  }
  .paragraph + .paragraph {
    margin-top: 0.7em;
  }
  .paragraph > .item {
    margin-top: 0.35em;
  }
  .subitem {
    padding-inline-start: 1.2em;
  }
  [data-width='narrow'] .quotation {
    padding-inline-start: 0.8em;
  }
  [data-width='narrow'] .numbered {
    padding-inline-start: 0;
  }
  [data-width='narrow'] .paragraph-number {
    position: static;
    display: block;
  }
  .citation {
    color: var(--_ink-quiet);
    font-size: 0.9em;
  }
`;

export const quotationPartStyles = [termStyles, quotationStyles, officialStyles];
