import { articleId, parseArticleId } from '../model/address.js';
import type { Localized } from '../model/language.js';
import { compareArticleNumbers } from '../model/numerals.js';
import { todayInChina } from '../model/in-force.js';
import { versionOn } from '../model/statute-version.js';
import { ARTICLE_NUMBER } from './check-words.js';
import { articleTitle } from './article-title.js';
import type { Catalogue, CatalogueEntry, CatalogueStatute } from './format.js';

/** What the catalogue knows of a document without fetching it. */
export interface Found {
  readonly id: string;
  readonly title: Localized;
  /** Index into `Manifest.groups`. */
  readonly group: number;
}

/**
 * Finds documents by id. An article is found when its number lies in a range of its statute; whether it really exists
 * only its group can tell. A statute's id without a day is its version in force today, and what is found has the id of that.
 */
export function createLookup(
  catalogue: Catalogue,
  today: () => string = todayInChina,
): (id: string) => Found | undefined {
  const entries = new Map<string, CatalogueEntry>(catalogue.entries.map((entry) => [entry.id, entry]));
  const statutes = new Map<string, CatalogueStatute>(catalogue.statutes.map((statute) => [statute.id, statute]));
  const statuteOf = (id: string): CatalogueStatute | undefined =>
    statutes.get(id) ?? versionOn(catalogue.statutes, id, today());
  return (id) => {
    const entry = entries.get(id);
    if (entry !== undefined) return { id, title: entry.title, group: entry.group };
    const address = parseArticleId(id);
    if (address !== undefined) return findArticle(statuteOf(address.statute), address.number);
    const statute = id.startsWith('statute/') ? statuteOf(id.slice('statute/'.length)) : undefined;
    if (statute === undefined) return undefined;
    return { id: `statute/${statute.id}`, title: { ...statute.names, 'zh-CN': statute.title }, group: statute.group };
  };
}

function findArticle(statute: CatalogueStatute | undefined, number: string): Found | undefined {
  if (!ARTICLE_NUMBER.test(number)) return undefined;
  const range = statute?.ranges.find(
    ({ first, last }) => compareArticleNumbers(first, number) <= 0 && compareArticleNumbers(number, last) <= 0,
  );
  if (statute === undefined || range === undefined) return undefined;
  return { id: articleId(statute.id, number), title: articleTitle(statute, number), group: range.group };
}
