import { eachToken } from './analysis.js';

type Visit = (token: string, at: number) => void;

/** First unit → second unit, 0 for none → the token. */
type Grams = ReadonlyMap<number, ReadonlyMap<number, string>>;

/** By the question's tokens: a question reads hundreds of passages. */
const known = new WeakMap<ReadonlyMap<string, unknown>, Grams>();

/** Tells where a folded text has one of the wanted tokens. Makes no string for the many that are not wanted. */
export function eachWanted(text: string, wanted: ReadonlyMap<string, unknown>, visit: Visit): void {
  const grams = known.get(wanted) ?? gramsOf(wanted);
  eachToken(text, {
    gram(first, second, at) {
      const token = grams.get(first)?.get(second);
      if (token !== undefined) visit(token, at);
    },
    word(word, at) {
      if (wanted.has(word)) visit(word, at);
    },
  });
}

function gramsOf(wanted: ReadonlyMap<string, unknown>): Grams {
  const grams = new Map<number, Map<number, string>>();
  for (const token of wanted.keys()) {
    if (token.length > 2) continue;
    const first = token.charCodeAt(0);
    const seconds = grams.get(first) ?? new Map<number, string>();
    grams.set(first, seconds.set(token.charCodeAt(1) || 0, token));
  }
  known.set(wanted, grams);
  return grams;
}
