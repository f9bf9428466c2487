import { isMap, isScalar, isSeq, parseDocument } from 'yaml';

/** Why a test cannot be written into this file, in the editor's words. */
export interface CannotAppend {
  readonly fault: string;
}

const INDENT = '  ';

/**
 * The text of a pathway's file with one more test after the last; everything else, comments and line ends included, stays
 * as it is, byte for byte. `name` becomes a comment above the test.
 */
export function appendTest(text: string, name: string, lines: readonly string[]): string | CannotAppend {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const document = parseDocument(text, { version: '1.2', keepSourceTokens: true });
  if (document.errors.length > 0 || !isMap(document.contents)) return { fault: '文件里有写错的地方，先改好再存' };
  const pair = document.contents.items.find(({ key }) => isScalar(key) && key.value === 'tests');
  const list: unknown = pair?.value;
  const isEmpty = pair === undefined || list === null || (isScalar(list) && list.value === null);
  if (!isEmpty && (!isSeq(list) || list.flow === true || list.items.length === 0)) {
    return { fault: 'tests 不是一行一行的“- …”，请先手工改成那样' };
  }
  const at = isSeq(list) ? lastItem(text, list.items) : undefined;
  const added = (indent: string): string => [`# ${name}`, ...lines].map((line) => `${indent}${line}${end}`).join('');
  if (at !== undefined) return text.slice(0, at.end) + at.glue(end) + added(at.indent) + text.slice(at.end);
  const body = text.endsWith('\n') || text === '' ? text : text + end;
  return `${body}${pair === undefined ? `tests:${end}` : ''}${added(INDENT)}`;
}

/** Where the line after the last item begins, and how far items are indented. */
function lastItem(text: string, items: readonly unknown[]) {
  const node = items[items.length - 1];
  const range = isMap(node) ? node.range : undefined;
  if (range == null) return undefined;
  const start = text.lastIndexOf('\n', range[0]) + 1;
  const indent = /^ */.exec(text.slice(start))?.[0] ?? '';
  const feed = text.indexOf('\n', range[1] - 1);
  const end = feed < 0 ? text.length : feed + 1;
  return { end, indent, glue: (eol: string) => (feed < 0 && !text.endsWith('\n') ? eol : '') };
}

/** A name as one line of comment. */
export function testNameFrom(given: unknown): string | undefined {
  if (typeof given !== 'string') return undefined;
  const name = given.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return name === '' || name.length > 80 ? undefined : name;
}
