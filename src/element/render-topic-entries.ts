import { html, nothing, type TemplateResult } from 'lit';
import type { Library } from '../load/library.js';
import { pickLanguage, type Language } from '../model/language.js';
import type { CatalogueEntry } from '../pack/format.js';
import { msg } from '../locale/localize.js';
import { kindName, TOPIC_KINDS } from './kind-words.js';
import { callLink, documentLink, hotlineNumber, type LinkContext } from './links.js';

export interface EntriesContext extends LinkContext {
  readonly library: Library;
  readonly language: Language;
  /** Id of the document the reader is at. */
  readonly current?: string;
}

/** Everything the pack has on a topic, kind by kind, from the catalogue: no text is fetched for it. */
export function renderTopicEntries(
  topicId: string,
  context: EntriesContext,
  renderKind: (name: string, list: TemplateResult) => TemplateResult,
): TemplateResult | TemplateResult[] {
  const topic = topicId.slice('topic/'.length);
  const entries = context.library.catalogue.entries.filter(({ topics }) => topics?.includes(topic) === true);
  // Guides that are first of all about this topic come before those that only touch it.
  const sorted = [...entries].sort((a, b) => Number(b.topics?.[0] === topic) - Number(a.topics?.[0] === topic));
  const kinds = TOPIC_KINDS.filter((kind) => entries.some((entry) => entry.kind === kind));
  if (kinds.length === 0) return html`<p>${msg('这个主题的内容还在写。着急的话，打 12348 免费问法律。')}</p>`;
  return kinds.map((kind) => {
    const ofKind = sorted.filter((entry) => entry.kind === kind);
    return renderKind(
      kindName(kind),
      html`<ul class="plain ${kind === 'term' ? 'links terms' : 'links'}">
        ${ofKind.map((entry) => html`<li>${renderEntry(entry, context)}</li>`)}
      </ul>`,
    );
  });
}

function renderEntry({ id, title }: CatalogueEntry, context: EntriesContext): TemplateResult {
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
