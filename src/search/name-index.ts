import type { Name, Weigh } from './name-match.js';

/**
 * Which names have which tokens, so that a question is compared only with names that share some: with all names of the
 * library that would take longer than the rest of the search.
 */
export interface NameIndex {
  add(document: number, names: readonly Name[]): void;
  /**
   * By document: how like its best name is to a query (from `weighQuery`), from 0 to 1: the share of the tokens they have
   * in common, by weight, on both sides. `weigh` is asked once for each token of a name, until `forget`.
   */
  likenesses(query: ReadonlyMap<string, number>, weigh: Weigh): Map<number, number>;
  /** Weights have changed: more documents are there. */
  forget(): void;
}

/** A token of a name that has not been counted yet is taken for a rare one. */
export const UNKNOWN_WEIGHT = 5;

interface Listed {
  readonly document: number;
  readonly tokens: readonly string[];
  /** Of all its tokens, as it was at `age`. */
  weight: number;
  age: number;
}

export function createNameIndex(): NameIndex {
  const names: Listed[] = [];
  let age = 0;
  const byToken = new Map<string, number[]>();
  const weightOf = (listed: Listed, weigh: Weigh): number => {
    if (listed.age !== age) {
      listed.age = age;
      listed.weight = listed.tokens.reduce((sum, token) => sum + (weigh(token) || UNKNOWN_WEIGHT), 0);
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
    likenesses(query, weigh) {
      const common = new Map<number, number>();
      let whole = 0;
      for (const [token, weight] of query) {
        whole += weight;
        for (const number of byToken.get(token) ?? []) common.set(number, (common.get(number) ?? 0) + weight);
      }
      const best = new Map<number, number>();
      for (const [number, shared] of common) {
        const listed = names[number];
        if (listed === undefined) continue;
        const likeness = Math.sqrt((shared / whole) * (shared / weightOf(listed, weigh)));
        if (likeness > (best.get(listed.document) ?? 0)) best.set(listed.document, likeness);
      }
      return best;
    },
    forget() {
      age++;
    },
  };
}
