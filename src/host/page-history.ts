import type { HostHistory } from './host.js';

/** The browser's own. It refuses in sandboxed frames, and when asked too often in a short time. */
export const pageHistory: HostHistory = {
  get state(): unknown {
    const { state } = history as { state: unknown };
    return state;
  },
  push: (address) =>
    attempt(() => {
      history.pushState(null, '', address);
    }),
  replace: (state, address) =>
    attempt(() => {
      history.replaceState(state, '', address);
    }),
  back(count) {
    history.go(-count);
  },
};

function attempt(change: () => void): boolean {
  try {
    change();
    return true;
  } catch {
    return false;
  }
}
