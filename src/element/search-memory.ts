import { forgetForEntry, keepForEntry, keptForEntry } from './entry-memory.js';

/** What brings a reader back to where they were after the browser's Back. */
export interface SearchMemory {
  readonly query: string;
  /** Document open in place, as `id#anchor`. */
  readonly open?: string;
  readonly scroll: number;
  /** Id of the result that had the focus. */
  readonly focused?: string;
}

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
  const { query, open, scroll, focused } = value as Partial<Record<keyof SearchMemory, unknown>>;
  if (typeof query !== 'string' || query === '') return undefined;
  return {
    query,
    scroll: typeof scroll === 'number' ? scroll : 0,
    ...(typeof open === 'string' ? { open } : {}),
    ...(typeof focused === 'string' ? { focused } : {}),
  };
}
