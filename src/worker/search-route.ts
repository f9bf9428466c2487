import { connectPage, connectWorker, type Connection, type Listener } from './connection.js';
import { PROTOCOL_VERSION, type Request } from './protocol.js';

/**
 * How the service is reached: by a worker; after a worker of another version by a fresh one, once; else on the page
 * itself. The ways are tried in this order and never in a circle.
 */
export interface Route {
  /** Connects when needed. */
  post(request: Request): void;
  /** Leaves the way that failed for the next one; false when there is none. */
  advance(because: 'lost' | 'other-version'): boolean;
  /** On the page nothing can be silent: an answer takes as long as it takes. */
  readonly isOnPage: boolean;
  /** Hangs up, and begins with the first way when something is posted again. */
  reset(): void;
}

type Way = 'worker' | 'fresh-worker' | 'page';

/** `canUseWorker`: false on `file:`, where none runs. */
export function createRoute(workerUrl: string, canUseWorker: boolean, listener: Listener): Route {
  let way = firstWay(canUseWorker);
  let isStale = false;
  let connection: Connection | undefined;

  const hangUp = (): void => {
    connection?.close();
    connection = undefined;
  };

  const connect = (): Connection => {
    const url = isStale ? pastCaches(workerUrl) : workerUrl;
    if (way !== 'page') {
      try {
        return connectWorker(url, listener);
      } catch {
        // No workers here, or the script is of another origin.
        way = 'page';
      }
    }
    return connectPage(url, listener);
  };

  return {
    post(request) {
      connection ??= connect();
      connection.post(request);
    },
    advance(because) {
      hangUp();
      if (way === 'page') return false;
      isStale ||= because === 'other-version';
      way = way === 'worker' && because === 'other-version' ? 'fresh-worker' : 'page';
      return true;
    },
    get isOnPage() {
      return way === 'page';
    },
    reset() {
      hangUp();
      way = firstWay(canUseWorker);
    },
  };
}

function firstWay(canUseWorker: boolean): Way {
  return canUseWorker ? 'worker' : 'page';
}

/** The copy of another version most likely lies in some cache. */
function pastCaches(workerUrl: string): string {
  const url = new URL(workerUrl);
  url.searchParams.set('protocol', String(PROTOCOL_VERSION));
  return url.href;
}
