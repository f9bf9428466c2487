import type { Holidays, HolidayYear } from '../model/holidays.js';
import { FieldReader, isDay } from './fields.js';
import type { Layer } from './layer.js';
import { readLayeredYaml } from './layered-yaml.js';
import type { Library } from './library.js';
import type { Located } from './located.js';
import { lunarDays, qingming } from './lunar-days.js';
import type { Problems } from './problem.js';
import type { CheckedReferences } from './references.js';

const CALENDARS = ['gregorian', 'lunar', 'solar-term'] as const;
/** The one day of 放假办法 that follows the sun. */
const QINGMING = '清明';
const MONTH_DAY = /^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]|last)$/;

/** Years around the day of the check for which the days that follow moon and sun are worked out. */
const YEARS_BACK = 10;
const YEARS_AHEAD = 25;

/**
 * Reads and checks `holidays.yaml`: the fixed days of 放假办法 and, by year, the State Council's notice. Deadlines roll over
 * them; a wrong day there is a wrong deadline, so every day must exist and stand in its year. `undefined` without a file.
 */
export async function readHolidays(
  layers: readonly Layer[],
  { references, problems, at }: Pick<Library, 'references' | 'problems' | 'at'>,
): Promise<Holidays | undefined> {
  const located = await readLayeredYaml(layers, 'holidays.yaml', problems);
  if (located === undefined) return undefined;
  if (located.kind !== 'map') {
    const fix = '写 fixed: 和 years: 两部分';
    problems.add({ code: 'yaml-map', ...located.place, what: 'holidays.yaml 要写成“字段: 值”', fix });
    return undefined;
  }
  const fields = new FieldReader(located, 'holidays.yaml', problems);
  const fixed = fields.located('fixed', { required: true });
  const rules = (fixed?.kind === 'list' ? fixed.items : []).flatMap(
    (item) => readFixed(item, references, problems) ?? [],
  );
  const years = fields.located('years');
  const known: Record<string, HolidayYear> = {};
  for (const [year, entry] of years?.kind === 'map' ? years.entries : []) {
    const read = readYear(year, entry.value, problems);
    if (read !== undefined) known[year] = read;
  }
  fields.finish();
  return { ...daysOfRules(rules, Number(at.slice(0, 4))), years: known };
}

interface Rule {
  readonly calendar: (typeof CALENDARS)[number];
  readonly days: readonly string[];
}

function daysOfRules(rules: readonly Rule[], year: number): Pick<Holidays, 'fixed' | 'moving'> {
  const daysIn = (calendar: Rule['calendar']): string[] =>
    rules.filter((rule) => rule.calendar === calendar).flatMap(({ days }) => days);
  const lunar = daysIn('lunar');
  const hasQingming = daysIn('solar-term').includes(QINGMING);
  const moving: Record<string, readonly string[]> = {};
  for (let each = year - YEARS_BACK; each <= year + YEARS_AHEAD; each += 1) {
    moving[String(each)] = [...lunarDays(each, lunar), ...(hasQingming ? [qingming(each)] : [])].sort();
  }
  return { fixed: daysIn('gregorian'), moving };
}

function readFixed(item: Located, references: CheckedReferences, problems: Problems): Rule | undefined {
  if (item.kind !== 'map') {
    problems.add({ code: 'field-type', ...item.place, what: '节日要分字段写', fix: '照第一个节日的样子写' });
    return undefined;
  }
  const fields = new FieldReader(item, '节日', problems);
  fields.text('id', { required: true });
  fields.localized('name', { required: true });
  const rule = fields.fields('rule', { required: true, example: '如 { calendar: gregorian, days: ["10-01"] }' });
  const calendar = rule?.oneOf('calendar', CALENDARS, { required: true });
  const days = rule?.texts('days', { required: true }) ?? [];
  for (const { text, place } of days) {
    if (calendar === 'solar-term' ? text === QINGMING : MONTH_DAY.test(text)) continue;
    problems.add({
      code: 'field-date',
      ...place,
      what: `日期“${text}”不对`,
      fix: '写成 "10-01"（月-日），除夕写 "12-last"；节气只认清明',
    });
  }
  rule?.finish();
  const cite = fields.text('cite', { required: true });
  if (cite !== undefined) references.shortSource(cite, fields.placeOf('cite'));
  fields.finish();
  return calendar === undefined ? undefined : { calendar, days: days.map(({ text }) => text) };
}

function readYear(year: string, value: Located, problems: Problems): HolidayYear | undefined {
  if (value.kind !== 'map' || !/^\d{4}$/.test(year)) {
    const fix = '写成 "2026": 下面分 source、checked、off、work';
    problems.add({ code: 'field-type', ...value.place, what: `年份“${year}”写得不对`, fix });
    return undefined;
  }
  const fields = new FieldReader(value, `${year}年`, problems);
  fields.text('source', { required: true, example: '通知的名称、文号、发布日期' });
  fields.text('checked', { required: true, example: '谁在哪天对照过原文' });
  const days = { off: [] as string[], work: [] as string[] };
  for (const key of ['off', 'work'] as const) {
    for (const { text, place } of fields.texts(key, { required: true })) {
      days[key].push(text);
      // The last days of a holiday may fall in the next year, the first in the one before.
      const isNear = Math.abs(Number(text.slice(0, 4)) - Number(year)) <= 1;
      if (isDay(text) && isNear) continue;
      problems.add({
        code: 'field-date',
        ...place,
        what: `日期“${text}”不对`,
        fix: `写成 "${year}-10-01" 这样，要真有这一天`,
      });
    }
  }
  fields.finish();
  return days;
}
