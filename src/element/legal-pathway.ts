import { adoptStyles, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { todayInChina } from '../model/in-force.js';
import { toLanguage, type Language } from '../model/language.js';
import type { Pathway } from '../model/pathway.js';
import { PackError } from '../pack/format.js';
import { Announcer } from './announcer.js';
import { documentAddress } from './document-address.js';
import { FrameController } from './frame-controller.js';
import { HandingOn } from './handing-on.js';
import { pathwayStyles } from './legal-pathway.styles.js';
import { asPackError, LibraryController } from './library-controller.js';
import type { LinkContext } from './links.js';
import { loadPathwayPart } from './load-pathway-part.js';
import { OpenedDocument } from './opened-document.js';
import type { PathwayFlow } from './pathway-flow.js';
import { createPathwayMemory } from './pathway-memory.js';
import type { ReaderView } from './reader-view.js';
import { renderSkeleton, renderTrouble } from './render-states.js';
import { changeSettings } from './settings.js';
import { restoreId, takeRestoreText, wantsRestoreText } from './restore-fragment.js';
import { tellError, tellReady } from './tell.js';
import { TermController } from './term-controller.js';
import { onForgetTyped } from './typed-store.js';

/**
 * @summary A guided pathway: one question per page, 不清楚 always offered, answers that can be changed without losing
 * any, and a result with its reasons, deadline, law, what to bring and whom to call; one page on paper for the counter.
 * @tagname legal-pathway
 *
 * @slot - Shown while there is no pathway to show, and when it cannot be loaded. Without JavaScript it is all there is: put 12348 and a few links here.
 *
 * @event {LegalOutcomeEvent} legal-outcome - Tells: the reader is at the result. Ids only, never answers.
 * @event {LegalOpenEvent} legal-open - Asks: a link leads to a document. `preventDefault()` to open it yourself.
 * @event {LegalHandoffEvent} legal-handoff - Asks: the reader taps a number, prints or shares.
 * @event {LegalSettingsEvent} legal-settings - Tells: the reader chose both languages or one.
 * @event {LegalReadyEvent} legal-ready - Tells: the pathway is on screen for the first time.
 * @event {LegalErrorEvent} legal-error - Tells: the pack or the pathway could not be loaded.
 *
 * @csspart base - The wrapper around everything.
 * @csspart opening - The page before the first question.
 * @csspart question - A page with one question.
 * @csspart review - All answers before the result.
 * @csspart result - The result.
 * @csspart answer - The box with what to do.
 * @csspart deadline - A last day.
 * @csspart callout - Notices that join the result.
 * @csspart begin - The button that begins.
 * @csspart next - The button that goes on.
 * @csspart see-result - The button that leads to the result.
 * @csspart print - The button that prints the sheet for the counter.
 * @csspart copy - The button that copies the result as text.
 * @csspart share - The button that shares it.
 * @csspart save - The button that keeps the answers on this device.
 * @csspart start-again - The button that wipes all answers.
 * @csspart answer-missing - Buttons that lead back to a question answered 不清楚.
 * @csspart sources - The list of sources.
 *
 * @cssprop [--legal-accent=#0f524c] - What can be acted on. All tokens: `TOKENS`.
 * @cssprop [--legal-text-size=18px] - Body size; elder mode and text size multiply it.
 * @cssprop [--legal-padding=24px] - Space around the content; 0 where the page already has margins.
 */
export class LegalPathway extends LitElement {
  static override styles = pathwayStyles;

  readonly #frame = new FrameController(this);
  readonly #announcer = new Announcer(this);
  readonly #library = new LibraryController(
    this,
    () => this.pack,
    () => undefined,
  );
  readonly #handingOn = new HandingOn(this, this.#announcer);
  readonly #terms = new TermController(this, () => this.#library.library);
  readonly #opened = new OpenedDocument(this);
  #flow: PathwayFlow | undefined;
  #renderFlow: (flow: PathwayFlow) => TemplateResult = () => html``;
  #failed: PackError | undefined;
  /** What is being loaded or shown, to load nothing twice. */
  #asked: { library: ReaderView['library']; id: string } | undefined;
  #restoreText: string | undefined;
  /** The pathway a sheet was for, where the page names none. */
  #restoredId = '';
  #ticked = new Set<string>();
  #wantsFocus = false;
  #isFirst = true;
  #stop: (() => void)[] = [];

  /** Address of the pack's folder. Required; nothing is shown without it. */
  @property() pack = '';

  /** The pathway: `wages`, or `pathway/wages`. With `restore` it may be left out: the sheet says which. */
  @property() pathway = '';

  /**
   * Takes over the answers in the page's address, `#legal-restore=…`, that the QR code of a counter sheet brings, and
   * takes them out of the address at once. For one element of a page, where counter staff read the codes.
   */
  @property({ type: Boolean }) restore = false;

  /**
   * Address of documents on your own site, with `{id}`: `/law/{id}`. Links then lead there.
   * Leave it out to open documents in place.
   */
  @property({ attribute: 'href-template' }) hrefTemplate = '';

  /**
   * The browser's Back leads to the question before: each tap that leads on adds an entry to the page's history, under
   * the same address. Not for pages whose own router reads every entry, nor inside a WeChat mini-program.
   */
  @property({ type: Boolean, attribute: 'browser-back' }) browserBack = false;

  /** Language of the pathway, where it should differ from that of the page. Interface words stay in the page's language. */
  @property() language = '';

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#onHash);
    addEventListener('popstate', this.#onPopState);
    this.#stop = [
      onForgetTyped(() => {
        this.#flow?.forget();
      }),
      () => {
        removeEventListener('hashchange', this.#onHash);
        removeEventListener('popstate', this.#onPopState);
      },
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stop) stop();
    this.#stop = [];
  }

  protected override willUpdate(): void {
    this.#takeFragment();
    const { library } = this.#library;
    const id = this.#id;
    if (library === undefined || id === '') {
      this.#asked = undefined;
      this.#flow = undefined;
      return;
    }
    if (library === this.#asked?.library && id === this.#asked.id) return;
    this.#asked = { library, id };
    this.#flow = undefined;
    this.#failed = undefined;
    void this.#load(this.#asked);
  }

  protected override updated(): void {
    if (this.#flow === undefined) return;
    if (this.#wantsFocus) {
      this.#wantsFocus = false;
      this.#flow.wantFocus();
    }
    if (this.#opened.address === undefined) this.#flow.settle(this.renderRoot);
    const { library } = this.#library;
    if (!this.#isFirst || library === undefined) return;
    this.#isFirst = false;
    tellReady(this, library);
  }

  /**
   * How many entries of the browser's history this pathway has added behind the one shown.
   * @internal
   */
  get stepsTaken(): number {
    return this.#flow?.steps.trail.length ?? 0;
  }

  /** Puts the focus on the heading of the page shown, as soon as it is there. */
  override focus(): void {
    this.#wantsFocus = true;
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const isShown = this.#flow !== undefined;
    return this.#frame.render(html`
      ${this.#announcer.render()} ${this.#library.renderNotice()} ${this.#opened.render()}
      <div ?hidden=${this.#opened.address !== undefined}>${this.#renderState()}</div>
      <div class="fallback ${isShown ? '' : 'shown'}"><slot></slot></div>
    `);
  }

  #renderState(): TemplateResult | typeof nothing {
    const failed = this.#library.error ?? this.#failed;
    if (failed !== undefined && this.#library.state !== 'loading')
      return renderTrouble(failed, this.#retry, this.#links);
    if (this.#flow !== undefined) return this.#renderFlow(this.#flow);
    const isLoading = this.#library.state === 'loading' || this.#asked !== undefined;
    return isLoading ? renderSkeleton(6) : nothing;
  }

  get #id(): string {
    const name = this.pathway === '' ? this.#restoredId : this.pathway;
    return name === '' || name.startsWith('pathway/') ? name : `pathway/${name}`;
  }

  /** Read once, and taken out of the address whatever it holds. */
  #takeFragment(): void {
    if (!this.restore || !wantsRestoreText(this.pathway)) return;
    this.#restoreText = takeRestoreText();
    this.#restoredId = restoreId(this.#restoreText) ?? this.#restoredId;
    if (this.#flow !== undefined && this.#asked?.id === this.#id) this.#restoreNow();
  }

  #restoreNow(): void {
    const text = this.#restoreText;
    this.#restoreText = undefined;
    if (text !== undefined) this.#flow?.restore(text);
  }

  async #load(asked: { library: ReaderView['library']; id: string }): Promise<void> {
    const { library, id } = asked;
    try {
      const [part, pathway, holidays] = await Promise.all([
        loadPathwayPart().catch(() => {
          throw new PackError('network', 'the file with the pathways could not be loaded', true);
        }),
        this.#read(library, id),
        library.holidays(),
      ]);
      if (this.#asked !== asked) return;
      adoptStyles(this.renderRoot as ShadowRoot, [...pathwayStyles, ...part.pathwayFlowStyles]);
      this.#renderFlow = part.renderPathway;
      this.#flow = new part.PathwayFlow(pathway, holidays, {
        host: this,
        memory: createPathwayMemory(id, `${this.id}|${this.pack}`),
        announce: (words) => {
          this.#announcer.announce(words);
        },
        update: () => {
          this.requestUpdate();
        },
        view: () => this.#view(library),
        today: todayInChina,
        hasHistory: () => this.browserBack,
      });
      this.#restoreNow();
    } catch (error) {
      if (this.#asked !== asked) return;
      this.#failed = asPackError(error);
      tellError(this, this.#failed);
    }
    this.requestUpdate();
  }

  async #read(library: ReaderView['library'], id: string): Promise<Pathway> {
    const document = await library.document(id);
    if (document.kind !== 'pathway') throw new PackError('unknown-document', `"${id}" is no pathway`);
    return document;
  }

  get #language(): Language {
    return toLanguage(this.language) ?? this.#frame.language;
  }

  get #links(): LinkContext {
    return {
      host: this,
      hrefTemplate: this.hrefTemplate === '' ? undefined : this.hrefTemplate,
      documentId: this.#id,
      pathwayId: this.#id,
      open: (id, anchor) => {
        this.#opened.open(id, anchor);
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
      anchor: undefined,
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
      goTo: () => undefined,
      point: () => undefined,
      address: () => {
        const { publicUrl } = library.manifest;
        return documentAddress({ hrefTemplate: this.#links.hrefTemplate, publicUrl }, this.#id);
      },
      handingOn: this.#handingOn,
    };
  }

  readonly #onHash = (): void => {
    if (this.restore) this.requestUpdate();
  };

  readonly #onPopState = (): void => {
    this.#flow?.returned();
  };

  readonly #retry = (): void => {
    this.#asked = undefined;
    this.#failed = undefined;
    if (this.#library.error === undefined) this.requestUpdate();
    else this.#library.retry();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'legal-pathway': LegalPathway;
  }
}
