import assert from 'node:assert/strict';
import { test } from 'node:test';
import { festivalDays } from '../../src/compile/festival-days.js';

const RULES = [
  { calendar: 'lunar', days: ['12-last', '01-01', '01-02', '01-03', '05-05', '08-15'] },
  { calendar: 'solar-term', days: ['清明'] },
] as const;

test('放假办法第2条: the days of 2025 as the notices gave them', () => {
  assert.deepEqual(festivalDays(RULES, 2025), ['01-28', '01-29', '01-30', '01-31', '04-04', '05-31', '10-06']);
});

test('春节 2027 is 6 February: the new moon falls four minutes before midnight in Beijing', () => {
  assert.deepEqual(festivalDays(RULES, 2027).slice(0, 4), ['02-05', '02-06', '02-07', '02-08']);
});

test('清明 is 4 or 5 April', () => {
  const days = [2023, 2024, 2025, 2026, 2027, 2028].map((year) => festivalDays(RULES.slice(1), year)[0]);
  assert.deepEqual(days, ['04-05', '04-04', '04-04', '04-05', '04-05', '04-04']);
});

test('every year of the table has its seven days, but for a day shared by two festivals, in order', () => {
  for (let year = 2020; year <= 2060; year += 1) {
    const days = festivalDays(RULES, year);
    assert.equal(days.length, 7, String(year));
    const [newYearsEve = '', springFestival = ''] = days;
    assert.ok(newYearsEve >= '01-20' && springFestival <= '02-20', String(year));
  }
  assert.deepEqual(festivalDays(RULES, 2061), ['04-04']);
});
