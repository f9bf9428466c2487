import { Lexer, Tokenizer } from 'marked';
import type { Token, Tokens } from 'marked';

/** Longer than any chapter of notes. */
const MAX_LENGTH = 200_000;
/** `> > - 1.` at the start of a line: each opens a container, and the lexer is recursive. */
const MAX_CONTAINERS = 8;
const MAX_INDENT = 40;
/** Marks in one paragraph. Emphasis costs the square of their number; no readable paragraph has a hundred. */
const MAX_MARKS = 100;
/** `[id]: address` lines in one text. */
const MAX_DEFINITIONS = 200;

export interface TooComplex {
  readonly line: number;
  readonly what: string;
  readonly fix: string;
}

/** A paragraph with too many marks, kept unread. `type` is one the block compiler knows as a problem. */
export const TOO_MANY_MARKS = 'too-many-marks';

class ChineseTokenizer extends Tokenizer {
  /** 3~5天 to 7~10天 is a range, not struck out; only the doubled mark counts (and is then refused). */
  override del(src: string, maskedSrc: string, prevChar?: string): Tokens.Del | undefined {
    return src.startsWith('~~') ? super.del(src, maskedSrc, prevChar) : undefined;
  }

  /** Bare addresses are text in CommonMark; the GFM rule swallows the Chinese words after one. */
  override url(): undefined {
    return undefined;
  }
}

class BoundedLexer extends Lexer {
  override inlineTokens(src: string, tokens: Token[] = []): Token[] {
    const marks = src.match(/[*_]+|~~+|`+|!?\[|</g);
    if ((marks?.length ?? 0) <= MAX_MARKS) return super.inlineTokens(src, tokens);
    tokens.push({ type: TOO_MANY_MARKS, raw: src });
    return tokens;
  }
}

/**
 * Markdown as tokens: CommonMark and tables. What would cost more than linear time (S6) is refused first.
 * The concatenated `raw` of the tokens is the text, which is how lines are counted.
 */
export function lexMarkdown(text: string): Token[] | TooComplex {
  const refused = tooComplex(text);
  return refused ?? new BoundedLexer({ gfm: true, tokenizer: new ChineseTokenizer() }).lex(text);
}

export function isTooComplex(result: Token[] | TooComplex): result is TooComplex {
  return !Array.isArray(result);
}

function tooComplex(text: string): TooComplex | undefined {
  if (text.length > MAX_LENGTH) {
    return {
      line: 0,
      what: `正文有 ${String(text.length)} 个字，太长`,
      fix: `拆成几篇，每篇不超过 ${String(MAX_LENGTH)} 个字`,
    };
  }
  let definitions = 0;
  let line = 0;
  for (let start = 0; start <= text.length; line += 1) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const depth = containerDepth(text, start, end);
    if (depth > MAX_CONTAINERS) {
      return { line, what: '引用和列表嵌套太深', fix: `最多 3 层，拆成几段或几个列表` };
    }
    if (text[start] === '[' && text.slice(start, Math.min(end, start + 1000)).includes(']:')) definitions += 1;
    if (definitions > MAX_DEFINITIONS) {
      return {
        line,
        what: `“[名字]: 地址”超过 ${String(MAX_DEFINITIONS)} 行`,
        fix: '把地址直接写在链接里：[文字](地址)',
      };
    }
    start = end + 1;
  }
  return undefined;
}

/** Containers opened at the start of one line; indentation counts as the list levels it stands for. */
function containerDepth(text: string, start: number, end: number): number {
  let depth = 0;
  let spaces = 0;
  let hasOther = false;
  for (let i = start; i < end; i += 1) {
    const character = text[i] ?? '';
    if (character === ' ' || character === '\t') {
      spaces += character === '\t' ? 4 : 1;
      if (spaces > MAX_INDENT) return text.slice(i, end).trim() === '' ? depth : MAX_CONTAINERS + 1;
      continue;
    }
    const width = markerWidth(text, i, end);
    if (width === 0) {
      hasOther = true;
      break;
    }
    depth += 1;
    i += width - 1;
  }
  // `* * *` and `- - -` alone are a line across the page.
  return hasOther || depth > MAX_CONTAINERS * 4 ? depth : Math.min(depth, isRule(text.slice(start, end)) ? 1 : depth);
}

function isRule(line: string): boolean {
  return /^\s*(?:(?:-\s*)+|(?:\*\s*)+)$/.test(line);
}

/** Length of a container mark at `i`: `>`, `-`, `12.`; 0 when there is none. */
function markerWidth(text: string, i: number, end: number): number {
  const mark = /^(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/.exec(text.slice(i, Math.min(end, i + 11)));
  return mark?.[0].length ?? 0;
}
