/** Days of a festival: MM-DD of the year or of the lunar year (`12-last` is its last day), or the name of a solar term. */
export interface FestivalRule {
  readonly calendar: 'gregorian' | 'lunar' | 'solar-term';
  readonly days: readonly string[];
}

/** Lunar days that can be worked out: around 春节, 端午 and 中秋. */
export const LUNAR_DAY = /^(?:12-last|01-(?:0[1-9]|1\d|2\d)|05-0[1-9]|08-1\d)$/;

const DAY_MS = 86_400_000;

/**
 * 春节, 端午 and 中秋 by Gregorian year, from the published calendar (GB/T 33661); every month's first day was checked
 * against the computed new moon in Beijing time. A table because the engines' own Chinese calendar is a day late in 2027,
 * where the new moon falls four minutes before midnight.
 */
const MOON_FESTIVALS = new Map<number, readonly [springFestival: string, dragonBoat: string, midAutumn: string]>([
  [2020, ['01-25', '06-25', '10-01']],
  [2021, ['02-12', '06-14', '09-21']],
  [2022, ['02-01', '06-03', '09-10']],
  [2023, ['01-22', '06-22', '09-29']],
  [2024, ['02-10', '06-10', '09-17']],
  [2025, ['01-29', '05-31', '10-06']],
  [2026, ['02-17', '06-19', '09-25']],
  [2027, ['02-06', '06-09', '09-15']],
  [2028, ['01-26', '05-28', '10-03']],
  [2029, ['02-13', '06-16', '09-22']],
  [2030, ['02-03', '06-05', '09-12']],
  [2031, ['01-23', '06-24', '10-01']],
  [2032, ['02-11', '06-12', '09-19']],
  [2033, ['01-31', '06-01', '09-08']],
  [2034, ['02-19', '06-20', '09-27']],
  [2035, ['02-08', '06-10', '09-16']],
  [2036, ['01-28', '05-30', '10-04']],
  [2037, ['02-15', '06-18', '09-24']],
  [2038, ['02-04', '06-07', '09-13']],
  [2039, ['01-24', '05-27', '10-02']],
  [2040, ['02-12', '06-14', '09-20']],
  [2041, ['02-01', '06-03', '09-10']],
  [2042, ['01-22', '06-22', '09-28']],
  [2043, ['02-10', '06-11', '09-17']],
  [2044, ['01-30', '05-31', '10-05']],
  [2045, ['02-17', '06-19', '09-25']],
  [2046, ['02-06', '06-08', '09-15']],
  [2047, ['01-26', '05-29', '10-04']],
  [2048, ['02-14', '06-15', '09-22']],
  [2049, ['02-02', '06-04', '09-11']],
  [2050, ['01-23', '06-23', '09-30']],
  [2051, ['02-11', '06-13', '09-19']],
  [2052, ['02-01', '06-01', '09-07']],
  [2053, ['02-19', '06-20', '09-26']],
  [2054, ['02-08', '06-10', '09-16']],
  [2055, ['01-28', '05-30', '10-05']],
  [2056, ['02-15', '06-17', '09-24']],
  [2057, ['02-04', '06-06', '09-13']],
  [2058, ['01-24', '06-25', '10-02']],
  [2059, ['02-12', '06-14', '09-21']],
  [2060, ['02-02', '06-03', '09-09']],
]);

/** MM-DD of the days in a Gregorian year, in their order: the page needs no lunar table. Nothing beyond the table. */
export function festivalDays(rules: readonly FestivalRule[], year: number): string[] {
  const found = rules.flatMap(({ calendar, days }) =>
    days.flatMap((day) =>
      calendar === 'lunar' ? (lunarDay(day, year) ?? []) : calendar === 'gregorian' ? day : qingming(year),
    ),
  );
  return [...new Set(found)].sort();
}

function lunarDay(day: string, year: number): string | undefined {
  const [springFestival, dragonBoat, midAutumn] = MOON_FESTIVALS.get(year) ?? [];
  if (springFestival === undefined || dragonBoat === undefined || midAutumn === undefined) return undefined;
  if (day === '12-last') return shifted(year, springFestival, -1);
  const ofMonth = Number(day.slice(3));
  if (day.startsWith('01')) return shifted(year, springFestival, ofMonth - 1);
  return day.startsWith('05') ? shifted(year, dragonBoat, ofMonth - 5) : shifted(year, midAutumn, ofMonth - 15);
}

function shifted(year: number, monthDay: string, days: number): string {
  return new Date(Date.parse(`${String(year)}-${monthDay}T00:00Z`) + days * DAY_MS).toISOString().slice(5, 10);
}

/** 清明: 4 or 5 April, by the almanac's rule for the twenty-first century. */
function qingming(year: number): string {
  const inCentury = year % 100;
  const day = Math.floor(inCentury * 0.2422 + 4.81) - Math.floor(inCentury / 4);
  return `04-${String(day).padStart(2, '0')}`;
}
