import { getHost } from '../host/current-host.js';

/*
 * Where what readers typed is kept during a visit, so that Back finds it again: one store under a random key, in
 * `sessionStorage` where it works, else in memory. Typed text stands in no name, no address and no `history.state`.
 */

/** Holds the random key of this visit's store, nothing else. */
const VISIT = 'mingbai.visit';
const STORE_PREFIX = 'mingbai.typed.';
/** Bits of a key: 3 × 32. */
const KEY_WORDS = 3;

const listeners = new Set<() => void>();

export function randomKey(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(KEY_WORDS));
  return [...numbers].map((number) => number.toString(36)).join('');
}

/** What is kept, by name. Trusts nothing: another script may have written there. */
export function readTyped(): Partial<Record<string, unknown>> {
  const { session } = getHost();
  const visit = session.get(VISIT);
  const text = visit === undefined ? undefined : session.get(STORE_PREFIX + visit);
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** Keeps a value under a name; undefined takes it away. */
export function writeTyped(name: string, value: unknown): void {
  const { session } = getHost();
  const visit = session.get(VISIT) ?? randomKey();
  session.set(VISIT, visit);
  session.set(STORE_PREFIX + visit, JSON.stringify({ ...readTyped(), [name]: value }));
}

/** Takes a value away; with the last one the store goes, and its key with it. */
export function removeTyped(name: string): void {
  const { session } = getHost();
  const visit = session.get(VISIT);
  if (visit === undefined) return;
  const { [name]: gone, ...others } = readTyped();
  if (gone === undefined) return;
  if (Object.keys(others).length > 0) {
    session.set(STORE_PREFIX + visit, JSON.stringify(others));
    return;
  }
  session.remove(STORE_PREFIX + visit);
  session.remove(VISIT);
}

/**
 * Wipes all that readers typed during this visit, everywhere on the page. The store goes and the next one gets a new key,
 * so that keys left in the browser's history restore nothing.
 */
export function forgetTyped(): void {
  const { session } = getHost();
  const visit = session.get(VISIT);
  if (visit !== undefined) session.remove(STORE_PREFIX + visit);
  session.remove(VISIT);
  for (const listener of [...listeners]) listener();
}

/** Calls `listener` after every wipe; returns how to stop. */
export function onForgetTyped(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
