import { checkPhonesIn } from './phone-check.js';
import type { CitationMatch } from '../model/citation.js';
import type { Inline } from '../model/text.js';
import { inlineText } from '../model/text.js';
import type { TextContext } from './text-context.js';
import { reportAt } from './text-context.js';

/** Text as written, with the line it begins on; `\n` inside is a soft line end. Anything else is already compiled. */
export type Piece = { readonly text: string; readonly line: number } | { readonly inline: Inline };

/** A run of text between two marks, its line ends joined, and the line of each part. */
interface Run {
  readonly text: string;
  readonly lineAt: (offset: number) => number;
}

/**
 * Joins pieces of text to runs and finds the citations in them. Chinese knows no space between words, so a line end
 * between two Chinese characters, or one and a figure, vanishes; elsewhere it is a space, as in CommonMark.
 * `recognise`: false inside a link, where a second link cannot stand.
 */
export function toInlines(pieces: readonly Piece[], context: TextContext, recognise: boolean): Inline[] {
  const inlines: Inline[] = [];
  for (let i = 0; i < pieces.length; i += 1) {
    const piece = pieces[i];
    if (piece === undefined) break;
    if ('inline' in piece) {
      inlines.push(piece.inline);
      continue;
    }
    const texts = [piece];
    for (let next = pieces[i + 1]; next !== undefined && 'text' in next; next = pieces[i + 1]) {
      texts.push(next);
      i += 1;
    }
    const run = joinRun(texts, edge(pieces[i - texts.length], 'last'), edge(pieces[i + 1], 'first'));
    if (run.text !== '') inlines.push(...withCitations(run, context, recognise));
  }
  return inlines;
}

/** Last or first character of a neighbour; a line break and the end of the paragraph are ''. */
function edge(piece: Piece | undefined, side: 'first' | 'last'): string {
  if (piece === undefined || 'text' in piece) return '';
  const characters = Array.from(inlineText([piece.inline]));
  return (side === 'first' ? characters[0] : characters[characters.length - 1]) ?? '';
}

/** Text put together piece by piece; only the last piece is ever touched again, so that long paragraphs cost linear time. */
interface Joining {
  readonly parts: string[];
  readonly starts: { readonly offset: number; readonly line: number }[];
  length: number;
}

function joinRun(texts: readonly { text: string; line: number }[], before: string, after: string): Run {
  const joining: Joining = { parts: [], starts: [], length: 0 };
  let pendingLineEnd = false;
  for (const { words, line, isNewLine } of texts.flatMap(linesOf)) {
    if (isNewLine) {
      trimLast(joining);
      pendingLineEnd = true;
    }
    const text = pendingLineEnd ? words.replace(/^[ \t]+/, '') : words;
    if (text === '') continue;
    if (pendingLineEnd) append(joining, lineEnd(lastOf(joining, before), text.charAt(0)));
    pendingLineEnd = false;
    joining.starts.push({ offset: joining.length, line });
    append(joining, text);
  }
  if (pendingLineEnd && after !== '') append(joining, lineEnd(lastOf(joining, before), after));
  const { parts, starts } = joining;
  return { text: parts.join(''), lineAt: (offset) => lineAt(starts, offset) };
}

function append(joining: Joining, text: string): void {
  if (text === '') return;
  joining.parts.push(text);
  joining.length += text.length;
}

/** White space before a line end is no text. */
function trimLast(joining: Joining): void {
  const last = joining.parts.pop();
  if (last === undefined) return;
  joining.length -= last.length;
  append(joining, last.trimEnd());
}

function linesOf({
  text,
  line,
}: {
  text: string;
  line: number;
}): { words: string; line: number; isNewLine: boolean }[] {
  return text.split('\n').map((words, index) => ({ words, line: line + index, isNewLine: index > 0 }));
}

function lastOf({ parts }: Joining, before: string): string {
  const last = parts[parts.length - 1];
  return last === undefined ? before : last.charAt(last.length - 1);
}

/** The line of the last start at or before `offset`. */
function lineAt(starts: Joining['starts'], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle]?.offset ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return starts[low]?.line ?? 0;
}

const CHINESE = /[\u2e80-\u312f\u31a0-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—]/;

const CHINESE_OR_DIGIT = new RegExp(`${CHINESE.source}|[0-9]`);

function lineEnd(before: string, after: string): string {
  if (before === '') return '';
  const isJoined = CHINESE.test(before)
    ? CHINESE_OR_DIGIT.test(after)
    : CHINESE_OR_DIGIT.test(before) && CHINESE.test(after);
  return isJoined ? '' : ' ';
}

function withCitations(run: Run, context: TextContext, recognise: boolean): Inline[] {
  const { text, lineAt: lineOf } = run;
  const matches = recognise ? context.references.citations(text, context.statute) : [];
  const inlines: Inline[] = [];
  let words = '';
  let done = 0;
  const flush = (): void => {
    if (words !== '') inlines.push(words);
    words = '';
  };
  let uncited = '';
  for (const match of matches) {
    words += text.slice(done, match.start);
    uncited += text.slice(done, match.start) + ' '.repeat(match.end - match.start);
    done = match.end;
    const citation = citationInline(match, context, lineOf(match.start));
    if (citation === undefined) words += match.text;
    else {
      flush();
      inlines.push(citation);
    }
  }
  words += text.slice(done);
  uncited += text.slice(done);
  flush();
  if (recognise) reportUnknownStatutes(uncited, lineOf, context);
  context.found.runs.push({ text: uncited, file: context.file, lineAt: lineOf });
  checkPhonesIn(uncited, context.file, lineOf, context.problems);
  return inlines;
}

function citationInline(match: CitationMatch, context: TextContext, line: number): Inline | undefined {
  const place = { file: context.file, line };
  const found = context.references.source(match, context.statute, place);
  if (found === undefined) return undefined;
  context.found.places.push({ ...found, place });
  const { id, anchor, unavailable } = found.source;
  return {
    type: 'citation',
    id,
    text: match.text,
    ...(anchor === undefined ? {} : { anchor }),
    ...(unavailable === undefined ? {} : { unavailable }),
  };
}

const UNKNOWN =
  /([一-鿿]{0,20}(?:法典|法|条例|办法|规定|规则|细则|解释(?:[（(][一二三四五六七八九十][)）])?))》?第[0-9０-９零〇一二三四五六七八九十百千]{1,12}条/g;
/** 本法, 该办法: the statute being read, or the one named last; the parser has judged those. */
const POINTER = /(?:本|该|同|此|上述|前述|这部)(?:法典|法|条例|办法|规定|规则|细则|解释)$/;

/** An article of a statute we do not have cannot be checked, so it may not be cited (a typing error looks the same). */
function reportUnknownStatutes(uncited: string, lineOf: (offset: number) => number, context: TextContext): void {
  for (const match of uncited.matchAll(UNKNOWN)) {
    const [whole, name = ''] = match;
    if (POINTER.test(name)) continue;
    const fix = '检查法律名称；确实要引用的，先在 statutes/ 下登记这部法（text: unavailable）和核对过的条文';
    const shown = whole.slice(-Math.min(whole.length, 24));
    reportAt(context, lineOf(match.index), 'citation-unknown-statute', `“${shown}”引用了没有收录的法律`, fix);
  }
}
