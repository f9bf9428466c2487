import { html, nothing, type TemplateResult } from 'lit';
import { NONE, UNKNOWN } from '../model/pathway.js';
import type { Question } from '../model/pathway.js';
import { msg } from '../locale/localize.js';
import { draftWith, type Draft, type DraftField } from './pathway-draft.js';
import type { PathwayFlow } from './pathway-flow.js';
import { progressWords } from './pathway-progress-words.js';
import { noneWords, unknownWords, type PathwayTexts } from './pathway-texts.js';
import { faultWords } from './pathway-fault-words.js';
import { renderSources } from './render-foot.js';
import { pickLanguage } from '../model/language.js';

/** One question, one page: what we ask, equal choices with 不清楚 among them, and why we ask for who wants to know. */
export function renderPathwayQuestion(question: Question, flow: PathwayFlow, texts: PathwayTexts): TemplateResult {
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    flow.submit(question);
  };
  const { section } = question;
  return html`<form novalidate autocomplete="off" @submit=${onSubmit}>
    <p class="progress">${progressWords(flow, question.id)}</p>
    ${section === undefined ? nothing : html`<p class="kicker">${texts.section(section)}</p>`}
    ${renderFaultSummary(question, flow)}
    ${question.type === 'info' ? renderInfo(question, texts) : renderFields(question, flow, texts)}
    <p class="actions">
      <button type="submit" class="primary large" part="next">
        ${question.type === 'info' ? msg('知道了，往下走') : msg('下一步')}
      </button>
    </p>
    ${renderWhy(question, texts)}
  </form>`;
}

function renderInfo(question: Question, texts: PathwayTexts): TemplateResult {
  return html`<h2 id="title" tabindex="-1">${texts.ask(question)}</h2>
    ${renderHelp(question, texts)}`;
}

function renderHelp({ id, help }: Question, texts: PathwayTexts): TemplateResult | typeof nothing {
  return help === undefined
    ? nothing
    : html`<p class="help" id="help">${texts.render(help, `questions.${id}.help`)}</p>`;
}

