import { parseArticleId } from '../model/address.js';
import type { Audience } from '../model/audience.js';
import { todayInChina } from '../model/in-force.js';
import { undatedId } from '../model/statute-version.js';
import type { DocumentIndex } from './document-index.js';
import type { SearchOptions, SearchProvider, SearchResults } from './provider.js';
import type { Query } from './query.js';
import type { Ranked } from './rank-all.js';
import { createResultWriter } from './result-writer.js';
import { createSearched } from './searched.js';
import { planShards } from './shard-reader.js';
import { writeSuggestions } from './suggestions.js';
import { isWeak } from './weak.js';

const DEFAULT_LIMIT = 20;
/** Of what hardly fits, more would only be more to read. */
const MOST_WEAK = 6;
const DEFAULT_SUGGESTIONS = 8;

/** Our own search, over everything it has been given so far. Synchronous; runs in the worker, on the page and in Node. */
export function createSearchEngine(): SearchProvider {
  const searched = createSearched();
  const { documents, understanding } = searched;
  return {
    ...searched,
    needsReadings: (typed) => understanding.needsReadings(typed),
    planShards: (typed, index) => planShards(searched.read(typed), index),
    useScores(scores) {
      documents.useScores(scores);
    },
    suggest(typed, { limit = DEFAULT_SUGGESTIONS } = {}) {
      const query = searched.read(typed);
      const cited = searched.cited(query, todayInChina());
      return writeSuggestions(query, cited, understanding.namesFor(query.text, limit), searched, limit);
    },
    search(typed, options = {}) {
      const query = searched.read(typed);
      const ranked = searched.ranked(query, options.today ?? todayInChina()).filter(isWanted(options));
      const weak = isWeak(query, ranked, documents.weigh);
      const audienceOf = (each: Ranked): readonly Audience[] => audienceIn(documents, each);
      const found = weak && isWide(options) ? ranked.slice(0, MOST_WEAK) : ranked;
      return { ...said(query, weak), ...answer(found, options, audienceOf, createResultWriter(query, searched)) };
    },
  };
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
