import { getHost } from '../host/current-host.js';
import { randomKey, readTyped, removeTyped, writeTyped } from './typed-store.js';

/** The one field of ours in `history.state`: a random key, never what was typed or read. */
const STATE_FIELD = 'mingbai';
const ENTRY_PREFIX = 'entry.';

/** Keeps a value for this entry of the browser's history. `name`: of which element of the page. */
export function keepForEntry(name: string, value: object): void {
  const key = ownKey() ?? makeKey();
  writeTyped(ENTRY_PREFIX + key, { ...readEntry(key), [name]: value });
}

/** What was kept for this entry of the browser's history, if anything. Another script may have written it. */
export function keptForEntry(name: string): unknown {
  const key = ownKey();
  return key === undefined ? undefined : readEntry(key)[name];
}

export function forgetForEntry(name: string): void {
  const key = ownKey();
  if (key !== undefined) writeTyped(ENTRY_PREFIX + key, { ...readEntry(key), [name]: undefined });
}

/** Takes a value away from every entry of the browser's history, also from those that lie before this one. */
export function forgetForEntries(name: string): void {
  for (const key of Object.keys(readTyped())) {
    if (!key.startsWith(ENTRY_PREFIX)) continue;
    const { [name]: gone, ...others } = readEntry(key.slice(ENTRY_PREFIX.length));
    if (gone === undefined) continue;
    if (Object.keys(others).length === 0) removeTyped(key);
    else writeTyped(key, others);
  }
}

function ownKey(): string | undefined {
  const { state } = getHost().history;
  const key: unknown = typeof state === 'object' && state !== null ? Reflect.get(state, STATE_FIELD) : undefined;
  return typeof key === 'string' ? key : undefined;
}

/** Added to whatever the page keeps in its own state; no entry is pushed and no address changes. */
function makeKey(): string {
  const key = randomKey();
  const { history } = getHost();
  const { state } = history;
  const kept = typeof state === 'object' && state !== null ? state : {};
  // Where it is refused Back starts afresh.
  history.replace({ ...kept, [STATE_FIELD]: key });
  return key;
}

function readEntry(key: string): Partial<Record<string, unknown>> {
  const value = readTyped()[ENTRY_PREFIX + key];
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
