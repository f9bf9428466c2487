import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../model/language.js';

interface Choice<Value extends string> {
  /** Name of the group of radio buttons; unique in the element. */
  readonly name: string;
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly options: readonly (readonly [value: Value, words: string, language?: Language])[];
  readonly chosen: Value;
  readonly choose: (value: Value) => void;
}

/** One of a few: native radio buttons (P4) side by side. */
export function renderChoice<Value extends string>(choice: Choice<Value>): TemplateResult {
  const { name, label, options, chosen, choose } = choice;
  return html`<div class="choice" role="radiogroup" aria-label=${label}>
    ${choice.isLabelHidden === true ? nothing : html`<span class="choice-label" aria-hidden="true">${label}</span>`}
    <span class="segments">
      ${options.map(
        ([value, words, language]) =>
          html`<label class="segment ${name}-${value}"
            ><input
              type="radio"
              name=${name}
              .checked=${value === chosen}
              @change=${() => {
                choose(value);
              }}
            /><span lang=${language ?? nothing}>${words}</span></label
          >`,
      )}
    </span>
  </div>`;
}

/** On or off; the tick tells it without colour. */
export function renderToggle(words: string, isOn: boolean, toggle: () => void): TemplateResult {
  return html`<button type="button" class="toggle" aria-pressed=${isOn ? 'true' : 'false'} @click=${toggle}>
    <span class="tick" aria-hidden="true"></span>${words}
  </button>`;
}
