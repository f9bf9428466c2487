/**
 * An exact number: `top / bottom` in lowest terms, whole numbers both, the bottom above zero. Nothing is rounded before it
 * is shown. Not BigInt: Safari 13 has none. What would not fit is `undefined`, never nearly right.
 */
export interface Amount {
  readonly top: number;
  readonly bottom: number;
}

const DECIMAL = /^(-?)(\d{1,15})(?:\.(\d{1,6}))?$/;
/** Leaves room to round: a remainder times two hundred is still exact. */
const MOST_BOTTOM = 1e12;

/** From a whole number. */
export function wholeAmount(value: number): Amount {
  return { top: value, bottom: 1 };
}

/** What the digits say, not what the binary number is: 0.1 is one tenth. `undefined` with more digits than fit. */
export function readAmount(value: number): Amount | undefined {
  const [match, sign, whole = '', decimals = ''] = DECIMAL.exec(String(value)) ?? [];
  if (match === undefined) return undefined;
  const top = Number(whole + decimals);
  return amount(sign === '-' ? -top : top, 10 ** decimals.length);
}

export function addAmounts(a: Amount, b: Amount): Amount | undefined {
  const shared = greatestDivisor(a.bottom, b.bottom);
  return amount(product(a.top, b.bottom / shared) + product(b.top, a.bottom / shared), (a.bottom / shared) * b.bottom);
}

/** `undefined` for a division by nothing or by less. */
export function divideAmounts(a: Amount, b: Amount): Amount | undefined {
  if (b.top <= 0) return undefined;
  const tops = greatestDivisor(a.top, b.top);
  const bottoms = greatestDivisor(a.bottom, b.bottom);
  return amount((a.top / tops) * (b.bottom / bottoms), (a.bottom / bottoms) * (b.top / tops));
}

/** Below, at or above zero as `a` is below, at or above `b`. By whole parts and remainders: no product can overflow. */
export function compareAmounts(a: Amount, b: Amount): number {
  const wholes = Math.floor(a.top / a.bottom) - Math.floor(b.top / b.bottom);
  if (wholes !== 0) return wholes;
  const rest = { a: remainder(a), b: remainder(b) };
  if (rest.a === 0 || rest.b === 0) return rest.a - rest.b;
  return compareAmounts({ top: b.bottom, bottom: rest.b }, { top: a.bottom, bottom: rest.a });
}

/** A decimal with at most two places, half a fen rounded up (facts/calculators.md): `1234.5`, `-3`, `0.01`. */
export function showAmount({ top, bottom }: Amount): { readonly value: string; readonly rounded: boolean } {
  const size = { top: Math.abs(top), bottom };
  const scaled = remainder(size) * 100;
  const rounded = Math.floor((scaled * 2 + bottom) / (bottom * 2));
  const whole = String(Math.floor(size.top / bottom) + Math.floor(rounded / 100));
  const decimals = String(rounded % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  const shown = decimals === '' ? whole : `${whole}.${decimals}`;
  return { value: top < 0 && shown !== '0' ? `-${shown}` : shown, rounded: scaled % bottom !== 0 };
}

function amount(top: number, bottom: number): Amount | undefined {
  const shared = greatestDivisor(top, bottom);
  const isExact = Number.isSafeInteger(top) && Number.isSafeInteger(bottom) && bottom / shared <= MOST_BOTTOM;
  return isExact ? { top: top / shared, bottom: bottom / shared } : undefined;
}

/** NaN when it is not exact, which `amount` refuses. */
function product(a: number, b: number): number {
  return Number.isSafeInteger(a * b) ? a * b : NaN;
}

function remainder({ top, bottom }: Amount): number {
  return ((top % bottom) + bottom) % bottom;
}

function greatestDivisor(a: number, b: number): number {
  let [left, right] = [Math.abs(a), Math.abs(b)];
  while (right > 0) [left, right] = [right, left % right];
  return left === 0 || Number.isNaN(left) ? 1 : left;
}
