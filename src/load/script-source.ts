import { runningScript } from '../host/running-script.js';
import { trustedScriptUrl } from '../host/trusted-script-url.js';
import { PackError } from '../pack/format.js';
import type { Source } from '../pack/format.js';
import { scriptPath } from '../pack/script-form.js';
import { aborted } from './shared-task.js';

/** Milliseconds; a stick that takes longer is gone. */
const DEADLINE = 15_000;

type Deliver = (path: unknown, text: unknown) => void;

/** Scripts on their way, and what each should do with its text. The script itself says which pack a path is of. */
const expected = new Map<Element, (text: string) => void>();

/**
 * Reads a pack on `file:`, where fetch does not run: every file as a classic script that calls `mingbaiPack(path, text)`.
 * The texts are the JSON files', so hashes are checked as anywhere else; but these scripts run, so this is only for packs
 * that lie beside a page that was itself opened from `file:`.
 */
export function createScriptSource(base: string): Source {
  return {
    async read(path, signal) {
      if (signal?.aborted === true) throw aborted();
      const address = new URL(scriptPath(path), base).href;
      return new TextEncoder().encode(await textOf(address, signal));
    },
  };
}

function textOf(address: string, signal: AbortSignal | undefined): Promise<string> {
  takeDeliveries();
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const finish = (error: PackError): void => {
      expected.delete(script);
      clearTimeout(timer);
      script.remove();
      reject(error);
    };
    const timer = setTimeout(() => {
      finish(new PackError('timeout', `"${address}" did not arrive`, true));
    }, DEADLINE);
    expected.set(script, resolve);
    signal?.addEventListener('abort', () => {
      finish(aborted());
    });
    // Without effect when the text has been delivered: a settled promise stays as it is.
    script.onload = () => {
      finish(new PackError('not-a-pack', `"${address}" is not a file of a pack`));
    };
    script.onerror = () => {
      finish(new PackError('not-found', `"${address}" is not there`, true));
    };
    // A file has no header, and a page in GBK would read the script as GBK. The property is deprecated, not the attribute.
    script.setAttribute('charset', 'utf-8');
    // TypeScript knows only the string; the browser takes both.
    script.src = trustedScriptUrl(address) as string;
    document.head.append(script);
  });
}

let isTaken = false;
let next: Deliver | undefined;

/** Defines the callback, once. Another copy of the library may have defined it first: its calls are passed on. */
function takeDeliveries(): void {
  if (isTaken) return;
  isTaken = true;
  const page = globalThis as { mingbaiPack?: Deliver };
  next = page.mingbaiPack;
  page.mingbaiPack = deliver;
}

const deliver: Deliver = (path, text) => {
  const script = runningScript();
  const resolve = script === null ? undefined : expected.get(script);
  if (resolve === undefined || typeof text !== 'string') next?.(path, text);
  else resolve(text);
};
