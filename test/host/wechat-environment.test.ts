import { expect } from '@open-wc/testing';
import { watchEnvironment } from '../../src/host/wechat-environment.js';
import { pretend } from './pretend.js';

const PHONE =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/86.0 Mobile';
const WECHAT = `${PHONE} MicroMessenger/8.0.44 NetType/WIFI Language/zh_CN`;

/** What was told, and a clock that runs when it is told to. */
function watch(): { told: string[]; delays: number[]; pass: () => void } {
  const told: string[] = [];
  const waiting: { after: number; run: () => void }[] = [];
  pretend(globalThis, 'setTimeout', (run: () => void, after: number) => waiting.push({ after, run }));
  watchEnvironment((kind) => told.push(kind));
  const delays = waiting.map(({ after }) => after);
  const pass = (): void => {
    for (const { run } of waiting.splice(0)) run();
  };
  return { told, delays, pass };
}

/** The bridge comes, as WeChat brings it: the environment is named with it. */
function bridgeComes(environment?: string): void {
  pretend(globalThis, '__wxjs_environment', environment);
  pretend(globalThis, 'WeixinJSBridge', { invoke: () => undefined });
  document.dispatchEvent(new Event('WeixinJSBridgeReady'));
}

describe('environment in WeChat', () => {
  for (const [sign, userAgent, environment] of [
    ['the environment', WECHAT, 'miniprogram'],
    ['the user agent, before anything else is there', `${WECHAT} miniProgram/wx0123456789abcdef`, undefined],
  ] as const) {
    it(`W1 a mini-program is known at once by ${sign}`, () => {
      pretend(navigator, 'userAgent', userAgent);
      pretend(globalThis, '__wxjs_environment', environment);
      const { told, delays } = watch();
      expect(told).to.deep.equal(['mini-program']);
      expect(delays).to.deep.equal([]);
    });
  }

  it('W1 bridge present: WeChat outside of mini-programs is known at once', () => {
    pretend(navigator, 'userAgent', WECHAT);
    pretend(globalThis, 'WeixinJSBridge', { invoke: () => undefined });
    expect(watch().told).to.deep.equal(['wechat']);
  });

  for (const [environment, kind] of [
    ['miniprogram', 'mini-program'],
    [undefined, 'wechat'],
  ] as const) {
    it(`W1 bridge a little later: ${kind} is known with it, and told once`, () => {
      pretend(navigator, 'userAgent', WECHAT);
      const { told, delays, pass } = watch();
      expect(told).to.deep.equal([]);
      expect(delays).to.have.length(1);
      expect(delays[0]).to.be.at.most(500);
      bridgeComes(environment);
      expect(told).to.deep.equal([kind]);
      pass();
      expect(told).to.deep.equal([kind]);
    });
  }

  it('W1 bridge absent: taken for WeChat outside of mini-programs when the time is over', () => {
    pretend(navigator, 'userAgent', WECHAT);
    const { told, pass } = watch();
    pass();
    expect(told).to.deep.equal(['wechat']);
  });

  it('W1 bridge after the time: what it tells is told once more', () => {
    pretend(navigator, 'userAgent', WECHAT);
    const { told, pass } = watch();
    pass();
    bridgeComes('miniprogram');
    expect(told).to.deep.equal(['wechat', 'mini-program']);
  });
});
