import { html, nothing, type TemplateResult } from 'lit';
import { currentLanguage, msg } from '../locale/localize.js';
import { inlineButton } from './inline-button.js';
import { documentLink, type LinkContext } from './links.js';
import type { OpenTerm, TermMention } from './term-controller.js';

/** Of the explanation of the one term that is open. */
const NOTE_ID = 'term-note';

/**
 * A legal term in running text. Tapped, it is explained right below its line: the explanation is part of the text, so it
 * is never cut off by the page around, and a screen reader reads on into it.
 */
export function renderTermMention(mention: TermMention, context: LinkContext): TemplateResult | string {
  const { text } = mention;
  const { terms } = context;
  if (terms === undefined) return text;
  const opened = terms.opened?.mention === mention ? terms.opened : undefined;
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || opened === undefined || event.isComposing) return;
    // What lies around (a list, a dialog) has its own Esc.
    event.stopPropagation();
    event.preventDefault();
    const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
    root.querySelector<HTMLElement>('.term[aria-expanded=true]')?.focus({ preventScroll: true });
    terms.close();
  };
  const onClick = (): void => {
    terms.toggle(mention);
  };
  return html`${inlineButton(text, { className: 'term', expanded: opened !== undefined, controls: NOTE_ID, act: onClick, onKey })}${
    opened === undefined ? nothing : renderNote(opened, context, onKey)
  }`;
}

function renderNote(opened: OpenTerm, context: LinkContext, onKey: (event: KeyboardEvent) => void): TemplateResult {
  return html`<span class="term-note" id=${NOTE_ID} role="note" aria-label=${opened.mention.text} @keydown=${onKey}
    ><span role="status">${renderWords(opened)}</span> ${
      opened.state === 'ready'
        ? documentLink(context, { id: opened.mention.id }, msg('细看这个词'), 'link more')
        : nothing
    }</span
  >`;
}

function renderWords({ state, term }: OpenTerm): TemplateResult | string {
  if (state === 'failed') return msg('没能读到解释，再点一次试试。');
  if (term === undefined) return msg('正在读取…');
  const language = currentLanguage();
  const name = language === 'zh-CN' ? undefined : term.title[language];
  return html`${name === undefined ? nothing : html`<strong lang=${language}>${name}</strong> `}<span lang="zh-CN"
      >${term.plain}</span
    >`;
}
