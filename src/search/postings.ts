import { withRoom } from './typed-growth.js';

/**
 * Which documents have a token, and how often: a hash table and a pool of blocks, both typed arrays. Groups can be added as
 * they arrive, no object is made for any token or entry, and counting one costs one look into memory that is not at hand,
 * which on a cheap processor is all the time it takes.
 */
export interface Postings {
  /** Counts one occurrence; true when it is the token's first in this document. A document's occurrences come together. */
  count(token: number, document: number): boolean;
  /** How many documents have the token. */
  length(token: number): number;
  /** Tells each of them. */
  each(token: number, visit: (document: number, frequency: number) => void): void;
}

/** An entry holds the document's number above this many bits of frequency. */
const FREQUENCY_BITS = 10;
const MOST_FREQUENT = (1 << FREQUENCY_BITS) - 1;
/** Blocks hold 1, 2, 4 … entries and no more than this. */
const LARGEST_BLOCK = 256;
const BEFORE_LARGEST = LARGEST_BLOCK * 2 - 1;

/** A slot of the table: the token, the length of its list, its newest entry, the place of the one before in the pool. */
const SLOT = 4;
const LENGTH = 1;
const NEWEST = 2;
const LAST = 3;
const FIRST_SLOTS = 1 << 10;
const MOST_FULL = 0.6;
/** Fibonacci hashing: neighbouring characters spread over the table. */
const MULTIPLIER = 0x9e3779b1;

/** Where in its block the entry stands that has this many before it. */
function placeInBlock(before: number): number {
  if (before >= BEFORE_LARGEST) return (before - BEFORE_LARGEST) % LARGEST_BLOCK;
  return before + 1 - blockSize(before);
}

function blockSize(before: number): number {
  return before >= BEFORE_LARGEST ? LARGEST_BLOCK : 1 << (31 - Math.clz32(before + 1));
}

/** The token's own, or the empty one where it belongs. */
function slotOf(slots: Int32Array, token: number): number {
  const mask = slots.length - 1;
  let slot = (Math.imul(token, MULTIPLIER) >>> 6) & mask & -SLOT;
  while (slots[slot + LENGTH] !== 0 && slots[slot] !== token) slot = (slot + SLOT) & mask;
  return slot;
}

/** The table with twice the room. */
function grown(old: Int32Array): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(old.length * 2);
  for (let at = 0; at < old.length; at += SLOT) {
    if (old[at + LENGTH] !== 0) slots.set(old.subarray(at, at + SLOT), slotOf(slots, old[at] ?? 0));
  }
  return slots;
}

export function createPostings(): Postings {
  let slots = new Int32Array(SLOT * FIRST_SLOTS);
  let tokens = 0;
  /** A block is the place of the last entry before it, then its entries. */
  let pool = new Uint32Array(64);
  let used = 1;

  /** Puts the newest entry behind the others; `before`: how many those are. */
  const keep = (slot: number, before: number): void => {
    let place = (slots[slot + LAST] ?? 0) + 1;
    if (placeInBlock(before) === 0) {
      pool = withRoom(pool, used + 1 + blockSize(before));
      pool[used] = place - 1;
      place = used + 1;
      used = place + blockSize(before);
    }
    pool[place] = slots[slot + NEWEST] ?? 0;
    slots[slot + LAST] = place;
  };

  return {
    count(token, document) {
      const slot = slotOf(slots, token);
      const length = slots[slot + LENGTH] ?? 0;
      const newest = slots[slot + NEWEST] ?? 0;
      if (length > 0 && newest >>> FREQUENCY_BITS === document) {
        if ((newest & MOST_FREQUENT) < MOST_FREQUENT) slots[slot + NEWEST] = newest + 1;
        return false;
      }
      if (length > 0) keep(slot, length - 1);
      slots[slot] = token;
      slots[slot + LENGTH] = length + 1;
      slots[slot + NEWEST] = (document << FREQUENCY_BITS) | 1;
      if (length === 0 && ++tokens * SLOT > slots.length * MOST_FULL) slots = grown(slots);
      return true;
    },
    length: (token) => slots[slotOf(slots, token) + LENGTH] ?? 0,
    each(token, visit) {
      const slot = slotOf(slots, token);
      let left = slots[slot + LENGTH] ?? 0;
      if (left-- === 0) return;
      const newest = slots[slot + NEWEST] ?? 0;
      visit(newest >>> FREQUENCY_BITS, newest & MOST_FREQUENT);
      for (let last = slots[slot + LAST] ?? 0; left > 0;) {
        const start = last - placeInBlock(left - 1);
        for (let at = start; at <= last; at++) {
          const entry = pool[at] ?? 0;
          visit(entry >>> FREQUENCY_BITS, entry & MOST_FREQUENT);
        }
        left -= last - start + 1;
        last = pool[start - 1] ?? 0;
      }
    },
  };
}
