import type { Condition, Finding } from '../model/pathway.js';
import { isDefault } from './rank.js';
import type { Run } from './run.js';
import { isSettled, NO, UNSURE, YES } from './truth-set.js';

/**
 * Truth values nobody can tell apart at a place in a condition: below an "and" with a part that stays unknown, a yes does
 * no more than an unknown.
 */
const ALL_DISTINCT = 0;
const YES_IS_UNSURE = 1;
const NO_IS_UNSURE = 2;

/**
 * The open questions whose answers can still change an outcome, a notice or a deadline that may be shown, and the ones
 * that decide whether those are asked. All others need not be asked: what they could change is settled whatever the
 * answer. As answers are added the list only gets shorter.
 */
export function relevantQuestions(run: Run): ReadonlySet<number> {
  const marks = createMarks(run);
  const { outcomes, notices } = run.pathway;
  for (const [index, outcome] of outcomes.entries()) {
    const truth = isDefault(run.pathway, index) ? YES : run.outcomeTruth(index);
    marks.finding(outcome, truth);
    if (truth === YES) break;
  }
  for (const [index, notice] of notices.entries()) marks.finding(notice, run.noticeTruth(index));
  return marks.relevant;
}

interface Marks {
  readonly relevant: ReadonlySet<number>;
  /** Marks what the finding and its deadline still depend on. */
  finding(finding: Finding, truth: number): void;
}

function createMarks(run: Run): Marks {
  const relevant = new Set<number>();
  const markedFacts = new Set<string>();

  function markName(name: string): void {
    const index = run.prepared.questionIndex.get(name);
    if (index === undefined) markFact(name);
    else markQuestion(index);
  }

  function markQuestion(index: number): void {
    if (relevant.has(index) || run.situation(index) !== 'open') return;
    relevant.add(index);
    const askWhen = run.pathway.questions[index]?.askWhen;
    if (askWhen !== undefined) markCondition(askWhen, ALL_DISTINCT);
  }

  function markFact(name: string): void {
    const fact = run.prepared.facts.get(name);
    if (fact === undefined || markedFacts.has(name) || run.datum(name).state !== 'open') return;
    markedFacts.add(name);
    for (const input of fact.inputs) if ('of' in input) markName(input.of);
  }

  function markCondition(condition: Condition, merged: number): void {
    if (isSettled(seen(run.truth(condition), merged))) return;
    if ('not' in condition) markCondition(condition.not, swapped(merged));
    else if ('all' in condition) markParts(condition.all, merged, YES_IS_UNSURE);
    else if ('any' in condition) markParts(condition.any, merged, NO_IS_UNSURE);
    else if ('of' in condition) markName(condition.of);
  }

  function markParts(parts: readonly Condition[], merged: number, byUnsure: number): void {
    const hasUnsure = parts.some((part) => run.truth(part) === UNSURE);
    for (const part of parts) markCondition(part, hasUnsure ? merged | byUnsure : merged);
  }

  return {
    relevant,
    finding({ when, deadline }, truth) {
      if (truth === NO) return;
      if (deadline !== undefined) markFact(deadline);
      if (when !== undefined && !isSettled(truth)) markCondition(when, ALL_DISTINCT);
    },
  };
}

function swapped(merged: number): number {
  return (merged & YES_IS_UNSURE ? NO_IS_UNSURE : 0) | (merged & NO_IS_UNSURE ? YES_IS_UNSURE : 0);
}

function seen(set: number, merged: number): number {
  let result = set;
  if (merged & YES_IS_UNSURE && result & YES) result = (result & ~YES) | UNSURE;
  if (merged & NO_IS_UNSURE && result & NO) result = (result & ~NO) | UNSURE;
  return result;
}
