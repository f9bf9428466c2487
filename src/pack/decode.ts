import { DOCUMENT_KINDS } from '../model/address.js';
import type { DocumentKind } from '../model/address.js';
import type { Document } from '../model/document.js';
import type { Holidays } from '../model/holidays.js';
import type { Lexicon, Readings } from '../model/lexicon.js';
import { fromWire } from './article-wire.js';
import { catalogueFromWire } from './catalogue-wire.js';
import { Mismatch, integer, list, matching, object, oneOf } from './check.js';
import type { Check, Shape } from './check.js';
import { plainDocument, statuteFacts, statuteOptions, wireArticle } from './check-document.js';
import { holidaysShape } from './check-holidays.js';
import { lexiconShape, readingsShape } from './check-lexicon.js';
import { articleNumber, date, id, instant, language, line, localizedLine, segment, webAddress } from './check-words.js';
import { MANIFEST_NAME, PACK_FORMAT, PackError } from './format.js';
import type { Catalogue, GroupFile, Manifest, PackFile, PackGroup, ShardedIndex } from './format.js';
import { MOST_BYTES, parseJsonBytes } from './json-bytes.js';

const lines = list(line, 1000);
const ids = list(id, 1000);
const counted = integer(0, 10_000_000);

const file = {
  path: matching(/^[a-z0-9][a-z0-9-]{0,150}\.[0-9a-f]{8,64}\.json$/, 'the name of a file of the pack'),
  bytes: integer(1, Number.MAX_SAFE_INTEGER),
  sha256: matching(/^[0-9a-f]{64}$/, 'a sha256'),
} satisfies Shape;

const counts = Object.fromEntries(DOCUMENT_KINDS.map((kind) => [kind, counted])) as Record<DocumentKind, Check<number>>;

const groupName = matching(/^[a-z0-9][a-z0-9-]{0,150}$/, 'the name of a group');

const prior: Check<readonly [number, number]> = (value) => {
  if (!Array.isArray(value) || value.length !== 2) throw new Mismatch('expected [first document, factor]');
  const factor: unknown = value[1];
  if (typeof factor !== 'number' || !(factor > 0 && factor <= 10)) throw new Mismatch('expected a factor');
  return [counted(value[0]), factor];
};

const shards: Check<ShardedIndex> = object({
  id: matching(/^[0-9a-f]{10}$/, 'the id of an index'),
  count: integer(1, 65_536),
  documents: counted,
  priors: list(prior, 100),
});

const manifestShape: Check<Manifest> = object(
  {
    format: integer(1, PACK_FORMAT),
    id: segment,
    version: matching(/^[0-9A-Za-z.-]{1,100}$/, 'a version'),
    built: instant,
    lawAsOf: date,
    languages: list(language, 10),
    name: localizedLine,
    counts: object({}, counts),
    catalogue: object(file),
    groups: list(object({ ...file, name: groupName, documents: counted })),
  },
  {
    rollback: oneOf([true]),
    publicUrl: webAddress,
    lexicon: object(file),
    readings: object(file),
    holidays: object(file),
    shards,
  },
);

/**
 * The manifest, with every name, size and hash in it checked for shape. Throws `PackError`: `not-a-pack` when it is
 * something else (a login page), `newer-format` when only a newer reader may read it, `too-large` when a file would be
 * past the reader's limits, `malformed` for the rest.
 */
export function decodeManifest(bytes: Uint8Array): Manifest {
  const value = parseJsonBytes(bytes, MOST_BYTES.manifest, MANIFEST_NAME);
  const format = (value as Readonly<Record<string, unknown>>)['format'];
  if (typeof format !== 'number') throw new PackError('not-a-pack', `"${MANIFEST_NAME}" has no "format"`);
  if (format > PACK_FORMAT) {
    throw new PackError(
      'newer-format',
      `the pack has format ${String(format)}, this reader knows ${String(PACK_FORMAT)}`,
    );
  }
  const manifest = checked(manifestShape, value, MANIFEST_NAME);
  checkFile(manifest.catalogue, 'catalogue', MOST_BYTES.catalogue);
  for (const name of ['lexicon', 'readings', 'holidays'] as const) {
    const words = manifest[name];
    if (words !== undefined) checkFile(words, name, MOST_BYTES.lexicon);
  }
  for (const group of manifest.groups) checkFile(group, group.name, MOST_BYTES.group);
  refuseTwice(
    manifest.groups.map(({ name }) => name),
    MANIFEST_NAME,
  );
  return manifest;
}

