import { createCitationParser, type CitationParser } from '../model/citation-parser.js';
import type { Document } from '../model/document.js';
import { everyLanguage } from '../model/language.js';
import type { Lexicon, Readings } from '../model/lexicon.js';
import { undated } from '../model/statute-version.js';
import type { Catalogue, CatalogueStatute } from '../pack/format.js';
import { createCatalogueIndex } from './catalogue-index.js';
import { citedArticles, type CitationHit } from './citation-hits.js';
import { createDocumentIndex } from './document-index.js';
import type { Query } from './query.js';
import { createRanker, type Ranked, type Shelves } from './rank-all.js';
import { createUnderstanding, type Understanding } from './understanding.js';

/** A library as search has it: everything that was added, and what of it answers a question. */
export interface Searched extends Shelves {
  readonly understanding: Understanding;
  addCatalogue(catalogue: Catalogue): void;
  addLexicon(lexicon: Lexicon): void;
  addReadings(readings: Readings): void;
  addDocuments(documents: readonly Document[]): void;
  /** What was typed, as understood. */
  read(typed: string): Query;
  /** Articles asked for by number. `today`: YYYY-MM-DD. */
  cited(query: Query, today: string): readonly CitationHit[];
  /** All that is found, best first. */
  ranked(query: Query, today: string): readonly Ranked[];
}

export function createSearched(): Searched {
  const catalogue = createCatalogueIndex();
  const documents = createDocumentIndex();
  const understanding = createUnderstanding(() => catalogue.names(), documents.weigh);
  const statutes: CatalogueStatute[] = [];
  /** Made at the first question after statutes were added. */
  let parser: CitationParser | undefined;
  const rank = createRanker({ catalogue, documents, statutes });
  const cited: Searched['cited'] = ({ citations }, today) =>
    citedArticles(citations, statutes, understanding.repealed, today);

  return {
    catalogue,
    documents,
    statutes,
    understanding,
    addCatalogue(added) {
      catalogue.add(added);
      understanding.forgetNames();
      statutes.push(...added.statutes);
      parser = undefined;
    },
    addLexicon(lexicon) {
      understanding.addLexicon(lexicon);
      parser = undefined;
    },
    addReadings(readings) {
      understanding.addReadings(readings);
    },
    addDocuments(added) {
      for (const document of added) {
        documents.add(document);
        if (document.kind === 'hotline') catalogue.addNames(document.id, [document.number]);
        if (document.kind === 'term') catalogue.addNames(document.id, [document.koreanSouth ?? '']);
      }
    },
    read: (typed) =>
      understanding.read(
        typed,
        (parser ??= createCitationParser([...statutes.map(statuteNames), ...understanding.repealed])),
      ),
    cited,
    ranked: (query, today) => understanding.pinned(query, rank(query, cited(query, today), today), documents),
  };
}

/** A statute is cited by its full and short title, its aliases, and its names in other languages. */
function statuteNames({ id, title, short, aliases, names }: CatalogueStatute): { id: string; names: string[] } {
  return { id: undated(id), names: [title, short, ...aliases, ...everyLanguage(names ?? {})] };
}
