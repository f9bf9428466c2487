import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '../locale/localize.js';
import { cannotPrintWords } from './handing-on.js';
import type { ReaderView } from './reader-view.js';

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
    ${address === undefined ? nothing : renderCopyLink(address, view)}
    ${handingOn.cannotPrint ? html`<p class="quiet">${cannotPrintWords()}</p>` : nothing} ${renderManualCopy(view)}
  </div>`;
}

export function renderCopyLink(address: string, view: ReaderView): TemplateResult {
  const copy = (): void => {
    void view.handingOn.copy(address);
  };
  return html`<button type="button" @click=${copy}>${msg('复制链接')}</button>`;
}

/** Where the device refuses to copy: the text in a field, selected. */
export function renderManualCopy({ handingOn: { manual } }: ReaderView): TemplateResult | typeof nothing {
  if (manual === undefined) return nothing;
  return html`<label class="manual-copy"
    >${msg('没能自动复制，请选中后复制：')}<input readonly lang="zh-CN" .value=${manual}
  /></label>`;
}
