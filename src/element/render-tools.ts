import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '../locale/localize.js';
import { cannotPrintWords, sharedText } from './handing-on.js';
import type { ReaderView } from './reader-view.js';
import { renderCopyButton, renderManualCopy } from './render-copy.js';

/** Under every document: what can be done with it. */
export function renderTools(id: string, title: string, view: ReaderView): TemplateResult {
  const address = view.address();
  const { handingOn } = view;
  const share = (): void => {
    void handingOn.share({ id, title, address });
  };
  const print = (): void => {
    void handingOn.print(id);
  };
  return html`<div class="tools screen-only" role="group" aria-label=${msg('打印和分享')}>
    <button type="button" part="print" @click=${print}>${msg('打印这一页')}</button>
    <button type="button" part="share" @click=${share}>${msg('分享')}</button>
    ${renderManualCopy(sharedText(title, address), handingOn)}
    ${address === undefined ? nothing : renderCopyButton(address, msg('复制链接'), handingOn)}
    ${handingOn.cannotPrint ? html`<p class="quiet">${cannotPrintWords()}</p>` : nothing}
  </div>`;
}
