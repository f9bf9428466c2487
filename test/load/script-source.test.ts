import { expect } from '@open-wc/testing';
import { createScriptSource } from '../../src/load/script-source.js';
import { decodeManifest } from '../../src/pack/decode.js';
import { PackError } from '../../src/pack/format.js';
import { createVerifiedReader } from '../../src/pack/verified-reader.js';
import { hostileSite, stems } from './hostile-site.js';

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    return error instanceof PackError ? error.code : String(error);
  }
  return 'no failure';
}

describe('script source', () => {
  it('reads a whole pack through scripts, verified', async () => {
    const site = await hostileSite({ pack: 'old' });
    const source = createScriptSource(site.base);
    const manifest = decodeManifest(await source.read('manifest.json'));
    const reader = createVerifiedReader(source, manifest);
    const catalogue = await reader.catalogue();
    expect(catalogue.statutes.length).to.equal(3);
    const groups = await Promise.all(manifest.groups.map((_group, index) => reader.group(index)));
    expect(groups.flatMap(({ documents }) => documents).length).to.be.greaterThan(130);
    expect((await site.log()).every((file) => file.endsWith('.js'))).to.equal(true);
    expect(document.querySelectorAll('script[src*="/hostile/"]').length).to.equal(0);
  });

  it('keeps two packs apart, and two readers of one file', async () => {
    const [one, two] = [await hostileSite({ pack: 'old' }), await hostileSite({ pack: 'new' })];
    const sources = [one, two, one].map(({ base }) => createScriptSource(base));
    const built = await Promise.all(
      sources.map(async (source) => decodeManifest(await source.read('manifest.json')).built),
    );
    expect(built).to.deep.equal(['2026-11-20T08:00:00Z', '2026-11-23T08:00:00Z', '2026-11-20T08:00:00Z']);
  });

  it('says when a script is not there, or is none of ours, or nobody waits', async () => {
    const site = await hostileSite({ mode: '404' });
    const source = createScriptSource(site.base);
    expect(await codeOf(source.read('manifest.json'))).to.equal('not-found');
    await site.set({ mode: 'empty' });
    expect(await codeOf(source.read('manifest.json'))).to.equal('not-a-pack');
    await site.set({ mode: 'slow' });
    const leaving = new AbortController();
    const left = codeOf(source.read('manifest.json', leaving.signal));
    leaving.abort();
    expect(await left).to.equal('aborted');
    const asked = stems(await site.log()).length;
    expect(await codeOf(source.read('manifest.json', leaving.signal))).to.equal('aborted');
    expect((await site.log()).length).to.equal(asked);
  });
});
