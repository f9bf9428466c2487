import type { Fact, FactInput, Period, PeriodUnit } from '../model/pathway.js';
import { ageOn } from './age.js';
import { addAmounts, compareAmounts, divideAmounts, readAmount, wholeAmount, type Amount } from './amount.js';
import { readDay } from './civil-day.js';
import { lastDay } from './last-day.js';
import { rowOf } from './parameter.js';
import { UNSURE } from './truth-set.js';
import type { Datum, Value, View } from './view.js';

const UNKNOWN_DATUM: Datum = { state: 'unknown' };
const NOTHING: Datum = { state: 'none' };

/** What the answer to a question is worth in a fact or a comparison. */
export function questionDatum(view: View, index: number): Datum {
  const situation = view.situation(index);
  if (situation === 'none') return NOTHING;
  if (situation === 'open') return { state: 'open', mayBeUnknown: mayBeUnknown(view, index) };
  const value = situation === 'answered' ? valueOf(view, index) : undefined;
  return value === undefined ? UNKNOWN_DATUM : { state: 'known', value };
}

function mayBeUnknown(view: View, index: number): boolean {
  const question = view.pathway.questions[index];
  return question?.unknownForbidden === undefined || (view.askTruth(index) & UNSURE) > 0;
}

function valueOf(view: View, index: number): Value | undefined {
  const answer = view.answer(index);
  if (typeof answer === 'number') {
    const amount = readAmount(answer);
    return amount && { amount };
  }
  if (typeof answer !== 'string') return undefined;
  return view.pathway.questions[index]?.type === 'date' ? { day: answer } : { option: answer };
}

type Known = Extract<Datum, { state: 'known' }>;

/** A fact from its inputs, by the closed list of functions of `FactFunction`. */
export function factDatum(view: View, fact: Fact): Datum {
  const { inputs } = fact;
  if (fact.function === 'add') return sumOfPeriods(view, fact);
  if (fact.function === 'in-table') return inTable(view, inputs);
  const data = inputs.map((input) => inputDatum(view, input));
  if (fact.function === 'sum' || fact.function === 'largest') return gathered(data, fact.function);
  const all = known(data);
  if (!Array.isArray(all)) return all;
  const [first, second] = all;
  if (first === undefined) return UNKNOWN_DATUM;
  if (fact.function === 'per-person') return perPerson(first, second);
  return betweenDays(fact, first, second ?? { state: 'known', value: { day: view.at } });
}

/** What does not apply is left out of a sum; one unknown part makes the whole unknown, whatever is still asked. */
function gathered(data: readonly Datum[], how: 'sum' | 'largest'): Datum {
  const there = data.filter(({ state }) => state !== 'none');
  if (there.some(({ state }) => state === 'unknown')) return UNKNOWN_DATUM;
  const all = known(there);
  if (!Array.isArray(all)) return all;
  if (all.length === 0) return NOTHING;
  return how === 'sum' ? sum(all) : largest(all);
}

/** All known, or what the whole is because of one that is not: nothing, open, unknown, in this order. */
function known(data: readonly Datum[]): Known[] | Datum {
  if (data.some(({ state }) => state === 'none')) return NOTHING;
  const open = data.filter((datum) => datum.state === 'open');
  const isUnknown = data.some(({ state }) => state === 'unknown');
  if (open.length > 0) {
    return { state: 'open', mayBeUnknown: isUnknown || open.some((each) => each.mayBeUnknown) };
  }
  return isUnknown ? UNKNOWN_DATUM : data.filter((datum) => datum.state === 'known');
}

function inputDatum(view: View, input: FactInput): Datum {
  if ('of' in input) return view.datum(input.of);
  if ('today' in input) return { state: 'known', value: { day: view.at } };
  const figure = 'number' in input ? input.number : 'param' in input ? view.figure(input.param)?.value : undefined;
  return typeof figure === 'number' ? amountDatum(readAmount(figure)) : UNKNOWN_DATUM;
}

function amountDatum(amount: Amount | undefined): Datum {
  return amount === undefined ? UNKNOWN_DATUM : { state: 'known', value: { amount } };
}

function sum(data: readonly Known[]): Datum {
  let total: Amount | undefined = wholeAmount(0);
  for (const { value } of data) {
    total = total && 'amount' in value ? addAmounts(total, value.amount) : undefined;
  }
  return amountDatum(total);
}

function largest(data: readonly Known[]): Datum {
  let best: Known | undefined;
  for (const each of data) {
    if (best === undefined) {
      best = each;
      continue;
    }
    const order = compareValues(each.value, best.value);
    if (order === undefined) return UNKNOWN_DATUM;
    if (order > 0) best = each;
  }
  return best ?? NOTHING;
}

