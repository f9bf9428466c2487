import { css } from 'lit';

/** One page of A4: what is read at a glance large, the law small, the code where the reader's thumb is not. */
export const sheetStyles = css`
  .counter-sheet {
    display: none;
  }
  @media print {
    .pathway {
      max-width: none;
    }
    .counter-sheet {
      display: block;
      font-size: 10.5pt;
      line-height: 1.45;
    }
    .counter-sheet.dense {
      font-size: 9.5pt;
      line-height: 1.38;
    }
    .counter-sheet.densest {
      font-size: 8.2pt;
      line-height: 1.3;
    }
    .sheet-head {
      display: flex;
      align-items: flex-start;
      justify-content: space-between;
      padding-bottom: 0.5em;
      border-bottom: 2px solid;
    }
    .sheet-name {
      font-weight: 700;
    }
    .sheet-title {
      font-size: 1.5em;
      font-weight: 700;
    }
    .sheet-code {
      flex: none;
      width: 34mm;
      font-size: 0.8em;
      line-height: 1.3;
      text-align: center;
    }
    .qr {
      display: block;
      width: 34mm;
      height: 34mm;
    }
    .sheet-heading {
      margin-top: 0.7em;
      border-bottom: 1px solid;
      font-weight: 700;
    }
    .counter-sheet p + p {
      margin-top: 0.3em;
    }
    .counter-sheet .sheet-heading {
      margin: 0.7em 0 0.3em;
    }
    .sheet-answers {
      columns: 2;
      column-gap: 8mm;
      padding-inline-start: 1.6em;
    }
    .sheet-answers li,
    .sheet-needs li {
      margin: 0;
      break-inside: avoid;
    }
    .sheet-needs {
      columns: 2;
      column-gap: 8mm;
      list-style: none;
    }
    .sheet-deadline {
      padding: 0.3em 0.6em;
      border: 1px solid;
    }
    /* In a line, Chinese first: a page has only so many. */
    .counter-sheet .both {
      display: inline;
      margin: 0;
    }
    .counter-sheet .both::after {
      display: none;
    }
    .counter-sheet .both + .both::before {
      content: ' ';
    }
    .sheet-foot {
      margin-top: 0.8em;
      font-size: 0.86em;
    }
  }
`;
