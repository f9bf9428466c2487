/** What stands in the place of a printer or a share sheet: comes when a reader finds neither. */
import { html, nothing, type TemplateResult } from 'lit';
import { getHost } from '../host/current-host.js';
import { msg } from '../locale/localize.js';
import type { HandedOn, HandingOn, PassingOn } from './handing-on.js';
import { pictureOf } from './picture.js';
import { renderCopyButton } from './render-copy.js';
import { renderQr } from './render-qr.js';

export { passOnStyles } from './pass-on-part.styles.js';

/**
 * One step down after another, all at once on screen: the picture a long press saves, the code another phone reads, the
 * address and the words themselves (W4, W7). The picture is made once, when it is asked for.
 */
export function renderPassOn(way: PassingOn, what: HandedOn, handingOn: HandingOn): () => TemplateResult {
  const { address } = what;
  const words = way === 'paper' ? what.words?.() : undefined;
  const all = words === undefined ? undefined : withTitle(words, what.title);
  const picture = all !== undefined && isInWeChat() ? pictureOf(all, address) : undefined;
  return () =>
    html`<section class="pass-on" part="pass-on" aria-label=${passOnWords(way)}>
      ${way === 'menu' ? html`<p>${passOnWords(way)}</p>` : nothing}
      ${picture === undefined ? nothing : renderPicture(picture, what.title)}
      ${address === undefined || way === 'menu' ? nothing : renderCode(address)}
      ${all === undefined ? nothing : renderWords(all, handingOn)}
    </section>`;
}

export function passOnWords(way: PassingOn): string {
  switch (way) {
    case 'menu':
      return msg('点右上角的“…”，再点“发送给朋友”。');
    case 'link':
      return msg('用手机扫码，在手机上看。');
    case 'paper':
      return msg('带走这一页');
  }
}

/** Elsewhere a picture saves nothing that the words do not; and a strict page refuses it. */
function isInWeChat(): boolean {
  const { kind } = getHost();
  return kind === 'wechat' || kind === 'mini-program';
}

/** A document begins with its title, in one language or two; a summary may not. */
function withTitle(words: string, title: string): string {
  return words.split('\n', 1)[0]?.includes(title) === true ? words : `${title}\n${words}`;
}

/** A page whose policy refuses `data:` pictures shows the words alone. */
function renderPicture(picture: string, title: string): TemplateResult {
  const refused = ({ target }: Event): void => {
    if (target instanceof HTMLElement) target.closest('figure')?.setAttribute('hidden', '');
  };
  return html`<figure class="picture">
    <figcaption>${msg('长按图片，可以保存到手机，也可以发给家里人。')}</figcaption>
    <img src=${picture} alt=${title} @error=${refused} />
  </figure>`;
}

function renderCode(address: string): TemplateResult {
  return html`<figure class="code">
    ${renderQr(address, msg('二维码'))}
    <figcaption>${passOnWords('link')}<span class="address" lang="zh-CN">${address}</span></figcaption>
  </figure>`;
}

function renderWords(words: string, handingOn: HandingOn): TemplateResult {
  return html`<label class="words"
      >${msg('这一页的文字')}<textarea readonly rows="6" lang="zh-CN" .value=${words}></textarea></label
    >${renderCopyButton(words, msg('复制文字'), handingOn)}`;
}
