import { html, type TemplateResult } from 'lit';
import type { Guide } from '../model/document.js';
import { renderContents, sectionsOf } from './render-contents.js';
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
    <div class="side">
      ${renderCalls(guide.hotlines, view)} ${renderContents(sectionsOf(guide.blocks, translation, view.language), view)}
    </div>
    <div class="body text" lang=${language}>${renderPairs(pairs.slice(1), view)}</div>
    ${renderFoot(guide, view)}
  </article>`;
}
