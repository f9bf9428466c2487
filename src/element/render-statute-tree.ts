import { html, nothing, type TemplateResult } from 'lit';
import { parseArticleId } from '../model/address.js';
import { forceOn } from '../model/in-force.js';
import { articleLabel } from '../model/numerals.js';
import type { OutlineEntry, Statute, StatuteType } from '../model/statute.js';
import type { CatalogueStatute } from '../pack/format.js';
import { msg, str } from '../locale/localize.js';
import { documentLink } from './links.js';
import { renderDisclosure } from './render-disclosure.js';
import { renderSkeleton, renderTrouble } from './render-states.js';
import type { TopicsContext } from './render-topics.js';
import { hasLooseArticles, hasOwnArticles, headingsOver, headingsUnder } from './statute-tree.js';
import type { Branch, TreeLoader } from './tree-loader.js';

export interface TreeContext extends TopicsContext {
  readonly loader: TreeLoader;
  readonly retry: () => void;
  /** YYYY-MM-DD in China. */
  readonly today: string;
}

/** Statutes shown at once; all others behind one button. */
const AT_FIRST = 8;
export const MORE_STATUTES = 'more-statutes';

const TYPES: readonly (readonly [StatuteType, () => string])[] = [
  ['law', () => msg('法律')],
  ['judicial-interpretation', () => msg('司法解释')],
  ['administrative-regulation', () => msg('行政法规')],
  ['departmental-rule', () => msg('部门规章')],
  ['party-state-regulation', () => msg('党政法规')],
  ['local-regulation', () => msg('地方法规')],
];

/** The statutes shown before the button. */
export function statutesAtFirst(statutes: readonly CatalogueStatute[]): readonly CatalogueStatute[] {
  return statutes.length <= AT_FIRST + 2 ? statutes : statutes.slice(0, AT_FIRST);
}

/** Laws by their outline (P6): 编, 章, 节, articles. What is used most stands first, the others by kind. */
export function renderStatuteTree(statutes: readonly CatalogueStatute[], context: TreeContext): TemplateResult {
  const first = statutesAtFirst(statutes);
  const rest = statutes.slice(first.length);
  return html`<nav class="tree" aria-label=${msg('按法律查')}>
    ${renderStatutes(first, context)}
    ${
      rest.length === 0
        ? nothing
        : renderDisclosure({
            branch: MORE_STATUTES,
            isOpen: context.branches.has(MORE_STATUTES),
            toggle: () => {
              context.branches.toggle(MORE_STATUTES);
            },
            words: msg(str`其他法律（${rest.length} 部）`),
            content: () => renderByType(rest, context),
          })
    }
  </nav>`;
}

function renderByType(statutes: readonly CatalogueStatute[], context: TreeContext): unknown {
  return TYPES.map(([type, name]) => {
    const ofType = statutes.filter((statute) => statute.type === type);
    return ofType.length === 0
      ? nothing
      : html`<h3 class="small-heading">${name()}</h3>
          ${renderStatutes(ofType, context)}`;
  });
}

function renderStatutes(statutes: readonly CatalogueStatute[], context: TreeContext): TemplateResult {
  return html`<ul class="plain">
    ${statutes.map((statute) => html`<li>${renderStatute(statute, context)}</li>`)}
  </ul>`;
}

function renderStatute(statute: CatalogueStatute, context: TreeContext): TemplateResult {
  const branch = `statute/${statute.id}`;
  const name = statute.names?.[context.language];
  return renderDisclosure({
    branch,
    isOpen: context.branches.has(branch),
    toggle: () => {
      context.branches.toggle(branch);
    },
    isCurrent: articleIn(statute.id, context) !== undefined || context.current === branch,
    words: html`<span lang="zh-CN">${statute.short}</span> ${
        context.language === 'zh-CN' || name === undefined
          ? nothing
          : html`<span class="quiet" lang=${context.language}>${name}</span>`
      }
      ${forceMark(statute, context.today)}`,
    content: () => renderParts(statute, context),
  });
}

