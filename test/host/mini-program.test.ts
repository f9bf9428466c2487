import { expect } from '@open-wc/testing';
import { wechatHost } from '../../src/host/wechat-host.js';
import { pretend } from './pretend.js';

/** The sample mini-program on the other side of the bridge: its own pages, run as WeChat runs them. */

const FOLDER = '/demo/wechat-mini-program';

interface MiniPage {
  readonly data: Record<string, unknown>;
  readonly onLoad: (options: Record<string, string>) => void;
  readonly [method: string]: unknown;
}

async function loadPage(path: string): Promise<MiniPage> {
  let found: Partial<MiniPage> = {};
  pretend(globalThis, 'Page', (page: Partial<MiniPage>) => {
    found = page;
  });
  pretend(globalThis, 'getApp', () => ({ globalData: { site: 'https://law.example.gov.cn/' } }));
  const source = await (await fetch(`${FOLDER}${path}.js`)).text();
  const script = document.createElement('script');
  // A room of its own for its names, as each page has in WeChat.
  script.textContent = `{\n${source}\n}`;
  document.head.append(script);
  script.remove();
  const page = {
    ...found,
    setData(change: object) {
      Object.assign(page.data, change);
    },
  } as unknown as MiniPage;
  return page;
}

/** WeChat hands options on as they stand in the address. */
function options(url: string): Record<string, string> {
  return Object.fromEntries((url.split('?')[1] ?? '').split('&').map((pair) => pair.split('=') as [string, string]));
}

/** The web page inside, and what came through the bridge. */
function webPage(): { host: ReturnType<typeof wechatHost>; sent: Record<string, unknown>[] } {
  const sent: Record<string, unknown>[] = [];
  pretend(globalThis, 'WeixinJSBridge', {
    invoke: (_: string, { arg }: { arg: Record<string, unknown> }, answered: (answer: object) => void) => {
      sent.push(arg);
      answered({ errMsg: 'ok' });
    },
  });
  const meta = document.createElement('meta');
  meta.name = 'legal-mini-program';
  meta.content = 'call=/pages/call/call map=/pages/map/map';
  document.head.append(meta);
  const host = wechatHost('mini-program');
  meta.remove();
  return { host, sent };
}

function call(page: MiniPage, method: string, ...given: unknown[]): unknown {
  return (page[method] as (...given: unknown[]) => unknown).call(page, ...given);
}

describe('the sample mini-program', () => {
  it('names its pages, and each is there with all that it needs', async () => {
    const { pages } = (await (await fetch(`${FOLDER}/app.json`)).json()) as { pages: string[] };
    expect(pages).to.deep.equal(['pages/index/index', 'pages/call/call', 'pages/map/map']);
    for (const page of pages) {
      const files = await Promise.all(['wxml', 'js', 'json'].map((kind) => fetch(`${FOLDER}/${page}.${kind}`)));
      expect(
        files.every(({ ok }) => ok),
        page,
      ).to.equal(true);
    }
  });

  it('W2 the number arrives on the page that calls, and is dialled when it is tapped, not before', async () => {
    const { host, sent } = webPage();
    await host.call?.('0439-8225148');
    const page = await loadPage('/pages/call/call');
    const dialled: unknown[] = [];
    pretend(globalThis, 'wx', {
      makePhoneCall: ({ phoneNumber }: { phoneNumber: string }) => dialled.push(phoneNumber),
    });
    page.onLoad(options(String(sent[0]?.['url'])));
    expect(page.data['number']).to.equal('0439-8225148');
    expect(dialled).to.deep.equal([]);
    call(page, 'call');
    expect(dialled).to.deep.equal(['0439-8225148']);
  });

  it('W3 name, address and coordinates arrive on the page with the map', async () => {
    const { host, sent } = webPage();
    const place = { name: '法律援助中心（二楼）', address: '长白镇 民主街&8号', latitude: 41.42, longitude: 128.2 };
    await host.map?.(place);
    const page = await loadPage('/pages/map/map');
    const shown: object[] = [];
    pretend(globalThis, 'wx', { openLocation: (given: object) => shown.push(given) });
    page.onLoad(options(String(sent[0]?.['url'])));
    call(page, 'show');
    expect(shown.map((each) => ({ ...each, fail: undefined }))).to.deep.equal([{ ...place, fail: undefined }]);
  });

  it('W4 what was shared last is what the menu shares, and it opens there again', async () => {
    const { host, sent } = webPage();
    await host.share({ title: '工资要不回来怎么办', url: 'https://law.example.gov.cn/?legal=guide/unpaid-wages#p2' });
    const page = await loadPage('/pages/index/index');
    page.onLoad({});
    expect(page.data['address']).to.equal('https://law.example.gov.cn/');
    call(page, 'onMessage', { detail: { data: [{ mingbai: 1, type: 'share', title: '先看的', url: '' }, ...sent] } });
    const shared = call(page, 'onShareAppMessage') as { title: string; path: string };
    expect(shared).to.deep.equal({
      title: '工资要不回来怎么办',
      path: '/pages/index/index?legal=guide/unpaid-wages',
    });
    const again = await loadPage('/pages/index/index');
    again.onLoad(options(shared.path));
    expect(again.data['address']).to.equal('https://law.example.gov.cn/?legal=guide/unpaid-wages');
  });

  it('W9 what is no id or no number of ours goes no further', async () => {
    const index = await loadPage('/pages/index/index');
    for (const legal of ['//evil.example', 'javascript:alert(1)', '遗嘱', 'guide/x&a=1#']) {
      index.onLoad({ legal: encodeURIComponent(legal) });
      expect(index.data['address'], legal).to.equal('https://law.example.gov.cn/');
    }
    const page = await loadPage('/pages/call/call');
    page.onLoad({ number: encodeURIComponent('<script>') });
    expect(page.data['number']).to.equal('');
  });
});
