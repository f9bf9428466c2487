import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DocumentKind } from '../model/address.js';
import type { Language } from '../model/language.js';
import type { Library } from '../load/library.js';
import type { SearchResults, Suggestion } from '../search/provider.js';
import type { Progress } from '../worker/protocol.js';
import { openSearch, type SearchClient } from '../worker/search-client.js';
import { asPackError } from './library-controller.js';
import { addToGroup, groupResults, type ResultGroup } from './result-groups.js';
import type { PackError } from '../pack/format.js';

export type SearchState = 'idle' | 'searching' | 'ready' | 'failed';

export interface SearchWishes {
  readonly language: Language;
  readonly kinds: readonly DocumentKind[];
  readonly workerUrl: string | undefined;
}

const FIRST_RESULTS = 30;
const MORE_RESULTS = 10;
const MOST_SUGGESTIONS = 8;

/**
 * One reader's questions to the search of one pack. Answers to questions that have been overtaken are dropped.
 * While the pack's texts are still arriving an answer is preliminary: it is asked again when they are there, and only
 * then it counts as settled.
 */
export class SearchController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #wishes: () => SearchWishes;
  readonly #onSettled: () => void;
  #library: Library | undefined;
  #client: SearchClient | undefined;
  #stopListening: (() => void) | undefined;
  #question = 0;
  #typed = 0;
  state: SearchState = 'idle';
  query = '';
  suggestions: readonly Suggestion[] = [];
  groups: readonly ResultGroup[] = [];
  total = 0;
  progress: Progress | undefined;
  error: PackError | undefined;

  constructor(host: ReactiveControllerHost, wishes: () => SearchWishes, onSettled: () => void) {
    this.#host = host;
    this.#wishes = wishes;
    this.#onSettled = onSettled;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#close();
  }

  /** All texts that can be had are searched. */
  isComplete(): boolean {
    const { progress } = this;
    return progress === undefined || progress.ready + progress.failed >= progress.total;
  }

  /** The pack to ask. Another one forgets the answers. */
  use(library: Library | undefined): void {
    if (library === this.#library) return;
    const waiting = this.state === 'searching' ? this.query : undefined;
    this.#close();
    this.#library = library;
    if (library !== undefined && waiting !== undefined) void this.search(waiting);
  }

  /** @returns whether suggestions for just this text are there now */
  async suggest(text: string): Promise<boolean> {
    this.#typed += 1;
    const typed = this.#typed;
    if (text.trim() === '' || this.#library === undefined) {
      this.suggestions = [];
      this.#host.requestUpdate();
      return false;
    }
    try {
      const client = this.#open(this.#library);
      const suggestions = await client.suggest(text, { limit: MOST_SUGGESTIONS, language: this.#wishes().language });
      if (typed !== this.#typed) return false;
      const { kinds } = this.#wishes();
      this.suggestions = kinds.length === 0 ? suggestions : suggestions.filter(({ kind }) => kinds.includes(kind));
      this.#host.requestUpdate();
      return this.suggestions.length > 0;
    } catch {
      // Suggestions are a help, not the answer: the search itself says when something is wrong.
      return false;
    }
  }

  /** Forgets suggestions on the way: the reader has moved on. */
  dropSuggestions(): void {
    this.#typed += 1;
    this.suggestions = [];
  }

  /** Asks; before the pack is there the question waits for it. */
  async search(query: string): Promise<void> {
    this.query = query;
    this.state = 'searching';
    this.error = undefined;
    this.#host.requestUpdate();
    if (this.#library !== undefined) await this.#ask(this.#library, query);
  }

  /** The next results of one kind. @returns how many were added */
  async more(kind: DocumentKind): Promise<number> {
    const library = this.#library;
    const group = this.groups.find((each) => each.kind === kind);
    if (library === undefined || group === undefined) return 0;
    const question = this.#question;
    const client = this.#open(library);
    const options = {
      kinds: [kind],
      offset: group.results.length,
      limit: MORE_RESULTS,
      language: this.#wishes().language,
    };
    const answer = await client.search(this.query, options);
    if (question !== this.#question) return 0;
    const grown = addToGroup(group, answer);
    this.groups = this.groups.map((each) => (each.kind === kind ? grown : each));
    this.#host.requestUpdate();
    return grown.results.length - group.results.length;
  }

  clear(): void {
    this.#question += 1;
    this.dropSuggestions();
    this.state = 'idle';
    this.query = '';
    this.groups = [];
    this.#host.requestUpdate();
  }

  async #ask(library: Library, query: string): Promise<void> {
    this.#question += 1;
    const question = this.#question;
    const { kinds, language } = this.#wishes();
    try {
      const client = this.#open(library);
      const answer = await client.search(query, {
        limit: FIRST_RESULTS,
        language,
        ...(kinds.length === 0 ? {} : { kinds }),
      });
      if (question === this.#question) this.#take(answer);
    } catch (error) {
      if (question !== this.#question) return;
      this.state = 'failed';
      this.error = asPackError(error);
    }
    this.#host.requestUpdate();
  }

  #take(answer: SearchResults): void {
    this.groups = groupResults(answer);
    this.total = answer.total;
    this.state = 'ready';
    if (this.isComplete()) this.#onSettled();
  }

  /** On the first question: a page where nobody searches loads nothing for it. */
  #open(library: Library): SearchClient {
    if (this.#client !== undefined) return this.#client;
    const { workerUrl } = this.#wishes();
    this.#client = openSearch(library, workerUrl === undefined ? {} : { workerUrl });
    this.#stopListening = this.#client.onProgress((progress) => {
      this.#onProgress(progress);
    });
    return this.#client;
  }

  #onProgress(progress: Progress): void {
    const wasComplete = this.isComplete();
    this.progress = progress;
    this.#host.requestUpdate();
    if (!wasComplete && this.isComplete() && this.state === 'ready' && this.#library !== undefined) {
      void this.#ask(this.#library, this.query);
    }
  }

  #close(): void {
    this.#question += 1;
    this.#stopListening?.();
    this.#stopListening = undefined;
    this.#client?.close();
    this.#client = undefined;
    this.#library = undefined;
  }
}
