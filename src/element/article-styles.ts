import { css } from 'lit';

/** An article of law: its place, plain words and official text side by side, neighbours. */
export const articleStyles = css`
  .place ol {
    display: flex;
    flex-wrap: wrap;
    color: var(--_ink-quiet);
    font-size: 0.86em;
  }
  .place li {
    margin: 0;
    padding: 0.35em 0;
  }
  /* Behind its part: a line that was broken begins with words. */
  .place li:not(:last-child)::after {
    content: '›';
    padding: 0 0.55em;
    color: var(--_ink-quiet);
  }
  .article-label {
    display: block;
    margin-bottom: 0.25em;
    color: var(--_accent);
    font-size: 0.6em;
    font-weight: 700;
    letter-spacing: 0.04em;
  }
  .force p + p {
    margin-top: 0.2em;
  }
  .official {
    margin-top: 2em;
    padding: 1em 1.1em 1.1em;
    background: var(--_surface-quiet);
  }
  .texts > .official:first-child {
    max-width: calc(var(--_measure) + 2.2em);
    margin-top: 0;
  }
  .unexplained {
    margin-top: 0.8em;
  }
  .plain-words > .small-heading,
  .official > .small-heading {
    margin-bottom: 0.5em;
  }
  .plain-words .cell {
    font-size: 1.08em;
  }
  .cell + .cell {
    margin-top: 0.9em;
  }
  .official .paragraph {
    font-family: var(--_font-official);
    max-width: var(--_measure);
  }
  .pointer {
    color: var(--_accent);
    cursor: pointer;
  }
  .pointer:hover,
  .pointer[aria-expanded='true'] {
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }
  .paragraph-number .pointer {
    padding: 0.5em 0.3em 0.5em 0;
    white-space: nowrap;
  }
  /* With large type on a phone a margin would leave no room for the text. */
  [data-width='narrow'][data-elder] .cell.numbered,
  [data-width='narrow'][data-elder] .paragraph.numbered,
  [data-width='narrow'][data-text-size^='large'] .cell.numbered,
  [data-width='narrow'][data-text-size^='large'] .paragraph.numbered {
    padding-inline-start: 0;
  }
  [data-width='narrow'][data-elder] .paragraph-number,
  [data-width='narrow'][data-text-size^='large'] .paragraph-number {
    position: static;
    display: block;
  }
  .place-tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: 0.6em 0 0.9em;
    font-family: var(--_font);
  }
  .place-tools > * {
    margin: 0 0.7em 0.4em 0;
  }
  .cell > .paragraph-number + * {
    margin-top: 0;
  }
  .plain-words .cell.numbered {
    padding-inline-start: 3.2em;
  }
  .official p + .item,
  .official .place-tools + .item,
  .item + .item {
    margin-top: 0.35em;
  }
  .item .item {
    padding-inline-start: 1.2em;
  }
  .target {
    background: var(--_mark);
    box-shadow:
      -0.5em 0 0 var(--_mark),
      0.5em 0 0 var(--_mark);
  }
  .article-tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin-top: 1.2em;
  }
  .article-tools > * {
    margin: 0 0.9em 0.4em 0;
  }
  [data-width='wide'] .article-more {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    grid-column-gap: 3em;
    column-gap: 3em;
  }
  .article > .foot {
    margin-top: 1em;
    padding-top: 0;
    border-top: 0;
  }
  .questions li {
    padding: 0.35em 0;
    border-bottom: 1px solid var(--_rule);
    color: var(--_ink-quiet);
  }
  .questions li + li {
    margin-top: 0;
  }
  .neighbours {
    display: flex;
    justify-content: space-between;
    margin-top: 2.4em;
    border-top: 1px solid var(--_rule);
  }
  .neighbours .link {
    max-width: 48%;
    padding: 0.8em 0;
    text-decoration: none;
  }
  .neighbours .link:hover span {
    text-decoration: underline;
  }
  .neighbours .next {
    text-align: end;
  }
  .neighbours small {
    display: block;
    color: var(--_ink-quiet);
    font-size: 0.8em;
  }
  .outline li {
    display: flex;
    align-items: center;
    margin: 0;
  }
  .outline li > div {
    flex: 1 1 auto;
    min-width: 0;
  }
  .outline .parent.depth-0 .link {
    font-weight: 700;
  }
  .outline .quiet {
    display: inline-block;
    font-weight: 400;
    line-height: 1.4;
  }
  [data-width='narrow'] .outline .quiet {
    display: block;
    margin-top: -0.35em;
    padding-bottom: 0.35em;
  }
  .print-chapter {
    flex: none;
    justify-content: flex-end;
    min-width: var(--_target);
    margin-inline-start: 0.8em;
    color: var(--_ink-quiet);
    font-size: 0.86em;
    font-weight: 400;
  }
  .statute-outline {
    max-width: 44em;
  }
  .depth-1 + .depth-0,
  .depth-2 + .depth-0,
  .depth-3 + .depth-0 {
    padding-top: 0.8em;
  }
  .depth-1 {
    padding-inline-start: 1.2em;
  }
  .depth-2 {
    padding-inline-start: 2.4em;
  }
  .depth-3 {
    padding-inline-start: 3.6em;
  }
  .further {
    margin-bottom: 0.6em;
    padding-bottom: 0.4em;
    border-bottom: 1px solid var(--_rule);
    font-size: 0.92em;
  }
  .further .link {
    display: inline-block;
    margin-inline-end: 1.4em;
    padding: 0.6em 0;
  }

  /* Plain words and official text side by side, the paragraphs of one beside those of the other. */
  [data-width='wide'] .side-by-side {
    display: grid;
    grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr);
    grid-column-gap: 3em;
    column-gap: 3em;
  }
  [data-width='wide'] .side-by-side .plain-words,
  [data-width='wide'] .side-by-side .official {
    display: contents;
  }
  [data-width='wide'] .side-by-side .plain-words > * {
    grid-column: 1;
    padding-bottom: 1em;
  }
  [data-width='wide'] .side-by-side .official > * {
    grid-column: 2;
    margin: 0;
    padding: 0 1.2em 1em;
    background: var(--_surface-quiet);
  }
  [data-width='wide'] .side-by-side .small-heading {
    grid-row: 1;
    margin: 0;
  }
  [data-width='wide'] .side-by-side .official > .small-heading {
    padding-top: 1em;
  }
  [data-width='wide'] .side-by-side .plain-words > .small-heading {
    padding-top: 1em;
  }
  [data-width='wide'] .side-by-side .cell + .cell {
    margin-top: 0;
  }

  @media (forced-colors: active) {
    .pointer {
      text-decoration: underline;
    }
    .target {
      outline: 2px solid Highlight;
    }
  }
  [data-contrast='more'] .callout {
    border: 1px solid var(--_ink);
    border-inline-start-width: 6px;
  }
  [data-contrast='more'] .target {
    text-decoration: underline;
    text-decoration-thickness: 2px;
  }
  @media print {
    .field {
      break-inside: avoid;
    }
    [data-width='wide'] .document,
    [data-width='wide'] .side-by-side {
      display: block;
    }
  }
`;
