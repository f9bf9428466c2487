import type { Fact, FactFunction, FactInput, ParameterValue } from '../model/pathway.js';
import { defined } from './defined.js';
import { FieldReader } from './fields.js';
import type { Library } from './library.js';
import type { Located, LocatedMap, Place } from './located.js';
import type { PathwayIds } from './pathway-ids.js';
import type { PathwayScope, Subject } from './pathway-subjects.js';
import { factSubject, findParameter, findSubject } from './pathway-subjects.js';
import { PathwayTexts } from './pathway-text.js';
import { asPeriodUnit, DATE_UNIT, normalUnit, readAmount, readPeriod } from './pathway-units.js';

export interface ReadFact {
  readonly fact: Fact;
  readonly place: Place;
  /** Names of the parameters it is made of, its own and those of the facts in it. */
  readonly parameters: ReadonlySet<string>;
  readonly texts: PathwayTexts;
}

const FUNCTIONS: Readonly<Record<string, FactFunction>> = {
  sum: 'sum',
  per_person: 'per-person',
  age_on: 'age-on',
  add: 'add',
  days_between: 'days-between',
  in_table: 'in-table',
  largest: 'largest',
};
const SHAPE = `写成 deadline: { add: [left-on, $limit], unit: date }；函数：${Object.keys(FUNCTIONS).join('、')}`;

export interface FactsContext {
  readonly library: Library;
  readonly scope: PathwayScope;
  readonly ids: PathwayIds;
}

/** Reads `facts`: named values from the closed list of functions. A fact may be made of facts above it. */
export function readFacts(fields: FieldReader, context: FactsContext): Map<string, ReadFact> {
  const facts = new Map<string, ReadFact>();
  const { problems } = context.library;
  for (const [id, { place, value }] of fields.entries('facts', { example: SHAPE })) {
    if (!context.ids.add(id, place)) continue;
    if (value.kind !== 'map') {
      problems.add({ code: 'field-type', ...place, what: `事实 ${id} 要写用什么算`, fix: SHAPE });
      continue;
    }
    const read = readFact(id, value, place, facts, context);
    if (read !== undefined) facts.set(id, read);
  }
  return facts;
}

/** An input with what the functions need to know of it. */
interface ReadInput {
  readonly input: FactInput;
  readonly place: Place;
  readonly kind: 'amount' | 'date' | 'period' | 'options' | 'table';
  readonly unit: string;
  readonly subject?: Subject;
}

function readFact(
  id: string,
  map: LocatedMap,
  place: Place,
  facts: ReadonlyMap<string, ReadFact>,
  context: FactsContext,
): ReadFact | undefined {
  const { library, scope } = context;
  const texts = new PathwayTexts(library);
  const fields = new FieldReader(map, `事实 ${id}`, library.problems);
  const names = Object.keys(FUNCTIONS).filter((name) => fields.located(name) !== undefined);
  const unit = fields.text('unit');
  const label = texts.plain(fields, 'label');
  const sources = texts.sources(fields, 'cite');
  const rolls = fields.flag('rolls');
  fields.finish();
  const [name = ''] = names;
  const made = FUNCTIONS[name];
  if (made === undefined || names.length > 1) {
    const what = names.length > 1 ? `事实 ${id} 写了两个函数` : `事实 ${id} 没有写用什么函数算`;
    library.problems.add({ code: 'pathway-fact', ...place, what, fix: SHAPE });
    return undefined;
  }
  const inputs = readInputs(fields.located(name), name, made, context);
  const own = inputs && unitOf(made, inputs, fields.placeOf(name), context);
  if (inputs === undefined || own === undefined) return undefined;
  if (!isUnit(unit, own, id, fields.placeOf('unit'), library)) return undefined;
  const fact: Fact = {
    id,
    function: made,
    inputs: inputs.map(({ input }) => input),
    unit: own,
    sources,
    ...defined({ label }),
    ...(rolls === false ? { rolls } : {}),
  };
  const index = Math.max(-1, ...inputs.map(({ subject }) => subject?.index ?? -1));
  scope.subjects.set(id, factSubject(fact, index));
  return { fact, place, parameters: parametersOf(fact, facts), texts };
}

