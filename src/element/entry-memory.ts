import { getHost } from '../host/current-host.js';

/** The one field of ours in `history.state`: a random key, never what was typed or read. */
const STATE_FIELD = 'mingbai';
const STORAGE_PREFIX = 'mingbai.entry.';

/** Keeps a value for this entry of the browser's history. `name`: of which element of the page. */
export function keepForEntry(name: string, value: object): void {
  const key = ownKey() ?? makeKey();
  getHost().session.set(STORAGE_PREFIX + key, JSON.stringify({ ...readAll(key), [name]: value }));
}

/** What was kept for this entry of the browser's history, if anything. Another script may have written it. */
export function keptForEntry(name: string): unknown {
  const key = ownKey();
  return key === undefined ? undefined : readAll(key)[name];
}

export function forgetForEntry(name: string): void {
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
