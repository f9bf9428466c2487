import { PackError } from '../pack/format.js';
import type { Manifest, PackFile, Source } from '../pack/format.js';
import { createReader, readVerified, verify } from '../pack/verified-reader.js';
import type { VerifiedReader } from '../pack/verified-reader.js';
import { emptyStore, openPackStore } from './pack-store.js';
import type { PackStore } from './pack-store.js';
import { createScriptSource } from './script-source.js';
import { createWebSource } from './web-source.js';
import type { WebSource } from './web-source.js';

/** How a pack under one address is read. */
export interface PackAccess {
  /** With a slash at the end. */
  readonly base: string;
  readonly source: WebSource;
  readonly store: PackStore;
}

let pageStore: PackStore | undefined;

/** Fetch and the last good pack for web addresses; scripts and no store for `file:`, where the files are at hand. */
export function accessPack(base: string): PackAccess {
  if (base.startsWith('file:')) {
    const scripts = createScriptSource(base);
    const read: Source['read'] = (path, signal) => scripts.read(path, signal);
    return { base, source: { read, readCurrent: read, readAnew: read }, store: emptyStore };
  }
  pageStore ??= openPackStore();
  return { base, source: createWebSource(base), store: pageStore };
}

/**
 * Reads the files of a pack: from the last good copy when it has them (their names carry their hash, so they cannot be
 * old), else from the address, past the browser's cache when the first answer was damaged. Runs in a worker too.
 */
export function createPackReader({ base, source, store }: PackAccess, manifest: Manifest): VerifiedReader {
  return createReader(
    async (file, signal) => {
      const kept = await readKept(store, base, file);
      if (kept !== undefined) return kept;
      const bytes = await readFromSource(source, file, signal);
      void store.keepFile(base, file.path, bytes);
      return bytes;
    },
    manifest,
    (path, signal) => source.read(path, signal),
  );
}

async function readFromSource(source: WebSource, file: PackFile, signal?: AbortSignal): Promise<Uint8Array> {
  try {
    return await readVerified(source, file, signal);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    if (error.code === 'wrong-hash') return readVerified({ read: (path) => source.readAnew(path, signal) }, file);
    // The manifest was read a moment ago: the pack has been replaced since, and opening it again will help.
    if (error.code === 'not-found') throw new PackError('not-found', `"${file.path}" is no longer there`, true);
    throw error;
  }
}

/** Reads the last good copy alone, without asking the network. */
export function createKeptReader({ base, store }: PackAccess, manifest: Manifest): VerifiedReader {
  return createReader(
    async (file) => {
      const kept = await readKept(store, base, file);
      if (kept === undefined) throw new PackError('not-found', `"${file.path}" is not in the last good copy`, true);
      return kept;
    },
    manifest,
    (path) => Promise.reject(new PackError('not-found', `"${path}" is not kept`, true)),
  );
}

async function readKept(store: PackStore, base: string, file: PackFile): Promise<Uint8Array | undefined> {
  const bytes = await store.file(base, file.path);
  if (bytes === undefined) return undefined;
  return verify(bytes, file).then(
    () => bytes,
    () => undefined,
  );
}
