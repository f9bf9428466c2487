import { expect } from '@open-wc/testing';
import { browserHost } from '../../src/host/browser-host.js';
import { getHost, onHostChange, setHost } from '../../src/host/current-host.js';
import { createKeyValueStore } from '../../src/host/key-value-store.js';
import { trustedScriptUrl } from '../../src/host/trusted-script-url.js';
import { pretend } from './pretend.js';

/** What `follow` clicks, without leaving the test's page. */
function followed(act: () => unknown): { result: unknown; links: { href: string; rel: string }[] } {
  const links: { href: string; rel: string }[] = [];
  const catchClick = (event: Event): void => {
    event.preventDefault();
    if (event.target instanceof HTMLAnchorElement) links.push({ href: event.target.href, rel: event.target.rel });
  };
  addEventListener('click', catchClick, true);
  try {
    return { result: act(), links };
  } finally {
    removeEventListener('click', catchClick, true);
  }
}

describe('browser host · copy', () => {
  it('W5 the clipboard first', async () => {
    const written: string[] = [];
    pretend(navigator, 'clipboard', { writeText: (text: string) => Promise.resolve(void written.push(text)) });
    expect(await browserHost.copy?.('民法典第1134条')).to.equal('copied');
    expect(written).to.deep.equal(['民法典第1134条']);
  });

  for (const [state, clipboard] of [
    ['missing', undefined],
    ['refused', { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }],
  ] as const) {
    it(`W5 clipboard ${state}: the older way, with the whole text selected and focus given back`, async () => {
      pretend(navigator, 'clipboard', clipboard);
      let selected = '';
      pretend(document, 'execCommand', () => {
        const field = document.activeElement as HTMLTextAreaElement;
        selected = field.value.slice(field.selectionStart, field.selectionEnd);
        return true;
      });
      const button = document.body.appendChild(document.createElement('button'));
      button.focus();
      const before = document.body.childElementCount;
      expect(await browserHost.copy?.('第一行\n第二行')).to.equal('copied');
      expect(selected).to.equal('第一行\n第二行');
      expect(document.activeElement).to.equal(button);
      expect(document.body.childElementCount).to.equal(before);
      button.remove();
    });
  }

  for (const [state, execCommand] of [
    ['missing', undefined],
    ['refused', () => false],
    [
      'throwing',
      () => {
        throw new Error('no');
      },
    ],
  ] as const) {
    it(`W5 both ways shut (${state}): "manual", so that the element shows a selected field`, async () => {
      pretend(navigator, 'clipboard', undefined);
      pretend(document, 'execCommand', execCommand);
      const before = document.body.childElementCount;
      expect(await browserHost.copy?.('x')).to.equal('manual');
      expect(document.body.childElementCount).to.equal(before);
    });
  }
});

describe('browser host · share', () => {
  for (const [state, share, result] of [
    ['missing', undefined, 'unavailable'],
    ['done', () => Promise.resolve(), 'shared'],
    ['cancelled by the reader', () => Promise.reject(new DOMException('', 'AbortError')), 'cancelled'],
    ['refused', () => Promise.reject(new DOMException('', 'NotAllowedError')), 'unavailable'],
  ] as const) {
    it(`W4 ${state}: "${result}"`, async () => {
      pretend(navigator, 'share', share);
      expect(await browserHost.share({ title: '遗嘱怎么写' })).to.equal(result);
    });
  }
});

describe('browser host · print', () => {
  for (const [state, print, result] of [
    ['missing', undefined, 'unavailable'],
    ['doing nothing', () => undefined, 'unavailable'],
    [
      'throwing',
      () => {
        throw new Error('no');
      },
      'unavailable',
    ],
    ['working', () => dispatchEvent(new Event('beforeprint')), 'printing'],
    ['working a moment later', () => setTimeout(() => dispatchEvent(new Event('beforeprint')), 50), 'printing'],
  ] as const) {
    it(`W7 ${state}: "${result}"`, async () => {
      pretend(window, 'print', print);
      expect(await browserHost.print?.()).to.equal(result);
    });
  }
});

