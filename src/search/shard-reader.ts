import type { ShardedIndex } from '../pack/format.js';
import { EXPANSION_WEIGHT } from './everyday-words.js';
import { fold } from './folding.js';
import type { Query } from './query.js';
import { shardOf, shardTokens } from './shard-terms.js';
import { IMPACT_STEPS, MOST_IMPACT } from './shard-writer.js';

/** What a question needs of a sharded index. */
export interface ShardPlan {
  /** Token, and what it counts. */
  readonly weights: ReadonlyMap<string, number>;
  /** Each once. */
  readonly shards: readonly number[];
}

/** Shards of one question: a story of two hundred characters is known by its rarest pairs as well as by all. */
const MOST_SHARDS = 40;
/** Shards read for words that were not typed. */
const MOST_FURTHER_SHARDS = 4;

export function planShards({ words, also }: Pick<Query, 'words' | 'also'>, { count }: ShardedIndex): ShardPlan {
  const weights = new Map<string, number>();
  const shards = new Set<number>();
  for (const token of shardTokens(words)) {
    const shard = shardOf(token, count);
    if (!shards.has(shard) && shards.size >= MOST_SHARDS) continue;
    shards.add(shard);
    weights.set(token, (weights.get(token) ?? 0) + 1);
  }
  const most = shards.size + MOST_FURTHER_SHARDS;
  for (const { legal } of also) {
    for (const token of legal.flatMap((word) => shardTokens(fold(word)))) {
      const shard = shardOf(token, count);
      if (weights.has(token) || (!shards.has(shard) && shards.size >= most)) continue;
      shards.add(shard);
      weights.set(token, EXPANSION_WEIGHT);
    }
  }
  return { weights, shards: [...shards] };
}

export interface ShardHit {
  /** Among all documents of the pack, in the manifest's order. */
  readonly number: number;
  readonly score: number;
}

/** `dataOf`: of each shard of the plan; `undefined` when it could not be had. Best first. */
export function rankShards(
  { weights }: ShardPlan,
  { count, documents, priors }: ShardedIndex,
  dataOf: (shard: number) => string | undefined,
): ShardHit[] {
  const scores = new Float64Array(documents);
  for (const [token, weight] of weights) {
    const data = dataOf(shardOf(token, count));
    const entries = data === undefined ? '' : entriesOf(data, token);
    if (entries !== '') addScores(scores, atob(entries), weight);
  }
  const hits: ShardHit[] = [];
  let run = 0;
  let prior = 1;
  for (let number = 0; number < documents; number++) {
    for (let next = priors[run]; next !== undefined && next[0] <= number; next = priors[++run]) prior = next[1];
    const score = scores[number] ?? 0;
    if (score > 0) hits.push({ number, score: score * prior });
  }
  return hits.sort((a, b) => b.score - a.score || a.number - b.number);
}

function entriesOf(data: string, token: string): string {
  const key = `${token}\t`;
  const start = data.startsWith(key) ? 0 : data.indexOf(`\n${key}`) + 1;
  if (start === 0 && !data.startsWith(key)) return '';
  const end = data.indexOf('\n', start);
  return data.slice(start + key.length, end < 0 ? data.length : end);
}

/** Twice through the list: first how long it is, for its idf. */
function addScores(scores: Float64Array, bytes: string, weight: number): void {
  let length = 0;
  for (let i = 0; i < bytes.length; i++) if (bytes.charCodeAt(i) < 128) length++;
  const idf = Math.log(1 + (scores.length - length + 0.5) / (length + 0.5));
  const factor = (weight * idf * MOST_IMPACT) / (IMPACT_STEPS - 1);
  let document = 0;
  let value = 0;
  let place = 1;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes.charCodeAt(i);
    value += (byte % 128) * place;
    if (byte > 127) {
      place *= 128;
      continue;
    }
    document += Math.floor(value / IMPACT_STEPS);
    if (document < scores.length) scores[document] = (scores[document] ?? 0) + factor * (value % IMPACT_STEPS);
    value = 0;
    place = 1;
  }
}
