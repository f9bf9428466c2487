import { html, nothing, type TemplateResult } from 'lit';
import { paragraphAnchor } from '../model/address.js';
import type { Article } from '../model/document.js';
import type { OfficialItem, OfficialParagraph, Statute } from '../model/statute.js';
import { inlineButton } from './inline-button.js';
import { anchorElementId } from './render-blocks.js';
import { renderCopyCitation } from './render-citation.js';
import type { ReaderView } from './reader-view.js';

/** Of the tools of the one place pointed at. */
const TOOLS_ID = 'place-tools';

interface OfficialContext {
  /** More than one paragraph: each carries its number in the margin. */
  readonly numbered: boolean;
  readonly article: Article;
  readonly statute: Statute | undefined;
  readonly view: ReaderView;
}

/**
 * One paragraph (款) of official text, verbatim, with its items (项) and sub-items (目). The number of each is a link that
 * points at it: what is pointed at is marked, and can be copied as a citation or a link.
 */
export function renderOfficialParagraph(
  paragraph: OfficialParagraph,
  number: number,
  context: OfficialContext,
): TemplateResult {
  return html`<div class="paragraph ${context.numbered ? 'numbered' : ''}">
    ${context.numbered ? renderParagraphNumber(number, context.view) : nothing}
    ${renderPlace(paragraphAnchor(number), paragraph.text, context)}
    ${(paragraph.items ?? []).map((item, at) => renderItem(item, number, at + 1, context))}
  </div>`;
}

/** 第2款, in the margin. */
export function renderParagraphNumber(number: number, view: ReaderView): TemplateResult {
  return html`<span class="paragraph-number"
    >${renderPointer(paragraphAnchor(number), `第${String(number)}款`, view)}</span
  >`;
}

/** Points at a place, and no longer when pressed again. */
function renderPointer(anchor: string, words: string, view: ReaderView): TemplateResult {
  const expanded = view.anchor === anchor;
  const act = (): void => {
    view.point(expanded ? undefined : anchor);
  };
  return inlineButton(words, { className: 'pointer', expanded, controls: TOOLS_ID, act });
}

function renderItem(item: OfficialItem, paragraph: number, number: number, context: OfficialContext): TemplateResult {
  return html`<div class="item">
    ${renderPlace(paragraphAnchor(paragraph, number), item.text, context)}
    ${(item.subitems ?? []).map(
      (text, at) =>
        html`<div class="item">${renderPlace(paragraphAnchor(paragraph, number, at + 1), text, context)}</div>`,
    )}
  </div>`;
}

/** （一）, (十二), 1．, 1.: the number an item or sub-item begins with. */
const NUMBER = /^(?:[（(][一二三四五六七八九十百]{1,6}[）)]|\d{1,3}[．.、])/;

function renderPlace(anchor: string, text: string, context: OfficialContext): TemplateResult {
  const { view } = context;
  const isTarget = anchor === view.anchor;
  const number = NUMBER.exec(text)?.[0] ?? '';
  return html`<p id=${anchorElementId(anchor)} tabindex="-1" class=${isTarget ? 'target' : nothing}>
      ${number === '' ? nothing : renderPointer(anchor, number, view)}${text.slice(number.length)}
    </p>
    ${isTarget ? renderPlaceTools(anchor, context) : nothing}`;
}

/** Right below the place pointed at. */
function renderPlaceTools(
  anchor: string,
  { article, statute, view }: OfficialContext,
): TemplateResult | typeof nothing {
  if (statute === undefined) return nothing;
  return html`<div id=${TOOLS_ID} class="place-tools screen-only" lang=${view.language}>
    ${renderCopyCitation(article, statute, anchor, view)}
  </div>`;
}
