import { UNKNOWN } from '../model/pathway.js';
import type { Pathway } from '../model/pathway.js';
import type { Replay, SectionScore } from './found.js';
import { isOwn } from './parameter.js';

/**
 * Scores of a health check, section by section in the pathway's order: answered questions without a finding, of answered
 * questions; 不清楚 is counted apart. A question has a finding when a certain notice of a section rests on its answer.
 */
export function sectionScores(pathway: Pathway, { asked, answers, result }: Replay): SectionScore[] {
  const sectionOf = new Map(pathway.notices.map(({ id, section }) => [id, section]));
  const findings = result.notices.filter(({ id }) => sectionOf.get(id) !== undefined);
  const faulty = new Set(findings.flatMap(({ reasons }) => reasons.flatMap(({ questions }) => questions)));
  const onPath = new Set(asked);
  const isUnknown = (id: string): boolean => isOwn(answers, id) && answers[id] === UNKNOWN;
  return (pathway.sections ?? []).map((section) => {
    const questions = pathway.questions.filter((each) => each.section === section && onPath.has(each.id));
    const answered = questions.filter(({ id }) => !isUnknown(id));
    const ofSection = ({ id }: { readonly id: string }): boolean => sectionOf.get(id) === section;
    return {
      section,
      answered: answered.length,
      clear: answered.filter(({ id }) => !faulty.has(id)).length,
      unknown: questions.length - answered.length,
      findings: findings.filter(ofSection).map(({ id }) => id),
      possible: result.possibleNotices.filter(ofSection).map(({ id }) => id),
    };
  });
}
