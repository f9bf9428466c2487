import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { parseAddress } from '../model/address.js';
import { msg } from '../locale/localize.js';
import { LegalOpenEvent, LegalReadyEvent } from './events.js';
import { FrameController } from './frame-controller.js';
import { LegalHotline } from './legal-hotline.js';
import { portalElementStyles } from './legal-portal.styles.js';
import { LegalReader } from './legal-reader.js';
import { LegalSearch } from './legal-search.js';
import { LegalToolbar } from './legal-toolbar.js';
import { LegalTopics } from './legal-topics.js';
import { LibraryController } from './library-controller.js';
import type { LinkContext } from './links.js';
import { idOf, pagesUpTo, type Page } from './portal-pages.js';
import { addressWith, documentInQuery, templateWith, toParameter, toRouting, type Routing } from './portal-route.js';
import { readingPlace, returnTo, type ReadingPlace } from './reading-place.js';
import { renderBeginning, renderReader, renderToolbar } from './render-portal.js';
import { renderTrouble } from './render-states.js';
import { define, siblingPrefix, type ElementName } from './tag.js';

const PARTS: readonly (readonly [ElementName, CustomElementConstructor])[] = [
  ['legal-toolbar', LegalToolbar],
  ['legal-search', LegalSearch],
  ['legal-topics', LegalTopics],
  ['legal-hotline', LegalHotline],
  ['legal-reader', LegalReader],
];

/**
 * @summary The whole reading room in one tag: settings, search, topics, laws, telephone numbers, and the document the
 * reader opens, with the way back to where they were.
 * @tagname legal-portal
 *
 * @slot - Shown when the pack cannot be read. Without JavaScript it is all there is: put 12348 and a few links here.
 *
 * @event {LegalOpenEvent} legal-open - Asks: a document was chosen. `preventDefault()` to show it yourself, or to set `documentId` when your own routing has settled.
 * @event {LegalHandoffEvent} legal-handoff - Asks: the reader taps a number, or prints.
 * @event {LegalSettingsEvent} legal-settings - Tells: the reader changed how things are shown.
 * @event {LegalReadyEvent} legal-ready - Tells: the pack is loaded.
 * @event {LegalErrorEvent} legal-error - Tells: the pack or a document could not be loaded.
 *
 * @csspart base - The wrapper around everything.
 * @csspart home - Search, topics and numbers.
 * @csspart page - An open document with the way back.
 *
 * @cssprop [--legal-accent=#0f524c] - What can be acted on. All tokens: `TOKENS`.
 * @cssprop [--legal-text-size=18px] - Body size; elder mode and text size multiply it.
 * @cssprop [--legal-padding=24px] - Space around the content; 0 where the page already has margins.
 */
export class LegalPortal extends LitElement {
  static override styles = portalElementStyles;

