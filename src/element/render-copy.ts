import { html, nothing, type TemplateResult } from 'lit';
import { getHost } from '../host/current-host.js';
import { msg } from '../locale/localize.js';
import type { HandingOn } from './handing-on.js';

/** Says when it has copied, to the eye as well. Where the device refuses, the text stands right behind it, selected. */
export function renderCopyButton(text: string, words: string, handingOn: HandingOn): TemplateResult | typeof nothing {
  if (getHost().copy === undefined) return nothing;
  const copy = (): void => {
    void handingOn.copy(text);
  };
  const copied = handingOn.copied === text;
  return html`<button type="button" part="copy" @click=${copy}>
      ${copied ? html`<span class="done" aria-hidden="true">✓</span>${msg('已复制')}` : words}
    </button>
    ${renderManualCopy(text, handingOn)}`;
}

/** Where the device refuses to copy: the text in a field, selected. */
export function renderManualCopy(text: string, { manual }: HandingOn): TemplateResult | typeof nothing {
  if (manual !== text) return nothing;
  return html`<label class="manual-copy"
    >${msg('没能自动复制，请选中后复制：')}<input readonly lang="zh-CN" .value=${text}
  /></label>`;
}
