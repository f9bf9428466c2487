import { html, nothing, type TemplateResult } from 'lit';
import { pickLanguage, type Localized } from '../model/language.js';
import type { CatalogueEntry } from '../pack/format.js';
import type { OpenBranches } from './open-branches.js';
import { renderDisclosure } from './render-disclosure.js';
import { renderTopicEntries, type EntriesContext } from './render-topic-entries.js';

export interface TopicsContext extends EntriesContext {
  readonly branches: OpenBranches;
  /** What each topic is about, by its id, once it is there. */
  readonly about: ReadonlyMap<string, Localized>;
  /** Id of the document the reader is at. */
  readonly current: string;
}

/** Life events: each opens to its guides, services, numbers and words. Fetches nothing. */
export function renderTopics(
  topics: readonly CatalogueEntry[],
  columns: number,
  context: TopicsContext,
): TemplateResult {
  const each = Math.ceil(topics.length / columns);
  // Columns of their own: opening one topic must not move those beside it.
  const lists = [...Array(columns).keys()].map((at) => topics.slice(at * each, (at + 1) * each));
  return html`<div class="columns">
    ${lists.map(
      (list) =>
        html`<ul class="topics plain">
          ${list.map((topic) => renderTopic(topic, context))}
        </ul>`,
    )}
  </div>`;
}

function renderTopic({ id, title }: CatalogueEntry, context: TopicsContext): TemplateResult {
  const { branches, about, language } = context;
  const name = pickLanguage(title, language);
  const more = about.get(id);
  const aboutWords = more === undefined ? undefined : pickLanguage(more, language);
  return html`<li>
    ${renderDisclosure({
      branch: id,
      isOpen: branches.has(id),
      toggle: () => {
        branches.toggle(id);
      },
      heading: 3,
      words: html`<span class="topic-name" lang=${name.language}>${name.value}</span> ${
          name.language === 'zh-CN' ? nothing : html`<span class="quiet" lang="zh-CN">${title['zh-CN']}</span>`
        }
        ${
          aboutWords === undefined
            ? nothing
            : html`<span class="about" lang=${aboutWords.language}>${aboutWords.value}</span>`
        }`,
      content: () =>
        renderTopicEntries(
          id,
          context,
          (name, list) =>
            html`<h4>${name}</h4>
              ${list}`,
        ),
    })}
  </li>`;
}
