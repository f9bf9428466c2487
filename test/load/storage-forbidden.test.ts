import { expect } from '@open-wc/testing';
import { openLibrary } from '../../src/load/open-library.js';
import { openPackStore } from '../../src/load/pack-store.js';
import type { PackStore } from '../../src/load/pack-store.js';
import { hostileSite, stems } from './hostile-site.js';

const original = indexedDB;
const bytes = new Uint8Array([1, 2, 3]);

/** The page's own `indexedDB` for one test. The real one comes back afterwards. */
function replaceStorage(get: () => unknown): void {
  Object.defineProperty(window, 'indexedDB', { configurable: true, get });
}

async function expectEmpty(store: PackStore): Promise<void> {
  await store.keepManifest('https://x/', bytes);
  await store.keepFile('https://x/', 'a.json', bytes);
  await store.prune('https://x/', []);
  expect(await store.manifests('https://x/')).to.deep.equal([]);
  expect(await store.file('https://x/', 'a.json')).to.equal(undefined);
}

describe('pack store', () => {
  afterEach(() => {
    replaceStorage(() => original);
  });

  it('S9 W12 naming indexedDB throws: empty, and nothing rejects', async () => {
    let named = 0;
    replaceStorage(() => {
      named++;
      throw new DOMException('denied', 'SecurityError');
    });
    await expectEmpty(openPackStore());
    expect(named).to.equal(1);
  });

  it('S9 indexedDB is missing: empty', async () => {
    replaceStorage(() => undefined);
    await expectEmpty(openPackStore());
  });

  it('S9 a database that never answers is given up', async () => {
    replaceStorage(() => ({ open: () => ({ addEventListener: () => undefined }) }));
    await expectEmpty(openPackStore());
  });

  it('S9 over quota: storage is given up after the first failure, no loop', async () => {
    const store = openPackStore();
    const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put');
    let puts = 0;
    IDBObjectStore.prototype.put = () => {
      puts++;
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      await store.keepFile('https://x/', 'a.json', bytes);
      await store.keepFile('https://x/', 'b.json', bytes);
      await store.keepManifest('https://x/', bytes);
      expect(puts).to.equal(1);
    } finally {
      Object.defineProperty(IDBObjectStore.prototype, 'put', put ?? {});
    }
  });

  it('keeps the newest manifest and the one before it, and only the files named', async () => {
    const base = `https://x/${String(Math.random())}/`;
    const store = openPackStore();
    const manifests = [1, 2, 3].map((n) => new Uint8Array([n]));
    for (const manifest of [...manifests, ...manifests.slice(2)]) await store.keepManifest(base, manifest);
    expect(await store.manifests(base)).to.deep.equal([manifests[2], manifests[1]]);
    await store.keepFile(base, 'a.json', bytes);
    await store.keepFile(base, 'b.json', bytes);
    await store.keepFile(`${base}other/`, 'b.json', bytes);
    await store.prune(base, ['a.json']);
    expect(await store.file(base, 'a.json')).to.deep.equal(bytes);
    expect(await store.file(base, 'b.json')).to.equal(undefined);
    expect(await store.file(`${base}other/`, 'b.json')).to.deep.equal(bytes);
  });
});

describe('openLibrary without storage', () => {
  it('S9 W12 works in memory, and says nothing', async () => {
    replaceStorage(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const site = await hostileSite();
    const library = await openLibrary(site.base);
    expect((await library.document('guide/unpaid-wages')).kind).to.equal('guide');
    expect(library.notice).to.equal(undefined);
    expect(stems(await site.log())).to.deep.equal(['manifest', 'catalogue', 'guides-work']);
    replaceStorage(() => original);
  });
});
