import { html, nothing, type TemplateResult } from 'lit';
import type { Suggestion } from '../search/provider.js';
import { pickLanguage, type Language } from '../model/language.js';
import { msg } from '../locale/localize.js';
import { kindName } from './kind-words.js';
import { renderHighlight } from './render-highlight.js';
import type { SuggestionGroup } from './result-groups.js';

export const LISTBOX_ID = 'suggestions';

export function optionId(at: number): string {
  return `option-${String(at)}`;
}

/** The list under the field: always in the tree, so that the field can name it; empty and hidden when closed. */
export function renderSuggestions(
  groups: readonly SuggestionGroup[],
  state: { open: boolean; active: number; language: Language },
  accept: (at: number) => void,
): TemplateResult {
  return html`<div
    id=${LISTBOX_ID}
    class="suggestions"
    role="listbox"
    part="suggestions"
    aria-label=${msg('建议')}
    ?hidden=${!state.open}
    @mousedown=${keepFocus}
  >
    ${groups.map(
      ({ kind, options }) =>
        html`<div role="group" aria-labelledby="group-${kind}">
          <div id="group-${kind}" class="group-name" role="presentation">${kindName(kind)}</div>
          ${options.map(({ at, suggestion }) => renderOption(suggestion, at, state, accept))}
        </div>`,
    )}
  </div>`;
}

/** A press on an option must not take the focus from the field. */
function keepFocus(event: Event): void {
  event.preventDefault();
}

function renderOption(
  suggestion: Suggestion,
  at: number,
  state: { active: number; language: Language },
  accept: (at: number) => void,
): TemplateResult {
  const picked = pickLanguage(suggestion.title, state.language);
  const title =
    picked.language === 'zh-CN' && suggestion.matched === undefined
      ? renderHighlight(picked.value, suggestion.ranges)
      : picked.value;
  // Keys come to the field, which names the option: a listener here would answer twice.
  // eslint-disable-next-line lit-a11y/click-events-have-key-events
  return html`<div
    id=${optionId(at)}
    class="option"
    role="option"
    aria-selected=${at === state.active ? 'true' : 'false'}
    @click=${() => {
      accept(at);
    }}
  >
    <span class="option-title" lang=${picked.language}>${title}</span>
    ${
      picked.language === 'zh-CN' ? nothing : html`<span class="quiet" lang="zh-CN">${suggestion.title['zh-CN']}</span>`
    }
    ${
      suggestion.matched === undefined
        ? nothing
        : html`<span class="quiet">${renderHighlight(suggestion.matched, suggestion.ranges)}</span>`
    }
    ${suggestion.detail === undefined ? nothing : html`<span class="quiet" lang="zh-CN">${suggestion.detail}</span>`}
  </div>`;
}
