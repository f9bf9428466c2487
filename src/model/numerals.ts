/**
 * Chinese numerals and article numbers. Statutes number in 一千零六十二, people type 1062, １０６２ or 第1062条: one
 * number behind all of them. 廿, 卅 and the capital forms (壹贰叁) do not occur in statutes and are not numerals here.
 */

const DIGITS = '零一二三四五六七八九';
const MAX_LENGTH = 24;

/** The value of one digit (〇 is 零, 两 is 二, Arabic ones for 5千); -1 for anything else. */
function digitValue(character: string): number {
  if (character >= '0' && character <= '9') return Number(character);
  if (character === '〇' || character === '○') return 0;
  if (character === '两') return 2;
  return DIGITS.indexOf(character);
}

/** Full-width digits, point and per cent sign become ASCII. Nothing else changes, so lengths and positions stay. */
export function toAsciiDigits(text: string): string {
  return text.replace(/[０-９．％]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

/** 二〇二一, 一九四九: digits in a row, no units. */
function positional(text: string): number | undefined {
  let value = 0;
  for (const character of text) {
    const digit = digitValue(character);
    if (digit < 0) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

const BELOW_TEN_THOUSAND =
  /^(?:([一二两三四五六七八九\d])千)?([零〇○]?)(?:([一二两三四五六七八九\d])百)?([零〇○]?)(?:([一二两三四五六七八九\d]?)(十))?([零〇○]?)([一二两三四五六七八九\d]?)$/;

/**
 * The part below 万: 一千零六十二, 一千六十二, 十二. 一百三 is refused: it is 103 to one reader and 130 to another.
 * `afterLarger`: 万 or 亿 stood before, so a bare last digit needs its 零.
 */
function belowTenThousand(text: string, afterLarger: boolean): number | undefined {
  const match = BELOW_TEN_THOUSAND.exec(text);
  if (match === null) return undefined;
  const part = (group: number): string => match[group] ?? '';
  const value = (group: number): number => (part(group) === '' ? 0 : digitValue(part(group)));
  const [tens, ten, ones] = [part(5), part(6), part(8)];
  const larger = afterLarger || part(1) + part(3) !== '';
  const zero = part(2) + part(4) + part(7) !== '';
  // 一百十 is no numeral, 一千零十 and 十 are; 一百三 is two.
  const shortened = ten === '' ? ones !== '' : tens === '';
  if (larger && shortened && !zero) return undefined;
  const tensValue = shortened && ten !== '' ? 1 : value(5);
  return value(1) * 1000 + value(3) * 100 + tensValue * 10 + value(8);
}

/** One section before or after 万 and 亿, in Chinese or Arabic figures: 1万, 一万二千. */
function section(text: string, afterLarger: boolean): number | undefined {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  return belowTenThousand(text, afterLarger);
}

function withLargeUnits(text: string): number | undefined {
  const match = /^(?:([^万亿]+)亿)?(?:([^万亿]+)万)?([^万亿]*)$/.exec(text);
  if (match === null) return undefined;
  const [, hundredMillions, tenThousands, rest = ''] = match;
  let value = 0;
  for (const [part, factor, after] of [
    [hundredMillions, 100_000_000, false],
    [tenThousands, 10_000, hundredMillions !== undefined],
    [rest === '' ? undefined : rest, 1, hundredMillions !== undefined || tenThousands !== undefined],
  ] as const) {
    if (part === undefined) continue;
    const size = section(part, after);
    if (size === undefined) return undefined;
    value += size * factor;
  }
  // 1.1万 is 11000, not 11000.000000000002.
  return Math.round(value * 1e6) / 1e6;
}

/**
 * The number a whole text stands for: 一千零六十二, 十, 二〇二一, 两千, 1062, １０６２, 1,000, 1.5, 1万, 三千五百万.
 * `undefined` when it is anything else, or when it is ambiguous (一百三).
 */
export function chineseToNumber(text: string): number | undefined {
  if (text === '' || text.length > MAX_LENGTH) return undefined;
  const plain = toAsciiDigits(text);
  if (/^\d+(?:\.\d+)?$/.test(plain)) return Number(plain);
  if (/^\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?$/.test(plain)) return Number(plain.replace(/[,，]/g, ''));
  if (!/[十百千万亿]/.test(plain)) return positional(plain);
  return withLargeUnits(plain);
}

function belowTenThousandToChinese(n: number): string {
  let text = '';
  let zero = false;
  for (const [unit, size] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
    ['', 1],
  ] as const) {
    const digit = Math.floor(n / size) % 10;
    if (digit === 0) {
      zero = text !== '';
      continue;
    }
    text += `${zero ? '零' : ''}${DIGITS.charAt(digit)}${unit}`;
    zero = false;
  }
  return text;
}

/** 1062 → 一千零六十二, 12 → 十二, 110 → 一百一十. Whole numbers from 0 up to 99,999,999; other numbers as figures. */
export function numberToChinese(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n >= 100_000_000) return String(n);
  if (n === 0) return '零';
  const high = Math.floor(n / 10_000);
  const low = n % 10_000;
  const gap = high > 0 && low > 0 && low < 1000 ? '零' : '';
  const text = `${high > 0 ? `${belowTenThousandToChinese(high)}万` : ''}${gap}${belowTenThousandToChinese(low)}`;
  return text.startsWith('一十') ? text.slice(1) : text;
}

/** How an article number of ours is written in law: `1062` → 第一千零六十二条, `133-1` → 第一百三十三条之一. */
export function articleLabel(number: string): string {
  if (number === 'preamble') return '序言';
  if (number === 'annex') return '附录';
  const [article = '', inserted] = number.split('-', 2);
  const label = `第${/^\d+$/.test(article) ? numberToChinese(Number(article)) : article}条`;
  return inserted === undefined ? label : `${label}之${numberToChinese(Number(inserted))}`;
}

const NUMERAL = '[0-9０-９零〇○一二三四五六七八九十百千两]{1,12}';
const ARTICLE = /* @__PURE__ */ new RegExp(`^第?(${NUMERAL})条?(?:(?:之|-)(${NUMERAL}))?$`);

/** The article number of ours behind 第一千零六十二条, 1062, １１３４条, 第133条之一 or 133-1; `undefined` if none. */
export function parseArticleNumber(text: string): string | undefined {
  const match = ARTICLE.exec(text.replace(/\s/g, ''));
  const article = chineseToNumber(match?.[1] ?? '');
  if (article === undefined || article === 0) return undefined;
  const insertedText = match?.[2];
  if (insertedText === undefined) return String(article);
  const inserted = chineseToNumber(insertedText);
  return inserted === undefined || inserted === 0 ? undefined : `${String(article)}-${String(inserted)}`;
}

/** Statute order: 133 < 133-1 < 134; the preamble first, the annex last. */
export function compareArticleNumbers(a: string, b: string): number {
  const [aMain, aInserted] = articleRank(a);
  const [bMain, bInserted] = articleRank(b);
  return aMain - bMain || aInserted - bInserted;
}

function articleRank(number: string): readonly [number, number] {
  if (number === 'preamble') return [-1, 0];
  if (number === 'annex') return [Number.MAX_SAFE_INTEGER, 0];
  const [article, inserted = '0'] = number.split('-', 2);
  return [Number(article), Number(inserted)];
}
