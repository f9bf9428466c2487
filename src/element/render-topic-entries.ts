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
  const entries = topicEntries(context.library, topicId);
  const kinds = TOPIC_KINDS.filter((kind) => entries.some((entry) => entry.kind === kind));
  if (kinds.length === 0) return html`<p>${msg('这个主题的内容还在写。着急的话，打 12348 免费问法律。')}</p>`;
  return kinds.map((kind) => {
    const ofKind = entries.filter((entry) => entry.kind === kind);
    return renderKind(
      kindName(kind),
      html`<ul class="plain ${kind === 'term' ? 'links terms' : 'links'}">
        ${ofKind.map((entry) => html`<li>${renderEntry(entry, context)}</li>`)}
      </ul>`,
    );
  });
}

/** Those the topic itself puts first, then those that are first of all about it, then those that only touch it. */
function topicEntries({ catalogue }: Library, topicId: string): readonly CatalogueEntry[] {
  const topic = topicId.slice('topic/'.length);
  const order = catalogue.entries.find(({ id }) => id === topicId)?.order ?? [];
  const rank = ({ id, topics }: CatalogueEntry): number =>
    order.includes(id) ? order.indexOf(id) : order.length + Number(topics?.[0] !== topic);
  return catalogue.entries.filter(({ topics }) => topics?.includes(topic) === true).sort((a, b) => rank(a) - rank(b));
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
