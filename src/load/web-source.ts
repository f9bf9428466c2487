import { PackError } from '../pack/format.js';
import type { Source } from '../pack/format.js';
import { MOST_BYTES } from '../pack/json-bytes.js';
import { aborted } from './shared-task.js';

export interface WebSourceOptions {
  /** Attempts after the first one; 3 by default. */
  readonly retries?: number;
  /** Milliseconds for a file, all attempts and waits together; 15 000 by default. */
  readonly deadline?: number;
  /** Milliseconds before the first retry, doubled for each one after it; 400 by default. */
  readonly firstWait?: number;
}

export interface WebSource extends Source {
  /** As `read`, but the server confirms what the browser kept: for the manifest. */
  readCurrent(path: string, signal?: AbortSignal): Promise<Uint8Array>;
  /** As `read`, past whatever was kept on the way: for a file whose hash was wrong. */
  readAnew(path: string, signal?: AbortSignal): Promise<Uint8Array>;
}

const RETRIES = 3;
const DEADLINE = 15_000;
const FIRST_WAIT = 400;
/** No file of a pack is larger, so no answer is read further. */
const MOST = Math.max(...Object.values(MOST_BYTES));

/**
 * Reads files under `base` (an absolute http or https address that ends in a slash) and nothing else: redirects are
 * refused, so that no other address is ever asked (S14). Network failures, 408, 429 and 5xx are tried again with growing,
 * jittered waits (S7). Rejects with `PackError`: `not-found`, `network`, `timeout`, `aborted`, `too-large`, or
 * `not-a-pack` for an HTML page or a redirect, as login pages and captive portals answer.
 */
export function createWebSource(base: string, options: WebSourceOptions = {}): WebSource {
  const { retries = RETRIES, deadline = DEADLINE, firstWait = FIRST_WAIT } = options;

  async function read(path: string, cache: RequestCache, signal?: AbortSignal): Promise<Uint8Array> {
    const clock = startClock(deadline, signal);
    try {
      for (let attempt = 0; ; attempt++) {
        try {
          // Some sites let browsers keep even their error pages: a second attempt must not be answered from there.
          const mode = attempt === 0 ? cache : 'reload';
          return await fetchOnce(new URL(path, base).href, mode, clock.signal);
        } catch (error) {
          const failure = clock.failure() ?? asPackError(error, path);
          if (attempt >= retries || !isTransient(failure) || isOffline(error)) throw failure;
          await pause(firstWait * 2 ** attempt * (1 + Math.random() / 2), clock.signal);
          const late = clock.failure();
          if (late !== undefined) throw late;
        }
      }
    } finally {
      clock.stop();
    }
  }

  return {
    read: (path, signal) => read(path, 'default', signal),
    readCurrent: (path, signal) => read(path, 'no-cache', signal),
    readAnew: (path, signal) => read(path, 'reload', signal),
  };
}

/** Only what may be over in a second: a wrong page or a missing file stays as it is. */
function isTransient(error: PackError): boolean {
  return error.code === 'network';
}

/** No answer came and the cable is out: the last good pack should not wait for three more attempts. */
function isOffline(error: unknown): boolean {
  return !(error instanceof PackError) && !navigator.onLine;
}

async function fetchOnce(address: string, cache: RequestCache, signal: AbortSignal): Promise<Uint8Array> {
  const response = await fetch(address, { cache, signal, credentials: 'same-origin', redirect: 'manual' });
  refuseAnswer(response, address);
  return readBody(response, address);
}

function refuseAnswer(response: Response, address: string): void {
  if (response.type === 'opaqueredirect') {
    throw new PackError('not-a-pack', `"${address}" redirects elsewhere (a login page?)`, true);
  }
  if (response.status === 404 || response.status === 410) {
    throw new PackError('not-found', `"${address}" is not there (${String(response.status)})`);
  }
  if (!response.ok) {
    const passing = response.status >= 500 || response.status === 408 || response.status === 429;
    throw new PackError(passing ? 'network' : 'not-found', `"${address}" answered ${String(response.status)}`, passing);
  }
  if (/^text\/html\b/i.test(response.headers.get('content-type') ?? '')) {
    throw new PackError('not-a-pack', `"${address}" answered with a web page (a login page?)`, true);
  }
}

/** Reads piece by piece and stops as soon as there is more than any file of a pack has. */
async function readBody(response: Response, address: string): Promise<Uint8Array> {
  const announced = Number(response.headers.get('content-length') ?? 0);
  if (announced > MOST || response.body === null) {
    await response.body?.cancel();
    throw tooLarge(address);
  }
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(chunks, length);
    length += value.length;
    if (length > MOST) {
      await reader.cancel();
      throw tooLarge(address);
    }
    chunks.push(value);
  }
}

function tooLarge(address: string): PackError {
  return new PackError('too-large', `"${address}" answers with more than ${String(MOST)} bytes`);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function asPackError(error: unknown, path: string): PackError {
  if (error instanceof PackError) return error;
  const reason = error instanceof Error ? error.message : '';
  return new PackError('network', `"${path}" could not be read: ${reason}`, true);
}

interface Clock {
  readonly signal: AbortSignal;
  /** Why the signal was given; `undefined` while time remains. */
  failure(): PackError | undefined;
  stop(): void;
}

/** One signal for the caller's and for the deadline's: `AbortSignal.any` is younger than the browsers we serve. */
function startClock(deadline: number, signal: AbortSignal | undefined): Clock {
  const controller = new AbortController();
  let failure: PackError | undefined;
  const end = (error: PackError): void => {
    failure ??= error;
    controller.abort();
  };
  const onAbort = (): void => {
    end(aborted());
  };
  const timer = setTimeout(() => {
    end(new PackError('timeout', `no complete answer within ${String(deadline)} ms`, true));
  }, deadline);
  if (signal?.aborted === true) onAbort();
  signal?.addEventListener('abort', onAbort);
  return {
    signal: controller.signal,
    failure: () => failure,
    stop() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    },
  };
}

/** Ends early when the signal is given; the caller looks at why. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
