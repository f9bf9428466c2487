import { createPostings, type Postings } from './postings.js';
import { withRoom } from './typed-growth.js';
import { createVocabulary, type Vocabulary } from './vocabulary.js';

/**
 * BM25+ (Lv & Zhai 2011) over typed arrays, built from the text on the reader's device: at the size of the Civil Code this
 * takes as long as loading a built index would, and ships nothing. The formula is MiniSearch's without its factor for the
 * number of matched terms, which harms whole questions; MiniSearch is the oracle in the tests.
 */
export const BM25 = { k: 1.2, b: 0.7, d: 0.5 };

export interface BodyIndex {
  /** A new document, with one folded text for each field; returns its number, counted from 0. */
  add(texts: readonly string[]): number;
  /** Fills a field of a document that had none so far. */
  addText(document: number, field: number, text: string): void;
  /** The document is found no more; its number is not used again. */
  remove(document: number): void;
  /**
   * Scores every document that shares a token with the folded query, or with the words that are only meant by it (`also`),
   * which count `alsoWeight` each. What it returns lives until the next search.
   */
  search(query: string, also?: string, alsoWeight?: number): Hits;
  /** As `search`, for one token. */
  searchToken(token: string): Hits;
  /** How rare a token is in a field (its idf there); 0 when no document has it. */
  weight(token: string, field: number): number;
}

export interface Hits {
  /** Numbers of the documents found, in no order. */
  readonly documents: Uint32Array;
  /** By document number. */
  readonly scores: Float64Array;
}

interface Field {
  readonly weight: number;
  readonly postings: Postings;
  /** By document: how many different tokens the field has there, as in MiniSearch. */
  lengths: Uint32Array<ArrayBuffer>;
  totalLength: number;
  /** Documents that have anything in it: lengths are compared with theirs. */
  filledCount: number;
}

interface Documents {
  /** How many there ever were. */
  count: number;
  liveCount: number;
  /** By document: 1 unless removed. */
  live: Uint32Array<ArrayBuffer>;
}

/** What scoring writes into; reused by every search. */
interface Scratch {
  scores: Float64Array;
  found: Uint32Array;
  foundCount: number;
}

/** What a field counts for, in the order of the texts given to `add`. */
export function createBodyIndex(fieldWeights: readonly number[]): BodyIndex {
  const vocabulary = createVocabulary();
  const fields = fieldWeights.map((weight): Field => ({
    weight,
    postings: createPostings(),
    lengths: new Uint32Array(64),
    totalLength: 0,
    filledCount: 0,
  }));
  const documents: Documents = { count: 0, liveCount: 0, live: new Uint32Array(64) };
  const scratch: Scratch = { scores: new Float64Array(0), found: new Uint32Array(0), foundCount: 0 };

  const addText = (document: number, field: number, text: string): void => {
    const own = fields[field];
    if (own === undefined) throw new RangeError(`mingbai: no field ${String(field)}`);
    addLength(own, document, addTokens(own.postings, vocabulary, document, text));
  };

  const scoreAll = (times: Iterable<readonly [term: number, times: number]>): Hits => {
    clear(scratch, documents.count);
    for (const [term, count] of times) {
      for (const field of fields) scoreTerm(field, term, count, documents, scratch);
    }
    return { documents: scratch.found.subarray(0, scratch.foundCount), scores: scratch.scores };
  };

  return {
    add(texts) {
      const document = documents.count++;
      documents.live = withRoom(documents.live, documents.count);
      documents.live[document] = 1;
      documents.liveCount++;
      texts.forEach((text, field) => {
        addText(document, field, text);
      });
      return document;
    },
    addText,
    remove(document) {
      if (documents.live[document] !== 1) return;
      documents.live[document] = 0;
      documents.liveCount--;
      forgetLengths(fields, document);
    },
    search(query, also = '', alsoWeight = 1) {
      const times = new Map<number, number>();
      countTerms(vocabulary, query, 1, times);
      countTerms(vocabulary, also, alsoWeight, times);
      return scoreAll(times);
    },
    searchToken(token) {
      const term = vocabulary.numberOf(token);
      return scoreAll(term === undefined ? [] : [[term, 1]]);
    },
    weight(token, field) {
      const term = vocabulary.numberOf(token);
      const postings = fields[field]?.postings;
      return term === undefined || postings === undefined ? 0 : rarity(postings, term, documents);
    },
  };
}

function addLength(field: Field, document: number, length: number): void {
  field.lengths = withRoom(field.lengths, document + 1);
  field.lengths[document] = (field.lengths[document] ?? 0) + length;
  field.totalLength += length;
  if (length > 0) field.filledCount++;
}

function forgetLengths(fields: readonly Field[], document: number): void {
  for (const field of fields) {
    const length = field.lengths[document] ?? 0;
    field.totalLength -= length;
    if (length > 0) field.filledCount--;
  }
}

/** Returns how many different tokens the text has. */
function addTokens(postings: Postings, vocabulary: Vocabulary, document: number, text: string): number {
  let distinct = 0;
  vocabulary.eachAdded(text, (term) => {
    if (postings.count(term, document)) distinct++;
  });
  return distinct;
}

function countTerms(vocabulary: Vocabulary, text: string, weight: number, counts: Map<number, number>): void {
  vocabulary.eachKnown(text, (term) => counts.set(term, (counts.get(term) ?? 0) + weight));
}

/** 0 when no document has the term. Lists keep the removed ones; without any, a list's length is the answer. */
function rarity(postings: Postings, term: number, { count: all, liveCount, live }: Documents): number {
  const count = all === liveCount ? postings.length(term) : postings.read(term, live).count;
  return count === 0 ? 0 : idf(liveCount, count);
}

function clear(scratch: Scratch, count: number): void {
  if (scratch.scores.length < count) {
    scratch.scores = new Float64Array(count * 2);
    scratch.found = new Uint32Array(count * 2);
  }
  scratch.scores.fill(0, 0, count);
  scratch.foundCount = 0;
}

function idf(documents: number, withTerm: number): number {
  return Math.log(1 + (documents - withTerm + 0.5) / (withTerm + 0.5));
}

/** Adds one token's score, as often as it stands in the query. Every score is above 0. */
function scoreTerm(field: Field, term: number, times: number, { live, liveCount }: Documents, scratch: Scratch): void {
  const { k, b, d } = BM25;
  const { lengths, totalLength, filledCount } = field;
  const { scores, found } = scratch;
  const list = field.postings.read(term, live);
  const factor = field.weight * times * idf(liveCount, list.count);
  // k × (1 − b + b × length / average), the length's share of it.
  const perToken = (k * b * filledCount) / totalLength;
  const least = k * (1 - b);
  for (let i = 0; i < list.count; i++) {
    const document = list.documents[i] ?? 0;
    const frequency = list.frequencies[i] ?? 0;
    const before = scores[document] ?? 0;
    if (before === 0) found[scratch.foundCount++] = document;
    scores[document] =
      before + factor * (d + (frequency * (k + 1)) / (frequency + least + perToken * (lengths[document] ?? 0)));
  }
}
