import { html, nothing, type TemplateResult } from 'lit';
import { forceOn } from '../model/in-force.js';
import { articleLabel, numberToChinese } from '../model/numerals.js';
import type { OfficialItem, OfficialParagraph } from '../model/statute.js';
import type { Block } from '../model/text.js';
import { msg, str } from '../locale/localize.js';
import { dateWords } from './date-words.js';
import { documentLink } from './links.js';
import { anchorMeant, paragraphMeant, type Quoted } from './quotation.js';
import { renderBlocks, type BlockContext } from './render-blocks.js';

export type QuotationParts = 'both' | 'plain' | 'official';

export interface QuotationContext extends BlockContext {
  readonly parts: QuotationParts;
  /** YYYY-MM-DD in China. */
  readonly today: string;
}

/** One article: which one it is, plain words, official text, each where asked for and where there is one. */
export function renderQuotation(quoted: Quoted, context: QuotationContext): TemplateResult {
  const { article } = quoted;
  const plain = article === undefined ? [] : plainMeant(quoted);
  const official = article?.official ?? [];
  const showPlain = plain.length > 0 && (context.parts !== 'official' || official.length === 0);
  const showOfficial = article !== undefined && (context.parts !== 'plain' || plain.length === 0);
  return html`<figure class="quotation" part="quotation">
    <figcaption>${renderName(quoted, context)}</figcaption>
    ${renderForceLine(quoted, context)} ${renderMissing(quoted)}
    ${showPlain ? html`<div class="text plain-words" lang="zh-CN">${renderBlocks(plain, context)}</div>` : nothing}
    ${showPlain && context.language !== 'zh-CN' ? html`<p><span class="language-mark">${msg('仅有中文')}</span></p>` : nothing}
    ${showOfficial ? renderOfficial(quoted, official) : nothing}
  </figure>`;
}

/** 《民法典》第一千零六十二条第二款 夫妻共同财产: leads to the article. */
function renderName(quoted: Quoted, context: QuotationContext): TemplateResult {
  const { statute, article, id, number } = quoted;
  const name = html`<span lang="zh-CN"
    >${statute === undefined ? '' : `《${statute.short}》`}${articleLabel(number)}${placeWords(quoted)}</span
  >`;
  const headnote =
    article?.headnote === undefined ? nothing : html`<span class="headnote" lang="zh-CN">${article.headnote}</span>`;
  if (article === undefined) return html`<span class="name">${name}</span>`;
  return html`${documentLink(context, { id, anchor: anchorMeant(quoted) }, name, 'link name')} ${headnote}`;
}

/** 第二款, 第(五)项; nothing when the article has no such place. */
function placeWords(quoted: Quoted): string {
  const paragraph = paragraphMeant(quoted);
  if (paragraph === undefined) return '';
  const { item, subitem } = quoted.place;
  const isOnly = quoted.article?.official?.length === 1;
  return [
    isOnly ? '' : `第${numberToChinese(paragraph)}款`,
    item === undefined ? '' : `第（${numberToChinese(item)}）项`,
    subitem === undefined ? '' : `第${numberToChinese(subitem)}目`,
  ].join('');
}

/** Is this still the law? Said only when the answer is not a plain yes. */
function renderForceLine({ statute }: Quoted, { today }: QuotationContext): TemplateResult | typeof nothing {
  const force = statute === undefined ? 'in-force' : forceOn(statute, today);
  if (statute === undefined || force === 'in-force') return nothing;
  const words =
    force === 'future'
      ? msg(str`这部法律 ${dateWords(statute.effective)} 起施行，现在还没有生效。`)
      : force === 'uncertain'
        ? msg('这部法律之后又有新的规定，这一条现在还算不算数，先打 12348 问清楚。')
        : msg('这部法律已经失效，不能再作依据。');
  return html`<p class="force"><strong>${words}</strong></p>`;
}

/** What was asked for and is not there. */
function renderMissing(quoted: Quoted): TemplateResult | typeof nothing {
  const { article, place } = quoted;
  if (article === undefined) return html`<p class="quiet">${msg('这里没有收录这一条。打 12348 可以免费问。')}</p>`;
  const asked = place.paragraph !== undefined || place.item !== undefined;
  if (!asked || article.official === undefined || paragraphMeant(quoted) !== undefined) return nothing;
  return html`<p class="quiet">${msg('这一条里没有写到的那一款、那一项，下面是整条。')}</p>`;
}

/** Plain words about the paragraph meant, where the author marked them; else all of them. */
function plainMeant(quoted: Quoted): readonly Block[] {
  const all = quoted.article?.plain ?? [];
  const paragraph = paragraphMeant(quoted);
  if (paragraph === undefined) return all;
  let current: number | undefined;
  const meant = all.filter((block) => {
    if (block.type === 'paragraph' && block.paragraph !== undefined) current = block.paragraph;
    return current === paragraph;
  });
  return meant.length === 0 ? all : meant;
}

function renderOfficial(quoted: Quoted, official: readonly OfficialParagraph[]): TemplateResult {
  if (official.length === 0) {
    return html`<p class="quiet">
      ${msg('未载原文。可以在国家法律法规数据库（flk.npc.gov.cn）查到，或者打 12348 问。')}
    </p>`;
  }
  const only = paragraphMeant(quoted);
  const numbered = official.length > 1;
  return html`<div class="official" part="official">
    <p class="small-heading">${msg('法律原文')}</p>
    <blockquote lang="zh-CN">
      ${official.map((paragraph, at) =>
        only === undefined || only === at + 1
          ? renderParagraph(quoted, paragraph, numbered ? at + 1 : undefined)
          : nothing,
      )}
    </blockquote>
  </div>`;
}

/** Of a paragraph one item of which is meant: its opening words and that item. */
function renderParagraph(
  quoted: Quoted,
  { text, items = [] }: OfficialParagraph,
  number: number | undefined,
): TemplateResult {
  const { item } = quoted.place;
  const only = paragraphMeant(quoted) === undefined || item === undefined || item > items.length ? undefined : item;
  return html`<div class="paragraph ${number === undefined ? '' : 'numbered'}">
    ${number === undefined ? nothing : html`<span class="paragraph-number">第${number}款</span>`}
    <p>${text}</p>
    ${items.map((each, at) => (only === undefined || only === at + 1 ? renderItem(each) : nothing))}
  </div>`;
}

function renderItem({ text, subitems = [] }: OfficialItem): TemplateResult {
  return html`<p class="item">${text}</p>
    ${subitems.map((each) => html`<p class="item subitem">${each}</p>`)}`;
}
