import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { todayInChina } from '../model/in-force.js';
import type { Language } from '../model/language.js';
import { toLanguage } from '../model/language.js';
import { articleOfTheDay } from '../pack/article-of-the-day.js';
import { msg, str } from '../locale/localize.js';
import { Announcer } from './announcer.js';
import { documentAddress } from './document-address.js';
import { DocumentController } from './document-controller.js';
import { FrameController } from './frame-controller.js';
import { HandingOn } from './handing-on.js';
import type { LegalPathway } from './legal-pathway.js';
import { LibraryController } from './library-controller.js';
import { readerStyles } from './legal-reader.styles.js';
import type { LinkContext } from './links.js';
import { PaperController } from './paper-controller.js';
import { wearStyles } from './part.js';
import { renderEmbeddedPathway } from './render-embedded-pathway.js';
import { renderSkeleton, renderTrouble } from './render-states.js';
import { ReadingPath } from './reading-path.js';
import type { ReaderView } from './reader-view.js';
import { SectionController } from './section-controller.js';
import { changeSettings } from './settings.js';
import { TermController } from './term-controller.js';
import { tellError, tellReady } from './tell.js';

/**
 * @summary Shows one document of a pack: a guide, a statute article in its context, a service, a term, a hotline, a
 * topic or a statute. Links inside open in place, with a way back.
 * @tagname legal-reader
 *
 * @slot - Shown while there is no document to show, and when it cannot be loaded. Without JavaScript it is all there is: put 12348 and a few links here.
 *
 * @event {LegalOpenEvent} legal-open - Asks: a link leads to another document. `preventDefault()` to open it yourself.
 * @event {LegalHandoffEvent} legal-handoff - Asks: the reader taps a number, prints or shares.
 * @event {LegalSettingsEvent} legal-settings - Tells: the reader chose both languages or one.
 * @event {LegalReadyEvent} legal-ready - Tells: the document is on screen for the first time.
 * @event {LegalErrorEvent} legal-error - Tells: the pack or the document could not be loaded.
 *
 * @csspart base - The wrapper around everything.
 * @csspart document - The document.
 * @csspart title - Its title.
 * @csspart answer - The box with the answer.
 * @csspart callout - Notes, deadlines and warnings.
 * @csspart official - The official text of an article.
 * @csspart sources - The list of sources.
 * @csspart copy - The buttons that copy a citation.
 * @csspart print - The button that prints.
 * @csspart share - The button that shares.
 *
 * @cssprop [--legal-accent=#0f524c] - What can be acted on. All tokens: `TOKENS`.
 * @cssprop [--legal-text-size=18px] - Body size; elder mode and text size multiply it.
 * @cssprop [--legal-padding=24px] - Space around the content; 0 where the page already has margins.
 * @cssprop [--legal-font-official=inherit] - Face of official statute text.
 */
export class LegalReader extends LitElement {
  static override styles = readerStyles;

