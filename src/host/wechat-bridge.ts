/**
 * Calls into WeChat. A page that has loaded WeChat's own script (`wx`) is served through it; one that has not through the
 * bridge that script uses, with the same messages (test/host/wechat-host.test.ts compares them). Nothing here needs the
 * server-signed `wx.config`, except where it says so.
 */

/** Milliseconds within which WeChat answers a call that it takes. */
const PATIENCE = 1500;

/** `errMsg` of the script, `err_msg` of the bridge: `navigateTo:ok`, `openLocation:fail …`. */
interface Answer {
  readonly errMsg?: string;
  readonly err_msg?: string;
}

type Invoke = (name: string, argument: object, answered: (answer?: Answer) => void) => void;
type SdkCall = (argument: object) => void;

interface WeChatPage {
  readonly WeixinJSBridge?: { readonly invoke: Invoke };
  readonly wx?: { readonly openLocation?: SdkCall; readonly miniProgram?: { readonly [name: string]: SdkCall } };
}

const page = globalThis as WeChatPage;

/** `navigateTo`, `navigateBack` or `postMessage`, to the mini-program around. False: refused, not answered, or no bridge. */
export function toMiniProgram(name: 'navigateTo' | 'navigateBack' | 'postMessage', argument: object): Promise<boolean> {
  return asked((invoke, answered) => {
    const own = page.wx?.miniProgram?.[name];
    if (typeof own === 'function')
      own({ ...(name === 'postMessage' ? { data: argument } : argument), success: answered, fail: failed(answered) });
    else invoke('invokeMiniProgramAPI', { name, arg: argument }, answered);
  });
}

/** WeChat's map. Only where the page itself has called `wx.config`, with its server's signature. */
export function openLocation(argument: object): Promise<boolean> {
  const own = page.wx?.openLocation;
  if (typeof own !== 'function') return Promise.resolve(false);
  return asked((_, answered) => {
    own({ ...argument, success: answered, fail: failed(answered), cancel: answered });
  });
}

/** Leaves WeChat's own browser for the conversation it was opened from. */
export function closeWindow(): Promise<boolean> {
  return asked((invoke, answered) => {
    invoke('closeWindow', {}, answered);
  });
}

function failed(answered: (answer: Answer) => void): () => void {
  return () => {
    answered({ errMsg: 'fail' });
  };
}

/** Never rejects, and never waits for ever: a bridge may be absent, come late, throw, or not answer. */
function asked(ask: (invoke: Invoke, answered: (answer?: Answer) => void) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const finish = (result: boolean): void => {
      clearTimeout(timer);
      // A bridge that comes when something else has been done in its place has nothing left to do.
      document.removeEventListener('WeixinJSBridgeReady', begin);
      resolve(result);
    };
    const begin = (): void => {
      const bridge = page.WeixinJSBridge;
      if (bridge === undefined) return;
      try {
        ask(bridge.invoke.bind(bridge), (answer) => {
          finish(!/fail|cancel|not_found|denied/.test(answer?.errMsg ?? answer?.err_msg ?? ''));
        });
      } catch {
        finish(false);
      }
    };
    const timer = setTimeout(() => {
      // Another page of the mini-program lies over this one: it was answered by being done.
      finish(document.visibilityState === 'hidden');
    }, PATIENCE);
    document.addEventListener('WeixinJSBridgeReady', begin);
    begin();
  });
}
