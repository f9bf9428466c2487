import { css } from 'lit';

/** Results by kind, and what is said when there are none. */
export const resultStyles = css`
  .results-title {
    color: var(--_ink-quiet);
    font-size: 0.92em;
    font-weight: 400;
  }
  .nothing .results-title {
    color: var(--_ink);
    font-size: 1.25em;
    font-weight: 700;
  }
  .nothing > * + * {
    margin-top: 0.8em;
  }
  .nothing > .small-heading {
    margin-top: 1.6em;
  }
  .topics {
    display: flex;
    flex-wrap: wrap;
  }
  .topics li {
    margin: 0 1.6em 0 0;
  }
  .topics .link {
    display: inline-block;
    padding: 0.5em 0;
  }
  .group {
    margin-top: 1.6em;
  }
  .small-heading {
    padding-bottom: 0.4em;
    border-bottom: 2px solid var(--_ink);
    color: var(--_ink);
    font-size: 0.92em;
    font-weight: 700;
  }
  .result {
    padding: 0.95em 0 1em;
    border-bottom: 1px solid var(--_rule);
  }
  .result h4 {
    font-size: 1.14em;
    line-height: 1.4;
  }
  .result-title {
    display: inline-block;
    padding: 0.15em 0;
  }
  .result h4 .quiet {
    margin-inline-start: 0.5em;
    font-weight: 400;
  }
  .result a.number {
    display: inline-block;
    padding: 0.2em 0;
    font-size: 1.5em;
  }
  .snippet {
    margin-top: 0.15em;
    line-height: 1.6;
  }
  /* Many words match: the ground tells which, bold ones would outshout the title. */
  .snippet mark {
    font-weight: inherit;
  }
  [data-contrast='more'] .snippet mark {
    text-decoration: underline;
  }
  /* More results on one screen say more than longer ones. */
  .snippet {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
  [data-width='wide'] .snippet {
    -webkit-line-clamp: 2;
  }
  .why {
    margin-top: 0.3em;
    line-height: 1.5;
  }
  .why > span + span:not(:empty) {
    margin-inline-start: 1.2em;
  }
  [data-width='narrow'] .result h4 .quiet,
  [data-width='narrow'] .why > span {
    display: block;
    margin: 0 !important;
  }
  .mark-force {
    display: inline-block;
    margin-inline-start: 0.5em;
    padding: 0 0.5em;
    border: 1px solid var(--_warm);
    border-radius: var(--_radius);
    color: var(--_warm);
    font-size: 0.72em;
    font-weight: 600;
    vertical-align: 0.12em;
  }
  .more {
    margin-top: 0.3em;
  }
  .other-kinds {
    margin-top: 1.8em;
  }
  .other-kinds button {
    margin: 0 0.5em 0.5em 0;
  }
  .progress {
    margin-bottom: 0.8em;
  }
  progress {
    display: block;
    width: 12em;
    max-width: 100%;
    height: 6px;
    margin-top: 0.4em;
    accent-color: var(--_accent);
  }
  .back {
    margin-top: 1em;
  }
  .opened {
    --legal-padding: 0px;
    --legal-surface: transparent;
    display: block;
    margin-top: 0.6em;
  }
  @media print {
    form {
      display: none;
    }
  }
`;
