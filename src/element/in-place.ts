import { nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { msg } from '../locale/localize.js';
import type { LegalReader } from './legal-reader.js';
import { renderOpened } from './render-opened.js';
import { forgetSearch, recallSearch, rememberSearch, type SearchMemory } from './search-memory.js';

interface InPlaceHost extends ReactiveControllerHost, HTMLElement {
  /** Address of the pack; tells several search boxes of a page apart. */
  readonly pack: string;
  readonly language: string;
}

/** What is on screen beside the open document. */
type Asked = Pick<SearchMemory, 'query' | 'kind' | 'audience' | 'wanted'>;

/**
 * A document open in the place of the results, and the way back: to the same results, the same scroll position and
 * the same focus; also after the browser's Back.
 */
export class InPlace implements ReactiveController {
  readonly #host: InPlaceHost;
  readonly #asked: () => Asked;
  /** All results are there that will come by themselves. */
  readonly #isSettled: () => boolean;
  /** Where the reader stood in the results when they were left. */
  #left: { scroll: number; focused: string | undefined } | undefined;
  #returning = false;
  #entering = false;
  address: string | undefined;

  constructor(host: InPlaceHost, asked: () => Asked, isSettled: () => boolean) {
    this.#host = host;
    this.#asked = asked;
    this.#isSettled = isSettled;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pagehide', this.remember);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.remember);
  }

  hostUpdated(): void {
    if (this.#entering && this.address !== undefined) {
      this.#entering = false;
      this.#host.shadowRoot?.querySelector<HTMLElement>('.opened')?.focus();
    }
    if (this.#returning && this.#left !== undefined && this.#canReturn()) this.#goBackTo(this.#left);
  }

  open(id: string, anchor: string | undefined): void {
    this.#left = { scroll: scrollY, focused: this.#focusedResult() };
    this.address = anchor === undefined ? id : `${id}#${anchor}`;
    this.#entering = true;
    this.remember();
    this.#host.requestUpdate();
  }

  /** Back to the results, as they were. */
  close(): void {
    this.address = undefined;
    this.#returning = this.#left !== undefined;
    this.remember();
    this.#host.requestUpdate();
  }

  /** Another question: nothing to come back to. */
  leave(): void {
    this.address = undefined;
    this.#left = undefined;
    this.#returning = false;
    this.#host.requestUpdate();
  }

  forget(): void {
    this.leave();
    forgetSearch(this.#name);
  }

  /** @returns what was asked when the reader left the page, to be asked again */
  recall(): Asked | undefined {
    const memory = recallSearch(this.#name);
    if (memory === undefined) return undefined;
    this.address = memory.open;
    this.#left = { scroll: memory.scroll, focused: memory.focused };
    this.#returning = memory.open === undefined;
    return memory;
  }

  readonly remember = (): void => {
    const asked = this.#asked();
    if (asked.query === '' && this.address === undefined) return;
    const here = this.address === undefined ? { scroll: scrollY, focused: this.#focusedResult() } : this.#left;
    rememberSearch(this.#name, {
      ...asked,
      scroll: here?.scroll ?? 0,
      ...(this.address === undefined ? {} : { open: this.address }),
      ...(here?.focused === undefined ? {} : { focused: here.focused }),
    });
  };

  render(): TemplateResult | typeof nothing {
    if (this.address === undefined) return nothing;
    return renderOpened(this.#host, this.address, {
      where: this.#wayBack,
      back: this.#onBack,
      openedFurther: this.#onOpenFurther,
    });
  }

  get #wayBack(): string {
    if (this.#reader?.canGoBack === true) return msg('返回上一页');
    return this.#asked().query === '' ? msg('返回') : msg('返回搜索结果');
  }

  get #reader(): Partial<LegalReader> | null | undefined {
    return this.#host.shadowRoot?.querySelector<LegalReader>('.opened');
  }

  readonly #onBack = (): void => {
    if (this.#reader?.back?.() === true) {
      this.#host.requestUpdate();
      return;
    }
    this.close();
    if (this.#asked().query === '') this.#host.focus();
  };

  /** A link inside the document: the way back grows once the document has opened. */
  readonly #onOpenFurther = (): void => {
    setTimeout(() => {
      this.#host.requestUpdate();
    });
  };

  get #name(): string {
    return `${this.#host.id}|${this.#host.pack}`;
  }

  #focusedResult(): string | undefined {
    const focused = this.#host.shadowRoot?.activeElement?.closest('[data-id]');
    return focused?.getAttribute('data-id') ?? undefined;
  }

  #canReturn(): boolean {
    return this.address === undefined && this.#host.shadowRoot?.querySelector('#results-title') !== null;
  }

  /** After the browser's Back results come in parts: where the reader stood may come last. */
  #goBackTo(left: { scroll: number; focused: string | undefined }): void {
    const results = [...(this.#host.shadowRoot?.querySelectorAll('[data-id]') ?? [])];
    const result = results.find((each) => each.getAttribute('data-id') === left.focused);
    if (result === undefined && !this.#isSettled()) return;
    this.#returning = false;
    scrollTo(0, left.scroll);
    const target = result?.querySelector('a, .link') ?? this.#host.shadowRoot?.querySelector('#results-title');
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
  }
}
