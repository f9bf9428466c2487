import { accessPack, createPackReader } from '../load/pack-reader.js';
import { PackError } from '../pack/format.js';
import type { Catalogue, Manifest } from '../pack/format.js';
import { createSearchEngine } from '../search/engine.js';
import type { VerifiedReader } from '../pack/verified-reader.js';
import type { SearchProvider } from '../search/provider.js';
import { createShardedSearch, groupsWithoutArticles, type ShardedSearch } from '../search/sharded-search.js';
import { createGroupLoader, type GroupLoader } from './group-loader.js';
import { nextTask } from './next-task.js';
import { PROTOCOL_VERSION, type Request, type Response } from './protocol.js';

/** Answers requests, wherever it runs: in the worker, or in slices on the page. */
export type SearchService = (request: Request) => void;

interface Opened {
  readonly engine: SearchProvider;
  /** For a library too large to be indexed here. */
  readonly sharded: ShardedSearch | undefined;
  readonly loader: GroupLoader;
  /** Fetches how characters are read, once; resolves when that is known or will not be. */
  readonly learnReadings: () => Promise<void>;
}

/** Milliseconds between signs of life while the catalogue is on its way. */
const SIGN_OF_LIFE = 1500;

/** Milliseconds a question waits for the readings; afterwards it is answered without, and the next one better. */
const PATIENCE = 1500;

/** One service serves one pack. */
export function createSearchService(respond: (response: Response) => void): SearchService {
  let opening: Promise<Opened> | undefined;

  function open(request: Extract<Request, { type: 'open' }>): Promise<Opened> {
    if (opening !== undefined) return opening;
    const current = openPack(request.base, request.manifest, respond);
    opening = current;
    current.catch(() => {
      if (opening === current) opening = undefined;
    });
    return current;
  }

  async function answer(request: Request): Promise<Response> {
    const { id } = request;
    if (request.type === 'open') {
      // A page of another version: what its fields mean is not for this one to guess.
      if (request.protocol !== PROTOCOL_VERSION) return mismatch(id);
      const { loader } = await open(request);
      loader.load();
      return { type: 'opened', id, protocol: PROTOCOL_VERSION };
    }
    if (opening === undefined) throw new PackError('aborted', 'search has not been opened', true);
    const { engine, sharded, loader, learnReadings } = await opening;
    const isComplete = loader.progress.ready === loader.progress.total;
    // Of half a library, pairs of characters are missing that are nobody's mistake; Latin letters tell at once. Guides and
    // names are enough to tell: of 1,201 judged questions the same 6 are read otherwise with and without the articles.
    const mayHear = isComplete || /[a-z]/i.test(request.query);
    if (mayHear && engine.needsReadings?.(request.query) === true) {
      await Promise.race([learnReadings(), pause(PATIENCE)]);
    }
    if (request.type === 'suggest') {
      return { type: 'suggestions', id, suggestions: engine.suggest(request.query, request.options) };
    }
    const results = await (sharded ?? engine).search(request.query, request.options);
    loader.load();
    return { type: 'results', id, results, progress: loader.progress };
  }

  return (request) => {
    answer(request).then(respond, (error: unknown) => {
      respond(failure(request.id, error));
    });
  };
}

async function openPack(base: string, manifest: Manifest, respond: (response: Response) => void): Promise<Opened> {
  const reader = createPackReader(accessPack(base), manifest);
  const waiting: Response = { type: 'progress', progress: { ready: 0, total: manifest.groups.length, failed: 0 } };
  respond(waiting);
  const signs = setInterval(() => {
    respond(waiting);
  }, SIGN_OF_LIFE);
  try {
    const engine = createSearchEngine();
    // Search does without the lexicon when it cannot be had.
    const fetchingLexicon = reader.lexicon().catch(() => undefined);
    const catalogue = await reader.catalogue();
    for (const part of inParts(catalogue)) {
      engine.addCatalogue(part);
      await nextTask();
    }
    const lexicon = await fetchingLexicon;
    if (lexicon !== undefined) engine.addLexicon?.(lexicon);
    const { shards, groups } = manifest;
    const loader = createGroupLoader(
      reader,
      shards === undefined ? [...groups.keys()] : groupsWithoutArticles(reader, catalogue),
      (documents) => {
        engine.addDocuments(documents);
      },
      (progress) => {
        respond({ type: 'progress', progress });
      },
    );
    // Of a library that is read in shards there may be nothing to load, and the page has been told of all its groups.
    respond({ type: 'progress', progress: loader.progress });
    const sharded = shards && createShardedSearch(shards, reader, catalogue, engine);
    return { engine, sharded, loader, learnReadings: createReadingsLoader(reader, engine) };
  } finally {
    clearInterval(signs);
  }
}

function createReadingsLoader(reader: VerifiedReader, engine: SearchProvider): () => Promise<void> {
  let learning: Promise<void> | undefined;
  const learn = async (): Promise<void> => {
    try {
      const readings = await reader.readings();
      if (readings !== undefined) engine.addReadings?.(readings);
    } catch {
      // Tried again at the next question that needs them.
      learning = undefined;
    }
  };
  return () => (learning ??= learn());
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** Small enough for a page that has to do this itself. */
function inParts({ entries, statutes }: Catalogue): Catalogue[] {
  const PART = 40;
  const parts: Catalogue[] = [];
  for (let start = 0; start < statutes.length; start += PART) {
    parts.push({ entries: [], statutes: statutes.slice(start, start + PART) });
  }
  for (let start = 0; start < entries.length; start += PART) {
    parts.push({ entries: entries.slice(start, start + PART), statutes: [] });
  }
  return parts;
}

function mismatch(id: number): Response {
  const message = `mingbai: the search worker speaks protocol ${String(PROTOCOL_VERSION)}`;
  return { type: 'failed', id, code: 'protocol', message, retryable: false };
}

function failure(id: number, error: unknown): Response {
  if (error instanceof PackError) {
    return { type: 'failed', id, code: error.code, message: error.message, retryable: error.retryable };
  }
  const message = error instanceof Error ? error.message : 'search failed';
  return { type: 'failed', id, code: 'malformed', message: `mingbai: ${message}`, retryable: false };
}
