import { browserHost } from './browser-host.js';
import type { Host } from './host.js';

let detected: Host = browserHost;
let replaced: Partial<Host> | undefined;
let current: Host = browserHost;
let isWatching = false;
const listeners = new Set<() => void>();

/** The policy of this page. Ask each time: it may change while elements live. */
export function getHost(): Host {
  // Not before it is asked for: importing this module touches no page.
  if (!isWatching) {
    isWatching = true;
    void enterSurroundings();
  }
  return current;
}

/**
 * Puts abilities of the page's own over those that were found, now and when the surroundings become known:
 * `setHost({ print: printAtCounter, share: undefined })`. `undefined` takes them all away again.
 */
export function setHost(abilities: Partial<Host> | undefined): void {
  replaced = abilities;
  join();
}

/** Calls `listener` whenever the policy has changed; returns how to stop. */
export function onHostChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function join(): void {
  current = replaced === undefined ? detected : { ...detected, ...replaced };
  for (const listener of [...listeners]) listener();
}

/**
 * What only some surroundings need comes when they show; if it does not come, a browser's ways remain. A page may say
 * where it is: `<meta name="legal-host" content="kiosk">`.
 */
async function enterSurroundings(): Promise<void> {
  const enter = (host: Host): void => {
    detected = host;
    join();
  };
  const said = document.querySelector('meta[name="legal-host"]')?.getAttribute('content');
  try {
    if (said === 'kiosk') enter((await import('./kiosk-host.js')).kioskHost());
    else if (said !== 'browser' && navigator.userAgent.includes('MicroMessenger'))
      (await import('./wechat-host.js')).enterWeChat(enter);
  } catch {
    // No network: the page has more to say about that than its host.
  }
}
