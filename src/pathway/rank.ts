import type { Pathway } from '../model/pathway.js';
import { YES } from './truth-set.js';
import type { Run } from './run.js';

/** The last outcome holds when no other does, whatever is written at it. */
export function isDefault({ outcomes }: Pathway, outcome: number): boolean {
  return outcome === outcomes.length - 1;
}

/** Index of the first outcome that is certain, the default at the latest. */
export function bestCertain(run: Run): number {
  const { outcomes } = run.pathway;
  const found = outcomes.findIndex(
    (_outcome, index) => isDefault(run.pathway, index) || run.outcomeTruth(index) === YES,
  );
  return Math.max(found, 0);
}
