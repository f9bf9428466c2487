import { browserHost } from './browser-host.js';
import type { Host } from './host.js';

let current: Host = browserHost;

/** The policy of this page. Ask each time: it may be replaced while elements live. */
export function getHost(): Host {
  return current;
}

/** Replaces the page's policy; `undefined` puts the browser's own back. */
export function setHost(host: Host | undefined): void {
  current = host ?? browserHost;
}
