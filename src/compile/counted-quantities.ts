import { findQuantities } from '../model/quantity-scanner.js';

/** How often each number with its unit stands in a text, in the spelling of the model: `30日`, `6个月`, `10000元`. */
export interface CountedQuantities {
  /** Written in figures: the other language writes them in figures too. */
  readonly figures: ReadonlyMap<string, number>;
  /** Written in words (三个月, 석달): the other language is free to use either. */
  readonly words: ReadonlyMap<string, number>;
}

/** What is compared; persons, copies and times are counted by other words in Korean. */
const COMPARED = /(?:日|年|个月|元|%)$/;

export function chineseQuantities(text: string): CountedQuantities {
  const compared = findQuantities(text).filter(({ value }) => COMPARED.test(value) && !isCalendar(value));
  const isFigure = (written: string): boolean => /[0-9０-９]/.test(written);
  return {
    figures: count(compared.filter((found) => isFigure(found.text)).map(({ value }) => value)),
    words: count(compared.filter((found) => !isFigure(found.text)).map(({ value }) => value)),
  };
}

function isCalendar(value: string): boolean {
  return value.includes('月') && !value.endsWith('个月');
}

const UNITS: readonly (readonly [korean: string, value: string])[] = [
  ['(?:개\\s?)?(?:사업|근무|로동|노동|작업)일', '工作日'],
  ['개월|달', '个月'],
  ['년', '年'],
  ['일(?!반)', '日'],
  ['원(?![고인칙본심])', '元'],
  ['%|프로|퍼센트', '%'],
];

const FIGURE = '\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?';
/** 1만 5천원, 3천원, 24%, and both ends of 30~60일. */
const NUMBER = `(?:${FIGURE})(?:\\s?[억만천백]\\s?(?:${FIGURE})){0,3}(?:\\s?[억만천백])?`;
const QUANTITY = new RegExp(
  `(?<![제\\d.]|\\d,)(?:(${NUMBER})\\s?(?:[-–~～]|에서|부터|내지)\\s?)?(${NUMBER})\\s?(${UNITS.map(([korean]) => korean).join('|')})`,
  'g',
);
/** 2021년 1월 1일, 3월 8일, 2021년. */
const CALENDAR = /(?<!\d)(?:1[89]|2[01])\d\d년(?:\s?\d{1,2}월(?:\s?\d{1,2}일)?)?|\d{1,2}월\s?\d{1,2}일/g;

export function koreanQuantities(text: string): CountedQuantities {
  const found: string[] = [];
  for (const [, from, to = '', unit = ''] of text.replace(CALENDAR, ' ').matchAll(QUANTITY)) {
    const value = UNITS.find(([korean]) => new RegExp(`^(?:${korean})`).test(unit))?.[1] ?? unit;
    for (const number of from === undefined ? [to] : [from, to]) found.push(`${String(koreanNumber(number))}${value}`);
  }
  return { figures: count(found), words: count(nativeWords(text)) };
}

const POWERS: Readonly<Record<string, number>> = { 억: 100_000_000, 만: 10_000, 천: 1000, 백: 100, '': 1 };

function koreanNumber(text: string): number {
  let sum = 0;
  for (const [, figure = '', power = ''] of text.matchAll(new RegExp(`(${FIGURE})\\s?([억만천백]?)`, 'g'))) {
    sum += Number(figure.replace(/,/g, '')) * (POWERS[power] ?? 1);
  }
  return sum;
}

const NATIVE: readonly (readonly [word: RegExp, value: string])[] = [
  [/하루/g, '1日'],
  [/이틀/g, '2日'],
  [/사흘/g, '3日'],
  [/나흘/g, '4日'],
  [/닷새/g, '5日'],
  [/열흘/g, '10日'],
  [/보름/g, '15日'],
  [/한\s?달|일개월/g, '1个月'],
  [/두\s?달/g, '2个月'],
  [/(?:석|세)\s?달/g, '3个月'],
  [/(?:넉|네)\s?달/g, '4个月'],
  [/반년/g, '6个月'],
  [/한\s?해|일년/g, '1年'],
  [/두\s?해|이태/g, '2年'],
];

function nativeWords(text: string): string[] {
  return NATIVE.flatMap(([word, value]) => Array.from(text.matchAll(word), () => value));
}

function count(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
