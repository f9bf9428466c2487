import { css } from 'lit';
import { articleStyles } from './article-styles.js';
import { blockStyles } from './block-styles.js';
import { hotlineStyles } from './hotline-styles.js';
import { officialStyles } from './official-styles.js';
import { printStyles } from './print-styles.js';
import { termStyles } from './term-styles.js';

/** What every document shares: heads, calls, links, sources, tools. */
export const documentStyles = css`
  .document > header {
    max-width: var(--_measure);
    margin-bottom: 1.2em;
  }
  h2 {
    font-size: 1.7em;
    line-height: 1.3;
    overflow-wrap: break-word;
    text-wrap: balance;
  }
  [data-width='narrow'] h2 {
    font-size: 1.45em;
  }
  header > * + * {
    margin-top: 0.7em;
  }
  .small-heading {
    color: var(--_ink-quiet);
    font-size: 0.86em;
    font-weight: 700;
  }
  .document > section,
  .article-more > section,
  .foot > section {
    margin-top: 2.2em;
    max-width: var(--_measure);
  }
  .document > section > h3,
  .article-more h3,
  .side h3,
  .foot h3 {
    margin-bottom: 0.5em;
    font-size: 1.1em;
  }
  .lead {
    max-width: 41em;
  }
  .lead > * {
    max-width: none;
  }
  .side {
    margin: 1.2em 0 1.8em;
  }
  .side > section + section {
    margin-top: 1.6em;
  }
  .calls > li {
    min-height: var(--_target);
    margin: 0;
    padding: 0.5em 0;
    border-bottom: 1px solid var(--_rule);
    line-height: 1.5;
  }
  .calls > li.first {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    padding: 0 0 0.8em;
  }
  .calls .button {
    flex: none;
    min-width: 7.2em;
    margin-inline-end: 0.9em;
    font-variant-numeric: tabular-nums;
  }
  .calls a.tel {
    display: inline-block;
    margin-inline-end: 0.6em;
    font-size: 1.1em;
  }
  .call-name {
    flex: 1 1 8.5em;
    padding: 0.2em 0;
    line-height: 1.4;
    text-wrap: balance;
  }
  .call-name > * {
    display: block;
  }
  .call-name > .link {
    display: inline-block;
    padding: 0.3em 0;
  }
  .contents {
    margin-top: 1.6em;
  }
  .contents .link,
  .links .link,
  .sources .link,
  .outline .link,
  .neighbours .link {
    display: inline-block;
    padding: 0.45em 0;
    line-height: 1.45;
  }
  .contents li + li,
  .links li + li,
  .sources li + li {
    margin-top: 0;
  }
  .contents ul {
    margin-top: 0.2em;
    border-inline-start: 2px solid var(--_rule);
    padding-inline-start: 0.9em;
  }
  .contents .link {
    text-decoration: none;
  }
  .contents .link:hover,
  .contents .link:focus {
    text-decoration: underline;
  }
  .contents .link[aria-current] {
    color: var(--_ink);
    font-weight: 700;
  }
  .contents li {
    position: relative;
  }
  [data-width='wide'] .contents .link[aria-current]::before {
    content: '';
    position: absolute;
    top: 0.3em;
    bottom: 0.3em;
    left: calc(-0.9em - 3px);
    width: 4px;
    background: var(--_accent);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    max-width: var(--_measure);
    margin-top: 1.4em;
  }
  .tools > * {
    margin: 0 0.7em 0.7em 0;
  }
  .kicker {
    margin-bottom: 0.4em;
    color: var(--_accent);
    font-size: 0.92em;
    font-weight: 700;
  }
  section details > summary {
    min-height: var(--_target);
    padding: 0.6em 0;
    color: var(--_accent);
    cursor: pointer;
  }
  .links .quiet {
    display: block;
  }
  .sources {
    font-size: 0.92em;
  }
  /* No line begins with the mark that follows an article. */
  .sources .cited {
    display: inline-block;
  }
  .sources .law {
    font-weight: 700;
  }
  .foot {
    max-width: var(--_measure);
    margin-top: 2.6em;
    padding-top: 1.4em;
    border-top: 1px solid var(--_rule);
  }
  .foot > p {
    margin-top: 1.8em;
  }
  .foot > :first-child {
    margin-top: 0;
  }
  .field {
    margin-top: 2em;
  }
  .body > .field:first-child {
    margin-top: 0;
  }
  .field h3 {
    margin-bottom: 0.5em;
    font-size: 1.25em;
  }
  .back {
    margin: -0.4em 0 0.6em;
  }
  /* It stands within our own margins. */
  .pathway-document {
    --legal-padding: 0;
  }
  .definition {
    font-size: 1.12em;
  }
  .names > div {
    display: flex;
    margin-top: 0.4em;
  }
  .names dt {
    flex: none;
    width: 5em;
  }

  .switch {
    display: flex;
    flex-wrap: wrap;
  }
  .switch label {
    display: inline-flex;
    align-items: center;
    min-height: var(--_target);
    margin-inline-end: 1.4em;
    cursor: pointer;
  }
  .switch input {
    width: 1.2em;
    height: 1.2em;
    margin: 0 0.5em 0 0;
    accent-color: var(--_accent);
  }

  [data-width='medium'] .contents ul {
    columns: 2;
  }

  [data-width='wide'] .document {
    display: grid;
    grid-template-columns: minmax(0, 36em) minmax(0, 15em);
    grid-column-gap: 3.2em;
    column-gap: 3.2em;
    align-items: start;
  }
  [data-width='wide'] .document > * {
    grid-column: 1;
  }
  [data-width='wide'] .document > .side {
    grid-column: 2;
    grid-row: 2 / span 2;
    position: -webkit-sticky;
    position: sticky;
    top: 1.2em;
    margin-top: 0;
  }
  [data-width='wide'] .document > .lead {
    grid-row: 2;
    margin-bottom: 2.2em;
  }
  [data-width='wide'] .calls > li.first {
    display: block;
  }
  [data-width='wide'] .calls .button {
    display: flex;
    margin: 0 0 0.35em;
  }
  [data-width='wide'] .document.article {
    display: block;
    max-width: 66em;
  }
`;

/** Come with the first document. */
export const readerPageStyles = [
  blockStyles,
  hotlineStyles,
  documentStyles,
  articleStyles,
  officialStyles,
  termStyles,
  printStyles,
];
