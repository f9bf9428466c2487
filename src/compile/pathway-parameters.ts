import type { Parameter, ParameterValue } from '../model/pathway.js';
import { findQuantities } from '../model/quantity-scanner.js';
import { defined } from './defined.js';
import { FieldReader } from './fields.js';
import type { Library } from './library.js';
import { reportTimely } from './library.js';
import type { Located, LocatedMap, Place } from './located.js';
import { citedNumbers, UNCHECKED_NUMBERS } from './number-check.js';
import { PathwayIds } from './pathway-ids.js';
import { PathwayTexts } from './pathway-text.js';
import { asPeriodUnit, legalSpelling, normalUnit } from './pathway-units.js';
import type { FoundPlace } from './text-context.js';

/** A parameter with what the rest of the pathway needs to know of it. */
export interface ReadParameter {
  readonly parameter: Parameter;
  readonly place: Place;
  /** What its values are cited from. */
  readonly cited: readonly FoundPlace[];
}

const STATUSES = ['in_force', 'pilot'] as const;
const SHAPE =
  '写成 名字: { unit: 年, values: [{ from: "2008-05-01", value: 1, cite: labor-contract-law/1, status: in_force }] }';
/** A figure that ends within this many days is announced. */
const SOON_DAYS = 60;

/** Reads `params`: figures of the law or of a region, each for a time. */
export function readParameters(fields: FieldReader, library: Library): Map<string, ReadParameter> {
  const parameters = new Map<string, ReadParameter>();
  const ids = new PathwayIds('参数', library.problems);
  for (const [id, { place, value }] of fields.entries('params', { example: SHAPE })) {
    if (!ids.add(id, place)) continue;
    if (value.kind !== 'map') {
      library.problems.add({ code: 'field-type', ...place, what: `参数 ${id} 要分字段写`, fix: SHAPE });
      continue;
    }
    const read = readParameter(id, value, place, library);
    if (read !== undefined) parameters.set(id, read);
  }
  return parameters;
}

function readParameter(id: string, map: LocatedMap, place: Place, library: Library): ReadParameter | undefined {
  const fields = new FieldReader(map, `参数 ${id}`, library.problems);
  const unit = fields.text('unit', { required: true, example: '如 年、日、元、岁' });
  const texts = new PathwayTexts(library);
  const values = fields
    .items('values')
    .map((item) => readValue(id, unit ?? '', item, texts, library))
    .filter((value) => value !== undefined);
  fields.finish();
  if (unit === undefined) return undefined;
  const parameter: Parameter = { id, unit: asPeriodUnit(unit) ?? normalUnit(unit), values };
  checkPeriods(parameter, fields.placeOf('values'), library);
  return { parameter, place, cited: texts.found.places };
}

function readValue(
  id: string,
  unit: string,
  map: LocatedMap,
  texts: PathwayTexts,
  library: Library,
): ParameterValue | undefined {
  const fields = new FieldReader(map, `参数 ${id}`, library.problems);
  const from = fields.date('from', { required: true });
  const to = fields.date('to');
  const value = readFigure(id, fields, library);
  const own = new PathwayTexts(library);
  const sources = own.sources(fields, 'cite');
  const source = fields.text('source');
  const verified = fields.text('verified');
  const status = fields.oneOf('status', STATUSES, { required: true });
  fields.finish();
  texts.found.places.push(...own.found.places);
  if (sources.length === 0 && source === undefined && fields.located('cite') === undefined) {
    const fix = '写上 cite: 条文，或 source: 文件名称、文号和 verified: 核对的日期';
    library.problems.add({ code: 'pathway-param-source', ...fields.place, what: `参数 ${id} 的数没有写出处`, fix });
  }
  if (from === undefined || value === undefined || status === undefined) return undefined;
  if (to !== undefined && to < from) {
    const what = `参数 ${id} 的 to（${to}）早于 from（${from}）`;
    library.problems.add({ code: 'pathway-param-dates', ...fields.placeOf('to'), what, fix: '改正日期' });
  }
  checkCited(id, value, unit, own.found.places, fields.placeOf('value'), library);
  return {
    from,
    value,
    sources,
    status,
    ...defined({ to, source, verified }),
  };
}

function readFigure(id: string, fields: FieldReader, library: Library): ParameterValue['value'] | undefined {
  const located = fields.located('value', { required: true });
  if (located === undefined) return undefined;
  if (located.kind !== 'map') return fields.number('value');
  const rows: Record<string, number> = {};
  for (const [row, { place, value }] of located.entries) {
    const figure = numberOf(value);
    if (figure !== undefined) rows[row] = figure;
    else {
      const what = `参数 ${id} 的表里“${row}”不是数字`;
      library.problems.add({ code: 'field-type', ...place, what, fix: '写成 选项: 数字，不加引号、不带单位' });
    }
  }
  return rows;
}

function numberOf(located: Located): number | undefined {
  return located.kind === 'scalar' && typeof located.value === 'number' ? located.value : undefined;
}

/** A figure of the law must stand in the article it is cited from. */
function checkCited(
  id: string,
  value: ParameterValue['value'],
  unit: string,
  cited: readonly FoundPlace[],
  place: Place,
  library: Library,
): void {
  if (cited.length === 0) return;
  const { numbers, hasUnavailable } = citedNumbers(cited, library);
  for (const figure of typeof value === 'number' ? [value] : Object.values(value)) {
    const quantity = findQuantities(legalSpelling(figure, unit))[0];
    if (quantity === undefined || numbers.has(quantity.value)) continue;
    if (hasUnavailable) library.problems.skip(UNCHECKED_NUMBERS);
    else {
      const what = `参数 ${id} 的“${quantity.value}”不在它引用的条文里`;
      const fix = '引用写有这个数字的条文，或改正数字、单位';
      library.problems.add({ code: 'pathway-param-number', ...place, what, fix });
    }
  }
}

/** Periods do not overlap; one that has ended or ends soon, with none after it, is announced. */
function checkPeriods({ id, values }: Parameter, place: Place, library: Library): void {
  const byStart = [...values].sort((a, b) => (a.from < b.from ? -1 : 1));
  for (const [index, value] of byStart.entries()) {
    const next = byStart[index + 1];
    if (next === undefined || (value.to !== undefined && value.to < next.from)) continue;
    const what = `参数 ${id} 从 ${next.from} 起有两个数`;
    const fix = `给前一个写上 to（${next.from} 的前一天）`;
    library.problems.add({ code: 'pathway-param-dates', ...place, what, fix });
  }
  const end = byStart[byStart.length - 1]?.to;
  if (end === undefined) return;
  if (end < library.at) {
    const fix = '查到新的数，补一段 { from, value, … }；没有新数的，算不出来，不会用旧数';
    reportTimely(library, { code: 'pathway-param-expired', ...place, what: `参数 ${id} 到 ${end} 就没有数了`, fix });
  } else if (daysFrom(library.at, end) <= SOON_DAYS) {
    const what = `参数 ${id} 快到期了（${end}）`;
    reportTimely(library, { code: 'pathway-param-expiring', ...place, what, fix: '准备好下一段的数' });
  }
}

function daysFrom(start: string, end: string): number {
  return Math.round((Date.parse(`${end}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / 86_400_000);
}
