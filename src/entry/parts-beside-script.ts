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
/** The last name is asked for; those before it are what it is made of, in the order in which they can run. */
type LoadPart = (...names: string[]) => Promise<unknown>;
type Part = (require: Require, module: Exporting, load: LoadPart) => void;

interface PartScript extends HTMLScriptElement {
  mingbaiPart?: Part;
}

declare global {
  // Both are local to the bundle: the build declares them around it.
  var mingbaiPart: LoadPart;
  var mingbaiShared: { readonly find: Require };
}

const coming = new Map<string, Promise<Part>>();
const made = new Map<string, Exporting>();

/** Once; again after a failure. */
function script(name: string): Promise<Part> {
  const known = coming.get(name) ?? scriptBeside(`parts/${name}`, (each: PartScript) => each.mingbaiPart);
  coming.set(name, known);
  known.catch(() => coming.delete(name));
  return known;
}

const require: Require = (path) => {
  const piece = made.get(path.slice(path.lastIndexOf('/') + 1));
  return piece === undefined ? mingbaiShared.find(path) : piece.exports;
};

async function load(...names: string[]): Promise<unknown> {
  const parts = await Promise.all(names.map(script));
  let last: Exporting = { exports: {} };
  names.forEach((name, at) => {
    last = made.get(name) ?? { exports: {} };
    if (!made.has(name)) {
      made.set(name, last);
      parts[at]?.(require, last, load);
    }
  });
  return last.exports;
}

/** Once, before anything is shown. */
export function offerParts(): void {
  mingbaiPart = load;
}
