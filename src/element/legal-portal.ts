import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { getHost } from '../host/current-host.js';
import { LANGUAGES, toLanguage } from '../model/language.js';
import { msg } from '../locale/localize.js';
import { LegalOpenEvent } from './events.js';
import { FrameController } from './frame-controller.js';
import { LegalHotline } from './legal-hotline.js';
import { portalElementStyles } from './legal-portal.styles.js';
import { LegalReader } from './legal-reader.js';
import { LegalSearch } from './legal-search.js';
import { LegalToolbar } from './legal-toolbar.js';
import { LegalTopics } from './legal-topics.js';
import { LibraryController } from './library-controller.js';
import type { LinkContext } from './links.js';
import type { Page } from './portal-pages.js';
import { templateWith, type Routing } from './portal-route.js';
import { PortalWay } from './portal-way.js';
import { renderBeginning, renderCallRow, renderPackDate, renderReader, renderToolbar } from './render-portal.js';
import { renderTrouble } from './render-states.js';
import { define, siblingPrefix, type ElementName } from './tag.js';
import { tellReady } from './tell.js';

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
    (library) => {
      tellReady(this, library);
    },
  );
  readonly #way = new PortalWay(this);

  @state() private cannotClose = false;

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

  /**
   * Opens the pathway that a counter sheet's QR code names in the page's address, `#legal-restore=…`, with the answers it
   * brings, and takes them out of the address at once. For the page that the county's `public_url` leads to.
   */
  @property({ type: Boolean }) restore = false;

  /** No toolbar: the page has one of its own. */
  @property({ type: Boolean, attribute: 'without-toolbar' }) withoutToolbar = false;

  /** Language of the documents, where it should differ from that of the page. */
  @property() language = '';

  override connectedCallback(): void {
    super.connectedCallback();
    for (const [name, element] of PARTS) define(name, element, siblingPrefix(this));
  }

  protected override willUpdate(): void {
    this.#way.follow();
  }

  protected override render(): TemplateResult {
    const { error, library } = this.#library;
    const languages = error === undefined ? library?.manifest.languages : LANGUAGES;
    return this.#frame.render(html`
      ${this.#library.renderNotice()} ${this.withoutToolbar ? nothing : renderToolbar(this, languages)}
      ${error === undefined ? this.#renderParts() : renderTrouble(error, this.#retry, this.#links)}
      <div class="fallback ${error === undefined ? '' : 'shown'}"><slot></slot></div>
    `);
  }

  #renderParts(): TemplateResult | typeof nothing {
    if (this.pack === '') return nothing;
    const { pages } = this.#way;
    const { pack, language, label, numbers, restore } = this;
    const browserBack = this.#way.routing === 'query';
    const parts = { portal: this, pack, language, label, numbers, restore, browserBack, hrefTemplate: this.#template };
    return html`<div @legal-open=${this.#onOpen} @legal-ready=${this.#onPartReady} @legal-error=${this.#onPartError}>
      <div class="home" part="home" tabindex="-1" ?hidden=${pages.length > 0}>
        ${this.#renderClose()} ${renderBeginning(parts, this.#renderCallRow())} ${renderPackDate(this.#library.library)}
      </div>
      ${pages.map(
        // Pages come and go at the end only: each keeps its place, and with it its reader.
        (page, at) =>
          html`<div class="page" part="page" ?hidden=${at < pages.length - 1}>
            ${this.#renderWays(page)} ${renderReader(parts, page.address)}
          </div>`,
      )}
    </div>`;
  }

  /** On wide screens the numbers stand beside the topics. */
  #renderCallRow(): TemplateResult | typeof nothing {
    const { library } = this.#library;
    if (library === undefined || this.#frame.width === 'wide') return nothing;
    return renderCallRow(this.numbers, library, toLanguage(this.language) ?? this.#frame.language, this.#links);
  }

  /** Where the page around keeps the way, it has one back; else nobody must be left without. */
  #renderWays(page: Page): TemplateResult | typeof nothing {
    if (this.#way.routing === 'host' && page.isHosts) return nothing;
    const isFurther = this.#way.pages.length > 1;
    return html`<div class="ways screen-only">
      <button type="button" class="bare back" @click=${this.#back}>
        <span aria-hidden="true">‹</span>${isFurther ? msg('返回上一页') : msg('返回')}
      </button>
      ${
        isFurther
          ? html`<button type="button" class="bare first" @click=${this.#backToFirst}>${msg('回到开头')}</button>`
          : nothing
      }
      ${this.#renderClose()}
    </div>`;
  }

  /** Out of WeChat or a page of a mini-program, where that can be done. */
  #renderClose(): TemplateResult | typeof nothing {
    if (this.cannotClose || getHost().close === undefined) return nothing;
    return html`<button type="button" class="bare close screen-only" @click=${this.#close}>
      ${getHost().kind === 'mini-program' ? msg('返回小程序') : msg('关闭')}
    </button>`;
  }

  /** In query mode links carry the page's own address, so that they can be opened in a window of their own. */
  get #template(): string {
    return this.#way.routing === 'query' ? templateWith(this.#way.parameter) : this.hrefTemplate;
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
    const href = this.#way.routing === 'query' ? undefined : event.href;
    const own = new LegalOpenEvent(kind, id, anchor, href);
    const isMine = this.dispatchEvent(own);
    // Not prevented, and there is an address: the link leads there by itself.
    if (isMine && href !== undefined) return;
    event.preventDefault();
    if (isMine) this.#way.open(anchor === undefined ? id : `${id}#${anchor}`);
  };

  /** The portal tells of a failed pack once, for all its parts. */
  readonly #onPartError = (event: Event): void => {
    if (this.#library.library === undefined) event.stopPropagation();
  };

  /** The page hears of readiness from the portal, once. */
  readonly #onPartReady = (event: Event): void => {
    event.stopPropagation();
    if (event.target instanceof Element && event.target.classList.contains('reader')) this.#way.shown();
  };

  readonly #close = async (): Promise<void> => {
    if ((await getHost().close?.()) !== 'unavailable') return;
    if (this.#way.pushed > 0) getHost().history.back(this.#way.pushed);
    else this.cannotClose = true;
  };

  readonly #back = (): void => {
    this.#way.leave(1);
  };

  readonly #backToFirst = (): void => {
    this.#way.leave(this.#way.pages.length);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'legal-portal': LegalPortal;
  }
}
