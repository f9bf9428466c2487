import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { getHost } from '../host/current-host.js';
import { parseAddress } from '../model/address.js';
import { forgetForEntry, keepForEntry, keptForEntry } from './entry-memory.js';
import type { LegalReader } from './legal-reader.js';
import { idOf, pagesUpTo, readKeptPages, type KeptPages, type Page } from './portal-pages.js';
import { addressInQuery, addressWith, toParameter, toRouting, type Routing } from './portal-route.js';
import { restoreIdInAddress } from './restore-fragment.js';
import { readingPlace, returnTo, type ReadingPlace } from './reading-place.js';

interface WayHost extends ReactiveControllerHost, HTMLElement {
  readonly pack: string;
  readonly routing: Routing;
  readonly parameter: string;
  readonly restore: boolean;
  documentId: string;
}

/** Those of the page: of two alike only the first begins where the reader was before. */
const connected = new Set<PortalWay>();

/**
 * The reader's way through a portal: which documents lie open one over the other, and who knows of it. In memory mode
 * the browser's history is left alone, and a reader who comes back to the page finds what was open; in query mode each
 * tap adds an entry; the page may go anywhere by `documentId`.
 */
export class PortalWay implements ReactiveController {
  readonly #host: WayHost;
  #pages: readonly Page[] = [];
  /** Entries of the browser's history that are ours and lie behind this one. */
  #pushed = 0;
  /** Pages that remain once the steps of a pathway have been gone back. */
  #leaving: number | undefined;
  #hasBegun = false;
  /** What `documentId` was last set to by the portal itself. */
  #own = '';
  /** Where the focus goes after the next update: to where the reader stood, or to what is shown. */
  #arrival: ReadingPlace | 'shown' | undefined;
  /** How far down the reader was in a document that is still to come. */
  #scroll: number | undefined;

  constructor(host: WayHost) {
    this.#host = host;
    host.addController(this);
  }

  get pages(): readonly Page[] {
    return this.#pages;
  }

