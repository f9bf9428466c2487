import type { Document } from '../model/document.js';
import type { PackContent } from '../pack/content.js';
import type { Indexer } from '../pack/shards.js';
import { passagesOf } from '../search/passages.js';
import { writeShards } from '../search/shard-writer.js';
import type { StatuteType } from '../model/statute.js';

/** Characters of articles up to which a library is indexed on the device. */
export const DEVICE_CHARACTERS = 2_000_000;

/** What an article of this kind of statute is worth to somebody who asks about everyday matters. */
const PRIORS: Readonly<Partial<Record<StatuteType, number>>> = {
  law: 1,
  'judicial-interpretation': 1,
  'administrative-regulation': 0.75,
};

/**
 * How a library of more characters of articles than `over` is indexed; `undefined` when it is small enough for the
 * device. Only articles count: only they go into shards, so a guide or a translation more cannot tip a county over.
 */
export function indexerFor({ documents }: PackContent, over: number): Indexer | undefined {
  if (charactersOf(documents) <= over) return undefined;
  const types = new Map(
    documents.flatMap((each) => (each.kind === 'statute' ? [[each.statute.id, each.statute.type] as const] : [])),
  );
  return (inOrder) => writeShards(inOrder, (statute) => PRIORS[types.get(statute) ?? 'law'] ?? 0.9);
}

function charactersOf(documents: readonly Document[]): number {
  let characters = 0;
  for (const document of documents) {
    if (document.kind !== 'article') continue;
    for (const { text } of passagesOf(document)) characters += text.length;
  }
  return characters;
}
