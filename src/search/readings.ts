import type { Readings } from '../model/lexicon.js';
import { fold } from './folding.js';

/** How names and words are read: for pinyin, and for a wrong character that sounds or looks like the right one. */
export interface SoundIndex {
  /** The words that typed Latin letters stand for, one after the other; `undefined` when they are no pinyin. */
  wordsFor(letters: string): string | undefined;
  /** Names that letters may be the beginning of: full syllables, initials, or both mixed; best first. */
  namesFor(letters: string, limit: number): string[];
  /** A folded text with words of other characters put right. */
  corrected(text: string, isKnown: (pair: string) => boolean): string;
}

/** Shorter runs of letters are read as they stand. */
const LEAST_LETTERS = 2;
const MOST_LETTERS = 60;
/** Longer names are never typed whole. */
const LONGEST_NAME = 12;
/** Readings of one word. */
const MOST_READINGS = 16;
const HAN = /^[\u3400-\u9fff]+$/;

interface Sounded {
  readonly word: string;
  /** By character: its readings. */
  readonly syllables: readonly (readonly string[])[];
}

/** `names`: what can be asked for by sound, most important first. */
export function createSoundIndex({ syllables }: Readings, names: readonly string[]): SoundIndex {
  const readings = new Map<string, string[]>();
  for (const [syllable, characters] of syllables) {
    for (const character of characters) readings.set(character, [...(readings.get(character) ?? []), syllable]);
  }
  const readingsOf = (character: string): readonly string[] => readings.get(character) ?? [];
  const sounded = [...new Set(names.map((name) => fold(name).replace(/[^\u3400-\u9fff]/g, '')))]
    .filter((word) => word.length > 1 && word.length <= LONGEST_NAME)
    // Without the groups of look-alikes, which nobody types.
    .map((word): Sounded => ({
      word,
      syllables: [...word].map((each) => readingsOf(each).filter((reading) => /^[a-z]/.test(reading))),
    }))
    .filter((each) => each.syllables.every((list) => list.length > 0));
  const bySound = groupBySound(sounded);
  return {
    wordsFor(typed) {
      const letters = lettersOf(typed);
      return letters.length < LEAST_LETTERS ? undefined : (pinyin(letters, bySound) ?? byInitials(letters, sounded));
    },
    namesFor: (typed, limit) => namesFor(lettersOf(typed), sounded, limit),
    corrected: createCorrector(
      sounded.map(({ word }) => word),
      readingsOf,
    ),
  };
}

function lettersOf(typed: string): string {
  return typed
    .toLowerCase()
    .replace(/ü/g, 'v')
    .replace(/[^a-z]/g, '')
    .slice(0, MOST_LETTERS);
}

/**
 * Words by their whole sound, every reading of every character, then the pairs inside them: people type 不养老人 as four
 * syllables, and only 儿子不养老人 is a name.
 */
function groupBySound(sounded: readonly Sounded[]): Map<string, string> {
  const groups = new Map<string, string>();
  const add = (word: string, syllables: Sounded['syllables']): void => {
    let sounds = [''];
    for (const list of syllables) {
      sounds = sounds.flatMap((start) => list.map((syllable) => start + syllable)).slice(0, MOST_READINGS);
    }
    for (const sound of sounds) if (!groups.has(sound)) groups.set(sound, word);
  };
  for (const { word, syllables } of sounded) add(word, syllables);
  for (const { word, syllables } of sounded) {
    for (let at = 0; at + 2 <= word.length; at++) add(word.slice(at, at + 2), syllables.slice(at, at + 2));
  }
  return groups;
}

/**
 * The fewest words that cover most of the letters; letters between may be passed over, as people type words no index
 * knows. When too many are, the letters may be initials (tqgz), else they are no pinyin.
 */
function pinyin(letters: string, bySound: ReadonlyMap<string, string>): string | undefined {
  /** By how many letters are read: the words, and what they cost: `MOST_LETTERS` for a letter passed over, 1 for a word. */
  const best = [{ words: '', cost: 0 }];
  let found = { words: '', cost: 0 };
  for (let end = 1; end <= letters.length; end++) {
    found = { words: found.words, cost: found.cost + MOST_LETTERS };
    for (const [start, { words, cost }] of best.entries()) {
      const word = cost + 1 < found.cost ? bySound.get(letters.slice(start, end)) : undefined;
      if (word !== undefined) found = { words: `${words} ${word}`, cost: cost + 1 };
    }
    best.push(found);
  }
  const isRead = found.words !== '' && found.cost < (Math.floor(letters.length / 2) + 1) * MOST_LETTERS;
  return isRead ? found.words.trim() : undefined;
}

