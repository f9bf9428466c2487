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
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const place = findPlace(text);
  if ('fault' in place) return place;
  const { at, indent, head } = place;
  const before = text.slice(0, at);
  const glue = before === '' || before.endsWith('\n') ? '' : eol;
  const added = [`# ${name}`, ...lines].map((line) => `${indent}${line}`);
  return before + glue + [...head, ...added].map((line) => line + eol).join('') + text.slice(at);
}

/** Where the test goes: a place in the text, how far it is indented, and what must stand before it. */
interface Place {
  readonly at: number;
  readonly indent: string;
  readonly head: readonly string[];
}

function findPlace(text: string): Place | CannotAppend {
  const { errors, contents } = parseDocument(text, { version: '1.2', keepSourceTokens: true });
  if (errors.length > 0 || !isMap(contents)) return { fault: '文件里有写错的地方，先改好再存' };
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === 'tests');
  if (pair === undefined) return { at: text.length, indent: INDENT, head: ['tests:'] };
  const { key, value } = pair;
  if (value == null || (isScalar(value) && value.value === null)) return afterNode(text, key, INDENT) ?? UNCLEAR;
  const last = isSeq(value) && value.flow !== true ? value.items[value.items.length - 1] : undefined;
  return afterNode(text, last) ?? UNCLEAR;
}

const UNCLEAR: CannotAppend = { fault: 'tests 不是一行一行的“- …”，请先手工改成那样' };

/** The line after the one a node ends in; as far indented as its first line when nothing else is said. */
function afterNode(text: string, node: unknown, wanted?: string): Place | undefined {
  const range = isMap(node) || isScalar(node) ? node.range : undefined;
  if (range == null) return undefined;
  const [start, end] = range;
  const own = /^ */.exec(text.slice(text.lastIndexOf('\n', start) + 1))?.[0] ?? '';
  const feed = text.indexOf('\n', Math.max(start, end - 1));
  return { at: feed < 0 ? text.length : feed + 1, indent: wanted ?? own, head: [] };
}

/** A name as one line of comment. */
export function testNameFrom(given: unknown): string | undefined {
  if (typeof given !== 'string') return undefined;
  const name = given.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return name === '' || name.length > 80 ? undefined : name;
}
