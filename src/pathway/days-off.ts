import type { Holidays } from '../model/holidays.js';
import { weekday, writeDay } from './civil-day.js';
import type { Skipped } from './found.js';

/** Which days are free. */
export interface DaysOff {
  /** Why a period does not end on the day, and no work is done on it; `undefined` on a working day. */
  why(day: number): Skipped['why'] | undefined;
  /** Whether the notice of the day's year is known. */
  isSure(day: number): boolean;
}

const NONE: Holidays = { fixed: [], moving: {}, years: {} };
const SATURDAY = 6;
const known = new WeakMap<Holidays, DaysOff>();

/**
 * With the notice of a year: its days off and worked weekends. Without: weekends and the days of 放假办法第2条, and
 * `isSure` says no (formats.md, Dates).
 */
export function daysOff(holidays: Holidays = NONE): DaysOff {
  const found = known.get(holidays);
  if (found !== undefined) return found;
  const made = read(holidays);
  known.set(holidays, made);
  return made;
}

function read({ fixed, moving, years }: Holidays): DaysOff {
  const everyYear = new Set(fixed);
  const off = new Set<string>();
  const work = new Set<string>();
  for (const year of Object.keys(years)) {
    for (const day of years[year]?.off ?? []) off.add(day);
    for (const day of years[year]?.work ?? []) work.add(day);
  }
  const movingDays = new Set<string>();
  for (const year of Object.keys(moving)) for (const day of moving[year] ?? []) movingDays.add(`${year}-${day}`);
  const hasNotice = new Set(Object.keys(years));
  return {
    why(day) {
      const text = writeDay(day);
      if (work.has(text)) return undefined;
      const isFestival = !hasNotice.has(text.slice(0, 4)) && (everyYear.has(text.slice(5)) || movingDays.has(text));
      if (off.has(text) || isFestival) return 'holiday';
      return weekday(day) >= SATURDAY ? 'weekend' : undefined;
    },
    isSure: (day) => hasNotice.has(writeDay(day).slice(0, 4)),
  };
}
