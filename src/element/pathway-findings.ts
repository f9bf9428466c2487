import type { Source } from '../model/document.js';
import type { Finding, Notice, Outcome, Strength } from '../model/pathway.js';
import type { CertainFinding } from '../pathway/found.js';
import { msg } from '../locale/localize.js';
import type { PathwayFlow } from './pathway-flow.js';

export function outcomeOf({ pathway, replay: { result } }: PathwayFlow): Outcome {
  const found = pathway.outcomes.find(({ id }) => id === result.outcome.id);
  // The engine names only outcomes of the pathway.
  if (found === undefined) throw new RangeError(result.outcome.id);
  return found;
}

/** A notice that joins the result, as written and as found. */
export interface CertainNotice {
  readonly notice: Notice;
  readonly found: CertainFinding;
}

export function certainNotices({ pathway, replay: { result } }: PathwayFlow): CertainNotice[] {
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

/** Something to bring, and where it stands: `outcomes.arbitrate.needs.0`. */
export interface Need {
  readonly text: string;
  readonly place: string;
}

/** Everything to bring, once. */
export function neededFor(flow: PathwayFlow): Need[] {
  const outcome = outcomeOf(flow);
  const found: (readonly [string, Finding])[] = [
    [`outcomes.${outcome.id}`, outcome],
    ...certainNotices(flow).map(({ notice }) => [`notices.${notice.id}`, notice] as const),
  ];
  const all = found.flatMap(([at, { needs }]) =>
    needs.map((text, index) => ({ text, place: `${at}.needs.${String(index)}` })),
  );
  return all.filter(({ text }, at) => all.findIndex((each) => each.text === text) === at);
}

/** Notices that an unknown answer leaves possible, the urgent ones first. */
export function possibleNotices({ pathway, replay: { result } }: PathwayFlow) {
  const all = result.possibleNotices.flatMap((found) => {
    const notice = pathway.notices.find(({ id }) => id === found.id);
    return notice === undefined ? [] : [{ notice, found }];
  });
  const isUrgent = ({ notice }: (typeof all)[number]): boolean => notice.urgent === true;
  return [...all.filter(isUrgent), ...all.filter((each) => !isUrgent(each))];
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
