import type { Place } from './located.js';
import type { Problems } from './problem.js';

/** How a number is recognised in running text: with an area code, a mobile, 400 and 800. Short ones are not told from other numbers. */
const IN_TEXT = /(?<![\d.-])(?:0\d{2,3}[- ]?\d{5,9}|1[3-9]\d{9}|[48]00[- ]?\d{3}[- ]?\d{4})(?![\d-])/g;
/** The digits of numbers there are, without marks: numbering plan of the Ministry of Industry and Information Technology. */
const DIGITS: readonly RegExp[] = [
  // Emergency and service numbers: 110, 12348, 95588, 96110, 116114, 9510xxxx.
  /^1\d{2}$/,
  /^(?:1[0-2]|9[5-6])\d{3}$/,
  /^11[68]\d{3}$/,
  /^(?:95|96)\d{6}$/,
  // Subscribers with and without area code, mobiles, 400 and 800.
  /^0\d{9,11}$/,
  /^[2-8]\d{6,7}$/,
  /^1[3-9]\d{9}$/,
  /^[48]00\d{7}$/,
];

/** Why a number looks like one that nobody answers; `undefined` when it does not. `number`: as written. */
export function phoneFault(number: string): string | undefined {
  // From abroad the area code loses its 0.
  const home = number.replace(/^\+86[- ]?(?=1[3-9])/, '').replace(/^\+86[- ]?/, '0');
  const digits = home.replace(/[^0-9]/g, '');
  if (!DIGITS.some((known) => known.test(digits))) return '位数不对，不像打得通的号码';
  // Short numbers are given out by the state: 12345 is one of them.
  if (digits.length < 7) return undefined;
  const own = digits.slice(-7);
  if (/^(\d)\1{6}$/.test(own)) return '七个数字都一样，像是随手编的';
  if (isRun(own, 1) || isRun(own, -1)) return '数字一个接一个，像是随手编的';
  if (/^(\d\d)\1\1/.test(own) || /^(\d{3})\1/.test(own)) return '数字总在重复，像是随手编的';
  if (/^555\d{4}$/.test(own)) return '555 开头，像是电影里的号码';
  return undefined;
}

function isRun(digits: string, step: 1 | -1): boolean {
  return [...digits].every(
    (digit, index) => index === 0 || (Number(digits[index - 1]) + step + 10) % 10 === Number(digit),
  );
}

const FIX = '写核实过的号码；只是样子的，在同一段里写明“示例”';

/** A number given as such: of a hotline, or behind `tel:`. `words`: what stands around it, where 示例 may stand. */
export function checkPhone(number: string, words: string, place: Place, problems: Problems): void {
  const fault = words.includes('示例') ? undefined : phoneFault(number);
  if (fault === undefined) return;
  problems.add({ code: 'phone-invented', ...place, what: `电话“${number}”：${fault}`, fix: FIX });
}

/** The numbers in a run of text. */
export function checkPhonesIn(
  text: string,
  file: string,
  lineAt: (offset: number) => number,
  problems: Problems,
): void {
  for (const match of text.matchAll(IN_TEXT)) {
    checkPhone(match[0], text, { file, line: lineAt(match.index) }, problems);
  }
}