  get routing(): Routing {
    return toRouting(this.#host.routing);
  }

  get parameter(): string {
    return toParameter(this.#host.parameter);
  }

  hostConnected(): void {
    connected.add(this);
    addEventListener('popstate', this.#onPopState);
    addEventListener('pagehide', this.#remember);
  }

  hostDisconnected(): void {
    connected.delete(this);
    removeEventListener('popstate', this.#onPopState);
    removeEventListener('pagehide', this.#remember);
  }

  hostUpdated(): void {
    const arrival = this.#arrival;
    this.#arrival = undefined;
    if (arrival === undefined || (arrival !== 'shown' && returnTo(arrival))) return;
    const root = this.#host.shadowRoot;
    const readers = [...(root?.querySelectorAll<HTMLElement>('.reader') ?? [])];
    (readers[readers.length - 1] ?? root?.querySelector<HTMLElement>('.home'))?.focus();
  }

  /** Before each update: what the page, its address or an earlier visit says is open. */
  follow(): void {
    if (!this.#hasBegun) {
      this.#hasBegun = true;
      this.#begin();
      return;
    }
    const { documentId, shadowRoot } = this.#host;
    if (documentId === this.#own) return;
    this.#goTo(documentId);
    if (shadowRoot?.activeElement != null) this.#arrival ??= 'shown';
    if (this.routing === 'query') this.#replaceAddress();
  }

  /** The reader acted: the one place where an entry of the browser's history may come from. */
  open(address: string): void {
    this.#push(address, { left: readingPlace(), isHosts: false });
    this.#arrival = 'shown';
    // Where it is refused the portal's own way back still works.
    if (this.routing === 'query' && getHost().history.push(addressWith(this.parameter, idOf(address))))
      this.#pushed += 1;
  }

  /** Entries of the browser's history that the reader's taps have added. */
  get pushed(): number {
    return this.#pushed;
  }

  /** Goes back by so many pages: through the browser's history where they are in it. */
  leave(count: number): void {
    const remain = this.#pages.length - count;
    const steps = this.routing === 'query' ? this.#stepsAbove(remain) : 0;
    if (this.routing === 'query' && this.#pushed >= count) getHost().history.back(count + steps);
    else if (steps > 0) {
      this.#leaving = remain;
      getHost().history.back(steps);
    } else this.#leaveTo(remain);
  }

  #leaveTo(remain: number): void {
    this.#keep(remain);
    if (this.routing === 'query') this.#replaceAddress();
  }

  /** Entries of the history that the pathways on the pages left have added. */
  #stepsAbove(remain: number): number {
    const readers = [...(this.#host.shadowRoot?.querySelectorAll<LegalReader>('.reader') ?? [])];
    return readers.slice(remain).reduce((sum, { stepsTaken }) => sum + stepsTaken, 0);
  }

  /** A document has come on screen. */
  readonly shown = (): void => {
    if (this.#scroll !== undefined) scrollTo(0, this.#scroll);
    this.#scroll = undefined;
  };

  #begin(): void {
    const host = this.#host;
    const asked = this.routing === 'query' ? addressInQuery(this.parameter) : undefined;
    // A link to a place in a document: that is what the reader came for.
    if (asked?.includes('#') === true) this.#arrival = 'shown';
    host.documentId = this.#restored ?? asked ?? host.documentId;
    const kept = this.routing === 'memory' ? this.#recall() : undefined;
    if (host.documentId !== '') this.#push(host.documentId, { left: undefined, isHosts: true });
    for (const address of kept?.pages ?? []) this.#push(address, { left: undefined, isHosts: false });
    this.#scroll = kept?.scroll;
  }

  /** The pathway of the counter sheet that brought the reader here. */
  get #restored(): string | undefined {
    return this.#host.restore ? restoreIdInAddress() : undefined;
  }

  readonly #onPopState = (): void => {
    if (this.routing !== 'query') return;
    const leaving = this.#leaving;
    this.#leaving = undefined;
    if (leaving !== undefined) {
      this.#leaveTo(leaving);
      return;
    }
    const address = addressInQuery(this.parameter) ?? '';
    // Also fires when only the fragment changes, which is the page's business.
    if (idOf(address) === idOf(this.#host.documentId)) return;
    const before = this.#pages.length;
    this.#goTo(address, false);
    this.#arrival ??= 'shown';
    this.#pushed = Math.max(this.#pushed + this.#pages.length - before, 0);
  };

  /** To a page the reader has been at, or on to a new one. */
  #goTo(address: string, isHosts = true): void {
    const kept = pagesUpTo(this.#pages, address);
    if (kept === undefined) this.#push(address, { left: readingPlace(), isHosts });
    else this.#keep(kept);
  }

  #push(address: string, how: Pick<Page, 'left' | 'isHosts'>): void {
    this.#become([...this.#pages, { address, ...how }]);
  }

  /** The first pages remain; the reader is where they left the last of them. */
  #keep(count: number): void {
    const above = this.#pages[count];
    if (above !== undefined) this.#arrival = above.left ?? 'shown';
    this.#become(this.#pages.slice(0, count));
  }

  #become(pages: readonly Page[]): void {
    this.#pages = pages;
    this.#own = pages[pages.length - 1]?.address ?? '';
    this.#host.documentId = this.#own;
    this.#host.requestUpdate();
    this.#remember();
  }

  #replaceAddress(): void {
    const id = idOf(this.#own);
    // What is no id of ours does not belong into an address.
    const shown = parseAddress(id) === undefined ? undefined : id;
    this.#pushed = 0;
    const { history } = getHost();
    history.replace(history.state, addressWith(this.parameter, shown));
  }

  get #name(): string {
    return `portal|${this.#host.id}|${this.#host.pack}`;
  }

  /** For a browser that forgets the page when it is left, and brings it back by Back. */
  readonly #remember = (): void => {
    if (this.routing !== 'memory') return;
    const pages = this.#pages.filter(({ isHosts }) => !isHosts).map(({ address }) => address);
    if (pages.length === 0) forgetForEntry(this.#name);
    else keepForEntry(this.#name, { pages, scroll: scrollY });
  };

  #recall(): KeptPages | undefined {
    const [first] = [...connected].filter((each) => each.#name === this.#name);
    return first === this ? readKeptPages(keptForEntry(this.#name)) : undefined;
  }
}