  readonly #frame = new FrameController(this);
  readonly #library = new LibraryController(
    this,
    () => this.pack,
    ({ manifest }) => {
      const event = new LegalReadyEvent(manifest.id, manifest.version);
      this.dispatchEvent(event);
    },
  );
  /** Entries of the browser's history that are ours and lie behind this one. */
  #pushed = 0;
  #lastKey = 0;
  /** What `documentId` was last set to by the portal itself. */
  #own = '';
  #entering = false;
  #returning: { readonly place: ReadingPlace | undefined } | undefined;

  @state() private pages: readonly Page[] = [];

  /** Address of the pack's folder. Required; nothing is shown without it. */
  @property() pack = '';

  /**
   * Who keeps the way: `memory`, the portal by itself, the page's address untouched; `query`, the address carries the
   * document's id, `?legal=guide/unpaid-wages`, and the browser's Back works; `host`, the page does, by `legal-open`
   * and `documentId`. Memory for anything else. Not `query` inside a WeChat mini-program: iOS drops entries there.
   */
  @property() routing: Routing = 'memory';

  /** Name of the query parameter, where `legal` is taken: letters, digits, `-`, `_` and `.`. */
  @property() parameter = 'legal';

  /**
   * The document that is open, with an optional place in it; empty for the beginning. Changes as the reader goes
   * on. Setting it opens the document, or goes back to it where the reader has been there.
   */
  @property({ attribute: 'document-id' }) documentId = '';

  /** Address of documents on your own site, with `{id}`: `/law/{id}`. Links then lead there. Not with `query`. */
  @property({ attribute: 'href-template' }) hrefTemplate = '';

  /** Telephone numbers at the beginning: `12348 110`. All others stand with their topics. */
  @property() numbers = '12348 110';

  /** The question above the search field. */
  @property() label = '';

  /** No toolbar: the page has one of its own. */
  @property({ type: Boolean, attribute: 'without-toolbar' }) withoutToolbar = false;

  /** Language of the documents, where it should differ from that of the page. */
  @property() language = '';

  override connectedCallback(): void {
    super.connectedCallback();
    for (const [name, element] of PARTS) define(name, element, siblingPrefix(this));
    addEventListener('popstate', this.#onPopState);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#onPopState);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!this.hasUpdated && this.#routing === 'query')
      this.documentId = documentInQuery(this.#parameter) ?? this.documentId;
    if (!changed.has('documentId') && this.hasUpdated) return;
    if (this.documentId === this.#own) return;
    this.#entering = this.shadowRoot?.activeElement != null;
    this.#goTo(this.documentId, true);
    if (this.hasUpdated && this.#routing === 'query') this.#replaceAddress();
  }

  protected override updated(): void {
    if (this.#returning !== undefined) {
      const { place } = this.#returning;
      this.#returning = undefined;
      if (place === undefined || !returnTo(place)) this.#focusShown();
    }
    if (!this.#entering) return;
    this.#entering = false;
    this.#focusShown();
  }

  protected override render(): TemplateResult {
    const { error } = this.#library;
    return this.#frame.render(html`
      ${this.withoutToolbar ? nothing : renderToolbar(this)}
      ${error === undefined ? this.#renderParts() : renderTrouble(error, this.#retry, this.#links)}
      <div class="fallback ${error === undefined ? '' : 'shown'}"><slot></slot></div>
    `);
  }

  #renderParts(): TemplateResult | typeof nothing {
    if (this.pack === '') return nothing;
    const { pack, language, label, numbers } = this;
    const parts = { portal: this, pack, language, label, numbers, hrefTemplate: this.#template };
    return html`<div @legal-open=${this.#onOpen} @legal-ready=${stopHere} @legal-error=${this.#onPartError}>
      <div class="home" part="home" tabindex="-1" ?hidden=${this.pages.length > 0}>${renderBeginning(parts)}</div>
      ${repeat(
        this.pages,
        ({ key }) => key,
        (page, at) =>
          html`<div class="page" part="page" ?hidden=${at < this.pages.length - 1}>
            ${this.#renderWays(page)} ${renderReader(parts, page.address)}
          </div>`,
      )}
    </div>`;
  }

  /** Where the page around keeps the way, it has one back; else nobody must be left without. */
  #renderWays(page: Page): TemplateResult | typeof nothing {
    if (this.#routing === 'host' && page.isHosts) return nothing;
    const isFurther = this.pages.length > 1;
    return html`<div class="ways screen-only">
      <button type="button" class="bare back" @click=${this.#back}>
        <span aria-hidden="true">‹</span>${isFurther ? msg('返回上一页') : msg('返回')}
      </button>
      ${
        isFurther
          ? html`<button type="button" class="bare first" @click=${this.#backToFirst}>${msg('回到开头')}</button>`
          : nothing
      }
    </div>`;
  }

  get #routing(): Routing {
    return toRouting(this.routing);
  }

  get #parameter(): string {
    return toParameter(this.parameter);
  }

  /** In query mode links carry the page's own address, so that they can be opened in a window of their own. */
  get #template(): string {
    return this.#routing === 'query' ? templateWith(this.#parameter) : this.hrefTemplate;
  }

  get #links(): LinkContext {
    return { host: this, hrefTemplate: undefined, open: () => undefined };
  }

  readonly #retry = (): void => {
    this.#library.retry();
  };

  /** A part asks; the portal asks the page in its stead. */
  readonly #onOpen = (event: LegalOpenEvent): void => {
    event.stopPropagation();
    const { kind, id, anchor } = event;
    const href = this.#routing === 'query' ? undefined : event.href;
    const own = new LegalOpenEvent(kind, id, anchor, href);
    const isMine = this.dispatchEvent(own);
    // Not prevented, and there is an address: the link leads there by itself.
    if (isMine && href !== undefined) return;
    event.preventDefault();
    if (isMine) this.#open(anchor === undefined ? id : `${id}#${anchor}`);
  };

  /** The portal tells of a failed pack once, for all its parts. */
  readonly #onPartError = (event: Event): void => {
    if (this.#library.library === undefined) event.stopPropagation();
  };

  /** The reader acted: the one place where an entry of the browser's history may come from. */
  #open(address: string): void {
    this.#push(address, false);
    this.#entering = true;
    if (this.#routing !== 'query') return;
    try {
      history.pushState(null, '', addressWith(this.#parameter, idOf(address)));
      this.#pushed += 1;
    } catch {
      // Too many in a short time, or a sandboxed frame: the portal's own way back still works.
    }
  }

  readonly #back = (): void => {
    this.#leave(1);
  };

  readonly #backToFirst = (): void => {
    this.#leave(this.pages.length);
  };

  /** Goes back by so many pages: through the browser's history where they are in it. */
  #leave(count: number): void {
    if (this.#routing === 'query' && this.#pushed >= count) {
      history.go(-count);
      return;
    }
    this.#keep(this.pages.length - count);
    if (this.#routing === 'query') this.#replaceAddress();
  }

  readonly #onPopState = (): void => {
    if (this.#routing !== 'query') return;
    const address = documentInQuery(this.#parameter) ?? '';
    // Also fires when only the fragment changes, which is the page's business.
    if (idOf(address) === idOf(this.documentId)) return;
    const before = this.pages.length;
    this.#entering = true;
    this.#goTo(address, false);
    this.#pushed = Math.max(this.#pushed + this.pages.length - before, 0);
  };

  /** To a page the reader has been at, or on to a new one. */
  #goTo(address: string, isHosts: boolean): void {
    const kept = pagesUpTo(this.pages, address);
    if (kept === undefined) this.#push(address, isHosts);
    else this.#keep(kept);
  }

  #push(address: string, isHosts: boolean): void {
    this.#lastKey += 1;
    const left = this.hasUpdated ? readingPlace() : undefined;
    this.pages = [...this.pages, { key: this.#lastKey, address, left, isHosts }];
    this.#tellWhere();
  }

  /** The first pages remain; the reader is where they left the last of them. */
  #keep(count: number): void {
    const above = this.pages[count];
    if (above !== undefined) {
      this.#returning = { place: above.left };
      this.#entering = false;
    }
    this.pages = this.pages.slice(0, count);
    this.#tellWhere();
  }

  #tellWhere(): void {
    this.#own = this.pages[this.pages.length - 1]?.address ?? '';
    this.documentId = this.#own;
  }

  #replaceAddress(): void {
    const id = idOf(this.#own);
    // What is no id of ours does not belong into an address.
    const shown = parseAddress(id) === undefined ? undefined : id;
    this.#pushed = 0;
    try {
      history.replaceState(history.state, '', addressWith(this.#parameter, shown));
    } catch {
      // As above.
    }
  }

  #focusShown(): void {
    const readers = this.renderRoot.querySelectorAll<HTMLElement>('.reader');
    const shown = readers[readers.length - 1] ?? this.renderRoot.querySelector<HTMLElement>('.home');
    shown?.focus();
  }
}

/** The page hears of readiness from the portal, once. */
function stopHere(event: Event): void {
  event.stopPropagation();
}

declare global {
  interface HTMLElementTagNameMap {
    'legal-portal': LegalPortal;
  }
}
