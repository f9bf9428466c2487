import { expect } from '@open-wc/testing';
import { kioskHost } from '../../src/host/kiosk-host.js';

describe('kiosk host', () => {
  it('K5 no way out: only this site opens; no number dials, no address leads elsewhere', () => {
    const host = kioskHost();
    expect(host.link('/guide/wills')?.href).to.equal(`${location.origin}/guide/wills`);
    for (const href of [
      'https://www.gov.cn/',
      'tel:12348',
      'mailto:a@b.cn',
      'javascript:alert(1)',
      '//evil.example/',
    ]) {
      expect(host.link(href), href).to.equal(undefined);
      expect(host.open(href), href).to.equal('refused');
    }
  });

  it('K4 nothing goes to a clipboard or into the browser’s history', () => {
    const host = kioskHost();
    const before = [history.length, location.href, history.state as unknown];
    expect(host.copy).to.equal(undefined);
    expect([host.history.push('?legal=guide/wills'), host.history.replace({ a: 1 })]).to.deep.equal([false, false]);
    host.history.back(1);
    expect([history.length, location.href, history.state as unknown]).to.deep.equal(before);
  });
});
