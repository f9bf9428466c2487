/**
 * The last good pack, in IndexedDB. Every call of the storage may throw, reject or never answer (sandboxed frames, private
 * windows, full disks, old WeChat): then the store is empty from that moment on and the page goes on in memory (S9).
 * What comes out is not trusted: the reader verifies it like anything from the network.
 */
export interface PackStore {
  /** The manifests kept for a pack, newest first, at most two. */
  manifests(base: string): Promise<readonly Uint8Array[]>;
  /** Makes this the newest manifest; the one before it stays as the last good one until the next. */
  keepManifest(base: string, manifest: Uint8Array): Promise<void>;
  file(base: string, path: string): Promise<Uint8Array | undefined>;
  keepFile(base: string, path: string, bytes: Uint8Array): Promise<void>;
  /** Forgets the files of a pack that are not in the list. */
  prune(base: string, paths: readonly string[]): Promise<void>;
}

const DATABASE = 'mingbai-packs';
const MANIFESTS = 'manifests';
const FILES = 'files';
/** Milliseconds. A database that another window blocks answers when that window closes, or never. */
const PATIENCE = 1500;

/** A store that keeps nothing: on `file:`, and whenever storage fails. */
export const emptyStore: PackStore = {
  manifests: () => Promise.resolve([]),
  keepManifest: () => Promise.resolve(),
  file: () => Promise.resolve(undefined),
  keepFile: () => Promise.resolve(),
  prune: () => Promise.resolve(),
};

/** Opens the store of this origin. Neither this nor any call of the store ever throws or rejects. */
export function openPackStore(): PackStore {
  let database: Promise<IDBDatabase> | undefined = inTime(openDatabase);

  /** Runs one transaction, and gives storage up at the first failure: what fails once fails again on every file. */
  async function attempt<Value>(work: (database: IDBDatabase) => Promise<Value>, otherwise: Value): Promise<Value> {
    const opening = database;
    if (opening === undefined) return otherwise;
    try {
      const open = await opening;
      return await inTime(() => work(open));
    } catch {
      database = undefined;
      return otherwise;
    }
  }

  return {
    manifests: (base) =>
      attempt(async (open) => {
        const kept: unknown = await request(open.transaction(MANIFESTS).objectStore(MANIFESTS).get(base));
        return Array.isArray(kept) ? kept.filter(isBytes) : [];
      }, []),
    keepManifest: (base, manifest) =>
      attempt(async (open) => {
        const store = open.transaction(MANIFESTS, 'readwrite').objectStore(MANIFESTS);
        const kept: unknown = await request(store.get(base));
        const newest: unknown = Array.isArray(kept) ? kept[0] : undefined;
        if (isBytes(newest) && isSame(newest, manifest)) return;
        await request(store.put(isBytes(newest) ? [manifest, newest] : [manifest], base));
      }, undefined),
    file: (base, path) =>
      attempt(async (open) => {
        const kept: unknown = await request(open.transaction(FILES).objectStore(FILES).get([base, path]));
        return isBytes(kept) ? kept : undefined;
      }, undefined),
    keepFile: (base, path, bytes) =>
      attempt(async (open) => {
        await request(open.transaction(FILES, 'readwrite').objectStore(FILES).put(bytes, [base, path]));
      }, undefined),
    prune: (base, paths) =>
      attempt(async (open) => {
        const store = open.transaction(FILES, 'readwrite').objectStore(FILES);
        // An array sorts after every string, so this is every path under the base.
        const keys = await request(store.getAllKeys(IDBKeyRange.bound([base], [base, []])));
        const wanted = new Set<unknown>(paths);
        const gone = keys.filter((key) => Array.isArray(key) && !wanted.has(key[1]));
        await Promise.all(gone.map((key) => request(store.delete(key))));
      }, undefined),
  };
}

function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(MANIFESTS);
    opening.result.createObjectStore(FILES);
  };
  return request(opening).then((database) => {
    // Lets another window's newer version of this library upgrade the database.
    database.onversionchange = () => {
      database.close();
    };
    return database;
  });
}

function request<Value>(asked: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => {
      resolve(asked.result);
    };
    asked.onerror = () => {
      reject(asked.error ?? new Error('storage failed'));
    };
    // A full disk is reported to the transaction, after the request has succeeded.
    asked.transaction?.addEventListener('abort', () => {
      reject(asked.transaction?.error ?? new Error('storage failed'));
    });
  });
}

function inTime<Value>(work: () => Promise<Value>): Promise<Value> {
  const result = new Promise<Value>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error('storage does not answer'));
    }, PATIENCE);
    const settle = (finish: () => void): void => {
      clearTimeout(timer);
      finish();
    };
    // Called inside: where storage is forbidden, even naming `indexedDB` throws.
    work().then(
      (value) => {
        settle(() => {
          resolve(value);
        });
      },
      (error: unknown) => {
        settle(() => {
          reject(error instanceof Error ? error : new Error(String(error)));
        });
      },
    );
  });
  // The database is opened long before somebody may ask for it.
  result.catch(() => undefined);
  return result;
}

function isBytes(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
