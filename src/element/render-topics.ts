import { html, nothing, type TemplateResult } from 'lit';
import type { Library } from '../load/library.js';
import type { DocumentKind } from '../model/address.js';
import { pickLanguage, type Language, type Localized } from '../model/language.js';
import type { CatalogueEntry } from '../pack/format.js';
import { msg } from '../locale/localize.js';
import { kindName } from './kind-words.js';
import { callLink, documentLink, hotlineNumber, type LinkContext } from './links.js';
import type { OpenBranches } from './open-branches.js';
import { renderDisclosure } from './render-disclosure.js';

export interface TopicsContext extends LinkContext {
  readonly library: Library;
  readonly language: Language;
  readonly branches: OpenBranches;
  /** What each topic is about, by its id, once it is there. */
  readonly about: ReadonlyMap<string, Localized>;
  /** Id of the document the reader is at. */
  readonly current: string;
}

/** What to do comes before whom to ask, and both before what words mean. */
const KINDS: readonly DocumentKind[] = [
  'guide',
  'pathway',
  'calculator',
  'form',
  'service',
  'hotline',
  'place',
  'person',
  'visit',
  'term',
  'quiz',
];

/** Life events: each opens to its guides, services, numbers and words. Fetches nothing. */
export function renderTopics(
  topics: readonly CatalogueEntry[],
  columns: number,
  context: TopicsContext,
): TemplateResult {
  const each = Math.ceil(topics.length / columns);
  // Columns of their own: opening one topic must not move those beside it.
  const lists = Array.from({ length: columns }, (_, at) => topics.slice(at * each, (at + 1) * each));
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
      content: () => renderContents(id.slice('topic/'.length), context),
    })}
  </li>`;
}

function renderContents(topic: string, context: TopicsContext): TemplateResult {
  const entries = context.library.catalogue.entries.filter((entry) => entry.topics?.includes(topic) === true);
  // Guides that are first of all about this topic come before those that only touch it.
  const sorted = [...entries].sort((a, b) => Number(b.topics?.[0] === topic) - Number(a.topics?.[0] === topic));
  const kinds = KINDS.filter((kind) => entries.some((entry) => entry.kind === kind));
  if (kinds.length === 0) return html`<p>${msg('这个主题的内容还在写。着急的话，打 12348 免费问法律。')}</p>`;
  return html`${kinds.map((kind) =>
    renderKind(
      kind,
      sorted.filter((entry) => entry.kind === kind),
      context,
    ),
  )}`;
}

function renderKind(kind: DocumentKind, entries: readonly CatalogueEntry[], context: TopicsContext): TemplateResult {
  return html`<h4>${kindName(kind)}</h4>
    <ul class="plain ${kind === 'term' ? 'terms' : 'links'}">
      ${entries.map((entry) => html`<li>${renderEntry(entry, context)}</li>`)}
    </ul>`;
}

function renderEntry({ id, title }: CatalogueEntry, context: TopicsContext): TemplateResult {
  const picked = pickLanguage(title, context.language);
  const number = hotlineNumber(id);
  const chinese =
    picked.language === 'zh-CN' ? nothing : html`<span class="quiet" lang="zh-CN">${title['zh-CN']}</span>`;
  return html`${number === undefined ? nothing : callLink({ ...context, documentId: id }, number, number)}
  ${documentLink(
    context,
    { id, current: id === context.current },
    html`<span lang=${picked.language}>${picked.value}</span>`,
  )}
  ${chinese}`;
}
