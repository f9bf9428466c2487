import { css } from 'lit';

/**
 * What every element shares: the reset of inherited properties, text, links, buttons, focus, states.
 * Sizes in px and em, never rem: host pages set `html{font-size:62.5%}`.
 */
export const baseStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .frame {
    all: initial;
    visibility: inherit;
    -webkit-text-size-adjust: inherit;
    text-size-adjust: inherit;
    /* Not reset by all; and a page may make the element a flex box. */
    direction: ltr;
    unicode-bidi: isolate;
    flex: 1 1 100%;
    min-width: 0;
    display: block;
    position: relative;
    box-sizing: border-box;
    padding: var(--_padding);
    background: var(--_surface);
    color: var(--_ink);
    color-scheme: light;
    font-family: var(--_font);
    font-size: calc(var(--_text-size) * var(--_zoom));
    line-height: var(--_line-height);
    line-break: strict;
    overflow-wrap: break-word;
    word-wrap: break-word;
    text-align: start;
    -webkit-tap-highlight-color: transparent;
  }
  .frame[data-scheme='dark'] {
    color-scheme: dark;
  }
  .frame:lang(ko) {
    word-break: keep-all;
    line-height: 1.6;
  }
  [lang='zh-CN'] {
    word-break: normal;
  }
  [lang='ko'] {
    word-break: keep-all;
  }
  .frame *,
  .frame *::before,
  .frame *::after {
    box-sizing: border-box;
  }
  @supports (text-spacing-trim: trim-start) {
    .frame {
      text-spacing-trim: trim-start;
    }
  }

  h2,
  h3,
  h4,
  h5,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  blockquote {
    margin: 0;
    padding: 0;
  }
  h2,
  h3,
  h4,
  h5 {
    font-size: inherit;
    font-weight: 700;
    line-height: 1.4;
  }
  ul.plain,
  ol.plain {
    list-style: none;
  }
  strong {
    font-weight: 700;
  }
  em {
    font-style: normal;
    font-weight: 700;
  }
  mark {
    background: var(--_mark);
    color: inherit;
    font-weight: 600;
  }
  .quiet {
    color: var(--_ink-quiet);
    font-size: 0.86em;
  }

  /* A text and its translation. */
  .both {
    display: block;
  }
  .both + .both {
    margin-top: 0.35em;
  }
  .language-mark {
    display: inline-block;
    padding: 0.1em 0.6em;
    border: 1px solid var(--_field-border);
    border-radius: var(--_radius);
    color: var(--_ink-quiet);
    font-size: 0.82em;
    line-height: 1.5;
  }

  a,
  .link {
    color: var(--_accent);
    cursor: pointer;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.22em;
  }
  a:hover,
  .link:hover {
    text-decoration-thickness: 2px;
  }
  a.tel {
    font-variant-numeric: tabular-nums;
    font-weight: 700;
    user-select: all;
    -webkit-user-select: all;
    white-space: nowrap;
  }

  button,
  .button {
    -webkit-appearance: none;
    appearance: none;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-height: var(--_target);
    margin: 0;
    padding: 0.45em 1em;
    border: 1px solid var(--_field-border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_accent);
    font: inherit;
    font-weight: 600;
    line-height: 1.4;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    touch-action: manipulation;
  }
  button:hover,
  .button:hover {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }
  button.primary,
  .button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .button.warm {
    border-color: var(--_warm);
    background: var(--_warm);
    color: var(--_on-warm);
  }
  button.primary:hover,
  .button.primary:hover,
  .button.warm:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  button.bare {
    padding: 0.45em 0;
    border-color: transparent;
    background: none;
    text-align: start;
    justify-content: flex-start;
  }
  button.bare > span[aria-hidden] {
    margin-inline-end: 0.35em;
  }
  button.bare:hover {
    border-color: transparent;
    background: none;
    text-decoration: underline;
    text-underline-offset: 0.22em;
  }

  /* Browsers without :focus-visible drop the whole rule that names it: so it comes second, and alone. */
  :focus {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  :focus:not(:focus-visible) {
    outline: none;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  /* Where the focus was put for reading on, nothing can be operated. */
  [tabindex='-1']:focus {
    outline: none;
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip: rect(0 0 0 0);
    clip-path: inset(50%);
    border: 0;
    white-space: nowrap;
  }

  @media (prefers-reduced-motion: reduce) {
    .frame *,
    .frame *::before {
      animation-duration: 0.01ms !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
  @media (forced-colors: active) {
    button,
    .button {
      border-color: ButtonText;
    }
    button.bare {
      border: 0;
      text-decoration: underline;
    }
    mark {
      text-decoration: underline;
    }
    a,
    .link {
      color: LinkText;
    }
  }
  @media print {
    .frame,
    .frame[data-scheme] {
      padding: 0;
      color-scheme: light;
    }
    .button {
      min-height: 0;
      padding: 0;
      border: 0;
      background: none !important;
      color: inherit !important;
    }
    button,
    .screen-only {
      display: none !important;
    }
    a,
    .link.citation,
    .link {
      color: inherit;
      text-decoration: none;
    }
  }
`;
