import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Library } from '../load/library.js';
import type { PackError } from '../pack/format.js';
import { asPackError } from './library-controller.js';
import { part } from './part.js';
import type { Quoted } from './quotation.js';

interface QuotationOutcome {
  readonly shown: () => void;
  readonly failed: (error: PackError) => void;
}

/** Cited articles on their way to the screen. The same citation again fetches nothing. */
export class QuotationController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #outcome: QuotationOutcome;
  #abort: AbortController | undefined;
  #asked: { library: Library; cite: string } | undefined;
  /** Undefined until they are there. */
  quoted: readonly Quoted[] | undefined;
  error: PackError | undefined;
  /** How what is quoted is shown. Comes with the first citation. */
  view: typeof import('./quotation-part.js') | undefined;

  constructor(host: ReactiveControllerHost, outcome: QuotationOutcome) {
    this.#host = host;
    this.#outcome = outcome;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.quoted === undefined) this.retry();
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  show(library: Library | undefined, cite: string): void {
    if (library === this.#asked?.library && cite === this.#asked?.cite) return;
    this.#abort?.abort();
    this.quoted = undefined;
    this.error = undefined;
    this.#asked = library === undefined || cite === '' ? undefined : { library, cite };
    this.retry();
  }

  retry(): void {
    if (this.#asked !== undefined) void this.#load(this.#asked);
  }

  async #load({ library, cite }: { library: Library; cite: string }): Promise<void> {
    const abort = new AbortController();
    this.#abort?.abort();
    this.#abort = abort;
    this.error = undefined;
    try {
      const view = await part(import('./quotation-part.js'));
      const quoted = await view.quote(cite, library, abort.signal);
      if (abort.signal.aborted) return;
      this.view = view;
      this.quoted = quoted;
      this.#outcome.shown();
    } catch (error) {
      if (abort.signal.aborted) return;
      this.error = asPackError(error);
      this.#outcome.failed(this.error);
    }
    this.#host.requestUpdate();
  }
}
