import type { Parameter } from '../model/pathway.js';
import type { Circumstances, ParameterFigure } from './circumstances.js';

export interface Figure {
  readonly value: ParameterFigure;
  /** Only tried out (试点). */
  readonly isPilot: boolean;
}

/** The figure of a parameter on the day of the run; `undefined` when no period matches: never last year's. */
export function figureOf(parameter: Parameter, { at, parameters }: Circumstances): Figure | undefined {
  const set = parameters !== undefined && isOwn(parameters, parameter.id) ? parameters[parameter.id] : undefined;
  if (set === null) return undefined;
  const matching = parameter.values.filter(({ from, to }) => from <= at && (to === undefined || at <= to));
  const [latest] = matching.sort((a, b) => (a.from < b.from ? 1 : -1));
  if (set !== undefined) return { value: set, isPilot: latest?.status === 'pilot' };
  return latest && { value: latest.value, isPilot: latest.status === 'pilot' };
}

/** One row of a table. */
export function rowOf(table: ParameterFigure, row: string): number | undefined {
  return typeof table === 'object' && isOwn(table, row) ? table[row] : undefined;
}

/** Own properties only: a host page may have added names to `Object.prototype` (S13). */
export function isOwn(object: object, key: string): boolean {
  return Object.prototype.hasOwnProperty.call(object, key);
}
