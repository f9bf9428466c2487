import { expect } from '@open-wc/testing';
import { defineAll, LegalHotline, LegalReader, LegalSearch } from '../../src/entry/index.js';

const PREFIXED = ['county-search', 'county-reader', 'county-hotline'];

describe('entry', () => {
  it('E1 importing the package registers nothing', () => {
    for (const tag of ['legal-search', 'legal-reader', 'legal-hotline'])
      expect(customElements.get(tag), tag).to.equal(undefined);
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
    for (const tag of PREFIXED) expect(customElements.get(tag), tag).not.to.equal(undefined);
    expect(document.createElement('county-reader')).to.be.instanceOf(LegalReader);
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
