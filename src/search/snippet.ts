import { eachToken } from './analysis.js';
import { foldWithOffsets, type Folded } from './folding.js';
import type { Passage } from './passages.js';
import type { Snippet, TextRange } from './provider.js';

/** The part of a document that answers best, where it stands, and which words of the query are in it. */
export interface BestPassage {
  readonly snippet: Snippet;
  readonly anchor?: string;
  readonly terms: readonly string[];
}

/** Longest snippet in characters, without the marks of omission. */
const LONGEST = 78;
const OMISSION = '…';
/**
 * Words a resident can read come before the statute's when both match about as well, the answer of a guide before the rest. Names and questions are shown
 * elsewhere in a result: as its title and its reason.
 */
const ROLE_FACTOR: Readonly<Record<Passage['role'], number>> = {
  plain: 1.2,
  answer: 1.4,
  body: 1.1,
  official: 1,
  question: 0,
  alias: 0,
  title: 0,
};
const SENTENCE_ENDS = '。！？；!?;\n';

interface Match {
  readonly token: number;
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

interface Window {
  readonly folded: Folded;
  /** In folded units. */
  readonly start: number;
  readonly matches: readonly Match[];
  readonly score: number;
}

/** `weights`: the query's tokens with their weight. Without a match, the document's first words. */
export function bestPassage(passages: readonly Passage[], weights: ReadonlyMap<number, number>): BestPassage {
  let best: { passage: Passage; window: Window; score: number } | undefined;
  for (const passage of passages) {
    const factor = ROLE_FACTOR[passage.role];
    if (factor === 0) continue;
    const window = bestWindow(passage.text, weights);
    const score = window.score * factor;
    if (score > (best?.score ?? 0)) best = { passage, window, score };
  }
  if (best !== undefined) return shown(best.passage, best.window);
  const first =
    passages.find(({ role }) => role === 'plain' || role === 'answer' || role === 'body') ??
    passages.find(({ role }) => role === 'official');
  if (first === undefined) return { snippet: { text: '', ranges: [], language: 'zh-CN' }, terms: [] };
  const { snippet } = shown(first, bestWindow(first.text, new Map()));
  return { snippet, terms: [] };
}

function shown(passage: Passage, window: Window): BestPassage {
  const snippet = cutSnippet(passage, window);
  const terms = [...new Set(snippet.ranges.map(([start, end]) => snippet.text.slice(start, end)))];
  return passage.anchor === undefined ? { snippet, terms } : { snippet, terms, anchor: passage.anchor };
}

/** The stretch of at most `LONGEST` units whose distinct tokens weigh most. Two pointers: linear in the text. */
function bestWindow(text: string, weights: ReadonlyMap<number, number>): Window {
  const folded = foldWithOffsets(text);
  const matches = findMatches(folded.text, weights);
  const inside = new Map<number, number>();
  let score = 0;
  let first = 0;
  let best = { score: 0, first: 0, last: -1 };
  matches.forEach((match, last) => {
    const before = inside.get(match.token) ?? 0;
    inside.set(match.token, before + 1);
    if (before === 0) score += match.weight;
    for (
      let oldest = matches[first];
      oldest !== undefined && match.end - oldest.start > LONGEST;
      oldest = matches[++first]
    ) {
      const left = (inside.get(oldest.token) ?? 1) - 1;
      inside.set(oldest.token, left);
      if (left === 0) score -= oldest.weight;
    }
    if (score > best.score + 1e-9) best = { score, first, last };
  });
  const shown = matches.slice(best.first, best.last + 1);
  return { folded, start: shown[0]?.start ?? 0, matches: shown, score: best.score };
}

function findMatches(text: string, weights: ReadonlyMap<number, number>): Match[] {
  const matches: Match[] = [];
  eachToken(text, (token, start, end) => {
    const weight = weights.get(token);
    if (weight !== undefined) matches.push({ token, start, end, weight });
  });
  return matches;
}

/** From the beginning of the sentence when it fits, else from a little before the first match. */
function cutSnippet({ text, language }: Passage, { folded, start, matches }: Window): Snippet {
  const from = text.length <= LONGEST ? 0 : windowStart(text, folded, start, matches);
  const to = Math.min(text.length, wholeCharacter(text, from + LONGEST));
  const lead = from > 0 ? OMISSION : '';
  const shown = text.slice(from, to);
  const ranges = highlightRanges(folded, matches)
    .filter(([begin, end]) => begin >= from && end <= to)
    .map(([begin, end]): TextRange => [begin - from + lead.length, end - from + lead.length]);
  return { text: `${lead}${shown}${to < text.length ? OMISSION : ''}`, ranges, language };
}

function windowStart(text: string, folded: Folded, start: number, matches: readonly Match[]): number {
  const first = folded.start(start);
  const last = folded.end(matches[matches.length - 1]?.end ?? start);
  const spare = Math.max(0, LONGEST - (last - first));
  for (let i = first; i >= Math.max(0, first - spare); i--) {
    if (i === 0 || SENTENCE_ENDS.includes(text.charAt(i - 1))) return i;
  }
  const ideal = Math.max(0, first - Math.floor(spare / 2));
  return wholeCharacter(text, Math.min(ideal, Math.max(0, text.length - LONGEST)));
}

/** One back when `index` would cut a surrogate pair. */
function wholeCharacter(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff ? Math.max(0, index - 1) : index;
}

/** Pairs and words; single characters only where nothing longer matched, or a page would be speckled with 的. */
function shownMatches(matches: readonly Match[]): readonly Match[] {
  const long = matches.filter(({ start, end }) => end - start > 1);
  return long.length > 0 ? long : matches;
}

/** Overlapping and adjoining matches become one range of the original text. */
function highlightRanges(folded: Folded, matches: readonly Match[]): TextRange[] {
  const ranges: [number, number][] = [];
  for (const { start, end } of shownMatches(matches)) {
    const last = ranges[ranges.length - 1];
    const from = folded.start(start);
    const to = folded.end(end);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else ranges.push([from, to]);
  }
  return ranges;
}

/** Ranges of a name that a query's tokens cover. */
export function rangesIn(text: string, weights: ReadonlyMap<number, number>): TextRange[] {
  const folded = foldWithOffsets(text);
  return highlightRanges(folded, findMatches(folded.text, weights));
}
