/**
 * One spelling for what means the same: compatibility forms (NFKC) and lower case. Text and queries go through this one
 * function, so they always agree. NFKC changes lengths, so a map back to the original is kept where highlights need it.
 */

/**
 * Characters that fold to one character each, which is nearly every text of ours: Han, Hangul, ASCII, common punctuation,
 * and full-width forms, which are ASCII moved by a constant.
 */
const ONE_TO_ONE =
  /^[\t\n\u0020-\u007f\u00b7\u00d7\u2013-\u2014\u2018-\u201d\u3000-\u3029\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e]*$/;
/** A character with what joins it: marks, Hangul vowels and finals, half-width voice marks. */
const CLUSTER = /[^][\p{M}\u1160-\u11ff\uff9e\uff9f]{0,31}/gu;

export interface Folded {
  readonly text: string;
  /** Where in the original the folded unit at `index` begins. */
  readonly start: (index: number) => number;
  /** Where in the original the folded unit before `index` ends. */
  readonly end: (index: number) => number;
}

export function fold(text: string): string {
  return ONE_TO_ONE.test(text) ? foldCluster(text) : text.replace(CLUSTER, foldCluster);
}

/** As `fold`, with the way back: ranges are of UTF-16 units. */
export function foldWithOffsets(text: string): Folded {
  if (ONE_TO_ONE.test(text)) return { text: foldCluster(text), start: (index) => index, end: (index) => index };
  const starts: number[] = [];
  const ends: number[] = [];
  const folded = text.replace(CLUSTER, (cluster: string, at: number) => {
    const made = foldCluster(cluster);
    for (let i = 0; i < made.length; i++) {
      starts.push(at);
      ends.push(at + cluster.length);
    }
    return made;
  });
  return {
    text: folded,
    start: (index) => starts[index] ?? text.length,
    end: (index) => (index > 0 ? (ends[index - 1] ?? text.length) : 0),
  };
}

/** A character with more marks than 31 is cut (as in UAX 15's stream-safe text): keeps normalising linear. */
function foldCluster(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
