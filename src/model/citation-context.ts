import type { FoundName, NameIndex } from './citation-names.js';
import { code, codeAt, codeSet, isAsciiDigit, isHan, skipSpacesBack, type Codes } from './citation-text.js';

/** Whose article it is, judged by what stands before the number. */
export type Context =
  | { readonly type: 'statute'; readonly statute: string; readonly start: number; readonly short: boolean }
  /** 本法, 本条例: the statute being read. */
  | { readonly type: 'self'; readonly start: number }
  /** 该法, 同法: the statute named last. */
  | { readonly type: 'last'; readonly start: number }
  /** A statute we do not know: 《某某法》, 公司法, 吉林省法律援助条例. */
  | { readonly type: 'foreign' }
  | { readonly type: 'none' };

const FOREIGN: Context = { type: 'foreign' };
const NONE: Context = { type: 'none' };
const OPEN_MARK = code('《');
const CLOSE_MARK = code('》');
const CLOSE_PAREN = code(')');
const OPEN_PAREN = code('(');

/** Words that end the name of a statute, longest first. */
const STATUTE_WORDS = '法典 条例 办法 规定 规则 细则 解释 决定 通知 意见 章程 公约 协定 批复 法'.split(' ');
/** Local regulations bear these names and a place before them; 法 is kept for national laws (立法法第11、80条). */
const LOCAL_WORDS = ['条例', '办法', '规定', '规则', '细则'];
const PLACES = codeSet('省市县州区盟旗');
const LAST_NAMED = ['该', '同', '此', '前述', '上述', '这部'];

export interface ContextReader {
  /** What stands right before the number at `index`. */
  before(index: number): Context;
  /** What a closing 》 at `index` has just named; `none` when it is no statute at all. */
  titleAt(index: number): Context;
}

export function createContextReader(codes: Codes, openOf: ArrayLike<number>, names: NameIndex): ContextReader {
  const isLocal = ({ name, start }: FoundName): boolean =>
    LOCAL_WORDS.some((word) => name.endsWith(word)) && PLACES.has(codeAt(codes, start - 1));

  /** The name that ends at `end`, or after stepping back over the year of its version and the part of it meant. */
  const nameBefore = (end: number): { found: FoundName | undefined; end: number } => {
    let stop = skipSpacesBack(codes, end);
    for (let steps = 0; steps <= MAX_GLUE; steps++) {
      const found = names.endingAt(codes, stop);
      if (found !== undefined || codeAt(codes, stop - 1) === CLOSE_MARK) return { found, end: stop };
      const before = beforeGlue(codes, stop, names);
      if (before === stop) break;
      stop = skipSpacesBack(codes, before);
    }
    return { found: undefined, end: stop };
  };

  const titleAt = (index: number): Context => {
    const open = openOf[index] ?? -1;
    if (open < 0) return NONE;
    const { found } = nameBefore(index);
    if (found !== undefined && found.start <= open + 1 + leadingMarks(codes, open + 1)) {
      return { type: 'statute', statute: found.statute, start: open, short: false };
    }
    return wordEndingAt(codes, skipSpacesBack(codes, index)).word !== undefined ? FOREIGN : NONE;
  };

  const unnamed = (end: number): Context => {
    const { word, start } = wordEndingAt(codes, end);
    if (word === undefined) return NONE;
    if (endsWith(codes, start, '本')) return { type: 'self', start: start - 1 };
    const last = LAST_NAMED.find((candidate) => endsWith(codes, start, candidate));
    if (last !== undefined) return { type: 'last', start: start - last.length };
    return isHan(codeAt(codes, start - 1)) ? FOREIGN : NONE;
  };

  return {
    titleAt,
    before(index) {
      const { found, end } = nameBefore(index);
      if (found === undefined) {
        if (codeAt(codes, end - 1) !== CLOSE_MARK) return unnamed(end);
        const title = titleAt(end - 1);
        return title.type === 'none' ? FOREIGN : title;
      }
      if (isLocal(found)) return FOREIGN;
      return {
        type: 'statute',
        statute: found.statute,
        start: withOpenMark(codes, found.start, end),
        short: found.length === 1,
      };
    },
  };
}

function endsWith(codes: Codes, end: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    if (codeAt(codes, end - word.length + i) !== word.charCodeAt(i)) return false;
  }
  return true;
}

/** 公司法, 若干问题的解释（二）: the word that makes a name before `end` the name of a statute. */
function wordEndingAt(codes: Codes, end: number): { readonly word: string | undefined; readonly start: number } {
  const stop = codeAt(codes, end - 1) === CLOSE_PAREN ? beforeParenthesis(codes, end) : end;
  const word = STATUTE_WORDS.find((candidate) => endsWith(codes, stop, candidate));
  return { word, start: stop - (word?.length ?? 0) };
}

/** Parts of a statute between its name and the number: 民法典第五编第二章第1046条. */
const MAX_GLUE = 5;
const MAX_PART = 8;
const MAX_VERSION = 16;
const PARTICLES = codeSet('的中里内·');
const PARTS = codeSet('编章节');
const ORDINAL = code('第');
const PART_NUMBERS = codeSet('一二三四五六七八九十0123456789');

/** Steps back over one particle, one part (继承编, 第六编, 第二章) or one version mark （2023年修正）; else `end` itself. */
function beforeGlue(codes: Codes, end: number, names: NameIndex): number {
  const unit = codeAt(codes, end - 1);
  if (PARTICLES.has(unit)) return end - 1;
  if (PARTS.has(unit)) return beforePart(codes, end, names);
  if (unit !== CLOSE_PAREN) return end;
  const open = beforeParenthesis(codes, end);
  for (let i = open; i < end; i++) if (isAsciiDigit(codeAt(codes, i))) return open;
  return end;
}

/** 第六编, 第二章 by their number; 继承编 only when a name stands before it. */
function beforePart(codes: Codes, end: number, names: NameIndex): number {
  let i = end - 1;
  while (end - i < MAX_PART && PART_NUMBERS.has(codeAt(codes, i - 1))) i--;
  if (i < end - 1 && codeAt(codes, i - 1) === ORDINAL) return i - 1;
  for (let start = end - 2; start >= end - MAX_PART && isHan(codeAt(codes, start)); start--) {
    const stop = PARTICLES.has(codeAt(codes, start - 1)) ? start - 1 : start;
    if (codeAt(codes, stop - 1) === CLOSE_MARK || names.endingAt(codes, stop) !== undefined) return stop;
  }
  return end;
}

/** The index of the ( that belongs to the ) right before `end`, when it is near; else `end`. */
function beforeParenthesis(codes: Codes, end: number): number {
  for (let i = end - 2; i >= end - MAX_VERSION && i >= 0; i--) if (codeAt(codes, i) === OPEN_PAREN) return i;
  return end;
}

function leadingMarks(codes: Codes, index: number): number {
  return codeAt(codes, index) === OPEN_MARK ? 1 : 0;
}

/** 《民法典》继承编解释: the opening mark belongs to the name when its closing one does; 《民法典第1062条释义》 keeps its own. */
function withOpenMark(codes: Codes, start: number, end: number): number {
  if (codeAt(codes, start - 1) !== OPEN_MARK) return start;
  for (let i = start; i < end; i++) if (codeAt(codes, i) === CLOSE_MARK) return start - 1;
  return start;
}
