import type { PrintResult } from './host.js';

/** Milliseconds within which a browser that really prints has said so; iOS opens its sheet a little later. */
const PATIENCE = 500;

/**
 * Prints the page. Web-views lack `print`, throw, or have one that does nothing: only the `beforeprint` event tells, which
 * every browser we serve sends (Chromium 63, Safari 13, Firefox 6).
 */
export function printPage(): Promise<PrintResult> {
  return new Promise((resolve) => {
    const finish = (result: PrintResult): void => {
      clearTimeout(timer);
      removeEventListener('beforeprint', onPrint);
      resolve(result);
    };
    const onPrint = (): void => {
      finish('printing');
    };
    const timer = setTimeout(() => {
      finish('unavailable');
    }, PATIENCE);
    addEventListener('beforeprint', onPrint);
    try {
      // Missing in some web-views, whatever the types say: calling it then throws as well.
      window.print();
    } catch {
      finish('unavailable');
    }
  });
}
