import type { Truth } from './found.js';

/*
 * The truth values a condition can still take, as bits. Settled: exactly one. Several: it depends on a question still to
 * be asked. Each operation gives every value that the parts, taken independently, can lead to: never too few.
 */

export const YES = 1;
export const NO = 2;
export const UNSURE = 4;
export const ANYTHING = 7;

/** Kleene's "and": no if one is no, else unknown if one is unknown. */
export function both(a: number, b: number): number {
  const no = (a | b) & NO;
  const yes = a & b & YES;
  const unsure = (a & UNSURE && b & (YES | UNSURE)) || (b & UNSURE && a & YES) ? UNSURE : 0;
  return no | yes | unsure;
}

export function negated(set: number): number {
  return (set & UNSURE) | (set & YES ? NO : 0) | (set & NO ? YES : 0);
}

export function either(a: number, b: number): number {
  return negated(both(negated(a), negated(b)));
}

export function isSettled(set: number): boolean {
  return set === YES || set === NO || set === UNSURE;
}

export function truthOf(set: number): Truth {
  return set === YES ? 'yes' : set === NO ? 'no' : set === UNSURE ? 'unknown' : 'open';
}