/** Below, at or above zero; `undefined` for values of different kinds. */
export function compareValues(a: Value, b: Value): number | undefined {
  if ('day' in a && 'day' in b) return a.day < b.day ? -1 : a.day > b.day ? 1 : 0;
  return 'amount' in a && 'amount' in b ? compareAmounts(a.amount, b.amount) : undefined;
}

function perPerson(total: Known, people: Known | undefined): Datum {
  if (people === undefined || !('amount' in total.value) || !('amount' in people.value)) return UNKNOWN_DATUM;
  return amountDatum(divideAmounts(total.value.amount, people.value.amount));
}

function betweenDays(fact: Fact, first: Known, second: Known): Datum {
  const from = dayOf(first);
  const to = dayOf(second);
  if (from === undefined || to === undefined) return UNKNOWN_DATUM;
  if (fact.function === 'days-between') return amountDatum(wholeAmount(to - from));
  const age = ageOn(from, to);
  return age === undefined ? NOTHING : amountDatum(wholeAmount(age));
}

function dayOf({ value }: Known): number | undefined {
  return 'day' in value ? readDay(value.day) : undefined;
}

/** A date and periods: what a period cannot be read from makes the last day unknown, never a nearby one. */
function sumOfPeriods(view: View, { inputs, rolls }: Fact): Datum {
  const [start, ...rest] = inputs;
  const from = start === undefined ? UNKNOWN_DATUM : inputDatum(view, start);
  const data = [from, ...rest.map((input) => periodDatum(view, input))];
  const all = known(data.map((each) => ('period' in each ? { state: 'known', value: { option: '' } } : each)));
  if (!Array.isArray(all)) return all;
  const day = from.state === 'known' && 'day' in from.value ? from.value.day : undefined;
  const periods = data.flatMap((each) => ('period' in each ? [each.period] : []));
  if (day === undefined || periods.length < rest.length) return UNKNOWN_DATUM;
  const counting = lastDay(day, periods, view.holidays, { rolls: rolls !== false });
  return counting === undefined ? UNKNOWN_DATUM : { state: 'known', value: { day: counting.last }, counting };
}

function periodDatum(view: View, input: FactInput): Datum | { readonly period: Period } {
  if ('period' in input) return { period: input.period };
  if ('param' in input) {
    const figure = view.figure(input.param)?.value;
    const unit = periodUnit(view.prepared.parameters.get(input.param)?.unit);
    return typeof figure === 'number' && unit !== undefined ? { period: { count: figure, unit } } : UNKNOWN_DATUM;
  }
  const datum = inputDatum(view, input);
  if (datum.state !== 'known' || !('of' in input) || !('amount' in datum.value)) return datum;
  const { top, bottom } = datum.value.amount;
  const unit = periodUnit(unitOf(view, input.of));
  return unit === undefined || bottom !== 1 ? UNKNOWN_DATUM : { period: { count: top, unit } };
}

function unitOf({ prepared, pathway }: View, name: string): string | undefined {
  const index = prepared.questionIndex.get(name);
  return index === undefined ? prepared.facts.get(name)?.unit : pathway.questions[index]?.unit;
}

const PERIOD_UNITS = new Map<string, PeriodUnit>([
  ['年', '年'],
  ['月', '月'],
  ['个月', '月'],
  ['日', '日'],
  ['天', '日'],
  ['工作日', '工作日'],
  ['个工作日', '工作日'],
]);

/** The unit a period is counted in, by the unit of a parameter or a question; `undefined` for 元, 小时 …. */
export function periodUnit(unit: string | undefined): PeriodUnit | undefined {
  return PERIOD_UNITS.get(unit ?? '');
}

function inTable(view: View, inputs: readonly FactInput[]): Datum {
  const table = inputs.find((input) => 'param' in input);
  const key = inputs.find((input) => 'of' in input);
  const figure = table && view.figure(table.param);
  const datum = key && view.datum(key.of);
  if (datum?.state === 'none') return NOTHING;
  if (datum === undefined || figure === undefined) return UNKNOWN_DATUM;
  // The row may not be there.
  if (datum.state === 'open') return { state: 'open', mayBeUnknown: true };
  if (datum.state !== 'known') return datum;
  const row = rowName(datum.value);
  const found = row === undefined ? undefined : rowOf(figure.value, row);
  return found === undefined ? UNKNOWN_DATUM : amountDatum(readAmount(found));
}

function rowName(value: Value): string | undefined {
  if ('option' in value) return value.option;
  return 'amount' in value && value.amount.bottom === 1 ? String(value.amount.top) : undefined;
}
