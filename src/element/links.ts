import { html, nothing, type TemplateResult } from 'lit';
import { getHost } from '../host/current-host.js';
import { parseAddress } from '../model/address.js';
import { LegalHandoffEvent, LegalOpenEvent } from './events.js';
import type { TermExplainer } from './term-controller.js';

/** Where links lead, as the element was told, and what to do when they stay in place. */
export interface LinkContext {
  /** The element events are fired from. */
  readonly host: HTMLElement;
  /** Address of a document on the page's own site: `/law/{id}`; undefined opens in place. */
  readonly hrefTemplate: string | undefined;
  /** The document the links stand in. */
  readonly documentId?: string | undefined;
  /** The pathway and its outcome the links stand in. */
  readonly pathwayId?: string | undefined;
  readonly outcomeId?: string | undefined;
  /** Opens a document in place. */
  readonly open: (id: string, anchor: string | undefined) => void;
  /** Explains terms in place; without it they are words like any other. */
  readonly terms?: TermExplainer | undefined;
}

const HOTLINE = /^hotline\/(\d{3,12})$/;

/** The digits to dial for a hotline's id: `hotline/12348`. Its number is its name. */
export function hotlineNumber(id: string): string | undefined {
  return HOTLINE.exec(id)?.[1];
}

/**
 * The page's address of a document: `{id}` in the template, percent-encoded, slashes kept.
 * @returns undefined without a template, or when the template is no address a link may have
 */
export function documentHref(template: string | undefined, id: string, anchor?: string): string | undefined {
  if (template === undefined || template === '') return undefined;
  if (/^\s*(?!https?:)[a-z][a-z0-9+.-]*:/i.test(template) || template.startsWith('//')) return undefined;
  const path = id.split('/').map(encodeURIComponent).join('/');
  return `${template.replace('{id}', path)}${anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`}`;
}

/** 110, 119, 120, 122: numbers of three digits are the emergency numbers of China's numbering plan. */
export function isEmergency(number: string): boolean {
  return /^1\d\d$/.test(number);
}

/**
 * Asks the page, and opens in place where documents have no address of their own.
 * @returns the address to follow, when there is one and the page does not object
 */
export function askToOpen(context: LinkContext, id: string, anchor?: string): string | undefined {
  const address = parseAddress(id);
  if (address === undefined) return undefined;
  const href = documentHref(context.hrefTemplate, id, anchor);
  const event = new LegalOpenEvent(address.kind, id, anchor, href);
  if (!context.host.dispatchEvent(event)) return undefined;
  if (href === undefined) context.open(id, anchor);
  return href;
}

/** A link was pressed: it leads on by itself, unless the page or this element shows the document. */
function followLink(context: LinkContext, event: Event, id: string, anchor: string | undefined): void {
  const newWindow = event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey);
  if (newWindow && context.hrefTemplate !== undefined) return;
  if (askToOpen(context, id, anchor) === undefined) event.preventDefault();
}

/** A link to a document of the pack. Without an address of its own it is a link by role all the same, and wraps like text. */
export function documentLink(
  context: LinkContext,
  target: { readonly id: string; readonly anchor?: string | undefined; readonly current?: boolean },
  content: unknown,
  className = 'link',
): TemplateResult {
  const href = documentHref(context.hrefTemplate, target.id, target.anchor);
  const current = target.current === true ? 'page' : nothing;
  const open = (event: Event): void => {
    followLink(context, event, target.id, target.anchor);
  };
  if (href !== undefined)
    return html`<a class=${className} href=${href} aria-current=${current} @click=${open}>${content}</a>`;
  return linkByRole(content, open, className, current);
}

/** A link that leads to no address: within the document, or to one that opens in place. */
export function linkByRole(
  content: unknown,
  follow: (event: Event) => void,
  className = 'link',
  current: 'page' | typeof nothing = nothing,
): TemplateResult {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.isComposing) follow(event);
  };
  // Not a button: it stands in running text, wraps like it, and does lead somewhere.
  /* eslint-disable lit-a11y/anchor-is-valid */
  return html`<a class=${className} role="link" tabindex="0" aria-current=${current} @click=${follow} @keydown=${onKey}
    >${content}</a
  >`;
  /* eslint-enable lit-a11y/anchor-is-valid */
}

/**
 * A telephone number that dials where the device can, and is text to select where it cannot. Where the host has a way of
 * its own it goes first, then the link.
 */
export function callLink(context: LinkContext, number: string, content: unknown, className = 'tel'): TemplateResult {
  const href = `tel:${number.replace(/[^\d+*#]/g, '')}`;
  const link = getHost().link(href);
  const { call } = getHost();
  if (link === undefined && call === undefined) return html`<span class=${className}>${content}</span>`;
  const onClick = (event: Event): void => {
    const handoff = new LegalHandoffEvent('call', number, context);
    const isMine = context.host.dispatchEvent(handoff);
    if (!isMine || call !== undefined) event.preventDefault();
    if (isMine) void call?.(number).then((result) => result === 'manual' && getHost().open(href));
  };
  return html`<a class=${className} href=${link?.href ?? href} @click=${onClick}>${content}</a>`;
}
