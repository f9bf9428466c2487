import { undated } from '../model/statute-version.js';
import type { Document } from '../model/document.js';
import type { Catalogue, ShardedIndex } from '../pack/format.js';
import type { VerifiedReader } from '../pack/verified-reader.js';
import type { SearchOptions, SearchProvider, SearchResults } from './provider.js';
import { rankShards, type ShardHit } from './shard-reader.js';

/** Finds articles in a library too large to be indexed on the device: reads what one question needs, and no more. */
export interface ShardedSearch {
  /**
   * As the provider's, over what it has been given and the articles the shards find: reads the shards of the question and
   * the articles that will be shown. Rejects as the reader does when one cannot be read.
   */
  search(query: string, options?: SearchOptions): Promise<SearchResults>;
}

const DEFAULT_LIMIT = 20;
/** Read beyond what is shown: some may be of a kind or statute that was not asked for. */
const SPARE = 4;
/** Shards kept for the next question, which often has the same words. */
const MOST_KEPT = 256;

type Reader = Pick<VerifiedReader, 'manifest' | 'group' | 'shard'>;

export function createShardedSearch(
  index: ShardedIndex,
  reader: Reader,
  { statutes }: Pick<Catalogue, 'statutes'>,
  provider: SearchProvider,
): ShardedSearch {
  const kept = new Map<number, Promise<string>>();
  const groups = new Map<number, Promise<readonly Document[]>>();
  /** By group: the number of its first document. */
  const starts: number[] = [];
  let next = 0;
  for (const { documents } of reader.manifest.groups) {
    starts.push(next);
    next += documents;
  }

  const shard = (number: number): Promise<string> => remember(kept, number, (which) => reader.shard(which));
  const group = (number: number): Promise<readonly Document[]> =>
    remember(groups, number, async (which) => {
      const { documents } = await reader.group(which);
      provider.addDocuments(documents.filter(({ kind }) => kind === 'statute'));
      return documents;
    });

  const read = async ({ number, score }: ShardHit): Promise<readonly [Document, number] | undefined> => {
    const at = groupOf(starts, number);
    const document = (await group(at))[number - (starts[at] ?? 0)];
    return document === undefined ? undefined : [document, score];
  };

  return {
    async search(query, options = {}) {
      const plan = provider.planShards?.(query, index);
      if (plan === undefined) return provider.search(query, options);
      const data = new Map<number, string>();
      await Promise.all(plan.shards.map(async (number) => data.set(number, await shard(number))));
      const isWanted = wantedGroups(options, statutes);
      const { offset = 0, limit = DEFAULT_LIMIT } = options;
      const hits = rankShards(plan, index, (number) => data.get(number)).filter(({ number }) =>
        isWanted(groupOf(starts, number)),
      );
      const shown = await Promise.all(hits.slice(0, offset + limit + SPARE).map(read));
      const found = shown.filter((each) => each !== undefined);
      provider.addDocuments(found.map(([document]) => document));
      while (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? 0);
      // Nothing is awaited between the two: another question's scores must not come in between.
      provider.useScores?.(new Map(found.map(([{ id }, score]) => [id, score])));
      return provider.search(query, options);
    },
  };
}

/** Once what failed is forgotten, so that it is tried again. */
function remember<Value>(
  known: Map<number, Promise<Value>>,
  number: number,
  read: (number: number) => Promise<Value>,
): Promise<Value> {
  const before = known.get(number);
  if (before !== undefined) return before;
  const reading = read(number);
  known.set(number, reading);
  reading.catch(() => known.delete(number));
  return reading;
}

/** The groups without articles, which are searched on the device even when the articles are not. */
export function groupsWithoutArticles(
  { manifest }: Pick<VerifiedReader, 'manifest'>,
  { statutes }: Pick<Catalogue, 'statutes'>,
): number[] {
  const withArticles = new Set(statutes.flatMap(({ ranges }) => ranges.map(({ group }) => group)));
  const ofStatutes = new Set(statutes.map(({ group }) => group));
  return [...manifest.groups.keys()].filter((group) => !withArticles.has(group) && !ofStatutes.has(group));
}

/** The last group that begins at or before a document. */
function groupOf(starts: readonly number[], number: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}

function wantedGroups(
  { statutes: wanted }: SearchOptions,
  statutes: Catalogue['statutes'],
): (group: number) => boolean {
  if (wanted === undefined) return () => true;
  const listed = statutes.filter(({ id }) => wanted.includes(id) || wanted.includes(undated(id)));
  const groups = new Set(listed.flatMap(({ ranges }) => ranges.map(({ group }) => group)));
  return (group) => groups.has(group);
}
