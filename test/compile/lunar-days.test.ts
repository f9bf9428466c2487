import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lunarDays, qingming } from '../../src/compile/lunar-days.js';

/** 春节、端午、中秋 as the almanacs give them. */
const KNOWN: readonly (readonly [year: number, spring: string, dragon: string, autumn: string])[] = [
  [2020, '01-25', '06-25', '10-01'],
  [2021, '02-12', '06-14', '09-21'],
  [2022, '02-01', '06-03', '09-10'],
  [2023, '01-22', '06-22', '09-29'],
  [2024, '02-10', '06-10', '09-17'],
  [2025, '01-29', '05-31', '10-06'],
  [2026, '02-17', '06-19', '09-25'],
  // The moon is new four minutes before, and seven after, midnight in Beijing: ICU has 7 and 2 February.
  [2027, '02-06', '06-09', '09-15'],
  [2030, '02-03', '06-05', '09-12'],
  [2033, '01-31', '06-01', '09-08'],
];

test('the days of the moon are those of the almanac (民法典第203条)', () => {
  for (const [year, spring, dragon, autumn] of KNOWN) {
    assert.deepEqual(lunarDays(year, ['01-01', '05-05', '08-15']), [spring, dragon, autumn], String(year));
  }
});

test("New Year's Eve is the day before, in a short and in a long month", () => {
  assert.deepEqual(lunarDays(2026, ['12-last']), ['02-16']);
  assert.deepEqual(lunarDays(2024, ['12-last']), ['02-09']);
  assert.deepEqual(lunarDays(2026, ['12-last', '01-01', '01-02', '01-03']), ['02-16', '02-17', '02-18', '02-19']);
});

test('清明 is on 4 or 5 April', () => {
  const days = [2023, 2024, 2025, 2026, 2027, 2028].map(qingming);
  assert.deepEqual(days, ['04-05', '04-04', '04-04', '04-05', '04-05', '04-04']);
});
