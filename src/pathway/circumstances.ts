import type { Holidays } from '../model/holidays.js';

/** A figure, or a table of figures by row. */
export type ParameterFigure = number | { readonly [row: string]: number };

/** What a result depends on besides the pathway and the answers. */
export interface Circumstances {
  /** Day of the run, YYYY-MM-DD, as in China. */
  readonly at: string;
  /** Without them only weekends are known to be free. */
  readonly holidays?: Holidays | undefined;
  /** Figures in place of the pathway's own; `null`: not set. */
  readonly parameters?: { readonly [parameter: string]: ParameterFigure | null } | undefined;
}
