import type { SearchService } from './search-service.js';
import type { Response } from './protocol.js';

/** What the worker's script leaves on a page that runs it as a classic script, for the client to pick up. */
export interface SearchHook {
  readonly protocol: number;
  createService(respond: (response: Response) => void): SearchService;
}

/** A symbol of the registry: the same in every copy of the library, and in nobody's way. */
const HOOK = Symbol.for('mingbai.search');

type Page = { [HOOK]?: SearchHook };

export function leaveHook(hook: SearchHook): void {
  (globalThis as Page)[HOOK] = hook;
}

/** Takes it away again, so that the next script's is never mistaken for this one's. */
export function takeHook(): SearchHook | undefined {
  const page = globalThis as Page;
  const hook = page[HOOK];
  Reflect.deleteProperty(page, HOOK);
  return hook;
}
