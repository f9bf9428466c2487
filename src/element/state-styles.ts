import { css } from 'lit';

/** Loading, failure and notices: one look everywhere. */
export const stateStyles = css`
  .skeleton {
    animation: appear 1ms 150ms both;
  }
  .skeleton span {
    display: block;
    height: 1em;
    margin: 0 0 0.8em;
    border-radius: var(--_radius);
    background: var(--_surface-quiet);
    border: 1px solid transparent;
  }
  .skeleton span:first-child {
    width: 55%;
    height: 1.6em;
  }
  .skeleton span:last-child {
    width: 75%;
  }
  .skeleton p {
    margin: 0 0 0.8em;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
    to {
      visibility: visible;
    }
  }
  .trouble {
    max-width: var(--_measure);
    padding: 0.2em 0 0.2em 1em;
    border-inline-start: 4px solid var(--_warm);
  }
  .trouble h3 {
    font-size: 1.15em;
  }
  .trouble .actions {
    margin-top: 0.8em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
  }
  .actions > * {
    margin: 0 0.6em 0.6em 0;
  }
  .notice {
    margin: 0 0 1.2em;
    padding: 0.5em 0 0.5em 1em;
    border-inline-start: 4px solid var(--_field-border);
    color: var(--_ink-quiet);
    font-size: 0.9em;
  }
  .notice button {
    margin-inline-start: 0.6em;
  }
  .fallback {
    display: none;
  }
  .fallback.shown {
    display: block;
    margin-top: 1em;
  }
`;
