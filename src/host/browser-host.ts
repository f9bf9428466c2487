import { copyText } from './copy-text.js';
import type { Host, Shared, ShareResult } from './host.js';
import { createKeyValueStore } from './key-value-store.js';
import { outsideAddress } from './outside-address.js';
import { pageHistory } from './page-history.js';
import { printPage } from './print-page.js';

/** What an ordinary browser does. */
export const browserHost: Host = {
  kind: 'browser',
  copy: copyText,
  share,
  print: printPage,
  call: undefined,
  map: undefined,
  close: undefined,
  open(href) {
    const address = outsideAddress(href);
    if (address === undefined) return 'refused';
    follow(address.href);
    return 'opened';
  },
  link(href) {
    const address = outsideAddress(href);
    if (address === undefined) return undefined;
    const isOutside = address.origin !== location.origin && address.protocol.startsWith('http');
    // What the reader was reading is nobody else's business (A15).
    return isOutside ? { href: address.href, rel: 'noopener noreferrer external' } : { href: address.href };
  },
  // Few listen: the voice comes when it is asked for.
  voice: async (language) => (await import('./browser-voice.js')).browserVoice(language),
  history: pageHistory,
  session: createKeyValueStore(() => sessionStorage),
  local: createKeyValueStore(() => localStorage),
};

async function share(what: Shared): Promise<ShareResult> {
  const { share: shareSheet } = navigator as { share?: (data: ShareData) => Promise<void> };
  if (shareSheet === undefined) return 'unavailable';
  try {
    await shareSheet.call(navigator, what);
    return 'shared';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'unavailable';
  }
}

/** As if the reader had tapped a link: the browser asks before it dials, and `noreferrer` holds. */
function follow(href: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.rel = 'noopener noreferrer';
  document.body.append(link);
  link.click();
  link.remove();
}
