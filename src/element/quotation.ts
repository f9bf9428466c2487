import type { Library } from '../load/library.js';
import { articleId, paragraphAnchor } from '../model/address.js';
import type { Article } from '../model/document.js';
import { todayInChina } from '../model/in-force.js';
import { compareArticleNumbers } from '../model/numerals.js';
import { versionOn } from '../model/statute-version.js';
import { PackError, type CatalogueStatute } from '../pack/format.js';
import { articlesFrom } from './article-walk.js';
import { readShortForm, type CitedPlace } from './cited-places.js';

/** One quoted article, or what is known of one that is not there. */
export interface Quoted {
  readonly id: string;
  readonly number: string;
  readonly statute: CatalogueStatute | undefined;
  /** Undefined: nobody in this pack has it. */
  readonly article: Article | undefined;
  readonly place: CitedPlace;
}

/** The articles that are cited, in order; an empty list when the citation names none. Rejects with `PackError`. */
export async function quote(cite: string, library: Library, signal: AbortSignal): Promise<Quoted[]> {
  const { statutes } = library.catalogue;
  const places: readonly CitedPlace[] = readShortForm(cite) ?? (await readWritten(cite, statutes));
  const quoted: Quoted[] = [];
  for (const place of places) quoted.push(...(await quotePlace(place, library, signal)));
  return quoted;
}

async function readWritten(cite: string, statutes: readonly CatalogueStatute[]): Promise<CitedPlace[]> {
  const { readCitation } = await import('./read-citation.js');
  return readCitation(cite, statutes);
}

async function quotePlace(place: CitedPlace, library: Library, signal: AbortSignal): Promise<Quoted[]> {
  const statute = versionOn(library.catalogue.statutes, place.statute, todayInChina());
  const last = place.through ?? place.article;
  const belongs = ({ number }: Article): boolean => compareArticleNumbers(number, last) <= 0;
  try {
    const articles = await (place.through === undefined
      ? articlesFrom(library, place.statute, place.article, ({ number }) => number === place.article, signal)
      : articlesFrom(library, place.statute, place.article, belongs, signal));
    if (articles.length > 0)
      return articles.map((article) => ({ id: article.id, number: article.number, statute, article, place }));
  } catch (error) {
    if (!(error instanceof PackError) || error.code !== 'unknown-document') throw error;
  }
  const id = articleId(place.statute, place.article);
  return [{ id, number: place.article, statute, article: undefined, place }];
}

/** Paragraph of the place, from 1; `undefined`: the whole article is meant, or has no such place. */
export function paragraphMeant({ article, place }: Quoted): number | undefined {
  const official = article?.official ?? [];
  if (place.through !== undefined) return undefined;
  const { paragraph, item } = place;
  if (paragraph !== undefined) return paragraph <= official.length ? paragraph : undefined;
  if (item === undefined) return undefined;
  const having = official.flatMap(({ items = [] }, at) => (items.length >= item ? [at + 1] : []));
  return having.length === 1 ? having[0] : undefined;
}

/** Anchor of the place in the article's own view. */
export function anchorMeant(quoted: Quoted): string | undefined {
  const paragraph = paragraphMeant(quoted);
  const { item, subitem } = quoted.place;
  return paragraph === undefined ? undefined : paragraphAnchor(paragraph, item, subitem);
}
