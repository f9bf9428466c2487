import { expect } from '@open-wc/testing';
import { defineAll, LegalHotline, LegalPortal, LegalReader, LegalSearch } from '../../src/entry/index.js';

const NAMES = ['search', 'reader', 'hotline', 'topics', 'article', 'toolbar', 'portal'];

describe('entry', () => {
  it('E1 importing the package registers nothing', () => {
    for (const name of NAMES) expect(customElements.get(`legal-${name}`), name).to.equal(undefined);
  });

  it('E1 a second definition is harmless, and another copy’s element stays', () => {
    class Theirs extends HTMLElement {}
    customElements.define('legal-reader', Theirs);
    defineAll();
    defineAll();
    expect(customElements.get('legal-search')).to.equal(LegalSearch);
    expect(customElements.get('legal-hotline')).to.equal(LegalHotline);
    expect(customElements.get('legal-reader')).to.equal(Theirs);
  });

  it('E1 another prefix lets two versions live on one page', () => {
    defineAll({ prefix: 'county' });
    defineAll({ prefix: 'county' });
    for (const name of NAMES) expect(customElements.get(`county-${name}`), name).not.to.equal(undefined);
    expect(document.createElement('county-reader')).to.be.instanceOf(LegalReader);
  });

  it('E1 the parts of a portal under another prefix carry it too', async () => {
    defineAll({ prefix: 'other' });
    const portal = document.createElement('other-portal');
    if (!(portal instanceof LegalPortal)) throw new Error('other-portal is not registered');
    portal.pack = '/packs/fixture/';
    document.body.append(portal);
    await portal.updateComplete;
    const parts = Array.from(portal.shadowRoot?.querySelectorAll('*') ?? [], ({ localName }) => localName);
    expect(parts.filter((name) => name.startsWith('legal-'))).to.deep.equal([]);
    for (const name of ['search', 'topics', 'hotline', 'toolbar']) expect(parts, name).to.contain(`other-${name}`);
    portal.remove();
  });

  it('E2 properties set before the upgrade survive it', async () => {
    const early = Object.assign(document.createElement('late-hotline'), {
      numbers: '12348',
      updateComplete: undefined as Promise<boolean> | undefined,
    });
    Reflect.deleteProperty(early, 'updateComplete');
    document.body.append(early);
    defineAll({ prefix: 'late' });
    customElements.upgrade(early);
    await early.updateComplete;
    expect(early.numbers).to.equal('12348');
    expect(Object.hasOwn(early, 'numbers'), 'the accessor of the class works again').to.equal(false);
    early.remove();
  });
});
