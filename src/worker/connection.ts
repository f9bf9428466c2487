import { trustedScriptUrl } from '../host/trusted-script-url.js';
import { PackError } from '../pack/format.js';
import type { Request, Response } from './protocol.js';
import { takeHook } from './search-hook.js';

/** A way to a search service. After `close` nothing is heard from it any more: late answers are dropped here. */
export interface Connection {
  post(request: Request): void;
  close(): void;
}

export interface Listener {
  onResponse(response: Response): void;
  /** The service is gone, or could never be reached. */
  onLost(error: PackError): void;
}

/** Milliseconds; a script that takes longer is taken for missing. */
const SCRIPT_DEADLINE = 15_000;

/** A refusal by the page's content security policy comes later, as an error event. Throws where there are no workers. */
export function connectWorker(url: string, listener: Listener): Connection {
  // TypeScript knows only the string; the browser takes both.
  const worker = new Worker(trustedScriptUrl(url) as string);
  const lost = (event: Event): void => {
    event.preventDefault();
    listener.onLost(new PackError('network', `the search worker "${url}" does not run here`, true));
  };
  worker.onmessage = ({ data }: MessageEvent<Response>) => {
    listener.onResponse(data);
  };
  worker.onerror = lost;
  worker.onmessageerror = lost;
  return {
    post(request) {
      worker.postMessage(request);
    },
    close() {
      worker.onmessage = null;
      worker.onerror = null;
      worker.onmessageerror = null;
      worker.terminate();
    },
  };
}

/** The worker's script on the page itself: it breathes between slices, so that the page stays alive. */
export function connectPage(url: string, listener: Listener): Connection {
  let isClosed = false;
  let waiting: Request[] | undefined = [];
  let serve = (request: Request): void => {
    waiting?.push(request);
  };
  runScript(url).then(
    () => {
      const hook = takeHook();
      if (isClosed) return;
      if (hook === undefined) {
        listener.onLost(new PackError('not-a-pack', `"${url}" is not the search worker`, true));
        return;
      }
      serve = hook.createService((response) => {
        if (!isClosed) listener.onResponse(response);
      });
      for (const request of waiting ?? []) serve(request);
      waiting = undefined;
    },
    (error: unknown) => {
      if (!isClosed && error instanceof PackError) listener.onLost(error);
    },
  );
  return {
    post(request) {
      serve(request);
    },
    close() {
      isClosed = true;
    },
  };
}

function runScript(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const fail = (): void => {
      clearTimeout(timer);
      script.remove();
      reject(new PackError('not-found', `the search script "${url}" could not be loaded`, true));
    };
    const timer = setTimeout(fail, SCRIPT_DEADLINE);
    script.onerror = fail;
    script.onload = () => {
      clearTimeout(timer);
      script.remove();
      resolve();
    };
    // On `file:` there is no header to say so, and a page in GBK would read the script as GBK.
    script.setAttribute('charset', 'utf-8');
    script.src = trustedScriptUrl(url) as string;
    document.head.append(script);
  });
}
