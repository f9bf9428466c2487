import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { msg, str } from '../locale/localize.js';
import { todayInChina } from '../model/in-force.js';
import { toLanguage } from '../model/language.js';
import { FrameController } from './frame-controller.js';
import { articleElementStyles } from './legal-article.styles.js';
import { LibraryController } from './library-controller.js';
import { wearStyles } from './part.js';
import { OpenedDocument } from './opened-document.js';
import { QuotationController } from './quotation-controller.js';
import type { QuotationContext, QuotationParts, renderQuotation } from './render-quotation.js';
import { callAdvice, renderSkeleton, renderTrouble } from './render-states.js';
import type { Quoted } from './quotation.js';
import { TermController } from './term-controller.js';
import { tellError, tellReady } from './tell.js';

const PARTS: readonly QuotationParts[] = ['both', 'plain', 'official'];
/** Articles shown at first. All others are one tap away. */
const AT_FIRST = 5;

/**
 * @summary Quotes one or more articles of law in a page's own text: plain words, and the official text.
 * @tagname legal-article
 *
 * @slot - Shown until the article is there, and when it cannot be shown. Put the citation here as words: it then reads without JavaScript too.
 *
 * @event {LegalOpenEvent} legal-open - Asks: the reader wants to see the whole article. `preventDefault()` to open it yourself.
 * @event {LegalHandoffEvent} legal-handoff - Asks: the reader taps a number.
 * @event {LegalReadyEvent} legal-ready - Tells: the quotation is on screen.
 * @event {LegalErrorEvent} legal-error - Tells: the pack or the article could not be loaded.
 *
 * @csspart base - The wrapper around everything.
 * @csspart quotation - One article.
 * @csspart official - Its official text.
 *
 * @cssprop [--legal-accent=#0f524c] - The line beside the quotation, and links. All tokens: `TOKENS`.
 * @cssprop [--legal-text-size=18px] - Body size; elder mode and text size multiply it.
 * @cssprop [--legal-padding=24px] - Space beside the content; 0 where the page already has margins.
 * @cssprop [--legal-font-official=inherit] - Face of official statute text.
 */
export class LegalArticle extends LitElement {
  static override styles = articleElementStyles;

  readonly #frame = new FrameController(this);
  readonly #library = new LibraryController(
    this,
    () => this.pack,
    () => undefined,
  );
  readonly #quotation = new QuotationController(this, {
    shown: () => {
      this.#isNew = true;
    },
    failed: (error) => {
      tellError(this, error);
    },
  });
  readonly #opened = new OpenedDocument(this);
  readonly #terms = new TermController(this, () => this.#library.library);
  #isNew = false;

  @state() private showsAll = false;

  /** Address of the pack's folder. Required; until it is loaded the slot shows. */
  @property() pack = '';

  /**
   * What to quote: as people write it, 民法典第1062条第二款 or 劳动合同法第38条、第46条, or in short form:
   * `civil-code/1062#p2`, `civil-code/1062..1065`, several with spaces between. Not a bare 第42条: name the law.
   */
  @property() cite = '';

  /** `plain` or `official` for one of the two; both by default. What an article lacks is replaced by the other. */
  @property() show: QuotationParts = 'both';

  /**
   * Address of documents on your own site, with `{id}`: `/law/{id}`. The name of the article then leads there.
   * Leave it out to open the article in place.
   */
  @property({ attribute: 'href-template' }) hrefTemplate = '';

  /** Language of the reader opened in place, where it should differ from that of the page. Articles are in Chinese. */
  @property() language = '';

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('cite')) {
      this.showsAll = false;
      this.#terms.close();
    }
    this.#quotation.show(this.#library.library, this.cite.trim());
  }

  protected override updated(): void {
    const { library } = this.#library;
    if (!this.#isNew || library === undefined) return;
    this.#isNew = false;
    tellReady(this, library);
  }

  protected override render(): TemplateResult {
    const isOpen = this.#opened.address !== undefined;
    const { quoted } = this.#quotation;
    const isShown = quoted !== undefined && quoted.some(({ article }) => article !== undefined);
    return this.#frame.render(html`
      ${this.#library.renderNotice()} ${this.#opened.render()}
      <div ?hidden=${isOpen}>${this.#renderState()}</div>
      <div class="fallback ${isShown ? '' : 'shown'}"><slot></slot></div>
    `);
  }

  #renderState(): TemplateResult | typeof nothing {
    const error = this.#library.error ?? this.#quotation.error;
    if (error !== undefined) return renderTrouble(error, this.#retry, this.#context);
    const { quoted, view } = this.#quotation;
    if (this.pack === '' || this.cite.trim() === '') return nothing;
    if (quoted === undefined || view === undefined) return renderSkeleton(3);
    wearStyles(this, view.quotationPartStyles);
    return quoted.length === 0 ? this.#renderUnread() : this.#renderQuoted(quoted, view.renderQuotation);
  }

  /** The page's author mistyped; a resident must not be left with nothing. */
  #renderUnread(): TemplateResult {
    return html`<div class="trouble" role="note">
      <p>${msg(str`没有看懂“${this.cite.trim().slice(0, 60)}”说的是哪部法律的哪一条。`)}</p>
      <p class="actions">${callAdvice(this.#context)}</p>
    </div>`;
  }

  #renderQuoted(quoted: readonly Quoted[], render: typeof renderQuotation): TemplateResult {
    const context = this.#context;
    const rest = quoted.length - AT_FIRST;
    const isCut = rest > 0 && !this.showsAll;
    return html`${(isCut ? quoted.slice(0, AT_FIRST) : quoted).map((each) => render(each, context))}
    ${
      isCut
        ? html`<button type="button" class="more" @click=${this.#showAll}>${msg(str`再看 ${rest} 条`)}</button>`
        : nothing
    }`;
  }

  get #context(): QuotationContext {
    return {
      host: this,
      hrefTemplate: this.hrefTemplate === '' ? undefined : this.hrefTemplate,
      open: (id, anchor) => {
        this.#opened.open(id, anchor);
      },
      terms: this.#terms,
      language: toLanguage(this.language) ?? this.#frame.language,
      ticked: new Set(),
      onTick: () => undefined,
      parts: PARTS.includes(this.show) ? this.show : 'both',
      today: todayInChina(),
    };
  }

  readonly #retry = (): void => {
    if (this.#library.error === undefined) this.#quotation.retry();
    else this.#library.retry();
  };

  /** The button goes; the focus goes on with the reading. */
  readonly #showAll = (): void => {
    this.showsAll = true;
    void this.updateComplete.then(() => {
      this.renderRoot.querySelectorAll<HTMLElement>('a.name')[AT_FIRST]?.focus();
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'legal-article': LegalArticle;
  }
}