function byInitials(letters: string, sounded: readonly Sounded[]): string | undefined {
  return sounded.find(
    ({ syllables }) =>
      syllables.length === letters.length &&
      syllables.every((list, index) => list.some((syllable) => syllable.charAt(0) === letters.charAt(index))),
  )?.word;
}

function namesFor(letters: string, sounded: readonly Sounded[], limit: number): string[] {
  if (letters.length < LEAST_LETTERS) return [];
  const ranks = new Map<string, number>();
  for (const { word, syllables } of sounded) {
    const start = syllables.findIndex((_, index) => begins(letters, syllables, index));
    if (start >= 0) ranks.set(word, start * LONGEST_NAME + syllables.length);
  }
  return [...ranks]
    .sort((a, b) => a[1] - b[1])
    .slice(0, limit)
    .map(([word]) => word);
}

/** Whether the letters can be read from this character on: each a whole syllable, its initial, or the last one's start. */
function begins(letters: string, syllables: Sounded['syllables'], from: number): boolean {
  if (letters === '') return true;
  return (syllables[from] ?? []).some(
    (syllable) =>
      syllable.startsWith(letters) ||
      [syllable, syllable.charAt(0)].some(
        (start) => letters.startsWith(start) && begins(letters.slice(start.length), syllables, from + 1),
      ),
  );
}

/**
 * A stretch as long as a known word that differs from it in one character, which sounds or looks like the right one, is
 * that word mistyped, when that character makes no pair that occurs anywhere: 托欠 for 拖欠, 抚养废 for 抚养费.
 */
function createCorrector(
  words: readonly string[],
  readingsOf: (character: string) => readonly string[],
): SoundIndex['corrected'] {
  const known = new Set(words);
  /** Words with one character left out: what a mistyped word still agrees with. */
  const byRest = new Map<string, string[]>();
  for (const word of words) {
    for (let at = 0; at < word.length; at++) {
      const rest = without(word, at);
      byRest.set(rest, [...(byRest.get(rest) ?? []), word]);
    }
  }
  /** Characters are alike when they have a syllable, as it is spoken in most places, or a shape in common. */
  const keysOf = (character: string): string[] =>
    readingsOf(character).map((reading) => reading.replace(/^([zcs])h/, '$1').replace(/ng$/, 'n'));
  const isAlike = (a: string, b: string): boolean => keysOf(a).some((key) => keysOf(b).includes(key));

  const correctionOf = (stretch: string, isOdd: (at: number) => boolean): string | undefined => {
    if (!HAN.test(stretch) || known.has(stretch)) return undefined;
    for (let at = 0; at < stretch.length; at++) {
      const right = byRest.get(without(stretch, at))?.find((word) => isAlike(word.charAt(at), stretch.charAt(at)));
      if (right !== undefined) return isOdd(at) ? right : undefined;
    }
    return undefined;
  };

  return (text, isKnown) => {
    let result = text;
    // A word of two characters is alike to too many; it is put right only where hardly anything else was typed.
    const shortest = text.length <= SHORT_QUERY ? 2 : 3;
    for (let length = LONGEST_CORRECTED; length >= shortest; length--) {
      for (let start = 0; start + length <= result.length; start++) {
        const isOdd = (at: number): boolean =>
          [start + at - 1, start + at].every((pairAt) => {
            const pair = result.slice(Math.max(0, pairAt), pairAt + 2);
            return pair.length < 2 || !HAN.test(pair) || !isKnown(pair);
          });
        const right = correctionOf(result.slice(start, start + length), isOdd);
        if (right !== undefined) result = result.slice(0, start) + right + result.slice(start + length);
      }
    }
    return result;
  };
}

function without(word: string, at: number): string {
  return `${word.slice(0, at)}_${word.slice(at + 1)}`;
}

const SHORT_QUERY = 4;
const LONGEST_CORRECTED = 6;
