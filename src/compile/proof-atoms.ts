import type { Condition, Fact, Pathway } from '../model/pathway.js';
import type { Atom } from '../pathway/condition-truth.js';
import { factInputs } from '../pathway/prepared.js';
import type { Run } from '../pathway/run.js';
import { NO, UNSURE, YES } from '../pathway/truth-set.js';

/** The comparisons of a pathway, each known by a number however often it is written. */
export interface Atoms {
  number(atom: Atom): number;
}

export function createAtoms(): Atoms {
  const byText = new Map<string, number>();
  const byAtom = new WeakMap<Atom, number>();
  return {
    number(atom) {
      const known = byAtom.get(atom);
      if (known !== undefined) return known;
      const text = JSON.stringify(atom);
      const number = byText.get(text) ?? byText.size;
      byText.set(text, number);
      byAtom.set(atom, number);
      return number;
    },
  };
}

/** Every condition of a pathway. */
export function conditionsOf({ questions, outcomes, notices }: Pathway): Condition[] {
  const conditions = [...questions.map(({ askWhen }) => askWhen), ...[...outcomes, ...notices].map(({ when }) => when)];
  return conditions.filter((condition) => condition !== undefined);
}

/** Every atom below a condition. */
export function atomsOf(condition: Condition): Atom[] {
  if ('all' in condition) return condition.all.flatMap(atomsOf);
  if ('any' in condition) return condition.any.flatMap(atomsOf);
  if ('not' in condition) return atomsOf(condition.not);
  return [condition];
}

const SETTLED = new Map([
  [YES, 'y'],
  [NO, 'n'],
  [UNSURE, 'u'],
]);

/**
 * What is left of a condition once the answers of a run are put in: a text that is the same for two runs exactly when
 * the condition has the same future in both. `y`, `n`, `u` when it is settled.
 */
export function residueOf(run: Run, condition: Condition, atoms: Atoms): string {
  const settled = SETTLED.get(run.truth(condition));
  if (settled !== undefined) return settled;
  if ('not' in condition) return `!${residueOf(run, condition.not, atoms)}`;
  if ('all' in condition) return residueOfParts(run, condition.all, '&', 'y', atoms);
  if ('any' in condition) return residueOfParts(run, condition.any, '|', 'n', atoms);
  const open = 'of' in condition ? openInputs(run, condition.of) : '';
  return `${String(atoms.number(condition))}${open}`;
}

function residueOfParts(run: Run, parts: readonly Condition[], sign: string, neutral: string, atoms: Atoms): string {
  const left = new Set(parts.map((part) => residueOf(run, part, atoms)));
  left.delete(neutral);
  const residues = [...left].sort();
  return residues.length === 1 ? (residues[0] ?? '') : `(${residues.join(sign)})`;
}

/** Of a fact made of several questions: what is known of them already. */
export function openInputs(run: Run, name: string): string {
  const fact = run.prepared.facts.get(name);
  return fact === undefined
    ? ''
    : `[${factInputs(fact)
        .map((input) => inputState(run, input))
        .join(' ')}]`;
}

function inputState(run: Run, name: string): string {
  const index = run.prepared.questionIndex.get(name);
  if (index === undefined) return `${run.datum(name).state}${openInputs(run, name)}`;
  const situation = run.situation(index);
  return situation === 'answered' ? JSON.stringify(run.answer(index)) : situation;
}

/** Questions below a fact. */
export function questionsBelow(pathway: Pathway, name: string): Set<string> {
  const fact: Fact | undefined = pathway.facts.find(({ id }) => id === name);
  if (fact === undefined) return new Set([name]);
  return new Set(factInputs(fact).flatMap((input) => [...questionsBelow(pathway, input)]));
}
