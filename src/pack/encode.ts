import type { DocumentKind } from '../model/address.js';
import type { Document } from '../model/document.js';
import { toWire } from './article-wire.js';
import type { Recall } from '../model/recall.js';
import { afresh } from '../model/recall.js';
import { canonicalJson } from './canonical-json.js';
import { catalogueToWire } from './catalogue-wire.js';
import type { PackContent } from './content.js';
import {
  decodeCatalogue,
  decodeGroup,
  decodeHolidays,
  decodeLexicon,
  decodeManifest,
  decodeReadings,
} from './decode.js';
import { MANIFEST_NAME, PACK_FORMAT, PackError } from './format.js';
import type { Manifest, PackFile, PackGroup, ShardedIndex } from './format.js';
import { planGroups } from './grouping.js';
import type { PlannedGroup } from './grouping.js';
import { scriptForm, scriptPath } from './script-form.js';
import { sha256 } from './sha256.js';
import { encodeShards, type Indexer } from './shards.js';

export interface EncodedFile {
  /** Relative to the pack's folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface EncodedPack {
  readonly manifest: Manifest;
  /** The JSON files. The manifest is the last: written in this order, it never names a file that is not there yet. */
  readonly files: readonly EncodedFile[];
  /** The same files as classic scripts, for pages opened from `file:`. */
  readonly scripts: readonly EncodedFile[];
}

/** Hexadecimal characters of the hash in a file's name. */
const HASH_IN_NAME = 10;
const HASH_IN_VERSION = 8;

/**
 * The files of a pack. The same content gives the same bytes, and files whose content did not change keep their names.
 * What was written is read back before it is returned: a pack that no reader would accept is never made.
 * `indexer`: makes the shards of a library too large for the device. `recall`: what an encoding before left.
 * Rejects with `PackError`: `malformed` for duplicate ids, articles without a statute document, or anything the decoder
 * refuses (an address with a forbidden scheme, a lone surrogate …); `too-large` for a file past the reader's limit.
 */
export async function encodePack(
  content: PackContent,
  indexer?: Indexer,
  recall: Recall = afresh,
): Promise<EncodedPack> {
  refuseDuplicates(content.documents);
  const planned = planGroups(content.documents, recall);
  const groupFiles = await Promise.all(planned.map((group) => encodeAgain(group, recall)));
  const catalogue = await hashedFile('catalogue', canonicalJson(catalogueToWire(planned)));
  const groups = groupFiles.map(({ group }) => group);
  const words = await wordFiles(content, recall);
  const inOrder = planned.flatMap(({ documents, articles }) => [...documents, ...articles]);
  const sharded = indexer === undefined ? undefined : await encodeShards(indexer(inOrder));
  const manifest = await manifestOf(content, catalogue.file, groups, { ...words, shards: sharded?.index });
  const files = [
    ...groupFiles.map(({ group, bytes }) => ({ path: group.path, bytes })),
    ...Object.values(words).map(({ file, bytes }) => ({ path: file.path, bytes })),
    ...(sharded?.files ?? []),
    { path: catalogue.file.path, bytes: catalogue.bytes },
    { path: MANIFEST_NAME, bytes: canonicalJson(manifest) },
  ];
  readBack(files, recall);
  const scripts = files.map(({ path, bytes }) =>
    recall(`script ${path}`, [bytes], () => ({ path: scriptPath(path), bytes: scriptForm(path, bytes) })),
  );
  return { manifest, files, scripts };
}

function refuseDuplicates(documents: readonly Document[]): void {
  const seen = new Set<string>();
  for (const { id } of documents) {
    if (seen.has(id)) throw new PackError('malformed', `two documents have the id "${id}"`);
    seen.add(id);
  }
}

function encodeAgain(planned: PlannedGroup, recall: Recall): ReturnType<typeof encodeGroup> {
  const { name, documents, statute, articles } = planned;
  const from = [statute === undefined ? '' : JSON.stringify(statute), ...documents, ...articles];
  return recall(`group ${name}`, from, () => encodeGroup(planned));
}

