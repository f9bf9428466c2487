import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Library } from '../load/library.js';
import type { Statute } from '../model/statute.js';
import type { PackError } from '../pack/format.js';
import { asPackError } from './library-controller.js';
import { articlesUnder, type ArticleLine } from './statute-tree.js';

/** A part of the tree on its way: `waiting`, what was found, or why it could not be had. */
export type Branch<Value> =
  | { readonly state: 'waiting' }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly error: PackError };

const WAITING = { state: 'waiting' } as const;

/** Parts of statutes by what they belong to; each is fetched when it is first shown, a failed one when asked again. */
export class TreeLoader implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onFailed: (error: PackError) => void;
  #library: Library | undefined;
  #abort = new AbortController();
  #statutes = new Map<string, Branch<Statute>>();
  #articles = new Map<string, Branch<readonly ArticleLine[]>>();

  constructor(host: ReactiveControllerHost, onFailed: (error: PackError) => void) {
    this.#host = host;
    this.#onFailed = onFailed;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#forget();
  }

  /** Another library: nothing of the one before is shown. */
  use(library: Library | undefined): void {
    if (library === this.#library) return;
    this.#library = library;
    this.#forget();
  }

  statute(id: string): Branch<Statute> {
    return this.#branch(this.#statutes, id, async (library, signal) => {
      const document = await library.document(`statute/${id}`, signal);
      if (document.kind !== 'statute') throw new Error(`statute/${id} is a ${document.kind}`);
      return document.statute;
    });
  }

  articles(statute: Statute, heading: number | undefined): Branch<readonly ArticleLine[]> {
    return this.#branch(this.#articles, `${statute.id}#${String(heading)}`, (library, signal) =>
      articlesUnder(library, statute, heading, signal),
    );
  }

  /** Asks again for everything that failed. */
  retry(): void {
    for (const branches of [this.#statutes, this.#articles])
      for (const [key, { state }] of [...branches]) if (state === 'failed') branches.delete(key);
    this.#host.requestUpdate();
  }

  #branch<Value>(
    branches: Map<string, Branch<Value>>,
    key: string,
    read: (library: Library, signal: AbortSignal) => Promise<Value>,
  ): Branch<Value> {
    const known = branches.get(key);
    if (known !== undefined || this.#library === undefined) return known ?? WAITING;
    const { signal } = this.#abort;
    const settle = (branch: Branch<Value>): void => {
      if (signal.aborted) return;
      branches.set(key, branch);
      if (branch.state === 'failed') this.#onFailed(branch.error);
      this.#host.requestUpdate();
    };
    branches.set(key, WAITING);
    read(this.#library, signal).then(
      (value) => {
        settle({ state: 'ready', value });
      },
      (error: unknown) => {
        settle({ state: 'failed', error: asPackError(error) });
      },
    );
    return WAITING;
  }

  #forget(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#statutes = new Map();
    this.#articles = new Map();
  }
}
