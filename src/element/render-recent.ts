import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '../locale/localize.js';
import { renderToggle } from './render-choice.js';

/** What was asked before, for a reader who wanted it kept; with the way to wipe it. */
export function renderRecent(
  recent: readonly string[] | undefined,
  actions: { readonly ask: (words: string) => void; readonly forget: () => void },
): TemplateResult | typeof nothing {
  if (recent === undefined || recent.length === 0) return nothing;
  return html`<div class="recent" role="group" aria-labelledby="recent">
    <span id="recent" class="quiet">${msg('你刚才找过')}</span>
    <span class="chips">
      ${recent.map(
        (words) =>
          html`<button
            type="button"
            class="chip"
            @click=${() => {
              actions.ask(words);
            }}
          >
            ${words}
          </button>`,
      )}
      <button type="button" class="bare forget" @click=${actions.forget}>${msg('全部清除，不再记')}</button>
    </span>
  </div>`;
}

/** The offer, after an answer: nothing is kept before it is taken. */
export function renderRemember(isOn: boolean, toggle: () => void): TemplateResult {
  return html`<p class="remember">
    ${renderToggle(msg('记住我找过什么'), isOn, toggle)}
    <span class="quiet">${msg('只记在这台设备上，关掉这个网页就没有了。')}</span>
  </p>`;
}
