import { parseArticleId } from '../model/address.js';
import { undated, undatedId } from '../model/statute-version.js';
import type { Recall } from '../model/recall.js';
import { afresh } from '../model/recall.js';
import type { Document, Source } from '../model/document.js';

/**
 * Writes into each article and statute which guides, services and pathways cite it, so that a page can lead back to them without
 * fetching anything. Who cites it earliest among the sources stands first: there it carries the answer. What an article
 * names itself (参见) is not repeated.
 */
export function addCitedBy(documents: readonly Document[], recall: Recall = afresh): Document[] {
  const articles = new Map<string, Citer[]>();
  const statutes = new Map<string, Citer[]>();
  for (const document of documents) {
    sourcesOf(document).forEach(({ id }, rank) => {
      add(articles, undatedId(id), { id: document.id, rank });
      const article = parseArticleId(id);
      if (article !== undefined) add(statutes, `statute/${undated(article.statute)}`, { id: document.id, rank });
    });
  }
  return documents.map((document) => {
    if (document.kind === 'statute') return withCiters(document, statutes.get(undatedId(document.id)) ?? [], recall);
    if (document.kind !== 'article') return document;
    const named = document.related ?? [];
    return withCiters(
      document,
      (articles.get(undatedId(document.id)) ?? []).filter(({ id }) => !named.includes(id)),
      recall,
    );
  });
}

function sourcesOf(document: Document): readonly Source[] {
  if (document.kind === 'guide' || document.kind === 'service') return document.sources;
  if (document.kind !== 'pathway') return [];
  return [...document.outcomes, ...document.notices, ...document.questions].flatMap(({ sources }) => sources);
}

interface Citer {
  readonly id: string;
  /** Place among the citer's sources, from 0. */
  readonly rank: number;
}

function add(citers: Map<string, Citer[]>, cited: string, citer: Citer): void {
  const list = citers.get(cited) ?? [];
  if (!list.some(({ id }) => id === citer.id)) list.push(citer);
  citers.set(cited, list);
}

function withCiters<Kind extends Document>(document: Kind, citers: readonly Citer[], recall: Recall): Kind {
  if (citers.length === 0) return document;
  const citedBy = [...citers].sort((a, b) => a.rank - b.rank).map(({ id }) => id);
  return recall(`cited ${document.id}`, [document, ...citedBy], () => ({ ...document, citedBy }));
}
