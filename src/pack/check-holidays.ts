import type { Holidays } from '../model/holidays.js';
import type { Check } from './check.js';
import { keyed, list, matching, object } from './check.js';
import { date } from './check-words.js';

const year = matching(/^\d{4}$/, 'a year');
const monthDay = matching(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a day MM-DD');
const monthDays = list(monthDay, 100);
const dates = list(date, 366);

export const holidaysShape: Check<Holidays> = object({
  fixed: monthDays,
  moving: keyed(year, monthDays, 300),
  years: keyed(year, object({ off: dates, work: dates }), 300),
});
