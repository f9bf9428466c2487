import { css } from 'lit';

export const passOnStyles = [
  css`
    .pass-on {
      flex: 1 1 100%;
      margin: 0.4em 0 0;
      padding-top: 1em;
      border-top: 1px solid var(--_rule);
    }
    .pass-on > * {
      margin: 0 0 1em;
    }
    .pass-on figure {
      margin-right: 0;
      margin-left: 0;
    }
    .pass-on figure[hidden] {
      display: none;
    }
    .pass-on img {
      display: block;
      width: 100%;
      max-width: 24em;
      margin-top: 0.5em;
      border: 1px solid var(--_rule);
    }
    .pass-on .code {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
    }
    .pass-on .qr {
      flex: none;
      width: 9em;
      height: 9em;
      margin: 0 1em 0.5em 0;
    }
    .pass-on figcaption {
      flex: 1 1 12em;
    }
    .pass-on .address {
      display: block;
      color: var(--_ink-quiet);
      font-size: 0.88em;
      overflow-wrap: anywhere;
    }
    .pass-on .words textarea {
      display: block;
      width: 100%;
      margin-top: 0.3em;
      padding: 0.6em 0.8em;
      border: 1px solid var(--_field-border);
      border-radius: var(--_radius);
      background: var(--_surface);
      color: inherit;
      font: inherit;
    }
  `,
];
