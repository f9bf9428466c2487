import { withRoom } from './typed-growth.js';

/**
 * Which documents have a term, and how often. Each term's list stands in blocks of one growing array, each twice as large
 * as the one before: groups can be added as they arrive, no object is made for any entry, and reading a list walks through
 * memory in order, which on a cheap processor is most of a question's time.
 */
export interface Postings {
  /** Counts one occurrence; true when it is the term's first in this document. A document's occurrences come together. */
  count(term: number, document: number): boolean;
  /** How many documents have the term, removed ones included. */
  length(term: number | undefined): number;
  /** Live documents with the term. The arrays are reused by the next call. */
  read(term: number, live: Uint32Array): PostingList;
}

interface PostingList {
  readonly count: number;
  readonly documents: Uint32Array;
  readonly frequencies: Uint32Array;
}

/** An entry holds the document's number above this many bits of frequency. */
const FREQUENCY_BITS = 10;
const MOST_FREQUENT = (1 << FREQUENCY_BITS) - 1;
/** Blocks hold 1, 2, 4 … entries and no more than this. */
const LARGEST_BLOCK = 256;
const BEFORE_LARGEST = LARGEST_BLOCK * 2 - 1;

/** Where in its block the entry stands that has this many before it. */
function placeInBlock(before: number): number {
  if (before >= BEFORE_LARGEST) return (before - BEFORE_LARGEST) % LARGEST_BLOCK;
  return before + 1 - blockSize(before);
}

function blockSize(before: number): number {
  return before >= BEFORE_LARGEST ? LARGEST_BLOCK : 1 << (31 - Math.clz32(before + 1));
}

export function createPostings(): Postings {
  /** A block is the place of the last entry before it, then its entries. */
  let pool = new Uint32Array(256);
  let used = 1;
  /** By term: the place of its newest entry. */
  let lasts = new Uint32Array(256);
  /** By term: the length of its list, dead documents included. */
  let counts = new Uint32Array(256);
  let documents = new Uint32Array(64);
  let frequencies = new Uint32Array(64);

  return {
    count(term, document) {
      lasts = withRoom(lasts, term + 1);
      counts = withRoom(counts, term + 1);
      const last = lasts[term] ?? 0;
      const before = counts[term] ?? 0;
      const entry = pool[last] ?? 0;
      if (before > 0 && entry >>> FREQUENCY_BITS === document) {
        if ((entry & MOST_FREQUENT) < MOST_FREQUENT) pool[last] = entry + 1;
        return false;
      }
      let place = last + 1;
      if (placeInBlock(before) === 0) {
        pool = withRoom(pool, used + 1 + blockSize(before));
        pool[used] = last;
        place = used + 1;
        used = place + blockSize(before);
      }
      pool[place] = (document << FREQUENCY_BITS) | 1;
      lasts[term] = place;
      counts[term] = before + 1;
      return true;
    },
    length: (term) => (term === undefined ? 0 : (counts[term] ?? 0)),
    read(term, live) {
      const most = counts[term] ?? 0;
      if (most > documents.length) {
        documents = new Uint32Array(most * 2);
        frequencies = new Uint32Array(most * 2);
      }
      let count = 0;
      let last = lasts[term] ?? 0;
      for (let left = most; left > 0;) {
        const start = last - placeInBlock(left - 1);
        for (let at = start; at <= last; at++) {
          const entry = pool[at] ?? 0;
          const document = entry >>> FREQUENCY_BITS;
          if (live[document] !== 1) continue;
          documents[count] = document;
          frequencies[count] = entry & MOST_FREQUENT;
          count++;
        }
        left -= last - start + 1;
        last = pool[start - 1] ?? 0;
      }
      return { count, documents, frequencies };
    },
  };
}
