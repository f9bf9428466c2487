import { css } from 'lit';

/** The beginning and the questions: one thing at a time, large, with room around it. */
export const questionStyles = css`
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
`;
