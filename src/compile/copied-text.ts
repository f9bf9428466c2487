/** Han characters that our words and an official text may have in common before it counts as copied. */
const COPIED = 24;
/** A run of `COPIED` characters holds one of the official text's grams whole, wherever it begins. */
const GRAM = COPIED / 2;
/** Ends a run: stands for a statute's name, which is no text, and for a blank line. */
const GAP = '\n';

/** A text that may not be copied. */
export interface ProtectedText {
  /** What it is, for the editor: 民法典第1062条. */
  readonly label: string;
  readonly text: string;
}

export interface CopiedRun {
  readonly label: string;
  /** Han characters only. */
  readonly run: string;
  /** From 1. */
  readonly line: number;
}

export interface CopyFinder {
  /** Every run of a file that stands word for word in a protected text; punctuation, spaces and line ends do not matter. */
  find(source: string): CopiedRun[];
}

/** Han characters with the line of each. */
interface Flat {
  readonly text: string;
  readonly lines: readonly number[];
}

/**
 * `names`: of statutes; they are set aside on both sides. Only every `GRAM`th place of the protected texts is indexed, so
 * that all statutes cost little memory, and a hit is followed to both sides.
 */
export function createCopyFinder(texts: readonly ProtectedText[], names: readonly string[]): CopyFinder {
  const pattern = namePattern(names);
  const pieces = texts.flatMap(({ label, text }) =>
    withoutNames(hanOf(text), pattern)
      .split(GAP)
      .filter((piece) => piece.length >= COPIED)
      .map((piece) => ({ label, text: piece })),
  );
  const index = indexOf(pieces);
  return {
    find(source) {
      const flat = flatten(source, pattern);
      const found: CopiedRun[] = [];
      for (let at = 0; at + GRAM <= flat.text.length; at += 1) {
        const hits = index.get(flat.text.slice(at, at + GRAM)) ?? [];
        const longest = hits.map((hit) => runAt(flat.text, at, hit)).sort((a, b) => b.length - a.length)[0];
        if (longest === undefined || longest.length < COPIED) continue;
        const { label, start, length } = longest;
        found.push({ label, run: flat.text.slice(start, start + length), line: flat.lines[start] ?? 1 });
        at = start + length - 1;
      }
      return found;
    },
  };
}

/** One gram of a piece. */
interface Hit {
  readonly piece: ProtectedText;
  readonly offset: number;
}

function indexOf(pieces: readonly ProtectedText[]): Map<string, Hit[]> {
  const index = new Map<string, Hit[]>();
  for (const piece of pieces) {
    for (let offset = 0; offset + GRAM <= piece.text.length; offset += GRAM) {
      const gram = piece.text.slice(offset, offset + GRAM);
      const hits = index.get(gram);
      if (hits === undefined) index.set(gram, [{ piece, offset }]);
      else hits.push({ piece, offset });
    }
  }
  return index;
}

/** How far text and piece agree around a gram they share. */
function runAt(text: string, at: number, { piece, offset }: Hit): { label: string; start: number; length: number } {
  let before = 0;
  while (before < Math.min(at, offset) && text[at - before - 1] === piece.text[offset - before - 1]) before += 1;
  let after = GRAM;
  while (offset + after < piece.text.length && text[at + after] === piece.text[offset + after]) after += 1;
  return { label: piece.label, start: at - before, length: before + after };
}

function hanOf(text: string): string {
  return text.replace(/[^\p{Script=Han}]/gu, '');
}

/** Short words (婚姻法) are everyday language and stay. */
function namePattern(names: readonly string[]): RegExp | undefined {
  const long = [...new Set(names.map(hanOf))].filter((name) => name.length >= 4).sort((a, b) => b.length - a.length);
  return long.length === 0 ? undefined : new RegExp(long.join('|'), 'g');
}

function withoutNames(text: string, pattern: RegExp | undefined): string {
  return pattern === undefined ? text : text.replace(pattern, (name) => GAP.repeat(name.length));
}

function flatten(source: string, pattern: RegExp | undefined): Flat {
  let text = '';
  const lines: number[] = [];
  for (const [index, line] of source.split('\n').entries()) {
    const words = line.trim() === '' ? GAP : hanOf(line);
    text += words;
    for (let unit = 0; unit < words.length; unit += 1) lines.push(index + 1);
  }
  return { text: withoutNames(text, pattern), lines };
}
