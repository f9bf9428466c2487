import { addMonths, civilDate } from './civil-day.js';

/**
 * Whole years lived (周岁) on a day; `undefined` before birth. A year is full on the birthday; who was born on 29 February
 * has it on 28 February in other years (民法典第202条).
 */
export function ageOn(born: number, day: number): number | undefined {
  if (day < born) return undefined;
  const years = civilDate(day).year - civilDate(born).year;
  return addMonths(born, years * 12) <= day ? years : years - 1;
}
