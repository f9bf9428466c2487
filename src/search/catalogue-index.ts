import MiniSearch from 'minisearch';
import type { DocumentKind } from '../model/address.js';
import type { Localized } from '../model/language.js';
import { LANGUAGES } from '../model/language.js';
import type { Catalogue } from '../pack/format.js';
import { tokensOf } from './analysis.js';
import { fold } from './folding.js';

/** Titles, aliases, terms and names of statutes: what is suggested while somebody types, from the first character on. */
export interface CatalogueIndex {
  add(catalogue: Catalogue): void;
  /** More names of a document that is listed already: a hotline's number, known once its group is there. */
  addNames(id: string, names: readonly string[]): void;
  entry(id: string): NamedEntry | undefined;
  /** Every title and alias in Chinese. */
  names(): string[];
  /** Best first; `score` is comparable within one answer only. */
  find(query: string, limit: number): NamedHit[];
}

export interface NamedEntry {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly title: Localized;
  readonly aliases: readonly string[];
  readonly topics: readonly string[];
}

interface NamedHit {
  readonly entry: NamedEntry;
  readonly score: number;
}

interface Indexed {
  readonly id: string;
  readonly titles: string;
  readonly aliases: string;
}

/** Asked for and then ordered by how they match; more would cost time at every key. */
const MOST_CANDIDATES = 60;
/** A suggestion must match this share of what was typed. */
const LEAST_COVERAGE = 0.5;
/** A character of Han says less than a pair or a word. */
const CHARACTER_WEIGHT = 0.25;
/** When two match alike. */
const KIND_ORDER: readonly DocumentKind[] = [
  'guide',
  'service',
  'pathway',
  'calculator',
  'form',
  'term',
  'hotline',
  'statute',
  'topic',
];

export function createCatalogueIndex(): CatalogueIndex {
  const entries = new Map<string, NamedEntry>();
  const index = new MiniSearch<Indexed>({
    fields: ['titles', 'aliases'],
    tokenize: nameTokens,
    processTerm: (term) => term,
    autoVacuum: false,
    searchOptions: {
      boost: { titles: 1.5 },
      weights: { prefix: 0.7, fuzzy: 0.3 },
      prefix: isPrefixable,
      fuzzy: (term) => (isPrefixable(term) && term.length > 3 && !/\d/.test(term) ? 0.2 : false),
    },
  });

  const put = (entry: NamedEntry): void => {
    if (entries.has(entry.id)) index.discard(entry.id);
    entries.set(entry.id, entry);
    index.add({ id: entry.id, titles: titlesOf(entry).join('\n'), aliases: entry.aliases.join('\n') });
  };

  return {
    add({ entries: listed, statutes }) {
      for (const { id, kind, title, aliases = [], topics = [] } of listed) put({ id, kind, title, aliases, topics });
      for (const { id, short, title, names = { 'zh-CN': short }, aliases } of statutes) {
        put({
          id: `statute/${id}`,
          kind: 'statute',
          title: { ...names, 'zh-CN': short },
          aliases: [title, ...aliases],
          topics: [],
        });
      }
    },
    addNames(id, names) {
      const entry = entries.get(id);
      const added = names.filter((name) => entry?.aliases.includes(name) === false);
      if (entry !== undefined && added.length > 0) put({ ...entry, aliases: [...entry.aliases, ...added] });
    },
    entry: (id) => entries.get(id),
    names: () => [...entries.values()].flatMap(({ title, aliases }) => [title['zh-CN'], ...aliases]),
    find(query, limit) {
      const folded = fold(query).trim();
      if (folded === '') return [];
      const hits = index.search(folded).slice(0, MOST_CANDIDATES);
      const highest = hits[0]?.score ?? 1;
      return hits
        .flatMap(({ id, score, queryTerms }) => {
          const entry = entries.get(String(id));
          if (entry === undefined || coverageOf(folded, queryTerms) < LEAST_COVERAGE) return [];
          return [{ entry, score: closeness(folded, entry) + score / highest + kindBonus(entry.kind) }];
        })
        .sort((a, b) => b.score - a.score)
        .slice(0, limit);
    },
  };
}

function titlesOf({ title }: NamedEntry): string[] {
  return LANGUAGES.flatMap((language) => title[language] ?? []);
}

/**
 * As everywhere in search; Hangul words also whole, as letters (NFD), so that 유어 already finds 유언 while its last
 * syllable is being typed.
 */
function nameTokens(text: string): string[] {
  const folded = fold(text);
  const words = folded.match(/[\uac00-\ud7a3]+/g) ?? [];
  return [...tokensOf(folded), ...words.map((word) => word.normalize('NFD'))];
}

/** Latin words, digits and Hangul in letters grow as they are typed; Han and syllable pairs match whole. */
function isPrefixable(term: string): boolean {
  return !/^[\u3005\u3007\u3400-\u9fff\uac00-\ud7a3]/.test(term);
}

/**
 * The share of what was typed that matched; each token by its length. A Hangul word in letters is not counted: it matches
 * whole or not at all, and its syllable pairs say how much.
 */
function coverageOf(folded: string, matched: readonly string[]): number {
  const typed = new Set(tokensOf(folded));
  const inLetters = matched.some((token) => !typed.has(token));
  if (inLetters) return 1;
  let common = 0;
  let whole = 0;
  for (const token of typed) {
    const weight = token.length > 1 ? 1 : CHARACTER_WEIGHT;
    whole += weight;
    if (matched.includes(token)) common += weight;
  }
  return common / Math.max(whole, CHARACTER_WEIGHT);
}

/** Names that begin with what was typed come first, then those that contain it. */
function closeness(folded: string, entry: NamedEntry): number {
  const typed = letters(folded);
  let best = 0;
  titlesOf(entry).forEach((name) => {
    best = Math.max(best, nameCloseness(typed, name));
  });
  for (const alias of entry.aliases) best = Math.max(best, nameCloseness(typed, alias) - 0.25);
  return best;
}

function nameCloseness(typed: string, name: string): number {
  const folded = letters(fold(name));
  if (folded === typed) return 4;
  if (folded.startsWith(typed)) return 3;
  return folded.includes(typed) ? 2 : 0;
}

/** Without spaces, Hangul in letters. */
function letters(folded: string): string {
  return folded.replace(/\s+/g, '').normalize('NFD');
}

function kindBonus(kind: DocumentKind): number {
  const place = KIND_ORDER.indexOf(kind);
  return place < 0 ? 0 : (KIND_ORDER.length - place) / (2 * KIND_ORDER.length);
}