/** What is missing, first of all, with a way to where it can be mended. */
function renderFaultSummary(question: Question, flow: PathwayFlow): TemplateResult | typeof nothing {
  const { fault } = flow;
  if (fault === undefined) return nothing;
  const follow = (event: Event): void => {
    event.preventDefault();
    const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    root.getElementById(fieldId(fault.field))?.focus();
  };
  return html`<div class="fault-summary" id="fault" tabindex="-1" role="alert">
    <a href=${`#${fieldId(fault.field)}`} @click=${follow}>${faultWords(question, fault, flow.room.today())}</a>
  </div>`;
}

function fieldId(field: DraftField): string {
  return field === 'chosen' ? 'option-0' : `field-${field}`;
}

function renderFields(question: Question, flow: PathwayFlow, texts: PathwayTexts): TemplateResult {
  const { fault } = flow;
  const describedBy = [question.help === undefined ? '' : 'help', fault === undefined ? '' : 'field-fault']
    .filter(Boolean)
    .join(' ');
  return html`<fieldset aria-describedby=${describedBy === '' ? nothing : describedBy}>
    <legend><h2 id="title" tabindex="-1">${texts.ask(question)}</h2></legend>
    ${renderHelp(question, texts)}
    ${
      fault === undefined
        ? nothing
        : html`<p class="field-fault" id="field-fault">${faultWords(question, fault, flow.room.today())}</p>`
    }
    ${fieldsOf(question, flow, texts)}
  </fieldset>`;
}

function fieldsOf(question: Question, flow: PathwayFlow, texts: PathwayTexts): TemplateResult {
  switch (question.type) {
    case 'number':
    case 'money':
      return html`${renderNumber(question, flow)} ${renderOptions(question, [], flow, texts)}`;
    case 'date':
      return html`${renderDate(question, flow)} ${renderOptions(question, [], flow, texts)}`;
    case 'place':
      return renderOptions(question, placeChoices(texts), flow, texts);
    default:
      return renderOptions(question, optionChoices(question, texts), flow, texts);
  }
}

interface Choice {
  readonly id: string;
  readonly words: unknown;
  readonly help?: unknown;
}

function optionChoices(question: Question, texts: PathwayTexts): Choice[] {
  const choices = question.options.map((option): Choice => {
    const words = texts.option(question, option);
    if (option.help === undefined) return { id: option.id, words };
    const place = `questions.${question.id}.options.${option.id}.help`;
    return { id: option.id, words, help: texts.render(option.help, place) };
  });
  return question.type === 'multi' ? [...choices, { id: NONE, words: noneWords() }] : choices;
}

/** Places of the pack, by name. */
function placeChoices({ view }: PathwayTexts): Choice[] {
  return view.library.catalogue.entries.flatMap(({ id, kind, title }): Choice[] => {
    if (kind !== 'place') return [];
    const { value, language } = pickLanguage(title, view.language);
    return [{ id: id.slice('place/'.length), words: html`<span lang=${language}>${value}</span>` }];
  });
}

/** Big native radio buttons or boxes to tick; 不清楚 looks like any other. */
function renderOptions(
  question: Question,
  choices: readonly Choice[],
  flow: PathwayFlow,
  texts: PathwayTexts,
): TemplateResult {
  const all: readonly Choice[] =
    question.unknownForbidden === undefined ? [...choices, { id: UNKNOWN, words: unknownWords() }] : choices;
  const draft = flow.draft(question);
  const isMany = question.type === 'multi' || choices.length === 0;
  const isWrong = flow.fault?.field === 'chosen';
  return html`<div class="options">
    ${all.map(({ id, words, help }, at) => {
      const onChange = (event: Event): void => {
        flow.edit(question, draftWith(question, flow.draft(question), id, (event.target as HTMLInputElement).checked));
      };
      return html`<label class="option ${id === UNKNOWN || id === NONE ? 'apart' : ''}">
        <input
          id=${`option-${String(at)}`}
          type=${isMany ? 'checkbox' : 'radio'}
          name="answer"
          value=${id}
          .checked=${draft.chosen.includes(id)}
          aria-invalid=${isWrong ? 'true' : nothing}
          @change=${onChange}
        /><span class="option-words"
          ><span class="option-label">${words}</span
          >${help === undefined ? nothing : html`<span class="option-help quiet">${help}</span>`}</span
        >
      </label>`;
    })}
    ${
      question.unknownForbidden === undefined
        ? nothing
        : html`<p class="quiet">${texts.render(question.unknownForbidden, `questions.${question.id}.unknown`)}</p>`
    }
  </div>`;
}

function renderNumber(question: Question, flow: PathwayFlow): TemplateResult {
  const { unit } = question;
  return html`<p class="number">
    ${renderInput({ question, flow, field: 'text', label: unit ?? msg('数目'), isSum: true })}
    ${unit === undefined ? nothing : html`<span class="unit" aria-hidden="true" lang="zh-CN">${unit}</span>`}
  </p>`;
}

/** Three plain fields: they work with every keyboard, keypad and screen reader, and nobody has to leaf through years. */
function renderDate(question: Question, flow: PathwayFlow): TemplateResult {
  return html`<div class="date">
    ${renderInput({ question, flow, field: 'year', label: msg('年') })}
    ${renderInput({ question, flow, field: 'month', label: msg('月') })}
    ${renderInput({ question, flow, field: 'day', label: msg('日') })}
  </div>`;
}

interface Field {
  readonly question: Question;
  readonly flow: PathwayFlow;
  readonly field: Exclude<DraftField, 'chosen'>;
  readonly label: string;
  readonly isSum?: boolean;
}

function renderInput({ question, flow, field, label, isSum }: Field): TemplateResult {
  const draft = flow.draft(question);
  const onInput = (event: Event): void => {
    const typed = (event.target as HTMLInputElement).value;
    const next: Draft = { ...flow.draft(question), [field]: typed };
    // Who writes knows it after all.
    flow.edit(question, typed === '' ? next : { ...next, chosen: [] });
  };
  const isWrong = flow.fault?.field === field;
  return html`<label class="field-${field}"
    ><span class=${isSum === true ? 'visually-hidden' : 'field-label'}>${label}</span
    ><input
      id=${`field-${field}`}
      type="text"
      inputmode=${isSum === true ? 'decimal' : 'numeric'}
      autocomplete="off"
      maxlength=${isSum === true ? 20 : field === 'year' ? 4 : 2}
      .value=${draft[field]}
      aria-invalid=${isWrong ? 'true' : nothing}
      aria-describedby=${isWrong ? 'field-fault' : nothing}
      @input=${onInput}
  /></label>`;
}

function renderWhy({ id, why, sources }: Question, texts: PathwayTexts): TemplateResult | typeof nothing {
  if (why === undefined && sources.length === 0) return nothing;
  return html`<details class="why">
    <summary>${msg('为什么问这个')}</summary>
    ${why === undefined ? nothing : html`<p>${texts.render(why, `questions.${id}.why`)}</p>`}
    ${renderSources(sources, texts.view)}
  </details>`;
}
