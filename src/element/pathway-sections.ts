import type { SectionScore } from '../pathway/found.js';
import { sectionScores } from '../pathway/scores.js';
import { msg, str } from '../locale/localize.js';
import { certainNotices, possibleNotices, type CertainNotice } from './pathway-findings.js';
import type { PathwayFlow } from './pathway-flow.js';

/** One section of a health check: its score, what was found, and what may be found yet. */
export interface SectionFound extends Pick<SectionScore, 'section' | 'answered' | 'clear' | 'unknown'> {
  readonly found: readonly CertainNotice[];
  readonly maybe: readonly CertainNotice['notice'][];
}

/** Sections of which something was asked, in the order of the pathway; none where it is no health check. */
export function sectionsFound(flow: PathwayFlow): SectionFound[] {
  const certain = certainNotices(flow);
  const maybe = possibleNotices(flow).map(({ notice }) => notice);
  return sectionScores(flow.pathway, flow.replay)
    .filter(({ answered, unknown }) => answered + unknown > 0)
    .map((score) => ({
      ...score,
      found: certain.filter(({ notice }) => notice.section === score.section),
      maybe: maybe.filter(({ section }) => section === score.section),
    }));
}

/** In words, never as a mark alone. */
export function scoreWords({ answered, clear, unknown }: SectionFound): string {
  const open = msg(str`${String(unknown)}题不清楚`);
  if (answered === 0) return open;
  const faulty = answered - clear;
  const words =
    faulty === 0
      ? msg(str`答了${String(answered)}题，没有发现问题`)
      : msg(str`答了${String(answered)}题，${String(faulty)}题有要改的`);
  return unknown === 0 ? words : words + msg('，') + open;
}
