import { html, nothing, type TemplateResult } from 'lit';
import type { Inline } from '../model/text.js';
import { msg } from '../locale/localize.js';
import { getHost } from '../host/current-host.js';
import { callLink, documentLink, hotlineNumber, type LinkContext } from './links.js';
import { renderTermMention } from './render-term.js';

/** A run of text as templates. Nothing in it is ever HTML: unknown kinds show nothing. */
export function renderInlines(inlines: readonly Inline[], context: LinkContext): unknown[] {
  return inlines.map((inline) => (typeof inline === 'string' ? inline : renderInline(inline, context)));
}

function renderInline(inline: Exclude<Inline, string>, context: LinkContext): unknown {
  switch (inline.type) {
    case 'strong':
      return html`<strong>${renderInlines(inline.children, context)}</strong>`;
    case 'emphasis':
      return html`<em>${renderInlines(inline.children, context)}</em>`;
    case 'code':
      return html`<code>${inline.text}</code>`;
    case 'break':
      return html`<br />`;
    case 'link':
      return renderOutsideLink(inline.href, inline.children, context);
    case 'document':
      return renderDocumentLink(inline, context);
    case 'citation':
      return renderCitation(inline, context);
    case 'term':
      return renderTermMention(inline, context);
  }
}

/** The host says what may be opened; what may not is words. */
function renderOutsideLink(href: string, children: readonly Inline[], context: LinkContext): unknown {
  const content = renderInlines(children, context);
  if (/^tel:/i.test(href)) return callLink(context, href.slice('tel:'.length), content);
  const link = getHost().link(href);
  return link === undefined ? content : html`<a href=${link.href} rel=${link.rel ?? nothing}>${content}</a>`;
}

function renderDocumentLink(inline: Extract<Inline, { type: 'document' }>, context: LinkContext): TemplateResult {
  const content = renderInlines(inline.children, context);
  const number = hotlineNumber(inline.id);
  if (number !== undefined) return callLink(context, number, content);
  // Translations write their citations as links.
  return documentLink(context, inline, content, inline.id.startsWith('article/') ? 'link citation' : 'link');
}

/** Sources are quiet: they are for checking, not for reading. */
function renderCitation(inline: Extract<Inline, { type: 'citation' }>, context: LinkContext): unknown {
  if (inline.unavailable !== true) return documentLink(context, inline, inline.text, 'link citation');
  return html`<span class="citation">${inline.text}<span class="no-text"> ${msg('（未载原文）')}</span></span>`;
}
