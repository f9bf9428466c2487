import { expect } from '@open-wc/testing';
import type { Library } from '../../src/load/library.js';
import { openLibrary } from '../../src/load/open-library.js';
import { PackError } from '../../src/pack/format.js';
import type { Progress } from '../../src/worker/protocol.js';
import { openSearch, type SearchClient } from '../../src/worker/search-client.js';
import { hostileSite, stems, type HostileSite } from '../load/hostile-site.js';

const QUESTION = '工资要不回来';
const GUIDE = 'guide/unpaid-wages';
const fixture = (name: string): string => `/test/fixtures/workers/${name}.js`;

/** A library of its own for each test, so that no index is shared between them. */
async function someLibrary(): Promise<{ site: HostileSite; library: Library }> {
  const site = await hostileSite({ pack: 'old' });
  return { site, library: await openLibrary(site.base) };
}

async function firstOf(client: SearchClient, query = QUESTION): Promise<string | undefined> {
  return (await client.search(query)).results[0]?.id;
}

/** Resolves with the first progress that satisfies the condition. */
function reached(client: SearchClient, condition: (progress: Progress) => boolean): Promise<Progress> {
  return new Promise((resolve) => {
    const stop = client.onProgress((progress) => {
      if (!condition(progress)) return;
      queueMicrotask(() => {
        stop();
      });
      resolve(progress);
    });
  });
}

const isComplete = ({ ready, total }: Progress): boolean => total > 0 && ready === total;

/** What the workers under test say when they start. */
function starts(): { readonly said: string[]; close(): void } {
  const said: string[] = [];
  const channel = new BroadcastChannel('mingbai-test');
  channel.onmessage = ({ data }: MessageEvent<string>) => said.push(data);
  return {
    said,
    close: () => {
      channel.close();
    },
  };
}

async function failureOf(work: Promise<unknown>): Promise<PackError> {
  try {
    await work;
  } catch (error) {
    expect(error).to.be.instanceOf(PackError);
    return error as PackError;
  }
  throw new Error('it did not fail');
}

describe('openSearch · in the worker', () => {
  it('answers from names before any text has arrived, then from texts', async () => {
    const { library } = await someLibrary();
    const client = openSearch(library);
    const suggestions = await client.suggest('工资');
    expect(suggestions.map(({ id }) => id)).to.include(GUIDE);
    await client.search(QUESTION);
    await reached(client, isComplete);
    const { results, byKind } = await client.search(QUESTION);
    expect(results[0]?.id).to.equal(GUIDE);
    expect(results[0]?.snippet.text).not.to.equal('');
    expect(byKind.guide).to.be.greaterThan(0);
    client.close();
  });

  it('tells progress group by group, never backwards', async () => {
    const { library } = await someLibrary();
    const client = openSearch(library);
    const seen: number[] = [];
    client.onProgress(({ ready }) => seen.push(ready));
    await client.suggest('工');
    const { total } = await reached(client, isComplete);
    expect(total).to.equal(library.manifest.groups.length);
    expect(seen).to.deep.equal([...seen].sort((a, b) => a - b));
    expect(new Set(seen).size).to.be.greaterThan(total - 1);
    client.close();
  });

  it('everybody who shows a library shares one index, loaded once', async () => {
    const { site, library } = await someLibrary();
    const [one, two] = [openSearch(library), openSearch(library)];
    await Promise.all([one.search(QUESTION), two.search(QUESTION)]);
    await Promise.all([reached(one, isComplete), reached(two, isComplete)]);
    const groups = stems(await site.log()).filter((name) => name !== 'manifest' && name !== 'catalogue');
    expect(groups.length).to.equal(new Set(groups).size);
    one.close();
    one.close();
    expect(await firstOf(two)).to.equal(GUIDE);
    two.close();
  });

  it('loads nothing before the first question', async () => {
    const { site, library } = await someLibrary();
    openSearch(library).close();
    expect(stems(await site.log())).to.deep.equal(['manifest', 'catalogue']);
  });

  it('S7 a group that failed is loaded by the next search', async () => {
    const { site, library } = await someLibrary();
    await site.set({ mode: '404', only: 'guides-work' });
    const client = openSearch(library);
    await client.search(QUESTION);
    const first = await reached(client, ({ ready, failed, total }) => ready + failed === total);
    expect(first.failed).to.equal(1);
    expect(await firstOf(client, '工资条')).not.to.equal(GUIDE);
    await site.set({ mode: 'ok' });
    await client.search(QUESTION);
    const second = await reached(client, isComplete);
    expect(second.failed).to.equal(0);
    expect(await firstOf(client)).to.equal(GUIDE);
    client.close();
  });

  it('a sharded library: guides from the index here, articles from shards, their groups read only when shown', async () => {
    const site = await hostileSite({ pack: 'sharded' });
    const client = openSearch(await openLibrary(site.base));
    const before = stems(await site.log());
    const { results } = await client.search('条文的内容');
    const asked = stems(await site.log()).slice(before.length);
    expect(results.some(({ kind }) => kind === 'article')).to.equal(true);
    expect(asked.some((stem) => stem.startsWith('shard-'))).to.equal(true);
    await reached(client, ({ ready, total }) => ready === total);
    expect(await firstOf(client)).to.equal(GUIDE);
    client.close();
  });

  it('a sharded library: a damaged shard is an error that can be tried again, and the next question finds', async () => {
    const site = await hostileSite({ pack: 'sharded' });
    const client = openSearch(await openLibrary(site.base));
    await site.set({ pack: 'sharded', mode: 'flip', only: '^shard-' });
    const failure = await failureOf(client.search('条文的内容'));
    expect(failure.retryable).to.equal(true);
    await site.set({ pack: 'sharded' });
    expect((await client.search('条文的内容')).results.length).to.be.above(0);
    client.close();
  });

  it('an aborted question rejects, and its answer goes nowhere', async () => {
    const { library } = await someLibrary();
    const client = openSearch(library);
    const controller = new AbortController();
    const failing = failureOf(client.search(QUESTION, {}, controller.signal));
    controller.abort();
    expect((await failing).code).to.equal('aborted');
    expect((await failureOf(client.suggest('工', {}, controller.signal))).code).to.equal('aborted');
    expect((await client.suggest('工资')).length).to.be.greaterThan(0);
    client.close();
  });

  it('S6 lone surrogates and 50,000 characters are answered', async () => {
    const { library } = await someLibrary();
    const client = openSearch(library);
    for (const query of ['\ud800', '工'.repeat(50_000), '__proto__', '']) {
      expect((await client.search(query)).query.length).to.be.at.most(200);
    }
    client.close();
  });
});

