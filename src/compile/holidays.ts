import type { Holidays, HolidayYear } from '../model/holidays.js';
import { FieldReader, isDay } from './fields.js';
import { festivalDays, LUNAR_DAY, type FestivalRule } from './festival-days.js';
import type { Layer } from './layer.js';
import { readLayeredYaml } from './layered-yaml.js';
import type { Located } from './located.js';
import type { Problems } from './problem.js';
import type { CheckedReferences } from './references.js';

const CALENDARS = ['gregorian', 'lunar', 'solar-term'] as const;
const DAY_OF = {
  gregorian: /^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
  lunar: LUNAR_DAY,
  'solar-term': /^清明$/,
};

/** Years before and after the day of the check for which festivals are worked out: no period of law is longer. */
const YEARS_BEFORE = 4;
const YEARS_AFTER = 21;

/**
 * Reads `holidays.yaml`: the fixed days of 放假办法 and, by year, the State Council's notice. Deadlines roll over them; a
 * wrong day there is a wrong deadline, so every day must exist and stand in its year. `at`: day of the check.
 */
export async function readHolidays(
  layers: readonly Layer[],
  references: CheckedReferences,
  at: string,
  problems: Problems,
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
  const rules = fixed?.kind === 'list' ? fixed.items.map((item) => readFixed(item, references, problems)) : [];
  const years = fields.located('years');
  const noticed =
    years?.kind === 'map'
      ? [...years.entries].map(([year, entry]) => [year, readYear(year, entry.value, problems)] as const)
      : [];
  fields.finish();
  return calendarOf(rules, Object.fromEntries(noticed), Number(at.slice(0, 4)));
}

function calendarOf(rules: readonly FestivalRule[], years: Holidays['years'], thisYear: number): Holidays {
  const moving = rules.filter(({ calendar }) => calendar !== 'gregorian');
  const span = Array.from({ length: YEARS_BEFORE + YEARS_AFTER + 1 }, (_, index) => thisYear - YEARS_BEFORE + index);
  return {
    fixed: rules.flatMap(({ calendar, days }) => (calendar === 'gregorian' ? days : [])),
    moving: Object.fromEntries(span.map((year) => [String(year), festivalDays(moving, year)])),
    years,
  };
}

function readFixed(item: Located, references: CheckedReferences, problems: Problems): FestivalRule {
  if (item.kind !== 'map') {
    problems.add({ code: 'field-type', ...item.place, what: '节日要分字段写', fix: '照第一个节日的样子写' });
    return { calendar: 'gregorian', days: [] };
  }
  const fields = new FieldReader(item, '节日', problems);
  fields.text('id', { required: true });
  fields.localized('name', { required: true });
  const rule = fields.fields('rule', { required: true, example: '如 { calendar: gregorian, days: ["10-01"] }' });
  const calendar = rule?.oneOf('calendar', CALENDARS, { required: true }) ?? 'gregorian';
  const days = (rule?.texts('days', { required: true }) ?? []).flatMap(({ text, place }) => {
    if (DAY_OF[calendar].test(text)) return [text];
    problems.add({
      code: 'field-date',
      ...place,
      what: `日期“${text}”不对`,
      fix:
        calendar === 'solar-term'
          ? '节气只认“清明”'
          : '写成 "10-01"（月-日）；农历只认正月、五月、八月的节日，除夕写 "12-last"',
    });
    return [];
  });
  rule?.finish();
  const cite = fields.text('cite', { required: true });
  if (cite !== undefined) references.shortSource(cite, fields.placeOf('cite'));
  fields.finish();
  return { calendar, days };
}

function readYear(year: string, value: Located, problems: Problems): HolidayYear {
  if (value.kind !== 'map' || !/^\d{4}$/.test(year)) {
    const fix = '写成 "2026": 下面分 source、checked、off、work';
    problems.add({ code: 'field-type', ...value.place, what: `年份“${year}”写得不对`, fix });
    return { off: [], work: [] };
  }
  const fields = new FieldReader(value, `${year}年`, problems);
  fields.text('source', { required: true, example: '通知的名称、文号、发布日期' });
  fields.text('checked', { required: true, example: '谁在哪天对照过原文' });
  const read = { off: readDays(fields, 'off', year, problems), work: readDays(fields, 'work', year, problems) };
  fields.finish();
  return read;
}

function readDays(fields: FieldReader, key: 'off' | 'work', year: string, problems: Problems): string[] {
  return fields.texts(key, { required: true }).flatMap(({ text, place }) => {
    // The last days of a holiday may fall in the next year, the first in the one before.
    const isNear = Math.abs(Number(text.slice(0, 4)) - Number(year)) <= 1;
    if (isDay(text) && isNear) return [text];
    problems.add({
      code: 'field-date',
      ...place,
      what: `日期“${text}”不对`,
      fix: `写成 "${year}-10-01" 这样，要真有这一天`,
    });
    return [];
  });
}
