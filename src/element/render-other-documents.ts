import { html, nothing, type TemplateResult } from 'lit';
import type { Hotline, Term, Topic } from '../model/document.js';
import { msg } from '../locale/localize.js';
import { renderSources } from './render-foot.js';
import { renderHotline, renderInBoth, renderNames } from './render-hotline.js';
import { renderTitle, type ReaderView } from './reader-view.js';
import { renderTopicEntries } from './render-topic-entries.js';

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
  const heading = html`<h2 id="title" tabindex="-1" part="title">${renderNames(hotline.title, view.language)}</h2>`;
  return html`<article class="document" part="document">${renderHotline(hotline, view, heading)}</article>`;
}

/** Everything the pack has on a topic, from the catalogue: no text is fetched for it. */
export function renderTopic(topic: Topic, view: ReaderView): TemplateResult {
  return html`<article class="document" part="document">
    <header>${renderTitle(topic.title, undefined, view)} ${renderInBoth(topic.about, view.language, 'about')}</header>
    ${renderTopicEntries(
      topic.id,
      view,
      (name, list) =>
        html`<section>
          <h3>${name}</h3>
          ${list}
        </section>`,
    )}
  </article>`;
}
