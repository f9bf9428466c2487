import { css } from 'lit';

/** The sheet on paper: whose it is on top, where it can be read again at the foot; sources in full, nothing cut. */
export const printStyles = css`
  .print-only {
    display: none;
  }
  @media print {
    .print-only {
      display: block;
    }
    .print-head {
      margin-bottom: 1.2em;
      padding-bottom: 0.3em;
      border-bottom: 2px solid;
      font-weight: 700;
    }
    .print-foot {
      margin-top: 1.6em;
      padding-top: 0.5em;
      border-top: 1px solid;
      font-size: 0.86em;
      break-inside: avoid;
    }
    .print-address {
      overflow-wrap: anywhere;
      font-weight: 700;
    }
    .full-names {
      margin-top: 0.4em;
      font-size: 0.92em;
    }
    .document {
      max-width: none;
    }
    .document > header,
    .foot,
    .lead,
    .document > section {
      max-width: none;
    }
    p,
    li {
      orphans: 2;
      widows: 2;
    }
    a[href^='http']::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
      font-size: 0.86em;
    }
    .sources .link {
      padding: 0;
    }
    .link::after {
      content: none !important;
    }
    .target {
      background: none;
      box-shadow: none;
    }
    .pointer {
      color: inherit;
    }
    th,
    td {
      min-width: 0;
    }
  }
`;
