/**
 * A site whose pack misbehaves, for the load room's tests: real HTTP, real damage. Every test works in a session of its own
 * (a random word), so that tests do not disturb each other:
 *
 *   /hostile/<session>/set?pack=…&mode=…&only=…&times=…   what it does from now on
 *   /hostile/<session>/log                                 the files asked for so far, as JSON
 *   /hostile/<session>/pack/<file>                         the pack
 *
 * pack: new (default), old, older-than-old, rollback, newer-format, other-content, large,
 * sharded · mode: see MODES · only: regular
 * expression of file names the mode is for · times: after so many answers per file the mode is over.
 */
import { tsImport } from 'tsx/esm/api';

const { encodePack } = await tsImport('../../src/pack/encode.ts', import.meta.url);
const { EVERY_KIND, contentOf } = await tsImport('../pack/every-kind.ts', import.meta.url);
const { LARGE_GUIDE } = await tsImport('../pack/large-guide.ts', import.meta.url);

const { writeShards } = await tsImport('../../src/search/shard-writer.ts', import.meta.url);
const withoutForm = EVERY_KIND.filter(({ kind }) => kind !== 'form');
const renamed = EVERY_KIND.map((document) =>
  document.kind === 'guide' ? { ...document, title: { 'zh-CN': '新版指南' } } : document,
);

const encoded = {
  new: await encodePack(contentOf(renamed)),
  old: await encodePack(contentOf(EVERY_KIND, { built: '2026-11-20T08:00:00Z' })),
  'older-than-old': await encodePack(contentOf(EVERY_KIND, { built: '2026-11-01T08:00:00Z' })),
  rollback: await encodePack(contentOf(EVERY_KIND, { built: '2026-11-01T08:00:00Z', rollback: true })),
  large: await encodePack(contentOf([...EVERY_KIND, LARGE_GUIDE])),
  sharded: await encodePack(contentOf(EVERY_KIND), (documents) => writeShards(documents, () => 1, 64)),
  'other-content': await encodePack(contentOf(withoutForm, { built: '2026-11-25T08:00:00Z' })),
};
const packs = Object.fromEntries(
  Object.entries(encoded).map(([name, pack]) => [
    name,
    new Map([...pack.files, ...pack.scripts].map(({ path, bytes }) => [path, Buffer.from(bytes)])),
  ]),
);
packs['newer-format'] = new Map([
  ...packs.new,
  ['manifest.json', Buffer.from(JSON.stringify({ ...encoded.new.manifest, format: 2 }))],
]);

const flipped = (bytes) => {
  const copy = Buffer.from(bytes);
  copy[Math.floor(copy.length / 2)] ^= 1;
  return copy;
};

/** Each answers one request for `bytes` in its own bad way. */
const MODES = {
  ok: (context, bytes) => answer(context, 200, 'application/json', bytes),
  404: (context) => answer(context, 404, 'text/plain', 'not found'),
  500: (context) => answer(context, 500, 'text/plain', 'no'),
  empty: (context) => answer(context, 200, 'text/javascript', ''),
  html: (context) => answer(context, 200, 'text/html', LOGIN),
  'html-as-json': (context) => answer(context, 200, 'application/json', LOGIN),
  flip: (context, bytes) => answer(context, 200, 'application/json', flipped(bytes)),
  truncate: (context, bytes) => answer(context, 200, 'application/json', half(bytes)),
  /** Announces everything, sends half, hangs up. */
  cut: (context, bytes) => {
    const response = start(context, 200, { 'content-length': bytes.length });
    response.write(half(bytes), () => context.req.socket.destroy());
  },
  /** Headers and half the body, then silence. */
  slow: (context, bytes) => {
    start(context, 200, { 'content-length': bytes.length }).write(half(bytes));
  },
  'slow-start': (context, bytes) => {
    context.respond = false;
    setTimeout(() => MODES.ok(context, bytes), 400);
  },
  /** `localhost` and 127.0.0.1 are two origins on one server. */
  'cross-origin-redirect': (context) => {
    const port = context.host.split(':')[1] ?? '80';
    const host = context.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    start(context, 302, { location: `http://${host}:${port}${context.state.elsewhere}` }).end();
  },
  'same-origin-redirect': (context) => {
    start(context, 302, { location: context.state.elsewhere }).end();
  },
  /** Announces 200 MB. */
  huge: (context) => {
    start(context, 200, { 'content-length': 200 * 1024 * 1024 }).write(Buffer.alloc(65536, 0x20));
  },
  /** Sends without end, announcing nothing. */
  endless: (context) => {
    const response = start(context, 200, {});
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65536, 0x20)));
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  },
};

const LOGIN = '<!doctype html><title>登录 Wi-Fi</title>';
const half = (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2));

/** Past koa: half of the answers break HTTP, and the test runner adds caching headers to koa's. */
function start(context, status, headers) {
  context.respond = false;
  context.res.on('error', () => undefined);
  context.res.writeHead(status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'access-control-allow-origin': '*',
    ...headers,
  });
  return context.res;
}

function answer(context, status, type, body) {
  start(context, status, { 'content-type': `${type}; charset=utf-8` }).end(body);
}

const sessions = new Map();

function sessionOf(name) {
  const known = sessions.get(name) ?? {
    pack: 'new',
    mode: 'ok',
    only: /./,
    times: Infinity,
    asked: [],
    counts: new Map(),
  };
  sessions.set(name, known);
  return known;
}

function set(session, query) {
  Object.assign(session, {
    pack: query.get('pack') ?? session.pack,
    mode: query.get('mode') ?? 'ok',
    only: new RegExp(query.get('only') ?? '.'),
    times: Number(query.get('times') ?? Infinity),
    counts: new Map(),
    asked: [],
  });
}

/** Koa middleware; anything outside `/hostile/` is passed on. */
export async function hostileServer(context, next) {
  const [, name, what, file] = /^\/hostile\/([\w-]+)\/(set|log|pack)\/?(.*)$/.exec(context.path) ?? [];
  if (name === undefined) return next();
  const session = sessionOf(name);
  context.state.elsewhere = `/hostile/${name}/pack/elsewhere.json`;
  if (what === 'pack') return servePack(context, session, file);
  if (what === 'set') set(session, context.URL.searchParams);
  return answer(context, 200, 'application/json', JSON.stringify(session.asked));
}

function servePack(context, session, file) {
  session.asked.push(file);
  const count = (session.counts.get(file) ?? 0) + 1;
  session.counts.set(file, count);
  const bytes = packs[session.pack].get(file);
  if (bytes === undefined) return MODES[404](context);
  const isBad = session.only.test(file) && count <= session.times;
  return MODES[isBad ? session.mode : 'ok'](context, bytes);
}
