import { css } from 'lit';
import { baseStyles } from './base-styles.js';
import { disclosureStyles } from './disclosure-styles.js';
import { stateStyles } from './state-styles.js';
import { tokenStyles } from './tokens.js';

const listStyles = css`
  h2 {
    margin-bottom: 0.5em;
    font-size: 1.3em;
  }
  section + section {
    margin-top: 2.4em;
  }
  .trouble h3 {
    margin: 0;
  }
  .disclosure {
    display: flex;
    width: 100%;
    justify-content: flex-start;
    padding: 0.5em 0;
    border: 0;
    border-radius: 0;
    background: none;
    text-align: start;
  }
  .disclosure:hover {
    background: none;
  }
  .tree .disclosure:hover > span,
  .topics .disclosure:hover .topic-name {
    text-decoration: underline;
    text-underline-offset: 0.22em;
  }
  .disclosure .quiet,
  .disclosure .about,
  .disclosure .language-mark {
    font-weight: 400;
  }
  .disclosure .quiet,
  .disclosure .language-mark {
    margin-inline-start: 0.4em;
  }
  /* The Chinese name beside the Korean: whole, on a line of its own where there is no room. */
  .topics .disclosure .quiet,
  .links .quiet {
    display: inline-block;
    margin-inline-start: 0;
  }
  .disclosure[aria-current] > span {
    box-shadow: inset 3px 0 0 var(--_accent);
    padding-inline-start: 0.5em;
    color: var(--_ink);
    font-weight: 700;
  }

  .topics > li {
    border-top: 1px solid var(--_rule);
  }
  .topics > li:last-child {
    border-bottom: 1px solid var(--_rule);
  }
  .topics .disclosure {
    padding: 0.75em 0;
  }
  .topic-name {
    display: inline-block;
    font-size: 1.06em;
  }
  .about {
    display: block;
    margin-top: 0.1em;
    color: var(--_ink-quiet);
    font-size: 0.86em;
    line-height: 1.5;
  }
  [data-width='wide'] .columns {
    display: flex;
  }
  [data-width='wide'] .columns > ul {
    flex: 1 1 0;
    min-width: 0;
  }
  [data-width='wide'] .columns > ul + ul {
    margin-inline-start: 3em;
  }
  .topics .branch {
    padding: 0 0 1.2em 1.2em;
  }
  h4 {
    margin: 0.9em 0 0.1em;
    color: var(--_ink-quiet);
    font-size: 0.86em;
  }
  .branch > h4:first-child {
    margin-top: 0;
  }
  .branch .link {
    display: inline-block;
    padding: 0.45em 0;
    line-height: 1.45;
    text-decoration: none;
  }
  .branch .link:hover,
  .branch .link:focus {
    text-decoration: underline;
  }
  .links a.tel {
    display: inline-block;
    min-width: 3.6em;
    margin-inline-end: 0.4em;
    padding: 0.45em 0;
  }
  .terms .quiet {
    margin-inline-start: 0.5em;
  }
  .terms {
    display: flex;
    flex-wrap: wrap;
  }
  .terms li {
    margin-inline-end: 1.4em;
  }
  .branch .link[aria-current] {
    color: var(--_ink);
    font-weight: 700;
    box-shadow: inset 3px 0 0 var(--_accent);
    padding-inline-start: 0.6em;
  }

  .tree {
    max-width: 44em;
  }
  .tree > ul > li,
  .tree > .branch > ul > li {
    border-top: 1px solid var(--_rule);
  }
  .tree > ul > li:last-child {
    border-bottom: 1px solid var(--_rule);
  }
  .tree > .disclosure {
    margin-top: 0.4em;
  }
  .tree .branch {
    padding-inline-start: 1.2em;
  }
  .tree > .branch {
    padding: 0;
  }
  .tree li > .branch {
    padding-bottom: 0.8em;
  }
  .outline .branch {
    margin-inline-start: 0.2em;
    padding-inline-start: 1em;
    border-inline-start: 2px solid var(--_rule);
  }
  .small-heading {
    margin: 1.4em 0 0.3em;
    color: var(--_ink-quiet);
    font-size: 0.86em;
  }
  .disclosure .range {
    display: inline-block;
    margin: 0;
  }
  .headnote {
    margin-inline-start: 0.5em;
    color: var(--_ink);
  }
  /* Beside it there is no room for the Chinese title: it would break in the middle and drift down the margin. */
  [data-width='narrow'] .links:not(.terms) .quiet {
    display: block;
    margin: -0.35em 0 0.45em;
    line-height: 1.45;
  }
  [data-width='narrow'] .topics .branch {
    padding-inline-start: 1.15em;
  }
  [data-width='narrow'] .tree .branch {
    padding-inline-start: 0.8em;
  }
  [data-width='narrow'] .tree > .branch {
    padding: 0;
  }
`;

export const topicsStyles = [tokenStyles, baseStyles, stateStyles, disclosureStyles, listStyles];
