import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { test } from 'node:test';
import { askOnline } from '../../src/cli/online-links.js';
import { GUIDE, soundContent } from '../compile/content-tree.js';
import { mingbai } from './mingbai.js';

interface Site {
  readonly address: string;
  readonly asked: readonly string[];
  readonly most: () => number;
}

/** A real server: `/404` is gone, `/403` refuses, `/slow` never answers, `/head` refuses HEAD, the rest is there. */
async function site(t: TestContext): Promise<Site> {
  const asked: string[] = [];
  let under = 0;
  let most = 0;
  const server = createServer(({ url = '', method = '' }, response) => {
    asked.push(`${method} ${url}`);
    under += 1;
    most = Math.max(most, under);
    response.on('close', () => (under -= 1));
    if (url.startsWith('/slow')) return;
    setTimeout(() => {
      response.statusCode =
        url === '/404' ? 404 : url === '/403' ? 403 : url === '/head' && method === 'HEAD' ? 405 : 200;
      response.end(method === 'HEAD' ? undefined : 'x');
    }, 20);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, asked, most: () => most };
}

/** An address where nobody listens any more. */
async function nobody(t: TestContext): Promise<string> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  t.diagnostic(`port ${String(port)}`);
  return `http://127.0.0.1:${String(port)}/`;
}

const use = (href: string, line: number) => ({ href, place: { file: 'guides/work/debt.md', line } });

test('check --online: what is gone is a problem, what does not answer a notice, each address is asked once', async (t) => {
  const { address, asked } = await site(t);
  const found = await askOnline(
    [
      use(`${address}/there`, 1),
      use(`${address}/there`, 2),
      use(`${address}/head`, 3),
      use(`${address}/404`, 4),
      use(`${address}/404`, 5),
      use(`${address}/403`, 6),
      use(`${address}/slow`, 7),
      use(await nobody(t), 8),
      use('http://no-such-host.invalid/', 9),
    ],
    { timeout: 500 },
  );
  assert.equal(found.asked, 7);
  const byLine = (list: typeof found.problems) =>
    list.map(({ line, what }) => `${String(line)} ${what.split(' ').slice(2).join(' ')}`);
  assert.deepEqual(byLine(found.problems).slice(0, 2), ['4 找不到（404）', '5 找不到（404）']);
  assert.deepEqual(byLine(found.notices).slice(0, 3), ['6 回答 403', '7 没有应答', '8 连不上（ECONNREFUSED）']);
  // Without a name server nobody knows whether there is such a host.
  const invalid = [...found.problems, ...found.notices].find(({ line }) => line === 9);
  assert.match(invalid?.what ?? '', /没有这个网站|连不上/);
  assert.equal(asked.filter((each) => each === 'HEAD /there').length, 1);
  assert.ok(asked.includes('GET /head'));
  assert.ok(!asked.includes('GET /there'));
});

test('check --online: only a few at a time', async (t) => {
  const { address, most } = await site(t);
  const uses = Array.from({ length: 20 }, (_, number) => use(`${address}/${String(number)}`, number));
  const found = await askOnline(uses, { atOnce: 3 });
  assert.equal(found.asked, 20);
  assert.equal(most(), 3);
});

test('check: addresses are asked only when wanted; else they count as not checked', async (t) => {
  const { address, asked } = await site(t);
  const { content, official } = await soundContent(t, {
    'guides/work/debt.md': `${GUIDE}\n[看这里](${address}/404)\n`,
  });
  const args = ['check', content, '--official', official, '--at', '2026-11-23'];
  const offline = await mingbai(...args);
  assert.equal(offline.code, 0, offline.out);
  assert.match(offline.out, /^未查 没有试的外部网址（--online 才试）：1 处$/m);
  assert.deepEqual(asked, []);
  const online = await mingbai(...args, '--online');
  assert.equal(online.code, 1);
  assert.match(online.out, /guides\/work\/debt\.md:26 — 网址 \S+\/404 找不到（404） — /);
});
