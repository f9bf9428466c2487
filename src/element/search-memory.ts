import { getHost } from '../host/current-host.js';

/** What brings a reader back to where they were after the browser's Back. */
export interface SearchMemory {
  readonly query: string;
  /** Document open in place, as `id#anchor`. */
  readonly open?: string;
  readonly scroll: number;
  /** Id of the result that had the focus. */
  readonly focused?: string;
}

/** The one field of ours in `history.state`: a random key, never what was typed. */
const STATE_FIELD = 'mingbai';
const STORAGE_PREFIX = 'mingbai.search.';

/** Keeps it for this entry of the browser's history. `name`: which of the page's search boxes. */
export function rememberSearch(name: string, memory: SearchMemory): void {
  const key = ownKey() ?? makeKey();
  const all = { ...readAll(key), [name]: memory };
  getHost().session.set(STORAGE_PREFIX + key, JSON.stringify(all));
}

/** What was kept for this entry of the browser's history, if anything. */
export function recallSearch(name: string): SearchMemory | undefined {
  const key = ownKey();
  return key === undefined ? undefined : toMemory(readAll(key)[name]);
}

export function forgetSearch(name: string): void {
  const key = ownKey();
  if (key === undefined) return;
  const others = Object.entries(readAll(key)).filter(([each]) => each !== name);
  getHost().session.set(STORAGE_PREFIX + key, JSON.stringify(Object.fromEntries(others)));
}

function ownKey(): string | undefined {
  const state: unknown = history.state;
  const key: unknown = typeof state === 'object' && state !== null ? Reflect.get(state, STATE_FIELD) : undefined;
  return typeof key === 'string' ? key : undefined;
}

/** Added to whatever the page keeps in its own state; no entry is pushed and no address changes. */
function makeKey(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(3));
  const key = Array.from(numbers, (number) => number.toString(36)).join('');
  const state: unknown = history.state;
  const kept = typeof state === 'object' && state !== null ? state : {};
  try {
    history.replaceState({ ...kept, [STATE_FIELD]: key }, '');
  } catch {
    // Too many calls in a short time, or a sandboxed frame: then Back starts afresh.
  }
  return key;
}

function readAll(key: string): Partial<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(getHost().session.get(STORAGE_PREFIX + key) ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
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
