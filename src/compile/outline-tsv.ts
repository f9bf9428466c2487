import type { OutlineEntry } from '../model/statute.js';
import type { Problems } from './problem.js';
import type { TextFile } from './text-file.js';

/**
 * `outline.tsv`: the headings of one statute, in order. Made by `mingbai import-statute --index`. Columns: `level` (1 编,
 * 2 分编, 3 章, 4 节), `title`, `first` and `last` article under it, `parent` (line of the heading it stands in, counted from
 * 0 after the column names; empty at the top).
 */
const COLUMNS = ['level', 'title', 'first', 'last', 'parent'];

const FIX = '不要手改；用 mingbai import-statute --index 重新生成';

export function writeOutlineTsv(outline: readonly OutlineEntry[]): string {
  const lines = outline.map(({ level, title, first, last, parent }) =>
    [String(level), title, first, last, parent === undefined ? '' : String(parent)].join('\t'),
  );
  return `${[COLUMNS.join('\t'), ...lines].join('\n')}\n`;
}

export function readOutlineTsv({ text, file }: TextFile, problems: Problems): OutlineEntry[] {
  const outline: OutlineEntry[] = [];
  const report = (line: number, what: string): void => {
    problems.add({ code: 'outline-tsv', file, line, what, fix: FIX });
  };
  const lines = text.split('\n');
  if (lines[0]?.trimEnd() !== COLUMNS.join('\t')) {
    report(1, '第一行不是 outline.tsv 的列名');
    return [];
  }
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line === '') continue;
    const entry = readLine(line, outline.length);
    // Indexes of later lines would point to the wrong heading: stop.
    if (entry === undefined) {
      report(index + 1, '这一行读不懂');
      return outline;
    }
    outline.push(entry);
  }
  return outline;
}

const LEVELS: readonly OutlineEntry['level'][] = [1, 2, 3, 4];
/** A line as `writeOutlineTsv` writes it, tabs between. */
const LINE = /^([1-4])\t([^\t]+)\t([1-9]\d*(?:-[1-9]\d*)?)\t([1-9]\d*(?:-[1-9]\d*)?)\t(\d*)$/;

function readLine(line: string, index: number): OutlineEntry | undefined {
  const match = LINE.exec(line);
  const level = LEVELS.find((known) => String(known) === match?.[1]);
  if (match === null || level === undefined) return undefined;
  const [, , title = '', first = '', last = '', parent = ''] = match;
  if (parent === '') return { level, title, first, last };
  return Number(parent) < index ? { level, title, first, last, parent: Number(parent) } : undefined;
}
