import { FieldReader, isDay } from './fields.js';
import type { Layer } from './layer.js';
import { readLayeredYaml } from './layered-yaml.js';
import type { Located } from './located.js';
import type { Problems } from './problem.js';
import type { CheckedReferences } from './references.js';

const CALENDARS = ['gregorian', 'lunar', 'solar-term'] as const;
const MONTH_DAY = /^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]|last)$/;

/**
 * Checks `holidays.yaml`: the fixed days of 放假办法 and, by year, the State Council's notice. Deadlines will roll over
 * them; a wrong day there is a wrong deadline, so every day must exist and stand in its year.
 */
export async function checkHolidays(
  layers: readonly Layer[],
  references: CheckedReferences,
  problems: Problems,
): Promise<void> {
  const located = await readLayeredYaml(layers, 'holidays.yaml', problems);
  if (located === undefined) return;
  if (located.kind !== 'map') {
    const fix = '写 fixed: 和 years: 两部分';
    problems.add({ code: 'yaml-map', ...located.place, what: 'holidays.yaml 要写成“字段: 值”', fix });
    return;
  }
  const fields = new FieldReader(located, 'holidays.yaml', problems);
  const fixed = fields.located('fixed', { required: true });
  for (const item of fixed?.kind === 'list' ? fixed.items : []) checkFixed(item, references, problems);
  const years = fields.located('years');
  if (years?.kind === 'map') {
    for (const [year, entry] of years.entries) checkYear(year, entry.value, problems);
  }
  fields.finish();
}

function checkFixed(item: Located, references: CheckedReferences, problems: Problems): void {
  if (item.kind !== 'map') {
    problems.add({ code: 'field-type', ...item.place, what: '节日要分字段写', fix: '照第一个节日的样子写' });
    return;
  }
  const fields = new FieldReader(item, '节日', problems);
  fields.text('id', { required: true });
  fields.localized('name', { required: true });
  const rule = fields.fields('rule', { required: true, example: '如 { calendar: gregorian, days: ["10-01"] }' });
  const calendar = rule?.oneOf('calendar', CALENDARS, { required: true });
  for (const { text, place } of rule?.texts('days', { required: true }) ?? []) {
    if (calendar === 'solar-term' || MONTH_DAY.test(text)) continue;
    problems.add({
      code: 'field-date',
      ...place,
      what: `日期“${text}”不对`,
      fix: '写成 "10-01"（月-日），除夕写 "12-last"',
    });
  }
  rule?.finish();
  const cite = fields.text('cite', { required: true });
  if (cite !== undefined) references.shortSource(cite, fields.placeOf('cite'));
  fields.finish();
}

function checkYear(year: string, value: Located, problems: Problems): void {
  if (value.kind !== 'map' || !/^\d{4}$/.test(year)) {
    const fix = '写成 "2026": 下面分 source、checked、off、work';
    problems.add({ code: 'field-type', ...value.place, what: `年份“${year}”写得不对`, fix });
    return;
  }
  const fields = new FieldReader(value, `${year}年`, problems);
  fields.text('source', { required: true, example: '通知的名称、文号、发布日期' });
  fields.text('checked', { required: true, example: '谁在哪天对照过原文' });
  for (const key of ['off', 'work']) {
    for (const { text, place } of fields.texts(key, { required: true })) {
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
}
