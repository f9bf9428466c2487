/**
 * One spelling for what means the same: compatibility forms (NFKC) and lower case. Text and queries go through this one
 * function, so they always agree. NFKC changes lengths, so a map back to the original is kept where highlights need it.
 */

/**
 * Characters that fold to one character each, which is nearly every text of ours: Han, Hangul, ASCII, common punctuation,
 * and full-width forms, which are ASCII moved by a constant.
 */
const ONE_TO_ONE =
  /^[\t\n\u0020-\u007f\u00b7\u00d7\u2013-\u2014\u2018-\u201d\u3000-\u3029\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e]*$/;
const FULL_WIDTH = /[\u3000\uff01-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xfee0;
/** What joins the character before it: marks, Hangul vowels and finals, half-width voice marks. */
const JOINING = /[\p{M}\u1160-\u11ff\uff9e\uff9f]/u;
/** A character with more marks than this is cut (as in UAX 15's stream-safe text): keeps normalising linear. */
const LONGEST_CLUSTER = 32;

export interface Folded {
  readonly text: string;
  /** Where in the original the folded unit at `index` begins. */
  readonly start: (index: number) => number;
  /** Where in the original the folded unit before `index` ends. */
  readonly end: (index: number) => number;
}

export function fold(text: string): string {
  if (ONE_TO_ONE.test(text)) return foldOneToOne(text);
  let folded = '';
  for (let at = 0; at < text.length;) {
    const end = clusterEnd(text, at);
    folded += foldCluster(text, at, end);
    at = end;
  }
  return folded;
}

/** As `fold`, with the way back: ranges are of UTF-16 units. */
export function foldWithOffsets(text: string): Folded {
  if (ONE_TO_ONE.test(text)) return { text: foldOneToOne(text), start: (index) => index, end: (index) => index };
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  for (let at = 0; at < text.length;) {
    const end = clusterEnd(text, at);
    const cluster = foldCluster(text, at, end);
    for (let i = 0; i < cluster.length; i++) {
      starts.push(at);
      ends.push(end);
    }
    folded += cluster;
    at = end;
  }
  return {
    text: folded,
    start: (index) => starts[index] ?? text.length,
    end: (index) => (index > 0 ? (ends[index - 1] ?? text.length) : 0),
  };
}

function foldOneToOne(text: string): string {
  return text.replace(FULL_WIDTH, (character) => (character === '\u3000' ? ' ' : toAscii(character))).toLowerCase();
}

function toAscii(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET);
}

function foldCluster(text: string, start: number, end: number): string {
  return text.slice(start, end).normalize('NFKC').toLowerCase();
}

/** The end of the character at `start` with all that joins it. A surrogate pair stays together. */
function clusterEnd(text: string, start: number): number {
  const point = text.codePointAt(start) ?? 0;
  let end = start + (point > 0xffff ? 2 : 1);
  while (end < text.length && end - start < LONGEST_CLUSTER && isJoining(text, end)) end += lengthAt(text, end);
  return end;
}

function lengthAt(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}

function isJoining(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  if (unit < 0x300 || (unit >= 0x3400 && unit <= 0x9fff)) return false;
  return JOINING.test(String.fromCodePoint(text.codePointAt(index) ?? 0));
}
