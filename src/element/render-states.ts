import { html, nothing, type TemplateResult } from 'lit';
import type { PackError, PackErrorCode } from '../pack/format.js';
import type { LibraryNotice } from '../load/library.js';
import { msg, str } from '../locale/localize.js';
import { callLink, type LinkContext } from './links.js';
import { instantWords } from './date-words.js';

export const ADVICE_NUMBER = '12348';

/** The shape of what is coming, after 150 ms (by the stylesheet): nothing flashes when it comes at once. */
export function renderSkeleton(lines = 4): TemplateResult {
  return html`<div class="skeleton" aria-hidden="true">${[...Array(lines).keys()].map(() => html`<span></span>`)}</div>
    <p class="visually-hidden">${msg('正在读取…')}</p>`;
}

/** What happened, what still works, what to do. */
export function renderTrouble(error: PackError, retry: (() => void) | undefined, context: LinkContext): TemplateResult {
  const again =
    error.code !== 'unknown-document' && retry !== undefined
      ? html`<button type="button" class="primary" @click=${retry}>${msg('再试一次')}</button>`
      : nothing;
  return html`<div class="trouble" role="alert">
    <h3>${whatHappened(error.code)}</h3>
    <p>${msg('着急的话，打 12348 也能免费问法律。')}</p>
    <p class="actions">${again}${callAdvice(context)}</p>
  </div>`;
}

/** The one number that always helps. */
export function callAdvice(context: LinkContext): TemplateResult {
  return callLink(context, ADVICE_NUMBER, msg('打 12348'), 'button');
}

/** Shown above content that is older than what the page asked for. */
export function renderNotice(
  notice: LibraryNotice | undefined,
  actions: { retry: () => void; hide: () => void },
): TemplateResult | typeof nothing {
  if (notice === undefined) return nothing;
  const date = instantWords(notice.built);
  return html`<div class="notice screen-only" role="status">
    ${msg(str`没能读到最新内容，下面是 ${date} 的版本。`)}
    <button type="button" class="bare" @click=${actions.retry}>${msg('再试一次')}</button>
    <button type="button" class="bare" @click=${actions.hide}>${msg('知道了')}</button>
  </div>`;
}

function whatHappened(code: PackErrorCode): string {
  switch (code) {
    case 'unknown-document':
      return msg('没有找到这一页，可能已经改了名字或者撤下了。');
    case 'not-found':
    case 'not-a-pack':
      return msg('内容没有读到，过一会儿再试。');
    case 'network':
    case 'timeout':
    case 'aborted':
      return msg('网络不通，内容没有读到。');
    case 'newer-format':
      return msg('内容已经更新，这个网页还没有跟上。刷新页面再看。');
    case 'older-version':
    case 'wrong-hash':
    case 'too-large':
    case 'malformed':
      return msg('内容没有完整读到，为了不出错，没有显示。');
  }
}
