import { browserHost } from './browser-host.js';
import type { Host, HostHistory } from './host.js';
import { outsideAddress } from './outside-address.js';

/**
 * What a device in a hall can do, which the next person uses: no way out of the page, nothing on a clipboard, no entry of
 * a history. Printing, dialling and voices are those the device's owner gives: `setHost({ print, voice })`.
 */
export function kioskHost(): Host {
  return {
    ...browserHost,
    kind: 'kiosk',
    copy: undefined,
    share: () => Promise.resolve('unavailable'),
    call: undefined,
    open: (href) => (isOwn(href) ? browserHost.open(href) : 'refused'),
    link: (href) => (isOwn(href) ? browserHost.link(href) : undefined),
    history: noHistory,
  };
}

/** For a page that must not be left by Back, and whose entries the next person must not find. */
const noHistory: HostHistory = {
  state: null,
  push: () => false,
  replace: () => false,
  back: () => undefined,
};

function isOwn(href: string): boolean {
  return outsideAddress(href)?.origin === location.origin;
}
