import type { LexiconLine } from '../model/lexicon.js';
import { soundLaw } from './analysis.js';
import { fold } from './folding.js';

/** An everyday word found in a query, and what the law calls it. */
export interface Expansion {
  readonly everyday: string;
  readonly legal: readonly string[];
  /** What is looked for besides: the legal words and the other everyday ones, without those that were typed. */
  readonly also: readonly string[];
}

/** What was not typed counts this much of a word that was (measured: 0.2 to 0.4 are alike). */
export const EXPANSION_WEIGHT = 0.25;
/** In another language the legal words are all there is to find Chinese texts by. */
export const FOREIGN_EXPANSION_WEIGHT = 1;
/** No honest question has more. */
const MOST_EXPANSIONS = 24;

/** Finds everyday words in folded queries. A word inside a longer one that was found says nothing more (借 in 借条). */
export function createEverydayWords(lines: readonly LexiconLine[]): (folded: string) => Expansion[] {
  /** By first character: a query is read once, whatever the number of lines. */
  const byFirst = new Map<string, { readonly key: string; readonly word: string; readonly line: LexiconLine }[]>();
  for (const line of lines) {
    for (const word of line.everyday) {
      const key = soundLaw(fold(word));
      const first = key.charAt(0);
      byFirst.set(first, [...(byFirst.get(first) ?? []), { key, word, line }]);
    }
  }
  return (folded) => {
    const text = soundLaw(folded);
    const found: { start: number; end: number; word: string; line: LexiconLine }[] = [];
    for (let start = 0; start < text.length; start++) {
      for (const { key, word, line } of byFirst.get(text.charAt(start)) ?? []) {
        if (!text.startsWith(key, start) || !beginsWord(text, start, key)) continue;
        found.push({ start, end: start + key.length, word, line });
      }
    }
    const outermost = found.filter(
      (inner) =>
        !found.some(
          (outer) =>
            outer.end - outer.start > inner.end - inner.start && outer.start <= inner.start && inner.end <= outer.end,
        ),
    );
    const byLine = new Map(outermost.map(({ line, word }) => [line, word]));
    return [...byLine].slice(0, MOST_EXPANSIONS).map(([{ everyday, legal }, word]) => ({
      everyday: word,
      legal,
      also: [...legal, ...everyday].filter((each) => !folded.includes(fold(each))),
    }));
  };
}

/** All that a query means besides its own words, each once. */
export function meantBy({ also }: { readonly also: readonly Expansion[] }): string {
  return [...new Set(also.flatMap((each) => each.also))].join(' ');
}

/** A short Korean word (빚, 애) is one only where a word begins; Chinese has no such places. */
function beginsWord(text: string, start: number, key: string): boolean {
  const isHangul = /^[\uac00-\ud7a3]/.test(key);
  return !isHangul || start === 0 || key.length > 2 || !/[\uac00-\ud7a3]/.test(text.charAt(start - 1));
}
