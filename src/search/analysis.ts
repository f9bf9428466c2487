/**
 * Text → tokens, the same in every engine and version: no `Intl.Segmenter`, no dictionary. Runs of Han give their
 * characters and their bigrams, words of Hangul their syllable bigrams (a word of one syllable itself), anything else that
 * has letters or digits whole words. Measured on lay questions, characters with bigrams find more than any word segmenter.
 *
 * A token is a number, so that no string is made for it: a character or pair exactly, a word by its hash (two words of one
 * number would be found for each other). All are small integers in every engine, which cost no memory of their own.
 */
type Visit = (token: number, start: number, end: number) => void;

/** Longer words are cut; nobody searches for more. */
const LONGEST_WORD = 40;
const LETTER = /[\p{L}\p{N}]/u;

/** Characters that make pairs have places from 1 on, Han before Hangul; all are below this. */
const PLACES = 0x9c00;
const FIRST_HAN = 0x3000;
const FIRST_HANGUL = 0xac00;
const HANGUL_PLACE = 0x7000;
/** The least small integer: a pair is this + place of the first × `PLACES` + place of the second, 0 for none. */
const LEAST = -0x40000000;
const WORDS = LEAST + PLACES * PLACES;
const MOST_WORDS = 0x20000000;

type Script = 'han' | 'hangul' | 'other' | '';

function scriptAt(text: string, index: number): Script {
  const unit = text.charCodeAt(index);
  if (unit < 0x80) return isWithin(unit, 0x30, 0x39) || isWithin(unit, 0x61, 0x7a) ? 'other' : '';
  if (isHan(unit)) return 'han';
  if (isWithin(unit, FIRST_HANGUL, 0xd7a3)) return 'hangul';
  // Nearly all that is left is punctuation.
  if (isWithin(unit, 0x3000, 0x3020)) return '';
  return LETTER.test(String.fromCodePoint(text.codePointAt(index) ?? 0)) ? 'other' : '';
}

/** 々 and 〇 are written like characters. */
function isHan(unit: number): boolean {
  return isWithin(unit, 0x4e00, 0x9fff) || isWithin(unit, 0x3400, 0x4dbf) || unit === 0x3005 || unit === 0x3007;
}

function isWithin(unit: number, first: number, last: number): boolean {
  return unit >= first && unit <= last;
}

/** Tells the tokens of a folded text one by one, and where in it each stands. */
export function eachToken(text: string, visit: Visit): void {
  for (let start = 0, end = 1; start < text.length; start = end++) {
    const script = scriptAt(text, start);
    if (script === '') continue;
    while (end < text.length && continues(script, text, end)) end++;
    if (script === 'other') visitWord(text, start, Math.min(end, start + LONGEST_WORD), visit);
    else visitGrams(text, start, end, script === 'han', visit);
  }
}

/** A low surrogate belongs to the letter it completes. */
function continues(script: Script, text: string, index: number): boolean {
  return (
    scriptAt(text, index) === script ||
    (script === 'other' && /[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(index - 1, index + 1)))
  );
}

function visitWord(text: string, start: number, end: number, visit: Visit): void {
  let hash = 0;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  visit(WORDS + ((hash >>> 1) % MOST_WORDS), start, end);
}

function visitGrams(text: string, start: number, end: number, withSingles: boolean, visit: Visit): void {
  let place = placeAt(text, start);
  for (let at = start; at < end; at++) {
    const token = LEAST + place * PLACES;
    if (withSingles || end - start === 1) visit(token, at, at + 1);
    if (at + 1 === end) return;
    place = placeAt(text, at + 1);
    visit(token + place, at, at + 2);
  }
}

function placeAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  return unit < FIRST_HANGUL ? unit - FIRST_HAN : southern(unit) - FIRST_HANGUL + HANGUL_PLACE;
}

const VOWELS = 21;
const FINALS = 28;
const N = 2;
const R = 5;
const SILENT = 11;
/** ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ ㅣ among the vowels. */
const IOTIZED: readonly number[] = [2, 3, 6, 7, 12, 17, 20];

/**
 * A Hangul syllable as South Korea writes it at the beginning of a word: 로동 and 노동, 리혼 and 이혼, 녀성 and 여성 are one
 * word each. Applied everywhere in a word, to texts and queries alike, so that compounds agree too.
 */
function southern(unit: number): number {
  const index = unit - FIRST_HANGUL;
  const lead = Math.floor(index / (VOWELS * FINALS));
  if (lead !== N && lead !== R) return unit;
  const vowel = Math.floor(index / FINALS) % VOWELS;
  return unit + ((IOTIZED.includes(vowel) ? SILENT : N) - lead) * VOWELS * FINALS;
}

/** A text with every Hangul syllable as the tokens have it; as long as before. */
export function soundLaw(text: string): string {
  return text.replace(/[\uac00-\ud7a3]/g, (syllable) => String.fromCharCode(southern(syllable.charCodeAt(0))));
}

/** The tokens of a folded text, in order, repeated ones repeated. */
export function tokensOf(text: string): number[] {
  const tokens: number[] = [];
  eachToken(text, (token) => tokens.push(token));
  return tokens;
}

/** A character alone, which nearly every text has, says little. */
export function isSingle(token: number): boolean {
  return token < WORDS && (token - LEAST) % PLACES === 0;
}

/** Latin words, digits and letters of Hangul grow while they are typed; Han and syllables match whole. */
export function isWord(token: number): boolean {
  return token >= WORDS;
}
