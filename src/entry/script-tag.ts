/**
 * The one classic script for pages without modules or a build: defines every element under its own tag and offers
 * `window.Mingbai` for the rest.
 */
import { setWorkerAddress } from '../element/worker-address.js';
import { defineAll } from './define-all.js';
import * as Mingbai from './index.js';

declare global {
  interface Window {
    Mingbai?: typeof Mingbai;
  }
}

// Known only while the script runs for the first time; later `currentScript` is null.
const script = document.currentScript;
if (script instanceof HTMLScriptElement && script.src !== '') {
  setWorkerAddress(new URL('worker/search-worker.js', script.src).href);
}
defineAll();
window.Mingbai ??= Mingbai;
