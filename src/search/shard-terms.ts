import { eachToken, isSingle, soundLaw } from './analysis.js';

/** Which shard of `count` has a token: FNV-1a over its UTF-16 units, the same for ever. */
export function shardOf(token: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < token.length; i++) hash = Math.imul(hash ^ token.charCodeAt(i), 0x01000193) >>> 0;
  return hash % count;
}

/**
 * The tokens of a folded text that a sharded index knows: pairs and words. Single characters stand in every second article,
 * and reading their lists would cost six times as many bytes as the pairs do.
 */
export function shardTokens(text: string): string[] {
  const tokens: string[] = [];
  eachToken(text, (token, start, end) => {
    if (!isSingle(token)) tokens.push(soundLaw(text.slice(start, end)));
  });
  return tokens;
}
