import type { Library } from '../load/library.js';
import type { PackError } from '../pack/format.js';
import { LegalErrorEvent, LegalReadyEvent } from './events.js';

/** Tells the page that what was asked for is on screen. */
export function tellReady(host: EventTarget, { manifest }: Library): void {
  const event = new LegalReadyEvent(manifest.id, manifest.version);
  host.dispatchEvent(event);
}

/** Tells the page what could not be loaded. */
export function tellError(host: EventTarget, { code, message, retryable }: PackError): void {
  const event = new LegalErrorEvent(code, message, retryable);
  host.dispatchEvent(event);
}
