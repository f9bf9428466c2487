import type { Source } from '../model/document.js';
import type { Finding, Outcome, Strength } from '../model/pathway.js';
import { msg } from '../locale/localize.js';
import type { PathwayFlow } from './pathway-flow.js';

export function outcomeOf({ pathway, replay: { result } }: PathwayFlow): Outcome {
  const found = pathway.outcomes.find(({ id }) => id === result.outcome.id);
  // The engine names only outcomes of the pathway.
  if (found === undefined) throw new RangeError(result.outcome.id);
  return found;
}

export function certainNotices({ pathway, replay: { result } }: PathwayFlow) {
  return result.notices.flatMap((found) => {
    const notice = pathway.notices.find(({ id }) => id === found.id);
    return notice === undefined ? [] : [{ notice, found }];
  });
}

/** From sure help to help that must be asked for. */
export function strengthWords(strength: Strength): string {
  switch (strength) {
    case 'likely':
      return msg('很可能');
    case 'conditional':
      return msg('有条件');
    case 'ask':
      return msg('要问一下');
    case 'other_route':
      return msg('走另一条路');
    case 'urgent':
      return msg('紧急');
  }
}

/** Everything to bring, once. */
export function neededFor(flow: PathwayFlow): string[] {
  const found: Finding[] = [outcomeOf(flow), ...certainNotices(flow).map(({ notice }) => notice)];
  return [...new Set(found.flatMap(({ needs }) => needs))];
}

/** Of the outcome, what joins it, and the rules the deadline was counted by. */
export function sourcesOf(flow: PathwayFlow): Source[] {
  const { result } = flow.replay;
  const certain = certainNotices(flow);
  const deadlines = [result.outcome.deadline, ...certain.map(({ found }) => found.deadline)].map((fact) => fact?.id);
  const facts = flow.pathway.facts.filter(({ id }) => deadlines.includes(id));
  const all = [outcomeOf(flow), ...certain.map(({ notice }) => notice), ...facts].flatMap(({ sources }) => sources);
  const seen = new Map(all.map((source) => [`${source.id}#${source.anchor ?? ''}`, source]));
  return [...seen.values()];
}
