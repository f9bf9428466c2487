import type { Period, PeriodUnit } from '../model/pathway.js';

/** One spelling for each unit: 天 is 日, 个月 月, 周岁 岁. Texts keep their own; what is compared must agree. */
const SPELLINGS: Readonly<Record<string, string>> = {
  天: '日',
  个月: '月',
  周年: '年',
  周岁: '岁',
  个工作日: '工作日',
  块: '元',
  块钱: '元',
  名: '人',
  个人: '人',
};

export const DATE_UNIT = 'date';

const PERIOD_UNITS: readonly PeriodUnit[] = ['年', '月', '日', '工作日'];

export function normalUnit(unit: string): string {
  return SPELLINGS[unit] ?? unit;
}

export function asPeriodUnit(unit: string): PeriodUnit | undefined {
  return PERIOD_UNITS.find((known) => known === normalUnit(unit));
}

/** An amount as editors write it: `18岁`, `1.5倍`, `3万元`. */
export interface Amount {
  readonly value: number;
  readonly unit: string;
}

export function readAmount(text: string): Amount | undefined {
  const match = /^(-?\d{1,12}(?:\.\d{1,6})?)\s*(万?)\s*([^\d\s万][^\d\s]{0,9})?$/.exec(text);
  if (match === null) return undefined;
  const [, number = '', thousands = '', unit = ''] = match;
  return { value: Number(number) * (thousands === '' ? 1 : 10_000), unit: normalUnit(unit) };
}

/** A number, or an amount of that unit: `3`, `3人`; `undefined` when it is neither. */
export function amountIn(value: unknown, unit: string | undefined): number | undefined {
  if (typeof value === 'number') return value;
  const amount = typeof value === 'string' ? readAmount(value) : undefined;
  return amount !== undefined && (amount.unit === '' || amount.unit === unit) ? amount.value : undefined;
}

/** `30日`, `6个月`, `1年`, `3工作日`. */
export function readPeriod(text: string): Period | undefined {
  const amount = readAmount(text);
  const unit = amount === undefined ? undefined : asPeriodUnit(amount.unit);
  if (amount === undefined || unit === undefined || !Number.isInteger(amount.value) || amount.value < 0)
    return undefined;
  return { count: amount.value, unit };
}

/** As the law's numbers are spelled (`6个月`, `18岁`), to look a figure up in an article; without the `/月` of a rate. */
export function legalSpelling(value: number, unit: string): string {
  const base = unit.split('/')[0] ?? unit;
  return `${String(value)}${base === '月' ? '个月' : base}`;
}