  readonly #frame = new FrameController(this);
  readonly #announcer = new Announcer(this);
  readonly #library = new LibraryController(
    this,
    () => this.pack,
    () => {
      this.#isFirst = true;
    },
  );
  readonly #document = new DocumentController(
    this,
    () => {
      this.#handingOn.forget();
      this.#paper.forget();
      this.#terms.close();
    },
    (error) => {
      tellError(this, error);
    },
  );
  #isFirst = true;
  readonly #path = new ReadingPath(this);
  #ticked = new Set<string>();
  readonly #terms = new TermController(this, () => this.#library.library);
  readonly #handingOn = new HandingOn(this, this.#announcer);
  readonly #paper = new PaperController(this, this.#handingOn);
  readonly #sections = new SectionController(this);

  /** Address of the pack's folder. Required; nothing is shown without it. */
  @property() pack = '';

  /**
   * The document to show, with an optional place in it: `guide/unpaid-wages`, `article/civil-code/1134#p2`.
   * Setting it forgets where the reader has been; leave it alone to let the reader follow links.
   */
  @property({ attribute: 'document-id' }) documentId = '';

  /**
   * Address of documents on your own site, with `{id}`: `/law/{id}`. Links then lead there.
   * Not for pages that show documents in this very element: leave it out and links open in place.
   */
  @property({ attribute: 'href-template' }) hrefTemplate = '';

  /**
   * Shows one article with plain words a day, the same for everybody, while there is no `document-id`.
   * Not for a page about a matter: what comes up has nothing to do with it.
   */
  @property({ type: Boolean, attribute: 'article-of-the-day' }) articleOfTheDay = false;

  /**
   * No button that leads back: the page has one of its own that calls `back()`.
   * Not for saving space: a reader without a way back is lost after the first link.
   */
  @property({ type: Boolean, attribute: 'without-back' }) withoutBack = false;

  /**
   * Language of the documents, where it should differ from that of the page. Interface words stay in the language of
   * the page: use `setLanguage()` or `<html lang>` for both.
   */
  @property() language = '';

  /** Pathways take over the answers that a counter sheet's QR code brings in the page's address. See `legal-pathway`. */
  @property({ type: Boolean }) restore = false;

  /** Pathways: the browser's Back leads to the question before. See `legal-pathway`. */
  @property({ type: Boolean, attribute: 'browser-back' }) browserBack = false;

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('documentId')) this.#path.begin(this.documentId);
    this.#chooseArticleOfTheDay();
    this.#document.show(this.#library.library, this.#path.place?.id);
  }

  override updated(): void {
    this.#sections.mark();
    const { library } = this.#library;
    if (!this.#hasDocument || library === undefined) return;
    this.#path.settle();
    if (!this.#isFirst) return;
    this.#isFirst = false;
    tellReady(this, library);
  }

  /**
   * How many entries of the browser's history the pathway shown has added.
   * @internal
   */
  get stepsTaken(): number {
    return this.renderRoot.querySelector<LegalPathway>('.pathway-document')?.stepsTaken ?? 0;
  }

  /** Puts the focus on the document's title, or on the place asked for, as soon as it is there. */
  override focus(): void {
    this.#path.wantFocus();
    // What is about to be replaced is not what the reader goes to.
    if (this.#hasDocument && !this.isUpdatePending) this.#path.settle();
  }

  /** Goes back to the document read before; false when there is none. */
  back(): boolean {
    return this.#path.back();
  }

  /** Whether there is a document to go back to. */
  get canGoBack(): boolean {
    return this.#path.before !== undefined;
  }

  /** Again with each pack: it may know other articles. */
  #chooseArticleOfTheDay(): void {
    const { library } = this.#library;
    const { place } = this.#path;
    if (library === undefined || (place !== undefined && place.isOfTheDay !== true)) return;
    const id = this.articleOfTheDay ? (articleOfTheDay(library.catalogue, todayInChina()) ?? '') : '';
    if (id !== (place?.id ?? '')) this.#path.begin(id, true);
  }

  protected override render(): TemplateResult {
    return this.#frame.render(html`
      ${this.#announcer.render()} ${this.#library.renderNotice()} ${this.#renderBack()} ${this.#renderState()}
      <div class="fallback ${this.#hasDocument ? '' : 'shown'}"><slot></slot></div>
    `);
  }

  get #hasDocument(): boolean {
    return this.#document.state === 'ready';
  }

  #renderState(): TemplateResult | typeof nothing {
    const failed = this.#library.error ?? (this.#document.state === 'failed' ? this.#document.error : undefined);
    const isLoading = this.#library.state === 'loading';
    if (failed !== undefined && !isLoading) return renderTrouble(failed, this.#retry, this.#links);
    const shown = this.#renderShown();
    if (shown !== undefined) return shown;
    return isLoading || this.#document.state === 'loading' ? renderSkeleton(6) : nothing;
  }

  #renderShown(): TemplateResult | undefined {
    const { library } = this.#library;
    const { document, state: shown, statute, page } = this.#document;
    if (shown !== 'ready' || document === undefined || page === undefined || library === undefined) return undefined;
    if (document.kind === 'pathway') return renderEmbeddedPathway(this, document.id);
    wearStyles(this, page.readerPageStyles);
    const isOfTheDay = this.#path.place?.isOfTheDay === true;
    return page.renderPage({ document, statute, isOfTheDay }, this.#view(library));
  }

  #renderBack(): TemplateResult | typeof nothing {
    const { before } = this.#path;
    if (before === undefined || this.withoutBack) return nothing;
    const title = this.#library.library?.find(before.id)?.title;
    const name = title?.[this.#language] ?? title?.['zh-CN'] ?? '';
    return html`<button type="button" class="bare back" @click=${() => this.back()}>
      <span aria-hidden="true">‹</span>${msg(str`返回：${name}`)}
    </button>`;
  }

  get #language(): Language {
    return toLanguage(this.language) ?? this.#frame.language;
  }

  get #links(): LinkContext {
    return {
      host: this,
      hrefTemplate: this.hrefTemplate === '' ? undefined : this.hrefTemplate,
      documentId: this.#path.place?.id,
      open: (id, anchor) => {
        this.#path.open(id, anchor);
      },
      terms: this.#terms,
    };
  }

  #view(library: ReaderView['library']): ReaderView {
    return {
      ...this.#links,
      library,
      language: this.#language,
      width: this.#frame.width,
      anchor: this.#path.place?.anchor,
      today: todayInChina(),
      ticked: this.#ticked,
      onTick: (material, ticked) => {
        if (ticked) this.#ticked.add(material);
        else this.#ticked.delete(material);
      },
      translation: this.#frame.settings.translation,
      setTranslation: (translation) => {
        changeSettings({ translation }, this);
      },
      goTo: (elementId) => {
        this.#path.goTo(elementId);
      },
      point: this.#point,
      address: (anchor) => {
        const { hrefTemplate, documentId } = this.#links;
        const { publicUrl } = library.manifest;
        return documentId === undefined ? undefined : documentAddress({ hrefTemplate, publicUrl }, documentId, anchor);
      },
      handingOn: this.#handingOn,
      paper: this.#paper,
    };
  }

  /** From the manifest on: a file that is gone belongs to a pack that has been replaced since. */
  readonly #retry = (): void => {
    this.#library.retry();
  };

  readonly #point = (anchor: string | undefined): void => {
    this.#handingOn.forget();
    this.#path.point(anchor);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'legal-reader': LegalReader;
  }
}
