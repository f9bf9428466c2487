import { eachToken } from './analysis.js';
import { createGramTable } from './gram-table.js';

/** Numbers for tokens, from 0 on. No string is made for a gram. */
export interface Vocabulary {
  /** Numbers of the tokens of a folded text, in order; new tokens get new numbers. */
  eachAdded(text: string, visit: (term: number) => void): void;
  /** As `eachAdded`, but only tokens that are known. */
  eachKnown(text: string, visit: (term: number) => void): void;
  /** The number of one token. */
  numberOf(token: string): number | undefined;
}

export function createVocabulary(): Vocabulary {
  const grams = createGramTable();
  const words = new Map<string, number>();
  let size = 0;

  const visitKnown = (term: number | undefined, visit: (term: number) => void): void => {
    if (term !== undefined) visit(term);
  };

  const added = (term: number): number => {
    if (term === size) size++;
    return term;
  };

  const addWord = (word: string): number => {
    const known = words.get(word);
    if (known === undefined) words.set(word, size);
    return added(known ?? size);
  };

  return {
    numberOf(token) {
      const word = words.get(token);
      if (word !== undefined || token.length > 2) return word;
      return grams.get(keyOf(token.charCodeAt(0), token.length > 1 ? token.charCodeAt(1) : 0));
    },
    eachAdded(text, visit) {
      eachToken(text, {
        gram: (first, second) => {
          visit(added(grams.getOrAdd(keyOf(first, second), size)));
        },
        word: (word) => {
          visit(addWord(word));
        },
      });
    },
    eachKnown(text, visit) {
      eachToken(text, {
        gram: (first, second) => {
          visitKnown(grams.get(keyOf(first, second)), visit);
        },
        word: (word) => {
          visitKnown(words.get(word), visit);
        },
      });
    },
  };
}

/** Never 0: no gram begins with U+0000. */
function keyOf(first: number, second: number): number {
  return ((first << 16) | second) >>> 0;
}
