import type { Article } from '../model/document.js';
import { compareArticleNumbers } from '../model/numerals.js';
import type { OutlineEntry, Statute } from '../model/statute.js';

/** A run of articles of one statute that is fetched together. `suffix` tells it from the others: '', '06', '03-02'. */
export interface ArticlePart {
  readonly suffix: string;
  readonly articles: readonly Article[];
}

/** More articles than this are cut at a chapter border. 300 articles of the Civil Code are about 20 kB compressed. */
const MOST_ARTICLES = 300;
/** A shorter book (附则 has two articles) joins the one before: a request costs more than its bytes. */
const FEWEST_ARTICLES = 20;

/** The articles of a statute in statute order, by book (编), long books cut at chapter (章) borders. */
export function articleParts(statute: Statute, articles: readonly Article[]): ArticlePart[] {
  const ordered = [...articles].sort((a, b) => compareArticleNumbers(a.number, b.number));
  const books = mergeShort(runsBy(ordered, (article) => ancestor(statute.outline, article.outline, 1)));
  return books.flatMap((book, index) => {
    const name = books.length > 1 ? String(index + 1).padStart(2, '0') : '';
    const pieces = cutAtChapters(statute.outline, book);
    if (pieces.length === 1) return [{ suffix: name, articles: book }];
    return pieces.map((piece, place) => ({
      suffix: [name, String(place + 1).padStart(2, '0')].filter(Boolean).join('-'),
      articles: piece,
    }));
  });
}

/** Index of the entry of that level, or the nearest below it, in which an outline entry stands. */
function ancestor(outline: readonly OutlineEntry[], index: number | undefined, level: number): number | undefined {
  let at = index;
  while (at !== undefined) {
    const entry = outline[at];
    if (entry === undefined || entry.level < level) return undefined;
    if (entry.level === level || entry.parent === undefined) return entry.level === level ? at : undefined;
    at = entry.parent;
  }
  return undefined;
}

/** Neighbours with the same key together; an article without a key stays with what came before it. */
function runsBy(articles: readonly Article[], keyOf: (article: Article) => number | undefined): Article[][] {
  const runs: Article[][] = [];
  let current: number | undefined;
  for (const article of articles) {
    const key = keyOf(article);
    const run = runs[runs.length - 1];
    if (run === undefined || (key !== undefined && current !== undefined && key !== current)) runs.push([article]);
    else run.push(article);
    current = key ?? current;
  }
  return runs;
}

function mergeShort(runs: readonly Article[][]): Article[][] {
  const merged: Article[][] = [];
  for (const run of runs) {
    const last = merged[merged.length - 1];
    if (last !== undefined && (run.length < FEWEST_ARTICLES || last.length < FEWEST_ARTICLES)) last.push(...run);
    else merged.push([...run]);
  }
  return merged;
}

function cutAtChapters(outline: readonly OutlineEntry[], articles: readonly Article[]): Article[][] {
  const pieceCount = Math.ceil(articles.length / MOST_ARTICLES);
  if (pieceCount === 1) return [[...articles]];
  const target = articles.length / pieceCount;
  const chapters = runsBy(articles, (article) => ancestor(outline, article.outline, 3));
  const pieces: Article[][] = [];
  for (const chapter of chapters) {
    const last = pieces[pieces.length - 1];
    const nearer = last !== undefined && last.length + chapter.length - target <= target - last.length;
    const isLast = pieces.length === pieceCount;
    if (last !== undefined && (nearer || isLast) && last.length + chapter.length <= MOST_ARTICLES)
      last.push(...chapter);
    else pieces.push([...chapter]);
  }
  return pieces;
}
