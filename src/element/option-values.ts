/*
 * Options as pages really set them: null when an attribute is taken away, lists and numbers where a text is meant.
 * A wrong value counts as none; an element never throws at its page.
 */

/** A text; lists become texts with commas, everything that is no text becomes empty. */
export function textOption(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.filter((each) => typeof each === 'string').join(',');
  return typeof value === 'number' ? String(value) : '';
}

/** A whole number from 1 on; `fallback` for anything else. */
export function countOption(value: unknown, fallback: number): number {
  const number = typeof value === 'string' ? Number.parseFloat(value) : value;
  return typeof number === 'number' && number >= 1 ? Math.floor(Math.min(number, Number.MAX_SAFE_INTEGER)) : fallback;
}
