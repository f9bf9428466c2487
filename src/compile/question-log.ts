import { questionKey } from './question-key.js';

/** A question that people asked, and how often. */
export interface LoggedQuestion {
  readonly text: string;
  readonly count: number;
}

/** Names of the column, or of the field, that has the question. */
const NAMES = ['query', 'question', 'q', 'text', '问题', '搜索词', '关键词'];

/**
 * The questions of a log that a county exports itself: one a line, CSV or TSV with a head (`query`, `问题` …), or a JSON
 * object a line. The same question in another spelling of spaces and marks is one; the most asked first.
 */
export function readQuestionLog(text: string): LoggedQuestion[] {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '');
  const counted = new Map<string, { text: string; count: number }>();
  for (const question of questionsOf(lines)) {
    const key = questionKey(question);
    if (key === '') continue;
    const before = counted.get(key);
    if (before === undefined) counted.set(key, { text: question.trim(), count: 1 });
    else before.count += 1;
  }
  return [...counted.values()].sort((a, b) => b.count - a.count);
}

function questionsOf(lines: readonly string[]): string[] {
  const [head = '', ...rows] = lines;
  if (head.trimStart().startsWith('{')) return lines.flatMap(fieldOf);
  const separator = head.includes('\t') ? '\t' : ',';
  const column = split(head, separator).findIndex((name) => NAMES.includes(name.trim().toLowerCase()));
  return column < 0 ? [...lines] : rows.map((row) => split(row, separator)[column] ?? '');
}

function fieldOf(line: string): string[] {
  try {
    const value = JSON.parse(line) as unknown;
    if (typeof value !== 'object' || value === null) return [];
    const fields = new Map<string, unknown>(Object.entries(value));
    const found = NAMES.map((name) => fields.get(name)).find((each) => typeof each === 'string');
    return typeof found === 'string' ? [found] : [];
  } catch {
    return [];
  }
}

/** Cells of a line, those in quotes with their separators and doubled quotes. */
function split(line: string, separator: string): string[] {
  if (separator === '\t') return line.split('\t');
  const cells = line.match(/(?:^|,)(?:"(?:[^"]|"")*"|[^,]*)/g) ?? [];
  return cells.map((cell) =>
    cell
      .replace(/^,/, '')
      .replace(/^"(.*)"$/s, '$1')
      .replace(/""/g, '"'),
  );
}
