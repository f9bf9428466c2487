import type { DocumentKind } from '../model/address.js';
import type { Document, Review } from '../model/document.js';
import type { Language, Localized } from '../model/language.js';
import type { Statute } from '../model/statute.js';

/**
 * A pack is a folder of static files. `manifest.json` is the only mutable name; every other file carries the first
 * characters of its sha256 in its name and can be cached for ever.
 *
 *   manifest.json                       what there is, with bytes and sha256 of each file
 *   catalogue.<hash>.json               ids, titles, kinds, topics of everything: enough to suggest and to navigate
 *   guides-work.<hash>.json …           documents, grouped so that a page fetches little
 *   lexicon.<hash>.json                 everyday words and the law's, for search
 *   readings.<hash>.json                how characters are read, for search when it is needed
 *   holidays.<hash>.json                days on which periods do not end, for pathways and calculators
 *   shard-<n>.<id of the index>.json    one part of the index of a library too large to index on the device
 *
 * Every file is also written as a classic script, `<name>.<hash>.js` and `manifest.js`, that calls
 * `mingbaiPack(path, text)`: on `file:` neither fetch nor workers run.
 *
 * A reader drops keys it does not know and refuses a file with a kind of document, block or inline it does not know: a
 * legal text with a hole in it reads as if it were complete. A new kind therefore raises the format.
 */

/** Raised when a reader of an older format could misread the files. */
export const PACK_FORMAT = 1;

export const MANIFEST_NAME = 'manifest.json';

export interface PackFile {
  /** Relative to the manifest; ASCII, no `..`, no leading slash. */
  readonly path: string;
  readonly bytes: number;
  /** Hexadecimal, lower case. */
  readonly sha256: string;
}

export interface PackGroup extends PackFile {
  /** `guides-work`, `articles-civil-code-06`, `terms` … */
  readonly name: string;
  readonly documents: number;
}

export interface Manifest {
  readonly format: number;
  /** Overlay id: `changbai`, or `common`. */
  readonly id: string;
  /** Content version: date and a hash of the content, `2026-11-23.3fa29c11`. */
  readonly version: string;
  /** ISO 8601 instant in UTC; an older one than the last good pack's is refused unless `rollback`. */
  readonly built: string;
  readonly rollback?: true;
  /** The law is as of this day, YYYY-MM-DD. */
  readonly lawAsOf: string;
  readonly languages: readonly Language[];
  readonly name: Localized;
  readonly publicUrl?: string;
  readonly counts: { readonly [kind in DocumentKind]?: number };
  readonly catalogue: PackFile;
  /** Words that help search: everyday ones and the law's. */
  readonly lexicon?: PackFile;
  /** Pinyin: fetched only when somebody types Latin letters or a character amiss. */
  readonly readings?: PackFile;
  /** Days on which periods do not end: fetched only by who counts a last day. */
  readonly holidays?: PackFile;
  /** Articles are found by it, and their groups are read only for what is shown. */
  readonly shards?: ShardedIndex;
  /** In loading order: what residents need first stands first. */
  readonly groups: readonly PackGroup[];
}

/**
 * The index of a library too large to be indexed on the device. Every shard carries the index's id in its name and its own
 * hash inside: their hashes in the manifest would cost more than a question's shards do.
 */
export interface ShardedIndex {
  readonly id: string;
  readonly count: number;
  /** Documents in all groups, which are numbered through in the manifest's order. */
  readonly documents: number;
  /** [first document, factor]: what a match is worth from that document on. */
  readonly priors: readonly (readonly [first: number, factor: number])[];
}

/** One document as the catalogue knows it. Articles are not listed one by one: see `CatalogueStatute`. */
export interface CatalogueEntry {
  readonly id: string;
  readonly kind: Exclude<DocumentKind, 'article' | 'statute'>;
  readonly title: Localized;
  readonly aliases?: readonly string[];
  readonly topics?: readonly string[];
  /** Of a topic: ids of guides and services, those most needed first; others follow. */
  readonly order?: readonly string[];
  /** Index into `Manifest.groups`. */
  readonly group: number;
  /** Machine-made translations shown with a mark. */
  readonly review?: Review;
}

/** Articles `first`…`last` (in statute order) are in group `group`. */
export interface ArticleRange {
  readonly first: string;
  readonly last: string;
  readonly group: number;
}

/** A statute and where its articles are. Titles of articles follow from `short` and `names`: see `articleTitle`. */
export interface CatalogueStatute extends Pick<
  Statute,
  | 'id'
  | 'title'
  | 'short'
  | 'names'
  | 'aliases'
  | 'type'
  | 'effective'
  | 'until'
  | 'status'
  | 'supersededBy'
  | 'text'
  | 'verified'
> {
  readonly articleCount: number;
  /** Group with the `StatuteDocument` (outline, issuer, history). */
  readonly group: number;
  readonly ranges: readonly ArticleRange[];
  /** Runs of articles, [first, last], that have plain words which are not stale. */
  readonly explained?: readonly (readonly [first: string, last: string])[];
}

export interface Catalogue {
  readonly entries: readonly CatalogueEntry[];
  /** In the order of `statutes.yaml`: a bare 第42条 means the first that has it. */
  readonly statutes: readonly CatalogueStatute[];
}

/** What a group file holds. */
export interface GroupFile {
  readonly name: string;
  readonly documents: readonly Document[];
}

/** Where the bytes of a pack come from: a folder, a web address, a stick. Rejects when the file is not there. */
export interface Source {
  read(path: string, signal?: AbortSignal): Promise<Uint8Array>;
}

export type PackErrorCode =
  | 'not-found'
  | 'network'
  | 'timeout'
  | 'aborted'
  | 'not-a-pack'
  | 'newer-format'
  | 'older-version'
  | 'wrong-hash'
  | 'too-large'
  | 'malformed'
  | 'unknown-document';

/** The one error of the pack and load rooms. `retryable`: trying again may help. */
export class PackError extends Error {
  override readonly name = 'PackError';
  readonly code: PackErrorCode;
  readonly retryable: boolean;
  constructor(code: PackErrorCode, message: string, retryable = false) {
    super(`mingbai: ${message}`);
    this.code = code;
    this.retryable = retryable;
  }
}
