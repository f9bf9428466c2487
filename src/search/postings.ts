import { withRoom } from './typed-growth.js';

/**
 * Which documents have a term, and how often. One list per term, linked through one pair of growing arrays, so that groups
 * can be added as they arrive: eight bytes for each term of each document, and no object for any.
 */
export interface Postings {
  /** The text of another document follows. */
  begin(): void;
  /** Counts one occurrence; true when it is the term's first in this text. */
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
const EMPTY: PostingList = { count: 0, documents: new Uint32Array(0), frequencies: new Uint32Array(0) };

export function createPostings(): Postings {
  let entries = new Uint32Array(256);
  let nexts = new Uint32Array(256);
  /** By term: the newest entry of its list, plus one. */
  let heads = new Uint32Array(256);
  /** By term: the length of its list, dead documents included. */
  let counts = new Uint32Array(256);
  let entryCount = 0;
  let textStart = 0;
  let documents = new Uint32Array(64);
  let frequencies = new Uint32Array(64);

  return {
    begin() {
      textStart = entryCount;
    },
    count(term, document) {
      heads = withRoom(heads, term + 1);
      counts = withRoom(counts, term + 1);
      const head = heads[term] ?? 0;
      if (head > textStart) {
        const entry = entries[head - 1] ?? 0;
        if ((entry & MOST_FREQUENT) < MOST_FREQUENT) entries[head - 1] = entry + 1;
        return false;
      }
      entries = withRoom(entries, entryCount + 1);
      nexts = withRoom(nexts, entryCount + 1);
      entries[entryCount] = (document << FREQUENCY_BITS) | 1;
      nexts[entryCount] = head;
      heads[term] = ++entryCount;
      counts[term] = (counts[term] ?? 0) + 1;
      return true;
    },
    length: (term) => (term === undefined ? 0 : (counts[term] ?? 0)),
    read(term, live) {
      const most = counts[term] ?? 0;
      if (most === 0) return EMPTY;
      if (most > documents.length) {
        documents = new Uint32Array(most * 2);
        frequencies = new Uint32Array(most * 2);
      }
      let count = 0;
      for (let at = heads[term] ?? 0; at !== 0; at = nexts[at - 1] ?? 0) {
        const entry = entries[at - 1] ?? 0;
        const document = entry >>> FREQUENCY_BITS;
        if (live[document] !== 1) continue;
        documents[count] = document;
        frequencies[count] = entry & MOST_FREQUENT;
        count++;
      }
      return { count, documents, frequencies };
    },
  };
}
