import { parseArticleId } from '../model/address.js';
import type { Localized } from '../model/language.js';
import { compareArticleNumbers } from '../model/numerals.js';
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
 * only its group can tell.
 */
export function createLookup(catalogue: Catalogue): (id: string) => Found | undefined {
  const entries = new Map<string, CatalogueEntry>(catalogue.entries.map((entry) => [entry.id, entry]));
  const statutes = new Map<string, CatalogueStatute>(catalogue.statutes.map((statute) => [statute.id, statute]));
  return (id) => {
    const entry = entries.get(id);
    if (entry !== undefined) return { id, title: entry.title, group: entry.group };
    const address = parseArticleId(id);
    if (address !== undefined) return findArticle(statutes.get(address.statute), id, address.number);
    const statute = id.startsWith('statute/') ? statutes.get(id.slice('statute/'.length)) : undefined;
    return statute && { id, title: { ...statute.names, 'zh-CN': statute.title }, group: statute.group };
  };
}

function findArticle(statute: CatalogueStatute | undefined, id: string, number: string): Found | undefined {
  if (!ARTICLE_NUMBER.test(number)) return undefined;
  const range = statute?.ranges.find(
    ({ first, last }) => compareArticleNumbers(first, number) <= 0 && compareArticleNumbers(number, last) <= 0,
  );
  if (statute === undefined || range === undefined) return undefined;
  return { id, title: articleTitle(statute, number), group: range.group };
}
