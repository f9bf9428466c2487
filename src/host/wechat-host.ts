import { browserHost } from './browser-host.js';
import type { Host, MapPlace } from './host.js';
import { miniProgramPages, pageAddress, type MiniProgramPages } from './mini-program-pages.js';
import { outsideAddress } from './outside-address.js';
import { closeWindow, openLocation, toMiniProgram } from './wechat-bridge.js';
import { watchEnvironment } from './wechat-environment.js';

/** Enters as soon as it shows in which part of WeChat the page is, and again when that shows to have been wrong. */
export function enterWeChat(enter: (host: Host) => void): void {
  watchEnvironment((kind) => {
    enter(wechatHost(kind));
  });
}

/**
 * What can be done inside WeChat, without a server that signs. Comes when the surroundings are known to be WeChat.
 * Nothing prints there, and `window.print` does nothing; downloads do nothing either.
 */
export function wechatHost(kind: 'wechat' | 'mini-program'): Host {
  const shared: Host = { ...browserHost, kind, print: undefined, map: showLocation };
  return kind === 'mini-program' ? inMiniProgram(shared, miniProgramPages()) : inWeChat(shared);
}

/** Its own menu shares the page as it is; WeChat's browser has no share sheet. */
function inWeChat(shared: Host): Host {
  return {
    ...shared,
    share: () => Promise.resolve('hint'),
    close: async () => ((await closeWindow()) ? 'closed' : 'unavailable'),
  };
}

function inMiniProgram(shared: Host, pages: MiniProgramPages): Host {
  const isReachable = ({ origin, host, protocol }: URL): boolean =>
    !protocol.startsWith('http') || origin === location.origin || pages.domains.includes(host);
  const { call, map } = pages;
  return {
    ...shared,
    call: call === undefined ? undefined : (number) => goTo(pageAddress(call, { number }), 'calling'),
    map:
      map === undefined
        ? showLocation
        : async (place) => {
            const shown = await goTo(pageAddress(map, { ...place }), 'shown');
            return shown === 'shown' ? shown : showLocation(place);
          },
    // Delivered when the reader opens the menu: the mini-program then shares this document and not its first page.
    share: async ({ title, url }) => {
      await toMiniProgram('postMessage', { mingbai: 1, type: 'share', title, url });
      return 'hint';
    },
    close: async () => ((await toMiniProgram('navigateBack', { delta: 1 })) ? 'closed' : 'unavailable'),
    // Elsewhere WeChat shows a page that says it cannot be opened: better words than a dead link.
    link: (href) => {
      const address = outsideAddress(href);
      return address !== undefined && isReachable(address) ? shared.link(href) : undefined;
    },
    open: (href) => {
      const address = outsideAddress(href);
      return address !== undefined && isReachable(address) ? shared.open(href) : 'refused';
    },
  };
}

async function goTo<Done extends string>(url: string, done: Done): Promise<Done | 'manual'> {
  return (await toMiniProgram('navigateTo', { url })) ? done : 'manual';
}

async function showLocation({ name, address, latitude, longitude }: MapPlace): Promise<'shown' | 'manual'> {
  if (latitude === undefined || longitude === undefined) return 'manual';
  return (await openLocation({ name, address, latitude, longitude })) ? 'shown' : 'manual';
}
