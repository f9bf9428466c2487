import { articleId } from '../model/address.js';
import { forceOn } from '../model/in-force.js';
import type { Catalogue } from './format.js';

const DAY_MS = 86_400_000;
/** Two days in a row lie far apart in the law. */
const GOLDEN = 0.618;

/**
 * One article with plain words, of a law in force: the same for everybody on a day (YYYY-MM-DD, as in China), and all of
 * them in turn before any comes again. `undefined` when nothing is explained.
 */
export function articleOfTheDay(catalogue: Pick<Catalogue, 'statutes'>, day: string): string | undefined {
  const runs = catalogue.statutes.flatMap((statute) => {
    if (forceOn(statute, day) !== 'in-force') return [];
    return (statute.explained ?? []).map(([first, last]) => ({
      statute: statute.id,
      first: parseInt(first, 10),
      count: parseInt(last, 10) - parseInt(first, 10) + 1,
    }));
  });
  const total = runs.reduce((sum, { count }) => sum + count, 0);
  if (total <= 0) return undefined;
  let place = ((Math.floor(Date.parse(day) / DAY_MS) % total) * strideFor(total)) % total;
  for (const { statute, first, count } of runs) {
    if (place < count) return articleId(statute, String(first + place));
    place -= count;
  }
  return undefined;
}

/** Has no divisor in common with the total, so that steps of it come to every place. */
function strideFor(total: number): number {
  let stride = Math.max(1, Math.round(total * GOLDEN));
  while (divisor(stride, total) !== 1) stride += 1;
  return stride;
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
