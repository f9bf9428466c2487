import type { Article, Document } from '../model/document.js';
import type { Statute } from '../model/statute.js';
import type { Indexed } from '../pack/shards.js';
import { BM25 } from './body-index.js';
import { fold } from './folding.js';
import { inStatuteOutline } from './outline.js';
import { passagesOf } from './passages.js';
import { shardOf, shardTokens } from './shard-terms.js';

/** Powers of two of shards: the more, the fewer bytes a question costs. */
export const SHARD_COUNT = 4096;
/** Steps in which an entry says how much its token counts in its document. */
export const IMPACT_STEPS = 16;
/** Titles of the parts of a statute, and its name. */
const STRUCTURE_WEIGHT = 0.3;
/** The most a token can count: in the text and in both titles. */
export const MOST_IMPACT = (BM25.d + BM25.k + 1) * (1 + STRUCTURE_WEIGHT);

/** [document, step] one after the other. */
type Entries = number[];

/**
 * The index of the articles in shards. What BM25+ says of a token in a document is worked out here and written in one of
 * sixteen steps, so that no lengths are needed to search; how rare a token is follows from the length of its list.
 * `priorOf`: what an article of a statute is worth.
 */
export function writeShards(
  documents: readonly Document[],
  priorOf: (statute: string) => number,
  shardCount: number = SHARD_COUNT,
): Indexed {
  const statutes = new Map(
    documents.flatMap((each) => (each.kind === 'statute' ? [[each.statute.id, each.statute] as const] : [])),
  );
  const texts = documents.map((each) => (each.kind === 'article' ? textsOf(each, statutes.get(each.statute)) : []));
  const averages = [0, 1].map((field) => averageLength(texts, field));
  const lists = new Map<string, Entries>();
  texts.forEach((fields, document) => {
    const impacts = new Map<string, number>();
    fields.forEach((tokens, field) => {
      addImpacts(impacts, tokens, averages[field] ?? 1, field === 0 ? 1 : STRUCTURE_WEIGHT);
    });
    for (const [token, impact] of impacts) {
      const step = Math.min(IMPACT_STEPS - 1, Math.round((impact / MOST_IMPACT) * (IMPACT_STEPS - 1)));
      const list = lists.get(token);
      if (list === undefined) lists.set(token, [document, step]);
      else list.push(document, step);
    }
  });
  return {
    shards: inShards(lists, shardCount),
    documents: documents.length,
    priors: priorRuns(documents, priorOf),
  };
}

/** Text; titles of parts and the statute's name. */
function textsOf(article: Article, statute: Statute | undefined): string[][] {
  const text = passagesOf(article)
    .map((passage) => passage.text)
    .join('\n');
  const titles = statute === undefined ? [] : [statute.short, ...inStatuteOutline(statute, article.outline)];
  return [shardTokens(fold(text)), shardTokens(fold(titles.join('\n')))];
}

function averageLength(texts: readonly (readonly string[][])[], field: number): number {
  const filled = texts.map((fields) => new Set(fields[field]).size).filter((length) => length > 0);
  return filled.reduce((sum, length) => sum + length, 0) / Math.max(1, filled.length);
}

function addImpacts(impacts: Map<string, number>, tokens: readonly string[], average: number, weight: number): void {
  const { k, b, d } = BM25;
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  for (const [token, count] of counts) {
    const impact = d + (count * (k + 1)) / (count + k * (1 - b + (b * counts.size) / average));
    impacts.set(token, (impacts.get(token) ?? 0) + weight * impact);
  }
}

/** A shard: one line for each token, `token<tab>entries in base64`. */
function inShards(lists: ReadonlyMap<string, Entries>, count: number): string[] {
  const lines = [...Array(count).keys()].map((): string[] => []);
  for (const [token, entries] of lists) lines[shardOf(token, count)]?.push(`${token}\t${packed(entries)}`);
  return lines.map((shard) => shard.sort().join('\n'));
}

/** Each entry is the distance to the document before, times the steps, plus the step: seven bits a byte, the lowest first. */
function packed(entries: Entries): string {
  let bytes = '';
  let before = 0;
  for (let i = 0; i < entries.length; i += 2) {
    const document = entries[i] ?? 0;
    let value = (document - before) * IMPACT_STEPS + (entries[i + 1] ?? 0);
    before = document;
    for (; value > 127; value = Math.floor(value / 128)) bytes += String.fromCharCode((value % 128) + 128);
    bytes += String.fromCharCode(value);
  }
  return btoa(bytes);
}

/** Only where the factor changes. */
function priorRuns(documents: readonly Document[], priorOf: (statute: string) => number): [number, number][] {
  const runs: [number, number][] = [];
  documents.forEach((document, number) => {
    if (document.kind !== 'article') return;
    const factor = priorOf(document.statute);
    if ((runs[runs.length - 1]?.[1] ?? 1) !== factor) runs.push([number, factor]);
  });
  return runs;
}
