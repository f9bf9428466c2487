import { forceOn } from './in-force.js';
import type { Statute } from './statute.js';

/**
 * Versions of one statute have its id with the day from which they hold (`civil-procedure-law@2027-01-01`). The id without
 * a day is no version: it means whichever is in force on the day of reading.
 */
export function undated(statute: string): string {
  return statute.split('@', 1)[0] ?? statute;
}

/** The same of a document's id: `article/civil-procedure-law@2027-01-01/5` → `article/civil-procedure-law/5`. */
export function undatedId(id: string): string {
  return id.replace(/@\d{4}-\d{2}-\d{2}(?=\/|$)/, '');
}

type Dated = Pick<Statute, 'id' | 'effective' | 'until' | 'status'>;

/**
 * The statute with this id; of an id without a day, the version in force on `day`, else the one that comes next, else the
 * newest. `undefined` when there is none.
 */
export function versionOn<Version extends Dated>(
  statutes: readonly Version[],
  id: string,
  day: string,
): Version | undefined {
  const exact = statutes.find((each) => each.id === id);
  if (exact !== undefined) return exact;
  const versions = statutes
    .filter((each) => undated(each.id) === id)
    .sort((a, b) => (a.effective < b.effective ? -1 : 1));
  return (
    versions.find((each) => forceOn(each, day) === 'in-force') ??
    versions.find((each) => forceOn(each, day) === 'future') ??
    versions[versions.length - 1]
  );
}
