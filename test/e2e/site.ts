import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { serve, STRICT_POLICY } from '../../scripts/serve.mjs';
import { CHROMIUM_FLAGS } from '../config/chromium.mjs';

/** The demo served as a strict site, and a real Chromium to walk through it. */
export interface Site {
  readonly address: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** `policy`: the Content-Security-Policy sent with every page; that of requirement S2 by default. */
export async function openSite(policy: string = STRICT_POLICY): Promise<Site> {
  const { address, close } = await serve({ policy });
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  return {
    address,
    browser,
    close: async () => {
      await browser.close();
      await close();
    },
  };
}

/** What must stay empty while someone uses the page. */
export interface Watch {
  /** Addresses asked for, relative to the site; foreign ones whole. */
  readonly requests: string[];
  readonly foreign: string[];
  readonly violations: string[];
  readonly errors: string[];
}

/** A new page in a context of its own, with everything that goes wrong on it recorded. */
export async function openPage(
  site: Site,
  path: string,
  options: {
    width?: number;
    height?: number;
    locale?: string;
    before?: (context: BrowserContext) => Promise<unknown>;
  } = {},
): Promise<{ page: Page; watch: Watch }> {
  const context = await site.browser.newContext({
    locale: options.locale ?? 'zh-CN',
    viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
  });
  const watch: Watch = { requests: [], foreign: [], violations: [], errors: [] };
  // tsx names functions through a helper that is not there in the page.
  await context.addInitScript('globalThis.__name = (each) => each');
  await context.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(globalThis, { __violations: violations });
    document.addEventListener('securitypolicyviolation', (event) => {
      violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  await options.before?.(context);
  const page = await context.newPage();
  page.on('request', (request) => {
    const url = request.url();
    if (url.startsWith(site.address)) watch.requests.push(url.slice(site.address.length));
    else if (!url.startsWith('data:') && !url.startsWith('blob:')) watch.foreign.push(url);
  });
  page.on('pageerror', (error) => watch.errors.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedHTML|TrustedScript/.test(message.text())) watch.violations.push(message.text());
  });
  await page.goto(site.address + path);
  return { page, watch };
}

/** Policy violations seen so far, by event and by console. */
export async function violationsOf(page: Page, watch: Watch): Promise<string[]> {
  const events = await page.evaluate(() => (globalThis as unknown as { __violations: string[] }).__violations);
  return [...events, ...watch.violations];
}

/** The innermost focused element, through shadow roots: tag and text. */
export function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return `${active?.localName ?? ''}: ${active?.textContent.trim() ?? ''}`;
  });
}
