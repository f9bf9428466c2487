import type { ReactiveControllerHost } from 'lit';
import { anchorElementId } from './render-blocks.js';

/** A document on the reader's way, and where they stood on it. */
export interface Place {
  readonly id: string;
  readonly anchor: string | undefined;
  readonly isOfTheDay?: boolean;
  readonly scroll?: number;
  /** Which of the page's links led on, to put the focus back. */
  readonly link?: number;
}

/** The way through a reader: from link to link, and back to where each was left. The focus goes along when the reader acts. */
export class ReadingPath {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #places: readonly Place[] = [];
  /** The reader acted: the focus goes where the reading goes on. */
  #takeFocus = false;
  #restore: Place | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  get place(): Place | undefined {
    return this.#places[this.#places.length - 1];
  }

  get before(): Place | undefined {
    return this.#places[this.#places.length - 2];
  }

  /** Forgets the way. `address`: `article/civil-code/1134#p2`, or empty. */
  begin(address: string, isOfTheDay = false): void {
    const [id = '', anchor = ''] = address.split('#', 2);
    this.#go(id === '' ? [] : [{ id, anchor: anchor === '' ? undefined : anchor, isOfTheDay }]);
  }

  open(id: string, anchor: string | undefined): void {
    const { place } = this;
    const root = this.#host.shadowRoot;
    const link = this.#links().indexOf(root?.activeElement ?? this.#host);
    const left = place === undefined ? [] : [{ ...place, scroll: scrollY, link }];
    this.#takeFocus = true;
    this.#go([...this.#places.slice(0, -1), ...left, { id, anchor }]);
  }

  /** Another place of the same document is no step on the way. */
  point(anchor: string | undefined): void {
    const { place } = this;
    if (place !== undefined) this.#go([...this.#places.slice(0, -1), { ...place, anchor }]);
  }

  /** @returns false when there is nothing before */
  back(): boolean {
    if (this.before === undefined) return false;
    this.#restore = this.before;
    this.#takeFocus = true;
    this.#go(this.#places.slice(0, -1));
    return true;
  }

  /** The focus goes to the title, or to the place asked for, at the next `settle`. */
  wantFocus(): void {
    this.#takeFocus = true;
  }

  /** The document is on screen: back to where the reader stood, or to the place asked for, or to the title. */
  settle(): void {
    const restore = this.#restore;
    this.#restore = undefined;
    if (!this.#takeFocus) return;
    this.#takeFocus = false;
    const link = restore === undefined ? undefined : this.#links()[restore.link ?? -1];
    if (link instanceof HTMLElement) {
      scrollTo(0, restore?.scroll ?? 0);
      link.focus({ preventScroll: true });
      return;
    }
    const anchor = this.place?.anchor;
    if (anchor === undefined || !this.goTo(anchorElementId(anchor))) this.#goToTitle();
  }

  /** A pathway has its title in an element of its own. */
  #goToTitle(): void {
    if (!this.goTo('title')) this.#host.shadowRoot?.querySelector<HTMLElement>('.pathway-document')?.focus();
  }

  /** To a place of what is shown, with the focus. @returns false when it is not there */
  goTo(elementId: string): boolean {
    const target = this.#host.shadowRoot?.getElementById(elementId);
    if (target === null || target === undefined) return false;
    target.scrollIntoView({ block: elementId === 'title' ? 'nearest' : 'start' });
    target.focus({ preventScroll: true });
    return true;
  }

  #go(places: readonly Place[]): void {
    this.#places = places;
    this.#host.requestUpdate();
  }

  #links(): Element[] {
    return [...(this.#host.shadowRoot?.querySelectorAll('.document a, .document .link') ?? [])];
  }
}
