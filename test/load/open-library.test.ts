import { expect } from '@open-wc/testing';
import type { Library } from '../../src/load/library.js';
import { openLibrary } from '../../src/load/open-library.js';
import { PackError } from '../../src/pack/format.js';
import type { PackErrorCode } from '../../src/pack/format.js';
import { hostileSite, nextVisit, stems } from './hostile-site.js';
import type { HostileSite } from './hostile-site.js';

const GUIDE = 'guide/unpaid-wages';
const OLD_TITLE = '工资要不回来怎么办';
const NEW_TITLE = '新版指南';

async function codeOf(work: Promise<unknown>): Promise<PackErrorCode> {
  try {
    await work;
  } catch (error) {
    expect(error).to.be.instanceOf(PackError);
    return (error as PackError).code;
  }
  throw new Error('it did not fail');
}

async function titleOf(library: Library): Promise<string> {
  return (await library.document(GUIDE)).title['zh-CN'];
}

/** Storage is written behind the reader's back: waits until it holds the group that was read. */
async function kept(site: HostileSite): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const open = await nextVisit();
    await site.set({ mode: '404', only: 'guides|catalogue' });
    const library = await open(site.base).catch(() => undefined);
    if (library !== undefined && library.notice === undefined && (await library.document(GUIDE).catch(() => undefined)))
      return;
  }
  throw new Error('nothing was kept');
}

/** A reader was here when the pack was the old one and read the guide. */
async function visitedBefore(): Promise<HostileSite> {
  const site = await hostileSite({ pack: 'old' });
  await titleOf(await openLibrary(site.base));
  await kept(site);
  return site;
}

describe('openLibrary · first load', () => {
  it('a page that shows one guide fetches the manifest, the catalogue and that group, nothing else', async () => {
    const site = await hostileSite();
    const library = await openLibrary(site.base);
    expect(stems(await site.log())).to.deep.equal(['manifest', 'catalogue']);
    expect(await titleOf(library)).to.equal(NEW_TITLE);
    await library.document(GUIDE);
    expect(stems(await site.log())).to.deep.equal(['manifest', 'catalogue', 'guides-work']);
    expect(library.notice).to.equal(undefined);
  });

  it('everybody on the page shares one library, whichever way its address is written', async () => {
    const site = await hostileSite();
    const [one, two, three] = await Promise.all([
      openLibrary(site.base),
      openLibrary(site.base.slice(0, -1)),
      openLibrary(`${new URL(site.base).pathname}manifest.json?x=1#y`),
    ]);
    expect(one).to.equal(two);
    expect(one).to.equal(three);
    expect(one.base).to.equal(site.base);
    expect(stems(await site.log())).to.deep.equal(['manifest', 'catalogue']);
  });

  it('finds titles without fetching, and says when nobody has a document', async () => {
    const site = await hostileSite();
    const library = await openLibrary(site.base);
    expect(library.find('article/long-law/77')?.title['zh-CN']).to.equal('long-law法第77条');
    expect(library.find('article/long-law/777')).to.equal(undefined);
    expect(await codeOf(library.document('guide/nothing'))).to.equal('unknown-document');
    expect(await codeOf(library.document('article/sample-code/1-7'))).to.equal('unknown-document');
    expect(stems(await site.log())).to.deep.equal(['manifest', 'catalogue', 'articles-sample-code']);
  });

  it('S14 addresses that are none are refused without asking anybody', async () => {
    for (const url of ['javascript:alert(1)', 'data:application/json,{}', 'blob:x', 'ftp://x/', 'http://[']) {
      expect(await codeOf(openLibrary(url))).to.equal('not-a-pack');
    }
  });

  it('S14 nothing but the address of the pack was asked', () => {
    const outside = performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(({ origin }) => origin !== location.origin);
    expect(outside).to.deep.equal([]);
  });
});

