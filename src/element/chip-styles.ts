import { css } from 'lit';

/** Small choices side by side: what narrows results down, other words, earlier questions. The tick says what is on without colour. */
export const chipStyles = css`
  .facets {
    margin-top: 0.8em;
  }
  .facet,
  .recent {
    display: flex;
    margin-top: 0.5em;
    line-height: 1.4;
  }
  [data-width='narrow'] .facet,
  [data-width='narrow'] .recent {
    display: block;
  }
  /* Beside the count, on a phone; under it where there is no room. */
  [data-width='narrow'] .results-title {
    float: left;
    line-height: var(--_target);
  }
  [data-width='narrow'] .nothing .results-title {
    float: none;
    line-height: 1.4;
  }
  [data-width='narrow'] .results-title + .facets {
    margin-top: 0;
  }
  [data-width='narrow'] .results-title + .facets > .disclosure {
    display: flex;
    margin-inline-start: auto;
  }
  [data-width='narrow'] .facets > .branch,
  .read-as,
  .group {
    clear: both;
  }
  .facets > .disclosure {
    padding: 0.3em 0;
    border-color: transparent;
    background: none;
  }
  .facet > .quiet,
  .recent > .quiet {
    flex: none;
    margin-inline-end: 1em;
    line-height: var(--_target);
  }
  [data-width='narrow'] .facet > .quiet,
  [data-width='narrow'] .recent > .quiet {
    display: block;
    line-height: 2;
  }
  .chips,
  .ways {
    display: flex;
    flex-wrap: wrap;
    margin: -4px -4px 0;
  }
  .chips > *,
  .ways > li {
    margin: 4px;
  }
  .chip {
    padding: 0.3em 0.85em;
    font-weight: 400;
    text-align: start;
  }
  .chip .count {
    margin-inline-start: 0.45em;
    color: var(--_ink-quiet);
    font-size: 0.86em;
    font-variant-numeric: tabular-nums;
  }
  .chip[aria-pressed='true'],
  .toggle[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    box-shadow: inset 0 -3px 0 var(--_accent);
    color: var(--_ink);
    font-weight: 600;
  }
  .chip[aria-pressed='true'] .count {
    color: var(--_ink);
  }
  [aria-pressed='true'] .tick {
    flex: none;
    width: 0.4em;
    height: 0.75em;
    margin: -0.2em 0.6em 0 0.1em;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
  }
  .forget {
    margin-inline-start: 0.6em;
  }
  .remember {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: 2em -4px 0;
  }
  .remember > * {
    margin: 4px;
  }
  .after {
    margin-top: 2em;
  }
  @media (forced-colors: active) {
    .chip[aria-pressed='true'],
    .toggle[aria-pressed='true'] {
      border: 3px solid Highlight;
    }
  }
`;
