import { html, nothing, type TemplateResult } from 'lit';
import type { Translation } from '../model/document.js';
import type { Language } from '../model/language.js';
import { inlineText, type Block } from '../model/text.js';
import { msg } from '../locale/localize.js';
import { anchorElementId } from './render-blocks.js';
import type { ReaderView } from './reader-view.js';

/** One line of 本页内容. */
export interface Section {
  /** Element id of its heading. */
  readonly id: string;
  readonly text: string;
  readonly language: Language;
}

const CONTENTS_FROM = 3;

/** The sections of a running text, in the reader's language where it is translated. */
export function sectionsOf(
  blocks: readonly Block[],
  translation: Translation | undefined,
  language: Language,
): Section[] {
  return blocks.flatMap((block, at): Section[] => {
    if (block.type !== 'heading' || block.level !== 2) return [];
    const id = anchorElementId(block.id);
    const other = translation?.blocks[at]?.block;
    return other?.type === 'heading'
      ? [{ id, text: inlineText(other.children), language }]
      : [{ id, text: inlineText(block.children), language: 'zh-CN' }];
  });
}

/** 本页内容: only where there is enough to be lost in. The section being read is marked by `SectionController`. */
export function renderContents(sections: readonly Section[], view: ReaderView): TemplateResult | typeof nothing {
  if (sections.length < CONTENTS_FROM) return nothing;
  const list = html`<ul class="plain">
    ${sections.map((section) => html`<li lang=${section.language}>${renderSectionLink(section, view)}</li>`)}
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

/** Leads to a place of the page being read. */
export function renderSectionLink({ id, text }: Section, view: ReaderView): TemplateResult {
  const go = (): void => {
    view.goTo(id);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.isComposing) go();
  };
  // Not a button: it does lead somewhere, in an element that owns no addresses.
  // eslint-disable-next-line lit-a11y/anchor-is-valid
  return html`<a class="link" role="link" tabindex="0" data-section=${id} @click=${go} @keydown=${onKey}>${text}</a>`;
}
