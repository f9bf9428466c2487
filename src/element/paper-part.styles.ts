import { css } from 'lit';

/**
 * On paper only. Sizes in pt and mm: an A4 page upright with the printer's own margins, and room for what the page
 * around prints above and below.
 */
export const paperStyles = [
  css`
    @media print {
      .paper {
        color: #000;
        background: #fff;
      }
      .poster {
        display: flex;
        flex-direction: column;
        min-height: 225mm;
        font-size: 20pt;
        line-height: 1.6;
        break-inside: avoid;
      }
      .poster.large {
        font-size: 26pt;
      }
      .poster.small {
        font-size: 16pt;
      }
      .poster.smallest {
        font-size: 12pt;
      }
      .poster-from {
        padding-bottom: 2mm;
        border-bottom: 1mm solid;
        font-size: 14pt;
        font-weight: 700;
      }
      .poster-law {
        margin-top: 8mm;
        font-size: 16pt;
      }
      .poster-title {
        margin: 2mm 0 6mm;
        font-size: 40pt;
        font-weight: 800;
        line-height: 1.25;
        text-wrap: balance;
      }
      .poster-words > * + * {
        margin-top: 0.6em;
      }
      .poster-questions {
        margin-top: 8mm;
        padding-left: 5mm;
        border-left: 1mm solid;
        font-size: 14pt;
      }
      .poster-questions ul {
        margin: 1mm 0 0;
        padding-left: 1.2em;
      }
      .poster-foot {
        display: flex;
        align-items: flex-end;
        justify-content: space-between;
        gap: 8mm;
        margin-top: auto;
        padding-top: 6mm;
        font-size: 10pt;
      }
      .poster-call {
        margin-bottom: 2mm;
        font-size: 20pt;
      }
      .poster-foot figure {
        flex: none;
        width: 34mm;
        margin: 0;
        text-align: center;
      }
      .poster-foot .qr {
        display: block;
        width: 34mm;
        height: 34mm;
      }
      .chapter h2 {
        margin: 1mm 0;
        font-size: 20pt;
      }
      .chapter article {
        margin-top: 6mm;
        padding-top: 4mm;
        border-top: 0.3mm solid #999;
      }
      .chapter h3 {
        margin-bottom: 2mm;
        font-size: 13pt;
        break-after: avoid;
      }
      .chapter-official {
        margin-top: 2mm;
        padding-left: 4mm;
        border-left: 0.6mm solid #999;
        font-size: 0.9em;
      }
      .chapter-official .item {
        padding-left: 2em;
      }
      .chapter-official .subitem {
        padding-left: 4em;
      }
    }
  `,
];
