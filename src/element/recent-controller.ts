import { nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { msg } from '../locale/localize.js';
import type { Announcer } from './announcer.js';
import { addRecentSearch, recentSearches, rememberSearches } from './recent-searches.js';
import { renderRecent, renderRemember } from './render-recent.js';
import { forgetTyped, onForgetTyped } from './typed-store.js';

interface RecentHost extends ReactiveControllerHost, HTMLElement {
  /** Nothing is offered to be remembered here. */
  readonly withoutRecent: boolean;
}

/** What the reader asked before, kept only for one who wants it; and hearing of a wipe, wherever on the page it began. */
export class RecentController implements ReactiveController {
  readonly #host: RecentHost;
  readonly #announcer: Announcer;
  readonly #onWiped: () => void;
  #stop: (() => void) | undefined;

  constructor(host: RecentHost, announcer: Announcer, onWiped: () => void) {
    this.#host = host;
    this.#announcer = announcer;
    this.#onWiped = onWiped;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = onForgetTyped(this.#onWiped);
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  asked(query: string): void {
    if (!this.#host.withoutRecent) addRecentSearch(query);
  }

  render(ask: (words: string) => void): TemplateResult | typeof nothing {
    return this.#host.withoutRecent ? nothing : renderRecent(recentSearches(), { ask, forget: this.#forget });
  }

  renderOffer(query: string): TemplateResult | typeof nothing {
    if (this.#host.withoutRecent) return nothing;
    return renderRemember(recentSearches() !== undefined, () => {
      rememberSearches(recentSearches() === undefined, query);
      this.#host.requestUpdate();
    });
  }

  readonly #forget = (): void => {
    forgetTyped();
    this.#announcer.announce(msg('已经清除'));
    this.#host.focus();
  };
}
