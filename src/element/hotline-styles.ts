import { css } from 'lit';

/** One telephone number, in `legal-hotline` and in the reader. */
export const hotlineStyles = css`
  .hotline {
    padding: 1.2em 0;
    border-top: 1px solid var(--_rule);
  }
  .hotline.urgent {
    padding: 1.1em 1.1em 1.2em;
    border-top: 4px solid var(--_warm);
    background: var(--_warm-soft);
  }
  .hotline h3 {
    font-size: 1.1em;
  }
  .hotline a.number {
    display: inline-block;
    margin: 0.1em 0;
    color: var(--_ink);
    font-size: 2.3em;
    letter-spacing: 0.02em;
    line-height: 1.3;
    text-decoration: none;
  }
  .hotline.urgent a.number {
    color: var(--_warm);
  }
  .hotline .actions {
    margin: 0.3em 0 0;
  }
  .hotline .actions > * {
    min-width: 7em;
  }
  summary {
    min-height: var(--_target);
    padding: 0.5em 0;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }
  .say {
    padding-inline-start: 1.6em;
  }
  .say li + li {
    margin-top: 0.35em;
  }
  .manual-copy {
    display: block;
    width: 100%;
  }
  .manual-copy input {
    display: block;
    width: 100%;
    max-width: 24em;
    min-height: var(--_target);
    padding: 0.4em 0.6em;
    border: 1px solid var(--_field-border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  .done {
    margin-inline-end: 0.3em;
  }
  @media print {
    .hotline {
      break-inside: avoid;
    }
    details > * {
      display: block;
    }
  }
`;
