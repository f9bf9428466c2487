import type { Library } from '../load/library.js';
import { accessPack, createPackReader } from '../load/pack-reader.js';
import { PackError } from '../pack/format.js';
import type { PageProvider } from '../search/provider.js';
import { createGroupLoader } from './group-loader.js';
import type { Progress } from './protocol.js';
import type { SearchClient } from './search-client.js';

/** The host page's own search, asked like ours. It runs on the page: no worker is started. */
export function askProvider(library: Library, provider: PageProvider): SearchClient {
  const listeners = new Set<(progress: Progress) => void>();
  provider.addCatalogue?.(library.catalogue);
  const loader = provider.addDocuments === undefined ? undefined : loadInto(library, provider, listeners);
  return {
    suggest: async (query, options = {}, signal) => wanted((await provider.suggest?.(query, options)) ?? [], signal),
    search: async (query, options = {}, signal) => wanted(await provider.search(query, options), signal),
    onProgress(listener) {
      listeners.add(listener);
      if (loader !== undefined) listener(loader.progress);
      loader?.load();
      return () => {
        listeners.delete(listener);
      };
    },
    close() {
      listeners.clear();
    },
  };
}

function loadInto(
  { base, manifest }: Library,
  provider: PageProvider,
  listeners: ReadonlySet<(progress: Progress) => void>,
): ReturnType<typeof createGroupLoader> {
  return createGroupLoader(
    createPackReader(accessPack(base), manifest),
    [...manifest.groups.keys()],
    (documents) => {
      provider.addDocuments?.(documents);
    },
    (progress) => {
      for (const listener of listeners) listener(progress);
    },
  );
}

function wanted<Answer>(answer: Answer, signal: AbortSignal | undefined): Answer {
  if (signal?.aborted === true) throw new PackError('aborted', 'the caller no longer waits', true);
  return answer;
}
