/** Counting of periods. Cases of facts/calculators.md, chapter 2, and the edges of the calendar. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Holidays } from '../../src/model/holidays.js';
import type { Period, PeriodUnit } from '../../src/model/pathway.js';
import { ageOn } from '../../src/pathway/age.js';
import { civilDate, readDay, weekday, writeDay } from '../../src/pathway/civil-day.js';
import { lastDay } from '../../src/pathway/last-day.js';

const WEEK = ['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05', '2026-10-06', '2026-10-07'];
/** As the cases assume it: a week off, one Saturday worked. */
const HOLIDAYS: Holidays = {
  fixed: ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'],
  moving: { '2027': ['02-05', '02-06', '02-07', '02-08', '04-05', '06-09', '09-15'] },
  years: { '2026': { off: WEEK, work: ['2026-10-10'] } },
};
const of = (count: number, unit: PeriodUnit): Period => ({ count, unit });
const count = (start: string, ...periods: readonly Period[]) => lastDay(start, periods, HOLIDAYS);
const dates = (start: string, ...periods: readonly Period[]) => {
  const found = count(start, ...periods);
  return [found?.counted, found?.last];
};

test('民法典201: the first day is not counted', () => {
  assert.deepEqual(dates('2026-11-23', of(15, '日')), ['2026-12-08', '2026-12-08']);
  assert.deepEqual(dates('2026-11-23', of(10, '日')), ['2026-12-03', '2026-12-03']);
  assert.deepEqual(dates('2026-11-23', of(30, '日')), ['2026-12-23', '2026-12-23']);
  assert.deepEqual(dates('2026-09-20', of(60, '日')), ['2026-11-19', '2026-11-19']);
});

test('民法典202: the corresponding day is the last; without one, the last of the month', () => {
  assert.deepEqual(dates('2025-11-30', of(1, '年')), ['2026-11-30', '2026-11-30']);
  assert.deepEqual(dates('2023-11-30', of(3, '年')), ['2026-11-30', '2026-11-30']);
  assert.deepEqual(dates('2025-06-01', of(3, '年')), ['2028-06-01', '2028-06-01']);
  assert.deepEqual(dates('2026-05-31', of(1, '月')), ['2026-06-30', '2026-06-30']);
  assert.equal(count('2026-01-31', of(1, '月'))?.counted, '2026-02-28');
  assert.equal(count('2026-12-31', of(2, '月'))?.counted, '2027-02-28');
  assert.equal(count('2026-11-30', of(3, '月'))?.counted, '2027-02-28');
});

test('民法典202: leap days — 29 February has no counterpart, 28 February stays the 28th', () => {
  assert.equal(count('2024-02-29', of(1, '年'))?.counted, '2025-02-28');
  assert.equal(count('2024-02-29', of(4, '年'))?.counted, '2028-02-29');
  assert.equal(count('2025-02-28', of(3, '年'))?.counted, '2028-02-28');
  assert.equal(count('2027-08-29', of(6, '月'))?.counted, '2028-02-29');
  assert.equal(count('2027-08-31', of(6, '月'))?.counted, '2028-02-29');
});

test('民法典203: a last day on a weekend moves to the next working day, and says over which days', () => {
  assert.deepEqual(dates('2025-11-22', of(1, '年')), ['2026-11-22', '2026-11-23']);
  assert.deepEqual(count('2025-11-21', of(1, '年'))?.skipped, [
    { day: '2026-11-21', why: 'weekend' },
    { day: '2026-11-22', why: 'weekend' },
  ]);
  assert.deepEqual(dates('2025-01-31', of(2, '年')), ['2027-01-31', '2027-02-01']);
  assert.deepEqual(dates('2025-02-28', of(2, '年')), ['2027-02-28', '2027-03-01']);
});

test('民法典203: a last day in the holidays moves behind the whole of them', () => {
  const found = count('2023-10-01', of(3, '年'));
  assert.deepEqual([found?.counted, found?.last], ['2026-10-01', '2026-10-08']);
  assert.deepEqual(
    found?.skipped.map(({ day }) => day),
    WEEK,
  );
  assert.deepEqual(found.unsureYears, []);
});

