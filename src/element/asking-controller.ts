import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Library } from '../load/library.js';
import type { Announcer } from './announcer.js';
import { ComboboxController } from './combobox-controller.js';
import { InPlace } from './in-place.js';
import { askToOpen, type LinkContext } from './links.js';
import { MoreResults } from './more-results.js';
import { RecentController } from './recent-controller.js';
import { FIELD_ID } from './render-search-form.js';
import { groupSuggestions, type SuggestionGroup } from './result-groups.js';
import { SearchController, type Narrowed, type SearchWishes } from './search-controller.js';
import { TypingController } from './typing-controller.js';

interface AskingHost extends ReactiveControllerHost, HTMLElement {
  readonly pack: string;
  readonly language: string;
  readonly withoutRecent: boolean;
}

/** What the page wants of its search box. */
export interface AskingWishes extends SearchWishes {
  /** Results of each kind shown at first. */
  readonly limit: number;
  readonly links: LinkContext;
}

/**
 * One reader at one search box, from the first letter to the way back from a document: what is typed, asked, narrowed
 * down, chosen, and remembered for the browser's Back.
 */
export class AskingController implements ReactiveController {
  readonly #host: AskingHost;
  readonly #announcer: Announcer;
  readonly #wishes: () => AskingWishes;
  readonly #typing: TypingController;
  /** Everything the reader had asked to see is there. */
  #isFilled = false;
  readonly search: SearchController;
  readonly more: MoreResults;
  readonly inPlace: InPlace;
  readonly combobox: ComboboxController;
  readonly recent: RecentController;
  /** What stands in the field. */
  text = '';
  /** On a narrow screen: all ways to narrow the answer down are laid open. */
  isUnfolded = false;

  constructor(host: AskingHost, announcer: Announcer, wishes: () => AskingWishes) {
    this.#host = host;
    this.#announcer = announcer;
    this.#wishes = wishes;
    host.addController(this);
    this.search = new SearchController(host, wishes, () => {
      void this.#onSettled();
    });
    this.more = new MoreResults(host, this.search, announcer, () => wishes().limit);
    this.inPlace = new InPlace(
      host,
      () => ({ query: this.search.query, ...this.search.narrowed, wanted: this.more.wanted }),
      () => this.#isFilled,
    );
    this.combobox = new ComboboxController(host, {
      count: () => this.search.suggestions.length,
      accept: this.accept,
      submit: this.submit,
      clear: this.#clear,
      changed: () => {
        this.#typing.typed(this.text);
      },
    });
    this.#typing = new TypingController(host, {
      search: this.search,
      combobox: this.combobox,
      announcer,
      hasFocus: () => host.shadowRoot?.activeElement === this.field,
    });
    this.recent = new RecentController(host, announcer, () => this.search.query, this.#clear);
  }

  /** Undefined before the first picture. */
  get field(): HTMLInputElement | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLInputElement>(`#${FIELD_ID}`) ?? undefined;
  }

  get suggestionGroups(): SuggestionGroup[] {
    return groupSuggestions(this.search.suggestions);
  }

  hostConnected(): void {
    if (this.text === '' && this.search.state === 'idle') this.#recall();
    if (this.recent.words !== undefined) void this.search.fetchPage().catch(() => undefined);
  }

  hostUpdated(): void {
    this.#host.shadowRoot?.querySelector('.option[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  /** The pack to ask. */
  use(library: Library | undefined): void {
    // A last update comes after it was taken away: it must not open the search again.
    if (this.#host.isConnected) this.search.use(library);
  }

  /** Who began to type while the pack was on its way has had no suggestions yet. */
  catchUp(): void {
    if (this.search.state === 'idle' && this.text !== '') this.#typing.typed(this.text);
  }

  readonly onInput = (event: Event): void => {
    this.#readField();
    this.combobox.onInput(event);
  };

  readonly onCompositionEnd = (): void => {
    this.#readField();
    this.combobox.onCompositionEnd();
  };

  readonly onSubmit = (event: Event): void => {
    event.preventDefault();
    this.submit();
  };

  readonly onClear = (): void => {
    this.#clear();
    this.field?.focus();
  };

  readonly submit = (): void => {
    this.#typing.stop();
    this.inPlace.leave();
    this.more.reset();
    this.isUnfolded = false;
    const words = this.text.trim();
    if (words === '') {
      this.search.clear();
      this.field?.focus();
      return;
    }
    // The keyboard of a phone would cover the results.
    if (matchMedia('(pointer: coarse)').matches) this.field?.blur();
    this.recent.asked(words);
    void this.search.search(words);
    this.inPlace.remember();
  };

  /** Opens the suggestion at this place in the list. */
  readonly accept = (at: number): void => {
    const options = this.suggestionGroups.flatMap((group) => group.options);
    const chosen = options[at]?.suggestion;
    if (chosen === undefined) return;
    this.#typing.stop();
    const href = askToOpen(this.#wishes().links, chosen.id, chosen.anchor);
    // No link was pressed that would lead there by itself.
    if (href !== undefined) location.assign(href);
  };

  readonly askAgain = (): void => {
    void this.search.search(this.search.query, this.search.narrowed);
  };

  /** Words that somebody else found: as if the reader had typed them. */
  readonly ask = (words: string): void => {
    this.text = words;
    this.submit();
    this.field?.focus();
  };

  readonly narrow = (narrowed: Narrowed): void => {
    this.more.reset();
    void this.search.narrow(narrowed);
    this.inPlace.remember();
  };

  readonly fold = (): void => {
    this.isUnfolded = !this.isUnfolded;
    this.#host.requestUpdate();
  };

  #readField(): void {
    this.text = this.field?.value ?? '';
    this.#host.requestUpdate();
  }

  readonly #clear = (): void => {
    this.#typing.stop();
    this.text = '';
    this.search.clear();
    this.inPlace.forget();
  };

  /** All texts are searched: what the reader had asked to see of the answer is fetched, and the count is said. */
  async #onSettled(): Promise<void> {
    await this.more.fill();
    this.#isFilled = true;
    this.#host.requestUpdate();
    if (this.search.page !== undefined) this.#announcer.announce(this.search.page.answerWords(this.search));
  }

  #recall(): void {
    const asked = this.inPlace.recall();
    if (asked === undefined || asked.query === '') return;
    this.text = asked.query;
    this.#isFilled = false;
    this.more.reset(asked.wanted);
    void this.search.search(asked.query, { kind: asked.kind, audience: asked.audience });
  }
}