describe('openSearch · S8 another version of the script', () => {
  it('a stale copy is replaced by a fresh worker, once', async () => {
    const { library } = await someLibrary();
    const heard = starts();
    const client = openSearch(library, { workerUrl: fixture('stale-once') });
    expect((await client.suggest('工资')).map(({ id }) => id)).to.include(GUIDE);
    expect(heard.said).to.deep.equal(['stale-once started', 'stale-once?protocol=1 started']);
    heard.close();
    client.close();
  });

  it('a script that stays of another version ends in an error after two workers and the page, never in a loop', async () => {
    const { library } = await someLibrary();
    const heard = starts();
    const client = openSearch(library, { workerUrl: fixture('other-version') });
    const error = await failureOf(client.search(QUESTION));
    expect(error.message).to.contain('another version');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(heard.said.length).to.equal(3);
    heard.close();
    client.close();
  });
});

describe('openSearch · S11 without a worker', () => {
  it('silent for five seconds, or killed: the page takes over and answers what was asked', async () => {
    const [silent, killed] = await Promise.all(
      ['silent', 'killed'].map(async (name) => {
        const { library } = await someLibrary();
        const client = openSearch(library, { workerUrl: fixture(name) });
        const [answer, suggestions] = await Promise.all([client.search(QUESTION), client.suggest('工资')]);
        await reached(client, isComplete);
        const first = await firstOf(client);
        client.close();
        return { answered: answer.query, suggested: suggestions.map(({ id }) => id), first };
      }),
    );
    for (const outcome of [silent, killed]) {
      expect(outcome?.answered).to.equal(QUESTION);
      expect(outcome?.suggested).to.include(GUIDE);
      expect(outcome?.first).to.equal(GUIDE);
    }
  }).timeout(15_000);

  it('a script that is nowhere fails, and the next question tries again', async () => {
    const { library } = await someLibrary();
    const client = openSearch(library, { workerUrl: '/nowhere/search-worker.js' });
    const error = await failureOf(client.search(QUESTION));
    expect(error.retryable).to.equal(true);
    expect((await failureOf(client.search(QUESTION))).code).to.equal(error.code);
    client.close();
  });

  it('workers forbidden by the content security policy: the page answers, the event that comes later is no error', async () => {
    const site = await hostileSite({ pack: 'old' });
    // Not 'self': in a srcdoc frame that is nowhere for Firefox.
    const outcome = await inFrame(`default-src ${location.origin} 'unsafe-inline'; worker-src 'none'`, site.base);
    expect(outcome).to.deep.equal({ first: GUIDE, violations: ['worker-src'] });
  });
});

/** Asks in a page of its own with this policy. */
function inFrame(policy: string, base: string): Promise<unknown> {
  return new Promise((resolve) => {
    const frame = document.createElement('iframe');
    window.addEventListener('message', function answered({ source, data }) {
      if (source !== frame.contentWindow) return;
      window.removeEventListener('message', answered);
      frame.remove();
      resolve(data);
    });
    frame.srcdoc = `<!doctype html><base href="${location.origin}/"><meta http-equiv="Content-Security-Policy" content="${policy}">
      <script type="module">
        const violations = [];
        addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
        const { openLibrary } = await import('/src/load/open-library.ts');
        const { openSearch } = await import('/src/worker/search-client.ts');
        const client = openSearch(await openLibrary(${JSON.stringify(base)}));
        await client.search('工资');
        await new Promise((done) => client.onProgress(({ ready, total }) => ready === total && done()));
        const { results } = await client.search(${JSON.stringify(QUESTION)});
        parent.postMessage({ first: results[0]?.id, violations }, '*');
      </script>`;
    document.body.append(frame);
  });
}
