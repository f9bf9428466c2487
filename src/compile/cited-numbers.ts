import { quantitiesInOurWords } from '../model/quantities.js';
import type { Passage } from './passages.js';
import { CITED } from './passages.js';
import type { Problems } from './problem.js';
import { sentencesOf } from './sentences.js';

/**
 * A deadline or an amount carries its citation where it is read: in the same sentence, or anywhere in the same item of a
 * list or row of a table. Headings and `[!电话]` are exempt, and dates, which are no limits.
 */
export function checkCitedNumbers(passages: readonly Passage[], file: string, problems: Problems): void {
  for (const passage of passages) {
    if (passage.kind === 'heading' || passage.kind === 'material' || passage.tone === 'call') continue;
    for (const { text, line } of uncitedNumbers(passage)) {
      const what = `“${text}”这一句没有注明出处`;
      const fix = '在同一句、列表的同一项或表格的同一行里写上条文，如（民法典第188条第1款）';
      problems.add({ code: 'number-uncited', file, line, what, fix });
    }
  }
}

interface UncitedNumber {
  readonly text: string;
  readonly line: number;
}

function uncitedNumbers({ kind, parts, lead = '' }: Passage): UncitedNumber[] {
  if (kind !== 'paragraph' && [lead, ...parts.map(({ text }) => text)].some((text) => text.includes(CITED))) return [];
  return parts.flatMap(({ text, lineAt }) =>
    sentencesOf(text)
      .filter((sentence) => !sentence.text.includes(CITED))
      .flatMap((sentence) =>
        quantitiesInOurWords(withoutQuotes(sentence.text))
          .filter(({ value }) => !isDate(value))
          .map((found) => ({ text: found.text, line: lineAt(sentence.start + found.start) })),
      ),
  );
}

/** “双倍返还”: what a paper or a person says is no statement of ours. As long as before. */
function withoutQuotes(text: string): string {
  return text.replace(/“[^“”]*”/g, (quoted) => ' '.repeat(quoted.length));
}

/** 2021年1月1日, 3月8日. */
function isDate(value: string): boolean {
  return /月\d+日$|年\d+月$/.test(value);
}
