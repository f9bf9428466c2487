import MiniSearch from 'minisearch';
import type { DocumentKind } from '../model/address.js';
import type { Localized } from '../model/language.js';
import { LANGUAGES } from '../model/language.js';
import type { Catalogue } from '../pack/format.js';
import { eachToken, isSingle, isWord, tokensOf } from './analysis.js';
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
  const whole = createBodyIndex([TITLE_WEIGHT, 1]);
  /** By number in the indexes; replaced ones are gone. */
  const listed: (NamedEntry | undefined)[] = [];
  const numbers = new Map<string, number>();
  let growing: GrowingIndex | undefined;

  const entryOf = (id: string): NamedEntry | undefined => listed[numbers.get(id) ?? -1];
  const live = (): NamedEntry[] => [...numbers.values()].flatMap((number) => listed[number] ?? []);

  const put = (entry: NamedEntry): void => {
    const before = numbers.get(entry.id);
    if (before !== undefined) {
      whole.remove(before);
      listed[before] = undefined;
    }
    numbers.set(entry.id, listed.push(entry) - 1);
    whole.add([titlesOf(entry), entry.aliases].map((names) => fold(names.join('\n'))));
    growing = undefined;
  };

  return {
    add({ entries, statutes }) {
      for (const { id, kind, title, aliases = [], topics = [] } of entries) put({ id, kind, title, aliases, topics });
      for (const { id, short, title, names, aliases } of statutes) {
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
      const entry = entryOf(id);
      const added = names.filter((name) => name !== '' && entry?.aliases.includes(name) === false);
      if (entry !== undefined && added.length > 0) put({ ...entry, aliases: [...entry.aliases, ...added] });
    },
    entry: entryOf,
    ids: () => [...numbers.keys()],
    names: () => live().flatMap(({ title, aliases }) => [title['zh-CN'], ...aliases]),
    find(query, limit) {
      const folded = fold(query).trim();
      const hits = hitsOf(folded, whole, () => (growing ??= createGrowingIndex(listed)));
      const highest = hits[0]?.score ?? 1;
      return hits
        .flatMap(({ number, score }) => {
          const entry = listed[number];
          return entry === undefined
            ? []
            : { entry, score: closeness(folded, entry) + score / highest + kindBonus(entry.kind) };
        })
        .sort((a, b) => b.score - a.score)
        .slice(0, limit);
    },
  };
}

interface Hit {
  readonly number: number;
  score: number;
  /** What was typed and is there. */
  readonly matched: Set<number>;
}

/** Those that have enough of what was typed, best first. `growing`: made only when it is needed. */
function hitsOf(folded: string, whole: BodyIndex, growing: () => GrowingIndex): Hit[] {
  const hits = new Map<number, Hit>();
  const note = (number: number, token: number, score: number): void => {
    const hit = hits.get(number) ?? { number, score: 0, matched: new Set() };
    hit.score += score;
    hit.matched.add(token);
    hits.set(number, hit);
  };
  const typed = new Set(tokensOf(folded));
  for (const token of typed) {
    const { documents, scores } = whole.searchToken(token);
    for (const number of documents) note(number, token, scores[number] ?? 0);
  }
  const words = growingWords(folded);
  for (const { id, score, queryTerms } of words === '' ? [] : growing().search(words)) {
    for (const term of queryTerms) note(Number(id), tokensOf(term)[0] ?? 0, score / queryTerms.length);
  }
  const most = weightOf(typed);
  // A Hangul word in letters matches whole or not at all.
  const isMatch = ({ matched }: Hit): boolean =>
    weightOf(matched) >= most * LEAST_COVERAGE || [...matched].some((token) => !typed.has(token));
  // As MiniSearch counts: the more of what was typed matches, the better.
  for (const hit of hits.values()) hit.score *= hit.matched.size;
  return [...hits.values()]
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_CANDIDATES)
    .filter(isMatch);
}

function weightOf(tokens: ReadonlySet<number>): number {
  let weight = 0;
  for (const token of tokens) weight += isSingle(token) ? CHARACTER_WEIGHT : 1;
  return weight;
}

type GrowingIndex = MiniSearch<{ readonly id: number; readonly titles: string; readonly aliases: string }>;

function createGrowingIndex(listed: readonly (NamedEntry | undefined)[]): GrowingIndex {
  const index: GrowingIndex = new MiniSearch({
    fields: ['titles', 'aliases'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    searchOptions: {
      boost: { titles: TITLE_WEIGHT },
      weights: { prefix: 0.7, fuzzy: 0.3 },
      prefix: true,
      fuzzy: (term) => (term.length > 3 && !/\d/.test(term) ? 0.2 : false),
    },
  });
  const grown = (names: readonly string[]): string => growingWords(fold(names.join('\n')));
  listed.forEach((entry, id) => {
    if (entry !== undefined) index.add({ id, titles: grown(titlesOf(entry)), aliases: grown(entry.aliases) });
  });
  return index;
}

function titlesOf({ title }: NamedEntry): string[] {
  return LANGUAGES.flatMap((language) => title[language] ?? []);
}

/**
 * Latin words, digits, and Hangul words as letters (NFD), so that 유어 already finds 유언 while its last syllable is being
 * typed; each once.
 */
function growingWords(folded: string): string {
  const words = new Set((folded.match(/[\uac00-\ud7a3]+/g) ?? []).map((word) => word.normalize('NFD')));
  eachToken(folded, (token, start, end) => {
    if (isWord(token)) words.add(folded.slice(start, end));
  });
  return [...words].join(' ');
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
