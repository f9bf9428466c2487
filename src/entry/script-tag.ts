/**
 * The one classic script for pages without modules or a build: defines every element under its own tag and offers
 * `window.Mingbai` for the rest.
 */
// Needed on every page: not worth a file of their own.
import '../load/open-library.js';
import '../worker/search-client.js';
import { runningScript } from '../host/running-script.js';
import { setWorkerAddress } from '../element/worker-address.js';
import { defineAll } from './define-all.js';
import * as Mingbai from './index.js';
import { offerParts } from './parts-beside-script.js';

declare global {
  interface Window {
    Mingbai?: typeof Mingbai;
  }
}

// Known only while the script runs for the first time; later `currentScript` is null.
const script = runningScript();
if (script instanceof HTMLScriptElement && script.src !== '') {
  setWorkerAddress(new URL('worker/search-worker.js', script.src).href);
}
offerParts();
defineAll();
window.Mingbai ??= Mingbai;
