import { isLimit, isVague } from './quantity-context.js';
import type { Quantity } from './quantity-scanner.js';
import { findQuantities } from './quantity-scanner.js';

/**
 * The numbers an article may be quoted for, each once, in order of first appearance. Generous: whatever stands in the
 * law may stand in our words. Where a law says that its 三日、五日 are working days (行政处罚法第85条), both hold.
 */
export function quantitiesInLaw(text: string): string[] {
  const values = new Set<string>();
  const workingDays = text.includes('指工作日');
  for (const { value } of findQuantities(text)) {
    values.add(value);
    if (workingDays && /^\d+日$/.test(value)) values.add(value.replace('日', '工作日'));
  }
  return [...values];
}

/**
 * The numbers in our own words that must have a source in law. A false alarm costs an editor's trust, so a number must
 * look like a number of the law:
 *
 * - Arabic figures always do (content is written 3年, 30日, 50%).
 * - In characters, 两 and above with a unit of time, money, age, share or measure do (三年, 两倍), except where everyday
 *   speech uses them loosely (这两天, 三天两头).
 * - 一 with any unit (一年到头, 一次, 一人公司), and people, times, copies, households in characters (夫妻两人, 跑了三次), only
 *   beside a word of limit: 一年内, 满一年, 三人以上, 延长一次.
 */
export function quantitiesInOurWords(text: string): Quantity[] {
  return findQuantities(text).filter((found) => {
    if (/[0-9０-９]/.test(found.text)) return true;
    return !isVague(text, found) && (isFirm(found) || isLimit(text, found));
  });
}

const FIRM_UNIT = /(?:年|个月|日|周|小时|分钟|岁|元|%|倍|米|里|斤|吨|亩|顷)$|^\d+\/\d+$/;

function isFirm({ text, value }: Quantity): boolean {
  return !/^[一半](?![零〇一二三四五六七八九十百千万分至到或])/.test(text) && FIRM_UNIT.test(value);
}

/** The numbers in our words that none of the given ones (from `quantitiesInLaw`) accounts for. */
export function unsourcedQuantities(text: string, sources: Iterable<string>): Quantity[] {
  const allowed = new Set(sources);
  return quantitiesInOurWords(text).filter(({ value }) => !allowed.has(value));
}
