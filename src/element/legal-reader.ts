import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { todayInChina } from '../model/in-force.js';
import type { Language } from '../model/language.js';
import { toLanguage } from '../model/language.js';
import { articleOfTheDay } from '../pack/article-of-the-day.js';
import { msg, str } from '../locale/localize.js';
import { Announcer } from './announcer.js';
import { documentAddress } from './document-address.js';
import { DocumentController } from './document-controller.js';
import { LegalErrorEvent, LegalReadyEvent } from './events.js';
import { FrameController } from './frame-controller.js';
import { HandingOn } from './handing-on.js';
import { LibraryController } from './library-controller.js';
import { readerStyles } from './legal-reader.styles.js';
import type { LinkContext } from './links.js';
import { anchorElementId } from './render-blocks.js';
import { renderDocument } from './render-document.js';
import { renderPrintFoot, renderPrintHead } from './render-print-sheet.js';
import { renderNotice, renderSkeleton, renderTrouble } from './render-states.js';
import { renderTools } from './render-tools.js';
import type { ReaderView } from './reader-view.js';
import { SectionController } from './section-controller.js';
import { changeSettings } from './settings.js';
import { TermController } from './term-controller.js';

/** A place in the pack, and where the reader stood on it. */
interface Place {
  readonly id: string;
  readonly anchor: string | undefined;
  scroll: number;
  /** Which of the page's links led on, to put the focus back. */
  link: number;
  readonly isOfTheDay?: true;
}

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
      this.#terms.close();
      this.#justShown = true;
    },
    (error) => {
      const event = new LegalErrorEvent(error.code, error.message, error.retryable);
      this.dispatchEvent(event);
    },
  );
  #isFirst = true;
  #justShown = false;
  /** The reader acted: the focus goes where the reading goes on. */
  #takeFocus = false;
  #restore: Place | undefined;
  #ticked = new Set<string>();
  readonly #terms = new TermController(this, () => this.#library.library);
  readonly #handingOn = new HandingOn(this, this.#announcer);
  readonly #sections = new SectionController(this);

  @state() private path: readonly Place[] = [];

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

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('documentId')) this.path = this.documentId === '' ? [] : [toPlace(this.documentId)];
    this.#chooseArticleOfTheDay();
    if (changed.has('path') || changed.has('documentId'))
      this.#justShown = this.#document.document?.id === this.#place?.id;
    this.#document.show(this.#library.library, this.#place?.id);
  }

  override updated(): void {
    this.#sections.mark();
    if (!this.#justShown || this.#document.state !== 'ready') return;
    this.#justShown = false;
    this.#settle();
    const { library } = this.#library;
    if (!this.#isFirst || library === undefined) return;
    this.#isFirst = false;
    const event = new LegalReadyEvent(library.manifest.id, library.manifest.version);
    this.dispatchEvent(event);
  }

  /** Puts the focus on the document's title, or on the place asked for, as soon as it is there. */
  override focus(): void {
    this.#takeFocus = true;
    if (this.#document.state === 'ready' && this.hasUpdated) this.#settle();
  }

  /** Goes back to the document read before; false when there is none. */
  back(): boolean {
    if (!this.canGoBack) return false;
    this.path = this.path.slice(0, -1);
    this.#restore = this.#place;
    this.#takeFocus = true;
    return true;
  }

  /** Whether there is a document to go back to. */
  get canGoBack(): boolean {
    return this.path.length > 1;
  }

  #chooseArticleOfTheDay(): void {
    const { library } = this.#library;
    if (!this.articleOfTheDay || this.path.length > 0 || library === undefined) return;
    const id = articleOfTheDay(library.catalogue, todayInChina());
    if (id !== undefined) this.path = [{ ...toPlace(id), isOfTheDay: true }];
  }

  get #place(): Place | undefined {
    return this.path[this.path.length - 1];
  }

  protected override render(): TemplateResult {
    return this.#frame.render(html`
      ${this.#announcer.render()}
      ${renderNotice(this.#library.notice, {
        retry: () => {
          this.#library.retry();
        },
        hide: () => {
          this.#library.hideNotice();
        },
      })}
      ${this.#renderBack()} ${this.#renderState()}
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
    const { document, state: shown, statute } = this.#document;
    if (shown !== 'ready' || document === undefined || library === undefined) return undefined;
    const view = this.#view(library);
    const title = document.title[this.#language] ?? document.title['zh-CN'];
    return html`${renderPrintHead(view)}
    ${this.#place?.isOfTheDay === true ? html`<p class="kicker">${msg('今天的一条')}</p>` : nothing}
    ${renderDocument(document, statute, view)} ${renderTools(document.id, title, view)} ${renderPrintFoot(view)}`;
  }

  #renderBack(): TemplateResult | typeof nothing {
    const before = this.path[this.path.length - 2];
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
      documentId: this.#place?.id,
      open: this.#open,
      terms: this.#terms,
    };
  }

  #view(library: ReaderView['library']): ReaderView {
    return {
      ...this.#links,
      library,
      language: this.#language,
      width: this.#frame.width,
      anchor: this.#place?.anchor,
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
        this.#goTo(elementId);
      },
      copy: (text) => {
        void this.#handingOn.copy(text);
      },
      point: this.#point,
      address: (anchor) => {
        const { hrefTemplate, documentId } = this.#links;
        const { publicUrl } = library.manifest;
        return documentId === undefined ? undefined : documentAddress({ hrefTemplate, publicUrl }, documentId, anchor);
      },
      handingOn: this.#handingOn,
    };
  }

  /** From the manifest on: a file that is gone belongs to a pack that has been replaced since. */
  readonly #retry = (): void => {
    this.#library.retry();
  };

  readonly #open = (id: string, anchor: string | undefined): void => {
    const here = this.#place;
    if (here !== undefined) {
      here.scroll = window.scrollY;
      here.link = this.#linkElements().indexOf(this.shadowRoot?.activeElement ?? this);
    }
    this.path = [...this.path, { id, anchor, scroll: 0, link: -1 }];
    this.#takeFocus = true;
  };

  /** Another place of the same document is no step on the way. */
  readonly #point = (anchor: string | undefined): void => {
    const here = this.#place;
    if (here === undefined) return;
    this.#handingOn.forget();
    this.path = [...this.path.slice(0, -1), { ...here, anchor }];
  };

  /** After a document came on screen: back to where the reader stood, or to the place asked for, or to the title. */
  #settle(): void {
    const restore = this.#restore;
    this.#restore = undefined;
    if (!this.#takeFocus) return;
    this.#takeFocus = false;
    const link = restore === undefined ? undefined : this.#linkElements()[restore.link];
    if (restore !== undefined && link instanceof HTMLElement) {
      window.scrollTo(0, restore.scroll);
      link.focus({ preventScroll: true });
      return;
    }
    const anchor = this.#place?.anchor;
    if (anchor === undefined || !this.#goTo(anchorElementId(anchor))) this.#goTo('title');
  }

  #goTo(elementId: string): boolean {
    const target = this.shadowRoot?.getElementById(elementId);
    if (target === null || target === undefined) return false;
    target.scrollIntoView({ block: elementId === 'title' ? 'nearest' : 'start' });
    target.focus({ preventScroll: true });
    return true;
  }

  #linkElements(): Element[] {
    return Array.from(this.shadowRoot?.querySelectorAll('.document a, .document .link') ?? []);
  }
}

function toPlace(address: string): Place {
  const [id = '', anchor] = address.split('#', 2);
  return { id, anchor: anchor === '' ? undefined : anchor, scroll: 0, link: -1 };
}

declare global {
  interface HTMLElementTagNameMap {
    'legal-reader': LegalReader;
  }
}
