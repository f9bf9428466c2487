import type { nothing } from 'lit';
import { html, LitElement, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { isDocumentKind, type DocumentKind } from '../model/address.js';
import { toLanguage, type Language } from '../model/language.js';
import { Announcer } from './announcer.js';
import { ComboboxController } from './combobox-controller.js';
import { LegalReadyEvent } from './events.js';
import { FrameController } from './frame-controller.js';
import { InPlace } from './in-place.js';
import { LibraryController } from './library-controller.js';
import { searchStyles } from './legal-search.styles.js';
import { askToOpen, type LinkContext } from './links.js';
import { MoreResults } from './more-results.js';
import { countOption, textOption } from './option-values.js';
import { RecentController } from './recent-controller.js';
import { answerWords, renderAnswers } from './render-answers.js';
import { renderSearchForm } from './render-search-form.js';
import { renderNotice } from './render-states.js';
import { groupSuggestions, type SuggestionGroup } from './result-groups.js';
import { SearchController, type Narrowed } from './search-controller.js';
import { TypingController } from './typing-controller.js';
import { workerAddress } from './worker-address.js';

const DEFAULT_LIMIT = 4;

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
    () => textOption(this.pack),
    ({ manifest }) => {
      const event = new LegalReadyEvent(manifest.id, manifest.version);
      this.dispatchEvent(event);
      // Who began to type while the pack was on its way has had no suggestions yet.
      if (this.#search.state === 'idle' && this.text !== '') this.#typing.typed(this.text);
    },
  );
  readonly #search = new SearchController(
    this,
    () => ({
      language: this.#language,
      kinds: this.#kinds,
      workerUrl: textOption(this.workerUrl) === '' ? workerAddress() : this.workerUrl,
    }),
    () => {
      void this.#onSettled();
    },
  );
  readonly #more = new MoreResults(this, this.#search, this.#announcer, () => countOption(this.limit, DEFAULT_LIMIT));
  readonly #inPlace = new InPlace(
    this,
    () => ({ query: this.#search.query, ...this.#search.narrowed, wanted: this.#more.wanted }),
    () => this.isFilled,
  );
  readonly #combobox = new ComboboxController(this, {
    count: () => this.#search.suggestions.length,
    accept: (at) => {
      this.#accept(at);
    },
    submit: () => {
      this.#submit();
    },
    clear: () => {
      this.#clear();
    },
    changed: () => {
      this.#typing.typed(this.text);
    },
  });
  readonly #typing = new TypingController(this, {
    search: this.#search,
    combobox: this.#combobox,
    announcer: this.#announcer,
    hasFocus: () => this.shadowRoot?.activeElement === this.field,
  });
  readonly #recent = new RecentController(this, this.#announcer, () => {
    this.#clear();
  });

  @query('#query') private field!: HTMLInputElement;
  @state() private text = '';
  @state() private isUnfolded = false;
  /** Everything the reader had asked to see is there. */
  @state() private isFilled = false;

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

  /** Language of titles, where it should differ from that of the page. Interface words stay in the page's language. */
  @property() language = '';

  /**
   * Readers are not offered to have their questions remembered for this visit: on devices that many people use. Without
   * it nothing is remembered either until a reader asks for it.
   */
  @property({ type: Boolean, attribute: 'without-recent' }) withoutRecent = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.text === '' && this.#search.state === 'idle') this.#recall();
  }

  protected override willUpdate(): void {
    // A last update comes after it was taken away: it must not open the search again.
    if (this.isConnected) this.#search.use(this.#library.library);
  }

  protected override updated(): void {
    this.renderRoot.querySelector('.option[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  /** Puts the focus into the field. */
  override focus(options?: FocusOptions): void {
    this.field.focus(options);
  }

  protected override render(): TemplateResult {
    const isOpened = this.#inPlace.address !== undefined;
    const isBusy = this.#search.state === 'searching' || this.#search.isRenewing;
    return this.#frame.render(html`
      ${this.#announcer.render()} ${this.#renderForm()}
      ${renderNotice(this.#library.notice, { retry: this.#retry, hide: this.#hideNotice })} ${this.#inPlace.render()}
      <div class="answers" ?hidden=${isOpened} aria-busy=${String(isBusy)}>${this.#renderAnswers()}</div>
      <div class="fallback ${this.#library.state === 'failed' ? 'shown' : ''}"><slot></slot></div>
    `);
  }

  #renderForm(): TemplateResult {
    return renderSearchForm({
      combobox: this.#combobox,
      groups: this.#suggestionGroups,
      language: this.#language,
      text: this.text,
      label: textOption(this.label),
      placeholder: textOption(this.placeholder),
      onInput: this.#onInput,
      onCompositionEnd: this.#onCompositionEnd,
      onSubmit: this.#onSubmit,
      onClear: this.#onClear,
      accept: (at) => {
        this.#accept(at);
      },
    });
  }

  #renderAnswers(): TemplateResult | typeof nothing {
    return renderAnswers({
      search: this.#search,
      library: this.#library,
      more: this.#more,
      recent: this.#recent,
      links: this.#links,
      language: this.#language,
      kinds: this.#kinds,
      isFolded: this.#frame.width === 'narrow' ? !this.isUnfolded : undefined,
      fold: this.#fold,
      retry: this.#retry,
      askAgain: this.#askAgain,
      ask: this.#ask,
      narrow: this.#narrow,
    });
  }

  get #language(): Language {
    return toLanguage(textOption(this.language)) ?? this.#frame.language;
  }

  get #kinds(): DocumentKind[] {
    return textOption(this.kinds)
      .split(/[\s,]+/)
      .filter(isDocumentKind);
  }

  get #links(): LinkContext {
    const template = textOption(this.hrefTemplate);
    return {
      host: this,
      hrefTemplate: template === '' ? undefined : template,
      open: (id, anchor) => {
        this.#inPlace.open(id, anchor);
      },
    };
  }

  get #suggestionGroups(): SuggestionGroup[] {
    return groupSuggestions(this.#search.suggestions);
  }

  readonly #retry = (): void => {
    this.#library.retry();
  };

  readonly #hideNotice = (): void => {
    this.#library.hideNotice();
  };

  readonly #askAgain = (): void => {
    void this.#search.search(this.#search.query, this.#search.narrowed);
  };

  /** Words that somebody else found: as if the reader had typed them. */
  readonly #ask = (words: string): void => {
    this.text = words;
    this.#submit();
    this.field.focus();
  };

  readonly #narrow = (narrowed: Narrowed): void => {
    this.#more.reset();
    void this.#search.narrow(narrowed);
    this.#inPlace.remember();
  };

  readonly #fold = (): void => {
    this.isUnfolded = !this.isUnfolded;
  };

  readonly #onInput = (event: Event): void => {
    this.text = this.field.value;
    this.#combobox.onInput(event);
  };

  readonly #onCompositionEnd = (): void => {
    this.text = this.field.value;
    this.#combobox.onCompositionEnd();
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    this.#submit();
  };

  readonly #onClear = (): void => {
    this.#clear();
    this.field.focus();
  };

  #submit(): void {
    this.#typing.stop();
    this.#inPlace.leave();
    this.#more.reset();
    this.isUnfolded = false;
    const words = this.text.trim();
    if (words === '') {
      this.#search.clear();
      this.field.focus();
      return;
    }
    // The keyboard of a phone would cover the results.
    if (matchMedia('(pointer: coarse)').matches) this.field.blur();
    this.#recent.asked(words);
    void this.#search.search(words);
    this.#inPlace.remember();
  }

  #clear(): void {
    this.#typing.stop();
    this.text = '';
    this.#search.clear();
    this.#inPlace.forget();
  }

  #accept(at: number): void {
    const options = this.#suggestionGroups.flatMap((group) => group.options);
    const chosen = options[at]?.suggestion;
    if (chosen === undefined) return;
    this.#typing.stop();
    const href = askToOpen(this.#links, chosen.id, chosen.anchor);
    // No link was pressed that would lead there by itself.
    if (href !== undefined) location.assign(href);
  }

  /** All texts are searched: what the reader had asked to see of the answer is fetched, and the count is said. */
  async #onSettled(): Promise<void> {
    await this.#more.fill();
    this.isFilled = true;
    this.#announcer.announce(answerWords(this.#search));
  }

  #recall(): void {
    const asked = this.#inPlace.recall();
    if (asked === undefined || asked.query === '') return;
    this.text = asked.query;
    this.isFilled = false;
    this.#more.reset(asked.wanted);
    void this.#search.search(asked.query, { kind: asked.kind, audience: asked.audience });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'legal-search': LegalSearch;
  }
}
