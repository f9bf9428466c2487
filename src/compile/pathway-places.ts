import type { Finding, Pathway, Question } from '../model/pathway.js';

/** A text of a pathway that can be translated, in Chinese. */
export interface PathwayPlace {
  /** `questions.employment.ask`, `outcomes.arbitrate.say`, `notices.hurry.needs.0`. */
  readonly place: string;
  /** As written; absent when the place holds Markdown, whose source the compiler keeps. */
  readonly text?: string;
}

/** Every text in the order of the file. Title and aliases stand at the head of a translation, as in guides. */
export function pathwayPlaces(pathway: Pathway): PathwayPlace[] {
  const { questions, facts, notices, outcomes, unsure, sections = [] } = pathway;
  return [
    { place: 'intro' },
    ...sections.map((text, index) => ({ place: `sections.${String(index)}`, text })),
    ...questions.flatMap(questionPlaces),
    ...facts.flatMap(({ id, label }) => optional(`facts.${id}.label`, label)),
    ...notices.flatMap((notice) => findingPlaces('notices', notice)),
    ...outcomes.flatMap((outcome) => findingPlaces('outcomes', outcome)),
    ...optional('unsure', unsure),
  ];
}

function questionPlaces({ id, type, ask, help, why, unknownForbidden, options }: Question): PathwayPlace[] {
  const at = `questions.${id}`;
  // 是 and 不是 are words of the interface unless the pathway has its own.
  const own = type === 'yes-no' && options.every(({ label }) => ['是', '不是'].includes(label)) ? [] : options;
  return [
    { place: `${at}.ask`, text: ask },
    ...own.flatMap((option) => [
      { place: `${at}.options.${option.id}`, text: option.label },
      ...optional(`${at}.options.${option.id}.help`, option.help),
    ]),
    ...optional(`${at}.help`, help),
    ...optional(`${at}.why`, why),
    ...optional(`${at}.unknown`, unknownForbidden),
  ];
}

function findingPlaces(kind: 'outcomes' | 'notices', { id, title, needs }: Finding): PathwayPlace[] {
  const at = `${kind}.${id}`;
  return [
    ...optional(`${at}.title`, title),
    { place: `${at}.say` },
    ...needs.map((text, index) => ({ place: `${at}.needs.${String(index)}`, text })),
  ];
}

function optional(place: string, text: string | undefined): PathwayPlace[] {
  return text === undefined ? [] : [{ place, text }];
}
