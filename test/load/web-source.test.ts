import { expect } from '@open-wc/testing';
import { createWebSource } from '../../src/load/web-source.js';
import type { WebSourceOptions } from '../../src/load/web-source.js';
import { PackError } from '../../src/pack/format.js';
import { hostileSite } from './hostile-site.js';

const FAST: WebSourceOptions = { firstWait: 5, deadline: 5000 };

async function errorOf(work: Promise<unknown>): Promise<PackError> {
  try {
    await work;
  } catch (error) {
    expect(error).to.be.instanceOf(PackError);
    return error as PackError;
  }
  throw new Error('it did not fail');
}

describe('web source · answers that cannot be used', () => {
  for (const [mode, code, requests] of [
    ['404', 'not-found', 1],
    ['500', 'network', 4],
    ['cut', 'network', 4],
    ['html', 'not-a-pack', 1],
    ['cross-origin-redirect', 'not-a-pack', 1],
    ['same-origin-redirect', 'not-a-pack', 1],
    ['huge', 'too-large', 1],
    ['endless', 'too-large', 1],
  ] as const) {
    it(`S7 ${mode} is "${code}" after ${String(requests)} request(s)`, async () => {
      const site = await hostileSite({ mode });
      const error = await errorOf(createWebSource(site.base, FAST).read('manifest.json'));
      expect(error.code).to.equal(code);
      expect(error.message).to.contain('manifest.json');
      // S14: where a redirect points is never asked.
      expect(await site.log()).to.deep.equal(Array.from({ length: requests }, () => 'manifest.json'));
    });
  }

  it('S7 what is over after two failures is read at the third attempt', async () => {
    const site = await hostileSite({ mode: '500', times: 2 });
    const bytes = await createWebSource(site.base, FAST).read('manifest.json');
    expect(new TextDecoder().decode(bytes)).to.contain('"format":1');
    expect((await site.log()).length).to.equal(3);
  });

  it('S7 a file that does not come to its end is given up at the deadline, without another attempt', async () => {
    const site = await hostileSite({ mode: 'slow' });
    const error = await errorOf(createWebSource(site.base, { deadline: 200 }).read('manifest.json'));
    expect(error.code).to.equal('timeout');
    expect(error.retryable).to.equal(true);
    expect(await site.log()).to.deep.equal(['manifest.json']);
  });

  it('S7 the deadline also ends the waiting between attempts', async () => {
    const site = await hostileSite({ mode: '500' });
    const error = await errorOf(createWebSource(site.base, { deadline: 200, firstWait: 60_000 }).read('manifest.json'));
    expect(error.code).to.equal('timeout');
  });
});

describe('web source · offline', () => {
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'onLine');
  });

  for (const [mode, requests] of [
    ['cut', 1],
    // A server on the device itself answers without a network.
    ['500', 4],
  ] as const) {
    it(`S7 ${mode} while the device says it is offline: ${String(requests)} request(s)`, async () => {
      Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
      const site = await hostileSite({ mode });
      const error = await errorOf(createWebSource(site.base, FAST).read('manifest.json'));
      expect(error.code).to.equal('network');
      expect((await site.log()).length).to.equal(requests);
    });
  }
});

describe('web source · a caller who leaves', () => {
  it('is told so, and the request ends', async () => {
    const site = await hostileSite({ mode: 'slow' });
    const controller = new AbortController();
    const reading = errorOf(createWebSource(site.base, FAST).read('manifest.json', controller.signal));
    controller.abort();
    expect((await reading).code).to.equal('aborted');
  });

  it('before the start asks for nothing', async () => {
    const site = await hostileSite();
    const controller = new AbortController();
    controller.abort();
    const error = await errorOf(createWebSource(site.base, FAST).read('manifest.json', controller.signal));
    expect(error.code).to.equal('aborted');
    expect(await site.log()).to.deep.equal([]);
  });
});
