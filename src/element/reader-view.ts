import { html, nothing, type TemplateResult } from 'lit';
import type { Library } from '../load/library.js';
import type { Translation, Translations } from '../model/document.js';
import { pickLanguage, type Language, type Localized } from '../model/language.js';
import type { Block } from '../model/text.js';
import { msg } from '../locale/localize.js';
import { renderPair, type BlockContext, type BlockPair } from './render-blocks.js';
import type { Width } from './frame-controller.js';
import type { HandingOn } from './handing-on.js';
import type { PaperController } from './paper-controller.js';

/** What every view of a document is given. */
export interface ReaderView extends BlockContext {
  readonly library: Library;
  readonly width: Width;
  /** The place asked for: `p2-i5`, or a heading's id. */
  readonly anchor: string | undefined;
  /** YYYY-MM-DD in China. */
  readonly today: string;
  readonly translation: 'both' | 'only';
  readonly setTranslation: (shown: 'both' | 'only') => void;
  /** Scrolls to a place in this document and puts the focus there. */
  readonly goTo: (elementId: string) => void;
  /** Points at a place of this document, and back at the whole of it. */
  readonly point: (anchor: string | undefined) => void;
  /** Absolute address of this document, or of a place in it; undefined where documents have none. */
  readonly address: (anchor?: string) => string | undefined;
  readonly handingOn: HandingOn;
  /** Where something else than the page can be printed. */
  readonly paper?: PaperController;
}

/** A localized text in the reader's language, with the language it is really in. */
export function renderLocalized(text: Localized, language: Language): TemplateResult {
  const picked = pickLanguage(text, language);
  return html`<span lang=${picked.language}>${picked.value}</span>`;
}

/** The translation shown to this reader, if somebody wrote one: of the text, not of the name alone. */
export function translationFor(translations: Translations | undefined, language: Language): Translation | undefined {
  const translation = language === 'zh-CN' ? undefined : translations?.[language];
  return translation?.blocks.length === 0 ? undefined : translation;
}

/** Chinese blocks with their translations, in step. */
export function pairBlocks(
  blocks: readonly Block[],
  translation: Translation | undefined,
  shown: 'both' | 'only',
  from = 0,
): BlockPair[] {
  return blocks.map((chinese, at) => {
    const translated = translation?.blocks[from + at];
    return {
      chinese,
      other: translated?.block,
      stale: translated?.stale === true,
      otherOnly: shown === 'only',
    };
  });
}

export function renderPairs(pairs: readonly BlockPair[], view: BlockContext): unknown {
  return pairs.map((pair) => renderPair(pair, view));
}

/** The language in which a document's own words stand when no translation is shown beside them. */
export function bodyLanguage(translation: Translation | undefined): Language | typeof nothing {
  return translation === undefined ? 'zh-CN' : nothing;
}

/** The document's title: the focus comes here. Chinese first, as in the text below it. */
export function renderTitle(title: Localized, translation: Translation | undefined, view: ReaderView): TemplateResult {
  const other = translation?.title ?? (view.language === 'zh-CN' ? undefined : title[view.language]);
  const both = other !== undefined;
  const chinese = both && translation !== undefined && view.translation === 'only' ? nothing : title['zh-CN'];
  return html`<h2 id="title" tabindex="-1" part="title">
    ${chinese === nothing ? nothing : html`<span class="both" lang="zh-CN">${chinese}</span>`}
    ${both ? html`<span class="both" lang=${view.language}>${other}</span>` : nothing}
  </h2>`;
}

/** Under the title for readers of another language: what there is, and the switch. */
export function renderLanguageBar(
  translation: Translation | undefined,
  view: ReaderView,
): TemplateResult | typeof nothing {
  if (view.language === 'zh-CN') return nothing;
  if (translation === undefined) return html`<p><span class="language-mark">${msg('仅有中文')}</span></p>`;
  const option = (shown: 'both' | 'only', label: string): TemplateResult =>
    html`<label
      ><input
        type="radio"
        name="translation"
        .checked=${view.translation === shown}
        @change=${() => {
          view.setTranslation(shown);
        }}
      /><span>${label}</span></label
    >`;
  return html`<div class="language-bar screen-only">
    <div class="switch" role="radiogroup" aria-label=${msg('显示的文字')}>
      ${option('both', msg('中文和译文对照'))} ${option('only', msg('只看译文'))}
    </div>
    ${translation.review === 'pending' ? html`<p class="quiet">${msg('译文还没有人审过，以中文为准。')}</p>` : nothing}
  </div>`;
}
