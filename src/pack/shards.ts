import { canonicalJson } from './canonical-json.js';
import { PackError, type ShardedIndex } from './format.js';
import { parseJsonBytes } from './json-bytes.js';
import { sha256 } from './sha256.js';
import type { Document } from '../model/document.js';

/** What an index is made of: the data of each shard, as search writes and reads it. */
export interface Indexed {
  readonly shards: readonly string[];
  readonly documents: number;
  readonly priors: ShardedIndex['priors'];
}

/** Gets the documents in the order in which they are numbered. */
export type Indexer = (documents: readonly Document[]) => Indexed;

const MOST_SHARD_BYTES = 1024 * 1024;
const ID_LENGTH = 10;

/** `shard-0a3f.<id>.json`. */
export function shardPath(id: string, number: number): string {
  return `shard-${number.toString(16).padStart(4, '0')}.${id}.json`;
}

/** The files of an index. Its id is a hash of all shards: two versions can stand beside each other. */
export async function encodeShards({ shards, documents, priors }: Indexed): Promise<{
  index: ShardedIndex;
  files: { path: string; bytes: Uint8Array }[];
}> {
  const hashes = await Promise.all(shards.map((data) => sha256(new TextEncoder().encode(data))));
  const id = (await sha256(new TextEncoder().encode(hashes.join('')))).slice(0, ID_LENGTH);
  const files = shards.map((data, number) => ({
    path: shardPath(id, number),
    bytes: canonicalJson({ index: id, sha256: hashes[number] ?? '', data }),
  }));
  return { index: { id, count: shards.length, documents, priors }, files };
}

/** The data of a shard. Throws `PackError`: `wrong-hash` when it is cut, changed or of another index. */
export async function decodeShard(bytes: Uint8Array, id: string): Promise<string> {
  const name = `shard of ${id}`;
  const value = parseJsonBytes(bytes, MOST_SHARD_BYTES, name) as Readonly<Record<string, unknown>>;
  const { index, sha256: hash, data } = value;
  if (typeof data !== 'string') throw new PackError('malformed', `"${name}" has no data`);
  if (index !== id || hash !== (await sha256(new TextEncoder().encode(data)))) {
    throw new PackError('wrong-hash', `"${name}" is not what its index promises`, true);
  }
  return data;
}
