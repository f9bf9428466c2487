import type { MarkPart } from './change-report-text.js';
import { inBrackets } from './change-report-text.js';
import { escapeHtml } from './escape-html.js';
import type { TextPart } from './statute-changes.js';

/** A report as it is read: on the terminal and on paper alike. */
export interface PrintedPage {
  readonly title: string;
  readonly intro: readonly string[];
  readonly sections: readonly PrintedSection[];
}

export interface PrintedSection {
  readonly heading: string;
  readonly lines?: readonly PrintedLine[];
  /** The first row is the head. */
  readonly table?: readonly (readonly string[])[];
}

/** A plain line, or one with words taken out and put in. */
export type PrintedLine = string | { readonly label: string; readonly parts: readonly TextPart[] };

/** As plain text, a line a string. */
export function pageLines({ title, intro, sections }: PrintedPage, mark: MarkPart = inBrackets): string[] {
  return [title, ...intro, ...sections.flatMap((section) => ['', ...sectionLines(section, mark)])];
}

function sectionLines({ heading, lines = [], table = [] }: PrintedSection, mark: MarkPart): string[] {
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => cells(row[column] ?? ''))));
  const padded = (text: string, column: number): string => text + ' '.repeat((widths[column] ?? 0) - cells(text));
  return [
    `【${heading}】`,
    ...table.map((row) => `  ${row.map(padded).join('  ')}`.trimEnd()),
    ...lines.flatMap((line) =>
      typeof line === 'string'
        ? [`  ${line}`]
        : `  ${line.label}：${line.parts.map(mark).join('')}`
            .split('\n')
            .map((each, index) => (index === 0 ? each : `    ${each}`)),
    ),
  ];
}

/** Han and Hangul take two cells of a terminal. */
function cells(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u10ff' ? 2 : 1), 0);
}

/** One page that prints well on A4. No script, nothing from elsewhere. */
export function pageHtml({ title, intro, sections }: PrintedPage): string {
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
body { max-width: 52em; margin: 2em auto; padding: 0 1em; font: 16px/1.7 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #1d2129; }
h1 { font-size: 1.5em; } h2 { font-size: 1.15em; margin: 1.6em 0 .3em; break-after: avoid; } p { margin: .3em 0; }
table { border-collapse: collapse; width: 100%; } th, td { border-bottom: 1px solid #c9cdd4; padding: .25em .6em .25em 0; text-align: start; vertical-align: top; }
td + td, th + th { font-variant-numeric: tabular-nums; } tr, li { break-inside: avoid; } ul { margin: .3em 0; padding-inline-start: 1.2em; } li { margin: .2em 0; white-space: pre-line; }
del { color: #8f1d14; background: #fdeceb; } ins { color: #0b5a2a; background: #e6f5ea; text-decoration: underline; }
@media print { body { margin: 0; max-width: none; font-size: 10.5pt; } del, ins { background: none; } }
</style>
<h1>${escapeHtml(title)}</h1>
${intro.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')}
${sections.map(sectionHtml).join('\n')}
</html>
`;
}

function sectionHtml({ heading, lines = [], table = [] }: PrintedSection): string {
  const [head, ...rows] = table;
  const row = (tag: string, texts: readonly string[]): string =>
    `<tr>${texts.map((text) => `<${tag}>${escapeHtml(text)}</${tag}>`).join('')}</tr>`;
  const tableHtml =
    head === undefined ? '' : `<table>${row('th', head)}\n${rows.map((each) => row('td', each)).join('\n')}</table>`;
  const items = lines.map((line) => `<li>${lineHtml(line)}</li>`);
  return `<section><h2>${escapeHtml(heading)}</h2>
${tableHtml}${items.length === 0 ? '' : `<ul>${items.join('\n')}</ul>`}</section>`;
}

const MARKS = { same: ['', ''], removed: ['<del>', '</del>'], added: ['<ins>', '</ins>'] } as const;

function lineHtml(line: PrintedLine): string {
  if (typeof line === 'string') return escapeHtml(line);
  const text = line.parts.map(({ kind, text: words }) => `${MARKS[kind][0]}${escapeHtml(words)}${MARKS[kind][1]}`);
  return `${escapeHtml(line.label)}：${text.join('')}`;
}
