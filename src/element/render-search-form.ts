import { html, nothing, type TemplateResult } from 'lit';
import { MAX_QUERY_LENGTH } from '../search/provider.js';
import type { Language } from '../model/language.js';
import { msg } from '../locale/localize.js';
import type { AskingController } from './asking-controller.js';
import { LISTBOX_ID, optionId, renderSuggestions } from './render-suggestions.js';

export const FIELD_ID = 'query';

/** Words of the page's own; empty for ours. */
interface FormWords {
  readonly language: Language;
  readonly label: string;
  readonly placeholder: string;
}

/** Question, field, list of suggestions, button. */
export function renderSearchForm(asking: AskingController, words: FormWords): TemplateResult {
  const { combobox, text } = asking;
  const { open, active } = combobox;
  return html`<form role="search" @submit=${asking.onSubmit} @focusout=${combobox.onFocusOut}>
    <label id="query-label" for=${FIELD_ID} part="label"
      >${words.label === '' ? msg('遇到什么事？') : words.label}</label
    >
    <div class="row">
      <div class="field">
        <input
          id=${FIELD_ID}
          part="field"
          type="text"
          role="combobox"
          aria-labelledby="query-label"
          inputmode="search"
          enterkeyhint="search"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          maxlength=${MAX_QUERY_LENGTH}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls=${LISTBOX_ID}
          aria-expanded=${open ? 'true' : 'false'}
          aria-activedescendant=${active >= 0 ? optionId(active) : nothing}
          placeholder=${words.placeholder === '' ? msg('比如：老板不给工钱') : words.placeholder}
          .value=${text}
          @input=${asking.onInput}
          @keydown=${combobox.onKeyDown}
          @compositionstart=${combobox.onCompositionStart}
          @compositionend=${asking.onCompositionEnd}
        />
        <button type="button" class="clear" ?hidden=${text === ''} @click=${asking.onClear}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18"></path></svg>
          <span class="visually-hidden">${msg('清除')}</span>
        </button>
      </div>
      <button type="submit" class="primary" part="button">${msg('搜索')}</button>
      ${renderSuggestions(asking.suggestionGroups, { open, active, language: words.language }, asking.accept)}
    </div>
  </form>`;
}
