import MiniSearch from 'minisearch';
import type { DocumentKind } from '../model/address.js';
import type { Localized } from '../model/language.js';
import { LANGUAGES } from '../model/language.js';
import type { Catalogue } from '../pack/format.js';
import { tokensOf } from './analysis.js';
import { createBodyIndex, type BodyIndex } from './body-index.js';
import { fold } from './folding.js';

/** Titles, aliases, terms and names of statutes: what is suggested while somebody types, from the first character on. */
export interface CatalogueIndex {
  add(catalogue: Catalogue): void;
  /** More names of a document that is listed already: a hotline's number, known once its group is there. */
  addNames(id: string, names: readonly string[]): void;
  entry(id: string): NamedEntry | undefined;
  /** Of every document it names. */
  ids(): string[];
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

/** What a title counts beside an alias. */
const TITLE_WEIGHT = 1.5;
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

/**
 * Two indexes behind one question. What matches whole (characters and pairs of Han, pairs of syllables, whole words) goes
 * through our own, which is made in a tenth of the time; MiniSearch has what grows while it is typed, for its prefixes and
 * typing errors, and is made when such a thing is typed for the first time.
 */
export function createCatalogueIndex(): CatalogueIndex {
  const entries = new Map<string, NamedEntry>();
  const whole = createBodyIndex([TITLE_WEIGHT, 1]);
  /** By number in the indexes; replaced ones stay. */
  const listed: NamedEntry[] = [];
  const numbers = new Map<string, number>();
  let growing: GrowingIndex | undefined;

  const put = (entry: NamedEntry): void => {
    const before = numbers.get(entry.id);
    if (before !== undefined) whole.remove(before);
    entries.set(entry.id, entry);
    numbers.set(entry.id, listed.push(entry) - 1);
    whole.add([titlesOf(entry), entry.aliases].map((names) => fold(names.join('\n'))));
    growing = undefined;
  };

  const growingNow = (): GrowingIndex => {
    growing ??= createGrowingIndex(listed, (number) => numbers.get(listed[number]?.id ?? '') === number);
    return growing;
  };

  return {
    add({ entries: added, statutes }) {
      for (const { id, kind, title, aliases = [], topics = [] } of added) put({ id, kind, title, aliases, topics });
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
    ids: () => [...entries.keys()],
    names: () => [...entries.values()].flatMap(({ title, aliases }) => [title['zh-CN'], ...aliases]),
    find(query, limit) {
      const folded = fold(query).trim();
      // As MiniSearch counts: the more of what was typed matches, the better.
      const hits = [...hitsOf([...new Set(nameTokens(folded))], whole, growingNow)]
        .map(([number, { score, matched }]) => ({ number, matched, score: score * matched.size }))
        .sort((a, b) => b.score - a.score)
        .slice(0, MOST_CANDIDATES);
      const highest = hits[0]?.score ?? 1;
      return hits
        .flatMap(({ number, score, matched }) => {
          const entry = listed[number];
          if (entry === undefined || coverageOf(folded, matched) < LEAST_COVERAGE) return [];
          return [{ entry, score: closeness(folded, entry) + score / highest + kindBonus(entry.kind) }];
        })
        .sort((a, b) => b.score - a.score)
        .slice(0, limit);
    },
  };
}

/** By number: the typed tokens it has, and what they score together. `growing`: made only when it is needed. */
function hitsOf(typed: readonly string[], whole: BodyIndex, growing: () => GrowingIndex): Map<number, Hit> {
  const hits = new Map<number, Hit>();
  const note = (number: number, token: string, score: number): void => {
    const hit = hits.get(number) ?? { score: 0, matched: new Set() };
    hit.score += score;
    hit.matched.add(token);
    hits.set(number, hit);
  };
  for (const token of typed) {
    const { documents, scores } = whole.searchToken(token);
    for (const number of documents) note(number, token, scores[number] ?? 0);
  }
  const prefixable = typed.filter(isPrefixable);
  if (prefixable.length === 0) return hits;
  for (const { id, score, queryTerms } of growing().search(prefixable.join(' '))) {
    for (const token of queryTerms) note(Number(id), token, score / queryTerms.length);
  }
  return hits;
}

interface Hit {
  score: number;
  readonly matched: Set<string>;
}

type GrowingIndex = MiniSearch<{ readonly id: number; readonly titles: string; readonly aliases: string }>;

/** `isLive`: whether what has this number was not replaced since. */
function createGrowingIndex(listed: readonly NamedEntry[], isLive: (number: number) => boolean): GrowingIndex {
  const index: GrowingIndex = new MiniSearch({
    fields: ['titles', 'aliases'],
    tokenize: (text) => text.split(' ').filter(Boolean),
    processTerm: (term) => term,
    searchOptions: {
      boost: { titles: TITLE_WEIGHT },
      weights: { prefix: 0.7, fuzzy: 0.3 },
      prefix: true,
      fuzzy: (term) => (term.length > 3 && !/\d/.test(term) ? 0.2 : false),
    },
  });
  const grown = (names: readonly string[]): string =>
    [...new Set(nameTokens(names.join('\n')))].filter(isPrefixable).join(' ');
  listed.forEach((entry, id) => {
    if (isLive(id)) index.add({ id, titles: grown(titlesOf(entry)), aliases: grown(entry.aliases) });
  });
  return index;
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
function coverageOf(folded: string, matched: ReadonlySet<string>): number {
  const typed = new Set(tokensOf(folded));
  if ([...matched].some((token) => !typed.has(token))) return 1;
  let common = 0;
  let whole = 0;
  for (const token of typed) {
    const weight = token.length > 1 ? 1 : CHARACTER_WEIGHT;
    whole += weight;
    if (matched.has(token)) common += weight;
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
