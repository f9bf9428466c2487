import { expect } from '@open-wc/testing';
import type { Host } from '../../src/host/host.js';
import { wechatHost } from '../../src/host/wechat-host.js';
import { pretend } from './pretend.js';

interface Message {
  readonly name: string;
  readonly argument: Readonly<Record<string, unknown>>;
}

const PLACE = { name: '长白县法律援助中心', address: '长白镇民主街', latitude: 41.42, longitude: 128.2 };
const PAGES = 'call=/pages/call/call map=pages/map/map domain=www.gov.cn';
const UNSIGNED = 'openLocation:fail, the permission value is offline verifying';

/** A bridge that writes down what it is asked, and answers; `undefined`: it never does. */
function recordBridge(answer: (message: Message) => string | undefined = ({ name }) => `${name}:ok`): Message[] {
  const messages: Message[] = [];
  const invoke = (name: string, argument: Message['argument'], answered: (answer: object) => void): void => {
    const message = { name, argument };
    messages.push(message);
    const said = answer(message);
    if (said !== undefined) answered({ err_msg: said, errMsg: said });
  };
  pretend(globalThis, 'WeixinJSBridge', { invoke });
  return messages;
}

/** WeChat's own script, as npm has it. It asks for the user agent once, when it is run. */
async function loadSdk(): Promise<unknown> {
  pretend(navigator, 'userAgent', `${navigator.userAgent} MicroMessenger/8.0.44`);
  const module = { exports: {} };
  pretend(globalThis, 'module', module);
  const script = document.createElement('script');
  script.src = `/node_modules/weixin-js-sdk/index.js?${String(Math.random())}`;
  await new Promise((loaded, failed) => {
    script.onload = loaded;
    script.onerror = failed;
    document.head.append(script);
  });
  script.remove();
  return module.exports;
}

function miniProgram(pages = PAGES): Host {
  const meta = document.createElement('meta');
  meta.name = 'legal-mini-program';
  meta.content = pages;
  document.head.append(meta);
  const host = wechatHost('mini-program');
  meta.remove();
  return host;
}

/** Without what the script adds for pages with a signature. */
function plain({ name, argument }: Message): unknown {
  const { name: api, arg } = argument;
  return { name, api, arg };
}

/** Makes waiting short. */
function hurry(): void {
  const { setTimeout: later } = globalThis;
  pretend(globalThis, 'setTimeout', (run: () => void) => later(run, 0));
}

const SDKS = ['with WeChat’s own script', 'without any script of WeChat’s'] as const;

for (const sdk of SDKS) {
  describe(`mini-program ${sdk}`, () => {
    beforeEach(async () => {
      const wx = sdk === SDKS[0] ? await loadSdk() : undefined;
      pretend(globalThis, 'wx', wx);
    });

    it('W2 W3 W4 W6 the messages it understands, with no server-signed configuration', async () => {
      const messages = recordBridge();
      const host = miniProgram();
      expect(await host.call?.('0439-8225148')).to.equal('calling');
      expect(await host.map?.(PLACE)).to.equal('shown');
      expect(await host.share({ title: '遗嘱怎么写', url: 'https://x.example.cn/?legal=guide/wills' })).to.equal(
        'hint',
      );
      expect(await host.close?.()).to.equal('closed');
      const map =
        '/pages/map/map?name=%E9%95%BF%E7%99%BD%E5%8E%BF%E6%B3%95%E5%BE%8B%E6%8F%B4%E5%8A%A9%E4%B8%AD%E5%BF%83' +
        '&address=%E9%95%BF%E7%99%BD%E9%95%87%E6%B0%91%E4%B8%BB%E8%A1%97&latitude=41.42&longitude=128.2';
      const api = 'invokeMiniProgramAPI';
      const url = 'https://x.example.cn/?legal=guide/wills';
      const data = { mingbai: 1, type: 'share', title: '遗嘱怎么写', url };
      expect(messages.map(plain)).to.deep.equal([
        { name: api, api: 'navigateTo', arg: { url: '/pages/call/call?number=0439-8225148' } },
        { name: api, api: 'navigateTo', arg: { url: map } },
        { name: api, api: 'postMessage', arg: data },
        { name: api, api: 'navigateBack', arg: { delta: 1 } },
      ]);
      expect(messages.every(({ argument }) => argument['verifySignature'] === undefined)).to.equal(true);
    });

    it('W2 W3 W6 refused by the mini-program: one step down each, nothing thrown', async () => {
      recordBridge(({ name }) => (name === 'openLocation' ? UNSIGNED : `${name}:fail page not found`));
      const host = miniProgram();
      expect(await host.call?.('12348')).to.equal('manual');
      expect(await host.map?.(PLACE)).to.equal('manual');
      expect(await host.close?.()).to.equal('unavailable');
    });

    for (const [state, bridge] of [
      ['absent', undefined],
      ['silent', { invoke: () => undefined }],
      [
        'throwing',
        {
          invoke: () => {
            throw new Error('bridge');
          },
        },
      ],
    ] as const) {
      it(`W1 W2 W4 W6 bridge ${state}: an answer all the same, and no unhandled rejection`, async () => {
        hurry();
        pretend(globalThis, 'WeixinJSBridge', bridge);
        const rejected: unknown[] = [];
        const onRejection = (event: PromiseRejectionEvent): void => void rejected.push(event.reason);
        addEventListener('unhandledrejection', onRejection);
        const host = miniProgram();
        expect(await host.call?.('12348')).to.equal('manual');
        expect(await host.share({ title: '遗嘱怎么写' })).to.equal('hint');
        expect(await host.close?.()).to.equal('unavailable');
        await new Promise((done) => requestAnimationFrame(done));
        removeEventListener('unhandledrejection', onRejection);
        expect(rejected).to.deep.equal([]);
      });
    }

    it('W1 bridge late: the call waits for it', async () => {
      pretend(globalThis, 'WeixinJSBridge', undefined);
      const called = miniProgram().call?.('12348');
      const messages = recordBridge();
      document.dispatchEvent(new Event('WeixinJSBridgeReady'));
      expect(await called).to.equal('calling');
      expect(messages).to.have.length(1);
    });

    it('W1 bridge too late: what was done in its place is not done twice', async () => {
      hurry();
      pretend(globalThis, 'WeixinJSBridge', undefined);
      expect(await miniProgram().call?.('12348')).to.equal('manual');
      const messages = recordBridge();
      document.dispatchEvent(new Event('WeixinJSBridgeReady'));
      expect(messages).to.deep.equal([]);
    });
  });
}

