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

/** What a field counts for, in the order of the texts given to `add`. */
export function createBodyIndex(fieldWeights: readonly number[]): BodyIndex {
  const fields = fieldWeights.map((weight): Field => ({
    weight,
    postings: createPostings(),
    lengths: new Uint32Array(64),
    totalLength: 0,
    filledCount: 0,
  }));
  /** How many documents there ever were, and are. */
  let count = 0;
  let liveCount = 0;
  /** By document: 1 unless removed. */
  let live = new Uint32Array(64);
  // What scoring writes into; reused by every search.
  let scores = new Float64Array(0);
  let found = new Uint32Array(0);
  let foundCount = 0;

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

  /** 0 when no document has the token. Lists keep the removed ones; without any, a list's length is the answer. */
  const rarity = (postings: Postings, token: number): number => {
    let having = postings.length(token);
    if (count !== liveCount && having > 0) {
      having = 0;
      postings.each(token, (document) => (having += live[document] ?? 0));
    }
    return having === 0 ? 0 : Math.log(1 + (liveCount - having + 0.5) / (having + 0.5));
  };

  /** Adds one token's score, as often as it stands in the query. Every score is above 0. */
  const score = (
    { weight, postings, lengths, totalLength, filledCount }: Field,
    token: number,
    times: number,
  ): void => {
    const { k, b, d } = BM25;
    const factor = weight * times * rarity(postings, token);
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

  const scoreAll = (times: Iterable<readonly [token: number, times: number]>): Hits => {
    if (scores.length < count) {
      scores = new Float64Array(count * 2);
      found = new Uint32Array(count * 2);
    }
    scores.fill(0, 0, count);
    foundCount = 0;
    for (const [token, often] of times) for (const field of fields) score(field, token, often);
    return { documents: found.subarray(0, foundCount), scores };
  };

  return {
    add(texts) {
      live = withRoom(live, count + 1);
      live[count] = 1;
      liveCount++;
      texts.forEach((text, field) => {
        addText(count, field, text);
      });
      return count++;
    },
    addText,
    remove(document) {
      if (live[document] !== 1) return;
      live[document] = 0;
      liveCount--;
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
      fields.slice(0, most).reduce((rarest, { postings }) => Math.max(rarest, rarity(postings, token)), 0),
  };
}

/** `documents`: 1 for one that has anything now, -1 for one that has nothing any more. */
function countLength(field: Field, document: number, length: number, documents: 1 | -1): void {
  field.lengths = withRoom(field.lengths, document + 1);
  field.lengths[document] = (field.lengths[document] ?? 0) + length;
  field.totalLength += length;
  field.filledCount += documents;
}
