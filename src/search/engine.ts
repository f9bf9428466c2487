import { parseArticleId } from '../model/address.js';
import type { Audience } from '../model/audience.js';
import { createCitationParser, type CitationParser } from '../model/citation-parser.js';
import { todayInChina } from '../model/in-force.js';
import { undated, undatedId } from '../model/statute-version.js';
import type { CatalogueStatute } from '../pack/format.js';
import { createCatalogueIndex } from './catalogue-index.js';
import { citedArticles } from './citation-hits.js';
import { createDocumentIndex, type DocumentIndex } from './document-index.js';
import type { SearchOptions, SearchProvider, SearchResults } from './provider.js';
import type { Query } from './query.js';
import { createUnderstanding } from './understanding.js';
import { isWeak } from './weak.js';
import { createRanker, type Ranked, type Shelves } from './rank-all.js';
import { createResultWriter } from './result-writer.js';
import { planShards } from './shard-reader.js';
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
    planShards: (typed, index) => planShards(understanding.read(typed, parser), index),
    useScores(scores) {
      documents.useScores(scores);
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
      const audienceOf = (each: Ranked): readonly Audience[] => audienceIn(documents, each);
      const found = weak && isWide(options) ? ranked.slice(0, MOST_WEAK) : ranked;
      return { ...said(query, weak), ...answer(found, options, audienceOf, createResultWriter(query, shelves)) };
    },
  };
}

/** A statute is cited by its full and short title, its aliases, and its names in other languages. */
function statuteNames({ id, title, short, aliases, names = { 'zh-CN': short } }: CatalogueStatute): {
  id: string;
  names: string[];
} {
  return { id: undated(id), names: [title, short, ...aliases, names['zh-CN'], names.ko ?? '', names.en ?? ''] };
}

/** Who chose a kind or a statute wants to see what there is of it. */
function isWide({ kinds, topics, statutes, audience }: SearchOptions): boolean {
  return [kinds, topics, statutes, audience].every((narrowed) => narrowed === undefined);
}

function isWanted({ topics, statutes: wanted }: SearchOptions): (ranked: Ranked) => boolean {
  return ({ id, topics: own }) =>
    (topics === undefined || topics.some((topic) => own.includes(topic))) &&
    (wanted === undefined || [id, undatedId(id)].some((each) => wanted.includes(parseArticleId(each)?.statute ?? '')));
}

/** What the engine made of the question. */
function said({ text, readAs }: Query, weak: boolean): Pick<SearchResults, 'query' | 'readAs' | 'isWeak'> {
  return {
    query: text,
    ...(readAs === undefined ? {} : { readAs }),
    ...(weak ? { isWeak: true } : {}),
  };
}

/** Articles are for whom their statute is for. */
function audienceIn(documents: DocumentIndex, { document }: Ranked): readonly Audience[] {
  if (document?.kind === 'article') return documents.statute(document.statute)?.audience ?? [];
  return (document?.kind === 'statute' ? document.statute.audience : document?.audience) ?? [];
}

/** Each way of narrowing is counted before it is used itself, so that a page can offer the others. */
function answer(
  ranked: readonly Ranked[],
  { kinds, audience, offset = 0, limit = DEFAULT_LIMIT }: SearchOptions,
  audienceOf: (ranked: Ranked) => readonly Audience[],
  write: (ranked: Ranked) => SearchResults['results'][number],
): Pick<SearchResults, 'total' | 'byKind' | 'byAudience' | 'results'> {
  const isOfKind = ({ kind }: Ranked): boolean => kinds?.includes(kind) ?? true;
  const isForThem = (each: Ranked): boolean =>
    audience === undefined || audienceOf(each).some((one) => audience.includes(one));
  const byKind = count(ranked.filter(isForThem).map(({ kind }) => kind));
  const byAudience = count(ranked.filter(isOfKind).flatMap(audienceOf));
  const wanted = ranked.filter((each) => isOfKind(each) && isForThem(each));
  return { total: wanted.length, byKind, byAudience, results: wanted.slice(offset, offset + limit).map(write) };
}

function count<Key extends string>(keys: readonly Key[]): { [key in Key]?: number } {
  const counts: { [key in Key]?: number } = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}
