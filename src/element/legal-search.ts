import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { isDocumentKind, type DocumentKind } from '../model/address.js';
import { toLanguage, type Language } from '../model/language.js';
import { msg, str } from '../locale/localize.js';
import { Announcer } from './announcer.js';
import { ComboboxController } from './combobox-controller.js';
import { LegalReadyEvent } from './events.js';
import { FrameController } from './frame-controller.js';
import { InPlace } from './in-place.js';
import type { LegalReader } from './legal-reader.js';
import { LibraryController } from './library-controller.js';
import { searchStyles } from './legal-search.styles.js';
import { askToOpen, type LinkContext } from './links.js';
import { groupSuggestions, type SuggestionGroup } from './result-groups.js';
import { MoreResults } from './more-results.js';
import { renderOpened } from './render-opened.js';
import { renderProgress, renderResults } from './render-results.js';
import { renderSearchForm } from './render-search-form.js';
import { renderNotice, renderSkeleton, renderTrouble } from './render-states.js';
import { SearchController } from './search-controller.js';
import { workerAddress } from './worker-address.js';

/** Milliseconds of silence before suggestions are asked for. */
const TYPING_PAUSE = 80;
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
    },
  );
  readonly #search = new SearchController(
    this,
    () => ({
      language: this.#language,
      kinds: this.#kinds,
      workerUrl: this.workerUrl === '' ? workerAddress() : this.workerUrl,
    }),
    () => {
      this.#announceCount();
    },
  );
  readonly #more = new MoreResults(this, this.#search, this.#announcer, () => this.#limit);
  readonly #inPlace = new InPlace(this, () => this.#search.query);
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
      this.#onTyped();
    },
  });
  #typing: ReturnType<typeof setTimeout> | undefined;

  @query('#query') private field!: HTMLInputElement;
  @state() private text = '';
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

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.text === '') this.#recall();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#typing);
  }

  protected override willUpdate(): void {
    this.#search.use(this.#library.library);
  }

  protected override updated(): void {
    this.renderRoot.querySelector('.option[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  /** Puts the focus into the field. */
  override focus(options?: FocusOptions): void {
    this.field.focus(options);
  }

  protected override render(): TemplateResult {
    const { address } = this.#inPlace;
    return this.#frame.render(html`
      ${this.#announcer.render()} ${this.#renderForm()}
      ${renderNotice(this.#library.notice, { retry: this.#retry, hide: this.#hideNotice })}
      ${
        address === undefined
          ? nothing
          : renderOpened(this, address, {
              where: this.#wayBack,
              back: this.#onBack,
              openedFurther: this.#onOpenFurther,
            })
      }
      <div class="answers" ?hidden=${address !== undefined} aria-busy=${String(this.#search.state === 'searching')}>
        ${this.#renderAnswers()}
      </div>
      <div class="fallback ${this.#library.state === 'failed' ? 'shown' : ''}"><slot></slot></div>
    `);
  }

  #renderForm(): TemplateResult {
    return renderSearchForm({
      combobox: this.#combobox,
      groups: this.#suggestionGroups,
      language: this.#language,
      text: this.text,
      label: this.label,
      placeholder: this.placeholder,
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
    const { state: stage, error, groups } = this.#search;
    const { library, error: noPack } = this.#library;
    if (noPack !== undefined) return renderTrouble(noPack, this.#retry, this.#links);
    if (stage === 'idle') return nothing;
    if (stage === 'failed' && error !== undefined) return renderTrouble(error, this.#askAgain, this.#links);
    if (stage === 'searching' || library === undefined) return renderSkeleton(5);
    return html`${renderProgress(this.#search.progress, this.#askAgain)}
    ${renderResults(groups, {
      ...this.#links,
      library,
      language: this.#language,
      query: this.#search.query,
      total: this.#search.total,
      limit: this.#limit,
      opened: this.#more.opened,
      wanted: this.#more.wanted,
      openKind: (kind) => {
        this.#more.openKind(kind);
      },
      more: (kind) => {
        this.#more.more(kind);
      },
    })}`;
  }

  get #wayBack(): string {
    if (this.#reader?.canGoBack === true) return msg('返回上一页');
    return this.#search.state === 'idle' ? msg('返回') : msg('返回搜索结果');
  }

  get #reader(): Partial<LegalReader> | null {
    return this.renderRoot.querySelector<LegalReader>('.opened');
  }

  get #language(): Language {
    return toLanguage(this.language) ?? this.#frame.language;
  }

  get #kinds(): DocumentKind[] {
    return this.kinds.split(/[\s,]+/).filter(isDocumentKind);
  }

  get #limit(): number {
    return this.limit > 0 ? Math.floor(this.limit) : DEFAULT_LIMIT;
  }

  get #links(): LinkContext {
    return {
      host: this,
      hrefTemplate: this.hrefTemplate === '' ? undefined : this.hrefTemplate,
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
    void this.#search.search(this.#search.query);
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

  /** A link inside the document: the way back grows once the document has opened. */
  readonly #onOpenFurther = (): void => {
    setTimeout(() => {
      this.requestUpdate();
    });
  };

  readonly #onBack = (): void => {
    if (this.#reader?.back?.() === true) {
      this.requestUpdate();
      return;
    }
    this.#inPlace.close();
    if (this.#search.state === 'idle') this.field.focus();
  };

  /** Suggestions for what stands in the field, once typing pauses. */
  #onTyped(): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      void this.#search.suggest(this.text).then((found) => {
        if (found && this.shadowRoot?.activeElement === this.field) this.#combobox.show();
      });
    }, TYPING_PAUSE);
  }

  #submit(): void {
    this.#stopTyping();
    this.#inPlace.leave();
    this.#more.reset();
    const words = this.text.trim();
    if (words === '') {
      this.#search.clear();
      this.field.focus();
      return;
    }
    // The keyboard of a phone would cover the results.
    if (matchMedia('(pointer: coarse)').matches) this.field.blur();
    void this.#search.search(words);
    this.#inPlace.remember();
  }

  #clear(): void {
    this.#stopTyping();
    this.text = '';
    this.#search.clear();
    this.#inPlace.forget();
  }

  #stopTyping(): void {
    clearTimeout(this.#typing);
    this.#search.dropSuggestions();
    this.#combobox.close();
  }

  #accept(at: number): void {
    const options = this.#suggestionGroups.flatMap((group) => group.options);
    const chosen = options[at]?.suggestion;
    if (chosen === undefined) return;
    this.#stopTyping();
    const href = askToOpen(this.#links, chosen.id, chosen.anchor);
    // No link was pressed that would lead there by itself.
    if (href !== undefined) location.assign(href);
  }

  #announceCount(): void {
    const { total } = this.#search;
    this.#announcer.announce(
      total === 0 ? msg('没有找到完全对得上的，下面有相近的主题和电话。') : msg(str`找到 ${total} 条`),
    );
  }

  #recall(): void {
    const words = this.#inPlace.recall();
    if (words === undefined) return;
    this.text = words;
    void this.#search.search(words);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'legal-search': LegalSearch;
  }
}
