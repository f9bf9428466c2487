/** An empty page in Chromium, its main thread slowed down, with files of a folder beside it. */
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';
import sirv from 'sirv';
import { CHROMIUM_FLAGS } from '../config/chromium.mjs';

const EMPTY = '<!doctype html><meta charset="utf-8"><title>bench</title>';
/** With these the page's clock is exact to 5 µs. */
const ISOLATED = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

/** `folders`: prefix → folder. `open(rate, scripts)`: a fresh page, `slow` times slower from when its scripts have run. */
export async function openBench(folders) {
  const served = Object.entries(folders).map(([prefix, folder]) => [prefix, sirv(folder, { dev: true })]);
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(ISOLATED)) response.setHeader(name, value);
    const found = served.find(([prefix]) => request.url.startsWith(prefix));
    if (found === undefined) return response.setHeader('Content-Type', 'text/html').end(EMPTY);
    request.url = `/${request.url.slice(found[0].length)}`;
    return found[1](request, response, () => response.writeHead(404).end());
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const address = `http://localhost:${server.address().port}/`;
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });

  async function open(rate, scripts) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    await page.goto(address);
    for (const path of scripts) await page.addScriptTag({ path });
    await client.send('Emulation.setCPUThrottlingRate', { rate });
    return {
      page,
      /** Bytes in use after a collection, typed arrays among them. */
      async heap() {
        await client.send('HeapProfiler.collectGarbage');
        const { usedSize, backingStorageSize = 0 } = await client.send('Runtime.getHeapUsage');
        return usedSize + backingStorageSize;
      },
      close: () => context.close(),
    };
  }
  return {
    address,
    open,
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** The value below which a share of the measured ones lies. */
export function at(share, measured) {
  const sorted = [...measured].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
