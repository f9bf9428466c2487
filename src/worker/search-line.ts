import type { Library } from '../load/library.js';
import { PackError } from '../pack/format.js';
import { PROTOCOL_VERSION, type Progress, type Request, type Response } from './protocol.js';
import { createRoute, type Route } from './search-route.js';

/** Requests and their answers, over whatever way there is to the service of one library. */
export interface SearchLine {
  /** `build` gets the number of the request. Rejects with `PackError`. */
  ask(build: (id: number) => Request, signal: AbortSignal | undefined): Promise<Response>;
  onProgress(listener: (progress: Progress) => void): () => void;
  /** Ends what is being asked. A later question starts anew. */
  close(): void;
}

/** Milliseconds without a word while something is asked: then the worker is gone (S11). */
const SILENCE = 5000;

interface Asked {
  readonly request: Request;
  resolve(response: Response): void;
  reject(error: PackError): void;
}

interface State {
  readonly library: Library;
  readonly workerUrl: string;
  readonly route: Route;
  readonly asked: Map<number, Asked>;
  readonly listeners: Set<(progress: Progress) => void>;
  progress: Progress | undefined;
  nextId: number;
  /** The service has been told which pack to open. */
  isOpen: boolean;
  silence: ReturnType<typeof setTimeout> | undefined;
}

export function createSearchLine(library: Library, workerUrl: string): SearchLine {
  const canUseWorker = !library.base.startsWith('file:') && location.protocol !== 'file:';
  const state: State = {
    library,
    workerUrl,
    route: createRoute(workerUrl, canUseWorker, {
      onResponse: (response) => {
        take(state, response);
      },
      onLost: (error) => {
        lose(state, error);
      },
    }),
    asked: new Map(),
    listeners: new Set(),
    progress: undefined,
    nextId: 1,
    isOpen: false,
    silence: undefined,
  };
  return {
    ask: (build, signal) => ask(state, build, signal),
    onProgress(listener) {
      state.listeners.add(listener);
      if (state.progress !== undefined) listener(state.progress);
      return () => {
        state.listeners.delete(listener);
      };
    },
    close() {
      failAll(state, new PackError('aborted', 'search has been closed', true));
    },
  };
}

function ask(state: State, build: (id: number) => Request, signal: AbortSignal | undefined): Promise<Response> {
  const answer = new Promise<Response>((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(noLongerWanted());
      return;
    }
    const request = build(state.nextId++);
    signal?.addEventListener('abort', () => {
      if (!state.asked.delete(request.id)) return;
      watchSilence(state);
      reject(noLongerWanted());
    });
    send(state, { request, resolve, reject });
  });
  return answer;
}

function noLongerWanted(): PackError {
  return new PackError('aborted', 'the caller no longer waits', true);
}

function send(state: State, asked: Asked): void {
  if (!state.isOpen) {
    state.isOpen = true;
    const { base, manifest } = state.library;
    send(state, {
      request: { type: 'open', id: state.nextId++, protocol: PROTOCOL_VERSION, base, manifest },
      resolve: () => undefined,
      // Nobody can be answered without the pack.
      reject: (error) => {
        failAll(state, error);
      },
    });
  }
  state.asked.set(asked.request.id, asked);
  state.route.post(asked.request);
  watchSilence(state);
}

/** From now on the service must say something in time, as long as anything is asked. */
function watchSilence(state: State): void {
  clearTimeout(state.silence);
  if (state.asked.size === 0 || state.route.isOnPage) return;
  state.silence = setTimeout(() => {
    lose(state, new PackError('timeout', `the search worker "${state.workerUrl}" does not answer`, true));
  }, SILENCE);
}

function take(state: State, response: Response): void {
  watchSilence(state);
  if (response.type === 'progress') {
    report(state, response.progress);
    return;
  }
  if (isOfAnotherVersion(response)) {
    moveOn(state, 'other-version', otherVersion(state));
    return;
  }
  const asked = state.asked.get(response.id);
  state.asked.delete(response.id);
  watchSilence(state);
  if (response.type === 'failed') asked?.reject(errorOf(response));
  else {
    if (response.type === 'results') report(state, response.progress);
    asked?.resolve(response);
  }
}

function isOfAnotherVersion(response: Response): boolean {
  if (response.type === 'failed') return response.code === 'protocol';
  return response.type === 'opened' && response.protocol !== PROTOCOL_VERSION;
}

function otherVersion({ workerUrl }: State): PackError {
  return new PackError('malformed', `the search script "${workerUrl}" is of another version`);
}

function errorOf({ code, message, retryable }: Extract<Response, { type: 'failed' }>): PackError {
  return new PackError(code === 'protocol' ? 'malformed' : code, message.replace(/^mingbai: /, ''), retryable);
}

function report(state: State, progress: Progress): void {
  state.progress = progress;
  for (const listener of state.listeners) listener(progress);
}

function lose(state: State, error: PackError): void {
  moveOn(state, 'lost', error);
}

/** Asks everything again by the next way; without one, everybody is told, and a later question tries all ways anew. */
function moveOn(state: State, because: 'lost' | 'other-version', error: PackError): void {
  if (!state.route.advance(because)) {
    failAll(state, error);
    return;
  }
  const waiting = [...state.asked.values()].filter(({ request }) => request.type !== 'open');
  state.asked.clear();
  state.isOpen = false;
  for (const asked of waiting) send(state, asked);
}

function failAll(state: State, error: PackError): void {
  clearTimeout(state.silence);
  state.route.reset();
  state.isOpen = false;
  const waiting = [...state.asked.values()];
  state.asked.clear();
  for (const each of waiting) if (each.request.type !== 'open') each.reject(error);
}
