import { articleId, paragraphAnchor } from './address.js';
import { createContextReader, type Context, type ContextReader } from './citation-context.js';
import { createNameIndex, type NameIndex } from './citation-names.js';
import { isNumeral, scanPlaces, type Place, type Scan } from './citation-scanner.js';
import {
  code,
  codeAt,
  codeSet,
  foldCodes,
  isAsciiDigit,
  isHan,
  isLatin,
  pairTitleMarks,
  skipSpaces,
  type Codes,
} from './citation-text.js';
import type { Citation, CitationMatch, StatuteNames } from './citation.js';
import { articleLabel } from './numerals.js';

/** Finds citations of law as people write and type them. Both functions take linear time and never throw. */
export interface CitationParser {
  /**
   * Citations in running text, in order. A bare 第42条 belongs to the statute named before it in the same sentence, else
   * to `current` (the statute being read), else to none. 本法第3条 is `current`. An article of a statute we do not know
   * (《某某法》第3条, 公司法第3条, 吉林省法律援助条例第3条) is not returned, and neither are the bare articles behind it.
   */
  parse(text: string, current?: string): CitationMatch[];
  /**
   * Citations in what somebody typed: also 民法典 1062, 1062条, 一千零六十二条 and a name that stands elsewhere in the query.
   * Looks at the first 400 units.
   */
  parseQuery(text: string): CitationMatch[];
}

const MAX_QUERY = 400;
const ORDINAL = code('第');
const TITLE_END = code('》');
const SENTENCE_ENDS = codeSet('。！？!?\n');
/** What may follow a number that lacks its 条 in running text: 民1079规定. Other characters make it a count. */
const AFTER_NUMBER = codeSet('的规和与或及至到之中里说写');
/** What a number before them counts: 民法典30问, 劳动法 3年, 500元. */
const COUNTED = codeSet(
  '年月日号天元块角万亿兆岁个人名次倍份周小时点分秒钟版问届大讲集期页字章节编部篇款项目折斤亩米公里%.:/',
);
/** 第一条路, 第三条建议: counted things, no articles. */
const THINGS = codeSet('路线鱼狗腿裤裙街河船命心建短微信消理原好');
const AFTER_BARE = codeSet('的规第是讲说内怎什有中和与及或、至到');
/** No statute has more articles; without 条, a larger number is a year or a telephone number. */
const MAX_UNCLOSED = 1999;

/** 3条狗 is a count; nobody has 1134条狗. */
const MAX_COUNT = 100;

/** A statute we do not know owns the articles behind it: they must not go to another one. */
const FOREIGN = Symbol('foreign');
type Owner = string | typeof FOREIGN | undefined;

/** Which statute bare articles belong to, at this point of the text. */
interface Reading {
  readonly text: string;
  readonly codes: Codes;
  readonly contexts: ContextReader;
  readonly isQuery: boolean;
  readonly current: string | undefined;
  readonly matches: CitationMatch[];
  /** Named in this sentence; `FOREIGN`: one we do not know. */
  inSentence: Owner;
  lastNamed: string | undefined;
}

/** A parser that knows these statutes; where two share a name, the first has it. */
export function createCitationParser(statutes: readonly StatuteNames[]): CitationParser {
  const names = createNameIndex(statutes);
  return {
    parse: (text, current) => readAll(text, foldCodes(text), names, false, current),
    parseQuery(text) {
      const query = text.slice(0, MAX_QUERY);
      const codes = foldCodes(query);
      return withNamedStatute(readAll(query, codes, names, true, undefined), codes, names);
    },
  };
}

/** `codes` are the folded text. Exported so that tests can count how often it is looked at. */
export function readAll(
  text: string,
  codes: Codes,
  names: NameIndex,
  isQuery: boolean,
  current: string | undefined,
): CitationMatch[] {
  const contexts = createContextReader(codes, pairTitleMarks(codes), names);
  const reading: Reading = {
    text,
    codes,
    contexts,
    isQuery,
    current,
    matches: [],
    inSentence: undefined,
    lastNamed: undefined,
  };
  let i = 0;
  while (i < codes.length) i = step(reading, i);
  return reading.matches;
}

/** Reads what stands at `i`; returns where to go on. */
function step(reading: Reading, i: number): number {
  const unit = codeAt(reading.codes, i);
  if (unit === ORDINAL) return readMarked(reading, i);
  if (isNumeral(unit)) return readUnmarked(reading, i);
  if (SENTENCE_ENDS.has(unit)) reading.inSentence = undefined;
  else if (unit === TITLE_END) noteTitle(reading, i);
  return i + 1;
}

function noteTitle(reading: Reading, i: number): void {
  const title = reading.contexts.titleAt(i);
  if (title.type === 'statute') {
    reading.inSentence = title.statute;
    reading.lastNamed = title.statute;
  } else if (title.type === 'foreign') reading.inSentence = FOREIGN;
}

/** 第1062条; without 条 only behind a name: 民法典第1062. */
function readMarked(reading: Reading, i: number): number {
  const scan = scanPlaces(reading.codes, i);
  if (scan.places.length === 0) return scan.end;
  const context = reading.contexts.before(i);
  if (!scan.closed) {
    if (context.type === 'statute' && isUnclosedArticle(reading, scan)) emit(reading, scan, context);
    return scan.end;
  }
  if (context.type === 'none' && isCountedThing(reading.codes, scan)) return scan.end;
  emit(reading, scan, context);
  return scan.end;
}

