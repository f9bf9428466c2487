import { html, nothing, type TemplateResult } from 'lit';
import { pickLanguage, type Language } from '../model/language.js';
import type { Library } from '../load/library.js';
import { msg, str } from '../locale/localize.js';
import { documentLink, type LinkContext } from './links.js';
import { nearestTopics, waysToSay } from './nearest-words.js';
import { callAdvice } from './render-states.js';

export interface NotFound extends LinkContext {
  readonly library: Library;
  readonly language: Language;
  readonly query: string;
  readonly total: number;
  /** Asks this instead. */
  readonly ask: (words: string) => void;
}

const NEAR_TOPICS = 6;
const WAYS = 3;

/** Never an empty page: other words that do lead somewhere, the nearest topics, and a person to ask. */
export function renderNothingFound(view: NotFound): TemplateResult {
  return html`<div class="nothing">
    <h2 id="results-title" class="results-title" tabindex="-1">${msg('没有找到完全对得上的')}</h2>
    ${renderOtherWords(view)}
    <h3 class="small-heading">${msg('或者从这些事里找')}</h3>
    ${renderTopics(view)} ${renderPerson(view)}
  </div>`;
}

/** Above results that only share a few words with the question: it is said, before anybody reads them. */
export function renderWeak(view: NotFound): TemplateResult {
  return html`<div class="nothing weak">
    <h2 id="results-title" class="results-title" tabindex="-1">${msg('没有找到完全对得上的')}</h2>
    ${renderOtherWords(view)}
    <p>${msg(str`下面 ${view.total} 条只是沾一点边，不一定是你要的。`)}</p>
  </div>`;
}

/** Below them. */
export function renderPerson(view: LinkContext): TemplateResult {
  return html`<p>${msg('说不清也没关系，打 12348，有人免费听你讲。')}</p>
    <p class="actions" part="advice">${callAdvice(view)}</p>`;
}

function renderOtherWords({ query, library, language, ask }: NotFound): TemplateResult {
  const { words, language: said, isNear } = waysToSay(query, library.catalogue.entries, language, WAYS);
  return html`<p>${msg('换个说法再试试，少写几个字也行。')}</p>
    ${
      words.length === 0
        ? nothing
        : html`<p class="quiet">${isNear ? msg('比如大家这样说：') : msg('大家常找这些：')}</p>
            <ul class="ways plain">
              ${words.map(
                (each) =>
                  html`<li>
                    <button
                      type="button"
                      class="chip"
                      lang=${said}
                      @click=${() => {
                        ask(each);
                      }}
                    >
                      ${each}
                    </button>
                  </li>`,
              )}
            </ul>`
    }`;
}

function renderTopics(view: NotFound): TemplateResult {
  return html`<ul class="topics plain">
    ${nearestTopics(view.query, view.library.catalogue.entries, NEAR_TOPICS).map(({ id, title }) => {
      const { value, language } = pickLanguage(title, view.language);
      return html`<li>${documentLink(view, { id }, html`<span lang=${language}>${value}</span>`)}</li>`;
    })}
  </ul>`;
}
