import type { KeyValueStore } from './host.js';

/**
 * A `Storage` that may be missing, forbidden, full or broken at any call. What could not be kept there is kept in memory,
 * and what is in memory wins: it is newer. `open` is called each time, because in a sandboxed frame naming
 * `localStorage` is what throws.
 */
export function createKeyValueStore(open: () => Storage): KeyValueStore {
  const memory = new Map<string, string>();
  let isPersistent = true;

  function attempt<Value>(work: (storage: Storage) => Value): Value | undefined {
    try {
      return work(open());
    } catch {
      isPersistent = false;
      return undefined;
    }
  }

  return {
    get persistent() {
      return isPersistent;
    },
    get(key) {
      return memory.get(key) ?? attempt((storage) => storage.getItem(key)) ?? undefined;
    },
    set(key, value) {
      memory.delete(key);
      const kept = attempt((storage) => {
        storage.setItem(key, value);
        return true;
      });
      if (kept !== true) memory.set(key, value);
    },
    remove(key) {
      memory.delete(key);
      attempt((storage) => {
        storage.removeItem(key);
      });
    },
  };
}
