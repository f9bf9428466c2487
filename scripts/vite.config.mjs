/** What plain `tsc` cannot make: BUILD=worker | script | embed | localize. Each writes into dist without emptying it. */
import { defineConfig } from 'vite';
import { classicParts, escaped } from './classic-parts.mjs';

/** The oldest that must run: Chromium 80, and iOS 13.4-class web-views (requirements K11, E4). */
export const OLDEST = ['chrome80', 'safari13.1', 'firefox78'];

const BUNDLE = 'mingbai.min.js';

const classic = (entry, name, fileName) => ({ lib: { entry, formats: ['iife'], name, fileName: () => fileName } });

const BUILDS = {
  worker: classic('src/worker/search-worker.ts', 'mingbaiSearchWorker', 'worker/search-worker.js'),
  script: {
    lib: { entry: 'src/entry/script-tag.ts', formats: ['es'], fileName: () => BUNDLE },
    rolldownOptions: { output: { chunkFileNames: 'parts/[name].js' }, preserveEntrySignatures: 'allow-extension' },
    minify: false,
    sourcemap: false,
  },
  'words-ko': classic('src/entry/words-ko.ts', 'mingbaiWords', 'words/ko.js'),
  'words-en': classic('src/entry/words-en.ts', 'mingbaiWords', 'words/en.js'),
  // Not beside the elements: a page around a frame loads nothing else of ours.
  embed: { ...classic('src/entry/embed.ts', 'mingbaiEmbed', 'embed.js'), sourcemap: false },
  'embed-page': { ...classic('src/entry/embed-page.ts', 'mingbaiEmbedPage', 'embed-page.js'), sourcemap: false },
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
      if (chunk.type === 'chunk') chunk.code = escaped(chunk.code);
    }
  },
};

/** The bundle fetches its words as files beside it. */
const wordsBesideScript = {
  name: 'words-beside-script',
  enforce: 'pre',
  resolveId(id, from) {
    return id === './words.js' && /locale\/localize\.ts$/.test(from ?? '')
      ? this.resolve('./words-beside-script.js', from)
      : null;
  },
};

/** A classic script has no `import.meta`: its entry passes the worker's address, and nothing is to be packed in its stead. */
const withoutOwnAddress = {
  name: 'without-own-address',
  enforce: 'pre',
  transform(code, id) {
    return /worker\/search-client\.ts$/.test(id) ? { code: code.replace('import.meta.url', "''"), map: null } : null;
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
    withoutOwnAddress,
    ownTrustedTypesPolicy,
    plainPrivateFields,
    withoutIndentation,
    classicParts(BUNDLE),
  ],
  worker: [asciiOnly],
  embed: [asciiOnly],
  'embed-page': [asciiOnly],
  'words-ko': [asciiOnly],
  'words-en': [asciiOnly],
  localize: [],
};

export default defineConfig({
  plugins: PLUGINS[process.env.BUILD],
  publicDir: false,
  build: { target: OLDEST, outDir: 'dist', emptyOutDir: false, sourcemap: true, ...BUILDS[process.env.BUILD] },
});
