import { diffArrays } from 'diff';
import type { OfficialArticle } from './official-article.js';

/** A run of words that both texts have, or only one. */
export interface TextPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** One article that is not the same, under the same number, in both versions. */
export interface ArticleChange {
  readonly kind: 'added' | 'removed' | 'renumbered' | 'changed';
  /** Article numbers: `1062`, `133-1`. `from` in the old version, `to` in the new. */
  readonly from?: string;
  readonly to?: string;
  /** Of a changed article; of an added or removed one its whole text. */
  readonly parts: readonly TextPart[];
}

export interface StatuteChanges {
  readonly unchanged: number;
  /** In the order of the new version; what was removed stands where it was. */
  readonly changes: readonly ArticleChange[];
}

/** Share of common character pairs (Dice) from which two texts are one article, changed. Below, one went and one came. */
const SAME_ARTICLE = 0.5;
/** Under the same number less is enough. */
const SAME_NUMBER = 0.3;

interface Pair {
  readonly from: number;
  readonly to: number;
}

/** Compares two versions of a statute, article by article. */
export function compareStatutes(before: readonly OfficialArticle[], after: readonly OfficialArticle[]): StatuteChanges {
  const texts = { before: before.map(textOf), after: after.map(textOf) };
  const pairs = samePairs(before, after, texts);
  pairs.push(...similarPairs(before, after, texts, pairs));
  const byNew = new Map(pairs.map((pair) => [pair.to, pair.from]));
  const kept = new Set(pairs.map(({ from }) => from));
  const changes: { readonly place: number; readonly change: ArticleChange }[] = [];
  let unchanged = 0;
  for (const [at, article] of after.entries()) {
    const from = byNew.get(at);
    const change = changeOf(from === undefined ? undefined : before[from], article);
    if (change === undefined) unchanged += 1;
    else changes.push({ place: at, change });
  }
  for (const [at, article] of before.entries()) {
    if (kept.has(at)) continue;
    changes.push({ place: placeOfRemoved(at, pairs), change: changeOf(article, undefined) ?? removed(article) });
  }
  return { unchanged, changes: changes.sort((a, b) => a.place - b.place).map(({ change }) => change) };
}

function changeOf(from: OfficialArticle | undefined, to: OfficialArticle | undefined): ArticleChange | undefined {
  if (from === undefined) {
    return to === undefined
      ? undefined
      : { kind: 'added', to: to.number, parts: [{ kind: 'added', text: textOf(to) }] };
  }
  if (to === undefined) return removed(from);
  const numbers = { from: from.number, to: to.number };
  const [old, present] = [textOf(from), textOf(to)];
  if (old !== present) return { kind: 'changed', ...numbers, parts: partsOf(old, present) };
  return from.number === to.number ? undefined : { kind: 'renumbered', ...numbers, parts: [] };
}

function removed(article: OfficialArticle): ArticleChange {
  return { kind: 'removed', from: article.number, parts: [{ kind: 'removed', text: textOf(article) }] };
}

/** Just after the article it followed. */
function placeOfRemoved(at: number, pairs: readonly Pair[]): number {
  const before = pairs.filter(({ from }) => from < at).sort((a, b) => b.from - a.from)[0];
  return before === undefined ? -0.5 : before.to + 0.5;
}

/** Paragraphs, items and sub-items, a line each. */
function textOf({ paragraphs }: OfficialArticle): string {
  return paragraphs
    .flatMap(({ text, items = [] }) => [text, ...items.flatMap((item) => [item.text, ...(item.subitems ?? [])])])
    .join('\n');
}

type Texts = { readonly [side in 'before' | 'after']: readonly string[] };

/** Articles whose text is the same to the letter; where several are (废止条款), the nearest number first. */
function samePairs(before: readonly OfficialArticle[], after: readonly OfficialArticle[], texts: Texts): Pair[] {
  const free = new Map<string, number[]>();
  for (const [at, text] of texts.before.entries()) free.set(text, [...(free.get(text) ?? []), at]);
  const pairs: Pair[] = [];
  for (const [to, text] of texts.after.entries()) {
    const candidates = free.get(text) ?? [];
    const own = candidates.find((from) => before[from]?.number === after[to]?.number) ?? candidates[0];
    if (own === undefined) continue;
    free.set(
      text,
      candidates.filter((from) => from !== own),
    );
    pairs.push({ from: own, to });
  }
  return pairs;
}

interface Likeness extends Pair {
  /** Dice coefficient of the two texts. */
  readonly likeness: number;
}

/** Of what is left, the most alike first. */
function similarPairs(
  before: readonly OfficialArticle[],
  after: readonly OfficialArticle[],
  texts: Texts,
  taken: readonly Pair[],
): Pair[] {
  const [usedFrom, usedTo] = [new Set(taken.map(({ from }) => from)), new Set(taken.map(({ to }) => to))];
  const free = {
    from: [...before.keys()].filter((at) => !usedFrom.has(at)),
    to: [...after.keys()].filter((at) => !usedTo.has(at)),
  };
  const enough = ({ from, to, likeness }: Likeness): boolean =>
    likeness >= (before[from]?.number === after[to]?.number ? SAME_NUMBER : SAME_ARTICLE);
  const candidates = likenesses(texts, free.from, free.to).filter(enough);
  const pairs: Pair[] = [];
  for (const { from, to } of candidates.sort((a, b) => b.likeness - a.likeness)) {
    if (usedFrom.has(from) || usedTo.has(to)) continue;
    usedFrom.add(from);
    usedTo.add(to);
    pairs.push({ from, to });
  }
  return pairs;
}

function likenesses(texts: Texts, froms: readonly number[], tos: readonly number[]): Likeness[] {
  const bags = tos.map((to) => ({ to, bag: pairsOfCharacters(texts.after[to] ?? '') }));
  return froms.flatMap((from) => {
    const own = pairsOfCharacters(texts.before[from] ?? '');
    return bags.map(({ to, bag }) => ({ from, to, likeness: dice(own, bag) }));
  });
}

type Bag = ReadonlyMap<string, number>;

function pairsOfCharacters(text: string): Bag {
  const bag = new Map<string, number>();
  const letters = text.replace(/[\s\p{P}]/gu, '');
  for (let at = 0; at + 1 < letters.length; at += 1) {
    const pair = letters.slice(at, at + 2);
    bag.set(pair, (bag.get(pair) ?? 0) + 1);
  }
  return bag;
}

function dice(a: Bag, b: Bag): number {
  let [common, total] = [0, 0];
  for (const [pair, count] of a) {
    common += Math.min(count, b.get(pair) ?? 0);
    total += count;
  }
  for (const count of b.values()) total += count;
  return total === 0 ? 0 : (2 * common) / total;
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** What two texts have in common and what not, word by word: single characters in common would tear a rewritten sentence to shreds. */
export function partsOf(before: string, after: string): TextPart[] {
  const wordsOf = (text: string): string[] => Array.from(words.segment(text), ({ segment }) => segment);
  return diffArrays(wordsOf(before), wordsOf(after)).map(({ added, removed: gone, value }) => ({
    kind: added ? 'added' : gone ? 'removed' : 'same',
    text: value.join(''),
  }));
}
