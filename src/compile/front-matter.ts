import type { LocatedMap } from './located.js';
import type { Problems } from './problem.js';
import type { TextFile } from './text-file.js';
import { parseYaml } from './yaml-source.js';

/** A Markdown file in two parts; `bodyLine` is the line of the file on which the body begins. */
export interface FrontMatter {
  readonly head: LocatedMap;
  readonly body: string;
  readonly bodyLine: number;
}

const FIX = '文件第一行写 ---，下面写字段，再写一行 ---，然后才是正文';

/** Splits a file at its two `---` lines and reads the fields between them. */
export function splitFrontMatter(source: TextFile, problems: Problems): FrontMatter | undefined {
  const { text, file } = source;
  const report = (line: number, what: string): undefined => {
    problems.add({ code: 'front-matter', file, line, what, fix: FIX });
    return undefined;
  };
  const lines = text.split('\n');
  if (text.trim() === '') {
    report(1, '文件是空的');
    return;
  }
  if (lines[0]?.trimEnd() !== '---') {
    report(1, '没有文件头');
    return;
  }
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end < 0) {
    report(1, '文件头没有结束');
    return;
  }
  const head = parseYaml(lines.slice(1, end).join('\n'), file, 2, problems);
  if (head === undefined) return undefined;
  if (head.kind !== 'map') {
    report(head.place.line, '文件头不是“字段: 值”的写法');
    return;
  }
  return { head, body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 };
}
