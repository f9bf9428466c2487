import { css } from 'lit';
import { baseStyles } from './base-styles.js';
import { disclosureStyles } from './disclosure-styles.js';
import { tokenStyles } from './tokens.js';

const barStyles = css`
  .frame {
    padding-top: 8px;
    padding-bottom: 8px;
    line-height: 1.4;
  }
  .toolbar {
    font-size: 0.9em;
  }
  .row,
  .panel {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: -4px -6px;
  }
  .row > *,
  .panel > * {
    margin: 4px 6px;
  }
  .row > .choice {
    margin-inline-start: auto;
  }
  .panel {
    margin-top: 4px;
  }
  /* One row on a phone of 360 px, in elder mode too. */
  [data-width='narrow'] .row {
    margin: -4px -3px;
  }
  [data-width='narrow'] .row > * {
    margin: 4px 3px;
  }
  [data-width='narrow'] .row > .choice {
    margin-inline-start: auto;
  }
  [data-width='narrow'] .row button {
    padding: 0.3em 0.55em;
  }
  /* The bar under it tells that it is on, as with the languages beside it. */
  [data-width='narrow'] .row .tick {
    display: none;
  }
  [data-width='narrow'] .row .disclosure::before {
    margin-inline-end: 0.45em;
  }
  [data-width='narrow'][data-elder] .row {
    font-size: 0.9em;
  }
  [data-width='narrow'] .panel > .choice {
    flex-basis: 100%;
  }
  .toolbar > .quiet {
    margin-top: 8px;
  }

  .choice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .choice-label {
    flex: none;
    margin-inline-end: 0.7em;
    color: var(--_ink-quiet);
  }
  .segments {
    display: inline-flex;
    flex-wrap: wrap;
  }
  .segment {
    position: relative;
    display: inline-flex;
    min-width: var(--_target);
    cursor: pointer;
  }
  .segment input {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .segment span {
    flex: 1;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-height: var(--_target);
    margin-inline-start: -1px;
    padding: 0.3em 0.8em;
    border: 1px solid var(--_field-border);
    color: var(--_accent);
    white-space: nowrap;
  }
  .segment:first-child span {
    margin: 0;
    border-radius: var(--_radius) 0 0 var(--_radius);
  }
  .segment:last-child span {
    border-radius: 0 var(--_radius) var(--_radius) 0;
  }
  [data-width='narrow'] .segment span {
    padding: 0.3em 0.6em;
  }
  [data-width='narrow'] .row .segment span {
    padding: 0.3em 0.45em;
  }
  .segment:hover span {
    background: var(--_accent-soft);
  }
  .segment input:checked + span {
    position: relative;
    border-color: var(--_accent);
    background: var(--_accent-soft);
    box-shadow: inset 0 -3px 0 var(--_accent);
    color: var(--_ink);
    font-weight: 700;
  }
  .segment input:focus + span {
    z-index: 1;
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .segment input:focus:not(:focus-visible) + span {
    outline: none;
  }
  .text-size-large span {
    font-size: 1.15em;
  }
  .text-size-largest span {
    font-size: 1.3em;
  }

  .toggle[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    box-shadow: inset 0 -3px 0 var(--_accent);
    color: var(--_ink);
  }
  .toggle[aria-pressed='true'] .tick {
    flex: none;
    width: 0.4em;
    height: 0.75em;
    margin: -0.2em 0.6em 0 0.1em;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
  }

  @media (forced-colors: active) {
    .segment input:checked + span {
      border: 3px solid Highlight;
      text-decoration: underline;
    }
    .toggle[aria-pressed='true'] {
      border: 3px solid Highlight;
    }
  }
  @media print {
    .frame {
      display: none;
    }
  }
`;

export const toolbarStyles = [tokenStyles, baseStyles, disclosureStyles, barStyles];
