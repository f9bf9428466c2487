import { runningScript } from './running-script.js';
import { trustedScriptUrl } from './trusted-script-url.js';

// Known only while the bundle runs for the first time; later `currentScript` is null.
const own = runningScript();

/**
 * A file that lies beside the script-tag bundle, run as a classic script: neither fetch nor modules work on `file:`.
 * @param path relative to the bundle: `words/ko.js`
 * @param taken reads what the script left on its own element: no global name, so two versions cannot mix
 * @throws Error when the file is not there; asking again tries again
 */
export function scriptBeside<Left>(
  path: string,
  taken: (script: HTMLScriptElement) => Left | undefined,
): Promise<Left> {
  const script = document.createElement('script');
  const base = own instanceof HTMLScriptElement && own.src !== '' ? own.src : document.baseURI;
  const address = new URL(path, base).href;
  // A page whose policy admits scripts by nonce admits this one with the bundle's.
  if (own?.nonce !== undefined && own.nonce !== '') script.nonce = own.nonce;
  const loaded = new Promise<Left>((resolve, reject) => {
    script.onload = () => {
      const left = taken(script);
      if (left === undefined) reject(new Error(`"${address}" is not what was expected there`));
      else resolve(left);
    };
    script.onerror = () => {
      reject(
        new Error(
          `"${address}" is not there: copy the folder ${path.slice(0, path.indexOf('/'))}/ beside mingbai.min.js`,
        ),
      );
    };
  });
  // TypeScript knows only the string; the browser takes both.
  script.src = trustedScriptUrl(address) as string;
  document.head.append(script);
  return loaded.then(
    (left) => (script.remove(), left),
    (error: unknown) => {
      script.remove();
      throw error;
    },
  );
}
