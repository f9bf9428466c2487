import type { Citation } from './citation.js';
import { code, codeAt, codeSet, isAsciiDigit, skipSpaces, type Codes } from './citation-text.js';
import { chineseToNumber } from './numerals.js';

/**
 * The grammar of numbers: 第一千零七十九条第三款, 第31条第(五)项, 第1062、1063条, 第1062条至第1065条, 第133条之一.
 * One pass from left to right; what was read and led nowhere is not read again from its middle, so time is linear.
 */

/** Where one article, paragraph or item is named, and what it is; the statute is found elsewhere. */
export interface Place extends Omit<Citation, 'statute'> {
  readonly start: number;
  readonly end: number;
}

export interface Scan {
  /** Empty when no number stands here. */
  readonly places: readonly Place[];
  /** Where to go on. */
  readonly end: number;
  /** 第 stands before the first number. */
  readonly marked: boolean;
  /** 条 was reached: without it only a name before the number makes it a citation (民1079). */
  readonly closed: boolean;
}

const ORDINAL = code('第');
const ARTICLE = code('条');
const INSERTED = code('之');
const OF = code('的');
const OPEN = code('(');
const CLOSE = code(')');
const HYPHEN = code('-');
const ZERO = code('0');
const CHINESE_DIGITS = codeSet('零〇一二三四五六七八九十百千两');
const LISTING = codeSet('、和与及或');
const LISTING_WORDS = ['以及', '或者'];
const THROUGH = codeSet('至到-~—–〜－');
const UNITS: readonly number[] = [code('款'), code('项'), code('目')];
const MAX_NUMERAL = 12;
const MAX_ARTICLE = 9999;

interface Read {
  readonly value: number;
  readonly end: number;
}

/** Whether a number can begin with this code unit. */
export function isNumeral(unit: number): boolean {
  return isAsciiDigit(unit) || CHINESE_DIGITS.has(unit);
}

/** The whole run of figures or of Chinese numerals at `index`; value 0 when it is no number from 1 to 9999. */
function readNumber(codes: Codes, index: number): Read | undefined {
  return isAsciiDigit(codeAt(codes, index)) ? readFigures(codes, index) : readChinese(codes, index);
}

function readFigures(codes: Codes, index: number): Read {
  let value = 0;
  let end = index;
  for (; isAsciiDigit(codeAt(codes, end)); end++) {
    if (value <= MAX_ARTICLE) value = value * 10 + codeAt(codes, end) - ZERO;
  }
  return { value: value <= MAX_ARTICLE ? value : 0, end };
}

function readChinese(codes: Codes, index: number): Read | undefined {
  let text = '';
  let end = index;
  for (; CHINESE_DIGITS.has(codeAt(codes, end)); end++) {
    if (text.length <= MAX_NUMERAL) text += String.fromCharCode(codeAt(codes, end));
  }
  if (end === index) return undefined;
  const value = text.length > MAX_NUMERAL ? 0 : (chineseToNumber(text) ?? 0);
  return { value: value <= MAX_ARTICLE ? value : 0, end };
}

/** Past 、, 和, 以及 …; `index` itself when there is none. */
function skipListing(codes: Codes, index: number): number {
  const i = skipSpaces(codes, index);
  if (LISTING.has(codeAt(codes, i))) return skipSpaces(codes, i + 1);
  for (const word of LISTING_WORDS) {
    if (codeAt(codes, i) === word.charCodeAt(0) && codeAt(codes, i + 1) === word.charCodeAt(1))
      return skipSpaces(codes, i + 2);
  }
  return index;
}

/** Past 至, 到, —, ——, ~; `index` itself when there is none. */
function skipThrough(codes: Codes, index: number): number {
  const i = skipSpaces(codes, index);
  if (!THROUGH.has(codeAt(codes, i))) return index;
  const second = codeAt(codes, i) === codeAt(codes, i + 1) ? 2 : 1;
  return skipSpaces(codes, i + second);
}

function skipOrdinal(codes: Codes, index: number): number {
  return codeAt(codes, index) === ORDINAL ? skipSpaces(codes, index + 1) : index;
}

interface ArticleRead {
  readonly article: string;
  readonly value: number;
  readonly end: number;
  readonly closed: boolean;
}

/** 第? number 条? (之 number)? */
function readArticle(codes: Codes, index: number): ArticleRead | undefined {
  const number = readNumber(codes, skipOrdinal(codes, index));
  if (number === undefined) return undefined;
  const { value } = number;
  const unit = skipSpaces(codes, number.end);
  if (codeAt(codes, unit) !== ARTICLE) return { article: String(value), value, end: number.end, closed: false };
  const inserted = codeAt(codes, unit + 1) === INSERTED ? readNumber(codes, unit + 2) : undefined;
  if (inserted === undefined || inserted.value === 0)
    return { article: String(value), value, end: unit + 1, closed: true };
  return { article: `${String(value)}-${String(inserted.value)}`, value, end: inserted.end, closed: true };
}

/** One article or a range of them. A hyphen before a smaller number is 之: 133-1. */
function readArticles(codes: Codes, index: number): (ArticleRead & { through?: string }) | undefined {
  const first = readArticle(codes, index);
  if (first === undefined) return undefined;
  const next = skipThrough(codes, first.end);
  const last = next === first.end ? undefined : readArticle(codes, next);
  if (last === undefined) return first;
  if (last.value > first.value && (last.closed || !first.closed))
    return { ...last, article: first.article, through: last.article };
  const hyphen = !first.closed && codeAt(codes, first.end) === HYPHEN && next === first.end + 1;
  if (!hyphen || last.value === 0 || last.value > 99) return first;
  return { ...last, article: `${first.article}-${String(last.value)}`, value: first.value };
}

