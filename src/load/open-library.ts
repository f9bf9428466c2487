import type { Document } from '../model/document.js';
import { decodeManifest } from '../pack/decode.js';
import { MANIFEST_NAME, PackError } from '../pack/format.js';
import type { Manifest } from '../pack/format.js';
import { filesOf } from '../pack/manifest-files.js';
import type { Library, LibraryNotice } from './library.js';
import { openPack, unknownDocument } from './opened-pack.js';
import type { OpenedPack } from './opened-pack.js';
import { accessPack, createKeptReader, createPackReader } from './pack-reader.js';
import type { PackAccess } from './pack-reader.js';
import { shareTask } from './shared-task.js';
import type { SharedTask } from './shared-task.js';

export interface OpenOptions {
  /** Ends this caller's wait; others who wait for the same pack go on. */
  readonly signal?: AbortSignal;
  /** Asks the network again although the page has the pack: the retry after a notice. */
  readonly fresh?: boolean;
}

interface Entry {
  readonly task: SharedTask<Library>;
  /** Set when the task has succeeded. */
  library?: Library;
}

/** Libraries of this page by address. */
const libraries = new Map<string, Entry>();

/**
 * The pack at this address (its folder or its manifest), the same object for everybody on the page. When the newest
 * version cannot be had or must not be used, the last good one is given with a `notice`. Rejects with `PackError` when
 * there is none; a failure is not kept, so calling again tries again. Nothing but this address is ever fetched (S14).
 */
export async function openLibrary(url: string, options: OpenOptions = {}): Promise<Library> {
  const base = baseOf(url);
  const known = libraries.get(base);
  if (known !== undefined && (options.fresh !== true || known.library === undefined)) {
    return known.task.wait(options.signal);
  }
  const entry: Entry = {
    task: shareTask(async () => {
      try {
        const library = await load(accessPack(base), known?.library);
        entry.library = library;
        return library;
      } catch (error) {
        if (libraries.get(base) === entry) libraries.delete(base);
        throw error;
      }
    }),
  };
  libraries.set(base, entry);
  return entry.task.wait(options.signal);
}

/** The address of the manifest's folder, without query and fragment. */
function baseOf(url: string): string {
  try {
    const address = new URL(url, globalThis.document.baseURI);
    if (!['http:', 'https:', 'file:'].includes(address.protocol)) throw new Error('scheme');
    address.search = '';
    address.hash = '';
    const folder = address.href.endsWith(`/${MANIFEST_NAME}`)
      ? address.href.slice(0, -MANIFEST_NAME.length)
      : address.href;
    return folder.endsWith('/') ? folder : `${folder}/`;
  } catch {
    throw new PackError('not-a-pack', `"${url.slice(0, 200)}" is not an address of a pack`);
  }
}

async function load(access: PackAccess, before: Library | undefined): Promise<Library> {
  const keeping = keptPacks(access);
  try {
    const bytes = await access.source.readCurrent(MANIFEST_NAME);
    const manifest = decodeManifest(bytes);
    const kept = await keeping;
    refuseOlder(manifest, [before?.manifest, kept[0]]);
    const pack = await openPack(createPackReader(access, manifest));
    void keep(access, bytes, manifest, kept);
    const last = kept.find((each) => each.version !== manifest.version);
    return createLibrary(access, pack, last, undefined);
  } catch (error) {
    return lastGood(access, await keeping, before, asPackError(error));
  }
}

/** Manifests of the last good copy that this version of the library can read, newest first. */
async function keptPacks({ base, store }: PackAccess): Promise<Manifest[]> {
  const manifests = await store.manifests(base);
  return manifests.flatMap((bytes) => {
    try {
      return [decodeManifest(bytes)];
    } catch {
      return [];
    }
  });
}

/** A pack older than what this reader has seen is somebody's replay of yesterday's law, unless it says why (S4). */
function refuseOlder(manifest: Manifest, seen: readonly (Manifest | undefined)[]): void {
  if (manifest.rollback === true) return;
  const newer = seen.find((each) => each !== undefined && Date.parse(each.built) > Date.parse(manifest.built));
  if (newer !== undefined) {
    throw new PackError(
      'older-version',
      `the pack was built ${manifest.built}, before the last good one (${newer.built})`,
    );
  }
}

async function keep(
  access: PackAccess,
  bytes: Uint8Array,
  manifest: Manifest,
  kept: readonly Manifest[],
): Promise<void> {
  await access.store.keepManifest(access.base, bytes);
  const files = [manifest, ...kept.slice(0, 1)].flatMap(filesOf);
  await access.store.prune(
    access.base,
    files.map((file) => file.path),
  );
}

/** What the page already shows, else what was kept; rejects with the reason when there is neither. */
async function lastGood(
  access: PackAccess,
  kept: readonly Manifest[],
  before: Library | undefined,
  error: PackError,
): Promise<Library> {
  if (before !== undefined) return withNotice(before, { error, built: before.manifest.built });
  for (const manifest of kept) {
    const pack = await openPack(createPackReader(access, manifest)).catch(() => undefined);
    if (pack !== undefined) return createLibrary(access, pack, undefined, { error, built: manifest.built });
  }
  throw error;
}

function createLibrary(
  access: PackAccess,
  pack: OpenedPack,
  last: Manifest | undefined,
  firstNotice: LibraryNotice | undefined,
): Library {
  let notice = firstNotice;

  /** The document in the last good copy, when the newest version's file is damaged or out of reach. */
  async function fromLast(id: string, error: PackError): Promise<Document> {
    if (last === undefined) throw error;
    try {
      const older = await openPack(createKeptReader(access, last));
      const found = older.find(id);
      if (found === undefined) throw error;
      const document = await older.document(found);
      notice ??= { error, built: last.built };
      return document;
    } catch {
      throw error;
    }
  }

  return {
    base: access.base,
    manifest: pack.manifest,
    catalogue: pack.catalogue,
    get notice() {
      return notice;
    },
    find: (id) => pack.find(id),
    holidays: (signal) => pack.holidays(signal),
    async document(id, signal) {
      const found = pack.find(id);
      if (found === undefined) throw unknownDocument(id);
      try {
        return await pack.document(found, signal);
      } catch (thrown) {
        const error = asPackError(thrown);
        if (error.code === 'aborted' || error.code === 'unknown-document') throw error;
        return fromLast(id, error);
      }
    },
  };
}

function withNotice(library: Library, notice: LibraryNotice): Library {
  return {
    base: library.base,
    manifest: library.manifest,
    catalogue: library.catalogue,
    notice,
    find: (id) => library.find(id),
    document: (id, signal) => library.document(id, signal),
    holidays: (signal) => library.holidays(signal),
  };
}

function asPackError(error: unknown): PackError {
  if (error instanceof PackError) return error;
  return new PackError('malformed', error instanceof Error ? error.message : 'unknown error');
}
