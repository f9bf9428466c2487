/** What a reader shows once there is a document: comes with the first one. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Document } from '../model/document.js';
import type { Statute } from '../model/statute.js';
import { msg } from '../locale/localize.js';
import { renderDocument } from './render-document.js';
import { renderPrintFoot, renderPrintHead } from './render-print-sheet.js';
import { renderTools } from './render-tools.js';
import type { ReaderView } from './reader-view.js';

export { readerPageStyles } from './reader-page.styles.js';

interface Page {
  readonly document: Document;
  readonly statute: Statute | undefined;
  readonly isOfTheDay: boolean;
}

/** The document with what belongs to it on screen and on paper. */
export function renderPage({ document, statute, isOfTheDay }: Page, view: ReaderView): TemplateResult {
  const title = document.title[view.language] ?? document.title['zh-CN'];
  const sheet = view.paper?.sheet;
  return html`<div class=${sheet === undefined ? '' : 'screen-only'}>
      ${renderPrintHead(view)} ${isOfTheDay ? html`<p class="kicker">${msg('今天的一条')}</p>` : nothing}
      ${renderDocument(document, statute, view)} ${renderTools(document, statute, title, view)} ${renderPrintFoot(view)}
    </div>
    ${sheet === undefined ? nothing : html`<div class="print-only">${sheet}</div>`}`;
}
