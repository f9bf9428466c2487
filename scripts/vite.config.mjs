/** What plain `tsc` cannot make: BUILD=worker | script | localize. Each writes into dist without emptying it. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { defineConfig } from 'vite';

/** The oldest that must run: Chromium 80, and iOS 13.4-class web-views (requirements K11, E4). */
const OLDEST = ['chrome80', 'safari13.1', 'firefox78'];

const classic = (entry, name, fileName) => ({ lib: { entry, formats: ['iife'], name, fileName: () => fileName } });

const BUILDS = {
  worker: classic('src/worker/search-worker.ts', 'mingbaiSearchWorker', 'worker/search-worker.js'),
  script: classic('src/entry/script-tag.ts', 'Mingbai', 'mingbai.min.js'),
  pathway: classic('src/entry/part-pathway.ts', 'mingbaiPathway', 'parts/pathway.js'),
  'words-ko': classic('src/entry/words-ko.ts', 'mingbaiWords', 'words/ko.js'),
  'words-en': classic('src/entry/words-en.ts', 'mingbaiWords', 'words/en.js'),
  localize: {
    lib: { entry: 'src/locale/localize.ts', formats: ['es'], fileName: () => 'locale/localize.js' },
    rolldownOptions: { external: [/^lit($|\/)/], output: { chunkFileNames: 'locale/generated/[name].js' } },
    minify: false,
  },
};

/** Our own policy name: under Trusted Types, a host page's own copy of Lit would make ours throw at load. */
const ownTrustedTypesPolicy = {
  name: 'own-trusted-types-policy',
  transform(code, id) {
    if (!/node_modules\/lit-html\//.test(id) || !code.includes('createPolicy("lit-html"')) return null;
    return { code: code.replace('createPolicy("lit-html"', 'createPolicy("mingbai-lit"'), map: null };
  },
};

/** Older county sites serve pages as GBK without naming the script's charset: bytes above ASCII would break it there. */
const asciiOnly = {
  name: 'ascii-only',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk') chunk.code = chunk.code.replace(/[^\0-\x7f]/g, toEscape);
    }
  },
};

function toEscape(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The bundle fetches its words as files beside it: a classic script cannot be split. */
const wordsBesideScript = {
  name: 'words-beside-script',
  enforce: 'pre',
  resolveId(id, from) {
    return id === './words.js' && /locale\/localize\.ts$/.test(from ?? '')
      ? this.resolve('./words-beside-script.js', from)
      : null;
  },
};

/** So are the screens of pathways: only who opens one loads them. */
const partsBesideScript = {
  name: 'parts-beside-script',
  enforce: 'pre',
  resolveId(id, from) {
    return id === './load-pathway-part.js' ? this.resolve('./load-pathway-part-beside-script.js', from) : null;
  },
};

/** Modules that only pathways need; everything else is in the bundle that loads them. */
const OF_PATHWAYS =
  /\/src\/pathway\/|\/src\/entry\/part-pathway|\/src\/element\/(?:pathway-(?!memory)|render-pathway|render-counter-sheet|render-qr|render-start-again)|lean-qr/;
const FROM_BUNDLE = 'from-bundle';

/** What the bundle has is taken from it, by name: from the element that loads the part. */
const partsFromBundle = {
  name: 'parts-from-bundle',
  enforce: 'pre',
  async resolveId(id, from) {
    if (from === undefined || id === FROM_BUNDLE) return null;
    const found = await this.resolve(id, from, { skipSelf: true });
    return found === null || OF_PATHWAYS.test(found.id) ? found : { id: FROM_BUNDLE, external: true };
  },
  transform(code, id) {
    if (!/\/src\//.test(id)) return null;
    const has = readFileSync('src/element/flow-parts.ts', 'utf8');
    for (const [, names, from] of code.matchAll(/^import \{([^}]*)\} from '([^']+)';$/gm)) {
      if (OF_PATHWAYS.test(from.startsWith('.') ? resolve(dirname(id), from) : from)) continue;
      const wanted = names
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '' && !name.startsWith('type '));
      const missing = wanted.filter((name) => !new RegExp(`\\b${name}\\b`).test(has));
      if (missing.length > 0) this.error(`src/element/flow-parts.ts lacks ${missing.join(', ')} from ${from}`);
    }
    return null;
  },
};

/** Indentation and comments inside the css and html templates of our elements are for us, not for old phones. */
const withoutIndentation = {
  name: 'without-indentation',
  enforce: 'pre',
  transform(code, id) {
    return /\/src\/element\//.test(id)
      ? { code: code.replace(/^ +\/\*[^*][^]*?\*\/$/gm, '').replace(/\n\s+/g, '\n'), map: null }
      : null;
  },
};

/**
 * Private fields as plain properties with short names: lowered for iOS 13 each use is a WeakMap call, 5 % of the bundle.
 * The published modules keep their `#names`; a page has no business in either.
 */
const plainPrivateFields = {
  name: 'plain-private-fields',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/src\/element\//.test(id)) return null;
    const declared = [...code.matchAll(/^ {2}(?:static |readonly |async |get |set |\*)*#(\w+)/gm)].map(
      ([, name]) => name,
    );
    if (declared.length === 0) return null;
    const uses = new RegExp(
      `(?<=^ {2}(?:static |readonly |async |get |set |\\*)*|\\.|\\?\\.)#(${[...new Set(declared)].join('|')})\\b`,
      'gm',
    );
    return { code: code.replace(uses, (_, name) => shortName(id, name)), map: null };
  },
};

/** A name of its own for each field of each file: a subclass in another file must not meet its parent's. */
const shortNames = new Map();
function shortName(id, name) {
  const key = `${id}#${name}`;
  if (!shortNames.has(key)) shortNames.set(key, `_m${shortNames.size.toString(36)}`);
  return shortNames.get(key);
}

const PLUGINS = {
  script: [
    wordsBesideScript,
    partsBesideScript,
    ownTrustedTypesPolicy,
    plainPrivateFields,
    withoutIndentation,
    asciiOnly,
  ],
  pathway: [partsFromBundle, plainPrivateFields, withoutIndentation, asciiOnly],
  worker: [asciiOnly],
  'words-ko': [asciiOnly],
  'words-en': [asciiOnly],
  localize: [],
};

BUILDS.pathway.rolldownOptions = {
  external: [FROM_BUNDLE],
  output: { globals: { [FROM_BUNDLE]: 'document.currentScript.mingbaiParts' } },
};

export default defineConfig({
  plugins: PLUGINS[process.env.BUILD],
  publicDir: false,
  build: { target: OLDEST, outDir: 'dist', emptyOutDir: false, sourcemap: true, ...BUILDS[process.env.BUILD] },
});
