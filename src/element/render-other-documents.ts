import { html, nothing, type TemplateResult } from 'lit';
import type { Document, Hotline, Term, Topic } from '../model/document.js';
import { pickLanguage } from '../model/language.js';
import type { CatalogueEntry } from '../pack/format.js';
import { msg } from '../locale/localize.js';
import { kindName } from './kind-words.js';
import { callLink, documentLink, hotlineNumber } from './links.js';
import { renderSources } from './render-foot.js';
import { renderHotline, renderInBoth } from './render-hotline.js';
import { renderTitle, type ReaderView } from './reader-view.js';

/** A legal word in everyday ones, with its name in the other languages. */
export function renderTerm(term: Term, view: ReaderView): TemplateResult {
  const { ko, en } = term.title;
  return html`<article class="document" part="document">
    <header>${renderTitle(term.title, undefined, view)}</header>
    <div class="lead text" lang="zh-CN"><p class="definition">${term.plain}</p></div>
    ${view.language === 'zh-CN' ? nothing : html`<p><span class="language-mark">${msg('仅有中文')}</span></p>`}
    <dl class="names quiet">
      ${
        view.language === 'ko' || ko === undefined
          ? nothing
          : html`<div>
              <dt>${msg('朝鲜文')}</dt>
              <dd lang="ko">${ko}</dd>
            </div>`
      }
      ${
        view.language === 'en' || en === undefined
          ? nothing
          : html`<div>
              <dt>${msg('英文')}</dt>
              <dd lang="en">${en}</dd>
            </div>`
      }
    </dl>
    <footer class="foot">${renderSources(term.sources, view)}</footer>
  </article>`;
}

export function renderHotlineDocument(hotline: Hotline, view: ReaderView): TemplateResult {
  const heading = html`<h2 id="title" tabindex="-1" part="title">${renderNames(hotline, view)}</h2>`;
  return html`<article class="document" part="document">${renderHotline(hotline, view, heading)}</article>`;
}

function renderNames(document: Document, view: ReaderView): TemplateResult {
  const picked = pickLanguage(document.title, view.language);
  const chinese =
    picked.language === 'zh-CN' ? nothing : html`<span class="both" lang="zh-CN">${document.title['zh-CN']}</span>`;
  return html`${chinese}<span class="both" lang=${picked.language}>${picked.value}</span>`;
}

/** What to do comes before whom to ask, and both before what words mean. */
const TOPIC_KINDS: readonly CatalogueEntry['kind'][] = [
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

/** Everything the pack has on a topic, from the catalogue: no text is fetched for it. */
export function renderTopic(topic: Topic, view: ReaderView): TemplateResult {
  const name = topic.id.slice('topic/'.length);
  const entries = view.library.catalogue.entries.filter((entry) => entry.topics?.includes(name) === true);
  const kinds = TOPIC_KINDS.filter((kind) => entries.some((entry) => entry.kind === kind));
  return html`<article class="document" part="document">
    <header>${renderTitle(topic.title, undefined, view)} ${renderInBoth(topic.about, view.language, 'about')}</header>
    ${kinds.map((kind) =>
      renderEntries(
        kindName(kind),
        entries.filter((entry) => entry.kind === kind),
        view,
      ),
    )}
    ${kinds.length === 0 ? html`<p>${msg('这个主题的内容还在写。着急的话，打 12348 免费问法律。')}</p>` : nothing}
  </article>`;
}

function renderEntries(name: string, entries: readonly CatalogueEntry[], view: ReaderView): TemplateResult {
  return html`<section>
    <h3>${name}</h3>
    <ul class="links plain">
      ${entries.map(({ id, title }) => {
        const picked = pickLanguage(title, view.language);
        const number = hotlineNumber(id);
        return html`<li>
          ${number === undefined ? nothing : callLink(view, number, number)}
          ${documentLink(view, { id }, html`<span lang=${picked.language}>${picked.value}</span>`)}
          ${picked.language === 'zh-CN' ? nothing : html`<span class="quiet" lang="zh-CN">${title['zh-CN']}</span>`}
        </li>`;
      })}
    </ul>
  </section>`;
}
