import type { Condition, Pathway } from '../model/pathway.js';
import { factInputs, mentioned } from './prepared.js';

/** A reference that cannot be followed. `forward`: it is there, but not above. */
export interface OrderFault {
  /** Where it stands: `questions.iou`, `facts.deadline`, `outcomes.arbitrate`, `notices.hurry`. */
  readonly at: string;
  /** What it names. */
  readonly name: string;
  readonly code: 'unknown' | 'forward';
}

/**
 * References to questions, facts and parameters that are not there or not above: a question's condition may look only at
 * questions above it (and facts made of those), a fact only at facts above it. Without such faults no cycle can be
 * written, and replays end.
 */
export function orderFaults(pathway: Pathway): OrderFault[] {
  const { questions, facts, outcomes, notices, parameters } = pathway;
  const parameterIds = new Set(parameters.map(({ id }) => id));
  const everything = new Set([...questions, ...facts].map(({ id }) => id));
  const faults: OrderFault[] = [];
  const check = (at: string, names: Iterable<string>, above: ReadonlySet<string>): void => {
    for (const name of names) {
      if (!above.has(name)) faults.push({ at, name, code: everything.has(name) ? 'forward' : 'unknown' });
    }
  };
  const checkParameters = (at: string, names: Iterable<string>): void => {
    for (const name of names) if (!parameterIds.has(name)) faults.push({ at, name, code: 'unknown' });
  };
  const checkWhen = (at: string, when: Condition | undefined, above: ReadonlySet<string>): void => {
    if (when === undefined) return;
    check(at, mentioned(when), above);
    checkParameters(at, parametersOf(when));
  };

  const factsAbove = new Set(questions.map(({ id }) => id));
  for (const fact of facts) {
    const at = `facts.${fact.id}`;
    check(at, factInputs(fact), factsAbove);
    checkParameters(
      at,
      fact.inputs.flatMap((input) => ('param' in input ? [input.param] : [])),
    );
    factsAbove.add(fact.id);
  }
  const above = new Set<string>();
  for (const { id, askWhen } of questions) {
    for (const fact of facts) if (factInputs(fact).every((name) => above.has(name))) above.add(fact.id);
    checkWhen(`questions.${id}`, askWhen, above);
    above.add(id);
  }
  for (const { id, when } of outcomes) checkWhen(`outcomes.${id}`, when, everything);
  for (const { id, when } of notices) checkWhen(`notices.${id}`, when, everything);
  return faults;
}

/** Ids of the parameters a condition compares with or asks about. */
export function parametersOf(condition: Condition): Set<string> {
  const names = new Set<string>();
  const visit = (each: Condition): void => {
    if ('all' in each) each.all.forEach(visit);
    else if ('any' in each) each.any.forEach(visit);
    else if ('not' in each) visit(each.not);
    else if ('param' in each) names.add(each.param);
    else if ('compare' in each && typeof each.to === 'object' && 'param' in each.to) names.add(each.to.param);
  };
  visit(condition);
  return names;
}