describe('mini-program', () => {
  it('W2 W3 without pages of its own no call leaves the page, and the number dials by its link', async () => {
    pretend(globalThis, 'wx', undefined);
    const messages = recordBridge();
    const host = miniProgram('');
    expect(host.call).to.equal(undefined);
    expect(host.link('tel:12348')).to.deep.equal({ href: 'tel:12348' });
    expect(await host.map?.(PLACE)).to.equal('manual');
    expect(messages).to.deep.equal([]);
  });

  it('W3 where the page has signed, WeChat’s own map stands in for a page; a place without coordinates is text', async () => {
    pretend(globalThis, 'wx', await loadSdk());
    const messages = recordBridge();
    const host = miniProgram('');
    expect(await host.map?.(PLACE)).to.equal('shown');
    expect(messages.map(({ name, argument }) => [name, argument['latitude'], argument['name']])).to.deep.equal([
      ['openLocation', 41.42, PLACE.name],
    ]);
    expect(await host.map?.({ name: '司法所', address: '十四道沟镇' })).to.equal('manual');
    expect(messages).to.have.length(1);
  });

  it('a page named wrongly is no page', () => {
    for (const pages of ['call=javascript:alert(1)', 'call=//evil.example/x', 'call=', 'call', 'call=/a/b?x=1'])
      expect(miniProgram(pages).call, pages).to.equal(undefined);
  });

  it('links lead only where a web-view goes: this site, and the domains it lists', () => {
    const host = miniProgram();
    expect(host.link('https://www.gov.cn/x')?.href).to.equal('https://www.gov.cn/x');
    expect(host.link('/guide/wills')?.href).to.equal(`${location.origin}/guide/wills`);
    for (const href of ['https://www.gov.cn.evil.example/', 'https://evil.example/', 'javascript:alert(1)']) {
      expect(host.link(href), href).to.equal(undefined);
      expect(host.open(href), href).to.equal('refused');
    }
  });

  it('W7 nothing prints in WeChat, and nothing pretends to', () => {
    expect([miniProgram().print, wechatHost('wechat').print]).to.deep.equal([undefined, undefined]);
  });
});

describe('WeChat outside of mini-programs', () => {
  it('W4 W6 shares by its own menu, and closes', async () => {
    const messages = recordBridge();
    const host = wechatHost('wechat');
    expect(await host.share({ title: '遗嘱怎么写' })).to.equal('hint');
    expect(await host.close?.()).to.equal('closed');
    expect(messages.map(({ name }) => name)).to.deep.equal(['closeWindow']);
    expect(host.call).to.equal(undefined);
  });
});