test('a worked Saturday is a day like any other', () => {
  assert.deepEqual(dates('2026-09-30', of(10, '日')), ['2026-10-10', '2026-10-10']);
});

test('a period that the law does not move ends where it ends', () => {
  assert.equal(lastDay('2023-10-01', [of(3, '年')], HOLIDAYS, { rolls: false })?.last, '2026-10-01');
});

test('without the notice of a year its weekends and the days of 放假办法第2条 still move, and the year is named', () => {
  const newYear = count('2026-12-02', of(30, '日'));
  assert.deepEqual([newYear?.counted, newYear?.last, newYear?.unsureYears], ['2027-01-01', '2027-01-04', ['2027']]);
  const spring = count('2027-01-04', of(1, '月'), of(1, '日'));
  assert.deepEqual([spring?.counted, spring?.last], ['2027-02-05', '2027-02-09']);
  assert.deepEqual(
    spring?.skipped.map(({ why }) => why),
    ['holiday', 'holiday', 'holiday', 'holiday'],
  );
  // A day that moves out of a known year into one that is not.
  const { last, unsureYears } = lastDay('2026-12-26', [], HOLIDAYS) ?? {};
  assert.deepEqual([last, unsureYears], ['2026-12-28', []]);
  // Also where nothing moved: the notice might still have made it a day off.
  assert.deepEqual(count('2026-06-15', of(1, '年'))?.unsureYears, ['2027']);
});

test('working days are counted one by one: weekends and holidays are skipped, worked weekends counted', () => {
  const working = (start: string, days: number) => count(start, of(days, '工作日'))?.last;
  assert.equal(working('2026-11-20', 3), '2026-11-25');
  assert.equal(working('2026-11-23', 3), '2026-11-26');
  assert.equal(working('2026-11-23', 10), '2026-12-07');
  assert.equal(working('2026-09-29', 3), '2026-10-09');
  assert.equal(working('2026-10-08', 3), '2026-10-12');
  assert.deepEqual(count('2026-12-29', of(5, '工作日'))?.unsureYears, ['2027']);
});

test('several periods follow each other: a year and then two months', () => {
  assert.equal(count('2024-12-31', of(1, '年'), of(2, '月'))?.counted, '2026-02-28');
});

test('what is no period gives no day: fractions, negative and endless ones, days that do not exist', () => {
  for (const period of [of(0.5, '年'), of(-1, '日'), of(1e9, '日'), of(NaN, '月'), of(100_000, '工作日')]) {
    assert.equal(count('2026-11-23', period), undefined);
  }
  for (const start of ['2026-02-29', '2026-13-01', '', '23/11/2026', '2026-11-23T00:00', '0000-01-01']) {
    assert.equal(count(start, of(1, '日')), undefined, start);
  }
  assert.equal(count('9999-12-31', of(1, '日')), undefined);
});

test('days and their numbers agree with the calendar of the engine, through four centuries', () => {
  for (let day = readDay('1799-12-31') ?? 0; day < (readDay('2201-01-01') ?? 0); day += 1) {
    const date = new Date(day * 86_400_000);
    const text = date.toISOString().slice(0, 10);
    assert.equal(writeDay(day), text);
    assert.equal(readDay(text), day);
    assert.equal(weekday(day), date.getUTCDay() === 0 ? 7 : date.getUTCDay());
  }
  assert.deepEqual(civilDate(0), { year: 1970, month: 1, date: 1 });
});

test('周岁: a year is full on the birthday, not the day before', () => {
  const age = (born: string, day: string) => ageOn(readDay(born) ?? 0, readDay(day) ?? 0);
  assert.equal(age('2008-11-24', '2026-11-23'), 17);
  assert.equal(age('2008-11-23', '2026-11-23'), 18);
  assert.equal(age('2008-11-22', '2026-11-23'), 18);
  assert.equal(age('2008-02-29', '2026-02-27'), 17);
  assert.equal(age('2008-02-29', '2026-02-28'), 18);
  assert.equal(age('2008-02-29', '2028-02-28'), 19);
  assert.equal(age('2026-11-23', '2026-11-23'), 0);
  assert.equal(age('2026-11-24', '2026-11-23'), undefined);
});
