import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { isDocumentKind, type DocumentKind } from '../model/address.js';
import { toLanguage, type Language } from '../model/language.js';
import type { PageProvider } from '../search/provider.js';
import { Announcer } from './announcer.js';
import { AskingController } from './asking-controller.js';
import { LegalReadyEvent } from './events.js';
import { FrameController } from './frame-controller.js';
import { LibraryController } from './library-controller.js';
import { searchStyles } from './legal-search.styles.js';
import type { LinkContext } from './links.js';
import { wearStyles } from './part.js';
import { renderSearchForm } from './render-search-form.js';
import { renderNotice, renderSkeleton, renderTrouble } from './render-states.js';
import { workerAddress } from './worker-address.js';

const DEFAULT_LIMIT = 4;
const SKELETON_LINES = 5;

/**
 * @summary The search box: everyday words in, guides, articles, services and numbers out, with the reason for each.
 * Suggestions while typing; results by kind; a result opens on the page's own site or in place.
 * @tagname legal-search
 *
 * @slot - Shown while the pack cannot be read. Without JavaScript it is all there is: put 12348 and a few links here.
 *
 * @event {LegalOpenEvent} legal-open - Asks: a result or suggestion was chosen. `preventDefault()` to open it yourself.
 * @event {LegalHandoffEvent} legal-handoff - Asks: the reader taps a number.
 * @event {LegalReadyEvent} legal-ready - Tells: the pack is loaded.
 * @event {LegalErrorEvent} legal-error - Tells: the pack could not be loaded.
 *
 * @csspart base - The wrapper around everything.
 * @csspart label - The question above the field.
 * @csspart field - The text field.
 * @csspart button - The search button.
 * @csspart suggestions - The list under the field.
 * @csspart results - A list of results.
 * @csspart result - One result.
 * @csspart facets - What narrows the results down.
 * @csspart advice - The button to 12348 where nothing was found.
 *
 * @cssprop [--legal-accent=#0f524c] - What can be acted on. All tokens: `TOKENS`.
 * @cssprop [--legal-text-size=18px] - Body size; elder mode and text size multiply it.
 * @cssprop [--legal-padding=24px] - Space around the content; 0 where the page already has margins.
 */
export class LegalSearch extends LitElement {
  static override styles = searchStyles;

  readonly #frame = new FrameController(this);
  readonly #announcer = new Announcer(this);
  readonly #library = new LibraryController(
    this,
    () => this.pack,
    ({ manifest }) => {
      const event = new LegalReadyEvent(manifest.id, manifest.version);
      this.dispatchEvent(event);
      this.#asking.catchUp();
    },
  );
  readonly #asking = new AskingController(this, this.#announcer, () => ({
    language: this.#language,
    kinds: this.#kinds,
    limit: Math.max(1, Math.floor(this.limit)),
    provider: this.provider ?? undefined,
    workerUrl: this.workerUrl === '' ? workerAddress() : this.workerUrl,
    links: this.#links,
  }));

  /** Address of the pack's folder. Required; without it the box answers nothing. */
  @property() pack = '';

  /** The question above the field; “遇到什么事？” by default. */
  @property() label = '';

  /** An example in the empty field. Not for instructions: it disappears when typing begins. */
  @property() placeholder = '';

  /** Kinds to search, separated by spaces or commas: `guide article`. All by default. */
  @property() kinds = '';

  /** Results of each kind shown at first. More are always one tap away: there is no upper limit to set. */
  @property({ type: Number }) limit = DEFAULT_LIMIT;

  /**
   * Address of documents on your own site, with `{id}`: `/law/{id}`. Results then lead there.
   * Leave it out to open documents in place.
   */
  @property({ attribute: 'href-template' }) hrefTemplate = '';

  /** Address of the search worker, where the page's security policy asks for a certain one. Same origin only. */
  @property({ attribute: 'worker-url' }) workerUrl = '';

  /** Your own search in the place of ours: an object with `search`. Not an attribute; see “Search” in the docs. */
  @property({ attribute: false }) provider: PageProvider | undefined;

  /** Language of titles, where it should differ from that of the page. Interface words stay in the page's language. */
  @property() language = '';

  /**
   * Readers are not offered to have their questions remembered for this visit: on devices that many people use. Without
   * it nothing is remembered either until a reader asks for it.
   */
  @property({ type: Boolean, attribute: 'without-recent' }) withoutRecent = false;

  protected override willUpdate(): void {
    this.#asking.use(this.#library.library);
  }

  /** Puts the focus into the field. */
  override focus(options?: FocusOptions): void {
    this.#asking.field?.focus(options);
  }

  protected override render(): TemplateResult {
    const { search, inPlace } = this.#asking;
    const isOpened = inPlace.address !== undefined;
    const isBusy = search.state === 'searching' || search.isRenewing;
    return this.#frame.render(html`
      ${this.#announcer.render()}
      ${renderSearchForm(this.#asking, { language: this.#language, label: this.label, placeholder: this.placeholder })}
      ${renderNotice(this.#library.notice, { retry: this.#retry, hide: this.#hideNotice })} ${inPlace.render()}
      <div class="answers" ?hidden=${isOpened} aria-busy=${String(isBusy)}>${this.#renderAnswers()}</div>
      <div class="fallback ${this.#library.state === 'failed' ? 'shown' : ''}"><slot></slot></div>
    `);
  }

  /** What stands under the field: nothing yet, waiting, trouble, or what was found. */
  #renderAnswers(): TemplateResult | typeof nothing {
    const { search, askAgain } = this.#asking;
    const { library, error: noPack } = this.#library;
    const { page } = search;
    if (page !== undefined) wearStyles(this, page.answersPartStyles);
    if (noPack !== undefined) return renderTrouble(noPack, this.#retry, this.#links);
    if (search.state === 'idle') return page?.renderAskedBefore(this.#asking) ?? nothing;
    if (search.state === 'failed' && search.error !== undefined)
      return renderTrouble(search.error, askAgain, this.#links);
    if (search.state === 'searching' || library === undefined || page === undefined)
      return renderSkeleton(SKELETON_LINES);
    return page.renderAnswer(this.#asking, {
      library,
      links: this.#links,
      language: this.#language,
      kinds: this.#kinds,
      isNarrow: this.#frame.width === 'narrow',
    });
  }

  get #language(): Language {
    return toLanguage(this.language) ?? this.#frame.language;
  }

  get #kinds(): DocumentKind[] {
    return this.kinds.split(/[\s,]+/).filter(isDocumentKind);
  }

  get #links(): LinkContext {
    return {
      host: this,
      hrefTemplate: this.hrefTemplate === '' ? undefined : this.hrefTemplate,
      open: (id, anchor) => {
        this.#asking.inPlace.open(id, anchor);
      },
    };
  }

  readonly #retry = (): void => {
    this.#library.retry();
  };

  readonly #hideNotice = (): void => {
    this.#library.hideNotice();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'legal-search': LegalSearch;
  }
}
