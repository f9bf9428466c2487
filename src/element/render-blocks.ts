import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../model/language.js';
import { inlineText, type Block, type CalloutTone, type Inline } from '../model/text.js';
import { msg } from '../locale/localize.js';
import type { LinkContext } from './links.js';
import { renderInlines } from './render-inlines.js';

export interface BlockContext extends LinkContext {
  /** Language of the second text of a pair. */
  readonly language: Language;
  /** Materials already ticked, by their Chinese words; kept in memory only. */
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (material: string, ticked: boolean) => void;
}

/** A Chinese block and, in step with it, the same in the reader's language. */
export interface BlockPair {
  readonly chinese: Block;
  readonly other?: Block | undefined;
  /** Written for a Chinese text that has changed since: shown as a mark, not as words. */
  readonly stale?: boolean;
  /** The translation stands alone. */
  readonly otherOnly?: boolean;
}

/** Prefix of ids of the content's own anchors, apart from those of our templates. */
const ANCHOR = 'a-';

export function anchorElementId(anchor: string): string {
  return `${ANCHOR}${anchor}`;
}

/** Blocks that have no translation, in their own language. */
export function renderBlocks(blocks: readonly Block[], context: BlockContext): TemplateResult[] {
  return blocks.map((chinese) => renderPair({ chinese }, context));
}

/** One block, with its translation paragraph by paragraph where both have the same shape, else one after the other. */
export function renderPair(pair: BlockPair, context: BlockContext): TemplateResult {
  const { chinese, other } = pair;
  if (pair.stale === true) {
    const mark = html`<p class="language-mark">${msg('译文待更新')}</p>`;
    return html`<div lang="zh-CN">${renderBlock(chinese, undefined, context)}</div>
      ${mark}`;
  }
  if (other === undefined) return renderBlock(chinese, undefined, context);
  if (pair.otherOnly === true) {
    return html`<div lang=${context.language}>${renderBlock(keepIds(other, chinese), undefined, context)}</div>`;
  }
  if (haveSameShape(chinese, other)) return renderBlock(chinese, other, context);
  return html`<div lang="zh-CN">${renderBlock(chinese, undefined, context)}</div>
    <div lang=${context.language}>${renderBlock(other, undefined, context)}</div>`;
}

/** Anchors are those of the Chinese text, whichever language is shown. */
function keepIds(other: Block, chinese: Block): Block {
  return other.type === 'heading' && chinese.type === 'heading' ? { ...other, id: chinese.id } : other;
}

function haveSameShape(a: Block, b: Block): boolean {
  if (a.type !== b.type) return false;
  if ('items' in a && 'items' in b) {
    if (a.items.length !== b.items.length) return false;
    if (a.type === 'list' && b.type === 'list') return a.items.every((item, at) => haveSameShapes(item, b.items[at]));
    if (a.type === 'steps' && b.type === 'steps')
      return a.items.every((step, at) => haveSameShapes(step.blocks, b.items[at]?.blocks));
    return true;
  }
  if ('blocks' in a && 'blocks' in b) return haveSameShapes(a.blocks, b.blocks);
  return a.type === 'paragraph' || a.type === 'heading';
}

function haveSameShapes(a: readonly Block[], b: readonly Block[] | undefined): boolean {
  return b?.length === a.length && a.every((block, at) => isPaired(block, b[at]));
}

function isPaired(a: Block, b: Block | undefined): boolean {
  return b !== undefined && haveSameShape(a, b);
}

function renderBlock(block: Block, other: Block | undefined, context: BlockContext): TemplateResult {
  switch (block.type) {
    case 'paragraph':
      return renderParagraph(block, twin(other, 'paragraph'), context);
    case 'heading':
      return renderHeading(block, twin(other, 'heading'), context);
    case 'list':
      return renderList(block, twin(other, 'list'), context);
    case 'steps':
      return renderSteps(block, twin(other, 'steps'), context);
    case 'materials':
      return renderMaterials(block, twin(other, 'materials'), context);
    case 'callout':
      return renderCallout(block, twin(other, 'callout'), context);
    case 'quote':
      return renderQuote(block, twin(other, 'quote'), context);
    case 'table':
      return renderTable(block, context);
    case 'code':
      return html`<pre tabindex="0"><code>${block.text}</code></pre>`;
    case 'rule':
      return html`<hr />`;
  }
}

/** The translated block, when it is of the same kind. */
function twin<Type extends Block['type']>(
  other: Block | undefined,
  type: Type,
): Extract<Block, { type: Type }> | undefined {
  return other?.type === type ? (other as Extract<Block, { type: Type }>) : undefined;
}

