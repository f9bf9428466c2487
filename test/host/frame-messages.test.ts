import { expect } from '@open-wc/testing';
import { atMostOften, isFrom, isHello, readSize } from '../../src/host/frame-messages.js';
import { pretend } from './pretend.js';

const COUNTY = 'https://www.changbai.gov.cn';
const from = (origin: string, source: Window | null = window): MessageEvent =>
  new MessageEvent('message', { origin, source });

describe('messages between a page and its frame', () => {
  it('S12 the exact origin and the very window; nobody else', () => {
    expect(isFrom(from(COUNTY), window, [COUNTY])).to.equal(true);
    for (const origin of [
      'null',
      'http://www.changbai.gov.cn',
      'https://www.changbai.gov.cn:8443',
      'https://www.changbai.gov.cn.evil.example',
      'https://evil.example/https://www.changbai.gov.cn',
      'https://wwwxchangbai.gov.cn',
      'https://changbai.gov.cn',
    ])
      expect(isFrom(from(origin), window, [COUNTY, 'null']), origin).to.equal(false);
    expect(isFrom(from(COUNTY, null), window, [COUNTY])).to.equal(false);
    expect(isFrom(from(COUNTY, null), null, [COUNTY])).to.equal(false);
    expect(isFrom(from(COUNTY), window, [])).to.equal(false);
  });

  it('S12 one shape of message; everything else is not heard', () => {
    const size = { mingbai: 1, type: 'size', height: 500.2, title: '查法律' };
    expect(readSize(size)).to.deep.equal({ height: 501, title: '查法律' });
    for (const data of [
      undefined,
      null,
      'size',
      500,
      [],
      {},
      { ...size, mingbai: 2 },
      { ...size, type: 'hello' },
      { ...size, height: '500' },
      { ...size, height: NaN },
      { ...size, height: Infinity },
      { ...size, title: { toString: () => 'x' } },
      { ...size, title: undefined },
    ])
      expect(readSize(data)).to.equal(undefined);
    expect([isHello({ mingbai: 1, type: 'hello' }), isHello(size), isHello('hello')]).to.deep.equal([
      true,
      false,
      false,
    ]);
  });

  it('S12 heights and titles are kept within bounds', () => {
    const read = (height: number): number | undefined =>
      readSize({ mingbai: 1, type: 'size', height, title: 'x'.repeat(5000) })?.height;
    expect([read(-5), read(0), read(1e9)]).to.deep.equal([120, 120, 20_000]);
    expect(readSize({ mingbai: 1, type: 'size', height: 1, title: 'x'.repeat(5000) })?.title).to.have.length(100);
  });

  it('S12 of a flood the first is acted on, and then the last', () => {
    const waiting: (() => void)[] = [];
    pretend(globalThis, 'setTimeout', (run: () => void) => waiting.push(run));
    const acted: number[] = [];
    const act = atMostOften((value: number) => acted.push(value));
    for (let at = 0; at < 10_000; at += 1) act(at);
    expect(acted).to.deep.equal([0]);
    expect(waiting).to.have.length(1);
    waiting.shift()?.();
    expect(acted).to.deep.equal([0, 9999]);
    waiting.shift()?.();
    expect(waiting).to.deep.equal([]);
    act(7);
    expect(acted).to.deep.equal([0, 9999, 7]);
  });
});
