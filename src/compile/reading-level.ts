import { commonCharacters } from './common-characters.js';
import type { Passage, Words } from './passages.js';
import type { Problems } from './problem.js';
import { sentencesOf } from './sentences.js';

/** How hard a text is to read. Citations are set aside: nobody reads them out. */
export interface Reading {
  readonly sentences: number;
  /** Han characters of a sentence, rounded to one decimal. */
  readonly mean: number;
  readonly longest: number;
  /** Share of Han characters that are not among the common ones, from 0 to 1; absent where they are not known. */
  readonly rare?: number;
}

/** In Han characters. A sentence of two lines on a phone is followed; one of five is not. */
const MAX_SENTENCE = 90;

const COMMON = commonCharacters();

/** Measures a text and names its overlong sentences. Headings and checklists are no sentences. */
export function measureReading(passages: readonly Passage[], file: string, problems: Problems): Reading {
  const lengths: number[] = [];
  for (const { text, lineAt } of passages.filter(isProse).flatMap(({ parts }) => parts)) {
    for (const sentence of sentencesOf(text)) {
      const length = hanOf(sentence.text).length;
      if (length > 0) lengths.push(length);
      if (length > MAX_SENTENCE) reportLong(length, sentence.start, { text, lineAt }, file, problems);
    }
  }
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const rare = rareShare(passages);
  return {
    sentences: lengths.length,
    mean: lengths.length === 0 ? 0 : Math.round((total / lengths.length) * 10) / 10,
    longest: Math.max(0, ...lengths),
    ...(rare === undefined ? {} : { rare }),
  };
}

function isProse({ kind }: Passage): boolean {
  return kind !== 'heading' && kind !== 'material';
}

function reportLong(length: number, start: number, { text, lineAt }: Words, file: string, problems: Problems): void {
  const words = text.slice(start).trimStart();
  const begins = start + text.slice(start).length - words.length;
  const what = `“${words.slice(0, 12)}……”这一句有 ${String(length)} 个字，太长`;
  const fix = `拆成几句，或分成几项；一句不超过 ${String(MAX_SENTENCE)} 个字（不算注明的条文）`;
  problems.notice({ code: 'sentence-long', file, line: lineAt(begins), what, fix });
}

function rareShare(passages: readonly Passage[]): number | undefined {
  if (COMMON === undefined) return undefined;
  const characters = passages.flatMap(({ parts }) => parts.flatMap(({ text }) => hanOf(text)));
  const rare = characters.filter((character) => !COMMON.has(character)).length;
  return characters.length === 0 ? 0 : Math.round((rare / characters.length) * 10_000) / 10_000;
}

function hanOf(text: string): string[] {
  return text.match(/\p{Script=Han}/gu) ?? [];
}
