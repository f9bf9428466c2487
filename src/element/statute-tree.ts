import type { Library } from '../load/library.js';
import type { Article } from '../model/document.js';
import { compareArticleNumbers } from '../model/numerals.js';
import type { OutlineEntry, Statute } from '../model/statute.js';
import type { CatalogueStatute } from '../pack/format.js';
import { articlesFrom } from './article-walk.js';

/** An article as a line of an outline. */
export type ArticleLine = Pick<Article, 'id' | 'number' | 'headnote'>;

/** Indexes of the headings right under one; under none, those at the top. */
export function headingsUnder(outline: readonly OutlineEntry[], parent: number | undefined): number[] {
  return outline.flatMap((entry, at) => (entry.parent === parent ? [at] : []));
}

/** The headings over an article, the largest first. */
export function headingsOver(outline: readonly OutlineEntry[], number: string): number[] {
  return outline.flatMap(({ first, last }, at) =>
    compareArticleNumbers(first, number) <= 0 && compareArticleNumbers(number, last) <= 0 ? [at] : [],
  );
}

/** Whether articles stand right under the heading, before the first heading in it. */
export function hasOwnArticles(outline: readonly OutlineEntry[], heading: number): boolean {
  const [child] = headingsUnder(outline, heading);
  return child === undefined || outline[child]?.first !== outline[heading]?.first;
}

/**
 * The articles right under a heading; without one, those that stand before the first heading, which in a short statute
 * are all. Rejects with `PackError`.
 */
export async function articlesUnder(
  library: Library,
  { id, outline }: Pick<Statute, 'id' | 'outline'>,
  heading: number | undefined,
  signal: AbortSignal,
): Promise<Article[]> {
  const first = heading === undefined ? firstArticle(library, id) : outline[heading]?.first;
  if (first === undefined) return [];
  return articlesFrom(library, id, first, (article) => article.outline === heading, signal);
}

/** Whether any article stands before the first heading: a preamble, or a statute without headings. */
export function hasLooseArticles(statute: CatalogueStatute, outline: readonly OutlineEntry[]): boolean {
  const first = statute.ranges[0]?.first;
  return first !== undefined && first !== outline[0]?.first;
}

function firstArticle(library: Library, statute: string): string | undefined {
  return library.catalogue.statutes.find(({ id }) => id === statute)?.ranges[0]?.first;
}
