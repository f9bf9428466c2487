/** What plain `tsc` cannot make: BUILD=worker | script | localize. Each writes into dist without emptying it. */
import { defineConfig } from 'vite';

/** The oldest that must run: Chromium 80, and iOS 13.4-class web-views (requirements K11, E4). */
const OLDEST = ['chrome80', 'safari13.1', 'firefox78'];

const classic = (entry, name, fileName) => ({ lib: { entry, formats: ['iife'], name, fileName: () => fileName } });

const BUILDS = {
  worker: classic('src/worker/search-worker.ts', 'mingbaiSearchWorker', 'worker/search-worker.js'),
  script: classic('src/entry/script-tag.ts', 'Mingbai', 'mingbai.min.js'),
  localize: {
    lib: { entry: 'src/locale/localize.ts', formats: ['es'], fileName: () => 'locale/localize.js' },
    rolldownOptions: { external: [/^lit($|\/)/] },
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

/** Indentation inside the css and html templates of our elements is for us, not for old phones. */
const withoutIndentation = {
  name: 'without-indentation',
  enforce: 'pre',
  transform(code, id) {
    return /\/src\/element\//.test(id) ? { code: code.replace(/\n\s+/g, '\n'), map: null } : null;
  },
};

const PLUGINS = { script: [ownTrustedTypesPolicy, withoutIndentation, asciiOnly], worker: [asciiOnly], localize: [] };

export default defineConfig({
  plugins: PLUGINS[process.env.BUILD],
  publicDir: false,
  build: { target: OLDEST, outDir: 'dist', emptyOutDir: false, sourcemap: true, ...BUILDS[process.env.BUILD] },
});
