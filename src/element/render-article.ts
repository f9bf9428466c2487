import { html, nothing, type TemplateResult } from 'lit';
import type { Article } from '../model/document.js';
import { articleId } from '../model/address.js';
import { articleLabel } from '../model/numerals.js';
import type { Statute } from '../model/statute.js';
import type { Block } from '../model/text.js';
import { msg, str } from '../locale/localize.js';
import { dateWords } from './date-words.js';
import { inRow } from './in-row.js';
import { documentLink } from './links.js';
import { renderBlocks } from './render-blocks.js';
import { renderLanguageBar, type ReaderView } from './reader-view.js';
import { renderForce } from './render-force.js';
import { renderOfficialParagraph, renderParagraphNumber } from './render-official.js';
import { renderCitedBy, renderRelated } from './render-foot.js';
import { renderCopyCitation } from './render-citation.js';

/** One article: its place in the law, plain words leading, the official text beside them, its neighbours. */
export function renderArticle(article: Article, statute: Statute | undefined, view: ReaderView): TemplateResult {
  return html`<article class="document article" part="document">
    <header>
      ${renderPlace(article, statute, view)}
      <h2 id="title" tabindex="-1" part="title" lang="zh-CN">
        <span class=${article.headnote === undefined ? '' : 'article-label'}>${articleLabel(article.number)}</span>
        ${article.headnote ?? nothing}
      </h2>
      ${renderLanguageBar(undefined, view)} ${statute === undefined ? nothing : renderForce(statute, view)}
      ${
        article.stale === true
          ? html`<p class="notice">${msg('这一条的原文改过，白话还没有跟上，以原文为准。')}</p>`
          : nothing
      }
    </header>
    ${renderTexts(article, statute, view)}
    <div class="article-tools screen-only">
      ${statute === undefined ? nothing : renderCopyCitation(article, statute, undefined, view)}
    </div>
    <div class="article-more">
      ${renderRelated(article.related ?? [], view)} ${renderCitedBy(article.citedBy ?? [], msg('讲到这一条的'), view)}
      ${renderQuestions(article)}
    </div>
    ${renderNeighbours(article, view)}
    <footer class="foot">
      <p class="quiet">
        ${
          article.noteReviewed === undefined || article.plain === undefined
            ? nothing
            : msg(str`白话于 ${dateWords(article.noteReviewed)} 复核。`)
        }
        ${msg('这里讲的是一般情况，不是法律意见。')}
      </p>
    </footer>
  </article>`;
}

/** 民法典 › 第六编 继承 › 第三章 遗嘱继承和遗赠 */
function renderPlace(
  article: Article,
  statute: Statute | undefined,
  view: ReaderView,
): TemplateResult | typeof nothing {
  if (statute === undefined) return nothing;
  const places: string[] = [];
  for (let at = article.outline; at !== undefined;) {
    const entry = statute.outline[at];
    if (entry === undefined) break;
    places.unshift(entry.title);
    at = entry.parent === at ? undefined : entry.parent;
  }
  const id = `statute/${statute.id}`;
  return html`<nav class="place" aria-label=${msg('在法律里的位置')}>
    <ol class="plain" lang="zh-CN">
      <li>${documentLink(view, { id }, statute.short)}</li>
      ${places.map((place) => html`<li>${place}</li>`)}
    </ol>
  </nav>`;
}

/**
 * Plain words and official text. The rows of the grid are the paragraphs (款): what a plain paragraph explains stands
 * beside it on wide screens; on narrow ones all plain words come first.
 */
