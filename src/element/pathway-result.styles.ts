import { css } from 'lit';

/** The answers to be checked, and what they come to. */
export const resultPageStyles = css`
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

  .result > .screen-only > * + *,
  .result > .screen-only > section {
    margin-top: 1.6em;
  }
  .result > .screen-only > section > * + * {
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
  .numbers a {
    display: inline-block;
    margin-inline-end: 1.2em;
    padding: 0.3em 0;
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
  /* The numbers stand in the text here, not beside it. */
  [data-width='wide'] .calls > li.first {
    display: flex;
  }
  [data-width='wide'] .calls .button {
    display: inline-flex;
    margin: 0 0.9em 0 0;
  }
`;