/** 民1079, 民法典1079条; in queries also 1079条 by itself. */
function readUnmarked(reading: Reading, i: number): number {
  const { codes } = reading;
  const context = reading.contexts.before(i);
  const named = context.type === 'statute' && (!context.short || isAsciiDigit(codeAt(codes, i)));
  if (!named && !(reading.isQuery && context.type === 'none' && isApart(codeAt(codes, i - 1)))) {
    return skipNumeral(codes, i);
  }
  const scan = scanPlaces(codes, i);
  if (named ? scan.closed || isUnclosedArticle(reading, scan) : isBareInQuery(codes, scan)) {
    emit(reading, scan, context);
    return scan.end;
  }
  return skipNumeral(codes, i);
}

function skipNumeral(codes: Codes, index: number): number {
  let i = index + 1;
  while (isNumeral(codeAt(codes, i))) i++;
  return i;
}

/** Whether a number behind a name, without 条, is an article: 民法典 1062, but not 民法典2021年 and not 民法典30问. */
function isUnclosedArticle({ codes, isQuery }: Reading, scan: Scan): boolean {
  const [place] = scan.places;
  if (place === undefined || Number.parseInt(place.article, 10) > MAX_UNCLOSED) return false;
  const next = codeAt(codes, isQuery ? skipSpaces(codes, place.end) : place.end);
  if (isAsciiDigit(next) || isLatin(codeAt(codes, place.end))) return false;
  if (isQuery || scan.marked) return !COUNTED.has(next);
  return !isHan(next) || AFTER_NUMBER.has(next);
}

function isBareInQuery(codes: Codes, scan: Scan): boolean {
  const last = scan.places[scan.places.length - 1];
  if (!scan.closed || last === undefined) return false;
  const next = codeAt(codes, last.end);
  return !isHan(next) || AFTER_BARE.has(next) || Number.parseInt(last.article, 10) > MAX_COUNT;
}

function isCountedThing(codes: Codes, scan: Scan): boolean {
  const last = scan.places[scan.places.length - 1];
  return last !== undefined && lacksParts(last) && THINGS.has(codeAt(codes, last.end));
}

function lacksParts(place: Place): boolean {
  return place.paragraph === undefined && place.item === undefined && place.through === undefined;
}

function isApart(unit: number): boolean {
  return !isHan(unit) && !isLatin(unit) && !isAsciiDigit(unit);
}

/** The statute of a number with this before it; `FOREIGN` when it must not be returned. */
function statuteOf(reading: Reading, context: Context): Owner {
  switch (context.type) {
    case 'statute':
      return context.statute;
    case 'self':
      return reading.current ?? (reading.isQuery ? undefined : FOREIGN);
    case 'last':
      return reading.lastNamed ?? FOREIGN;
    case 'foreign':
      return FOREIGN;
    case 'none':
      return reading.inSentence ?? reading.current;
  }
}

function emit(reading: Reading, scan: Scan, context: Context): void {
  const statute = statuteOf(reading, context);
  if (context.type !== 'none') reading.inSentence = statute;
  if (statute === FOREIGN) return;
  if (context.type === 'statute') reading.lastNamed = statute;
  scan.places.forEach(({ start, end, ...place }, index) => {
    const from = index === 0 && 'start' in context ? context.start : start;
    const citation: Citation = statute === undefined ? place : { statute, ...place };
    reading.matches.push({ start: from, end, text: reading.text.slice(from, end), citation });
  });
}

/** 1062条 民法典: when a query names one statute, wherever, its bare articles are of that one. */
function withNamedStatute(matches: CitationMatch[], codes: Codes, names: NameIndex): CitationMatch[] {
  if (matches.every((match) => match.citation.statute !== undefined)) return matches;
  const named = new Set<string>();
  for (let end = codes.length; end > 0;) {
    const found = names.endingAt(codes, end);
    if (found !== undefined && found.length > 1) named.add(found.statute);
    end = found === undefined ? end - 1 : Math.min(found.start, end - 1);
  }
  const [statute] = named;
  if (named.size !== 1 || statute === undefined) return matches;
  return matches.map((match) =>
    match.citation.statute === undefined ? { ...match, citation: { statute, ...match.citation } } : match,
  );
}

/** 民法典第1062条第2款, 刑法第133条之一, 民法典第1062条至第1065条; figures as our texts write them. */
export function formatCitation(citation: Citation, shortName: string): string {
  const { article, paragraph, item, subitem, through } = citation;
  let text = `${shortName}${articleText(article)}`;
  if (paragraph !== undefined) text += `第${String(paragraph)}款`;
  if (item !== undefined) text += `第${String(item)}项`;
  if (subitem !== undefined) text += `第${String(subitem)}目`;
  return through === undefined ? text : `${text}至${articleText(through)}`;
}

function articleText(article: string): string {
  const [number = '', inserted] = article.split('-', 2);
  if (!/^\d+$/.test(number)) return articleLabel(article);
  return inserted === undefined ? `第${number}条` : `第${number}条${articleLabel(article).split('条')[1] ?? ''}`;
}

export interface CitationTarget {
  readonly id: string;
  readonly anchor?: string;
}

/**
 * The document a citation means, the first one of a range, with the anchor of the paragraph; `undefined` when no statute is named. 第13条第(二)项 without a
 * paragraph has no anchor: which paragraph has that item is for the caller, who knows the article, to fill in.
 */
export function citationTarget(citation: Citation): CitationTarget | undefined {
  const { statute, article, paragraph, item, subitem } = citation;
  if (statute === undefined) return undefined;
  const id = articleId(statute, article);
  return paragraph === undefined ? { id } : { id, anchor: paragraphAnchor(paragraph, item, subitem) };
}
