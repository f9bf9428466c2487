/** What a page downloads for each element through a bundler, with Lit, minified and brotli. */
import { build } from 'esbuild';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliSize } from '../../scripts/size.mjs';
import { filesBelow, ROOT } from '../../scripts/steps.mjs';

/** Rows {name, raw, brotli}: the chunks an entry imports at once; what it imports on demand is not counted. */
export async function bundleSizes() {
  const entries = filesBelow(join(ROOT, 'dist/entry'), '.js').filter((file) => /legal-[a-z]+\.js$/.test(file));
  const rows = [];
  for (const entry of entries) {
    const options = {
      bundle: true,
      minify: true,
      splitting: true,
      format: 'esm',
      target: 'es2021',
      metafile: true,
      write: false,
    };
    const { metafile, outputFiles } = await build({
      ...options,
      entryPoints: [entry],
      outdir: 'out',
      absWorkingDir: ROOT,
    });
    const wanted = new Set();
    const follow = (path) => {
      if (wanted.has(path)) return;
      wanted.add(path);
      for (const { path: next, kind } of metafile.outputs[path].imports) if (kind === 'import-statement') follow(next);
    };
    follow(Object.keys(metafile.outputs).find((path) => metafile.outputs[path].entryPoint !== undefined));
    const chunks = outputFiles.filter(({ path }) => [...wanted].some((name) => path.endsWith(name)));
    rows.push({
      name: entry.split('/').pop(),
      raw: chunks.reduce((sum, { contents }) => sum + contents.length, 0),
      brotli: chunks.reduce((sum, { contents }) => sum + brotliSize(contents), 0),
    });
  }
  const parts = filesBelow(join(ROOT, 'dist/parts'), '.js').map((file) => `parts/${basename(file)}`);
  for (const name of ['mingbai.min.js', ...parts, 'worker/search-worker.js', 'words/ko.js', 'words/en.js']) {
    const file = join(ROOT, 'dist', name);
    if (!existsSync(file)) continue;
    const bytes = readFileSync(file);
    rows.push({ name, raw: bytes.length, brotli: brotliSize(bytes) });
  }
  return rows;
}
