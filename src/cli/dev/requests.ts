import type { IncomingMessage, ServerResponse } from 'node:http';

/** More than any run through a pathway is. */
const MAX_BODY_BYTES = 64 * 1024;

/** Names of this machine only: a page of the internet that points its own name at 127.0.0.1 is refused. */
export function isOwnHost(host: string | undefined, port: number): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].some((name) => host === `${name}:${String(port)}`);
}

/** A request of our own page: same origin, with the token that only the page knows. */
export function isOwnRequest({ headers }: IncomingMessage, token: string): boolean {
  const { origin, host } = headers;
  return origin === `http://${host ?? ''}` && headers['x-mingbai-token'] === token;
}

/** The body as JSON; `undefined` when it is too large or none. */
export async function readJson(request: IncomingMessage): Promise<object | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  try {
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

export interface Reply {
  readonly status?: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly policy?: string;
  /** Named by its content: never asked for again. */
  readonly isLasting?: boolean;
}

export const TEXT = 'text/plain; charset=utf-8';
export const JSON_TYPE = 'application/json; charset=utf-8';

export function send(response: ServerResponse, { status = 200, type, body, policy, isLasting }: Reply): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Cache-Control': isLasting === true ? 'public, max-age=31536000, immutable' : 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(policy === undefined ? {} : { 'Content-Security-Policy': policy }),
  });
  response.end(body);
}