function renderTexts(article: Article, statute: Statute | undefined, view: ReaderView): TemplateResult {
  const official = article.official ?? [];
  const rows = plainRows(article.plain ?? [], official.length);
  const numbered = official.length > 1;
  return html`<div class="texts ${article.plain === undefined ? '' : 'side-by-side'}" lang="zh-CN">
    ${
      article.plain === undefined
        ? nothing
        : html`<section class="plain-words" aria-labelledby="plain-words">
            <h3 id="plain-words" class="small-heading" lang=${view.language}>${msg('白话')}</h3>
            ${rows.map(
              ({ row, span, blocks }) =>
                html`<div class="text cell ${rows.length > 1 ? 'numbered' : ''}" ${inRow(row - 1 + FIRST_ROW, span)}>
                  ${rows.length > 1 ? renderParagraphNumber(row, view) : nothing} ${renderBlocks(blocks, view)}
                </div>`,
            )}
          </section>`
    }
    <section class="official" part="official" aria-labelledby="official">
      <h3 id="official" class="small-heading" lang=${view.language}>${msg('法律原文')}</h3>
      ${official.map(
        (paragraph, at) =>
          html`<div class="cell" ${inRow(at + FIRST_ROW, 1)}>
            ${renderOfficialParagraph(paragraph, at + 1, { numbered, article, statute, view })}
          </div>`,
      )}
      ${renderProvenance(article, statute, view, official.length + 1)}
    </section>
    ${
      article.plain === undefined
        ? html`<p class="quiet unexplained" lang=${view.language}>
            ${msg('这一条还没有白话。看不明白，打 12348 免费问。')}
          </p>`
        : nothing
    }
  </div>`;
}

interface PlainRow {
  /** Row of the official paragraph it stands beside, from 1. */
  readonly row: number;
  readonly span: number;
  readonly blocks: readonly Block[];
}

/** Blocks gathered by the paragraph they explain; one cell along all rows when the author marked none. */
export function plainRows(blocks: readonly Block[], paragraphs: number): PlainRow[] {
  const rows: { row: number; span: number; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const marked = block.type === 'paragraph' ? block.paragraph : undefined;
    const row = Math.min(Math.max(marked ?? 1, 1), Math.max(paragraphs, 1));
    const last = rows[rows.length - 1];
    if (last !== undefined && (marked === undefined || row <= last.row)) last.blocks.push(block);
    else rows.push({ row, span: 1, blocks: [block] });
  }
  rows.forEach((entry, at) => {
    entry.span = Math.max((rows[at + 1]?.row ?? paragraphs + 1) - entry.row, 1);
  });
  return rows;
}

/** Row 1 of the grid holds the headings. */
const FIRST_ROW = 2;

/** Where the official text comes from; or, without one, where to read it. */
function renderProvenance(
  article: Article,
  statute: Statute | undefined,
  view: ReaderView,
  row: number,
): TemplateResult {
  const place = inRow(row - 1 + FIRST_ROW, 1);
  if (article.official === undefined) {
    return html`<p class="quiet cell" lang=${view.language} ${place}>
      ${msg('未载原文。可以在国家法律法规数据库（flk.npc.gov.cn）查到，或者打 12348 问。')}
    </p>`;
  }
  if (statute === undefined) return html``;
  return html`<p class="quiet cell" lang=${view.language} ${place}>
    <span lang="zh-CN">《${statute.title}》</span><br />
    <span lang="zh-CN">${statute.issuer}</span>${msg('，')}${madeOn(statute)}${msg(
      str`${dateWords(statute.effective)} 起施行。`,
    )}
  </p>`;
}

function madeOn({ adopted, amended }: Statute): string {
  if (amended !== undefined) return msg(str`${dateWords(amended)} 修正，`);
  return adopted === undefined ? '' : msg(str`${dateWords(adopted)} 通过，`);
}

/** Everyday questions of the note: "others asked this too". */
function renderQuestions(article: Article): TemplateResult | typeof nothing {
  if (article.questions === undefined || article.questions.length === 0) return nothing;
  return html`<section aria-labelledby="questions">
    <h3 id="questions">${msg('大家会这样问')}</h3>
    <ul class="questions plain" lang="zh-CN">
      ${article.questions.map((question) => html`<li>${question}</li>`)}
    </ul>
  </section>`;
}

function renderNeighbours(article: Article, view: ReaderView): TemplateResult | typeof nothing {
  const { previous, next, statute } = article;
  if (previous === undefined && next === undefined) return nothing;
  const link = (number: string | undefined, label: string, className: string): TemplateResult =>
    number === undefined
      ? html`<span></span>`
      : documentLink(
          view,
          { id: articleId(statute, number) },
          html`<small>${label}</small><span lang="zh-CN">${articleLabel(number)}</span>`,
          className,
        );
  return html`<nav class="neighbours screen-only" aria-label=${msg('前后条文')}>
    ${link(previous, msg('上一条'), 'link previous')} ${link(next, msg('下一条'), 'link next')}
  </nav>`;
}
