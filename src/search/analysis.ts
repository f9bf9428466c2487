/**
 * Text → tokens, the same in every engine and version: no `Intl.Segmenter`, no dictionary. Runs of Han give their
 * characters and their bigrams, words of Hangul their syllable bigrams (a word of one syllable itself), anything else that
 * has letters or digits whole words. Measured on lay questions, characters with bigrams find more than any word segmenter.
 */
export interface TokenSink {
  /** A Han character (`second` 0) or a pair of Han characters or Hangul syllables. `at`: where it stands in the text. */
  gram(first: number, second: number, at: number): void;
  word(word: string, at: number): void;
}

/** Longer words are cut; nobody searches for more. */
const LONGEST_WORD = 40;
const LETTER = /[\p{L}\p{N}]/u;

type Script = 'han' | 'hangul' | 'other' | 'none';

function scriptAt(text: string, index: number): Script {
  const unit = text.charCodeAt(index);
  if (unit < 0x80) return isAsciiLetterOrDigit(unit) ? 'other' : 'none';
  if (isHanUnit(unit)) return 'han';
  if (unit >= 0xac00 && unit <= 0xd7a3) return 'hangul';
  return LETTER.test(String.fromCodePoint(text.codePointAt(index) ?? 0)) ? 'other' : 'none';
}

function isAsciiLetterOrDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a);
}

function isHanUnit(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || unit === 0x3005 || unit === 0x3007;
}

/** Tells the tokens of a folded text one by one, without making an object for each. */
export function eachToken(text: string, sink: TokenSink): void {
  for (let start = 0; start < text.length;) {
    const script = scriptAt(text, start);
    let end = start + 1;
    if (script !== 'none') while (end < text.length && continues(script, text, end)) end++;
    if (script === 'han') hanTokens(text, start, end, sink);
    else if (script === 'hangul') hangulTokens(text, start, end, sink);
    else if (script === 'other') sink.word(text.slice(start, Math.min(end, start + LONGEST_WORD)), start);
    start = end;
  }
}

/** A low surrogate belongs to the letter it completes. */
function continues(script: Script, text: string, index: number): boolean {
  if (script === 'other') {
    const unit = text.charCodeAt(index);
    const before = text.charCodeAt(index - 1);
    if (unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff) return true;
  }
  return scriptAt(text, index) === script;
}

function hanTokens(text: string, start: number, end: number, sink: TokenSink): void {
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    sink.gram(unit, 0, i);
    if (i + 1 < end) sink.gram(unit, text.charCodeAt(i + 1), i);
  }
}

function hangulTokens(text: string, start: number, end: number, sink: TokenSink): void {
  if (end - start === 1) sink.gram(southern(text.charCodeAt(start)), 0, start);
  for (let i = start; i + 1 < end; i++) sink.gram(southern(text.charCodeAt(i)), southern(text.charCodeAt(i + 1)), i);
}

const FIRST_SYLLABLE = 0xac00;
const VOWELS = 21;
const FINALS = 28;
const N = 2;
const R = 5;
const SILENT = 11;
/** ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ ㅣ among the vowels. */
const IOTIZED: ReadonlySet<number> = new Set([2, 3, 6, 7, 12, 17, 20]);

/**
 * A Hangul syllable as South Korea writes it at the beginning of a word: 로동 and 노동, 리혼 and 이혼, 녀성 and 여성 are one
 * word each. Applied everywhere in a word, to texts and queries alike, so that compounds agree too.
 */
function southern(unit: number): number {
  const index = unit - FIRST_SYLLABLE;
  const lead = Math.floor(index / (VOWELS * FINALS));
  if (lead !== N && lead !== R) return unit;
  const vowel = Math.floor(index / FINALS) % VOWELS;
  const wanted = IOTIZED.has(vowel) ? SILENT : N;
  return unit + (wanted - lead) * VOWELS * FINALS;
}

/** A text with every Hangul syllable as the tokens have it; as long as before. */
export function soundLaw(text: string): string {
  return text.replace(/[\uac00-\ud7a3]/g, (syllable) => String.fromCharCode(southern(syllable.charCodeAt(0))));
}

/** The tokens of a folded text as strings, in order, repeated ones repeated. */
export function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  eachToken(text, {
    gram: (first, second) => tokens.push(gramText(first, second)),
    word: (word) => tokens.push(word),
  });
  return tokens;
}

export function gramText(first: number, second: number): string {
  return second === 0 ? String.fromCharCode(first) : String.fromCharCode(first, second);
}
