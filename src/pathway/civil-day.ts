/*
 * Days of the Gregorian calendar (民法典第200条) as whole numbers: days since 1970-01-01. No clock, no time zone.
 */

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;

export interface CivilDate {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly date: number;
}

/** The day of a YYYY-MM-DD; `undefined` when there is no such day. */
export function readDay(text: string): number | undefined {
  const [, year, month, date] = DATE.exec(text) ?? [];
  if (year === undefined) return undefined;
  const read = { year: Number(year), month: Number(month), date: Number(date) };
  const isReal =
    read.year > 0 && read.month >= 1 && read.month <= 12 && read.date >= 1 && read.date <= monthLength(read);
  return isReal ? dayOf(read) : undefined;
}

/** YYYY-MM-DD. */
export function writeDay(day: number): string {
  const { year, month, date } = civilDate(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** Monday 1 … Sunday 7. */
export function weekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function civilDate(day: number): CivilDate {
  // Average length of a year, then at most one correction: exact for every day.
  let year = Math.floor(day / 365.2425) + 1970;
  while (newYear(year + 1) <= day) year += 1;
  while (newYear(year) > day) year -= 1;
  let month = 1;
  let rest = day - newYear(year);
  for (let length = 31; rest >= length; length = monthLength({ year, month })) {
    rest -= length;
    month += 1;
  }
  return { year, month, date: rest + 1 };
}

/**
 * The corresponding day `months` later; the last day of the month when it has none (民法典第202条): one month after
 * 31 January is 28 February, three years after 28 February 2025 is 28 February 2028.
 */
export function addMonths(day: number, months: number): number {
  const { year, month, date } = civilDate(day);
  const count = year * 12 + month - 1 + months;
  const target = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  return dayOf({ ...target, date: Math.min(date, monthLength(target)) });
}

function dayOf({ year, month, date }: CivilDate): number {
  const before = DAYS_BEFORE_MONTH[month - 1] ?? 0;
  return newYear(year) + before + (month > 2 && isLeap(year) ? 1 : 0) + date - 1;
}

function newYear(year: number): number {
  const past = year - 1;
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) - 719_162;
}

function monthLength({ year, month }: Omit<CivilDate, 'date'>): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
