import { html, nothing, type TemplateResult } from 'lit';
import type { DocumentKind } from '../model/address.js';
import { pickLanguage } from '../model/language.js';
import type { Reason, SearchResult } from '../search/provider.js';
import type { Progress } from '../worker/protocol.js';
import { msg, str } from '../locale/localize.js';
import { kindName } from './kind-words.js';
import { callLink, documentLink, hotlineNumber } from './links.js';
import { renderHighlight } from './render-highlight.js';
import { renderFacets, type Facets } from './render-facets.js';
import { renderNothingFound, renderPerson, renderWeak, type NotFound } from './render-nothing-found.js';
import { OPEN_GROUPS, type ResultGroup } from './result-groups.js';

export interface ResultsView extends NotFound {
  readonly facets: Facets;
  /** The results only share a few words with the question. */
  readonly isWeak: boolean;
  /** What was looked for instead of what was typed: 工资 for gongzi. */
  readonly readAs: string | undefined;
  /** Kinds beyond the first three that the reader has opened. */
  readonly isOpened: (kind: DocumentKind) => boolean;
  /** How many of a kind are shown. */
  readonly shownOf: (kind: DocumentKind) => number;
  /** More of this kind could not be had just now. */
  readonly failed: DocumentKind | undefined;
  readonly openKind: (kind: DocumentKind) => void;
  readonly more: (kind: DocumentKind) => void;
}

/** Groups of at most three kinds; the rest by name, one tap away. */
export function renderResults(groups: readonly ResultGroup[], view: ResultsView): TemplateResult {
  const { narrowed } = view.facets;
  const isNarrowed = narrowed.kind !== undefined || narrowed.audience !== undefined;
  if (view.total === 0 && !isNarrowed) return renderNothingFound(view);
  const first = groups.filter(({ results }) => results.length > 0).slice(0, OPEN_GROUPS);
  const open = groups.filter((group) => first.includes(group) || view.isOpened(group.kind));
  const closed = groups.filter((group) => !open.includes(group));
  return html`${
    view.isWeak
      ? renderWeak(view)
      : html`<h2 id="results-title" class="results-title" tabindex="-1">${msg(str`找到 ${view.total} 条`)}</h2>`
  }
  ${view.readAs === undefined ? nothing : html`<p class="quiet read-as">${msg(str`按“${view.readAs}”找的`)}</p>`}
  ${renderFacets(view.facets)} ${open.map((group) => renderGroup(group, view))} ${renderOtherKinds(closed, view)}
  ${view.isWeak ? html`<div class="nothing after">${renderPerson(view)}</div>` : nothing}`;
}

function renderOtherKinds(closed: readonly ResultGroup[], view: ResultsView): TemplateResult | typeof nothing {
  if (closed.length === 0) return nothing;
  return html`<p class="other-kinds">
    <span class="quiet">${msg('还有：')}</span>
    ${closed.map(
      ({ kind, total }) =>
        html`<button
          type="button"
          @click=${() => {
            view.openKind(kind);
          }}
        >
          ${kindName(kind)} ${total}
        </button>`,
    )}
  </p>`;
}

function renderGroup({ kind, results, total }: ResultGroup, view: ResultsView): TemplateResult {
  const shown = results.slice(0, view.shownOf(kind));
  const left = total - shown.length;
  return html`<section class="group" aria-labelledby="results-${kind}">
    <h3 id="results-${kind}" class="small-heading">${kindName(kind)}</h3>
    <ul class="results plain" part="results">
      ${shown.map((result) => renderResult(result, view))}
    </ul>
    ${
      left <= 0
        ? nothing
        : html`<button
            type="button"
            class="bare more"
            @click=${() => {
              view.more(kind);
            }}
          >
            ${
              view.failed === kind
                ? msg('没有读到，再试一次。')
                : msg(str`再看几条${kindName(kind)}（还有 ${left} 条）`)
            }
          </button>`
    }
  </section>`;
}

/** Title in the reader's words, one line of answer, the source small, why it is here. */
function renderResult(result: SearchResult, view: ResultsView): TemplateResult {
  const title = pickLanguage(result.title, view.language);
  const [reason] = result.reasons;
  const number = hotlineNumber(result.id);
  // A guide is read from its answer on; in an article the paragraph that matched is the point.
  const target = result.kind === 'article' ? result : { id: result.id };
  return html`<li class="result" data-id=${result.id} part="result">
    <h4>
      ${documentLink(view, target, html`<span lang=${title.language}>${title.value}</span>`, 'link result-title')}
      ${title.language === 'zh-CN' ? nothing : html`<span class="quiet" lang="zh-CN">${result.title['zh-CN']}</span>`}
      ${renderForceMark(result.force)}
    </h4>
    ${number === undefined ? nothing : html`<p>${callLink(view, number, number, 'tel number')}</p>`}
    ${
      result.snippet.text === ''
        ? nothing
        : html`<p class="snippet" lang=${result.snippet.language}>
            ${renderHighlight(result.snippet.text, result.snippet.ranges)}
          </p>`
    }
    <p class="quiet why">
      ${result.detail === undefined ? nothing : html`<span lang="zh-CN">${result.detail}</span>`}
      <span>${reason === undefined ? nothing : renderReason(reason)}</span>
    </p>
  </li>`;
}

function renderForceMark(force: SearchResult['force']): TemplateResult | typeof nothing {
  switch (force) {
    case undefined:
      return nothing;
    case 'future':
      return html`<span class="mark-force">${msg('还没有生效')}</span>`;
    case 'superseded':
      return html`<span class="mark-force">${msg('已经失效')}</span>`;
    case 'uncertain':
      return html`<span class="mark-force">${msg('可能有新规定')}</span>`;
  }
}

/** Long work shows how far it is; what could not be read is said, with a way to try again. */
export function renderProgress(progress: Progress | undefined, retry: () => void): TemplateResult | typeof nothing {
  if (progress === undefined) return nothing;
  const { ready, total, failed } = progress;
  if (ready + failed < total) {
    return html`<p class="progress quiet">
      ${msg(str`还在读其余的内容，已读 ${ready} / ${total}`)}
      <progress max=${total} value=${ready} aria-label=${msg('读取进度')}></progress>
    </p>`;
  }
  if (failed === 0) return nothing;
  return html`<p class="notice">
    ${msg('有一部分内容没有读到，结果可能不全。')}
    <button type="button" class="bare" @click=${retry}>${msg('再试一次')}</button>
  </p>`;
}

const MOST_TERMS = 4;

/** Why it is here, in words. */
function renderReason(reason: Reason): unknown {
  const quoted = (label: string, text: string): TemplateResult => html`${label}<span lang="zh-CN">${text}</span>`;
  switch (reason.type) {
    case 'citation':
      return quoted(msg('你写的条文：'), reason.note === undefined ? reason.text : `${reason.text}（${reason.note}）`);
    case 'title':
      return msg('标题里有你写的词');
    case 'alias':
      return quoted(msg('大家也这样说：'), reason.alias);
    case 'question':
      return quoted(msg('有人这样问：'), reason.question);
    case 'word':
      return quoted(msg('法律上的说法：'), `${reason.everyday} → ${reason.legal}`);
    case 'body':
      return renderMentioned(reason.terms);
  }
}

/** Single characters match by chance too often to be a reason. */
function renderMentioned(terms: readonly string[]): TemplateResult | typeof nothing {
  const telling = terms.filter((term) => term.length > 1).slice(0, MOST_TERMS);
  return telling.length === 0 ? nothing : html`${msg('内容里提到：')}<span lang="zh-CN">${telling.join('、')}</span>`;
}
