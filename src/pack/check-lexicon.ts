import type { Lexicon, Readings, RepealedStatute } from '../model/lexicon.js';
import { Mismatch, list, matching, object, text } from './check.js';
import type { Check } from './check.js';
import { articleNumber, line, segment } from './check-words.js';

const word = text(100);
const characters = text(10_000);
const documentPlace = matching(
  /^[a-z]{2,20}\/[A-Za-z0-9.@/-]{1,200}(#[A-Za-z0-9_.-]{1,100})?$/,
  'the address of a document',
);

function pair<First, Second>(first: Check<First>, second: Check<Second>): Check<readonly [First, Second]> {
  return (value) => {
    if (!Array.isArray(value) || value.length !== 2) throw new Mismatch('expected a pair');
    return [first(value[0]), second(value[1])];
  };
}

/** Old number, place of today, and perhaps what changed. */
const repealedArticle: Check<RepealedStatute['articles'][number]> = (value) => {
  if (!Array.isArray(value) || value.length !== 3) return pair(articleNumber, documentPlace)(value);
  return [articleNumber(value[0]), documentPlace(value[1]), line(value[2])];
};

export const lexiconShape: Check<Lexicon> = object({
  words: list(object({ everyday: list(word, 100), legal: list(word, 100) })),
  pins: list(object({ question: line, id: documentPlace })),
  traditional: pair(characters, characters),
  repealed: list(object({ id: segment, names: list(line, 20), articles: list(repealedArticle) }), 100),
});

export const readingsShape: Check<Readings> = object({
  syllables: list(pair(matching(/^[a-z0-9]{1,8}$/, 'a syllable'), characters), 2000),
});
