/** `parts/pathway.js`: leaves the screens of pathways on the element that the script-tag bundle loads it with. */
import * as part from '../element/pathway-part.js';

(document.currentScript as HTMLScriptElement & { mingbaiPart?: typeof part }).mingbaiPart = part;
