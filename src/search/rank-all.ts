import type { DocumentKind } from '../model/address.js';
import { parseArticleId } from '../model/address.js';
import type { Document } from '../model/document.js';
import { forceOn, type Force } from '../model/in-force.js';
import type { CatalogueStatute } from '../pack/format.js';
import type { CatalogueIndex, NamedEntry } from './catalogue-index.js';
import type { CitationHit } from './citation-hits.js';
import type { DocumentIndex } from './document-index.js';
import { bestName, nameOf, weighQuery, type Name } from './name-match.js';
import type { Query } from './query.js';
import { rankWords } from './rank-words.js';
import { worthOf } from './ranking.js';

/** Where things are looked up. */
export interface Shelves {
  readonly catalogue: CatalogueIndex;
  readonly documents: DocumentIndex;
  /** In the order of the catalogue. */
  readonly statutes: readonly CatalogueStatute[];
}

/** A result before it is written out. */
export interface Ranked {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly topics: readonly string[];
  readonly score: number;
  readonly force: Force;
  /** Absent while its group is on its way. */
  readonly document?: Document;
  readonly citation?: CitationHit;
}

/** Documents found by a name only, in groups that are not there yet: at most this many, and only when the name is close. */
const MOST_BY_NAME = 10;
const LEAST_LIKENESS_BY_NAME = 0.35;

/**
 * Everything that answers the query, best first: articles asked for by number, then documents by their words. Of many
 * statutes with a 第42条 all follow each other when only the number was typed; else the first stands for them.
 */
export function createRanker(
  shelves: Shelves,
): (query: Query, cited: readonly CitationHit[], today: string) => Ranked[] {
  const worths = createWorths(shelves);
  return (query, cited, today) => {
    const forceOf = createForce(shelves.statutes, today);
    const byWords = calledFirst(query.words, rankByWords(query, shelves, worths(today, forceOf), forceOf));
    const onTop = rankCited(query.isCitation ? cited : onePerCitation(cited), shelves, byWords[0]?.score ?? 1, forceOf);
    const taken = new Set(onTop.map(({ id }) => id));
    return [...onTop, ...byWords.filter(({ id }) => !taken.has(id))];
  };
}

/** A hotline whose number was typed is meant, however many guides tell people to call it. */
function calledFirst(words: string, ranked: Ranked[]): Ranked[] {
  const called = ranked.find(({ document }) => document?.kind === 'hotline' && document.number === words);
  const highest = ranked[0]?.score ?? 0;
  if (called === undefined) return ranked;
  return [{ ...called, score: highest + 1 }, ...ranked.filter((each) => each !== called)];
}

function rankCited(cited: readonly CitationHit[], { documents }: Shelves, highest: number, forceOf: ForceOf): Ranked[] {
  return cited.map((citation, index): Ranked => {
    const { id } = citation;
    const document = documents.get(id);
    const score = highest * 2 + (cited.length - index);
    const ranked = {
      id,
      kind: 'article' as const,
      topics: document?.topics ?? [],
      score,
      force: forceOf(id),
      citation,
    };
    return document === undefined ? ranked : { ...ranked, document };
  });
}

/** The first statute's article for each place that was typed. */
function onePerCitation(cited: readonly CitationHit[]): CitationHit[] {
  const seen = new Set<string>();
  return cited.filter(({ text, number }) => {
    const key = `${text} ${number}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

type ForceOf = (id: string) => Force;

function createForce(statutes: readonly CatalogueStatute[], today: string): ForceOf {
  const forces = new Map(statutes.map((statute) => [statute.id, forceOn(statute, today)]));
  return (id) => forces.get(parseArticleId(id)?.statute ?? statuteOf(id)) ?? 'in-force';
}

function statuteOf(id: string): string {
  return id.startsWith('statute/') ? id.slice('statute/'.length) : '';
}

/** What a match in each document is worth that day, by number. Worked out once for a document, not for every question. */
function createWorths({ documents }: Shelves): (today: string, forceOf: ForceOf) => Float64Array {
  let worths = new Float64Array(0);
  let known = 0;
  let day = '';
  return (today, forceOf) => {
    if (today !== day) known = 0;
    day = today;
    if (documents.count > worths.length) {
      const wider = new Float64Array(documents.count * 2);
      wider.set(worths);
      worths = wider;
    }
    for (; known < documents.count; known++) {
      const document = documents.at(known);
      worths[known] = document === undefined ? 0 : worthOf(document.kind, forceOf(document.id));
    }
    return worths;
  };
}

function rankByWords(query: Query, shelves: Shelves, worths: Float64Array, forceOf: ForceOf): Ranked[] {
  const { documents } = shelves;
  const weighed = rankWords(query, documents, worths);
  const highest = weighed.reduce((most, { score }) => Math.max(most, score), 0);
  const ranked = byNameOnly(query.words, shelves, highest === 0 ? 1 : highest);
  for (const { number, score } of weighed) {
    const document = documents.at(number);
    if (document === undefined) continue;
    const { id, kind, topics } = document;
    ranked.push({ id, kind, topics, score, force: forceOf(id), document });
  }
  return ranked.sort(byScore);
}

/** Ties in one order everywhere. */
function byScore(a: Ranked, b: Ranked): number {
  if (a.score !== b.score) return b.score - a.score;
  return a.id < b.id ? -1 : 1;
}

/** Documents of the catalogue whose group has not arrived, as far as their names answer. */
function byNameOnly(words: string, { catalogue, documents }: Shelves, highest: number): Ranked[] {
  if (catalogue.ids().every((id) => documents.get(id) !== undefined)) return [];
  const weights = weighQuery(words, (token) => documents.weigh(token) || 1);
  return catalogue.find(words, MOST_BY_NAME).flatMap(({ entry }): Ranked[] => {
    if (documents.get(entry.id) !== undefined) return [];
    const name = bestName(listedNames(entry), weights, documents.weigh);
    if (name === undefined || name.similarity < LEAST_LIKENESS_BY_NAME) return [];
    const { id, kind, topics } = entry;
    return [{ id, kind, topics, score: highest * name.similarity, force: 'in-force' }];
  });
}

function listedNames({ title: { 'zh-CN': chinese, ko, en }, aliases }: NamedEntry): Name[] {
  const titles = [chinese, ko, en].filter((title) => title !== undefined);
  return [...titles.map((title) => nameOf(title, 'title')), ...aliases.map((alias) => nameOf(alias, 'alias'))];
}
