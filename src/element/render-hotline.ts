import { html, nothing, type TemplateResult } from 'lit';
import type { Hotline } from '../model/document.js';
import { pickLanguage, type Language, type Localized } from '../model/language.js';
import { msg, str } from '../locale/localize.js';
import type { HandingOn } from './handing-on.js';
import { callLink, type LinkContext } from './links.js';
import { renderCopyButton } from './render-copy.js';

export interface HotlineContext extends LinkContext {
  readonly language: Language;
  readonly handingOn: HandingOn;
}

/** One number: large and selectable, what it is for, what to say. Chinese follows a translated name, small. */
export function renderHotline(hotline: Hotline, context: HotlineContext, heading: TemplateResult): TemplateResult {
  const { number, urgent } = hotline;
  const say = pickLanguage(hotline.say, context.language);
  const saying = html`<ol class="say" lang=${say.language}>
    ${say.value.map((line) => html`<li>${line}</li>`)}
  </ol>`;
  return html`<div class="hotline ${urgent ? 'urgent' : ''}" part="hotline">
    <div class="who">${heading}${renderInBoth(hotline.for, context.language)}</div>
    ${callLink({ ...context, documentId: hotline.id }, number, number, 'tel number')}
    <p class="actions screen-only">
      ${callLink({ ...context, documentId: hotline.id }, number, msg(str`打 ${number}`), urgent ? 'button warm' : 'button primary')}
      ${renderCopyButton(number, msg('复制号码'), context.handingOn)}
    </p>
    ${
      say.value.length === 0
        ? nothing
        : html`<details ?open=${urgent}>
            <summary>${msg('打电话怎么说')}</summary>
            ${saying}
          </details>`
    }
  </div>`;
}

/** The reader's language, and the Chinese under it when there is both; a mark when there is only Chinese. */
export function renderInBoth(text: Localized, language: Language, className = 'quiet'): TemplateResult {
  const picked = pickLanguage(text, language);
  const chinese =
    language === 'zh-CN'
      ? nothing
      : picked.language === 'zh-CN'
        ? html` <span class="language-mark">${msg('仅有中文')}</span>`
        : html`<span class="both" lang="zh-CN">${text['zh-CN']}</span>`;
  const own = html`<span class="both" lang=${picked.language}>${picked.value}</span>`;
  // Chinese first in place and order, as in running text.
  return html`<p class=${className}>
    ${picked.language === 'zh-CN' ? html`${own}${chinese}` : html`${chinese}${own}`}
  </p>`;
}

/** A name in the reader's language, after the Chinese one. */
export function renderNames(title: Localized, language: Language): TemplateResult {
  const picked = pickLanguage(title, language);
  const chinese =
    picked.language === 'zh-CN' ? nothing : html`<span class="both" lang="zh-CN">${title['zh-CN']}</span>`;
  return html`${chinese}<span class="both" lang=${picked.language}>${picked.value}</span>`;
}