/** The name of a file says what it is and how its hash begins: two versions can stand beside each other. */
function checkFile({ path, bytes, sha256 }: PackFile, name: string, limit: number): void {
  const [stem = '', hash = ''] = path.split('.');
  if (stem !== name || !sha256.startsWith(hash))
    throw new PackError('malformed', `"${path}" is not named by "${name}" and its hash`);
  if (bytes > limit)
    throw new PackError('too-large', `"${path}" has ${String(bytes)} bytes, more than ${String(limit)}`);
}

const range: Check<readonly [string, string, number]> = (value) => {
  if (!Array.isArray(value) || value.length !== 3) throw new Mismatch('expected [first, last, group]');
  return [articleNumber(value[0]), articleNumber(value[1]), counted(value[2])];
};

const run: Check<readonly [string, string]> = (value) => {
  if (!Array.isArray(value) || value.length !== 2) throw new Mismatch('expected [first, last]');
  return [articleNumber(value[0]), articleNumber(value[1])];
};

const catalogueShape = object({
  entries: list(
    list(
      object(
        { id, title: localizedLine },
        { aliases: lines, topics: list(segment, 100), order: ids, review: oneOf(['done', 'pending']) },
      ),
    ),
  ),
  statutes: list(
    object(
      { ...statuteFacts, group: counted, ranges: list(range) },
      { ...statuteOptions, aliases: lines, explained: list(run) },
    ),
  ),
});

/** The catalogue of a pack. Every group it names stands in the manifest. Throws `PackError`. */
export function decodeCatalogue(bytes: Uint8Array, manifest: Manifest): Catalogue {
  const { path } = manifest.catalogue;
  const wire = checked(catalogueShape, parseJsonBytes(bytes, MOST_BYTES.catalogue, path), path);
  const groups = [
    wire.entries.length - 1,
    ...wire.statutes.flatMap((statute) => [statute.group, ...statute.ranges.map((each) => each[2])]),
  ];
  const unknown = groups.find((group) => group >= manifest.groups.length);
  if (unknown !== undefined)
    throw new PackError('malformed', `"${path}" names group ${String(unknown)}, which is not there`);
  const ids = wire.entries.flatMap((list) => list.map((entry) => entry.id));
  refuseTwice([...ids, ...wire.statutes.map((statute) => statute.id)], path);
  const misplaced = ids.find((entry) => entry.startsWith('article/') || entry.startsWith('statute/'));
  if (misplaced !== undefined) throw new PackError('malformed', `"${path}" lists "${misplaced}" among the documents`);
  return catalogueFromWire(wire);
}

/** Words that help search. Throws `PackError`. */
export function decodeLexicon(bytes: Uint8Array, { path }: PackFile): Lexicon {
  return checked(lexiconShape, parseJsonBytes(bytes, MOST_BYTES.lexicon, path), path);
}

/** How characters are read. Throws `PackError`. */
export function decodeReadings(bytes: Uint8Array, { path }: PackFile): Readings {
  return checked(readingsShape, parseJsonBytes(bytes, MOST_BYTES.lexicon, path), path);
}

/** Days on which periods do not end. Throws `PackError`. */
export function decodeHolidays(bytes: Uint8Array, { path }: PackFile): Holidays {
  return checked(holidaysShape, parseJsonBytes(bytes, MOST_BYTES.lexicon, path), path);
}

const groupShape = object(
  { name: groupName, documents: list(plainDocument) },
  {
    statute: object({ id: segment, short: line }, { names: localizedLine }),
    articles: list(wireArticle),
  },
);

/** The documents of one group: everything but articles first, then the articles in statute order. Throws `PackError`. */
export function decodeGroup(bytes: Uint8Array, group: PackGroup): GroupFile {
  const { path } = group;
  const wire = checked(groupShape, parseJsonBytes(bytes, MOST_BYTES.group, path), path);
  const articles = wire.statute === undefined ? [] : fromWire(wire.statute, wire.articles ?? []);
  const documents: readonly Document[] = [...wire.documents, ...articles];
  if (wire.name !== group.name) throw new PackError('malformed', `"${path}" holds group "${wire.name}"`);
  if (documents.length !== group.documents) {
    throw new PackError(
      'malformed',
      `"${path}" holds ${String(documents.length)} documents, not ${String(group.documents)}`,
    );
  }
  refuseTwice(
    documents.map((document) => document.id),
    path,
  );
  return { name: wire.name, documents };
}

function checked<Value>(check: Check<Value>, value: unknown, name: string): Value {
  try {
    return check(value);
  } catch (error) {
    if (!(error instanceof Mismatch)) throw error;
    throw new PackError('malformed', `"${name}": ${['', ...error.at].join('/')}: ${error.message}`);
  }
}

function refuseTwice(names: readonly string[], path: string): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) throw new PackError('malformed', `"${path}" has "${name}" twice`);
    seen.add(name);
  }
}