/**
 * Reads a citation without its name at `index`, where 第 or a numeral stands. All numbers of a list without 条 belong
 * to the 条 that ends it: 第1062、1063条.
 */
export function scanPlaces(codes: Codes, index: number): Scan {
  const marked = codeAt(codes, index) === ORDINAL;
  const places: Place[] = [];
  let start = index;
  let end = index;
  for (;;) {
    const read = readArticles(codes, start);
    if (read === undefined) {
      const after = end === index ? index + 1 : end;
      return { places: places.slice(0, 1), end: Math.max(after, start), marked, closed: false };
    }
    end = read.end;
    if (read.value === 0) return { places: [], end, marked, closed: false };
    places.push(asPlace(start, read));
    if (read.closed) break;
    start = skipListing(codes, end);
    if (start === end) return { places: places.slice(0, 1), end, marked, closed: false };
  }
  return { places, end: scanRest(codes, places), marked, closed: true };
}

function asPlace(start: number, { article, through, end }: ArticleRead & { through?: string }): Place {
  return through === undefined ? { start, end, article } : { start, end, article, through };
}

/** Paragraphs and items of the last article, and further ones listed behind it. Appends to `places`. */
function scanRest(codes: Codes, places: Place[]): number {
  scanParts(codes, places);
  for (;;) {
    const last = places[places.length - 1];
    if (last === undefined) return 0;
    const start = skipFurther(codes, last.end);
    if (start === last.end) return last.end;
    const parts = readPart(codes, start);
    if (parts !== undefined && last.through === undefined) {
      places.push(...asParts(above(last, parts.unit), parts));
    } else {
      const read = readArticles(codes, start);
      if (read?.closed !== true || read.value === 0) return last.end;
      places.push(asPlace(start, read));
    }
    scanParts(codes, places);
  }
}

/** A range of paragraphs or items has its two ends as places: 第一款至第三款. */
function skipFurther(codes: Codes, index: number): number {
  const listed = skipListing(codes, index);
  return listed === index ? skipThrough(codes, index) : listed;
}

/** 第1款第(二)项第3目 directly behind the last place, each unit below the one before. */
function scanParts(codes: Codes, places: Place[]): void {
  for (;;) {
    const last = places[places.length - 1];
    if (last === undefined || last.through !== undefined) return;
    const level = lowestUnit(last);
    const parts = readPart(codes, skipOf(codes, last.end));
    if (parts === undefined || parts.unit <= level) return;
    places.pop();
    const [first, ...others] = asParts(last, parts);
    if (first !== undefined) places.push({ ...first, start: last.start }, ...others);
  }
}

/** 第1062条的第2款. */
function skipOf(codes: Codes, index: number): number {
  const i = skipSpaces(codes, index);
  return codeAt(codes, i) === OF && codeAt(codes, i + 1) === ORDINAL ? i + 1 : i;
}

interface Part {
  /** 0 款, 1 项, 2 目. */
  readonly unit: number;
  readonly values: readonly { readonly value: number; readonly start: number; readonly end: number }[];
}

/** 第二款, (五)项, 第(一)、(三)项, 第1至3款: numbers that end in one unit. */
function readPart(codes: Codes, index: number): Part | undefined {
  const values: { value: number; start: number; end: number }[] = [];
  let start = index;
  for (;;) {
    const number = readPartNumber(codes, start, values.length > 0);
    if (number === undefined || number.value === 0) return undefined;
    const at = skipSpaces(codes, number.end);
    const unit = UNITS.indexOf(codeAt(codes, at));
    values.push({ value: number.value, start, end: unit < 0 ? number.end : at + 1 });
    if (unit >= 0) return { unit, values };
    start = skipFurther(codes, number.end);
    if (start === number.end) return undefined;
  }
}

/** 第二, 第(五), (五), 2. A bare 二 only counts in a list (第一、二款): 第10条两项 says how many items there are. */
function readPartNumber(codes: Codes, index: number, listed: boolean): Read | undefined {
  const marked = codeAt(codes, index) === ORDINAL;
  const i = skipOrdinal(codes, index);
  if (codeAt(codes, i) === OPEN) {
    const inner = readNumber(codes, skipSpaces(codes, i + 1));
    if (inner === undefined) return undefined;
    const close = skipSpaces(codes, inner.end);
    return codeAt(codes, close) === CLOSE ? { value: inner.value, end: close + 1 } : undefined;
  }
  return marked || listed || isAsciiDigit(codeAt(codes, i)) ? readNumber(codes, i) : undefined;
}

function lowestUnit(place: Place): number {
  if (place.subitem !== undefined) return 2;
  if (place.item !== undefined) return 1;
  return place.paragraph === undefined ? -1 : 0;
}

/** The place without its parts at `unit` and below. */
function above({ article, paragraph, item }: Place, unit: number): Omit<Place, 'start' | 'end'> {
  return {
    article,
    ...(unit > 0 && paragraph !== undefined ? { paragraph } : {}),
    ...(unit > 1 && item !== undefined ? { item } : {}),
  };
}

function asParts(base: Omit<Place, 'start' | 'end'>, { unit, values }: Part): Place[] {
  return values.map(({ value, start, end }) => {
    const place = { ...base, start, end };
    if (unit === 0) return { ...place, paragraph: value };
    return unit === 1 ? { ...place, item: value } : { ...place, subitem: value };
  });
}
