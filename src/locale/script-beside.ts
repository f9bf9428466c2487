import { trustedScriptUrl } from '../host/trusted-script-url.js';

// Known only while the bundle runs for the first time; later `currentScript` is null.
const own = typeof document === 'undefined' ? null : document.currentScript;

/**
 * Runs a classic script that lies beside the script-tag bundle, because neither fetch nor modules run on `file:`. What it
 * brings it leaves on its own element, so that no global name is taken and two versions cannot mix.
 * @param path from the bundle's folder: `words/ko.js`
 * @param prepare leaves on the element what the script needs
 * @throws Error when the file is not there: asking again tries again
 */
export function loadBeside(path: string, prepare?: (script: HTMLScriptElement) => void): Promise<HTMLScriptElement> {
  const script = document.createElement('script');
  const base = own instanceof HTMLScriptElement && own.src !== '' ? own.src : document.baseURI;
  const address = new URL(path, base).href;
  prepare?.(script);
  // A page whose policy admits scripts by nonce admits this one with the bundle's.
  if (own?.nonce !== undefined && own.nonce !== '') script.nonce = own.nonce;
  return new Promise((resolve, reject) => {
    script.onload = () => {
      script.remove();
      resolve(script);
    };
    script.onerror = () => {
      script.remove();
      reject(new Error(`"${address}" is not there: copy its folder beside mingbai.min.js`));
    };
    // TypeScript knows only the string; the browser takes both.
    script.src = trustedScriptUrl(address) as string;
    document.head.append(script);
  });
}
