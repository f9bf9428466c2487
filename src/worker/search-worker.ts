import { PROTOCOL_VERSION, type Request, type Response } from './protocol.js';
import { leaveHook } from './search-hook.js';
import { createSearchService } from './search-service.js';

/**
 * The script of the search worker, built into one classic file. Where no worker may run it is put on the page as a
 * classic script and leaves its service there: the same code either way.
 */
interface WorkerScope {
  postMessage(message: Response): void;
  onmessage: ((event: MessageEvent<Request>) => void) | null;
}

if ('importScripts' in globalThis) {
  const scope = globalThis as unknown as WorkerScope;
  const serve = createSearchService((response) => {
    scope.postMessage(response);
  });
  scope.onmessage = ({ data }) => {
    serve(data);
  };
} else {
  leaveHook({ protocol: PROTOCOL_VERSION, createService: createSearchService });
}
