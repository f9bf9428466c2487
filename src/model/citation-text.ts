/**
 * What the citation parser sees of a text: one folded code unit for each UTF-16 unit of the original, so that positions
 * need no mapping, and the book-title marks 《》〈〉 paired up.
 */

/** Code units of a text. The parser reads through this so that tests can count its steps. */
export type Codes = ArrayLike<number>;

/** 0 stands for "outside the text": it is no character the grammar knows. */
export function codeAt(codes: Codes, index: number): number {
  return index >= 0 && index < codes.length ? (codes[index] ?? 0) : 0;
}

const SPACE = 0x20;
/** Traditional and Korean spellings of the words of the grammar; Korean law is cited as 제1134조. */
const VARIANTS: ReadonlyMap<number, number> = new Map(
  (
    [
      ['條', '条'],
      ['項', '项'],
      ['編', '编'],
      ['節', '节'],
      ['제', '第'],
      ['조', '条'],
      ['○', '〇'],
      ['〈', '《'],
      ['〉', '》'],
      ['\u3000', ' '],
      ['\u00a0', ' '],
      ['\t', ' '],
    ] as const
  ).map(([from, to]) => [from.charCodeAt(0), to.charCodeAt(0)]),
);

/** Full-width forms become ASCII, letters lower case, variants of the grammar's words one spelling. Keeps the length. */
export function foldCodes(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (code >= 0xff01 && code <= 0xff5e) code -= 0xfee0;
    if (code >= 0x41 && code <= 0x5a) code += 0x20;
    codes[i] = code < 0x80 ? (code === 9 ? SPACE : code) : (VARIANTS.get(code) ?? code);
  }
  return codes;
}

/** The folded code unit of a character written in source. */
export function code(character: string): number {
  return character.charCodeAt(0);
}

/** A set of characters, for asking about code units. */
export function codeSet(characters: string): ReadonlySet<number> {
  return new Set([...characters].map(code));
}

export function isHan(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf);
}

export function isAsciiDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

export function isLatin(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

export function skipSpaces(codes: Codes, index: number): number {
  let i = index;
  while (codeAt(codes, i) === SPACE) i++;
  return i;
}

export function skipSpacesBack(codes: Codes, end: number): number {
  let i = end;
  while (codeAt(codes, i - 1) === SPACE) i--;
  return i;
}

const OPEN = code('《');
const CLOSE = code('》');
const NEWLINE = 0x0a;

/** For each 》 the index of its 《; -1 elsewhere. A line break ends what was left open. */
export function pairTitleMarks(codes: Codes): Int32Array {
  const openOf = new Int32Array(codes.length).fill(-1);
  let open: number[] = [];
  for (let i = 0; i < codes.length; i++) {
    const unit = codeAt(codes, i);
    if (unit === OPEN) open.push(i);
    else if (unit === NEWLINE) open = [];
    else if (unit === CLOSE) openOf[i] = open.pop() ?? -1;
  }
  return openOf;
}