describe('browser host · open', () => {
  it('S1 opens what a reader may be sent to, percent-encoded', () => {
    const { result, links } = followed(() => browserHost.open('https://www.gov.cn/政策'));
    expect(result).to.equal('opened');
    expect(links).to.deep.equal([{ href: 'https://www.gov.cn/%E6%94%BF%E7%AD%96', rel: 'noopener noreferrer' }]);
  });

  it('S1 refuses everything else', () => {
    for (const href of [
      'javascript:alert(1)',
      ' java\nscript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      'blob:https://x/1',
      '//evil.example/',
      '/\\evil.example/',
      'http://[',
    ]) {
      expect(followed(() => browserHost.open(href))).to.deep.equal({ result: 'refused', links: [] });
      expect(browserHost.link(href)).to.equal(undefined);
    }
  });

  it('links outside tell the other site nothing; links inside are left alone', () => {
    expect(browserHost.link('https://www.gov.cn/')).to.deep.equal({
      href: 'https://www.gov.cn/',
      rel: 'noopener noreferrer external',
    });
    expect(browserHost.link('/guide/wills')).to.deep.equal({ href: `${location.origin}/guide/wills` });
    expect(browserHost.link('tel:12348')).to.deep.equal({ href: 'tel:12348' });
  });

  it('W8 leaves no trace in the page or its history', () => {
    const entries = history.length;
    const children = document.body.childElementCount;
    followed(() => browserHost.open('https://www.gov.cn/'));
    expect([history.length, document.body.childElementCount]).to.deep.equal([entries, children]);
  });
});

describe('browser host · storage', () => {
  it('keeps texts in the real storages', () => {
    for (const [store, storage] of [
      [browserHost.session, sessionStorage],
      [browserHost.local, localStorage],
    ] as const) {
      store.set('mingbai-test', '字');
      expect(storage.getItem('mingbai-test')).to.equal('字');
      expect(store.get('mingbai-test')).to.equal('字');
      expect(store.persistent).to.equal(true);
      store.remove('mingbai-test');
      expect(store.get('mingbai-test')).to.equal(undefined);
    }
  });

  it('S9 W12 where naming the storage throws, memory takes its place', () => {
    const store = createKeyValueStore(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    store.set('a', '1');
    expect(store.get('a')).to.equal('1');
    expect(store.persistent).to.equal(false);
    store.remove('a');
    expect(store.get('a')).to.equal(undefined);
  });

  it('S9 over quota, what was set last is what is read', () => {
    let isFull = false;
    const kept = new Map([['a', 'before']]);
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => {
        if (isFull) throw new DOMException('full', 'QuotaExceededError');
        kept.set(key, value);
      },
      removeItem: (key: string) => kept.delete(key),
    };
    const store = createKeyValueStore(() => storage as unknown as Storage);
    isFull = true;
    store.set('a', 'after');
    expect(store.get('a')).to.equal('after');
    isFull = false;
    store.set('a', 'later');
    expect(kept.get('a')).to.equal('later');
    expect(store.get('a')).to.equal('later');
  });
});

describe('current host', () => {
  afterEach(() => {
    setHost(undefined);
  });

  it('is the browser until a page puts abilities of its own there, one or all', () => {
    expect(getHost()).to.equal(browserHost);
    const print = (): Promise<'printing'> => Promise.resolve('printing');
    setHost({ print, map: undefined });
    expect(getHost()).to.deep.equal({ ...browserHost, print });
    setHost(undefined);
    expect(getHost()).to.equal(browserHost);
  });

  it('tells of every change until nobody listens', () => {
    let told = 0;
    const stop = onHostChange(() => {
      told += 1;
    });
    setHost({ print: undefined });
    setHost(undefined);
    stop();
    setHost({ print: undefined });
    expect(told).to.equal(2);
  });
});

describe('trusted script address', () => {
  it('S2 comes from our own policy, as often as asked', () => {
    const first = trustedScriptUrl('https://x.example/a.js');
    const second = trustedScriptUrl('https://x.example/b.js');
    expect((first as { toString(): string }).toString()).to.equal('https://x.example/a.js');
    // Not strings: what a page with Trusted Types accepts.
    expect([typeof first, typeof second]).to.deep.equal(['object', 'object']);
  });
});