/** A run of text; with its translation under it, Chinese first, same size. */
function words(chinese: readonly Inline[], other: readonly Inline[] | undefined, context: BlockContext): unknown {
  if (other === undefined) return renderInlines(chinese, context);
  return html`<span class="both" lang="zh-CN">${renderInlines(chinese, context)}</span
    ><span class="both" lang=${context.language}>${renderInlines(other, context)}</span>`;
}

function inner(
  blocks: readonly Block[],
  others: readonly Block[] | undefined,
  context: BlockContext,
): TemplateResult[] {
  return blocks.map((block, at) => renderBlock(block, others?.[at], context));
}

type Kind<Type extends Block['type']> = Extract<Block, { type: Type }>;

function renderParagraph(
  block: Kind<'paragraph'>,
  other: Kind<'paragraph'> | undefined,
  context: BlockContext,
): TemplateResult {
  return html`<p>${words(block.children, other?.children, context)}</p>`;
}

function renderQuote(block: Kind<'quote'>, other: Kind<'quote'> | undefined, context: BlockContext): TemplateResult {
  return html`<blockquote>${inner(block.blocks, other?.blocks, context)}</blockquote>`;
}

function renderHeading(
  block: Kind<'heading'>,
  other: Kind<'heading'> | undefined,
  context: BlockContext,
): TemplateResult {
  const id = anchorElementId(block.id);
  const content = words(block.children, other?.children, context);
  // The document's own title is the h2 of the element, so its parts begin at h3.
  if (block.level === 2) return html`<h3 id=${id} tabindex="-1">${content}</h3>`;
  if (block.level === 3) return html`<h4 id=${id} tabindex="-1">${content}</h4>`;
  return html`<h5 id=${id} tabindex="-1">${content}</h5>`;
}

function renderList(block: Kind<'list'>, other: Kind<'list'> | undefined, context: BlockContext): TemplateResult {
  const items = block.items.map((item, at) => html`<li>${inner(item, other?.items[at], context)}</li>`);
  return block.ordered
    ? html`<ol start=${block.start ?? 1}>
        ${items}
      </ol>`
    : html`<ul>
        ${items}
      </ul>`;
}

function renderSteps(block: Kind<'steps'>, other: Kind<'steps'> | undefined, context: BlockContext): TemplateResult {
  return html`<ol class="steps">
    ${block.items.map((step, at) => {
      const pair = other?.items[at];
      return html`<li>
        <span class="step-number">${at + 1}</span>
        <p class="step-title">${words(step.title, pair?.title, context)}</p>
        ${inner(step.blocks, pair?.blocks, context)}
      </li>`;
    })}
  </ol>`;
}

function renderMaterials(
  block: Kind<'materials'>,
  other: Kind<'materials'> | undefined,
  context: BlockContext,
): TemplateResult {
  return html`<ul class="materials plain">
    ${block.items.map((material, at) => {
      const name = inlineText(material.text);
      const onChange = (event: Event): void => {
        if (event.target instanceof HTMLInputElement) context.onTick(name, event.target.checked);
      };
      return html`<li>
        <label
          ><input type="checkbox" .checked=${context.ticked.has(name)} @change=${onChange} /><span
            >${words(material.text, other?.items[at]?.text, context)}</span
          ></label
        >
      </li>`;
    })}
  </ul>`;
}

/** What a callout is, in a word; the answer needs none: it stands first and in a box. */
function toneName(tone: CalloutTone): string | undefined {
  switch (tone) {
    case 'answer':
      return undefined;
    case 'urgent':
      return msg('紧急');
    case 'warning':
      return msg('注意');
    case 'note':
      return msg('提示');
    case 'deadline':
      return msg('期限');
    case 'call':
      return msg('电话');
  }
}

function renderCallout(
  { tone, blocks }: Kind<'callout'>,
  other: Kind<'callout'> | undefined,
  context: BlockContext,
): TemplateResult {
  const name = toneName(tone);
  const warm = tone === 'urgent' || tone === 'deadline';
  return html`<div class="callout ${warm ? 'warm' : tone}" part=${tone === 'answer' ? 'answer' : 'callout'}>
    ${name === undefined ? nothing : html`<p class="tone">${name}</p>`}${inner(blocks, other?.blocks, context)}
  </div>`;
}

/** Scrolls inside itself where it is wider than the page; reachable by keyboard, and named by its first row. */
function renderTable(block: Kind<'table'>, context: BlockContext): TemplateResult {
  const align = (column: number): string => {
    const where = block.align[column];
    return where === 'end' || where === 'center' ? where : 'start';
  };
  const label = block.header.map(inlineText).join(msg('、'));
  return html`<div class="table" role="region" tabindex="0" aria-label=${msg('表格：') + label}>
    <table>
      <thead>
        <tr>
          ${block.header.map(
            (cell, at) => html`<th scope="col" class=${align(at)}>${renderInlines(cell, context)}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${block.rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell, at) => html`<td class=${align(at)}>${renderInlines(cell, context)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
