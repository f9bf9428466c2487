import { css } from 'lit';

/** A button that shows and hides what follows it; the mark turns when it is open. */
export const disclosureStyles = css`
  [hidden] {
    display: none !important;
  }
  .disclosure::before {
    content: '';
    flex: none;
    width: 0.5em;
    height: 0.5em;
    margin-inline-end: 0.7em;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: rotate(-45deg);
    transition: transform 120ms;
  }
  .disclosure[aria-expanded='true']::before {
    transform: translateY(-0.12em) rotate(45deg);
  }
`;
