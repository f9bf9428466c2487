import type { ReactiveControllerHost } from 'lit';
import type { DocumentKind } from '../model/address.js';
import { msg, str } from '../locale/localize.js';
import type { Announcer } from './announcer.js';
import { kindName } from './kind-words.js';
import type { SearchController } from './search-controller.js';

const STEP = 10;

/** How much of each kind of result the reader has asked to see. There is no upper limit. */
export class MoreResults {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #search: SearchController;
  readonly #announcer: Announcer;
  /** Shown of each kind before anybody asks. */
  readonly #limit: () => number;
  /** Kinds beyond the first three that have been laid open. */
  opened: ReadonlySet<DocumentKind> = new Set();
  wanted: ReadonlyMap<DocumentKind, number> = new Map();

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    search: SearchController,
    announcer: Announcer,
    limit: () => number,
  ) {
    this.#host = host;
    this.#search = search;
    this.#announcer = announcer;
    this.#limit = limit;
  }

  /** Another question: as at first. */
  reset(): void {
    this.opened = new Set();
    this.wanted = new Map();
  }

  openKind(kind: DocumentKind): void {
    this.opened = new Set([...this.opened, kind]);
    void this.#show(kind, 0, this.#limit());
  }

  more(kind: DocumentKind): void {
    const shown = this.wanted.get(kind) ?? this.#limit();
    void this.#show(kind, shown, shown + STEP);
  }

  /** The focus goes to the first new result: the button it was on may be gone. */
  async #show(kind: DocumentKind, shown: number, wanted: number): Promise<void> {
    const group = this.#search.groups.find((each) => each.kind === kind);
    if (group === undefined) return;
    if (group.results.length < Math.min(wanted, group.total)) await this.#search.more(kind);
    this.wanted = new Map([...this.wanted, [kind, wanted]]);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const section = this.#host.shadowRoot?.querySelector(`[aria-labelledby="results-${kind}"]`);
    const titles = section?.querySelectorAll<HTMLElement>('.result-title') ?? [];
    titles[shown]?.focus();
    this.#announcer.announce(msg(str`多了 ${titles.length - shown} 条${kindName(kind)}`));
  }
}
