import { tokensOf } from './analysis.js';
import { fold } from './folding.js';
import { UNKNOWN_WEIGHT } from './name-index.js';
import { withoutQuestionWords } from './question-words.js';

/** A title, alias or everyday question, and its distinct tokens; question words are no part of it. */
export interface Name {
  readonly text: string;
  readonly role: 'title' | 'alias' | 'question';
  readonly tokens: readonly number[];
}

/** The name of a document that is most like a query. */
export interface BestName {
  readonly name: Name;
  /** From 0 to 1: the share of the tokens they have in common, by weight, on both sides. */
  readonly similarity: number;
  /** From 0 to 1: the share of the query that the name covers. */
  readonly coverage: number;
}

/** How rare a token is; 0 for one that occurs nowhere (a wrong character). */
export type Weigh = (token: number) => number;

export function nameOf(text: string, role: Name['role']): Name {
  return { text, role, tokens: distinctTokens(withoutQuestionWords(fold(text))) };
}

function distinctTokens(folded: string): number[] {
  return [...new Set(tokensOf(folded))];
}

/** The tokens of a folded query that occur anywhere, with their weights. */
export function weighQuery(folded: string, weigh: Weigh): Map<number, number> {
  const weights = new Map<number, number>();
  for (const token of distinctTokens(folded)) {
    const weight = weigh(token);
    if (weight > 0) weights.set(token, weight);
  }
  return weights;
}

/** `query`: from `weighQuery`. Of names equally alike the first wins; `undefined` when none has a token of the query. */
export function bestName(
  names: readonly Name[],
  query: ReadonlyMap<number, number>,
  weigh: Weigh,
): BestName | undefined {
  let best: BestName | undefined;
  for (const name of names) {
    const { similarity, coverage } = likenessOf(name, query, weigh);
    if (similarity > (best?.similarity ?? 0)) best = { name, similarity, coverage };
  }
  return best;
}

/** `query`: from `weighQuery`. */
export function likenessOf(
  name: Name,
  query: ReadonlyMap<number, number>,
  weigh: Weigh,
): Pick<BestName, 'similarity' | 'coverage'> {
  let common = 0;
  for (const token of name.tokens) common += query.get(token) ?? 0;
  if (common === 0) return { similarity: 0, coverage: 0 };
  let whole = 0;
  for (const weight of query.values()) whole += weight;
  const coverage = common / whole;
  return { similarity: Math.sqrt(coverage * (common / weightOf(name, query, weigh))), coverage };
}

function weightOf({ tokens }: Name, query: ReadonlyMap<number, number>, weigh: Weigh): number {
  let weight = 0;
  for (const token of tokens) weight += query.get(token) ?? (weigh(token) || UNKNOWN_WEIGHT);
  return weight;
}
