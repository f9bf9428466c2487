import { css, type CSSResult } from 'lit';
import { blockStyles } from './block-styles.js';
import { documentStyles } from './reader-page.styles.js';
import { printStyles } from './print-styles.js';
import { termStyles } from './term-styles.js';

const screens = css`
  .pathway {
    max-width: 41em;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    margin-bottom: 1.2em;
    border-bottom: 1px solid var(--_rule);
  }
  .bar .back {
    margin: 0 1em 0 0;
  }
  .actions {
    margin-top: 1.6em;
  }
  button.large {
    min-width: 9em;
    min-height: max(var(--_target), 3.2em);
    font-size: 1.1em;
  }
  .promises {
    margin: 1.2em 0 0;
    padding-inline-start: 1.3em;
  }
  .promises > li::marker {
    color: var(--_accent);
  }
  .intro {
    margin-top: 1em;
  }
  .intro .text > :first-child {
    font-size: 1.08em;
  }
  .saved {
    margin-top: 1.4em;
  }
  details > summary {
    min-height: var(--_target);
    padding: 0.6em 0;
    color: var(--_accent);
    cursor: pointer;
  }
  .whole-way {
    margin-top: 1.2em;
  }
  .whole-way ol {
    padding-inline-start: 2em;
  }

  .progress {
    margin-bottom: 0.6em;
    color: var(--_ink-quiet);
    font-size: 0.94em;
    font-variant-numeric: tabular-nums;
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
  }
  .help {
    margin-top: 0.6em;
    color: var(--_ink-quiet);
  }
  .options {
    margin-top: 1.2em;
  }
  .option {
    position: relative;
    display: flex;
    align-items: flex-start;
    min-height: max(var(--_target), 3.2em);
    margin: 0 0 0.6em;
    padding: 0.75em 1em;
    border: 1px solid var(--_field-border);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: pointer;
    touch-action: manipulation;
  }
  .option:hover {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }
  .option input {
    flex: none;
    width: 1.4em;
    height: 1.4em;
    margin: 0.14em 0.8em 0 0;
    accent-color: var(--_accent);
    cursor: pointer;
  }
  .option:focus-within {
    border-color: var(--_accent);
  }
  .option-words {
    min-width: 0;
  }
  .option-label {
    display: block;
    font-weight: 600;
  }
  .option-help {
    display: block;
    margin-top: 0.15em;
  }
  .option input:checked + .option-words .option-label {
    color: var(--_accent);
  }

  .date {
    display: flex;
    flex-wrap: wrap;
    margin-top: 1.2em;
  }
  .date label {
    display: block;
    margin: 0 1em 0.4em 0;
  }
  .field-label {
    display: block;
    margin-bottom: 0.2em;
    font-weight: 600;
  }
  .number {
    display: flex;
    align-items: center;
    margin-top: 1.2em;
  }
  .unit {
    margin-inline-start: 0.6em;
    font-weight: 600;
  }
  input[type='text'],
  textarea {
    -webkit-appearance: none;
    appearance: none;
    min-height: max(var(--_target), 3em);
    margin: 0;
    padding: 0.4em 0.6em;
    border: 1px solid var(--_field-border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-size: 1.15em;
    font-variant-numeric: tabular-nums;
  }
  input[type='text']:focus,
  textarea:focus {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .field-text input {
    width: 9em;
    max-width: 100%;
  }
  .field-year input {
    width: 5em;
  }
  .field-month input,
  .field-day input {
    width: 3.6em;
  }
  input[aria-invalid] {
    border: 2px solid var(--_warm);
  }
  .fault-summary {
    margin-bottom: 1.2em;
    padding: 0.7em 1em;
    border: 2px solid var(--_warm);
    border-radius: var(--_radius);
    background: var(--_warm-soft);
  }
  .fault-summary a {
    display: inline-block;
    padding: 0.2em 0;
    color: var(--_warm);
    font-weight: 700;
  }
  .field-fault {
    margin-top: 0.8em;
    color: var(--_warm);
    font-weight: 700;
  }
  .why {
    margin-top: 1.6em;
    border-top: 1px solid var(--_rule);
  }
  .why section {
    margin-top: 1em;
  }
  .why h3,
  .pathway section > h3 {
    margin-bottom: 0.5em;
    font-size: 1.1em;
  }

  .answers > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: 1em;
    align-items: center;
    margin: 0;
    padding: 0.8em 0;
    border-bottom: 1px solid var(--_rule);
  }
  .answers > li > p {
    grid-column: 1;
  }
  .answers .given {
    margin-top: 0.1em;
  }
  .answers .change {
    grid-column: 2;
    grid-row: 1 / span 2;
  }

  .result > div > * + *,
  .result > div > section {
    margin-top: 1.6em;
  }
  .result > div > section > * + * {
    margin-top: 0.6em;
  }
  .result-title {
    color: var(--_ink-quiet);
    font-size: 1.06em !important;
  }
  .result .callout.answer {
    margin-top: 0.8em;
  }
  .callout.answer .strength {
    display: inline-block;
    padding: 0.05em 0.7em;
    border: 1px solid;
    border-radius: 1em;
    color: var(--_accent);
    font-size: 0.82em;
    font-weight: 700;
  }
  .callout.answer .strength.urgent {
    color: var(--_warm);
  }
  .callout.answer h3 {
    margin: 0.4em 0 0;
    font-size: 1.2em;
  }
  .deadline .tone {
    font-size: 0.92em;
  }
  .deadline .when {
    font-size: 1.2em;
    font-variant-numeric: tabular-nums;
  }
  .deadline.past .when {
    color: var(--_warm);
  }
  .notices > .callout + .callout {
    margin-top: 1.2em;
  }
  .missing > li {
    margin: 0 0 0.6em;
  }
  .missing button {
    text-align: start;
  }
  .possible > li {
    margin: 0;
    padding: 0.4em 0;
    border-top: 1px solid var(--_rule);
  }
  .possible-outcome > * + * {
    margin-top: 0.6em;
  }
  .possible-outcome summary {
    font-weight: 600;
  }
  .reasons ul {
    padding-inline-start: 1.3em;
  }
  .scores li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: 0;
    padding: 0.5em 0;
    border-bottom: 1px solid var(--_rule);
  }
  .scores .section {
    flex: 0 0 8em;
    font-weight: 600;
  }
  .scores meter {
    width: 7em;
    height: 0.9em;
    margin-inline-end: 0.8em;
  }
  .carry {
    padding-top: 1.2em;
    border-top: 1px solid var(--_rule);
  }
  .carry .tools {
    margin-top: 0;
  }
  .manual-text textarea {
    display: block;
    width: 100%;
    margin-top: 0.4em;
    font-size: 0.94em;
  }
  .given-answers > summary {
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .option input:checked + .option-words {
      text-decoration: underline;
    }
  }
`;

