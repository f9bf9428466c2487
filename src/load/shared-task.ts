import { PackError } from '../pack/format.js';

/** Work that several callers wait for together. */
export interface SharedTask<Value> {
  /** The task's result for one caller. Its signal ends this caller's wait, and the work only when nobody else waits. */
  wait(signal?: AbortSignal): Promise<Value>;
}

/** Starts the work at once. `onAbandoned`: every caller has gone and the work was told to stop. */
export function shareTask<Value>(
  work: (signal: AbortSignal) => Promise<Value>,
  onAbandoned: () => void = () => undefined,
): SharedTask<Value> {
  const controller = new AbortController();
  const result = work(controller.signal);
  // Every caller gets the failure from `wait`; without this, a result nobody waits for any more would be "unhandled".
  result.catch(() => undefined);
  let waiting = 0;
  return {
    async wait(signal) {
      if (hasLeft(signal)) throw aborted();
      waiting++;
      const left = watch(signal);
      try {
        return await Promise.race([result, left.promise]);
      } finally {
        left.stop();
        waiting--;
        if (waiting === 0 && hasLeft(signal)) {
          controller.abort();
          onAbandoned();
        }
      }
    },
  };
}

/** The error of a caller who no longer wants the answer. */
export function aborted(): PackError {
  return new PackError('aborted', 'the caller no longer waits', true);
}

function hasLeft(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

function watch(signal: AbortSignal | undefined): { readonly promise: Promise<never>; stop(): void } {
  let onAbort: () => void = () => undefined;
  const promise = new Promise<never>((_resolve, reject) => {
    onAbort = () => {
      reject(aborted());
    };
    signal?.addEventListener('abort', onAbort);
  });
  return {
    promise,
    stop() {
      signal?.removeEventListener('abort', onAbort);
    },
  };
}
