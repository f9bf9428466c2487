import { html, nothing, type TemplateResult } from 'lit';
import { pickLanguage } from '../model/language.js';
import { msg, str } from '../locale/localize.js';
import { dateWords } from './date-words.js';
import type { ReaderView } from './reader-view.js';

/** On paper only: whose page this is. */
export function renderPrintHead(view: ReaderView): TemplateResult {
  const { name } = view.library.manifest;
  const picked = pickLanguage(name, view.language);
  return html`<p class="print-only print-head" aria-hidden="true" lang=${picked.language}>${picked.value}</p>`;
}

/** On paper only: where it can be read again, and how old it is. */
export function renderPrintFoot(view: ReaderView): TemplateResult {
  const { lawAsOf, version } = view.library.manifest;
  const address = view.address();
  return html`<p class="print-only print-foot" aria-hidden="true">
    ${address === undefined ? nothing : html`<span class="print-address">${address}</span><br />`}
    ${msg(str`依据 ${dateWords(lawAsOf)} 时的法律。`)} ${msg(str`内容版本 ${version}。`)}
    ${msg(str`${dateWords(view.today)} 打印。`)}
  </p>`;
}
