import type { CompiledBlock } from './compiled-block.js';

/** On which line of the file a character of some words stands; `offset` counts UTF-16 units of those words. */
export type LineAt = (offset: number) => number;

/** Letters that may stand between two passages of a block without being read: the word of a callout, code. */
const MOST_BETWEEN = 1000;

/** Finds the words of a compiled block again in the Markdown it was written in. Words are asked for in reading order. */
export interface SourceLines {
  find(words: string): LineAt;
}

/**
 * Blocks know the line they begin on, not the lines of what they are made of. Marks, spaces and line ends are no words, so
 * the letters and digits of a passage stand in its source in the same order. What is not found again (a character
 * reference) stands on the block's first line.
 */
export function createSourceLines({ source, line }: CompiledBlock): SourceLines {
  const written = lettersOf(withoutTargets(source));
  let cursor = 0;
  return {
    find(words) {
      const asked = lettersOf(words);
      const near = written.text.slice(cursor, cursor + asked.text.length + MOST_BETWEEN);
      const found = asked.text === '' ? -1 : near.indexOf(asked.text);
      const start = cursor + Math.max(0, found);
      cursor = start + asked.text.length;
      if (found < 0) return () => line;
      return (offset) => {
        const before = asked.offsets.findIndex((at) => at >= offset);
        const index = start + (before < 0 ? asked.offsets.length - 1 : before);
        return line + (written.lines[index] ?? 0);
      };
    },
  };
}

/** `](guide/wills)` is no text; line ends are kept. */
function withoutTargets(source: string): string {
  return source.replace(/\]\([^()\s]*\)/g, '');
}

interface Letters {
  readonly text: string;
  /** By character of `text`: its UTF-16 offset before, and how many line ends stand before it. */
  readonly offsets: readonly number[];
  readonly lines: readonly number[];
}

function lettersOf(source: string): Letters {
  let text = '';
  const offsets: number[] = [];
  const lines: number[] = [];
  let line = 0;
  for (const { 0: character, index } of source.matchAll(/[\p{L}\p{N}\n]/gu)) {
    if (character === '\n') {
      line += 1;
      continue;
    }
    for (let unit = 0; unit < character.length; unit += 1) {
      offsets.push(index);
      lines.push(line);
    }
    text += character;
  }
  return { text, offsets, lines };
}
