/** What a raw ten-character question reads of a sharded index: files and bytes after brotli, of the typed and the meant. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliSize } from '../../scripts/size.mjs';
import { ROOT } from '../../scripts/steps.mjs';

const ours = (path) => import(pathToFileURL(join(ROOT, 'dist', path)).href);

/** One entry a question of ten characters or more: {typed, meant: files; bytes, both: of the typed, of all}. */
export async function shardReads(pack, questions) {
  const { planShards } = await ours('search/shard-reader.js');
  const { createEverydayWords } = await ours('search/everyday-words.js');
  const { shardPath } = await ours('pack/shards.js');
  const { fold } = await ours('search/folding.js');
  const { shards, lexicon } = JSON.parse(readFileSync(join(pack, 'manifest.json'), 'utf8'));
  const everyday = createEverydayWords(JSON.parse(readFileSync(join(pack, lexicon.path), 'utf8')).words);
  const tens = questions.map((query) => fold(query.replace(/[^\u3400-\u9fff]/g, '').slice(0, 10)));
  return tens
    .filter((words) => words.length === 10)
    .map((words) => {
      const typed = planShards({ words, also: [] }, shards).shards;
      const all = planShards({ words, also: everyday(words) }, shards).shards;
      const bytesOf = (numbers) =>
        numbers
          .map((number) => join(pack, shardPath(shards.id, number)))
          .filter((path) => existsSync(path))
          .reduce((sum, path) => sum + brotliSize(readFileSync(path)), 0);
      return { typed: typed.length, meant: all.length - typed.length, bytes: bytesOf(typed), both: bytesOf(all) };
    });
}
