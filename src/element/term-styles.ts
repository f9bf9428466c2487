import { css } from 'lit';

/** A term in running text, and its explanation in place. */
export const termStyles = css`
  .term {
    cursor: pointer;
    text-decoration: underline;
    text-decoration-style: dotted;
    text-decoration-thickness: 2px;
    text-decoration-color: var(--_accent);
    text-underline-offset: 0.25em;
  }
  .term:hover,
  .term[aria-expanded='true'] {
    background: var(--_mark);
    text-decoration-style: solid;
  }
  /* As wide as the text: it goes below the line of its term, and the text goes on below it. */
  .term-note {
    float: left;
    clear: both;
    box-sizing: border-box;
    width: 100%;
    margin: 0.35em 0 0.5em;
    padding: 0.6em 0.9em;
    border: 1px solid var(--_rule);
    border-inline-start: 3px solid var(--_accent);
    background: var(--_surface-raised);
    color: var(--_ink);
    font-size: 0.94em;
    font-weight: 400;
    line-height: 1.6;
    text-align: start;
  }
  .term-note .more {
    display: inline-block;
    padding: 0.2em 0;
  }
  p::after,
  td::after,
  .both::after {
    content: '';
    display: block;
    clear: both;
  }
  [data-contrast='more'] .term-note {
    border-color: var(--_ink);
  }
  @media print {
    .term {
      text-decoration: none;
    }
    .term-note {
      display: none;
    }
  }
`;
