import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { STRICT_POLICY } from '../../scripts/serve.mjs';
import { openPage, openSite, violationsOf, type Site, type Watch } from './site.js';
import type { BrowserContext, Page } from 'playwright-core';

/** The whole page inside WeChat: its user agent, its bridge, its habits. */

const PHONE = { width: 375, height: 812 };
const AGENT =
  'Mozilla/5.0 (Linux; Android 12; V2057A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/107.0 Mobile ' +
  'Safari/537.36 MicroMessenger/8.0.44 NetType/WIFI Language/zh_CN';

let site: Site;
let pictures: Site;
before(async () => {
  site = await openSite();
  // What the recipe for WeChat adds: pictures made on the device.
  pictures = await openSite(`${STRICT_POLICY}; img-src data:`);
});
after(async () => {
  await site.close();
  await pictures.close();
});

interface Message {
  readonly name: string;
  readonly argument: { readonly name?: string; readonly arg?: { readonly url?: string; readonly type?: string } };
}

type Bridge = 'present' | 'late' | 'absent';

const recorded = (page: Page): Promise<Message[]> =>
  page.evaluate(() => (globalThis as unknown as { messages: Message[] }).messages);

/** As WeChat brings it up: the environment first on Android, the bridge when it pleases. */
interface Circumstances {
  readonly where?: Site;
  readonly bridge?: Bridge;
}

async function wechat(
  path: string,
  { where = site, bridge = 'present' }: Circumstances = {},
): Promise<{ page: Page; watch: Watch }> {
  const before = async (context: BrowserContext): Promise<void> => {
    await context.addInitScript(
      ({ agent, bridge }) => {
        Object.defineProperty(navigator, 'userAgent', { value: agent });
        Reflect.deleteProperty(Navigator.prototype, 'share');
        window.print = () => undefined;
        const messages: unknown[] = [];
        const rejections: unknown[] = [];
        Object.assign(globalThis, { messages, rejections });
        addEventListener('unhandledrejection', ({ reason }) => rejections.push(String(reason)));
        const come = (): void => {
          const invoke = (name: string, argument: unknown, answered: (answer: object) => void): void => {
            messages.push({ name, argument });
            answered({ err_msg: `${name}:ok` });
          };
          Object.assign(globalThis, { WeixinJSBridge: { invoke } });
          Object.assign(globalThis, { __wxjs_environment: 'miniprogram' });
          document.dispatchEvent(new Event('WeixinJSBridgeReady'));
        };
        if (bridge === 'present') come();
        if (bridge === 'late') setTimeout(come, 1500);
      },
      { agent: AGENT, bridge },
    );
  };
  return openPage(where, path, { ...PHONE, before });
}

async function openGuide(page: Page): Promise<void> {
  const search = page.locator('legal-search');
  await search.getByRole('combobox').fill('遗嘱怎么写');
  await search.getByRole('combobox').press('Enter');
  await search.getByRole('list').getByRole('link').first().click();
  await page.locator('legal-reader [part=document]').first().waitFor();
}

