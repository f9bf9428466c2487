import { parseAddress } from '../model/address.js';
import type { ReadingPlace } from './reading-place.js';

/** A document open in the portal. Those beneath it stay in the page, hidden, as they were left. */
export interface Page {
  /** `guide/unpaid-wages`, or with an anchor. */
  readonly address: string;
  /** Where the reader stood in what lies beneath. */
  readonly left: ReadingPlace | undefined;
  /** The page around the portal asked for it, and knows the way back. */
  readonly isHosts: boolean;
}

export function idOf(address: string): string {
  return address.split('#')[0] ?? '';
}

/**
 * How many pages remain when the reader goes to an address they have been at: that many from the bottom. `undefined`:
 * they have not been there. An empty address is what lies beneath all pages.
 */
export function pagesUpTo(pages: readonly Page[], address: string): number | undefined {
  if (address === '') return 0;
  for (let at = pages.length - 1; at >= 0; at--) {
    const page = pages[at];
    if (page !== undefined && idOf(page.address) === idOf(address)) return at + 1;
  }
  return undefined;
}

const MOST_KEPT = 50;

/** Addresses of the pages a reader left open, and how far down they were. */
export interface KeptPages {
  readonly pages: readonly string[];
  readonly scroll: number;
}

/** Trusts nothing: another script may have written it. */
export function readKeptPages(kept: unknown): KeptPages {
  const { pages, scroll } = (typeof kept === 'object' && kept !== null ? kept : {}) as Partial<Record<string, unknown>>;
  const addresses = Array.isArray(pages) ? pages.filter((each): each is string => typeof each === 'string') : [];
  return {
    pages: addresses.filter((address) => parseAddress(idOf(address)) !== undefined).slice(-MOST_KEPT),
    scroll: typeof scroll === 'number' ? scroll : 0,
  };
}
