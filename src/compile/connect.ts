import type { Document, Term } from '../model/document.js';
import { addCitedBy } from './cited-by.js';
import { createTermMarker } from './term-marks.js';

/**
 * What documents say of each other, once it is known which are in the pack: who cites an article, and where a term can
 * be explained in place. `everyday`: ids of terms that need no explaining.
 */
export function connectDocuments(documents: readonly Document[], everyday: ReadonlySet<string>): Document[] {
  const terms = documents.filter((document): document is Term => document.kind === 'term');
  const markTerms = createTermMarker({
    terms: terms.filter(({ id }) => !everyday.has(id)),
    longerWords: [...terms.map(({ title }) => title['zh-CN']), ...documents.flatMap(namesOfLaw)],
  });
  return addCitedBy(documents).map(markTerms);
}

function namesOfLaw(document: Document): string[] {
  return document.kind === 'statute' ? [document.title['zh-CN'], ...document.aliases] : [];
}
