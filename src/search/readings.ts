import type { Readings } from '../model/lexicon.js';
import { fold } from './folding.js';

/** How names and words are read: for pinyin, and for a wrong character that sounds or looks like the right one. */
export interface SoundIndex {
  /** The words that typed Latin letters stand for, one after the other; `undefined` when they are no pinyin. */
  wordsFor(letters: string): string | undefined;
  /** Names that letters may be the beginning of: full syllables, initials, or both mixed; best first. */
  namesFor(letters: string, limit: number): string[];
  /** A folded text with words of other characters put right; `undefined` when there is nothing to put right. */
  corrected(text: string, isKnown: (pair: string) => boolean): string | undefined;
}

/** Shorter runs of letters are read as they stand. */
const LEAST_LETTERS = 2;
const MOST_LETTERS = 60;
/** Longer names are never typed whole. */
const LONGEST_NAME = 12;
const HAN = /^[\u3400-\u9fff]+$/;

interface Sounded {
  readonly word: string;
  /** By character: its readings. */
  readonly syllables: readonly (readonly string[])[];
}

/** `names`: what can be asked for by sound, most important first. */
export function createSoundIndex({ syllables }: Readings, names: readonly string[]): SoundIndex {
  const readingsOf = new Map<string, string[]>();
  for (const [syllable, characters] of syllables) {
    for (const character of characters) {
      const list = readingsOf.get(character);
      if (list === undefined) readingsOf.set(character, [syllable]);
      else list.push(syllable);
    }
  }
  const sounded = [...new Set(names.map((name) => fold(name).replace(/[^\u3400-\u9fff]/g, '')))]
    .filter((word) => word.length > 1 && word.length <= LONGEST_NAME && HAN.test(word))
    .map((word): Sounded => ({ word, syllables: [...word].map((each) => spoken(readingsOf.get(each) ?? [])) }))
    .filter((each) => each.syllables.every((list) => list.length > 0));
  const bySound = groupBySound([...sounded, ...partsOf(sounded)]);
  return {
    wordsFor: (letters) => wordsFor(letters, bySound, sounded),
    namesFor: (letters, limit) => namesFor(lettersOf(letters), sounded, limit),
    corrected: createCorrector(sounded, readingsOf),
  };
}

/** Without the groups of look-alikes, which nobody types. */
function spoken(readings: readonly string[]): string[] {
  return readings.filter((reading) => /^[a-z]/.test(reading));
}

function lettersOf(typed: string): string {
  return typed
    .toLowerCase()
    .replace(/ü/g, 'v')
    .replace(/[^a-z]/g, '')
    .slice(0, MOST_LETTERS);
}

/** Words by their whole sound, every reading of every character; a word of many readings has at most sixteen. */
function groupBySound(sounded: readonly Sounded[]): Map<string, string> {
  const groups = new Map<string, string>();
  for (const { word, syllables } of sounded) {
    let sounds = [''];
    for (const list of syllables) {
      sounds = sounds.flatMap((start) => list.map((syllable) => start + syllable)).slice(0, 16);
    }
    for (const sound of sounds) if (!groups.has(sound)) groups.set(sound, word);
  }
  return groups;
}

/** Pairs inside the names: people type 不养老人 as four syllables, and only 儿子不养老人 is a name. */
function partsOf(sounded: readonly Sounded[]): Sounded[] {
  const parts = new Map<string, Sounded>();
  for (const { word, syllables } of sounded) {
    for (let at = 0; at + 2 <= word.length; at++) {
      const part = word.slice(at, at + 2);
      if (!parts.has(part)) parts.set(part, { word: part, syllables: syllables.slice(at, at + 2) });
    }
  }
  return [...parts.values()];
}

interface Reading {
  readonly words: readonly string[];
  /** Letters that belong to no word. */
  readonly skipped: number;
}

/**
 * The fewest words that cover most of the letters; letters between may be passed over, as people type words no index
 * knows. When too many are, the letters may be initials (tqgz), else they are no pinyin.
 */
function wordsFor(
  typed: string,
  bySound: ReadonlyMap<string, string>,
  sounded: readonly Sounded[],
): string | undefined {
  const letters = lettersOf(typed);
  if (letters.length < LEAST_LETTERS) return undefined;
  const { words, skipped } = bestReading(letters, bySound);
  if (words.length > 0 && skipped <= letters.length / 2) return words.join(' ');
  return byInitials(letters, sounded);
}

