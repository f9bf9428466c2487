import type { Holidays } from '../model/holidays.js';
import type { Lexicon, Readings } from '../model/lexicon.js';
import { decodeCatalogue, decodeGroup, decodeHolidays, decodeLexicon, decodeReadings } from './decode.js';
import { PackError } from './format.js';
import type { Catalogue, GroupFile, Manifest, PackFile, Source } from './format.js';
import { sha256 } from './sha256.js';
import { decodeShard, shardPath } from './shards.js';

/** Reads a pack's files through a source and lets nothing pass that is not what the manifest promised. */
export interface VerifiedReader {
  readonly manifest: Manifest;
  catalogue(signal?: AbortSignal): Promise<Catalogue>;
  /** `undefined` when the pack has none. */
  lexicon(signal?: AbortSignal): Promise<Lexicon | undefined>;
  /** `undefined` when the pack has none. */
  readings(signal?: AbortSignal): Promise<Readings | undefined>;
  /** `undefined` when the pack has none. */
  holidays(signal?: AbortSignal): Promise<Holidays | undefined>;
  /** By index into `manifest.groups`. */
  group(index: number, signal?: AbortSignal): Promise<GroupFile>;
  /** The data of one shard of `manifest.shards`. */
  shard(number: number, signal?: AbortSignal): Promise<string>;
}

/** Gives the bytes of a file the manifest names, already verified. */
export type ReadFile = (file: PackFile, signal?: AbortSignal) => Promise<Uint8Array>;

/**
 * For the page, the search worker and Node alike. Keeps nothing: who wants to read a group once keeps it. Rejects with
 * the source's error, or with `PackError` `wrong-hash` or what the decoder found.
 */
export function createVerifiedReader(source: Source, manifest: Manifest): VerifiedReader {
  const readShard: Source['read'] = (path, signal) => source.read(path, signal);
  return createReader((file, signal) => readVerified(source, file, signal), manifest, readShard);
}

/** As `createVerifiedReader`, for who verifies and keeps files in its own way. `readShard`: shards carry their hashes themselves. */
export function createReader(read: ReadFile, manifest: Manifest, readShard: Source['read']): VerifiedReader {
  return {
    manifest,
    async catalogue(signal) {
      return decodeCatalogue(await read(manifest.catalogue, signal), manifest);
    },
    async lexicon(signal) {
      const file = manifest.lexicon;
      return file && decodeLexicon(await read(file, signal), file);
    },
    async readings(signal) {
      const file = manifest.readings;
      return file && decodeReadings(await read(file, signal), file);
    },
    async holidays(signal) {
      const file = manifest.holidays;
      return file && decodeHolidays(await read(file, signal), file);
    },
    async group(index, signal) {
      const group = manifest.groups[index];
      if (group === undefined) throw new PackError('malformed', `the pack has no group ${String(index)}`);
      return decodeGroup(await read(group, signal), group);
    },
    async shard(number, signal) {
      const index = manifest.shards;
      if (index === undefined) throw new PackError('malformed', 'the pack has no shards');
      return decodeShard(await readShard(shardPath(index.id, number), signal), index.id);
    },
  };
}

/** The bytes of a file, once size and hash are the manifest's. */
export async function readVerified(source: Source, file: PackFile, signal?: AbortSignal): Promise<Uint8Array> {
  const bytes = await source.read(file.path, signal);
  await verify(bytes, file);
  return bytes;
}

/** Rejects with `wrong-hash` when the bytes are not the ones the manifest names: cut, changed, another version's. */
export async function verify(bytes: Uint8Array, file: PackFile): Promise<void> {
  if (bytes.length !== file.bytes) {
    throw new PackError(
      'wrong-hash',
      `"${file.path}" has ${String(bytes.length)} bytes instead of ${String(file.bytes)}`,
      true,
    );
  }
  const hash = await sha256(bytes);
  if (hash !== file.sha256) throw new PackError('wrong-hash', `"${file.path}" has sha256 ${hash}`, true);
}
