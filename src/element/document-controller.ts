import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Library } from '../load/library.js';
import type { Document } from '../model/document.js';
import type { Statute } from '../model/statute.js';
import type { PackError } from '../pack/format.js';
import { part } from './part.js';
import { asPackError } from './library-controller.js';

export type DocumentState = 'idle' | 'loading' | 'ready' | 'failed';

/** One document on its way to the screen; an article brings the facts of its statute along. */
export class DocumentController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onShown: (document: Document) => void;
  readonly #onFailed: (error: PackError) => void;
  #abort: AbortController | undefined;
  #asked: { library: Library; id: string } | undefined;
  state: DocumentState = 'idle';
  document: Document | undefined;
  statute: Statute | undefined;
  error: PackError | undefined;
  /** How documents are shown. Comes with the first one. */
  page: typeof import('./reader-page.js') | undefined;

  constructor(
    host: ReactiveControllerHost,
    onShown: (document: Document) => void,
    onFailed: (error: PackError) => void,
  ) {
    this.#host = host;
    this.#onShown = onShown;
    this.#onFailed = onFailed;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.state === 'loading') this.retry();
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  /** Shows a document; the same one again fetches nothing. */
  show(library: Library | undefined, id: string | undefined): void {
    if (library === this.#asked?.library && id === this.#asked?.id) return;
    this.#abort?.abort();
    if (library === undefined || id === undefined) {
      this.#asked = undefined;
      this.state = 'idle';
      this.document = undefined;
      return;
    }
    this.#asked = { library, id };
    void this.#load(library, id);
  }

  retry(): void {
    if (this.#asked !== undefined) void this.#load(this.#asked.library, this.#asked.id);
  }

  async #load(library: Library, id: string): Promise<void> {
    const abort = new AbortController();
    this.#abort?.abort();
    this.#abort = abort;
    this.state = 'loading';
    this.#host.requestUpdate();
    try {
      const [document, page] = await Promise.all([
        library.document(id, abort.signal),
        part(import('./reader-page.js')),
      ]);
      const statute = await statuteOf(document, library, abort.signal);
      if (abort.signal.aborted) return;
      this.page = page;
      this.document = document;
      this.statute = statute;
      this.error = undefined;
      this.state = 'ready';
      this.#onShown(document);
    } catch (error) {
      if (abort.signal.aborted) return;
      this.document = undefined;
      this.error = asPackError(error);
      this.state = 'failed';
      this.#onFailed(this.error);
    }
    this.#host.requestUpdate();
  }
}

/** An article without the facts of its statute is still worth reading. */
async function statuteOf(document: Document, library: Library, signal: AbortSignal): Promise<Statute | undefined> {
  if (document.kind !== 'article') return undefined;
  try {
    const found = await library.document(`statute/${document.statute}`, signal);
    return found.kind === 'statute' ? found.statute : undefined;
  } catch {
    return undefined;
  }
}
