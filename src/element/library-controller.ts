import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { openLibrary } from '../load/open-library.js';
import type { Library } from '../load/library.js';
import { PackError } from '../pack/format.js';
import { LegalErrorEvent } from './events.js';

export type LibraryState = 'idle' | 'loading' | 'ready' | 'failed';

/**
 * The pack an element shows: from its address to a verified library, with every state a reader can be in.
 * `pack` is asked before each update, so that setting the property before or after attaching comes to the same.
 */
export class LibraryController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #pack: () => string;
  readonly #onReady: (library: Library) => void;
  #asked: string | undefined;
  #abort: AbortController | undefined;
  #state: LibraryState = 'idle';
  #library: Library | undefined;
  #error: PackError | undefined;
  #noticeHidden = false;

  constructor(host: ReactiveControllerHost & HTMLElement, pack: () => string, onReady: (library: Library) => void) {
    this.#host = host;
    this.#pack = pack;
    this.#onReady = onReady;
    host.addController(this);
  }

  get state(): LibraryState {
    return this.#state;
  }

  get library(): Library | undefined {
    return this.#library;
  }

  get error(): PackError | undefined {
    return this.#error;
  }

  /** Something older than asked for is shown, and the reader has not put the notice away. */
  get notice(): Library['notice'] {
    return this.#noticeHidden ? undefined : this.#library?.notice;
  }

  hideNotice(): void {
    this.#noticeHidden = true;
    this.#host.requestUpdate();
  }

  /** Asks for the pack again, from the network. */
  retry(): void {
    this.#load(this.#pack(), true);
  }

  hostConnected(): void {
    // Moved or put back: what was aborted on the way starts again.
    if (this.#state === 'loading') this.#asked = undefined;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#abort?.abort();
    this.#abort = undefined;
  }

  hostUpdate(): void {
    const pack = this.#pack();
    if (pack !== this.#asked && this.#host.isConnected) this.#load(pack, false);
  }

  #load(pack: string, fresh: boolean): void {
    this.#abort?.abort();
    this.#asked = pack;
    this.#error = undefined;
    this.#noticeHidden = false;
    if (pack === '') {
      this.#library = undefined;
      this.#become('idle');
      return;
    }
    const abort = new AbortController();
    this.#abort = abort;
    this.#become('loading');
    openLibrary(pack, { signal: abort.signal, fresh }).then(
      (library) => {
        if (abort.signal.aborted) return;
        this.#library = library;
        this.#become('ready');
        this.#onReady(library);
      },
      (error: unknown) => {
        if (!abort.signal.aborted) this.#fail(asPackError(error));
      },
    );
  }

  #fail(error: PackError): void {
    this.#error = error;
    this.#library = undefined;
    this.#become('failed');
    const event = new LegalErrorEvent(error.code, error.message, error.retryable);
    this.#host.dispatchEvent(event);
  }

  #become(state: LibraryState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

/** Whatever was thrown, as the one error elements show. */
export function asPackError(error: unknown): PackError {
  if (error instanceof PackError) return error;
  return new PackError('malformed', error instanceof Error ? error.message : String(error), true);
}
