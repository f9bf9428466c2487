import { html, nothing, type TemplateResult } from 'lit';
import type { Guide, Translation } from '../model/document.js';
import { inlineText, type Block } from '../model/text.js';
import { msg } from '../locale/localize.js';
import { linkByRole } from './links.js';
import { anchorElementId } from './render-blocks.js';
import {
  bodyLanguage,
  pairBlocks,
  renderLanguageBar,
  renderPairs,
  renderTitle,
  translationFor,
  type ReaderView,
} from './reader-view.js';
import { renderCalls, renderFoot, renderOverdue } from './render-foot.js';

const CONTENTS_FROM = 3;

/** One trouble: the answer first, then whom to call, then everything in order. */
export function renderGuide(guide: Guide, view: ReaderView): TemplateResult {
  const translation = translationFor(guide.translations, view.language);
  const language = bodyLanguage(translation);
  const pairs = pairBlocks(guide.blocks, translation, view.translation);
  return html`<article class="document" part="document">
    <header>
      ${renderTitle(guide.title, translation, view)} ${renderLanguageBar(translation, view)}
      ${renderOverdue(guide.reviewed, view)}
    </header>
    <div class="lead text" lang=${language}>${renderPairs(pairs.slice(0, 1), view)}</div>
    <div class="side">${renderCalls(guide.hotlines, view)} ${renderContents(guide.blocks, translation, view)}</div>
    <div class="body text" lang=${language}>${renderPairs(pairs.slice(1), view)}</div>
    ${renderFoot(guide, view)}
  </article>`;
}

/** 本页内容: only where there is enough to be lost in. */
export function renderContents(
  blocks: readonly Block[],
  translation: Translation | undefined,
  view: ReaderView,
): TemplateResult | typeof nothing {
  const headings = blocks.flatMap((block, at) => {
    if (block.type !== 'heading' || block.level !== 2) return [];
    const other = translation?.blocks[at]?.block;
    const translated = other?.type === 'heading' ? inlineText(other.children) : undefined;
    return [{ id: anchorElementId(block.id), text: translated ?? inlineText(block.children), translated }];
  });
  if (headings.length < CONTENTS_FROM) return nothing;
  const list = html`<ul class="plain">
    ${headings.map(({ id, text, translated }) => {
      const language = translated === undefined ? 'zh-CN' : view.language;
      const go = (): void => {
        view.goTo(id);
      };
      return html`<li lang=${language}>${linkByRole(text, go)}</li>`;
    })}
  </ul>`;
  // On a phone the answer's first step matters more than a list of headings.
  return html`<nav class="contents screen-only" aria-label=${msg('本页内容')}>
    ${
      view.width === 'narrow'
        ? html`<details>
            <summary>${msg('本页内容')}</summary>
            ${list}
          </details>`
        : html`<p class="small-heading" aria-hidden="true">${msg('本页内容')}</p>
            ${list}`
    }
  </nav>`;
}
