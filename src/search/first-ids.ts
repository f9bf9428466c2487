import type { Document } from '../model/document.js';
import type { Lexicon, Readings } from '../model/lexicon.js';
import type { CatalogueStatute } from '../pack/format.js';
import { createSearched } from './searched.js';

/** What a library has for search. */
export interface SearchedLibrary {
  readonly documents: readonly Document[];
  readonly statutes: readonly CatalogueStatute[];
  readonly lexicon?: Lexicon | undefined;
  readonly readings?: Readings | undefined;
}

/** The ids of what is found for a question, best first. `today`: YYYY-MM-DD. */
export type FirstIds = (question: string, today: string) => readonly string[];

/**
 * The ranking of the search engine and nothing else: who tries thousands of questions (`mingbai check`) reads no snippets,
 * and writing those takes longer than ranking.
 */
export function createFirstIds({ documents, statutes, lexicon, readings }: SearchedLibrary): FirstIds {
  const searched = createSearched();
  searched.addCatalogue({ entries: [], statutes });
  if (lexicon !== undefined) searched.addLexicon(lexicon);
  if (readings !== undefined) searched.addReadings(readings);
  searched.addDocuments(documents);
  return (question, today) => searched.ranked(searched.read(question), today).map(({ id }) => id);
}
