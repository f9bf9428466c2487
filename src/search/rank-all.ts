import type { DocumentKind } from '../model/address.js';
import type { Document } from '../model/document.js';
import { forceOn, type Force } from '../model/in-force.js';
import { everyLanguage } from '../model/language.js';
import type { CatalogueStatute } from '../pack/format.js';
import type { CatalogueIndex } from './catalogue-index.js';
import type { CitationHit } from './citation-hits.js';
import type { DocumentIndex } from './document-index.js';
import { bestName, nameOf, weighQuery } from './name-match.js';
import type { Query } from './query.js';
import { rankWords } from './rank-words.js';
import { worthOf as worthOfKind } from './ranking.js';

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
  /** What a match in each document is worth that day, by number: worked out once, not for every question. */
  let worths: number[] = [];
  let day = '';
  return (query, cited, today) => {
    if (today !== day) worths = [];
    day = today;
    const forces = new Map(shelves.statutes.map((statute) => [statute.id, forceOn(statute, today)]));
    const forceOf = (document: Document): Force => forces.get(statuteOf(document)) ?? 'in-force';
    const worthOf = (number: number): number => {
      const document = shelves.documents.at(number);
      return (worths[number] ??= document === undefined ? 0 : worthOfKind(document.kind, forceOf(document)));
    };
    const byWords = calledFirst(query.words, rankByWords(query, shelves, worthOf, forceOf));
    const highest = byWords[0]?.score ?? 1;
    const onTop = (query.isCitation ? cited : onePerCitation(cited)).map((citation, place): Ranked => {
      const { id, statute } = citation;
      const document = shelves.documents.get(id);
      const score = highest * 2 + cited.length - place;
      const force = forces.get(statute.id) ?? 'in-force';
      const ranked = { id, kind: 'article' as const, topics: document?.topics ?? [], score, force, citation };
      return document === undefined ? ranked : { ...ranked, document };
    });
    const taken = new Set(onTop.map(({ id }) => id));
    return [...onTop, ...byWords.filter(({ id }) => !taken.has(id))];
  };
}

/** A hotline whose number was typed is meant, however many guides tell people to call it. */
function calledFirst(words: string, ranked: Ranked[]): readonly Ranked[] {
  return firstOf(
    ranked,
    ranked.find(({ document }) => document?.kind === 'hotline' && document.number === words),
  );
}

/** With one of them, or one more, before the others. */
export function firstOf(ranked: readonly Ranked[], first: Ranked | undefined): readonly Ranked[] {
  if (first === undefined) return ranked;
  return [{ ...first, score: (ranked[0]?.score ?? 0) + 1 }, ...ranked.filter(({ id }) => id !== first.id)];
}

/** The first statute's article for each place that was typed. */
function onePerCitation(cited: readonly CitationHit[]): CitationHit[] {
  return [...new Map([...cited].reverse().map((hit) => [`${hit.text} ${hit.number}`, hit])).values()].reverse();
}

/** The id of the statute whose force is the document's own. */
function statuteOf(document: Document): string {
  if (document.kind === 'article') return document.statute;
  return document.kind === 'statute' ? document.statute.id : '';
}

function rankByWords(
  query: Query,
  shelves: Shelves,
  worthOf: (number: number) => number,
  forceOf: (document: Document) => Force,
): Ranked[] {
  const { documents } = shelves;
  const weighed = rankWords(query, documents, worthOf);
  const ranked = weighed.flatMap(({ number, score }): Ranked | [] => {
    const document = documents.at(number);
    return document === undefined ? [] : rankedAs(document, score, forceOf(document));
  });
  const highest = weighed.reduce((most, { score }) => Math.max(most, score), 0) || 1;
  // Ties in one order everywhere.
  return [...byNameOnly(query.words, shelves, highest), ...ranked].sort(
    (a, b) => b.score - a.score || (a.id < b.id ? -1 : 1),
  );
}

export function rankedAs(document: Document, score: number, force: Force): Ranked {
  const { id, kind, topics } = document;
  return { id, kind, topics, score, force, document };
}

/** Documents of the catalogue whose group has not arrived, as far as their names answer. */
function byNameOnly(words: string, { catalogue, documents }: Shelves, highest: number): Ranked[] {
  if (catalogue.ids().every((id) => documents.get(id) !== undefined)) return [];
  const weights = weighQuery(words, (token) => documents.weigh(token) || 1);
  return catalogue.find(words, MOST_BY_NAME).flatMap(({ entry: { id, kind, topics, title, aliases } }): Ranked | [] => {
    if (documents.get(id) !== undefined) return [];
    const names = [...everyLanguage(title), ...aliases].map((name) => nameOf(name, 'title'));
    const { similarity = 0 } = bestName(names, weights, documents.weigh) ?? {};
    return similarity < LEAST_LIKENESS_BY_NAME
      ? []
      : { id, kind, topics, score: highest * similarity, force: 'in-force' };
  });
}
