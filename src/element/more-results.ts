import type { ReactiveControllerHost } from 'lit';
import type { DocumentKind } from '../model/address.js';
import { msg, str } from '../locale/localize.js';
import type { Announcer } from './announcer.js';
import { kindName } from './kind-words.js';
import type { ResultGroup } from './result-groups.js';
import type { SearchController } from './search-controller.js';

const STEP = 10;

type Wanted = { readonly [kind in DocumentKind]?: number };

/** How much of each kind of result the reader has asked to see. There is no upper limit. */
export class MoreResults {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #search: SearchController;
  readonly #announcer: Announcer;
  /** Shown of each kind before anybody asks. */
  readonly #limit: () => number;
  /** What the reader has asked to see: kinds beyond the first three laid open, and further results. */
  wanted: Wanted = {};
  /** More of this kind could not be had just now. */
  failed: DocumentKind | undefined;

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

  /** Another question: as at first, or as it was when the reader left it. */
  reset(wanted: Wanted = {}): void {
    this.wanted = wanted;
    this.failed = undefined;
  }

  /** How many of a kind are shown; a kind that was chosen alone has room for more. */
  shownOf(kind: DocumentKind): number {
    const first = this.#search.narrowed.kind === kind ? Math.max(this.#limit(), STEP) : this.#limit();
    return Math.max(this.wanted[kind] ?? 0, first);
  }

  openKind(kind: DocumentKind): void {
    void this.#show(kind, 0, this.shownOf(kind));
  }

  more(kind: DocumentKind): void {
    const shown = Math.min(this.shownOf(kind), this.#group(kind)?.results.length ?? 0);
    void this.#show(kind, shown, shown + STEP);
  }

  /** After an answer came anew: fetches again what the reader had asked to see of it. */
  async fill(): Promise<void> {
    const kinds = Object.keys(this.wanted) as DocumentKind[];
    for (const kind of kinds) await this.#fetch(kind, this.wanted[kind] ?? 0);
  }

  /** The focus goes to the first new result: the button it was on may be gone. */
  async #show(kind: DocumentKind, shown: number, wanted: number): Promise<void> {
    const query = this.#search.query;
    const isThere = await this.#fetch(kind, wanted);
    // Overtaken by another question.
    if (this.#search.query !== query) return;
    this.failed = isThere ? undefined : kind;
    if (isThere) this.wanted = { ...this.wanted, [kind]: wanted };
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (!isThere) {
      this.#announcer.announce(msg('没有读到，再试一次。'));
      return;
    }
    const section = this.#host.shadowRoot?.querySelector(`[aria-labelledby="results-${kind}"]`);
    const titles = section?.querySelectorAll<HTMLElement>('.result-title') ?? [];
    titles[shown]?.focus();
    this.#announcer.announce(msg(str`多了 ${titles.length - shown} 条${kindName(kind)}`));
  }

  /** @returns whether so many, or all there are, are there */
  async #fetch(kind: DocumentKind, wanted: number): Promise<boolean> {
    for (;;) {
      const group = this.#group(kind);
      if (group === undefined) return false;
      const before = group.results.length;
      if (before >= Math.min(wanted, group.total)) return true;
      if (!(await this.#search.more(kind))) return false;
      // Less than was counted: that is all there is.
      if ((this.#group(kind)?.results.length ?? 0) <= before) return true;
    }
  }

  #group(kind: DocumentKind): ResultGroup | undefined {
    return this.#search.groups.find((each) => each.kind === kind);
  }
}
