import type { Name } from './name-match.js';

/**
 * Which names have which tokens, so that a question is compared only with names that share some: with all names of the
 * library that would take longer than the rest of the search.
 */
export interface NameIndex {
  add(document: number, names: readonly Name[]): void;
  /**
   * By document: how like its names are to a question with these tokens. A name's likeness is the share of the tokens both
   * have in common, by weight, on both sides, from 0 to 1; a token weighs what it is rare among names. The second best name
   * counts half, the next a quarter: who is called like that in several ways is meant.
   */
  likenesses(tokens: ReadonlySet<number>): Map<number, number>;
}

/** In `weighQuery` a token that occurs nowhere is taken for a rare one. */
export const UNKNOWN_WEIGHT = 5;
/** Names of a document that are counted. */
const MOST_NAMES = 6;
/** What each further name counts of the one before. */
const FURTHER = 0.5;

interface Listed {
  readonly document: number;
  readonly tokens: readonly number[];
  /** Of all its tokens, as it was when there were `age` names. */
  weight: number;
  age: number;
}

export function createNameIndex(): NameIndex {
  const names: Listed[] = [];
  const byToken = new Map<number, number[]>();
  const weigh = (token: number): number => {
    const count = byToken.get(token)?.length ?? 0;
    return Math.log(1 + (names.length - count + 0.5) / (count + 0.5));
  };
  const weightOf = (listed: Listed): number => {
    if (listed.age !== names.length) {
      listed.age = names.length;
      listed.weight = listed.tokens.reduce((sum, token) => sum + weigh(token), 0);
    }
    return listed.weight;
  };

  return {
    add(document, added) {
      for (const { tokens } of added) {
        const number = names.push({ document, tokens, weight: 0, age: -1 }) - 1;
        for (const token of tokens) {
          const list = byToken.get(token);
          if (list === undefined) byToken.set(token, [number]);
          else list.push(number);
        }
      }
    },
    likenesses(tokens) {
      const common = new Map<number, number>();
      let whole = 0;
      for (const token of tokens) {
        const weight = weigh(token);
        whole += weight;
        for (const number of byToken.get(token) ?? []) common.set(number, (common.get(number) ?? 0) + weight);
      }
      const byDocument = new Map<number, number[]>();
      for (const [number, shared] of common) {
        const listed = names[number];
        if (listed === undefined) continue;
        const likeness = Math.sqrt((shared / whole) * (shared / weightOf(listed)));
        const list = byDocument.get(listed.document);
        if (list === undefined) byDocument.set(listed.document, [likeness]);
        else list.push(likeness);
      }
      return new Map([...byDocument].map(([document, each]) => [document, together(each)]));
    },
  };
}

function together(likenesses: number[]): number {
  likenesses.sort((a, b) => b - a);
  let factor = 1;
  let sum = 0;
  for (const likeness of likenesses.slice(0, MOST_NAMES)) {
    sum += likeness * factor;
    factor *= FURTHER;
  }
  return sum;
}
