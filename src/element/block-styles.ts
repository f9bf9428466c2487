import { css } from 'lit';

/** Running text: the answer box, steps, things to bring, deadlines, tables, sources. */
export const blockStyles = css`
  .text > * {
    max-width: var(--_measure);
  }
  .text > * + *,
  .text > div[lang] > * + *,
  .callout > * + *,
  blockquote > * + *,
  li > * + * {
    margin-top: 0.8em;
  }
  .text h3 {
    margin-top: 2em;
    font-size: 1.25em;
  }
  .text h4 {
    margin-top: 1.6em;
    font-size: 1.06em;
  }
  .text h3 + *,
  .text h4 + * {
    margin-top: 0.6em;
  }
  .text > div[lang] + div[lang] {
    margin-top: 0.8em;
  }
  .text > h3:first-child,
  .text > h4:first-child {
    margin-top: 0;
  }
  .text ul:not(.plain),
  .text ol:not(.steps) {
    padding-inline-start: 1.4em;
  }
  .text ul:not(.plain) > li::marker {
    color: var(--_ink-quiet);
  }
  li + li {
    margin-top: 0.4em;
  }

  .callout {
    padding: 0.2em 0 0.2em 1em;
    border-inline-start: 4px solid var(--_field-border);
  }
  .callout.warm {
    padding: 0.8em 1em;
    border-inline-start-color: var(--_warm);
    background: var(--_warm-soft);
  }
  .callout.call {
    border-inline-start-color: var(--_accent);
  }
  .callout .tone {
    font-weight: 700;
    font-size: 0.92em;
  }
  .callout.warm .tone {
    color: var(--_warm);
  }
  .callout .tone + * {
    margin-top: 0.1em;
  }
  .callout.call a.tel {
    font-size: 1.35em;
  }
  .callout.answer {
    padding: 1.1em 1.2em 1.2em;
    border: 0;
    border-top: 4px solid var(--_accent);
    background: var(--_accent-soft);
    font-size: 1.12em;
  }
  [data-width='narrow'] .callout.answer {
    padding: 0.9em 0.9em 1em;
  }

  .steps {
    list-style: none;
    padding: 0;
  }
  .steps > li {
    position: relative;
    min-height: 2.2em;
    margin: 0;
    padding: 0 0 1.3em 3em;
  }
  .step-number {
    position: absolute;
    top: 0;
    left: 0;
    z-index: 1;
    width: 2em;
    height: 2em;
    border: 2px solid var(--_accent);
    border-radius: 50%;
    background: var(--_surface);
    color: var(--_accent);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: calc(2em - 4px);
    text-align: center;
  }
  .steps > li::after {
    content: '';
    position: absolute;
    top: 2em;
    bottom: 0;
    left: calc(1em - 1px);
    border-left: 2px solid var(--_rule);
  }
  .steps > li:last-child {
    padding-bottom: 0;
  }
  .steps > li:last-child::after {
    display: none;
  }
  .step-title {
    padding-top: 0.15em;
    font-weight: 700;
  }
  .step-title strong {
    font-weight: inherit;
  }
  .steps > li > .step-title {
    margin-top: 0;
  }
  .steps > li > .step-title + * {
    margin-top: 0.3em;
  }

  .materials > li {
    margin: 0;
    border-bottom: 1px solid var(--_rule);
  }
  .materials > li:first-child {
    border-top: 1px solid var(--_rule);
  }
  .materials label {
    display: flex;
    min-height: var(--_target);
    padding: 0.5em 0;
    cursor: pointer;
  }
  .materials label > span {
    align-self: center;
  }
  input[type='checkbox'] {
    flex: none;
    width: 1.35em;
    height: 1.35em;
    margin: 0.16em 0.8em 0 0.1em;
    accent-color: var(--_accent);
    cursor: pointer;
  }

  blockquote {
    padding-inline-start: 1em;
    border-inline-start: 2px solid var(--_rule);
  }
  hr {
    margin: 2em 0;
    border: 0;
    border-top: 1px solid var(--_rule);
  }
  pre {
    overflow-x: auto;
    padding: 0.8em;
    background: var(--_surface-quiet);
    font-size: 0.9em;
  }
  code {
    font-family: ui-monospace, Consolas, monospace;
  }

  .text > .table {
    max-width: 100%;
  }
  .table {
    overflow-x: auto;
    -webkit-overflow-scrolling: touch;
  }
  table {
    min-width: 100%;
    border-collapse: collapse;
    font-size: 0.94em;
    line-height: 1.5;
  }
  th,
  td {
    min-width: 6em;
    padding: 0.55em 1em 0.55em 0;
    border-bottom: 1px solid var(--_rule);
    text-align: start;
    vertical-align: top;
  }
  thead th {
    border-bottom: 2px solid var(--_ink-quiet);
  }
  th.end,
  td.end {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  th.center,
  td.center {
    text-align: center;
  }

  .citation {
    color: var(--_ink-quiet);
    font-size: 0.86em;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-decoration-color: var(--_field-border);
    text-underline-offset: 0.25em;
  }
  .link.citation:hover,
  .link.citation:focus {
    color: var(--_accent);
  }
  span.citation:not(.link) {
    text-decoration: none;
  }
  .no-text {
    color: var(--_ink-quiet);
    font-size: 0.86em;
  }
  .citation .no-text {
    font-size: 1em;
  }
  @media (forced-colors: active) {
    .callout.answer {
      border: 1px solid;
      border-top-width: 4px;
    }
  }
  @media print {
    .callout,
    .steps > li,
    .materials > li,
    tr {
      break-inside: avoid;
    }
    h3,
    h4 {
      break-after: avoid;
    }
    .callout.answer,
    .callout.warm {
      border: 1px solid;
    }
    .table {
      overflow: visible;
    }
    .text > * {
      max-width: none;
    }
  }
`;
