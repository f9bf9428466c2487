import type { Document, Term } from '../model/document.js';
import type { Recall } from '../model/recall.js';
import { afresh } from '../model/recall.js';
import { addCitedBy } from './cited-by.js';
import { createTermMarker } from './term-marks.js';

/**
 * What documents say of each other, once it is known which are in the pack: who cites an article, and where a term can
 * be explained in place. `everyday`: ids of terms that need no explaining.
 */
export function connectDocuments(
  documents: readonly Document[],
  everyday: ReadonlySet<string>,
  recall: Recall = afresh,
): Document[] {
  const terms = documents.filter((document): document is Term => document.kind === 'term');
  const laws = documents.flatMap(namesOfLaw);
  const markTerms = recall('term marks', [...terms, [...everyday].join(), laws.join()], () =>
    createTermMarker({
      terms: terms.filter(({ id }) => !everyday.has(id)),
      longerWords: [...terms.map(({ title }) => title['zh-CN']), ...laws],
    }),
  );
  return addCitedBy(documents, recall).map((document) =>
    recall(`marked ${document.id}`, [document, markTerms], () => markTerms(document)),
  );
}

function namesOfLaw(document: Document): string[] {
  return document.kind === 'statute' ? [document.title['zh-CN'], ...document.aliases] : [];
}
