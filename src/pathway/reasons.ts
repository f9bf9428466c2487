import type { Condition } from '../model/pathway.js';
import { atomTruth, operand, shownValue, type Atom } from './condition-truth.js';
import type { Reason } from './found.js';
import { NO, YES } from './truth-set.js';
import type { View } from './view.js';

/** The comparisons that make a condition true, in the order written; none when it is not certain. */
export function reasonsFor(view: View, condition: Condition | undefined): Reason[] {
  if (condition === undefined) return [];
  const found = new Map<string, Reason>();
  collect(view, condition, true, (reason) => found.set(JSON.stringify(reason), reason));
  return [...found.values()];
}

function collect(view: View, condition: Condition, holds: boolean, take: (reason: Reason) => void): void {
  if (view.truth(condition) !== (holds ? YES : NO)) return;
  if ('not' in condition) collect(view, condition.not, !holds, take);
  else if ('all' in condition) for (const part of condition.all) collect(view, part, holds, take);
  else if ('any' in condition) for (const part of condition.any) collect(view, part, holds, take);
  else take(reasonOf(view, condition));
}

function reasonOf(view: View, atom: Atom): Reason {
  const holds = atomTruth(view, atom) === YES;
  if (!('of' in atom)) return { test: 'unset', holds, parameter: atom.param, questions: [] };
  const shared = { of: atom.of, holds, questions: questionsUnder(view, atom.of) };
  if ('is' in atom) return { ...shared, test: 'is', options: atom.is };
  if ('within' in atom) return { ...shared, test: 'within', period: atom.within };
  if ('past' in atom) return { ...shared, test: 'past' };
  const to = operand(view, atom.to, undefined);
  const parameter = typeof atom.to === 'object' && 'param' in atom.to ? { parameter: atom.to.param } : {};
  return { ...shared, test: atom.compare, ...(to === undefined ? {} : { to: shownValue(to).value }), ...parameter };
}

/** Ids of the answered questions that a question or fact rests on, in their order. */
export function questionsUnder(view: View, name: string): string[] {
  const found = new Set<number>();
  walkInputs(view, name, (index) => found.add(index));
  const answered = [...found].filter((index) => view.answer(index) !== undefined).sort((a, b) => a - b);
  return answered.flatMap((index) => view.pathway.questions[index]?.id ?? []);
}

/** Parameters on trial (试点) that a fact is computed with, or one that is compared with. */
export function pilotsUnder(view: View, name: string): string[] {
  const found = new Set<string>();
  walkInputs(
    view,
    name,
    () => undefined,
    (parameter) => {
      if (view.figure(parameter)?.isPilot === true) found.add(parameter);
    },
  );
  return [...found];
}

function walkInputs(
  view: View,
  name: string,
  onQuestion: (index: number) => void,
  onParameter: (id: string) => void = () => undefined,
): void {
  const index = view.prepared.questionIndex.get(name);
  if (index !== undefined) {
    onQuestion(index);
    return;
  }
  for (const input of view.prepared.facts.get(name)?.inputs ?? []) {
    if ('of' in input) walkInputs(view, input.of, onQuestion, onParameter);
    else if ('param' in input) onParameter(input.param);
  }
}
