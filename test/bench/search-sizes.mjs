/** What search weighs on its way to the reader: text as it is shipped, in its groups, and the engine. After brotli. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { brotliSize } from '../../scripts/size.mjs';
import { ROOT } from '../../scripts/steps.mjs';
import { OLDEST } from '../../scripts/vite.config.mjs';
import { isCode } from './code-pack.mjs';

const SCRIPT = join(ROOT, 'dist/worker/search-worker.js');

/** `plain`: a pack without notes and guides, `notes`: the whole one. */
export function textSizes(plain, notes) {
  const shipped = groupsOf(plain).filter(isCode);
  const official = weigh(shipped.filter(({ name }) => name.startsWith('articles-')).map(officialAlone));
  const whole = weigh(groupsOf(notes));
  const characters = whole.characters - official.characters;
  return {
    official: official.bytes,
    bare: weigh(shipped).bytes,
    other: ((whole.bytes - official.bytes) / characters) * 100_000,
    characters,
  };
}

function groupsOf(pack) {
  const { groups } = JSON.parse(readFileSync(join(pack, 'manifest.json'), 'utf8'));
  return groups.map(({ name, path }) => ({ name, bytes: readFileSync(join(pack, path)) }));
}

/** Without which guides, services and articles cite an article: that is written by us, and there without notes, too. */
function officialAlone({ name, bytes }) {
  const text = JSON.stringify(JSON.parse(bytes), (key, value) => (key === 'citedBy' ? undefined : value));
  return { name, bytes: Buffer.from(text) };
}

function weigh(files) {
  const sum = (measure) => files.reduce((total, { bytes }) => total + measure(bytes), 0);
  return { bytes: sum(brotliSize), characters: sum(charactersIn) };
}

/** Han and Hangul; the wire's own names and marks are no text. */
const charactersIn = (bytes) =>
  bytes.toString('utf8').match(/[\u3400-\u9fff\uac00-\ud7a3\u3000-\u303f\uff00-\uffef]/g)?.length ?? 0;

/**
 * The engine is what `createSearchEngine` needs: index, query, ranking, snippet, suggestions. Not in it: MiniSearch, which
 * is a dependency, and the reader of written citations, which is the library's (quotations in texts go through it too).
 * Both are in the script and are told beside it.
 */
export async function engineSizes() {
  return {
    engine: await bundled('src/search/engine.ts', [/^minisearch$/, /model\/citation-parser/]),
    miniSearch: await bundled('node_modules/minisearch/dist/es/index.js'),
    citations: await bundled('src/model/citation-parser.ts'),
    script: brotliSize(readFileSync(SCRIPT)),
  };
}

/** By the tool that makes the worker's script, for the same browsers. */
async function bundled(entry, external = []) {
  const [{ output }] = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: {
      target: OLDEST,
      lib: { entry: join(ROOT, entry), formats: ['iife'], name: 'measured', fileName: () => 'measured.js' },
      rolldownOptions: { external },
      write: false,
    },
  });
  return brotliSize(Buffer.from(output[0].code));
}
