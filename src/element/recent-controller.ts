import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { msg } from '../locale/localize.js';
import type { Announcer } from './announcer.js';
import { addRecentSearch, recentSearches, rememberSearches } from './recent-searches.js';
import { forgetTyped, onForgetTyped } from './typed-store.js';

interface RecentHost extends ReactiveControllerHost, HTMLElement {
  /** Nothing is offered to be remembered here. */
  readonly withoutRecent: boolean;
}

/** What the reader asked before, kept only for one who wants it; and hearing of a wipe, wherever on the page it began. */
export class RecentController implements ReactiveController {
  readonly #host: RecentHost;
  readonly #announcer: Announcer;
  readonly #query: () => string;
  readonly #onWiped: () => void;
  #stop: (() => void) | undefined;

  constructor(host: RecentHost, announcer: Announcer, query: () => string, onWiped: () => void) {
    this.#host = host;
    this.#announcer = announcer;
    this.#query = query;
    this.#onWiped = onWiped;
    host.addController(this);
  }

  /** Newest first; undefined where nobody wants them kept. */
  get words(): readonly string[] | undefined {
    return this.isOffered ? recentSearches() : undefined;
  }

  get isOffered(): boolean {
    return !this.#host.withoutRecent;
  }

  hostConnected(): void {
    this.#stop = onForgetTyped(this.#onWiped);
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  asked(query: string): void {
    if (this.isOffered) addRecentSearch(query);
  }

  /** From now on, beginning with what was asked just now; or never again. */
  readonly toggle = (): void => {
    rememberSearches(recentSearches() === undefined, this.#query());
    this.#host.requestUpdate();
  };

  readonly forget = (): void => {
    forgetTyped();
    this.#announcer.announce(msg('已经清除'));
    this.#host.focus();
  };
}