describe('inside WeChat', () => {
  for (const bridge of ['present', 'late', 'absent'] as const) {
    test(`W1 W9 W11 bridge ${bridge}: the main job works, nothing is thrown, no address has raw Chinese in it`, async () => {
      const { page, watch } = await wechat('portal.html', { bridge });
      await openGuide(page);
      const rejections = await page.evaluate(() => (globalThis as unknown as { rejections: string[] }).rejections);
      assert.deepEqual(rejections, []);
      assert.deepEqual(watch.errors, []);
      assert.deepEqual(watch.foreign, []);
      assert.deepEqual(await violationsOf(page, watch), []);
      assert.ok(watch.requests.some((request) => /parts\/wechat-host\.[0-9a-f]{8}\.js/.test(request)));
      assert.deepEqual(
        watch.requests.filter((request) => /[^\x21-\x7e]/.test(request)),
        [],
      );
      const raw = await page.evaluate(() => {
        const found: string[] = [];
        const visit = (root: Document | ShadowRoot): void => {
          root.querySelectorAll('*').forEach((each) => {
            for (const name of ['href', 'src']) {
              const value = each.getAttribute(name) ?? '';
              if (/[^\x21-\x7e]/.test(value)) found.push(value);
            }
            if (each.shadowRoot !== null) visit(each.shadowRoot);
          });
        };
        visit(document);
        return found;
      });
      assert.deepEqual(raw, []);
      // Everything but the page, the script that SRI names and the manifest carries its hash.
      const mutable = watch.requests.filter((request) => !/[.-][0-9a-f]{8,}\.(js|json)$/.test(request));
      const known = ['portal.html', 'portal.css', 'dist/mingbai.min.js', 'dist/worker/search-worker.js'];
      assert.deepEqual(
        mutable.filter((request) => !known.includes(request) && !request.endsWith('/manifest.json')),
        [],
      );
    });
  }

  test('W11 the beginning says how old the content is', async () => {
    const { page } = await wechat('portal.html');
    await page.getByText(/内容更新到 \d{4}年\d+月\d+日。 依据 \d{4}年\d+月\d+日 时的法律。/).waitFor();
  });

  test('W4 sharing tells the mini-program what is read, and the reader where the menu is', async () => {
    const { page } = await wechat('portal.html');
    await openGuide(page);
    await page.getByRole('button', { name: '分享', exact: true }).click();
    await page.locator('.pass-on').getByText('右上角').waitFor();
    const [message] = (await recorded(page)).filter(({ argument }) => argument.arg?.type === 'share');
    assert.match(message?.argument.arg?.url ?? '', /\?legal=guide\/[a-z-]+$/);
  });

  test('W7 nothing prints: a picture to press, a code and the words instead; nothing is downloaded', async () => {
    const { page, watch } = await wechat('portal.html', { where: pictures });
    await openGuide(page);
    assert.equal(await page.getByRole('button', { name: '打印这一页' }).count(), 0);
    await page.getByRole('button', { name: '存成图片' }).click();
    const picture = page.locator('.pass-on img');
    await picture.waitFor();
    const size = await picture.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]);
    assert.equal(size[0], 750);
    assert.ok((size[1] ?? 0) > 800 && (size[1] ?? 0) <= 12_000, String(size));
    assert.equal(await page.locator('.pass-on svg.qr').count(), 1);
    assert.match(await page.locator('.pass-on textarea').inputValue(), /遗嘱/);
    assert.deepEqual(await page.locator('a[download], a[href^="blob:"]').count(), 0);
    assert.deepEqual(await violationsOf(page, watch), []);
  });

  test('W7 where the page’s policy refuses pictures, code and words stand alone', async () => {
    const { page } = await wechat('portal.html');
    await openGuide(page);
    await page.getByRole('button', { name: '存成图片' }).click();
    await page.locator('.pass-on textarea').waitFor();
    await page.locator('.pass-on figure.picture').waitFor({ state: 'hidden' });
  });

  test('W6 back to the mini-program where it takes it; refused, the control goes', async () => {
    const { page } = await wechat('portal.html');
    await page.getByRole('button', { name: '返回小程序' }).click();
    assert.deepEqual(
      (await recorded(page)).map(({ argument }) => argument.name),
      ['navigateBack'],
    );
    const button = page.getByRole('button', { name: '返回小程序' });
    assert.equal(await button.count(), 1);
    await page.evaluate(() => {
      const refuse = (name: string, _: unknown, answered: (answer: object) => void): void => {
        answered({ err_msg: `${name}:fail cannot navigate back at first page` });
      };
      Object.assign(globalThis, { WeixinJSBridge: { invoke: refuse } });
    });
    // First the reader's own entries: back to where they began.
    await openGuide(page);
    await button.click();
    await page.locator('legal-portal .home').waitFor({ state: 'visible' });
    await button.click();
    await button.waitFor({ state: 'detached' });
    assert.equal(new URL(page.url()).search, '');
  });

  for (const scale of [0.9, 1.25, 1.8]) {
    test(`W10 font-scale ${String(scale)} clips nothing at 375 px: beginning, results, guide, settings`, async () => {
      const { page } = await wechat('portal.html');
      const look = async (what: string): Promise<void> => {
        await page.evaluate((factor) => {
          document.documentElement.style.setProperty('--legal-text-size', `${String(18 * factor)}px`);
          document.body.style.fontSize = `${String(100 * factor)}%`;
        }, scale);
        await page.waitForTimeout(200);
        assert.deepEqual(await clipped(page), [], what);
      };
      await page.locator('.pack-date').waitFor();
      await look('beginning');
      await page.getByRole('button', { name: '设置', exact: true }).click();
      await look('settings');
      await openGuide(page);
      await look('guide');
      await page.getByRole('button', { name: '存成图片' }).click();
      await page.locator('.pass-on textarea').waitFor();
      await look('taken along');
      await page.close();
    });
  }
});

/** What sticks out of the page sideways, and text cut by a box that hides it. */
function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const name = (each: HTMLElement): string => `${each.localName}.${each.className} ${each.innerText.slice(0, 20)}`;
    const isShown = (each: HTMLElement): boolean =>
      each.closest('.visually-hidden, [hidden], table') === null && each.offsetParent !== null && each.clientWidth > 0;
    const isCut = (each: HTMLElement): boolean => {
      const { overflowX, overflowY } = getComputedStyle(each);
      const isWider = each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1;
      return isWider && [overflowX, overflowY].some((value) => value === 'hidden' || value === 'clip');
    };
    const found = document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : [];
    const visit = (root: Document | ShadowRoot): void => {
      root.querySelectorAll<HTMLElement>('*').forEach((each) => {
        if (each.shadowRoot !== null) visit(each.shadowRoot);
        if (!isShown(each)) return;
        if (isCut(each)) found.push(`cut: ${name(each)}`);
        if (each.getBoundingClientRect().right > innerWidth + 1) found.push(`sticks out: ${name(each)}`);
      });
    };
    visit(document);
    return found.slice(0, 5);
  });
}
