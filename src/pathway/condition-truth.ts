import { NONE, UNKNOWN } from '../model/pathway.js';
import type { Comparison, Condition, Operand } from '../model/pathway.js';
import { readAmount, showAmount } from './amount.js';
import { compareValues } from './datum.js';
import { lastDay } from './last-day.js';
import { ANYTHING, both, either, negated, NO, UNSURE, YES } from './truth-set.js';
import type { Value, View } from './view.js';

/** One comparison of a condition. */
export type Atom = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;

/** Truth values a condition can still take (truth-set.ts). */
export function conditionTruth(view: View, condition: Condition): number {
  if ('all' in condition) return allTruth(view, condition.all);
  if ('any' in condition) return anyTruth(view, condition.any);
  if ('not' in condition) return negated(view.truth(condition.not));
  return atomTruth(view, condition);
}

/** One part that is certainly not so decides. */
function allTruth(view: View, parts: readonly Condition[]): number {
  let set = YES;
  for (const part of parts) {
    set = both(set, view.truth(part));
    if (set === NO) break;
  }
  return set;
}

function anyTruth(view: View, parts: readonly Condition[]): number {
  let set = NO;
  for (const part of parts) {
    set = either(set, view.truth(part));
    if (set === YES) break;
  }
  return set;
}

export function atomTruth(view: View, atom: Atom): number {
  if (!('of' in atom)) return view.figure(atom.param) === undefined ? YES : NO;
  if ('is' in atom) return optionTruth(view, atom.of, atom.is);
  const datum = view.datum(atom.of);
  if (datum.state === 'known') return knownTruth(view, atom, datum.value);
  if (datum.state === 'none') return NO;
  if (datum.state === 'unknown') return UNSURE;
  if ('compare' in atom && operand(view, atom.to, undefined) === undefined) return openTruth(view, atom.of, UNSURE);
  return openTruth(view, atom.of, YES | NO | (datum.mayBeUnknown ? UNSURE : 0));
}

/** What an atom on a question or fact still to be asked can become: `asked` if it is, no if it does not apply. */
function openTruth(view: View, name: string, asked: number): number {
  const index = view.prepared.questionIndex.get(name);
  if (index === undefined) return asked | NO;
  const ask = view.askTruth(index);
  return (ask & YES ? asked : 0) | (ask & (NO | UNSURE));
}

function optionTruth(view: View, name: string, options: readonly string[]): number {
  const index = view.prepared.questionIndex.get(name);
  if (index === undefined) return UNSURE;
  const situation = view.situation(index);
  if (situation === 'none') return NO;
  if (situation === 'unclear') return UNSURE;
  if (situation === 'unknown') return options.includes(UNKNOWN) ? YES : UNSURE;
  if (situation === 'open') return openTruth(view, name, openOptions(view, index, options));
  const answer = view.answer(index);
  const given = typeof answer === 'object' ? answer : [answer];
  return given.some((each) => typeof each === 'string' && options.includes(each)) ? YES : NO;
}

/** A question that will be asked: its options decide whether "is one of these" can come true or false. */
function openOptions(view: View, index: number, wanted: readonly string[]): number {
  const question = view.pathway.questions[index];
  if (question === undefined || question.type === 'place') return ANYTHING;
  const ids = question.options.map(({ id }) => id);
  if (question.type === 'multi') ids.push(NONE);
  const yes = ids.some((id) => wanted.includes(id)) ? YES : 0;
  const no = ids.some((id) => !wanted.includes(id)) ? NO : 0;
  const unsure = wanted.includes(UNKNOWN) ? YES : UNSURE;
  return yes | no | (question.unknownForbidden === undefined ? unsure : 0);
}

type ValueAtom = Exclude<Atom, { unset: true } | { is: unknown }>;

function knownTruth(view: View, atom: ValueAtom, value: Value): number {
  if ('compare' in atom) {
    const to = operand(view, atom.to, value);
    const order = to && compareValues(value, to);
    return order === undefined ? UNSURE : compares(order, atom.compare) ? YES : NO;
  }
  if (!('day' in value)) return UNSURE;
  if ('past' in atom) return value.day < view.at ? YES : NO;
  const end = lastDay(view.at, [atom.within], view.holidays, { rolls: false })?.last;
  if (end === undefined) return UNSURE;
  return view.at <= value.day && value.day <= end ? YES : NO;
}

function compares(order: number, comparison: Comparison): boolean {
  switch (comparison) {
    case 'lt':
      return order < 0;
    case 'lte':
      return order <= 0;
    case 'gt':
      return order > 0;
    case 'gte':
      return order >= 0;
    case 'eq':
      return order === 0;
  }
}

/**
 * What is compared with. `undefined` when a parameter has no figure, or one that cannot be compared with `value`; the
 * kinds of both agree in a pathway that compiles.
 */
export function operand(view: View, to: Operand, value: Value | undefined): Value | undefined {
  const figure = typeof to === 'object' && 'param' in to ? view.figure(to.param)?.value : to;
  if (typeof figure === 'number') {
    const amount = readAmount(figure);
    return amount && { amount };
  }
  if (typeof figure === 'string') return { day: figure };
  const isToday = typeof figure === 'object' && 'today' in figure;
  return isToday && (value === undefined || 'day' in value) ? { day: view.at } : undefined;
}

/** A value as data for the page: YYYY-MM-DD, or a decimal; rounded when it has more than two decimals. */
export function shownValue(value: Value): { readonly value: string; readonly rounded: boolean } {
  if ('amount' in value) return showAmount(value.amount);
  return { value: 'day' in value ? value.day : value.option, rounded: false };
}