/** Not in force, in a word; the reader's view says why. */
function forceMark(statute: CatalogueStatute, today: string): TemplateResult | typeof nothing {
  const force = forceOn(statute, today);
  if (force === 'in-force') return nothing;
  const words = { future: msg('还没生效'), superseded: msg('已失效'), uncertain: msg('先问 12348') }[force];
  return html`<span class="language-mark">${words}</span>`;
}

function renderParts(entry: CatalogueStatute, context: TreeContext): TemplateResult {
  return renderBranch(context.loader.statute(entry.id), context, (statute) => {
    const top = headingsUnder(statute.outline, undefined);
    const isEmpty = entry.ranges.length === 0;
    return html`<p class="whole">
        ${documentLink(
          context,
          { id: `statute/${entry.id}`, current: context.current === `statute/${entry.id}` },
          msg('这部法律的说明'),
        )}
        ${isEmpty ? html`<span class="quiet">${msg('未载原文')}</span>` : nothing}
      </p>
      ${hasLooseArticles(entry, statute.outline) ? renderArticles(statute, undefined, context) : nothing}
      ${top.length === 0 ? nothing : renderHeadings(statute, top, context)}`;
  });
}

function renderHeadings(statute: Statute, headings: readonly number[], context: TreeContext): TemplateResult {
  return html`<ol class="plain outline" lang="zh-CN">
    ${headings.map((heading) => {
      const entry = statute.outline[heading];
      return entry === undefined ? nothing : html`<li>${renderHeading(statute, entry, heading, context)}</li>`;
    })}
  </ol>`;
}

function renderHeading(statute: Statute, entry: OutlineEntry, heading: number, context: TreeContext): TemplateResult {
  const branch = headingBranch(statute.id, heading);
  const under = headingsUnder(statute.outline, heading);
  const current = articleIn(statute.id, context);
  return renderDisclosure({
    branch,
    isOpen: context.branches.has(branch),
    toggle: () => {
      context.branches.toggle(branch);
    },
    isCurrent: current !== undefined && headingsOver(statute.outline, current).includes(heading),
    words: html`${entry.title} <span class="quiet range">${rangeWords(entry)}</span>`,
    content: () =>
      html`${hasOwnArticles(statute.outline, heading) ? renderArticles(statute, heading, context) : nothing}
      ${under.length === 0 ? nothing : renderHeadings(statute, under, context)}`,
  });
}

function rangeWords({ first, last }: OutlineEntry): string {
  return first === last ? articleLabel(first) : `${articleLabel(first)}—${articleLabel(last)}`;
}

function renderArticles(statute: Statute, heading: number | undefined, context: TreeContext): TemplateResult {
  return renderBranch(
    context.loader.articles(statute, heading),
    context,
    (articles) =>
      html`<ol class="plain articles" lang="zh-CN">
        ${articles.map(
          ({ id, number, headnote }) =>
            html`<li>
              ${documentLink(
                context,
                { id, current: id === context.current },
                html`${articleLabel(number)}${headnote === undefined ? nothing : html` <span class="headnote">${headnote}</span>`}`,
              )}
            </li>`,
        )}
      </ol>`,
  );
}

/** A part of the tree in whatever state it is. */
function renderBranch<Value>(
  branch: Branch<Value>,
  context: TreeContext,
  render: (value: Value) => TemplateResult,
): TemplateResult {
  switch (branch.state) {
    case 'waiting':
      return renderSkeleton(2);
    case 'failed':
      return renderTrouble(branch.error, context.retry, context);
    case 'ready':
      return render(branch.value);
  }
}

export function headingBranch(statute: string, heading: number): string {
  return `${statute}#${String(heading)}`;
}

/** Number of the article the reader is at, when it is one of this statute. */
function articleIn(statute: string, { current }: TopicsContext): string | undefined {
  const address = parseArticleId(current);
  return address?.statute === statute ? address.number : undefined;
}
