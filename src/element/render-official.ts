import { html, nothing, type TemplateResult } from 'lit';
import { paragraphAnchor } from '../model/address.js';
import type { OfficialItem, OfficialParagraph } from '../model/statute.js';
import { anchorElementId } from './render-blocks.js';

interface OfficialContext {
  /** More than one paragraph: each carries its number in the margin. */
  readonly numbered: boolean;
  readonly anchor: string | undefined;
}

/** One paragraph (款) of official text, verbatim, with its items (项) and sub-items (目), each of which can be pointed at. */
export function renderOfficialParagraph(
  paragraph: OfficialParagraph,
  number: number,
  context: OfficialContext,
): TemplateResult {
  return html`<div class="paragraph ${context.numbered ? 'numbered' : ''}">
    ${context.numbered ? html`<span class="paragraph-number">第${number}款</span>` : nothing}
    ${place(paragraphAnchor(number), paragraph.text, context)}
    ${(paragraph.items ?? []).map((item, at) => renderItem(item, number, at + 1, context))}
  </div>`;
}

function renderItem(item: OfficialItem, paragraph: number, number: number, context: OfficialContext): TemplateResult {
  return html`<div class="item">
    ${place(paragraphAnchor(paragraph, number), item.text, context)}
    ${(item.subitems ?? []).map(
      (text, at) => html`<div class="item">${place(paragraphAnchor(paragraph, number, at + 1), text, context)}</div>`,
    )}
  </div>`;
}

function place(anchor: string, text: string, context: OfficialContext): TemplateResult {
  const className = anchor === context.anchor ? 'target' : nothing;
  return html`<p id=${anchorElementId(anchor)} tabindex="-1" class=${className}>${text}</p>`;
}
