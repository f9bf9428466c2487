import { isDocumentKind, type DocumentKind } from '../model/address.js';
import { isAudience, type Audience } from '../model/audience.js';
import { forgetForEntry, keepForEntry, keptForEntry } from './entry-memory.js';

/** What brings a reader back to where they were after the browser's Back. */
export interface SearchMemory {
  /** Empty where a suggestion was opened straight away. */
  readonly query: string;
  /** Document open in place, as `id#anchor`. */
  readonly open?: string;
  readonly scroll: number;
  /** Id of the result that had the focus. */
  readonly focused?: string;
  readonly kind?: DocumentKind | undefined;
  readonly audience?: Audience | undefined;
  /** How many of each kind were shown, where the reader had asked for more. */
  readonly wanted?: { readonly [kind in DocumentKind]?: number };
}

/** Far more than a reader can have asked to see; what is stored may have been written by another script. */
const MOST_WANTED = 2000;

/** Keeps it for this entry of the browser's history. `name`: which of the page's search boxes. */
export function rememberSearch(name: string, memory: SearchMemory): void {
  keepForEntry(name, memory);
}

/** What was kept for this entry of the browser's history, if anything. */
export function recallSearch(name: string): SearchMemory | undefined {
  return toMemory(keptForEntry(name));
}

export function forgetSearch(name: string): void {
  forgetForEntry(name);
}

function toMemory(value: unknown): SearchMemory | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { query, open, scroll, focused, wanted } = value as Partial<Record<keyof SearchMemory, unknown>>;
  if (typeof query !== 'string' || (query === '' && typeof open !== 'string')) return undefined;
  return {
    query,
    scroll: typeof scroll === 'number' ? scroll : 0,
    ...(typeof open === 'string' ? { open } : {}),
    ...(typeof focused === 'string' ? { focused } : {}),
    ...toNarrowed(value),
    ...(typeof wanted === 'object' && wanted !== null ? { wanted: toWanted(wanted) } : {}),
  };
}

function toNarrowed({ kind, audience }: { readonly kind?: unknown; readonly audience?: unknown }): {
  kind?: DocumentKind;
  audience?: Audience;
} {
  return { ...(isDocumentKind(kind) ? { kind } : {}), ...(isAudience(audience) ? { audience } : {}) };
}

function toWanted(value: object): { readonly [kind in DocumentKind]?: number } {
  const sound = Object.entries(value).filter(
    ([kind, count]) => isDocumentKind(kind) && typeof count === 'number' && count > 0,
  );
  return Object.fromEntries(sound.map(([kind, count]) => [kind, Math.min(Number(count), MOST_WANTED)]));
}
