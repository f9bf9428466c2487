import type { Fact, Finding } from '../model/pathway.js';
import { shownValue } from './condition-truth.js';
import type {
  CertainFinding,
  CertainOutcome,
  FactFound,
  PathwayResult,
  PossibleFinding,
  Reason,
  Truth,
} from './found.js';
import { missingOfCondition, missingOfFact, NOTHING_MISSING } from './missing.js';
import { bestCertain, isDefault } from './rank.js';
import { pilotsUnder, questionsUnder, reasonsFor } from './reasons.js';
import type { Run } from './run.js';
import { truthOf, UNSURE, YES } from './truth-set.js';

/** What the answers of a run lead to. */
export function resultOf(run: Run): PathwayResult {
  const { outcomes, notices, facts } = run.pathway;
  const best = bestCertain(run);
  const noticesOf = (truth: number) => notices.filter((_notice, index) => run.noticeTruth(index) === truth);
  return {
    outcome: outcomeFound(run, best),
    possible: outcomes
      .filter((_outcome, index) => index < best && run.outcomeTruth(index) === UNSURE)
      .map((outcome) => possibleFinding(run, outcome)),
    notices: noticesOf(YES).map((notice) => certainFinding(run, notice)),
    possibleNotices: noticesOf(UNSURE).map((notice) => possibleFinding(run, notice)),
    facts: facts.map((fact) => factFound(run, fact)),
    outcomeTruths: truths(outcomes, (index) => (isDefault(run.pathway, index) ? YES : run.outcomeTruth(index))),
    noticeTruths: truths(notices, (index) => run.noticeTruth(index)),
  };
}

function truths(findings: readonly Finding[], truth: (index: number) => number): { [id: string]: Truth } {
  return Object.fromEntries(findings.map(({ id }, index) => [id, truthOf(truth(index))]));
}

function outcomeFound(run: Run, index: number): CertainOutcome {
  const outcome = run.pathway.outcomes[index];
  if (outcome === undefined) throw new RangeError(`mingbai: "${run.pathway.id}" has no outcomes`);
  const isLast = isDefault(run.pathway, index);
  const finding = isLast ? certainFinding(run, { ...outcome, id: outcome.id }, []) : certainFinding(run, outcome);
  return { ...finding, strength: finding.pilots.length > 0 ? 'ask' : outcome.strength, isDefault: isLast };
}

function certainFinding(
  run: Run,
  finding: Finding,
  reasons: readonly Reason[] = reasonsFor(run, finding.when),
): CertainFinding {
  const deadline = deadlineOf(run, finding);
  const pilots = new Set(deadline.deadline?.pilots);
  for (const { of, parameter } of reasons) {
    if (of !== undefined) for (const pilot of pilotsUnder(run, of)) pilots.add(pilot);
    if (parameter !== undefined && run.figure(parameter)?.isPilot === true) pilots.add(parameter);
  }
  return { id: finding.id, reasons, pilots: [...pilots], ...deadline };
}

function possibleFinding(run: Run, finding: Finding): PossibleFinding {
  const missing = finding.when === undefined ? NOTHING_MISSING : missingOfCondition(run, finding.when);
  return { id: finding.id, missing, ...deadlineOf(run, finding) };
}

function deadlineOf(run: Run, { deadline }: Finding): { readonly deadline?: FactFound } {
  const fact = deadline === undefined ? undefined : run.prepared.facts.get(deadline);
  if (fact === undefined) return {};
  const found = factFound(run, fact);
  return found.state === 'none' ? {} : { deadline: found };
}

function factFound(run: Run, { id, unit }: Fact): FactFound {
  const datum = run.datum(id);
  const missing = datum.state === 'unknown' ? missingOfFact(run, id) : NOTHING_MISSING;
  const found = {
    id,
    state: datum.state,
    unit,
    missing,
    pilots: pilotsUnder(run, id),
    questions: questionsUnder(run, id),
  };
  if (datum.state !== 'known') return found;
  const { value, rounded } = shownValue(datum.value);
  return {
    ...found,
    value,
    ...(rounded ? { rounded: true } : {}),
    ...(datum.counting === undefined ? {} : { counting: datum.counting }),
  };
}