/** One page of A4: what is read at a glance large, the law small, the code where the reader's thumb is not. */
const sheet = css`
  .counter-sheet {
    display: none;
  }
  @media print {
    .counter-sheet {
      display: block;
      font-size: 10.5pt;
      line-height: 1.45;
    }
    .counter-sheet.dense {
      font-size: 9.5pt;
      line-height: 1.38;
    }
    .counter-sheet.densest {
      font-size: 8.5pt;
      line-height: 1.32;
    }
    .sheet-head {
      display: flex;
      align-items: flex-start;
      justify-content: space-between;
      padding-bottom: 0.5em;
      border-bottom: 2px solid;
    }
    .sheet-name {
      font-weight: 700;
    }
    .sheet-title {
      font-size: 1.5em;
      font-weight: 700;
    }
    .sheet-code {
      flex: none;
      width: 34mm;
      font-size: 0.8em;
      line-height: 1.3;
      text-align: center;
    }
    .qr {
      display: block;
      width: 34mm;
      height: 34mm;
    }
    .sheet-heading {
      margin-top: 0.7em;
      border-bottom: 1px solid;
      font-weight: 700;
    }
    .counter-sheet p + p {
      margin-top: 0.3em;
    }
    .counter-sheet .sheet-heading {
      margin: 0.7em 0 0.3em;
    }
    .sheet-answers {
      columns: 2;
      column-gap: 8mm;
      padding-inline-start: 1.6em;
    }
    .sheet-answers li,
    .sheet-needs li {
      margin: 0;
      break-inside: avoid;
    }
    .sheet-needs {
      columns: 2;
      column-gap: 8mm;
      list-style: none;
    }
    .sheet-deadline {
      padding: 0.3em 0.6em;
      border: 1px solid;
    }
    .sheet-foot {
      margin-top: 0.8em;
      font-size: 0.86em;
    }
  }
`;

/** Everything the questions and the result need beyond the frame; one sheet, adopted when they arrive. */
export const pathwayFlowStyles: readonly CSSResult[] = [
  blockStyles,
  documentStyles,
  termStyles,
  printStyles,
  screens,
  sheet,
];
