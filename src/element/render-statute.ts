import { html, nothing, type TemplateResult } from 'lit';
import { articleId } from '../model/address.js';
import type { StatuteDocument } from '../model/document.js';
import { articleLabel } from '../model/numerals.js';
import type { OutlineEntry, Statute } from '../model/statute.js';
import { undated } from '../model/statute-version.js';
import { getHost } from '../host/current-host.js';
import { msg, str } from '../locale/localize.js';
import { dateWords } from './date-words.js';
import { documentLink } from './links.js';
import { renderCitedBy } from './render-foot.js';
import { renderForce } from './render-force.js';
import type { ReaderView } from './reader-view.js';

/** A law: whether it holds, its dates and versions, its outline, each part leading to its first article. */
export function renderStatute({ statute, citedBy }: StatuteDocument, view: ReaderView): TemplateResult {
  return html`<article class="document" part="document">
    <header>
      <h2 id="title" tabindex="-1" part="title" lang="zh-CN">${statute.title}</h2>
      ${renderForce(statute, view)}
      <p class="quiet">
        <span lang="zh-CN">${statute.issuer}</span
        >${msg('，')}${msg(str`${dateWords(statute.effective)} 起施行，`)}${msg(str`共 ${statute.articleCount} 条。`)}
      </p>
    </header>
    <div class="side">${renderCitedBy(citedBy ?? [], msg('讲到这部法律的'), view)} ${renderDates(statute, view)}</div>
    ${
      statute.outline.length === 0
        ? nothing
        : html`<nav aria-label=${msg('目录')}>
            <ol class="outline plain" lang="zh-CN">
              ${statute.outline.map((entry) => renderOutlineEntry(statute, entry, view))}
            </ol>
          </nav>`
    }
  </article>`;
}

function renderOutlineEntry(statute: Statute, entry: OutlineEntry, view: ReaderView): TemplateResult {
  const { id, outline } = statute;
  const range =
    entry.first === entry.last ? articleLabel(entry.first) : `${articleLabel(entry.first)}—${articleLabel(entry.last)}`;
  return html`<li class="depth-${depthOf(entry, outline)}">
    ${documentLink(view, { id: articleId(id, entry.first) }, entry.title)} <span class="quiet">${range}</span>
    ${renderPrintChapter(statute, entry, view)}
  </li>`;
}

const CHAPTER = 3;

/** Of chapters (章) and sections (节), and of what has no headings under it: a whole book would be a stack of paper. */
function renderPrintChapter(statute: Statute, entry: OutlineEntry, view: ReaderView): TemplateResult | typeof nothing {
  if (getHost().print === undefined) return nothing;
  const at = statute.outline.indexOf(entry);
  if (entry.level < CHAPTER && statute.outline.some(({ parent }) => parent === at)) return nothing;
  const print = (): void => {
    void view.paper?.print({ kind: 'chapter', name: entry.title, id: `statute/${statute.id}`, entry, statute }, view);
  };
  return html`<button
    type="button"
    class="bare print-chapter screen-only"
    aria-label=${msg(str`打印${entry.title}`)}
    @click=${print}
  >
    ${msg('打印')}
  </button>`;
}

/** Headings over it: a law without 编 begins with its 章. */
function depthOf({ parent }: OutlineEntry, outline: readonly OutlineEntry[]): number {
  const over = parent === undefined ? undefined : outline[parent];
  return over === undefined ? 0 : Math.min(depthOf(over, outline.slice(0, parent)) + 1, 3);
}

/** When it was made, changed, and from when to when it holds; which other versions are here. */
function renderDates(statute: Statute, view: ReaderView): TemplateResult {
  const { adopted, amended, effective, until, history, source, checked } = statute;
  const row = (name: string, day: string | undefined): TemplateResult | typeof nothing =>
    day === undefined
      ? nothing
      : html`<div>
          <dt>${name}</dt>
          <dd>${dateWords(day)}</dd>
        </div>`;
  return html`<section aria-labelledby="dates">
    <h3 id="dates">${msg('版本和日期')}</h3>
    <dl class="names">
      ${row(msg('通过'), adopted)} ${row(msg('最近修正'), amended)} ${row(msg('施行'), effective)}
      ${row(msg('失效'), until)} ${row(msg('原文核对'), checked)}
    </dl>
    ${renderVersions(statute, view)}
    ${
      history.length === 0
        ? nothing
        : html`<details>
            <summary>${msg('历次公布和修改')}</summary>
            <ul class="history plain" lang="zh-CN">
              ${history.map((line) => html`<li>${line}</li>`)}
            </ul>
          </details>`
    }
    <p class="quiet">${msg('原文来源：')}<span lang="zh-CN">${source}</span></p>
  </section>`;
}

/** Versions of one law have its id with the day from which they hold: `civil-procedure-law@2027-01-01`. */
function renderVersions(statute: Statute, view: ReaderView): TemplateResult | typeof nothing {
  const name = undated(statute.id);
  const versions = view.library.catalogue.statutes.filter(
    ({ id, supersededBy }) => id !== statute.id && (undated(id) === name || supersededBy === statute.id),
  );
  if (versions.length === 0) return nothing;
  return html`<ul class="links plain">
    ${versions.map(
      ({ id, title, effective }) =>
        html`<li>
          ${documentLink(view, { id: `statute/${id}` }, html`<span lang="zh-CN">${title}</span>`)}
          <span class="quiet">${msg(str`${dateWords(effective)} 起施行的版本`)}</span>
        </li>`,
    )}
  </ul>`;
}
