import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DocumentKind } from '../model/address.js';
import type { Audience } from '../model/audience.js';
import type { Language } from '../model/language.js';
import type { Library } from '../load/library.js';
import type { PageProvider, SearchOptions, SearchResults, Suggestion } from '../search/provider.js';
import type { Progress } from '../worker/protocol.js';
import type { SearchClient } from '../worker/search-client.js';
import { asPackError } from './library-controller.js';
import { part } from './part.js';
import { addToGroup, groupResults, type ResultGroup } from './result-groups.js';
import { PackError } from '../pack/format.js';

export type SearchState = 'idle' | 'searching' | 'ready' | 'failed';

export interface SearchWishes {
  readonly language: Language;
  readonly kinds: readonly DocumentKind[];
  readonly workerUrl: string | undefined;
  /** The page's own search, instead of ours. */
  readonly provider: PageProvider | undefined;
}

/** What the reader has narrowed an answer down to. */
export interface Narrowed {
  readonly kind?: DocumentKind | undefined;
  readonly audience?: Audience | undefined;
}

const FIRST_RESULTS = 30;
const MORE_RESULTS = 10;
const MOST_SUGGESTIONS = 8;
const NO_ANSWER: SearchResults = { query: '', total: 0, byKind: {}, results: [] };

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
  #provider: PageProvider | undefined;
  #stopListening: (() => void) | undefined;
  #question = 0;
  #typed = 0;
  state: SearchState = 'idle';
  /** The answer on screen is of before; another one is on its way. */
  isRenewing = false;
  query = '';
  narrowed: Narrowed = {};
  suggestions: readonly Suggestion[] = [];
  /** As it first came; what was asked for later is in `groups`. */
  answer: SearchResults = NO_ANSWER;
  groups: readonly ResultGroup[] = [];
  progress: Progress | undefined;
  error: PackError | undefined;
  /** How answers are shown. Comes with the first question, or for what was asked before. */
  page: typeof import('./answers-part.js') | undefined;

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

  /** The pack to ask. Another one, or another search, forgets the answers and is asked what the reader waits for. */
  use(library: Library | undefined): void {
    const { provider } = this.#wishes();
    if (library === this.#library && provider === this.#provider) return;
    const waiting = this.state === 'searching' || this.isRenewing ? this.query : undefined;
    this.#close();
    this.#library = library;
    this.#provider = provider;
    if (library !== undefined && waiting !== undefined) void this.search(waiting, this.narrowed);
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
      // Who types will ask.
      void this.fetchPage().catch(() => undefined);
      const client = await this.#open(this.#library);
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
  async search(query: string, narrowed: Narrowed = {}): Promise<void> {
    this.query = query;
    this.narrowed = narrowed;
    this.state = 'searching';
    this.error = undefined;
    this.#host.requestUpdate();
    if (this.#library !== undefined) await this.#ask(this.#library, query);
  }

  /** The same question, narrowed down or widened; what is on screen stays until the answer is there. */
  async narrow(narrowed: Narrowed): Promise<void> {
    this.narrowed = narrowed;
    this.isRenewing = true;
    this.#host.requestUpdate();
    if (this.#library !== undefined) await this.#ask(this.#library, this.query);
  }

  /** The next results of one kind. @returns whether they could be had */
  async more(kind: DocumentKind): Promise<boolean> {
    const library = this.#library;
    const group = this.groups.find((each) => each.kind === kind);
    if (library === undefined || group === undefined) return false;
    const question = this.#question;
    try {
      const options = { ...this.#options(), kinds: [kind], offset: group.results.length, limit: MORE_RESULTS };
      const client = await this.#open(library);
      const answer = await client.search(this.query, options);
      if (question !== this.#question) return false;
      this.groups = this.groups.map((each) => (each.kind === kind ? addToGroup(each, answer) : each));
      return true;
    } catch {
      return false;
    } finally {
      this.#host.requestUpdate();
    }
  }

  async fetchPage(): Promise<void> {
    this.page ??= await part(import('./answers-part.js'));
    this.#host.requestUpdate();
  }

  clear(): void {
    this.#question += 1;
    this.dropSuggestions();
    this.state = 'idle';
    this.isRenewing = false;
    this.query = '';
    this.narrowed = {};
    this.answer = NO_ANSWER;
    this.groups = [];
    this.#host.requestUpdate();
  }

  /** The kinds the page allows; the one the reader wants, where it is among them. */
  #options(): SearchOptions {
    const { kinds: allowed, language } = this.#wishes();
    const { kind, audience } = this.narrowed;
    const isAllowed = kind !== undefined && (allowed.length === 0 || allowed.includes(kind));
    const kinds = isAllowed ? [kind] : allowed;
    return {
      language,
      limit: FIRST_RESULTS,
      ...(kinds.length === 0 ? {} : { kinds }),
      ...(audience === undefined ? {} : { audience: [audience] }),
    };
  }

  async #ask(library: Library, query: string): Promise<void> {
    this.#question += 1;
    const question = this.#question;
    try {
      const options = this.#options();
      const asked = this.#open(library).then((client) => client.search(query, options));
      const [answer] = await Promise.all([asked, this.fetchPage()]);
      if (question === this.#question) this.#take(answer, options);
    } catch (error) {
      if (question !== this.#question) return;
      this.state = 'failed';
      this.isRenewing = false;
      this.error = asPackError(error);
    }
    this.#host.requestUpdate();
  }

  #take(answer: SearchResults, { kinds }: SearchOptions): void {
    this.answer = answer;
    this.groups = groupResults(answer, kinds);
    this.state = 'ready';
    this.isRenewing = false;
    if (this.isComplete()) this.#onSettled();
  }

  /** On the first question: a page where nobody searches loads nothing for it. */
  async #open(library: Library): Promise<SearchClient> {
    const { openSearch } = await part(import('../worker/search-client.js'));
    if (library !== this.#library) throw new PackError('aborted', 'another pack is searched now');
    if (this.#client !== undefined) return this.#client;
    const { workerUrl, provider } = this.#wishes();
    this.#client = openSearch(library, {
      ...(workerUrl === undefined ? {} : { workerUrl }),
      ...(provider === undefined ? {} : { provider }),
    });
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
      this.isRenewing = true;
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
