import { chineseToNumber, toAsciiDigits } from './numerals.js';

/**
 * Numbers that carry a legal unit, in one spelling: 三年 and 3年 are `3年`; 三十日, 30日 and 30天 `30日`; 三个月 `3个月`;
 * 十六周岁 `16岁`; 百分之五十 `50%`; 三分之二 `2/3`; 1万元 `10000元`; 两名 `2人`. A range gives both ends, each with the
 * unit. Dates are `2021年1月1日` or `3月8日`; a year alone names a version or a year, not a limit, and is left out, and so
 * is everything after 第 (第三条, 第二次): citations and ordinals.
 */
export interface Quantity {
  /** In the one spelling. */
  readonly value: string;
  /** As written (full-width digits as ASCII), with the UTF-16 range it occupies. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A run of numeral characters. */
interface Run {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const RUN =
  /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?[百千万亿]{0,2}|[零〇一二两三四五六七八九十百千万亿]+|半(?=年)|双(?=倍)/g;

/** What follows a number, longest first, and the look-ahead that tells 三日 from 三日常. */
const UNIT = new RegExp(
  `\\s?(?:${[
    '个?工作日',
    '个月',
    '个?(?:小时|钟头)',
    '分钟',
    '个?星期|周(?![岁年围边转])',
    '周?岁',
    '周?年(?![级代度轻龄纪终末初底])',
    '天(?![然气津下])',
    '日(?![常报本程益记用])',
    '时(?![间期候限效常刻代段机])',
    '元(?!旦)|块钱|块(?=[，。；、）)]|$)',
    '%',
    '倍',
    '平方米|平米|㎡',
    '公里|千米',
    '厘米|毫米|米',
    '公斤|千克',
    '吨',
    '公顷',
    '亩',
    '个(?:以上|以下)?的?(?=见证人|证人|人(?!民))',
    '人(?![民身员格士数体工大际类事权口均次家])',
    '名(?![单义称誉册字额声下流])|位(?![于置])',
    '份(?![额子])',
    '次(?![性日要序数品])',
    '户(?![口籍主外型])',
    '级(?![别人公])',
    '代(?![表理码替价人为写书])',
  ].join('|')})`,
  'y',
);

/** Spellings of one unit. Three days are three days in 日 and in 天; 名 and 位 count people. */
const CANONICAL: readonly (readonly [RegExp, string])[] = [
  [/工作日$/, '工作日'],
  [/^(?:小时|个小时|个?钟头)$/, '小时'],
  [/^(?:个?星期|周)$/, '周'],
  [/岁$/, '岁'],
  [/年$/, '年'],
  [/^天$/, '日'],
  [/^块/, '元'],
  [/^(?:平米|㎡)$/, '平方米'],
  [/^千米$/, '公里'],
  [/^千克$/, '公斤'],
  [/^(?:个(?:以上|以下)?的?|名|位)$/, '人'],
];

const RANGE_SEPARATOR = /^\s?(?:至|到|或者?|[-–—－~～]{1,2})\s?$/;

function canonicalUnit(unit: string): string {
  for (const [pattern, canonical] of CANONICAL) if (pattern.test(unit)) return canonical;
  return unit;
}

/** 三五 and 七八 before a unit mean "a few": digits in a row are a number only in a year. */
function valueOf(run: string): number | undefined {
  if (run === '百') return 100;
  if (run === '双') return 2;
  if (run.length > 1 && /^[零〇一二两三四五六七八九]+$/.test(run)) return undefined;
  return chineseToNumber(run);
}

function calendarYear(run: string): number | undefined {
  const year = run.length === 4 ? chineseToNumber(run) : undefined;
  return year !== undefined && Number.isInteger(year) && year >= 1800 && year < 2200 && !/[十百千]/.test(run)
    ? year
    : undefined;
}

function unitAt(text: string, position: number): string | undefined {
  UNIT.lastIndex = position;
  return UNIT.exec(text)?.[0];
}

function findRuns(text: string): Run[] {
  const runs: Run[] = [];
  for (const match of text.matchAll(RUN))
    runs.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  return runs;
}

interface Found {
  readonly quantities: readonly Quantity[];
  /** Index of the first run not used. */
  readonly next: number;
}

type Reader = (text: string, runs: readonly Run[], index: number) => Found | undefined;

function quantity(text: string, value: string, start: number, end: number): Quantity {
  return { value, text: text.slice(start, end), start, end };
}

/** 2021年, 1月, 1日 (or 1号) where it stands. */
function datePart(text: string, run: Run, unit: string): string | undefined {
  const written = text.charAt(run.end);
  if (written !== unit && !(unit === '日' && written === '号')) return undefined;
  const number = unit === '年' ? calendarYear(run.text) : valueOf(run.text);
  return number === undefined ? undefined : `${String(number)}${unit}`;
}

/** 2021年1月1日, 3月8日. A year or a month alone is used up and gives nothing. */
const readDate: Reader = (text, runs, index) => {
  const parts: string[] = [];
  const start = runs[index]?.start ?? 0;
  let end = start;
  for (const unit of ['年', '月', '日']) {
    const run = runs[index + parts.length];
    const part = run?.start === end ? datePart(text, run, unit) : undefined;
    if (run !== undefined && part !== undefined) {
      parts.push(part);
      end = run.end + 1;
    } else if (unit !== '年') break;
  }
  if (parts.length === 0) return undefined;
  const found = parts.length > 1 ? [quantity(text, parts.join(''), start, end)] : [];
  return { quantities: found, next: index + parts.length };
};

function fraction(whole: string, part: number): string | undefined {
  const perCent = { 百: 1, 千: 10, 万: 100 }[whole];
  if (perCent !== undefined) return `${String(part / perCent)}%`;
  const denominator = valueOf(whole);
  return denominator === undefined ? undefined : `${String(part)}/${String(denominator)}`;
}

/** 百分之五十, 三分之二, 2/3. */
const readFraction: Reader = (text, runs, index) => {
  const first = runs[index];
  const second = runs[index + 1];
  if (first === undefined || second === undefined) return undefined;
  if (isSlashed(text, first, second)) return { quantities: fractionOf(text, second, first), next: index + 2 };
  if (text.slice(first.end, second.start) !== '分之') return undefined;
  const upper = upperEnd(text, first, second, runs[index + 2]);
  const found = fractionOf(text, first, second);
  return upper === undefined
    ? { quantities: found, next: index + 2 }
    : { quantities: [...found, upper], next: index + 3 };
};

/** 2/3, but no date: 1/2/2021. */
function isSlashed(text: string, first: Run, second: Run): boolean {
  const digits = /^\d$/.test(first.text) && /^\d$/.test(second.text);
  return digits && text.slice(first.end, second.start) === '/' && text.charAt(second.end) !== '/';
}

function fractionOf(text: string, whole: Run, part: Run): Quantity[] {
  const count = valueOf(part.text);
  const value = count === undefined ? undefined : fraction(whole.text, count);
  const [start, end] = whole.start < part.start ? [whole.start, part.end] : [part.start, whole.end];
  return value === undefined ? [] : [quantity(text, value, start, end)];
}

/** 百分之二十至三十: the second number shares the 百分之 of the first; 百分之二十至百分之三十 and 百分之二十至三十日 do not. */
function upperEnd(text: string, whole: Run, lower: Run, upper: Run | undefined): Quantity | undefined {
  if (upper === undefined || !RANGE_SEPARATOR.test(text.slice(lower.end, upper.start))) return undefined;
  if (text.startsWith('分之', upper.end) || unitAt(text, upper.end) !== undefined) return undefined;
  const part = valueOf(upper.text);
  const value = part === undefined ? undefined : fraction(whole.text, part);
  return value === undefined ? undefined : quantity(text, value, whole.start, upper.end);
}

/** 五至十万元 is 五万 to 十万, 五百至一万元 is not 五百万: the first takes the 万 of the second when it is the smaller figure. */
function rangeStart(first: string, second: string): number | undefined {
  const value = valueOf(first);
  const shared = /[万亿]$/.exec(second)?.[0];
  if (value === undefined || shared === undefined || /[万亿]/.test(first)) return value;
  const coefficient = valueOf(second.slice(0, -1));
  return coefficient !== undefined && value < coefficient ? value * (shared === '万' ? 10_000 : 100_000_000) : value;
}

/** 七至十五日, 3-6个月: the first number has no unit of its own. */
const readRange: Reader = (text, runs, index) => {
  const first = runs[index];
  const second = runs[index + 1];
  if (first === undefined || second === undefined || !RANGE_SEPARATOR.test(text.slice(first.end, second.start)))
    return undefined;
  const unit = unitAt(text, second.end);
  const values = [rangeStart(first.text, second.text), valueOf(second.text)];
  if (unit === undefined) return undefined;
  const found: Quantity[] = [];
  for (const value of values) {
    if (value === undefined) continue;
    found.push(quantity(text, `${String(value)}${canonicalUnit(unit.trim())}`, first.start, second.end + unit.length));
  }
  return { quantities: found, next: index + 2 };
};

const readSimple: Reader = (text, runs, index) => {
  const run = runs[index];
  if (run === undefined) return undefined;
  const unit = unitAt(text, run.end);
  // 打 12348 天天有人接: a telephone number before a space is not an amount.
  if (unit === undefined || (/^\s/.test(unit) && run.text.length > 4)) return undefined;
  const canonical = canonicalUnit(unit.trim());
  const half = run.text === '半';
  const value = half ? (canonical === '年' ? 6 : undefined) : valueOf(run.text);
  if (value === undefined) return undefined;
  const written = `${String(value)}${half ? '个月' : canonical}`;
  return { quantities: [quantity(text, written, run.start, run.end + unit.length)], next: index + 1 };
};

const READERS: readonly Reader[] = [readDate, readFraction, readRange, readSimple];

function readAt(text: string, runs: readonly Run[], index: number): Found {
  for (const read of READERS) {
    const found = read(text, runs, index);
    if (found !== undefined) return found;
  }
  return { quantities: [], next: index + 1 };
}

/** Every number with a legal unit, in order. Time grows with the length of the text. */
export function findQuantities(source: string): Quantity[] {
  const text = toAsciiDigits(source);
  const runs = findRuns(text);
  const quantities: Quantity[] = [];
  for (let index = 0; index < runs.length;) {
    const found = readAt(text, runs, index);
    const start = runs[index]?.start ?? 0;
    const before = text.charAt(start - 1);
    if (before !== '第' && before !== '几' && before !== '数') quantities.push(...found.quantities);
    index = found.next;
  }
  return quantities;
}
