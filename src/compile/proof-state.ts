import { isDefault } from '../pathway/rank.js';
import type { Run } from '../pathway/run.js';
import { NO, UNSURE, YES } from '../pathway/truth-set.js';
import type { Atoms } from './proof-atoms.js';
import { openInputs, residueOf } from './proof-atoms.js';

/** What the rest of a pathway can still see of the answers given so far. */
export interface Remainder {
  /** The same for two runs when every further answer leads both to the same. */
  readonly key: string;
  /** Index of the best certain outcome so far, the default at the latest. */
  readonly best: number;
  /** An outcome above the best stays possible because something is unknown. */
  readonly isUnsure: boolean;
}

/** `relevant`: open questions something depends on (relevance.ts). */
export function remainderOf(run: Run, relevant: ReadonlySet<number>, atoms: Atoms): Remainder {
  const parts: string[] = [];
  const deadlines = new Set<string>();
  const { best, isUnsure } = outcomesLeft(run, parts, deadlines, atoms);
  run.pathway.notices.forEach(({ when, deadline }, index) => {
    const truth = run.noticeTruth(index);
    if (truth !== NO && deadline !== undefined) deadlines.add(deadline);
    if (when === undefined || truth === NO || truth === YES || truth === UNSURE) return;
    parts.push(`n${String(index)}${residueOf(run, when, atoms)}`);
  });
  for (const index of [...relevant].sort((a, b) => a - b)) {
    const askWhen = run.pathway.questions[index]?.askWhen;
    parts.push(`q${String(index)}${askWhen === undefined ? '' : residueOf(run, askWhen, atoms)}`);
  }
  for (const name of [...deadlines].sort()) {
    if (run.datum(name).state === 'open') parts.push(`d${name}${openInputs(run, name)}`);
  }
  // Whether something stays possible is only told apart where nothing certain has been found.
  const doubt = isDefault(run.pathway, best) && isUnsure ? '?' : '';
  return { key: `${String(best)}${doubt};${parts.join(';')}`, best, isUnsure };
}

function outcomesLeft(
  run: Run,
  parts: string[],
  deadlines: Set<string>,
  atoms: Atoms,
): Pick<Remainder, 'best' | 'isUnsure'> {
  const { outcomes } = run.pathway;
  let isUnsure = false;
  for (const [index, { when, deadline }] of outcomes.entries()) {
    const truth = isDefault(run.pathway, index) || when === undefined ? YES : run.outcomeTruth(index);
    if (truth !== NO && deadline !== undefined) deadlines.add(deadline);
    if (truth === YES) return { best: index, isUnsure };
    if (truth === UNSURE) isUnsure = true;
    else if (truth !== NO && when !== undefined) parts.push(`o${String(index)}${residueOf(run, when, atoms)}`);
  }
  return { best: outcomes.length - 1, isUnsure };
}
