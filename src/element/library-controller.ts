import type { nothing, ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Library } from '../load/library.js';
import { PackError } from '../pack/format.js';
import { part } from './part.js';
import { renderNotice } from './render-states.js';
import { tellError } from './tell.js';

export type LibraryState = 'idle' | 'loading' | 'ready' | 'failed';

/** Those of the page, in the order in which they came. */
const connected = new Set<LibraryController>();
/** Notices the reader has put away. */
const hidden = new WeakSet<NonNullable<Library['notice']>>();

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

  /**
   * Something older than asked for is shown, and the reader has not put the notice away. Told once on a page: by the
   * first of the elements on screen that show it.
   */
  get notice(): Library['notice'] {
    const notice = this.#library?.notice;
    if (notice === undefined || hidden.has(notice)) return undefined;
    const first = [...connected].find((each) => each.#library === this.#library && each.#host.offsetWidth > 0);
    return first === this ? notice : undefined;
  }

  renderNotice(): TemplateResult | typeof nothing {
    return renderNotice(this.notice, {
      retry: () => {
        this.retry();
      },
      hide: () => {
        this.hideNotice();
      },
    });
  }

  hideNotice(): void {
    const notice = this.#library?.notice;
    if (notice !== undefined) hidden.add(notice);
    this.#host.requestUpdate();
  }

  /** Asks for the pack again, from the network. */
  retry(): void {
    this.#load(this.#pack(), true);
  }

  hostConnected(): void {
    connected.add(this);
    // Moved or put back: what was aborted on the way starts again.
    if (this.#state === 'loading') this.#asked = undefined;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    connected.delete(this);
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
    if (pack === '') {
      this.#library = undefined;
      this.#become('idle');
      return;
    }
    const abort = new AbortController();
    this.#abort = abort;
    this.#become('loading');
    open(pack, { signal: abort.signal, fresh }).then(
      (library) => {
        if (abort.signal.aborted) return;
        this.#take(library);
        // Asked again for one element, it is there for all.
        if (fresh)
          for (const each of connected) if (each.#asked === pack && each.#library !== library) each.#take(library);
      },
      (error: unknown) => {
        if (!abort.signal.aborted) this.#fail(asPackError(error));
      },
    );
  }

  #take(library: Library): void {
    this.#abort?.abort();
    this.#error = undefined;
    this.#library = library;
    this.#become('ready');
    this.#onReady(library);
  }

  #fail(error: PackError): void {
    this.#error = error;
    this.#library = undefined;
    this.#become('failed');
    tellError(this.#host, error);
  }

  #become(state: LibraryState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

/** How packs are read comes with the first pack that is to be read. */
async function open(pack: string, options: { signal: AbortSignal; fresh: boolean }): Promise<Library> {
  const { openLibrary } = await part(import('../load/open-library.js'));
  return openLibrary(pack, options);
}

/** Whatever was thrown, as the one error elements show. */
export function asPackError(error: unknown): PackError {
  if (error instanceof PackError) return error;
  return new PackError('malformed', error instanceof Error ? error.message : String(error), true);
}
