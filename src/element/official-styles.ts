import { css } from 'lit';

/** The official text, wherever it is quoted: its paragraphs with their numbers in the margin, set apart on any surface. */
export const officialStyles = css`
  .numbered {
    position: relative;
    padding-inline-start: 3.4em;
  }
  .paragraph-number {
    position: absolute;
    top: 0.2em;
    left: 0;
    color: var(--_ink-quiet);
    font-family: var(--_font);
    font-size: 0.78em;
  }
  @media (forced-colors: active) {
    .official {
      border: 1px solid;
    }
  }
  [data-contrast='more'] .official {
    border: 1px solid var(--_ink);
  }
  @media print {
    .official {
      border: 1px solid;
      background: none;
    }
    .paragraph {
      break-inside: avoid;
    }
  }
`;
