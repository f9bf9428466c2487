const DAY = 86_400_000;
const RADIANS = Math.PI / 180;

/**
 * Days of a year (MM-DD) that are the given days of the moon's calendar (`05-05`); `12-last` is New Year's Eve, be the
 * month long or short. A month begins on the day of the new moon in Beijing; which month it is, the platform's calendar
 * (ICU) says for a day well inside it: about its edges ICU is wrong now and then (2027, 2030).
 */
export function lunarDays(year: number, days: readonly string[]): string[] {
  const found = new Set<string>();
  const take = (time: number): void => {
    const day = new Date(time);
    if (day.getUTCFullYear() === year) found.add(day.toISOString().slice(5, 10));
  };
  const first = Math.floor((year - 2000) * 12.3685) - 2;
  for (let moon = first; moon < first + 17; moon += 1) {
    const start = newMoonDay(moon);
    const month = lunarMonth(start + 10 * DAY);
    if (month === 1 && days.includes('12-last')) take(start - DAY);
    for (const day of days) {
      const [wanted, number] = day.split('-');
      if (Number(wanted) === month && number !== 'last') take(start + (Number(number) - 1) * DAY);
    }
  }
  return [...found].sort();
}

const CHINESE = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', timeZone: 'UTC' });

/** `undefined` in a leap month. */
function lunarMonth(time: number): number | undefined {
  const month = CHINESE.formatToParts(time).find(({ type }) => type === 'month')?.value ?? '';
  return /^\d+$/.test(month) ? Number(month) : undefined;
}

/** Midnight UTC of the day on which, in Beijing, the moon is new. `moon`: counted from the one of 6 January 2000. */
function newMoonDay(moon: number): number {
  const BEIJING = 8 / 24;
  // Earth turns unevenly: clocks lag the formula by about 72 seconds in these decades.
  const CLOCK = 72 / 86_400;
  const EPOCH = 2_440_587.5;
  return Math.floor(newMoon(moon) - CLOCK + BEIJING - EPOCH) * DAY;
}

/** Julian day of a new moon in dynamical time, to about twenty seconds: Meeus, Astronomical Algorithms, chapter 49. */
function newMoon(moon: number): number {
  const century = moon / 1236.85;
  const square = century * century;
  const eccentricity = 1 - 0.002516 * century - 0.0000074 * square;
  const sun = 2.5534 + 29.1053567 * moon - 0.0000014 * square;
  const anomaly = 201.5643 + 385.81693528 * moon + 0.0107582 * square;
  const latitude = 160.7108 + 390.67050284 * moon - 0.0016118 * square;
  const node = 124.7746 - 1.56375588 * moon + 0.0020672 * square;
  const waves: readonly (readonly [size: number, angle: number])[] = [
    [-0.4072, anomaly],
    [0.17241 * eccentricity, sun],
    [0.01608, 2 * anomaly],
    [0.01039, 2 * latitude],
    [0.00739 * eccentricity, anomaly - sun],
    [-0.00514 * eccentricity, anomaly + sun],
    [0.00208 * eccentricity * eccentricity, 2 * sun],
    [-0.00111, anomaly - 2 * latitude],
    [-0.00057, anomaly + 2 * latitude],
    [0.00056 * eccentricity, 2 * anomaly + sun],
    [-0.00042, 3 * anomaly],
    [0.00042 * eccentricity, sun + 2 * latitude],
    [0.00038 * eccentricity, sun - 2 * latitude],
    [-0.00024 * eccentricity, 2 * anomaly - sun],
    [-0.00017, node],
    [0.000325, 299.77 + 0.107408 * moon - 0.009173 * square],
    [0.000165, 251.88 + 0.016321 * moon],
    [0.000164, 251.83 + 26.651886 * moon],
    [0.000126, 349.42 + 36.412478 * moon],
  ];
  const mean = 2_451_550.09766 + 29.530588861 * moon + 0.00015437 * square;
  return waves.reduce((sum, [size, angle]) => sum + size * Math.sin(angle * RADIANS), mean);
}

/** 清明 of a year from 2000 to 2099, MM-DD (寿星公式, without exception for 清明 in this century). */
export function qingming(year: number): string {
  const inCentury = year % 100;
  const day = Math.floor(inCentury * 0.2422 + 4.81) - Math.floor(inCentury / 4);
  return `04-${String(day).padStart(2, '0')}`;
}
