import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Node, YAMLError, YAMLMap } from 'yaml';
import { fullWidthOn } from './full-width.js';
import type { Located, LocatedEntry, Place } from './located.js';
import type { Problems } from './problem.js';
import { readTextFile } from './text-file.js';

/** Nobody writes deeper by hand; the parser below is recursive. */
const MAX_DEPTH = 24;
const MAX_YAML_LENGTH = 1_000_000;

/** Reads a YAML file; `undefined` when it cannot be read or is broken (each a problem of its own). */
export async function readYamlFile(path: string, problems: Problems): Promise<Located | undefined> {
  const source = await readTextFile(path, problems);
  return source === undefined ? undefined : parseYaml(source.text, source.file, 1, problems);
}

/** `line`: line of the file on which `text` begins. Dates stay text (YAML 1.2). */
export function parseYaml(text: string, file: string, line: number, problems: Problems): Located | undefined {
  const lines = new LineCounter();
  const at = (offset: number): Place => ({ file, line: lines.linePos(offset).line + line - 1 });
  const tooDeep = nestingTooDeep(text);
  if (text.length > MAX_YAML_LENGTH || tooDeep !== undefined) {
    problems.add({
      code: 'yaml-nesting',
      file,
      line: line + (tooDeep ?? 0),
      what: 'YAML 太大或嵌套太深',
      fix: `最多嵌套 ${String(MAX_DEPTH)} 层；检查括号是否配对`,
    });
    return undefined;
  }
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2', stringKeys: true });
  const written = text.split('\n');
  for (const error of document.errors) {
    const place = at(error.pos[0]);
    problems.add({ ...yamlProblem(error, written[place.line - line] ?? ''), ...place });
  }
  if (document.errors.length > 0) return undefined;
  // A file of comments alone: nothing is in it, which is no fault of a list; missing fields report themselves.
  if (document.contents === null) return { kind: 'map', entries: new Map(), place: { file, line } };
  return locate(document.contents, at, problems);
}

/**
 * Index of the first line nested too deep: brackets left open, indentation, or marks in a row (`- - - -`). Strings are
 * not told apart from structure, which only matters for texts with more than MAX_DEPTH open brackets.
 */
function nestingTooDeep(text: string): number | undefined {
  let open = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const marks = /^(?: *[-?:](?= |$))+/.exec(line)?.[0] ?? '';
    if (marks.replace(/ /g, '').length > MAX_DEPTH) return index;
    if (line.length - line.trimStart().length > MAX_DEPTH * 4) return index;
    for (const character of line) {
      if (character === '[' || character === '{') open += 1;
      else if (character === ']' || character === '}') open = Math.max(0, open - 1);
      if (open > MAX_DEPTH) return index;
    }
  }
  return undefined;
}

function locate(node: Node, at: (offset: number) => Place, problems: Problems): Located | undefined {
  const place = at(node.range?.[0] ?? 0);
  if (isAlias(node) || ('anchor' in node && typeof node.anchor === 'string')) {
    problems.add({
      code: 'yaml-alias',
      ...place,
      what: '用了 YAML 的锚点或别名（& *）',
      fix: '把内容直接写出来；以 & 或 * 开头的文字要加引号',
    });
    return undefined;
  }
  if (isMap(node)) return locateMap(node as YAMLMap<Node, Node | null>, at, problems);
  if (isSeq(node)) {
    const items = (node.items as Node[]).map((item) => locate(item, at, problems));
    return { kind: 'list', items: items.filter((item) => item !== undefined), place };
  }
  if (isScalar(node)) {
    const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
    return { kind: 'scalar', value: scalarValue(node.value), place, ...(isBlock ? { textLine: place.line + 1 } : {}) };
  }
  return undefined;
}

function locateMap(
  node: YAMLMap<Node, Node | null>,
  at: (offset: number) => Place,
  problems: Problems,
): Located | undefined {
  const entries = new Map<string, LocatedEntry>();
  for (const { key, value } of node.items) {
    const place = at(key.range?.[0] ?? 0);
    const name = isScalar(key) ? String(key.value) : '';
    const located: Located | undefined =
      value === null ? { kind: 'scalar', value: null, place } : locate(value, at, problems);
    if (located !== undefined) entries.set(name, { place, value: located });
  }
  return { kind: 'map', entries, place: at(node.range?.[0] ?? 0) };
}

function scalarValue(value: unknown): string | number | boolean | null {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'bigint' ? String(value) : null;
}

/** The parser's findings in the editor's words. */
function yamlProblem(error: YAMLError, line: string): { code: string; what: string; fix: string } {
  const found = fullWidthOn(line) ?? YAML_FAULTS[error.code];
  return {
    code: 'yaml-broken',
    what: found?.[0] ?? 'YAML 写法有误',
    fix: found?.[1] ?? '检查冒号后有没有空格、引号和括号是否配对、缩进是否对齐',
  };
}

const YAML_FAULTS: Readonly<Record<string, readonly [what: string, fix: string]>> = {
  DUPLICATE_KEY: ['同一个字段写了两次', '只留一个'],
  BAD_INDENT: ['缩进没有对齐，或前面的括号、引号没有配对', '补上括号、引号；同一级的字段从同一列开始，只用空格'],
  TAB_AS_INDENT: ['用了制表符缩进', '改成空格'],
  MISSING_CHAR: ['缺少引号、括号、逗号或冒号后的空格', '补上配对的符号；冒号用英文冒号，后面空一格'],
  MULTILINE_IMPLICIT_KEY: ['字段名跨了行，或上一行缺冒号', '字段写成“名字: 值”，冒号后面空一格'],
  BLOCK_AS_IMPLICIT_KEY: ['一行里写了两个冒号', '含有英文冒号的文字加引号'],
  BLOCK_IN_FLOW: ['方括号或花括号里混了另一种写法', '括号里用逗号分隔，写在一行'],
  UNEXPECTED_TOKEN: ['有多余的符号', '删去多余的符号，或给这段文字加引号'],
  BAD_SCALAR_START: ['文字不能以这个符号开头', '给这段文字加引号'],
  MULTIPLE_DOCS: ['一个文件里有两份 YAML（多了一行 ---）', '删去多出来的 ---'],
};
