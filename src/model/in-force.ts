import type { Statute } from './statute.js';

/** `future`: published, not yet in force on that day. */
export type Force = 'in-force' | 'future' | 'superseded' | 'uncertain';

/** Whether a statute is in force on a day (YYYY-MM-DD, as in China). Plain dates compare as strings. */
export function forceOn(statute: Pick<Statute, 'effective' | 'until' | 'status'>, day: string): Force {
  if (day < statute.effective) return 'future';
  if (statute.until !== undefined && day >= statute.until) return 'superseded';
  if (statute.status === 'superseded') return 'superseded';
  return statute.status === 'uncertain' ? 'uncertain' : 'in-force';
}

/** Today's date in China, YYYY-MM-DD: law begins and ends at midnight in Beijing wherever the reader's clock stands. */
export function todayInChina(now: Date = new Date()): string {
  const CHINA_OFFSET_MINUTES = 8 * 60; // no daylight saving since 1991
  return new Date(now.getTime() + CHINA_OFFSET_MINUTES * 60_000).toISOString().slice(0, 10);
}
