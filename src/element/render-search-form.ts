import { html, nothing, type TemplateResult } from 'lit';
import { MAX_QUERY_LENGTH } from '../search/provider.js';
import type { Language } from '../model/language.js';
import { msg } from '../locale/localize.js';
import type { ComboboxController } from './combobox-controller.js';
import { LISTBOX_ID, optionId, renderSuggestions } from './render-suggestions.js';
import type { SuggestionGroup } from './result-groups.js';

export const FIELD_ID = 'query';

export interface SearchForm {
  readonly combobox: ComboboxController;
  readonly groups: readonly SuggestionGroup[];
  readonly language: Language;
  readonly text: string;
  readonly label: string;
  readonly placeholder: string;
  readonly onInput: (event: Event) => void;
  readonly onCompositionEnd: (event: Event) => void;
  readonly onSubmit: (event: Event) => void;
  readonly onClear: () => void;
  readonly accept: (at: number) => void;
}

/** Question, field, list of suggestions, button. */
export function renderSearchForm(form: SearchForm): TemplateResult {
  const { combobox } = form;
  const { open, active } = combobox;
  return html`<form role="search" @submit=${form.onSubmit} @focusout=${combobox.onFocusOut}>
    <label id="query-label" for=${FIELD_ID} part="label">${form.label === '' ? msg('遇到什么事？') : form.label}</label>
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
          placeholder=${form.placeholder === '' ? msg('比如：老板不给工钱') : form.placeholder}
          .value=${form.text}
          @input=${form.onInput}
          @keydown=${combobox.onKeyDown}
          @compositionstart=${combobox.onCompositionStart}
          @compositionend=${form.onCompositionEnd}
        />
        <button type="button" class="clear" ?hidden=${form.text === ''} @click=${form.onClear}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18"></path></svg>
          <span class="visually-hidden">${msg('清除')}</span>
        </button>
      </div>
      <button type="submit" class="primary" part="button">${msg('搜索')}</button>
      ${renderSuggestions(form.groups, { open, active, language: form.language }, form.accept)}
    </div>
  </form>`;
}
