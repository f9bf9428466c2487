import type { DocumentKind } from '../model/address.js';
import type { Audience } from '../model/audience.js';
import type { Document } from '../model/document.js';
import type { Lexicon, Readings } from '../model/lexicon.js';
import type { Language, Localized } from '../model/language.js';
import type { Force } from '../model/in-force.js';
import type { Catalogue, ShardedIndex } from '../pack/format.js';
import type { ShardPlan } from './shard-reader.js';

/**
 * The one interface of search. Ours stands behind it in the worker, on the main thread and in `mingbai search`;
 * a host page can put an existing search engine there instead.
 */
export interface SearchProvider {
  /** Makes titles, aliases and article numbers searchable. Comes first; may be called again with further parts of one catalogue. */
  addCatalogue(catalogue: Catalogue): void;
  /** Words that help to understand queries; replaces those of before. A provider that has its own way leaves it out. */
  addLexicon?(lexicon: Lexicon): void;
  /** Whether this query needs to be heard (pinyin, a wrong character) and `addReadings` has not been called. */
  needsReadings?(query: string): boolean;
  /** How characters are read. */
  addReadings?(readings: Readings): void;
  /** Makes the bodies of a group searchable; may be called again as groups arrive. Ids already known are replaced. */
  addDocuments(documents: readonly Document[]): void;
  /** What to read of a sharded index for this query. A provider that has its own way leaves it out. */
  planShards?(query: string, index: ShardedIndex): ShardPlan;
  /** Scores of the articles a sharded index found for the next query, by id: only these are found. */
  useScores?(scores: ReadonlyMap<string, number>): void;
  /** Search-as-you-type over titles, aliases, terms and article numbers; best first. */
  suggest(query: string, options?: SuggestOptions): Suggestion[];
  /** Ranked results over everything added so far. */
  search(query: string, options?: SearchOptions): SearchResults;
}

/**
 * What a host page may put in the place of our search: `legalSearch.provider = …`. As `SearchProvider`, but it may answer
 * later (an engine on a server, one that loads its own index) and leave out what it does not need. Ids are those of the
 * pack, so that results open in it.
 */
export interface PageProvider {
  /** Titles, aliases and article numbers of the pack, before the first question. */
  addCatalogue?(catalogue: Catalogue): void;
  /** The pack's texts, group by group. They are only fetched for a provider that has this. */
  addDocuments?(documents: readonly Document[]): void;
  /** Without it nothing is suggested while typing. */
  suggest?(query: string, options: SuggestOptions): readonly Suggestion[] | Promise<readonly Suggestion[]>;
  /** Throws or rejects when there is no answer to be had: readers are told, and offered to try again. */
  search(query: string, options: SearchOptions): SearchResults | Promise<SearchResults>;
}

export interface SuggestOptions {
  /** At most this many; 8 by default. */
  readonly limit?: number;
  readonly language?: Language;
}

export interface SearchOptions {
  readonly kinds?: readonly DocumentKind[];
  readonly topics?: readonly string[];
  /** Only what is written for one of these. */
  readonly audience?: readonly Audience[];
  /** Only articles of these statutes, by id. */
  readonly statutes?: readonly string[];
  /** Results to skip; 0 by default. */
  readonly offset?: number;
  /** At most this many; 20 by default. No hard cap: ask on with `offset`. */
  readonly limit?: number;
  readonly language?: Language;
  /** YYYY-MM-DD; marks superseded and not-yet-in-force articles. Today in China by default. */
  readonly today?: string;
}

/** Queries are cut to this many UTF-16 units (S6). */
export const MAX_QUERY_LENGTH = 200;

export interface Suggestion {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly title: Localized;
  /** Small second line: 民法典 · 第1134条. */
  readonly detail?: string;
  readonly anchor?: string;
  /** Ranges of `title['zh-CN']` (or of the alias in `matched`) that matched, [start, end) in UTF-16 units. */
  readonly ranges?: readonly TextRange[];
  /** The alias that matched, when the title itself did not. */
  readonly matched?: string;
}

export type TextRange = readonly [start: number, end: number];

/** Why a result is there, as data: the element says it in words. Strongest first. */
export type Reason =
  | { readonly type: 'citation'; readonly text: string; readonly note?: string }
  | { readonly type: 'title' }
  | { readonly type: 'alias'; readonly alias: string }
  | { readonly type: 'question'; readonly question: string }
  | { readonly type: 'word'; readonly everyday: string; readonly legal: string }
  | { readonly type: 'body'; readonly terms: readonly string[] };

export interface Snippet {
  readonly text: string;
  readonly ranges: readonly TextRange[];
  readonly language: Language;
}

export interface SearchResult {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly title: Localized;
  /** Small source line: 民法典 · 继承编 · 第三章. */
  readonly detail?: string;
  readonly snippet: Snippet;
  /** Where in the document the snippet stands. */
  readonly anchor?: string;
  readonly reasons: readonly Reason[];
  /** Only for articles that are not simply in force. */
  readonly force?: Exclude<Force, 'in-force'>;
  /** Its id in the source an imported statute came from. */
  readonly sourceId?: string;
  /** Comparable within one answer only. */
  readonly score: number;
}

export interface SearchResults {
  /** As understood: NFKC, trimmed, cut. */
  readonly query: string;
  /** What was looked for instead, when pinyin or a wrong character was typed: 工资 for gongzi. */
  readonly readAs?: string;
  /** Nothing fits well: what follows has a few words in common with the question at most. */
  readonly isWeak?: true;
  /** Of the kinds, topics and audience asked for. */
  readonly total: number;
  /** Of all kinds, so that a page can offer the others. */
  readonly byKind: { readonly [kind in DocumentKind]?: number };
  /** Of the kinds asked for, by whom they are written for; what is for everybody is not counted. */
  readonly byAudience?: { readonly [audience in Audience]?: number };
  readonly results: readonly SearchResult[];
}
