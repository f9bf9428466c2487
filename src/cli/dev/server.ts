import { randomBytes } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { pathwayGraph } from '../../compile/pathway-graph.js';
import { packageFile, scriptStamp } from './package-files.js';
import { SHELL_POLICY, shellPage, SITE_POLICY, sitePage } from './pages.js';
import { pathwayView } from './pathway-view.js';
import type { Reply } from './requests.js';
import { isOwnHost, isOwnRequest, JSON_TYPE, readJson, send, TEXT } from './requests.js';
import { saveTest } from './save-test.js';
import { stateOf } from './state.js';
import type { Workbench } from './workbench.js';

export interface DevServer {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** So many ports after the wanted one are tried. */
const PORTS_TRIED = 50;
/** Some networks cut a connection that is silent for a minute. */
const HEARTBEAT_MS = 20_000;

/** Serves the pages on this machine only. Rejects when no port is free. `at`: today. */
export async function startServer(workbench: Workbench, wanted: number, at: () => string): Promise<DevServer> {
  const token = randomBytes(24).toString('hex');
  const pages = new Set<ServerResponse>();
  let port = wanted;
  const server = createServer((request, response) => {
    void (async () => {
      try {
        if (!isOwnHost(request.headers.host, port)) {
          send(response, { status: 403, type: TEXT, body: '只能在本机打开，地址写 localhost' });
        } else if (request.url === '/dev/events') listen(response);
        else send(response, await answer(request));
      } catch (error) {
        const body = `500 程序出错：${error instanceof Error ? error.message : String(error)}`;
        if (!response.headersSent) send(response, { status: 500, type: TEXT, body });
      }
    })();
  });

  function listen(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' });
    response.write(`retry: 500\ndata: ${tidings()}\n\n`);
    pages.add(response);
    response.on('close', () => pages.delete(response));
  }

  function tidings(): string {
    const { turn, version } = workbench.shown();
    return JSON.stringify({ turn, version });
  }

  async function answer(request: IncomingMessage): Promise<Reply> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (request.method === 'POST') return await posted(pathname, request);
    const shown = workbench.shown();
    if (pathname === '/') return { type: HTML, body: shellPage(token), policy: SHELL_POLICY };
    if (pathname === '/site')
      return {
        type: HTML,
        body: sitePage(shown.content?.name['zh-CN'] ?? '', await scriptStamp()),
        policy: SITE_POLICY,
      };
    if (pathname === '/dev/state') return json(stateOf(shown));
    if (pathname === '/dev/pathway') return json(await pathwayView(searchParams.get('id') ?? '', shown));
    if (pathname === '/dev/graph.svg') return graph(searchParams.get('id') ?? '');
    if (pathname === '/favicon.ico') return { status: 204, type: TEXT, body: '' };
    if (pathname.startsWith('/pack/')) return packFile(pathname.slice('/pack/'.length));
    return (await packageFile(pathname)) ?? NOT_FOUND;
  }

  async function posted(pathname: string, request: IncomingMessage): Promise<Reply> {
    if (!isOwnRequest(request, token))
      return { status: 403, type: TEXT, body: '只收预览页自己发来的请求，刷新页面再试' };
    if (pathname !== '/dev/test') return NOT_FOUND;
    const body = await readJson(request);
    if (body === undefined) return { status: 400, type: TEXT, body: '读不懂发来的内容' };
    const saved = await saveTest(body, workbench.shown(), at());
    if ('saved' in saved && saved.saved) await workbench.refresh();
    return json(saved);
  }

  function graph(id: string): Reply {
    const found = workbench.shown().compiled.pathways.find(({ document }) => document.id === id);
    if (found === undefined) return NOT_FOUND;
    return {
      type: 'image/svg+xml; charset=utf-8',
      body: pathwayGraph(found.document, found.coverage),
      policy: "default-src 'none'; style-src 'unsafe-inline'",
    };
  }

  function packFile(name: string): Reply {
    const body = workbench.shown().files.get(name);
    return body === undefined ? NOT_FOUND : { type: JSON_TYPE, body, isLasting: name !== 'manifest.json' };
  }

  workbench.onChange(() => {
    for (const page of pages) page.write(`data: ${tidings()}\n\n`);
  });
  const heartbeat = setInterval(() => {
    for (const page of pages) page.write(': \n\n');
  }, HEARTBEAT_MS);
  port = await listenOnFree(server, wanted);
  return {
    address: `http://localhost:${String(port)}/`,
    close: async () => {
      clearInterval(heartbeat);
      for (const page of pages) page.end();
      server.closeAllConnections();
      await new Promise<void>((done) =>
        server.close(() => {
          done();
        }),
      );
    },
  };
}

const HTML = 'text/html; charset=utf-8';
const NOT_FOUND: Reply = { status: 404, type: TEXT, body: '404 没有这个地址' };

function json(value: unknown): Reply {
  return value === undefined ? NOT_FOUND : { type: JSON_TYPE, body: JSON.stringify(value) };
}

async function listenOnFree(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; ; port += 1) {
    const fault = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once('error', resolve);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', resolve);
        resolve(undefined);
      });
    });
    if (fault === undefined) return port;
    const isTaken = fault.code === 'EADDRINUSE' || fault.code === 'EACCES';
    if (!isTaken || port >= Math.min(wanted + PORTS_TRIED, 65_535)) throw fault;
  }
}