function isUnit(written: string | undefined, unit: string, id: string, place: Place, { problems }: Library): boolean {
  if (written === undefined || written === unit || normalUnit(written) === unit) return true;
  const fix = unit === DATE_UNIT ? '写成 unit: date' : `写成 unit: ${unit}，或删去 unit`;
  const what = `事实 ${id} 算出来的单位是“${unit === DATE_UNIT ? '日期' : unit}”，不是“${written}”`;
  problems.add({ code: 'pathway-unit', ...place, what, fix });
  return false;
}

function parametersOf({ inputs }: Fact, facts: ReadonlyMap<string, ReadFact>): Set<string> {
  const names = new Set<string>();
  for (const input of inputs) {
    if ('param' in input) names.add(input.param);
    if ('of' in input) for (const name of facts.get(input.of)?.parameters ?? []) names.add(name);
  }
  return names;
}

function readInputs(
  located: Located | undefined,
  name: string,
  made: FactFunction,
  { scope, library }: FactsContext,
): readonly ReadInput[] | undefined {
  if (located?.kind !== 'list' || located.items.length === 0) {
    const place = located?.place;
    if (place !== undefined) {
      const fix = `写成 ${name}: [甲, 乙]`;
      library.problems.add({ code: 'pathway-fact', ...place, what: `${name} 后面要写列表`, fix });
    }
    return undefined;
  }
  const inputs = located.items.map((item) => readInput(item, scope));
  const sound = inputs.filter((input) => input !== undefined);
  if (sound.length < inputs.length) return undefined;
  return made === 'in-table' ? inTableOrder(sound) : sound;
}

function readInput(item: Located, scope: PathwayScope): ReadInput | undefined {
  const raw = item.kind === 'scalar' ? item.value : undefined;
  const { place } = item;
  if (typeof raw === 'number') return { input: { number: raw }, place, kind: 'amount', unit: '' };
  if (typeof raw !== 'string') {
    const fix = '写问题或事实的名字、$参数、today，或 30日 这样的期限';
    scope.problems.add({ code: 'pathway-fact', ...place, what: '函数的这一项看不懂', fix });
    return undefined;
  }
  if (raw.startsWith('$')) return parameterInput(raw, place, scope);
  if (raw === 'today') return { input: { today: true }, place, kind: 'date', unit: DATE_UNIT };
  const period = readPeriod(raw);
  if (period !== undefined) return { input: { period }, place, kind: 'period', unit: period.unit };
  const amount = readAmount(raw);
  if (amount !== undefined) return { input: { number: amount.value }, place, kind: 'amount', unit: amount.unit };
  return subjectInput(raw, place, scope);
}

function subjectInput(raw: string, place: Place, scope: PathwayScope): ReadInput | undefined {
  const subject = findSubject(raw, place, scope);
  if (subject === undefined) return undefined;
  if (subject.kind === 'nothing' || subject.isMulti) {
    const fix = '函数只用数、金额、日期题和事实，in_table 还可以用单选题';
    scope.problems.add({ code: 'pathway-fact', ...place, what: `“${raw}”的回答不能拿来算`, fix });
    return undefined;
  }
  const unit = subject.kind === 'date' ? DATE_UNIT : (subject.unit ?? '');
  return { input: { of: raw }, place, kind: subject.kind, unit, subject };
}

function parameterInput(reference: string, place: Place, scope: PathwayScope): ReadInput | undefined {
  const found = findParameter(reference, place, scope);
  if (found === undefined) return undefined;
  const { id, unit, values } = found.parameter;
  const isTable = values.some(({ value }) => typeof value !== 'number');
  const kind = isTable ? 'table' : asPeriodUnit(unit) === undefined ? 'amount' : 'period';
  return { input: { param: id }, place, kind, unit };
}

/** The model's order: what is looked up, then the table. */
function inTableOrder(inputs: readonly ReadInput[]): readonly ReadInput[] {
  return [...inputs.filter(({ input }) => !('param' in input)), ...inputs.filter(({ input }) => 'param' in input)];
}

