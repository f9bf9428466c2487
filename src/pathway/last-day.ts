import type { Holidays } from '../model/holidays.js';
import type { Period } from '../model/pathway.js';
import { addMonths, readDay, writeDay } from './civil-day.js';
import { daysOff, type DaysOff } from './days-off.js';
import type { Counting, Skipped } from './found.js';

/** Longer than any period of law; keeps a forged figure from counting for ever. */
const MOST = { 年: 200, 月: 2400, 日: 73_000, 工作日: 3000 };
const LAST_YEAR = '9999';

/**
 * The last day of a period that begins with an event on `start`, counted by 民法典第200–203条: the first day is not
 * counted, the corresponding day or the month's end is the last, a last day that is free moves to the next working day
 * (unless `rolls` is false). Working days are counted one by one, worked weekends included. `undefined` when a figure is
 * not a whole number of such units, or out of bounds.
 */
export function lastDay(
  start: string,
  periods: readonly Period[],
  holidays: Holidays | undefined,
  { rolls = true }: { readonly rolls?: boolean } = {},
): Counting | undefined {
  const off = daysOff(holidays);
  const unsure = new Set<string>();
  let day = readDay(start);
  if (day === undefined) return undefined;
  for (const period of periods) {
    if (!isCountable(period)) return undefined;
    day = addPeriod(day, period, off, unsure);
  }
  const skipped: Skipped[] = [];
  const counted = day;
  if (rolls) {
    for (;;) {
      note(day, off, unsure);
      const why = off.why(day);
      if (why === undefined) break;
      skipped.push({ day: writeDay(day), why });
      day += 1;
    }
  }
  const last = writeDay(day);
  if (last.length > LAST_YEAR.length + 6) return undefined;
  return { start, periods, counted: writeDay(counted), last, skipped, unsureYears: [...unsure] };
}

/** Whether a period can be counted at all. */
export function isCountable({ count, unit }: Period): boolean {
  return Number.isInteger(count) && count >= 0 && count <= MOST[unit];
}

/** As the corresponding day, without moving it. Years for which the notice was missed are added to `unsure`. */
function addPeriod(day: number, { count, unit }: Period, off: DaysOff, unsure: Set<string>): number {
  if (unit === '年') return addMonths(day, count * 12);
  if (unit === '月') return addMonths(day, count);
  if (unit === '日') return day + count;
  let last = day;
  for (let left = count; left > 0;) {
    last += 1;
    note(last, off, unsure);
    if (off.why(last) === undefined) left -= 1;
  }
  return last;
}

function note(day: number, off: DaysOff, unsure: Set<string>): void {
  if (!off.isSure(day)) unsure.add(writeDay(day).slice(0, 4));
}
