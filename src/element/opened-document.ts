import { nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { msg } from '../locale/localize.js';
import type { LegalReader } from './legal-reader.js';
import { readingPlace, returnTo, type ReadingPlace } from './reading-place.js';
import { renderOpened } from './render-opened.js';

interface OpeningHost extends ReactiveControllerHost, HTMLElement {
  readonly pack: string;
  readonly language: string;
}

/** A document open in the place of what an element shows, which stays in the page, hidden; and the way back to it. */
export class OpenedDocument implements ReactiveController {
  readonly #host: OpeningHost;
  #left: ReadingPlace | undefined;
  #entering = false;
  #returning = false;
  address: string | undefined;

  constructor(host: OpeningHost) {
    this.#host = host;
    host.addController(this);
  }

  open(id: string, anchor: string | undefined): void {
    this.#left = readingPlace();
    this.address = anchor === undefined ? id : `${id}#${anchor}`;
    this.#entering = true;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    if (this.#entering) {
      this.#entering = false;
      const reader = this.#host.shadowRoot?.querySelector<HTMLElement>('.opened');
      // The reader comes only when it is needed: until then it cannot take the focus.
      if (reader != null)
        void customElements.whenDefined(reader.localName).then(() => {
          reader.focus();
        });
    }
    if (this.#returning && this.#left !== undefined) {
      this.#returning = false;
      returnTo(this.#left);
    }
  }

  render(): TemplateResult | typeof nothing {
    if (this.address === undefined) return nothing;
    return renderOpened(this.#host, this.address, {
      where: this.#reader?.canGoBack === true ? msg('返回上一页') : msg('返回'),
      back: this.#back,
      openedFurther: this.#onOpenedFurther,
    });
  }

  get #reader(): Partial<LegalReader> | null | undefined {
    return this.#host.shadowRoot?.querySelector<LegalReader>('.opened');
  }

  readonly #back = (): void => {
    if (this.#reader?.back?.() !== true) {
      this.address = undefined;
      this.#returning = true;
    }
    this.#host.requestUpdate();
  };

  /** A link inside the document: the way back grows once the document has opened. */
  readonly #onOpenedFurther = (): void => {
    setTimeout(() => {
      this.#host.requestUpdate();
    });
  };
}