function bestReading(letters: string, bySound: ReadonlyMap<string, string>): Reading {
  const readings: Reading[] = [{ words: [], skipped: 0 }];
  for (let end = 1; end <= letters.length; end++) {
    const [before = NO_READING] = readings.slice(-1);
    let best: Reading = { words: before.words, skipped: before.skipped + 1 };
    for (const [start, { words, skipped }] of readings.entries()) {
      const word = bySound.get(letters.slice(start, end));
      if (word === undefined) continue;
      const candidate = { words: [...words, word], skipped };
      if (isBetter(candidate, best)) best = candidate;
    }
    readings.push(best);
  }
  return readings[letters.length] ?? NO_READING;
}

const NO_READING: Reading = { words: [], skipped: 0 };

function isBetter(a: Reading, b: Reading): boolean {
  return a.skipped === b.skipped ? a.words.length < b.words.length : a.skipped < b.skipped;
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
  const found: { word: string; rank: number }[] = [];
  for (const { word, syllables } of sounded) {
    const start = syllables.findIndex((_, index) => begins(letters, syllables, index));
    if (start >= 0) found.push({ word, rank: start * LONGEST_NAME + syllables.length });
  }
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ word }) => word);
}

/** Whether the letters can be read from this character on: each a whole syllable, its initial, or the last one's start. */
function begins(letters: string, syllables: Sounded['syllables'], from: number): boolean {
  if (letters === '') return true;
  return (syllables[from] ?? []).some((syllable) => {
    if (syllable.startsWith(letters)) return true;
    if (letters.startsWith(syllable) && begins(letters.slice(syllable.length), syllables, from + 1)) return true;
    return letters.startsWith(syllable.charAt(0)) && begins(letters.slice(1), syllables, from + 1);
  });
}

/** Two characters are alike when one key is common to both: a syllable as it is spoken in most places, or a shape. */
function keysOf(readings: readonly string[]): string[] {
  return readings.map((reading) => reading.replace(/^([zcs])h/, '$1').replace(/ng$/, 'n'));
}

/**
 * A stretch as long as a known word, alike in every character and the same in at least half, is that word mistyped, when
 * some pair of it occurs nowhere: 托欠 for 拖欠, 抚养废 for 抚养费.
 */
function createCorrector(
  sounded: readonly Sounded[],
  readingsOf: ReadonlyMap<string, readonly string[]>,
): SoundIndex['corrected'] {
  const words = new Set(sounded.map(({ word }) => word));
  const keys = (character: string): string[] => keysOf(readingsOf.get(character) ?? []);
  const isAlike = (a: string, b: string): boolean => a === b || keys(a).some((key) => keys(b).includes(key));
  /** Words with one character left out, and where: what a mistyped word still agrees with. */
  const byRest = new Map<string, string[]>();
  for (const { word } of sounded) {
    for (let at = 0; at < word.length; at++) {
      const rest = `${String(at)}${word.slice(0, at)}_${word.slice(at + 1)}`;
      const list = byRest.get(rest);
      if (list === undefined) byRest.set(rest, [word]);
      else if (!list.includes(word)) list.push(word);
    }
  }

  const correctionAt = (text: string, start: number, length: number): string | undefined => {
    const stretch = text.slice(start, start + length);
    if (stretch.length < length || !HAN.test(stretch) || words.has(stretch)) return undefined;
    for (let at = 0; at < length; at++) {
      const rest = `${String(at)}${stretch.slice(0, at)}_${stretch.slice(at + 1)}`;
      const right = byRest.get(rest)?.find((word) => isAlike(word.charAt(at), stretch.charAt(at)));
      if (right !== undefined) return right;
    }
    return undefined;
  };

  return (text, isKnown) => {
    let result = text;
    // A word of two characters is alike to too many; it is put right only where hardly anything else was typed.
    const shortest = text.length <= SHORT_QUERY ? 2 : 3;
    for (let length = 6; length >= shortest; length--) {
      for (let start = 0; start + length <= result.length; start++) {
        const right = correctionAt(result, start, length);
        if (right === undefined || !isOdd(result, start, right, isKnown)) continue;
        result = result.slice(0, start) + right + result.slice(start + length);
      }
    }
    return result === text ? undefined : result;
  };
}

const SHORT_QUERY = 4;

/** Whether the character that differs makes no pair any text has, on either side of it. */
function isOdd(text: string, start: number, right: string, isKnown: (pair: string) => boolean): boolean {
  for (let at = 0; at < right.length; at++) {
    if (text.charAt(start + at) === right.charAt(at)) continue;
    const pairs = [text.slice(start + at - 1, start + at + 1), text.slice(start + at, start + at + 2)];
    return pairs.every((pair) => pair.length < 2 || !HAN.test(pair) || !isKnown(pair));
  }
  return false;
}
