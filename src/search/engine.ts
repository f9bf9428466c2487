import { parseArticleId, type DocumentKind } from '../model/address.js';
import { createCitationParser, type CitationParser } from '../model/citation-parser.js';
import { todayInChina } from '../model/in-force.js';
import type { CatalogueStatute } from '../pack/format.js';
import { createCatalogueIndex } from './catalogue-index.js';
import { citedArticles } from './citation-hits.js';
import { createDocumentIndex } from './document-index.js';
import type { SearchOptions, SearchProvider, SearchResults } from './provider.js';
import type { Query } from './query.js';
import { createUnderstanding } from './understanding.js';
import { isWeak } from './weak.js';
import { createRanker, type Ranked, type Shelves } from './rank-all.js';
import { createResultWriter } from './result-writer.js';
import { writeSuggestions } from './suggestions.js';

const DEFAULT_LIMIT = 20;
/** Of what hardly fits, more would only be more to read. */
const MOST_WEAK = 6;
const DEFAULT_SUGGESTIONS = 8;

/** Our own search, over everything it has been given so far. Synchronous; runs in the worker, on the page and in Node. */
export function createSearchEngine(): SearchProvider {
  const catalogue = createCatalogueIndex();
  const documents = createDocumentIndex();
  const understanding = createUnderstanding(() => catalogue.names(), documents.weigh);
  let statutes: readonly CatalogueStatute[] = [];
  let parser: CitationParser = createCitationParser([]);
  const shelves: Shelves = {
    catalogue,
    documents,
    get statutes() {
      return statutes;
    },
  };
  const rank = createRanker(shelves);

  return {
    addCatalogue(added) {
      catalogue.add(added);
      understanding.forgetNames();
      if (added.statutes.length === 0) return;
      statutes = [...statutes, ...added.statutes];
      parser = createCitationParser([...statutes.map(statuteNames), ...understanding.repealed]);
    },
    addLexicon(lexicon) {
      understanding.addLexicon(lexicon);
      parser = createCitationParser([...statutes.map(statuteNames), ...understanding.repealed]);
    },
    needsReadings: (typed) => understanding.needsReadings(typed),
    addReadings(readings) {
      understanding.addReadings(readings);
    },
    addDocuments(added) {
      for (const document of added) {
        documents.add(document);
        if (document.kind === 'hotline') catalogue.addNames(document.id, [document.number]);
        if (document.kind === 'term' && document.koreanSouth !== undefined) {
          catalogue.addNames(document.id, [document.koreanSouth]);
        }
      }
    },
    suggest(typed, { limit = DEFAULT_SUGGESTIONS } = {}) {
      const query = understanding.read(typed, parser);
      const cited = citedArticles(query.citations, statutes, understanding.repealed, todayInChina());
      return writeSuggestions(query, cited, understanding.namesFor(query.text, limit), shelves, limit);
    },
    search(typed, options = {}) {
      const query = understanding.read(typed, parser);
      const today = options.today ?? todayInChina();
      const cited = citedArticles(query.citations, statutes, understanding.repealed, today);
      const ranked = understanding.pinned(query, rank(query, cited, today), documents).filter(isWanted(options));
      const weak = isWeak(query, ranked, documents.weigh);
      return answer(
        query,
        weak && isWide(options) ? ranked.slice(0, MOST_WEAK) : ranked,
        weak,
        options,
        createResultWriter(query, shelves),
      );
    },
  };
}

/** A statute is cited by its full and short title, its aliases, and its names in other languages. */
function statuteNames({ id, title, short, aliases, names = { 'zh-CN': short } }: CatalogueStatute): {
  id: string;
  names: string[];
} {
  return { id, names: [title, short, ...aliases, names['zh-CN'], names.ko ?? '', names.en ?? ''] };
}

/** Who chose a kind or a statute wants to see what there is of it. */
function isWide({ kinds, topics, statutes }: SearchOptions): boolean {
  return kinds === undefined && topics === undefined && statutes === undefined;
}

function isWanted({ topics, statutes: wanted }: SearchOptions): (ranked: Ranked) => boolean {
  return ({ id, topics: own }) =>
    (topics === undefined || topics.some((topic) => own.includes(topic))) &&
    (wanted === undefined || wanted.includes(parseArticleId(id)?.statute ?? ''));
}

/** Kinds are counted before one is chosen, so that a page can offer the others. */
function answer(
  { text, readAs }: Query,
  ranked: readonly Ranked[],
  weak: boolean,
  { kinds, offset = 0, limit = DEFAULT_LIMIT }: SearchOptions,
  write: (ranked: Ranked) => SearchResults['results'][number],
): SearchResults {
  const byKind: { [kind in DocumentKind]?: number } = {};
  for (const { kind } of ranked) byKind[kind] = (byKind[kind] ?? 0) + 1;
  const wanted = kinds === undefined ? ranked : ranked.filter(({ kind }) => kinds.includes(kind));
  return {
    query: text,
    ...(readAs === undefined ? {} : { readAs }),
    ...(weak ? { isWeak: true } : {}),
    total: wanted.length,
    byKind,
    results: wanted.slice(offset, offset + limit).map(write),
  };
}
