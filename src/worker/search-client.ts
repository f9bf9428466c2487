import type { Library } from '../load/library.js';
import { PackError } from '../pack/format.js';
import type { PageProvider, SearchOptions, SearchResults, SuggestOptions, Suggestion } from '../search/provider.js';
import type { Progress } from './protocol.js';
import { askProvider } from './provider-client.js';
import { createSearchLine, type SearchLine } from './search-line.js';

/** Search in one pack, off the main thread where that can be. Answers come in any order; each promise has its own. */
export interface SearchClient {
  /** Rejects with `PackError`: `aborted` when the signal is given, else why search cannot be had. Asking again retries. */
  suggest(query: string, options?: SuggestOptions, signal?: AbortSignal): Promise<readonly Suggestion[]>;
  /** As `suggest`. Covers what has arrived so far: see `onProgress`. */
  search(query: string, options?: SearchOptions, signal?: AbortSignal): Promise<SearchResults>;
  /** Told at once what is known, then after each group. Returns how to stop listening. */
  onProgress(listener: (progress: Progress) => void): () => void;
  /** The caller is done. The index goes a while after the last caller has. */
  close(): void;
}

export interface SearchClientOptions {
  /** Address of the built worker script, when it does not lie beside this module. */
  readonly workerUrl?: string;
  /** Asked instead of our own search. */
  readonly provider?: PageProvider;
}

interface Shared {
  readonly line: SearchLine;
  users: number;
  ending: ReturnType<typeof setTimeout> | undefined;
}

/** Milliseconds: an element that is moved, or a page turned back, finds its index again. */
const GRACE = 30_000;

const shared = new WeakMap<Library, Shared>();

/** Read while the script runs for the first time: a bundle in one classic script knows its address only then. */
const BESIDE = besideThisModule();

/** Everybody who shows this library shares one index. Nothing is loaded before the first question or listener. */
export function openSearch(library: Library, options: SearchClientOptions = {}): SearchClient {
  if (options.provider !== undefined) return askProvider(library, options.provider);
  const own = shared.get(library) ?? share(library, options.workerUrl ?? BESIDE);
  own.users++;
  clearTimeout(own.ending);
  let isOpen = true;
  return {
    async suggest(query, suggestOptions = {}, signal) {
      const answer = await own.line.ask((id) => ({ type: 'suggest', id, query, options: suggestOptions }), signal);
      return answer.type === 'suggestions' ? answer.suggestions : [];
    },
    async search(query, searchOptions = {}, signal) {
      const answer = await own.line.ask((id) => ({ type: 'search', id, query, options: searchOptions }), signal);
      if (answer.type === 'results') return answer.results;
      throw new PackError('malformed', 'the search worker answered something else');
    },
    onProgress: (listener) => own.line.onProgress(listener),
    close() {
      if (!isOpen) return;
      isOpen = false;
      own.users--;
      if (own.users > 0) return;
      own.ending = setTimeout(() => {
        shared.delete(library);
        own.line.close();
      }, GRACE);
    },
  };
}

function share(library: Library, workerUrl: string | undefined): Shared {
  const own = { line: createSearchLine(library, absolute(workerUrl)), users: 0, ending: undefined };
  shared.set(library, own);
  return own;
}

function absolute(url: string | undefined): string {
  return new URL(url ?? 'search-worker.js', document.baseURI).href;
}

/** `undefined` in a classic script: its entry passes the address. */
function besideThisModule(): string | undefined {
  try {
    const url = new URL('./search-worker.js', import.meta.url);
    return url.href;
  } catch {
    return undefined;
  }
}
