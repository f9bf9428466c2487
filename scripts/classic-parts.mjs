/**
 * Makes a split bundle of modules into classic scripts: the bundle itself, and beside it the parts it loads when they
 * are needed (src/entry/parts-beside-script.ts). Module scripts would do on the web, but not on `file:`.
 */
import { transform } from 'esbuild';
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Syntax is lowered before; this only keeps the last step from raising it again. */
const target = 'es2019';

/** @param {string} main name of the bundle's own file */
export function classicParts(main) {
  return {
    name: 'classic-parts',
    buildStart() {
      rmSync(join('dist', 'parts'), { recursive: true, force: true });
    },
    async generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const names = partNames(chunks);
      const own = ownChunks(main, chunks);
      const inside = {};
      let ownCode = '';
      for (const chunk of chunks) {
        const code = withNames(chunk.code, { chunks, names, own });
        const { code: small } = await transform(code, { format: 'cjs', minify: true, target });
        delete bundle[chunk.fileName];
        const name = names.get(basename(chunk.fileName));
        if (chunk.fileName === main) ownCode = small.trim();
        else if (own.has(chunk.fileName)) inside[name] = small.trim();
        else this.emitFile(asset(`parts/${name}`, partScript(small.trim())));
      }
      this.emitFile(asset(main, bundleScript(ownCode, inside)));
    },
  };
}

/** Characters below which a piece is not worth a request of its own. */
const SMALL = 4000;

/** What stands in the bundle: what it begins with, and small pieces that parts share. */
function ownChunks(main, chunks) {
  const own = new Set(withImports(main, chunks));
  for (const { fileName, isDynamicEntry, code, imports } of chunks) {
    if (!isDynamicEntry && code.length < SMALL && imports.every((each) => own.has(each))) own.add(fileName);
  }
  return own;
}

/** A chunk and all that it imports to begin with, the last first: the order in which they can run. */
function withImports(fileName, chunks, found = []) {
  const chunk = chunks.find((each) => each.fileName === fileName);
  if (chunk === undefined || found.includes(fileName)) return found;
  found.push(fileName);
  const before = chunk.imports.flatMap((each) => (found.includes(each) ? [] : withImports(each, chunks, found)));
  return [...new Set([...before, fileName])];
}

function asset(fileName, source) {
  return { type: 'asset', fileName, source: escaped(source) };
}

/** ASCII only: a page in GBK would read anything else wrongly. */
export function escaped(code) {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Left on its own element, which is how the bundle finds it; asked for as src/host/running-script.ts does. */
function partScript(code) {
  return `Reflect.get(Document.prototype,"currentScript",document).mingbaiPart=function(require,module,mingbaiPart){${code}};\n`;
}

/**
 * What the bundler set apart because parts share it with the bundle stands inside the bundle and runs when it is first
 * required. What only parts share is a part of its own, which comes with the first that needs it.
 */
function bundleScript(code, inside) {
  const functions = Object.entries(inside).map(
    ([name, each]) => `${JSON.stringify(name)}:function(piece,need){${ownNames(each)}}`,
  );
  return `(()=>{var piece={exports:{}},mingbaiShared=piece,mingbaiPart,inside={${functions.join()}},ran={},need=piece.find=name=>{name=name.slice(name.lastIndexOf("/")+1);if(!inside[name])return mingbaiShared.exports;if(!ran[name])inside[name](ran[name]={exports:{}},need);return ran[name].exports};${ownNames(code)}})();\n`;
}

/** The bundle is no module of Node's, and tools that look for its names must not take it for one. */
function ownNames(code) {
  return code.replace(/\bmodule\.exports\b/g, 'piece.exports').replace(/\brequire\(/g, 'need(');
}

/** With one hash of everything: what a part and the bundle call what they share changes with either. */
function partNames(chunks) {
  const hash = createHash('sha256');
  for (const { code } of chunks) hash.update(code);
  const version = hash.digest('hex').slice(0, 8);
  return new Map(chunks.map(({ fileName }) => [basename(fileName), `${basename(fileName, '.js')}.${version}.js`]));
}

/** Names as they will be; `import()` as a call for the part, with those it is made of and the bundle has not. */
function withNames(code, { chunks, names, own }) {
  return code
    .replace(/\bimport\(\s*(["'`])([^"'`]+)\1\s*\)/g, (whole, _, path) => {
      const chunk = chunks.find(({ fileName }) => basename(fileName) === basename(path));
      if (chunk === undefined) throw new Error(`nothing to load for ${whole}`);
      const all = withImports(chunk.fileName, chunks).filter((each) => !own.has(each));
      return `mingbaiPart(${all.map((each) => JSON.stringify(names.get(basename(each)))).join()})`;
    })
    .replace(/\b(from|import)\s*(["'])(\.[^"']+)\2/g, (_, word, quote, path) => {
      return `${word}${quote}./${names.get(basename(path))}${quote}`;
    });
}
