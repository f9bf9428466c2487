import type { Comparison, Condition, Operand } from '../model/pathway.js';
import { NONE, UNKNOWN } from '../model/pathway.js';
import { isDay } from './fields.js';
import type { Located, LocatedEntry, Place } from './located.js';
import { didYouMean } from './nearest.js';
import type { PathwayScope, Subject } from './pathway-subjects.js';
import { findParameter, findSubject } from './pathway-subjects.js';
import { readAmount, readPeriod } from './pathway-units.js';

const SHAPE = '写成 { 问题: 选项 }、{ 问题: [甲, 乙] }、{ 数: { gte: $参数 } }、{ 日期: { within: 7日 } }';
const COMPARISONS: readonly Comparison[] = ['lt', 'lte', 'gt', 'gte', 'eq'];
const MATCHERS = [...COMPARISONS, 'within', 'past'];

/** Where conditions are read; `before`: only questions above this index may be named. */
export interface ConditionScope extends PathwayScope {
  readonly before?: number;
}

/** Reads a condition: keys are AND-ed. `undefined` after a problem. */
export function readCondition(located: Located, scope: ConditionScope): Condition | undefined {
  if (located.kind !== 'map' || located.entries.size === 0) {
    fail(located.place, 'pathway-condition', '条件要写成“问题: 答案”', SHAPE, scope);
    return undefined;
  }
  const parts = [...located.entries].map(([key, entry]) => readPart(key, entry, scope));
  const sound = parts.filter((part) => part !== undefined);
  if (sound.length < parts.length) return undefined;
  return sound.length === 1 ? sound[0] : { all: sound };
}

function readPart(key: string, entry: LocatedEntry, scope: ConditionScope): Condition | undefined {
  const { place, value } = entry;
  if (key === 'all' || key === 'any') {
    const conditions = readConditions(key, value, scope);
    if (conditions === undefined) return undefined;
    return key === 'all' ? { all: conditions } : { any: conditions };
  }
  if (key === 'not') {
    const inner = readCondition(value, scope);
    return inner === undefined ? undefined : { not: inner };
  }
  if (key.startsWith('$')) return readUnset(key, entry, scope);
  const subject = findSubject(key, place, scope, scope.before);
  return subject === undefined ? undefined : readMatch(subject, value, scope);
}

function readConditions(key: string, value: Located, scope: ConditionScope): Condition[] | undefined {
  if (value.kind !== 'list' || value.items.length === 0) {
    fail(value.place, 'pathway-condition', `${key} 后面要写条件的列表`, `写成 ${key}: [{ … }, { … }]`, scope);
    return undefined;
  }
  const conditions = value.items.map((item) => readCondition(item, scope));
  const sound = conditions.filter((condition) => condition !== undefined);
  return sound.length === conditions.length ? sound : undefined;
}

function readUnset(key: string, { place, value }: LocatedEntry, scope: ConditionScope): Condition | undefined {
  const found = findParameter(key, place, scope);
  if (value.kind === 'scalar' && value.value === 'unset') {
    return found === undefined ? undefined : { param: found.parameter.id, unset: true };
  }
  const fix = `写成 ${key}: unset；比大小写成 { 问题: { gte: ${key} } }`;
  fail(value.place, 'pathway-condition', '参数在条件里只能问有没有定（unset）', fix, scope);
  return undefined;
}

function readMatch(subject: Subject, value: Located, scope: ConditionScope): Condition | undefined {
  if (subject.kind === 'nothing') {
    const fix = '换成 choice、yes-no、number、money 或 date；place 和 info 不能用在条件里';
    fail(value.place, 'pathway-condition', `“${subject.id}”的回答不能用在条件里`, fix, scope);
    return undefined;
  }
  if (subject.kind === 'options') return readOptionMatch(subject, value, scope);
  if (value.kind !== 'map' || value.entries.size === 0) {
    const fix = `写成 ${subject.id}: { gte: … }；可用：${MATCHERS.join('、')}`;
    fail(value.place, 'pathway-condition', `“${subject.id}”是${kindWords(subject)}，要写怎么比`, fix, scope);
    return undefined;
  }
  const parts = [...value.entries].map(([key, entry]) => readMatcher(subject, key, entry, scope));
  const sound = parts.filter((part) => part !== undefined);
  if (sound.length < parts.length) return undefined;
  return sound.length === 1 ? sound[0] : { all: sound };
}

function kindWords({ kind }: Subject): string {
  return kind === 'date' ? '日期' : '数';
}