describe('openLibrary · failures', () => {
  it('S7 a failed load is not kept: the next call tries again', async () => {
    const site = await hostileSite({ mode: '404' });
    expect(await codeOf(openLibrary(site.base))).to.equal('not-found');
    await site.set({ mode: 'html' });
    expect(await codeOf(openLibrary(site.base))).to.equal('not-a-pack');
    await site.set({ mode: 'html-as-json' });
    expect(await codeOf(openLibrary(site.base))).to.equal('not-a-pack');
    await site.set({ pack: 'newer-format' });
    expect(await codeOf(openLibrary(site.base))).to.equal('newer-format');
    await site.set({ pack: 'new', mode: 'flip', only: 'catalogue' });
    expect(await codeOf(openLibrary(site.base))).to.equal('wrong-hash');
    await site.set({});
    expect(await titleOf(await openLibrary(site.base))).to.equal(NEW_TITLE);
  });

  it('S7 a failed group is not kept either', async () => {
    const site = await hostileSite({ mode: '404', only: 'guides' });
    const library = await openLibrary(site.base);
    expect(await codeOf(library.document(GUIDE))).to.equal('not-found');
    await site.set({ mode: 'truncate', only: 'guides' });
    expect(await codeOf(library.document(GUIDE))).to.equal('wrong-hash');
    await site.set({});
    expect(await titleOf(library)).to.equal(NEW_TITLE);
  });

  it('S4 a file damaged on the way is asked for once more, past the cache', async () => {
    const site = await hostileSite({ mode: 'flip', only: 'guides|catalogue', times: 1 });
    const library = await openLibrary(site.base);
    expect(await titleOf(library)).to.equal(NEW_TITLE);
    expect(library.notice).to.equal(undefined);
    expect(stems(await site.log())).to.deep.equal(['manifest', 'catalogue', 'catalogue', 'guides-work', 'guides-work']);
  });

  it('one caller who leaves does not end the wait of the others', async () => {
    const site = await hostileSite({ mode: 'slow-start' });
    const leaving = new AbortController();
    const left = codeOf(openLibrary(site.base, { signal: leaving.signal }));
    const staying = openLibrary(site.base);
    leaving.abort();
    expect(await left).to.equal('aborted');
    const library = await staying;
    const leavingAgain = new AbortController();
    const leftAgain = codeOf(library.document(GUIDE, leavingAgain.signal));
    const reading = library.document(GUIDE);
    leavingAgain.abort();
    expect(await leftAgain).to.equal('aborted');
    expect((await reading).id).to.equal(GUIDE);
    expect(stems(await site.log())).to.deep.equal(['manifest', 'catalogue', 'guides-work']);
  });

  it('when everybody has left a group, it is asked for anew', async () => {
    const site = await hostileSite();
    const library = await openLibrary(site.base);
    await site.set({ mode: 'slow', only: 'guides' });
    const leaving = new AbortController();
    const left = codeOf(library.document(GUIDE, leaving.signal));
    leaving.abort();
    expect(await left).to.equal('aborted');
    await site.set({});
    expect(await titleOf(library)).to.equal(NEW_TITLE);
  });
});

describe('openLibrary · last good pack', () => {
  for (const [how, code] of [
    [{ mode: '404' }, 'not-found'],
    [{ mode: 'html' }, 'not-a-pack'],
    [{ mode: 'html-as-json' }, 'not-a-pack'],
    [{ mode: 'cross-origin-redirect' }, 'not-a-pack'],
    [{ pack: 'new', mode: 'truncate' }, 'malformed'],
    [{ pack: 'new', mode: 'flip', only: 'catalogue' }, 'wrong-hash'],
    [{ pack: 'new', mode: 'truncate', only: 'catalogue' }, 'wrong-hash'],
    [{ pack: 'older-than-old' }, 'older-version'],
    [{ mode: '500' }, 'network'],
  ] as const) {
    it(`S4 S7 ${JSON.stringify(how)}: shown with the notice "${code}"`, async () => {
      const site = await visitedBefore();
      await site.set(how);
      const open = await nextVisit();
      const library = await open(site.base);
      expect(library.notice?.error.code).to.equal(code);
      expect(library.notice?.built).to.equal('2026-11-20T08:00:00Z');
      expect(await titleOf(library)).to.equal(OLD_TITLE);
    });
  }

  it('S8 a newer format: the last good pack and a notice', async () => {
    const site = await visitedBefore();
    await site.set({ pack: 'newer-format' });
    const library = await (await nextVisit())(site.base);
    expect(library.notice?.error.code).to.equal('newer-format');
    expect(await titleOf(library)).to.equal(OLD_TITLE);
  });

  it('S4 a rollback that says so is taken', async () => {
    const site = await visitedBefore();
    await site.set({ pack: 'rollback' });
    const library = await (await nextVisit())(site.base);
    expect(library.notice).to.equal(undefined);
    expect(library.manifest.rollback).to.equal(true);
  });

  it('S4 a damaged group of the newest pack: the document of the last good one and a notice', async () => {
    const site = await visitedBefore();
    await site.set({ pack: 'new', mode: 'flip', only: 'guides' });
    const library = await (await nextVisit())(site.base);
    expect(library.notice).to.equal(undefined);
    expect(await titleOf(library)).to.equal(OLD_TITLE);
    expect(library.notice?.error.code).to.equal('wrong-hash');
    expect(library.notice?.built).to.equal('2026-11-20T08:00:00Z');
  });

  it('a document that vanished between two packs is unknown, not resurrected', async () => {
    const site = await visitedBefore();
    await site.set({ pack: 'other-content' });
    const library = await (await nextVisit())(site.base);
    expect(await codeOf(library.document('form/complaint'))).to.equal('unknown-document');
    expect(library.notice).to.equal(undefined);
  });

  it('what was read before needs no network but for the manifest', async () => {
    const site = await visitedBefore();
    await site.set({});
    await titleOf(await (await nextVisit())(site.base));
    expect(stems(await site.log())).to.deep.equal(['manifest']);
  });

  it('fresh: asks again, keeps what the page shows when that fails, and drops the notice when it succeeds', async () => {
    const site = await hostileSite({ pack: 'old' });
    const open = await nextVisit();
    const first = await open(site.base);
    await site.set({ pack: 'new', mode: '404' });
    const second = await open(site.base, { fresh: true });
    expect(second.notice?.error.code).to.equal('not-found');
    expect(await open(site.base)).to.equal(second);
    await site.set({ pack: 'older-than-old' });
    const third = await open(site.base, { fresh: true });
    expect(third.notice?.error.code).to.equal('older-version');
    expect(third.manifest).to.equal(first.manifest);
    await site.set({ pack: 'new' });
    const fourth = await open(site.base, { fresh: true });
    expect(fourth.notice).to.equal(undefined);
    expect(await titleOf(fourth)).to.equal(NEW_TITLE);
  });
});
