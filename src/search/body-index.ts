import { eachToken } from './analysis.js';
import { createPostings, type Postings } from './postings.js';
import { withRoom } from './typed-growth.js';

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
  searchToken(token: number): Hits;
  /** How rare a token is (its idf) in that one of the first `fields` where it is rarest; 0 when no document has it. */
  weight(token: number, fields: number): number;
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
  /** How many there ever were, and are. */
  count: number;
  liveCount: number;
  /** By document: 1 unless removed. */
  live: Uint32Array<ArrayBuffer>;
}

/** What a field counts for, in the order of the texts given to `add`. */
export function createBodyIndex(fieldWeights: readonly number[]): BodyIndex {
  const fields = fieldWeights.map((weight): Field => ({
    weight,
    postings: createPostings(),
    lengths: new Uint32Array(64),
    totalLength: 0,
    filledCount: 0,
  }));
  const documents: Documents = { count: 0, liveCount: 0, live: new Uint32Array(64) };
  const scoreAll = createScoring(fields, documents);

  const addText = (document: number, number: number, text: string): void => {
    const field = fields[number];
    if (field === undefined) throw new RangeError(`mingbai: no field ${String(number)}`);
    const { postings } = field;
    let distinct = 0;
    eachToken(text, (token) => {
      if (postings.count(token, document)) distinct++;
    });
    if (distinct > 0) countLength(field, document, distinct, 1);
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
      for (const field of fields) {
        const length = field.lengths[document] ?? 0;
        if (length > 0) countLength(field, document, -length, -1);
      }
    },
    search(query, also = '', alsoWeight = 1) {
      const times = new Map<number, number>();
      eachToken(query, (token) => times.set(token, (times.get(token) ?? 0) + 1));
      eachToken(also, (token) => times.set(token, (times.get(token) ?? 0) + alsoWeight));
      return scoreAll(times);
    },
    searchToken: (token) => scoreAll([[token, 1]]),
    weight: (token, most) =>
      fields.slice(0, most).reduce((rarest, { postings }) => Math.max(rarest, rarity(postings, token, documents)), 0),
  };
}

/** 0 when no document has the token. Lists keep the removed ones; without any, a list's length is the answer. */
function rarity(postings: Postings, token: number, { count, liveCount, live }: Documents): number {
  let having = postings.length(token);
  if (count !== liveCount && having > 0) {
    having = 0;
    postings.each(token, (document) => (having += live[document] ?? 0));
  }
  return having === 0 ? 0 : Math.log(1 + (liveCount - having + 0.5) / (having + 0.5));
}

/** Scores documents by tokens, each as often as it stands in the query, into room that every search uses again. */
function createScoring(
  fields: readonly Field[],
  documents: Documents,
): (times: Iterable<readonly [token: number, times: number]>) => Hits {
  let scores = new Float64Array(0);
  let found = new Uint32Array(0);
  let foundCount = 0;

  /** Every score is above 0. */
  const score = (
    { weight, postings, lengths, totalLength, filledCount }: Field,
    token: number,
    times: number,
  ): void => {
    const { k, b, d } = BM25;
    const { live } = documents;
    const factor = weight * times * rarity(postings, token, documents);
    // k × (1 − b + b × length / average), the length's share of it.
    const perToken = (k * b * filledCount) / totalLength;
    const least = k * (1 - b);
    postings.each(token, (document, frequency) => {
      if (live[document] !== 1) return;
      const before = scores[document] ?? 0;
      if (before === 0) found[foundCount++] = document;
      scores[document] =
        before + factor * (d + (frequency * (k + 1)) / (frequency + least + perToken * (lengths[document] ?? 0)));
    });
  };

  return (times) => {
    if (scores.length < documents.count) {
      scores = new Float64Array(documents.count * 2);
      found = new Uint32Array(documents.count * 2);
    }
    scores.fill(0, 0, documents.count);
    foundCount = 0;
    for (const [token, often] of times) for (const field of fields) score(field, token, often);
    return { documents: found.subarray(0, foundCount), scores };
  };
}

/** `documents`: 1 for one that has anything now, -1 for one that has nothing any more. */
function countLength(field: Field, document: number, length: number, documents: 1 | -1): void {
  field.lengths = withRoom(field.lengths, document + 1);
  field.lengths[document] = (field.lengths[document] ?? 0) + length;
  field.totalLength += length;
  field.filledCount += documents;
}
