import type { LexiconLine } from '../model/lexicon.js';
import { soundLaw } from './analysis.js';
import { fold } from './folding.js';

/** An everyday word found in a query, and what the law calls it. */
export interface Expansion {
  readonly everyday: string;
  readonly legal: readonly string[];
}

/** Legal words count this much of a word that was typed (measured: 0.2 to 0.4 are alike). */
export const EXPANSION_WEIGHT = 0.3;
/** In another language the legal words are all there is to find Chinese texts by. */
export const FOREIGN_EXPANSION_WEIGHT = 1;
/** No honest question has more. */
const MOST_EXPANSIONS = 24;

/** Finds everyday words in folded queries. A word inside a longer one that was found says nothing more (借 in 借条). */
export function createEverydayWords(lines: readonly LexiconLine[]): (folded: string) => Expansion[] {
  /** By first character: a query is read once, whatever the number of lines. */
  const byFirst = new Map<string, (Expansion & { readonly key: string })[]>();
  for (const { everyday, legal } of lines) {
    for (const word of everyday) {
      const key = soundLaw(fold(word));
      const first = key.charAt(0);
      byFirst.set(first, [...(byFirst.get(first) ?? []), { key, everyday: word, legal }]);
    }
  }
  return (folded) => {
    const text = soundLaw(folded);
    const found: { start: number; end: number; expansion: Expansion }[] = [];
    for (let start = 0; start < text.length; start++) {
      for (const { key, everyday, legal } of byFirst.get(text.charAt(start)) ?? []) {
        if (!text.startsWith(key, start) || !beginsWord(text, start, key)) continue;
        found.push({ start, end: start + key.length, expansion: { everyday, legal } });
      }
    }
    const outermost = found.filter(
      (inner) =>
        !found.some(
          (outer) =>
            outer.end - outer.start > inner.end - inner.start && outer.start <= inner.start && inner.end <= outer.end,
        ),
    );
    const unique = new Map(outermost.map(({ expansion }) => [expansion.legal, expansion]));
    return [...unique.values()].slice(0, MOST_EXPANSIONS);
  };
}

/** A short Korean word (빚, 애) is one only where a word begins; Chinese has no such places. */
function beginsWord(text: string, start: number, key: string): boolean {
  const isHangul = /^[\uac00-\ud7a3]/.test(key);
  return !isHangul || start === 0 || key.length > 2 || !/[\uac00-\ud7a3]/.test(text.charAt(start - 1));
}
