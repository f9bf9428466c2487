/**
 * What the script-tag bundle imports when it is needed, from `parts/` beside it. A classic script cannot be split: the
 * build (scripts/classic-parts.mjs) makes each part a function of what it shares with the bundle, and writes
 * `mingbaiPart('name.js')` for `import()`.
 */
import { scriptBeside } from '../host/script-beside.js';

interface Exporting {
  exports: unknown;
}

/** What the bundle and its parts share, by the name of the piece. */
type Require = (path: string) => unknown;
type LoadPart = (name: string) => Promise<unknown>;
type Part = (require: Require, module: Exporting, load: LoadPart) => void;

interface PartScript extends HTMLScriptElement {
  mingbaiPart?: Part;
}

declare global {
  // Both are local to the bundle: the build declares them around it.
  var mingbaiPart: LoadPart;
  var mingbaiShared: { readonly require: Require };
}

const coming = new Map<string, Promise<unknown>>();

async function run(name: string): Promise<unknown> {
  const part = await scriptBeside(`parts/${name}`, (script: PartScript) => script.mingbaiPart);
  const module: Exporting = { exports: {} };
  part(mingbaiShared.require, module, load);
  return module.exports;
}

/** Once; again after a failure. */
function load(name: string): Promise<unknown> {
  const known = coming.get(name) ?? run(name);
  coming.set(name, known);
  known.catch(() => coming.delete(name));
  return known;
}

/** Once, before anything is shown. */
export function offerParts(): void {
  mingbaiPart = load;
}
