import type { MarkedToken, Token } from 'marked';
import type { Alignment, Block, Inline } from '../model/text.js';
import { inlineText } from '../model/text.js';
import type { BlockState, CompiledBlock } from './compiled-block.js';
import { compileCallout } from './markdown-callout.js';
import { compileInlines, excerpt, lineEnds } from './markdown-inline.js';
import { isTooComplex, lexMarkdown, TOO_MANY_MARKS } from './markdown-lexer.js';
import { compileList } from './markdown-list.js';
import type { TextContext } from './text-context.js';
import { reportAt } from './text-context.js';

/** Callout in step in list is 3; more than 6 nobody can follow on a phone. */
const MAX_DEPTH = 6;

/**
 * Markdown to blocks: CommonMark with tables, callouts, steps and material lists. `line` is the line of the file on
 * which `text` begins. Whatever has no place in `Block` is a problem with its line; the rest is still compiled, so that
 * one run lists everything.
 */
export function compileMarkdown(text: string, line: number, context: TextContext): CompiledBlock[] {
  const tokens = lexMarkdown(text);
  if (isTooComplex(tokens)) {
    reportAt(context, line + tokens.line, 'markdown-too-complex', tokens.what, tokens.fix);
    return [];
  }
  return compileTokens(tokens, line, context, 0);
}

function compileTokens(tokens: readonly Token[], line: number, context: TextContext, depth: number): CompiledBlock[] {
  if (depth > MAX_DEPTH) {
    reportAt(context, line, 'markdown-depth', '列表、引用套得太深', '最多 3 层，拆成几段或几个列表');
    return [];
  }
  const state: BlockState = {
    context,
    compileInside: (inner, start) => compileTokens(inner, start, context, depth + 1),
  };
  const compiled: CompiledBlock[] = [];
  let at = line;
  for (const token of tokens) {
    const block = blockOf(token, at, state);
    // A block begins on the first line that has something on it.
    const lead = lineEnds(/^\s*/.exec(token.raw)?.[0] ?? '');
    if (block !== undefined) compiled.push({ block, line: at + lead, source: token.raw.trim() });
    at += lineEnds(token.raw);
  }
  return compiled;
}

const SILENT: readonly string[] = ['space', 'checkbox', 'def'];

function blockOf(generic: Token, line: number, state: BlockState): Block | undefined {
  const token = generic as MarkedToken;
  const { context } = state;
  switch (token.type) {
    case 'paragraph':
      return paragraph(compileInlines(token.tokens, line, context));
    case 'text':
      return paragraph(compileInlines(token.tokens ?? [token], line, context));
    case 'heading':
      return heading(token, line, context);
    case 'list':
      return compileList(token, line, state);
    case 'blockquote':
      return compileCallout(token, line, state);
    case 'table':
      return table(token, line, context);
    case 'code':
      return { type: 'code', text: token.text };
    case 'hr':
      return { type: 'rule' };
    default: {
      // Blank lines, boxes of a task list and definitions of links show nothing themselves.
      if (!SILENT.includes(token.type)) refuse(generic, line, context);
      return;
    }
  }
}

function paragraph(children: Inline[]): Block | undefined {
  return children.length === 0 ? undefined : { type: 'paragraph', children };
}

type Heading = Extract<MarkedToken, { type: 'heading' }>;

function heading(token: Heading, line: number, context: TextContext): Block | undefined {
  const children = compileInlines(token.tokens, line, context);
  const text = inlineText(children);
  if (text.trim() === '') {
    reportAt(context, line, 'markdown-empty', '标题是空的', '写上标题，或删去这一行');
    return;
  }
  const level = token.depth;
  if (level === 1) {
    const fix = '改成 ##；大标题写在文件头的 title 里';
    reportAt(context, line, 'markdown-heading', `正文里不能用一级标题：${excerpt(text)}`, fix);
    return;
  }
  if (level !== 2 && level !== 3 && level !== 4) {
    reportAt(context, line, 'markdown-heading', `标题太深：${excerpt(token.raw)}`, '最多用到四级（####）');
    return;
  }
  return { type: 'heading', level, id: context.headingId(text), children };
}

type Table = Extract<MarkedToken, { type: 'table' }>;

const ALIGNMENTS: Readonly<Record<'left' | 'center' | 'right', Alignment>> = {
  left: 'start',
  center: 'center',
  right: 'end',
};

function table(token: Table, line: number, context: TextContext): Block | undefined {
  const cells = (row: Table['header'], at: number): Inline[][] =>
    row.map((cell) => compileInlines(cell.tokens, at, context));
  const header = cells(token.header, line);
  // Under the header stands the line of dashes.
  const rows = token.rows.map((row, index) => cells(row, line + 2 + index));
  if (rows.length === 0) {
    reportAt(context, line, 'markdown-empty', '表格没有内容', '在表头下面写上每一行，或删去表格');
    return;
  }
  checkTableWidth([header, ...rows], line, context);
  return {
    type: 'table',
    header,
    rows,
    align: token.align.map((align) => (align === null ? null : ALIGNMENTS[align])),
  };
}

/** Han characters in a line of a phone 360 px wide, at the reader's size of text. */
const LINE_OF_A_PHONE = 19;
/** A column narrower than this breaks every word; wider ones wrap. */
const NARROWEST = 4;

/** A table that does not fit is pushed to and fro with a finger, and its right half is never read. */
function checkTableWidth(rows: readonly (readonly Inline[][])[], line: number, context: TextContext): void {
  const columns = rows[0]?.map((_, column) => Math.max(...rows.map((row) => cellWidth(row[column] ?? [])))) ?? [];
  const width = columns.reduce((sum, column) => sum + column + 1, 0);
  if (width <= LINE_OF_A_PHONE) return;
  const what = `表格有 ${String(columns.length)} 列，手机上放不下`;
  const fix = '减到两三列，或改成列表：每一行写成一项';
  context.problems.notice({ code: 'table-wide', file: context.file, line, what, fix });
}

/** In Han characters: a longest word that does not break, else as much as a narrow column needs. */
function cellWidth(cell: Inline[]): number {
  const text = inlineText(cell);
  const words = text.match(/[!-~\u1100-\u11ff\uac00-\ud7a3]+/g) ?? [];
  const longest = Math.max(0, ...words.map((word) => (/[\uac00-\ud7a3]/.test(word) ? word.length : word.length / 2)));
  return Math.max(longest, Math.min(NARROWEST, Array.from(text).length));
}

function refuse(token: Token, line: number, context: TextContext): undefined {
  if (token.type === 'html') {
    const fix = '用 Markdown 的写法；要显示尖括号就写成 &lt; &gt;';
    reportAt(context, line, 'markdown-html', `不能写 HTML：${excerpt(token.raw)}`, fix);
    return;
  }
  if (token.type === TOO_MANY_MARKS) {
    reportAt(context, line, 'markdown-too-complex', '一段里的记号太多', '分成几段，去掉多余的记号');
    return;
  }
  const fix = '照 CONTENT.md“Markdown 能写什么”改写';
  reportAt(context, line, 'markdown-unknown', `不认识的写法：${excerpt(token.raw)}`, fix);
}
