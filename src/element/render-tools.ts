import { html, nothing, type TemplateResult } from 'lit';
import type { Document } from '../model/document.js';
import type { Statute } from '../model/statute.js';
import { getHost } from '../host/current-host.js';
import { msg } from '../locale/localize.js';
import { documentWords } from './document-words.js';
import { cannotPrintWords, sharedText } from './handing-on.js';
import { printWords } from './print-words.js';
import type { ReaderView } from './reader-view.js';
import { posterSize } from './poster-size.js';
import { renderCopyButton, renderManualCopy } from './render-copy.js';

/** Under every document: what can be done with it. */
export function renderTools(
  document: Document,
  statute: Statute | undefined,
  title: string,
  view: ReaderView,
): TemplateResult {
  const { id } = document;
  const address = view.address();
  const { handingOn } = view;
  const what = { id, title, address, words: () => documentWords(view.host) };
  const share = (): void => {
    void handingOn.share(what);
  };
  const print = (): void => {
    void handingOn.print(what);
  };
  return html`<div class="tools screen-only" role="group" aria-label=${msg('打印和分享')}>
    <button type="button" part="print" @click=${print}>${printWords()}</button>
    ${renderPosterButton(document, statute, view)}
    <button type="button" part="share" @click=${share}>${msg('分享')}</button>
    ${renderManualCopy(sharedText(title, address), handingOn)}
    ${address === undefined ? nothing : renderCopyButton(address, msg('复制链接'), handingOn)} ${renderPaperState(view)}
    ${handingOn.cannotPrint ? html`<p class="quiet">${cannotPrintWords()}</p>` : nothing}
    ${handingOn.passedOn?.() ?? nothing}
  </div>`;
}

/** For the village board: articles with plain words, where a wall is their place. */
function renderPosterButton(
  document: Document,
  statute: Statute | undefined,
  view: ReaderView,
): TemplateResult | typeof nothing {
  if (getHost().print === undefined) return nothing;
  if (document.kind !== 'article' || statute === undefined || posterSize(document) === undefined) return nothing;
  const print = (): void => {
    void view.paper?.print({ kind: 'poster', name: document.id, id: document.id, article: document, statute }, view);
  };
  return html`<button type="button" part="poster" @click=${print}>${msg('打印成海报')}</button>`;
}

/** What is being got ready for paper, and that it could not be. */
export function renderPaperState({ paper }: ReaderView): TemplateResult | typeof nothing {
  if (paper?.preparing !== undefined) return html`<p class="quiet" role="status">${msg('正在准备打印…')}</p>`;
  if (paper?.failed === undefined) return nothing;
  return html`<p class="quiet" role="status">${msg('没能准备好，看看网络，再按一次。')}</p>`;
}
