import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { pathwayGraph } from '../../compile/pathway-graph.js';
import { packageFile, scriptStamp } from './package-files.js';
import { SHELL_POLICY, shellPage, SITE_POLICY, sitePage } from './pages.js';
import { pathwayView } from './pathway-view.js';
import type { Reply } from './requests.js';
import { isOwnRequest, JSON_TYPE, readJson, TEXT } from './requests.js';
import { saveTest } from './save-test.js';
import { stateOf } from './state.js';
import type { Shown, Workbench } from './workbench.js';

const HTML = 'text/html; charset=utf-8';
const NOT_FOUND: Reply = { status: 404, type: TEXT, body: '404 没有这个地址' };

/** What is answered at each address. `at`: today. */
export function createAnswers(workbench: Workbench, at: () => string): (request: IncomingMessage) => Promise<Reply> {
  const token = randomBytes(24).toString('hex');
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (request.method === 'POST') return posted(pathname, request, { workbench, token, at: at() });
    if (pathname === '/') return { type: HTML, body: shellPage(token), policy: SHELL_POLICY };
    const shown = workbench.shown();
    const page = PAGES[pathname];
    if (page !== undefined) return page(shown, searchParams.get('id') ?? '');
    if (pathname.startsWith('/pack/')) return packFile(pathname.slice('/pack/'.length), shown);
    return (await packageFile(pathname)) ?? NOT_FOUND;
  };
}

type Answer = (shown: Shown, id: string) => Reply | Promise<Reply>;

const PAGES: Readonly<Record<string, Answer>> = {
  '/site': async ({ content }) => ({
    type: HTML,
    body: sitePage(content?.name['zh-CN'] ?? '', await scriptStamp()),
    policy: SITE_POLICY,
  }),
  '/dev/state': (shown) => json(stateOf(shown)),
  '/dev/pathway': async (shown, id) => json(await pathwayView(id, shown)),
  '/dev/graph.svg': graph,
  '/favicon.ico': () => ({ status: 204, type: TEXT, body: '' }),
};

function graph({ compiled }: Shown, id: string): Reply {
  const found = compiled.pathways.find(({ document }) => document.id === id);
  if (found === undefined) return NOT_FOUND;
  return {
    type: 'image/svg+xml; charset=utf-8',
    body: pathwayGraph(found.document, found.coverage),
    policy: "default-src 'none'; style-src 'unsafe-inline'",
  };
}

function packFile(name: string, { files }: Shown): Reply {
  const body = files.get(name);
  return body === undefined ? NOT_FOUND : { type: JSON_TYPE, body, isLasting: name !== 'manifest.json' };
}

interface Desk {
  readonly workbench: Workbench;
  readonly token: string;
  readonly at: string;
}

async function posted(pathname: string, request: IncomingMessage, { workbench, token, at }: Desk): Promise<Reply> {
  if (!isOwnRequest(request, token)) return { status: 403, type: TEXT, body: '只收预览页自己发来的请求，刷新页面再试' };
  if (pathname !== '/dev/test') return NOT_FOUND;
  const body = await readJson(request);
  if (body === undefined) return { status: 400, type: TEXT, body: '读不懂发来的内容' };
  const saved = await saveTest(body, workbench.shown(), at);
  if ('saved' in saved && saved.saved) await workbench.refresh();
  return json(saved);
}

function json(value: unknown): Reply {
  return value === undefined ? NOT_FOUND : { type: JSON_TYPE, body: JSON.stringify(value) };
}