function readOptionMatch(subject: Subject, value: Located, scope: ConditionScope): Condition | undefined {
  const items = value.kind === 'list' ? value.items : [value];
  const known = subject.options.map(({ id }) => id);
  const is: string[] = [];
  for (const item of items) {
    const option = item.kind === 'scalar' ? item.value : undefined;
    if (typeof option !== 'string') {
      const isTruth = typeof option === 'boolean';
      const fix = isTruth ? '写 yes 或 no，不写 true、false' : `写成 ${subject.id}: 选项；可用：${known.join('、')}`;
      fail(item.place, 'pathway-condition', `“${subject.id}”后面要写选项的 id`, fix, scope);
    } else if (option === UNKNOWN) {
      const fix = '“不清楚”不能当条件：它不等于是，也不等于不是；要问的写成最后一个结果';
      fail(item.place, 'pathway-condition', '条件里不能写 unknown', fix, scope);
    } else if (known.includes(option) || (subject.isMulti && option === NONE)) {
      scope.used.add(`${subject.id}=${option}`);
      is.push(option);
    } else {
      const fix = `${didYouMean(option, known)}可用：${known.join('、')}`;
      fail(item.place, 'pathway-option', `问题“${subject.id}”没有“${option}”这个选项`, fix, scope);
    }
  }
  return is.length === items.length && is.length > 0 ? { of: subject.id, is } : undefined;
}

function readMatcher(
  subject: Subject,
  key: string,
  { place, value }: LocatedEntry,
  scope: ConditionScope,
): Condition | undefined {
  const comparison = COMPARISONS.find((known) => known === key);
  if (comparison !== undefined) {
    const to = readOperand(subject, value, scope);
    return to === undefined ? undefined : { of: subject.id, compare: comparison, to };
  }
  if (key !== 'within' && key !== 'past') {
    const fix = `${didYouMean(key, MATCHERS)}可用：${MATCHERS.join('、')}`;
    fail(place, 'pathway-condition', `没有“${key}”这种比法`, fix, scope);
    return undefined;
  }
  if (subject.kind !== 'date') {
    fail(place, 'pathway-unit', `“${subject.id}”不是日期，不能用 ${key}`, '数用 lt、lte、gt、gte 比', scope);
    return undefined;
  }
  if (key === 'past') {
    if (value.kind === 'scalar' && value.value === true) return { of: subject.id, past: true };
    fail(value.place, 'pathway-condition', 'past 只能写 true', '写成 { past: true }；没过去的写 not', scope);
    return undefined;
  }
  const text = value.kind === 'scalar' ? value.value : undefined;
  const within = typeof text === 'string' ? readPeriod(text) : undefined;
  if (within !== undefined) return { of: subject.id, within };
  fail(value.place, 'pathway-condition', 'within 后面要写多久', '写成 { within: 7日 }、{ within: 1个月 }', scope);
  return undefined;
}

/** What a comparison is made with; amounts carry their unit, which must be that of the subject. */
function readOperand(subject: Subject, value: Located, scope: ConditionScope): Operand | undefined {
  const raw = value.kind === 'scalar' ? value.value : undefined;
  const { place } = value;
  if (typeof raw === 'string' && raw.startsWith('$')) return readParameterOperand(subject, raw, place, scope);
  return subject.kind === 'date' ? dayOperand(subject, raw, place, scope) : amountOperand(subject, raw, place, scope);
}

function dayOperand({ id }: Subject, raw: unknown, place: Place, scope: ConditionScope): Operand | undefined {
  if (raw === 'today') return { today: true };
  if (typeof raw === 'string' && isDay(raw)) return raw;
  fail(place, 'pathway-unit', `“${id}”是日期，要和日期比`, '写成 { lt: "2021-01-01" } 或 { lt: today }', scope);
  return undefined;
}

function amountOperand(subject: Subject, raw: unknown, place: Place, scope: ConditionScope): Operand | undefined {
  const { unit = '' } = subject;
  if (typeof raw === 'number' && unit === '') return raw;
  const amount = typeof raw === 'string' ? readAmount(raw) : undefined;
  if (amount?.unit === unit) return amount.value;
  const shown = typeof raw === 'string' || typeof raw === 'number' ? String(raw) : '';
  const what = `“${subject.id}”的单位是“${unit}”，不能和“${shown}”比`;
  fail(place, 'pathway-unit', what, `写成 { gte: 3${unit} } 这样，单位要一样；法律的数写成参数 $名字`, scope);
  return undefined;
}

function readParameterOperand(
  subject: Subject,
  reference: string,
  place: Place,
  scope: ConditionScope,
): Operand | undefined {
  const found = findParameter(reference, place, scope);
  if (found === undefined) return undefined;
  const { id, unit, values } = found.parameter;
  const isTable = values.some(({ value }) => typeof value !== 'number');
  if (subject.kind === 'amount' && unit === (subject.unit ?? '') && !isTable) return { param: id };
  const own = subject.kind === 'date' ? '日期' : (subject.unit ?? '没有单位');
  const what = isTable
    ? `参数 ${reference} 是一张表，不能直接比`
    : `单位不同：“${subject.id}”是${own}，${reference} 是${unit}`;
  const fix = isTable ? '用 facts 里的 in_table 取出一行' : '改成同一个单位';
  fail(place, 'pathway-unit', what, fix, scope);
  return undefined;
}

function fail(place: Place, code: string, what: string, fix: string, { problems }: PathwayScope): void {
  problems.add({ code, ...place, what, fix });
}