async function encodeGroup(planned: PlannedGroup): Promise<{ group: PackGroup; bytes: Uint8Array }> {
  const { name, documents, statute, articles } = planned;
  const bytes = canonicalJson({
    name,
    documents,
    ...(statute === undefined
      ? {}
      : {
          statute: { id: statute.id, short: statute.short, names: statute.names },
          articles: toWire(statute, articles),
        }),
  });
  const { file } = await hashedFile(name, bytes);
  return { group: { ...file, name, documents: documents.length + articles.length }, bytes };
}

type WordFiles = {
  readonly [name in 'lexicon' | 'readings' | 'holidays']?: { readonly file: PackFile; readonly bytes: Uint8Array };
};

async function wordFiles({ lexicon, readings, holidays }: PackContent, recall: Recall): Promise<WordFiles> {
  const file = (name: string, words: object) =>
    recall(`${name} file`, [words], () => hashedFile(name, canonicalJson(words)));
  return {
    ...(lexicon === undefined ? {} : { lexicon: await file('lexicon', lexicon) }),
    ...(readings === undefined ? {} : { readings: await file('readings', readings) }),
    ...(holidays === undefined ? {} : { holidays: await file('holidays', holidays) }),
  };
}

async function hashedFile(name: string, bytes: Uint8Array): Promise<{ file: PackFile; bytes: Uint8Array }> {
  const hash = await sha256(bytes);
  const path = `${name}.${hash.slice(0, HASH_IN_NAME)}.json`;
  return { file: { path, bytes: bytes.length, sha256: hash }, bytes };
}

async function manifestOf(
  content: PackContent,
  catalogue: PackFile,
  groups: readonly PackGroup[],
  { lexicon, readings, holidays, shards }: WordFiles & { readonly shards?: ShardedIndex | undefined },
): Promise<Manifest> {
  const { id, name, languages, publicUrl, lawAsOf, built, rollback } = content;
  const facts = {
    id,
    name,
    languages,
    lawAsOf,
    counts: countByKind(content.documents),
    catalogue,
    groups,
    ...(lexicon === undefined ? {} : { lexicon: lexicon.file }),
    ...(readings === undefined ? {} : { readings: readings.file }),
    ...(holidays === undefined ? {} : { holidays: holidays.file }),
    ...(shards === undefined ? {} : { shards }),
    ...(publicUrl === undefined ? {} : { publicUrl }),
  };
  // Neither the time of the build nor a rollback is content: building twice gives the same version.
  const hash = await sha256(canonicalJson(facts));
  return {
    format: PACK_FORMAT,
    version: `${lawAsOf}.${hash.slice(0, HASH_IN_VERSION)}`,
    built,
    ...facts,
    ...(rollback === undefined ? {} : { rollback }),
  };
}

function countByKind(documents: readonly Document[]): { [kind in DocumentKind]?: number } {
  const counts: { [kind in DocumentKind]?: number } = {};
  for (const { kind } of documents) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function readBack(files: readonly EncodedFile[], recall: Recall): void {
  const bytesOf = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const read = (path: string): Uint8Array => bytesOf.get(path) ?? new Uint8Array();
  const manifest = decodeManifest(read(MANIFEST_NAME));
  decodeCatalogue(read(manifest.catalogue.path), manifest);
  const { lexicon, readings, holidays } = manifest;
  if (lexicon !== undefined) decodeLexicon(read(lexicon.path), lexicon);
  if (readings !== undefined) decodeReadings(read(readings.path), readings);
  if (holidays !== undefined) decodeHolidays(read(holidays.path), holidays);
  for (const group of manifest.groups) {
    const bytes = read(group.path);
    recall(`read ${group.path}`, [bytes], () => decodeGroup(bytes, group));
  }
}
