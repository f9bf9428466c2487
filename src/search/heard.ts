import { tokensOf } from './analysis.js';
import type { Weigh } from './name-match.js';
import type { SoundIndex } from './readings.js';

/** A run of Latin words long enough to be pinyin. */
const LATIN_RUN = /[a-zü]{2,}(?:[ '’-]+[a-zü]+)*/g;
const HAN_RUN = /[\u3400-\u9fff]{2,}/g;
/** Longer than this nobody looks for wrong characters: it would cost time at every search. */
const MOST_CORRECTED = 80;

/** Whether a folded query has letters or pairs of characters that no text has: only then is it worth knowing how they sound. */
export function saysUnknown(folded: string, weigh: Weigh): boolean {
  return latinRuns(folded, weigh).length > 0 || (folded.match(HAN_RUN) ?? []).some((run) => !isKnown(run, weigh));
}

/** The query as it was most likely meant; `undefined` when that is how it stands. */
export function heardAs(folded: string, sounds: SoundIndex, weigh: Weigh): string | undefined {
  if (!saysUnknown(folded, weigh)) return undefined;
  let heard = folded;
  for (const run of latinRuns(folded, weigh)) {
    const words = sounds.wordsFor(run);
    if (words !== undefined) heard = heard.replace(run, ` ${words} `);
  }
  if (heard.length <= MOST_CORRECTED) heard = sounds.corrected(heard, (pair) => isKnown(pair, weigh));
  return heard === folded ? undefined : heard.replace(/ +/g, ' ').trim();
}

/** Letters that are no words of any text: 工伤 ktv is no pinyin, gongshang is. */
function latinRuns(folded: string, weigh: Weigh): string[] {
  const runs = folded.match(LATIN_RUN) ?? [];
  return runs.filter((run) => run.split(/[^a-zü]+/).some((word) => !isKnown(word, weigh)));
}

function isKnown(text: string, weigh: Weigh): boolean {
  return tokensOf(text).every((token) => weigh(token) > 0);
}
