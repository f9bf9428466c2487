/** Serves the demo from static files, with the headers of a strict site (requirement S2). */
import { createServer } from 'node:http';
import { join } from 'node:path';
import { ROOT, TEMPORARY } from './steps.mjs';

export const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; worker-src 'self'; " +
  "require-trusted-types-for 'script'";

/** Address prefix → folders looked in, in order. */
const FOLDERS = [
  ['/dist/', [join(ROOT, 'dist')]],
  ['/packs/', [join(TEMPORARY, 'packs')]],
  ['/catalogue/', [join(ROOT, 'storybook-static')]],
  ['/', [join(TEMPORARY, 'demo'), join(ROOT, 'demo')]],
];

const isHashed = (path) => /[.-][0-9A-Za-z_-]{8,}\.(json|js|css)$/.test(path);

/** Starts the server; `port` 0 takes a free one. `policy` sends a Content-Security-Policy with every page. */
export async function serve({ port = 0, policy = STRICT_POLICY } = {}) {
  const { default: sirv } = await import('sirv');
  const setHeaders = (response, path) => {
    response.setHeader('Cache-Control', isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (policy !== undefined && path.endsWith('.html')) response.setHeader('Content-Security-Policy', policy);
  };
  // Built demo pages are served under the policy; Storybook brings inline scripts of its own.
  const handlers = FOLDERS.map(([prefix, folders]) => [
    prefix,
    folders.map((folder) =>
      sirv(folder, { dev: true, etag: true, setHeaders: prefix === '/catalogue/' ? undefined : setHeaders }),
    ),
  ]);
  const server = createServer((request, response) => {
    const [prefix, layers] = handlers.find(([start]) => request.url.startsWith(start));
    request.url = `/${request.url.slice(prefix.length)}`;
    const next = (index) => {
      if (index < layers.length) return layers[index](request, response, () => next(index + 1));
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('404 没有这个地址');
    };
    next(0);
  });
  await new Promise((ready, failed) => server.once('error', failed).listen(port, '127.0.0.1', ready));
  return {
    server,
    address: `http://localhost:${server.address().port}/`,
    close: () => new Promise((done) => server.close(done)),
  };
}
