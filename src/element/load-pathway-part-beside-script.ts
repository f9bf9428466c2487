import { loadBeside } from '../locale/script-beside.js';
import * as parts from './flow-parts.js';

/** What passes between the script-tag bundle and `parts/pathway.js`, on the element that loads it. */
interface PartScript extends HTMLScriptElement {
  /** What the bundle has already and the part uses, by name. */
  mingbaiParts?: typeof parts;
  mingbaiPart?: typeof import('./pathway-part.js');
}

let loading: Promise<typeof import('./pathway-part.js')> | undefined;

/** As `load-pathway-part.ts`, for the script-tag bundle: a classic script cannot be split, so the part lies beside it. */
export function loadPathwayPart(): Promise<typeof import('./pathway-part.js')> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<typeof import('./pathway-part.js')> {
  const script: PartScript = await loadBeside('parts/pathway.js', (element: PartScript) => {
    element.mingbaiParts = parts;
  });
  if (script.mingbaiPart === undefined) throw new Error('parts/pathway.js holds no pathways');
  return script.mingbaiPart;
}