/** What the function gives, by the shape of its inputs; `undefined` (reported) when they do not fit. */
function unitOf(
  made: FactFunction,
  inputs: readonly ReadInput[],
  place: Place,
  context: FactsContext,
): string | undefined {
  const unit = UNITS[made](inputs, context);
  if (unit !== undefined) return unit;
  const { problems } = context.library;
  problems.add({ code: 'pathway-fact', ...place, what: `${WRITTEN[made]} 的各项不对`, fix: USAGE[made] });
  return undefined;
}

type UnitRule = (inputs: readonly ReadInput[], context: FactsContext) => string | undefined;

const isAmount = ({ kind }: ReadInput): boolean => kind === 'amount' || kind === 'period';
const isDate = ({ kind }: ReadInput): boolean => kind === 'date';
const first = (inputs: readonly ReadInput[]): string => inputs[0]?.unit ?? '';

/** All of one unit, at least two. */
const same: UnitRule = (inputs) =>
  inputs.length >= 2 && inputs.every(({ unit }) => unit === first(inputs)) ? first(inputs) : undefined;

const UNITS: Readonly<Record<FactFunction, UnitRule>> = {
  sum: (inputs, context) => (inputs.every(isAmount) ? same(inputs, context) : undefined),
  largest: (inputs, context) => (inputs.every(isAmount) || inputs.every(isDate) ? same(inputs, context) : undefined),
  'per-person': (inputs) =>
    inputs.length === 2 && inputs.every(isAmount) && inputs[1]?.unit !== first(inputs)
      ? first(inputs).replace(/\/[人口]$/, '')
      : undefined,
  'age-on': (inputs) => (inputs.length === 2 && inputs.every(isDate) ? '岁' : undefined),
  'days-between': (inputs) => (inputs.length === 2 && inputs.every(isDate) ? '日' : undefined),
  add: ([date, ...periods]) =>
    date?.kind === 'date' && periods.length > 0 && periods.every(({ kind }) => kind === 'period')
      ? DATE_UNIT
      : undefined,
  'in-table': tableUnit,
};

function tableUnit(inputs: readonly ReadInput[], { scope }: FactsContext): string | undefined {
  const [looked, table] = inputs;
  if (inputs.length !== 2 || looked?.subject?.kind !== 'options' || table === undefined) return undefined;
  const parameter = 'param' in table.input ? scope.parameters.get(table.input.param)?.parameter : undefined;
  if (parameter?.values.some(({ value }) => typeof value === 'number') !== false) return undefined;
  for (const value of parameter.values) checkRows(value, looked.subject.options, parameter.id, table.place, scope);
  return parameter.unit;
}

function checkRows(
  { from, value }: ParameterValue,
  options: Subject['options'],
  parameter: string,
  place: Place,
  { problems }: PathwayScope,
): void {
  for (const { id, label } of options) {
    if (typeof value === 'number' || Object.hasOwn(value, id)) continue;
    const what = `参数 ${parameter} 的表（${from}）里没有“${id}”（${label}）这一行`;
    problems.add({ code: 'pathway-table', ...place, what, fix: '补上这一行' });
  }
}

const WRITTEN: Readonly<Record<FactFunction, string>> = {
  sum: 'sum',
  largest: 'largest',
  'per-person': 'per_person',
  'age-on': 'age_on',
  'days-between': 'days_between',
  add: 'add',
  'in-table': 'in_table',
};

const USAGE: Readonly<Record<FactFunction, string>> = {
  sum: '写成 sum: [甲, 乙]，都是数，单位一样',
  largest: '写成 largest: [甲, 乙]，都是数或都是日期，单位一样',
  'per-person': '写成 per_person: [金额, 人数]',
  'age-on': '写成 age_on: [出生日期, today]',
  'days-between': '写成 days_between: [前一天, 后一天]，都是日期',
  add: '写成 add: [日期, $期限] 或 add: [日期, 30日]；期限的单位是年、月、日或工作日',
  'in-table': '写成 in_table: [$表, 单选题]；表的参数写 value: { 选项: 数 }',
};
