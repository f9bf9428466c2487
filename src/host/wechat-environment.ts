/** Milliseconds after which a page in WeChat is taken for one outside of mini-programs (W1: known within 500). */
const PATIENCE = 400;

interface WeChatPage {
  /** Set by WeChat inside a mini-program; on iOS only once the bridge is there. */
  readonly __wxjs_environment?: unknown;
  readonly WeixinJSBridge?: unknown;
}

/** In which part of WeChat the page is; undefined as long as that shows only with the bridge. */
function seen(): 'wechat' | 'mini-program' | undefined {
  const { __wxjs_environment: environment, WeixinJSBridge: bridge } = globalThis as WeChatPage;
  if (environment === 'miniprogram' || /miniprogram/i.test(navigator.userAgent)) return 'mini-program';
  return bridge === undefined ? undefined : 'wechat';
}

/**
 * Tells the environment: at once where it shows, after at most {@link PATIENCE} where it does not, and once more when a
 * bridge that came late tells otherwise.
 */
export function watchEnvironment(tell: (kind: 'wechat' | 'mini-program') => void): void {
  let told: string | undefined;
  const look = (): void => {
    const now = seen() ?? 'wechat';
    if (now !== told) tell((told = now));
  };
  if (seen() === undefined) setTimeout(look, PATIENCE);
  else look();
  if (told === 'mini-program') return;
  document.addEventListener('WeixinJSBridgeReady', look);
}
