import { html, nothing, type TemplateResult } from 'lit';
import { parseArticleId } from '../model/address.js';
import type { Reviewed, Source } from '../model/document.js';
import { todayInChina } from '../model/in-force.js';
import { compareArticleNumbers } from '../model/numerals.js';
import { undated, versionOn } from '../model/statute-version.js';
import { msg, str } from '../locale/localize.js';
import { dateWords } from './date-words.js';
import { callLink, documentLink, hotlineNumber, isEmergency } from './links.js';
import { renderLocalized, type ReaderView } from './reader-view.js';

interface Footed {
  readonly sources: readonly Source[];
  readonly related: readonly string[];
  readonly lawAsOf: string;
  readonly reviewed: Reviewed;
}

/** Sources, dates, what else to read; and once, in a normal voice, what this is not. */
export function renderFoot(document: Footed, view: ReaderView): TemplateResult {
  return html`<footer class="foot">
    ${renderRelated(document.related, view)} ${renderSources(document.sources, view)}
    <p class="quiet">
      ${msg(str`依据 ${dateWords(document.lawAsOf)} 时的法律。`)}
      ${msg(str`${dateWords(document.reviewed.on)} 复核过，下次复核：${dateWords(document.reviewed.next)}。`)}
      ${msg('这里讲的是一般情况，不是法律意见。')}
    </p>
  </footer>`;
}

/** Said gently, and only when the day of the next review has passed. */
export function renderOverdue(reviewed: Reviewed, view: ReaderView): TemplateResult | typeof nothing {
  if (view.today <= reviewed.next) return nothing;
  return html`<p class="notice">
    ${msg(str`这一页原定 ${dateWords(reviewed.next)} 前复核，还没有复核。办事前先打 12348 问一下。`)}
  </p>`;
}

export function renderSources(sources: readonly Source[], view: ReaderView): TemplateResult | typeof nothing {
  if (sources.length === 0) return nothing;
  return html`<section aria-labelledby="sources">
    <h3 id="sources">${msg('法律依据')}</h3>
    <ul class="sources plain" part="sources" lang="zh-CN">
      ${[...byStatute(sources)].map(([id, cited]) => html`<li>${renderCitedLaw(id, cited, view)}</li>`)}
    </ul>
    ${renderFullNames(sources, view)}
  </section>`;
}

/** In the order in which the laws are first cited; within a law by article, as one looks them up. */
function byStatute(sources: readonly Source[]): Map<string, Source[]> {
  const groups = new Map<string, Source[]>();
  for (const source of sources) {
    const statute = parseArticleId(source.id)?.statute ?? '';
    groups.set(statute, [...(groups.get(statute) ?? []), source]);
  }
  const number = ({ id }: Source): string => parseArticleId(id)?.number ?? '0';
  for (const group of groups.values()) group.sort((a, b) => compareArticleNumbers(number(a), number(b)));
  return groups;
}

/** 《劳动争议调解仲裁法》第9条、第27条第4款: the law once, then its articles. */
function renderCitedLaw(id: string, cited: readonly Source[], view: ReaderView): TemplateResult {
  const statute = versionOn(view.library.catalogue.statutes, id, todayInChina());
  const short = statute?.short ?? '';
  const named = short !== '' && cited.every(({ label }) => label.startsWith(short));
  const articles = cited.map((source, at) => {
    const words = named ? source.label.slice(short.length) : source.label;
    const known = source.unavailable !== true && view.library.find(source.id) !== undefined;
    return html`<span class="cited"
      >${
        known
          ? documentLink(view, source, words)
          : html`${words}<span class="no-text" lang=${view.language}> ${msg('（未载原文）')}</span>`
      }${at < cited.length - 1 ? '、' : nothing}</span
    >`;
  });
  return html`${named ? html`<span class="law">《${short}》</span>` : nothing}${articles}`;
}

/** On paper only: which laws these are, by their full names, and from when. */
function renderFullNames(sources: readonly Source[], view: ReaderView): TemplateResult {
  const cited = new Set(sources.map(({ id }) => parseArticleId(id)?.statute ?? ''));
  const { statutes: all } = view.library.catalogue;
  const today = todayInChina();
  const statutes = all.filter((each) =>
    [each.id, undated(each.id)].some((id) => cited.has(id) && versionOn(all, id, today) === each),
  );
  return html`<ul class="print-only plain full-names" aria-hidden="true" lang="zh-CN">
    ${statutes.map(({ title, effective }) => html`<li>《${title}》（${effective} 起施行）</li>`)}
  </ul>`;
}

/** Documents by their titles in the catalogue; what is not in the pack (yet) is left out. */
export function renderRelated(ids: readonly string[], view: ReaderView): TemplateResult | typeof nothing {
  return renderTitles(ids, { id: 'related', heading: msg('接着看') }, view);
}

const CITED_BY_AT_ONCE = 6;

/** The way back from the law to what to do about it. */
export function renderCitedBy(
  ids: readonly string[],
  heading: string,
  view: ReaderView,
): TemplateResult | typeof nothing {
  return renderTitles(ids, { id: 'cited-by', heading, className: 'screen-only', atOnce: CITED_BY_AT_ONCE }, view);
}

function renderTitles(
  ids: readonly string[],
  { id, heading, className, atOnce }: { id: string; heading: string; className?: string; atOnce?: number },
  view: ReaderView,
): TemplateResult | typeof nothing {
  const found = ids.flatMap((each) => view.library.find(each) ?? []);
  if (found.length === 0) return nothing;
  const list = (entries: typeof found): TemplateResult =>
    html`<ul class="links plain">
      ${entries.map((each) => html`<li>${documentLink(view, each, renderLocalized(each.title, view.language))}</li>`)}
    </ul>`;
  const rest = atOnce === undefined ? [] : found.slice(atOnce);
  return html`<section class=${className ?? nothing} aria-labelledby=${id}>
    <h3 id=${id}>${heading}</h3>
    ${list(found.slice(0, atOnce))}
    ${
      rest.length === 0
        ? nothing
        : html`<details>
            <summary>${msg(str`还有 ${rest.length} 篇`)}</summary>
            ${list(rest)}
          </details>`
    }
  </section>`;
}

/** Whom to call, in the order of the document: the first is the one thing to do. */
export function renderCalls(ids: readonly string[], view: ReaderView): TemplateResult | typeof nothing {
  const known = ids.flatMap((id) => {
    const number = hotlineNumber(id);
    const found = view.library.find(id);
    return number === undefined || found === undefined ? [] : [{ id, number, title: found.title }];
  });
  if (known.length === 0) return nothing;
  return html`<ul class="calls plain" aria-label=${msg('可以打的电话')}>
    ${known.map(({ id, number, title }, at) => {
      const name = renderLocalized(title, view.language);
      return at === 0
        ? html`<li class="first">
            ${callLink(view, number, msg(str`打 ${number}`), isEmergency(number) ? 'button warm' : 'button primary')}
            <span class="call-name"
              ><span>${name}</span> ${documentLink(view, { id }, msg('打电话怎么说'), 'link quiet screen-only')}</span
            >
          </li>`
        : html`<li>${callLink(view, number, number)} ${documentLink(view, { id }, name, 'link quiet')}</li>`;
    })}
  </ul>`;
}
