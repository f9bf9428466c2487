import type { Place } from './located.js';
import type { Problems } from './problem.js';
import type { TextFile } from './text-file.js';

/** One line of a table, trimmed cells by column. */
export interface TsvRow<Column extends string> {
  readonly place: Place;
  readonly cells: Readonly<Record<Column, string>>;
}

/**
 * The lines of a tab-separated file whose first line names exactly these columns. A line with another number of cells is
 * reported under `code` and left out; blank lines are nothing. Columns after the first `least` may be left out.
 */
export function readTsvRows<Column extends string>(
  { text, file }: Pick<TextFile, 'text' | 'file'>,
  columns: readonly Column[],
  code: string,
  problems: Problems,
  least = columns.length,
): TsvRow<Column>[] {
  const lines = text.split('\n');
  const named = lines[0]?.trimEnd() ?? '';
  if (!columns.some((_, index) => index + 1 >= least && named === columns.slice(0, index + 1).join('\t'))) {
    const fix = `第一行写（制表符分隔）：${columns.join(' ')}`;
    problems.add({ code, file, line: 1, what: '第一行的列名不对', fix });
    return [];
  }
  return lines.flatMap((line, index) => {
    if (index === 0 || line.trim() === '') return [];
    const place = { file, line: index + 1 };
    const values = line.split('\t').map((value) => value.trim());
    if (values.length >= least && values.length <= columns.length) {
      const cells = columns.map((name, column) => [name, values[column] ?? ''] as const);
      return [{ place, cells: Object.fromEntries(cells) as Record<Column, string> }];
    }
    const what = `这一行有 ${String(values.length)} 列，应当有 ${String(columns.length)} 列`;
    problems.add({ code, ...place, what, fix: '列与列之间用一个制表符（Tab）；没有内容的列也留着' });
    return [];
  });
}
