import { createCitationParser, type CitationParser } from '../model/citation-parser.js';
import type { Document } from '../model/document.js';
import type { Lexicon, Readings } from '../model/lexicon.js';
import type { CatalogueStatute } from '../pack/format.js';
import { createCatalogueIndex } from './catalogue-index.js';
import { citedArticles } from './citation-hits.js';
import { createDocumentIndex } from './document-index.js';
import { createRanker } from './rank-all.js';
import { createUnderstanding } from './understanding.js';

/** What a library has for search. */
export interface Searched {
  readonly documents: readonly Document[];
  readonly statutes: readonly CatalogueStatute[];
  readonly lexicon?: Lexicon | undefined;
  readonly readings?: Readings | undefined;
}

/** The ids of what is found for a question, best first. `today`: YYYY-MM-DD. */
export type FirstIds = (question: string, today: string) => readonly string[];

/**
 * The ranking of the search engine and nothing else: who tries thousands of questions (`mingbai check`) reads no snippets,
 * and writing those takes longer than ranking. The same parts in the same order as `createSearchEngine`; a test compares.
 */
export function createFirstIds({ documents, statutes, lexicon, readings }: Searched): FirstIds {
  const catalogue = createCatalogueIndex();
  const index = createDocumentIndex();
  const understanding = createUnderstanding(() => catalogue.names(), index.weigh);
  catalogue.add({ entries: [], statutes });
  understanding.forgetNames();
  if (lexicon !== undefined) understanding.addLexicon(lexicon);
  const parser: CitationParser = createCitationParser([...statutes.map(namesOf), ...understanding.repealed]);
  if (readings !== undefined) understanding.addReadings(readings);
  for (const document of documents) {
    index.add(document);
    if (document.kind === 'hotline') catalogue.addNames(document.id, [document.number]);
    if (document.kind === 'term' && document.koreanSouth !== undefined)
      catalogue.addNames(document.id, [document.koreanSouth]);
  }
  const rank = createRanker({ catalogue, documents: index, statutes });
  return (question, today) => {
    const query = understanding.read(question, parser);
    const cited = citedArticles(query.citations, statutes, understanding.repealed, today);
    return understanding.pinned(query, rank(query, cited, today), index).map(({ id }) => id);
  };
}

function namesOf({ id, title, short, aliases, names = { 'zh-CN': short } }: CatalogueStatute): {
  id: string;
  names: string[];
} {
  return { id, names: [title, short, ...aliases, names['zh-CN'], names.ko ?? '', names.en ?? ''] };
}
