/** Sizes of what is shipped, against their budgets (brotli). `--json` prints the figures for the bench. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { filesBelow, ROOT } from './steps.mjs';

/** Bytes after brotli. A budget is a promise to old phones: raise one only with the reason in the commit. */
const BUDGETS = {
  // What every page with an element needs. The goal for the whole portal is 60 kB.
  'dist/mingbai.min.js': 57_000,
  // Everything it loads when it is needed: answers, documents, pathways, quotations, what a host alone can do. Each page
  // takes a few; those shared by several left the bundle (8 kB).
  'dist/parts/': 61_000,
  // Pinyin, wrong characters, everyday words and pins came with 4 kB.
  'dist/worker/search-worker.js': 34_000,
  // For pages around a frame: 2 kB at most, before any compression.
  'dist/embed.js': 1_000,
  'dist/embed-page.js': 1_000,
  'dist/words/ko.js': 7_700,
  'dist/words/en.js': 6_500,
};

export function brotliSize(bytes) {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

export function sizes() {
  return Object.entries(BUDGETS).map(([file, budget]) => {
    const path = join(ROOT, file);
    const files = file.endsWith('/') ? filesBelow(path, '.js') : [path].filter((each) => existsSync(each));
    const each = files.map((name) => readFileSync(name));
    const sum = (size) => each.reduce((total, bytes) => total + size(bytes), 0);
    const brotli = each.length === 0 ? Infinity : sum(brotliSize);
    return { file, budget, raw: sum(({ length }) => length), brotli };
  });
}

if (process.argv[1]?.endsWith('size.mjs')) {
  const rows = sizes();
  for (const { file, raw, brotli, budget } of rows) {
    console.log(`${file}: ${raw} B, brotli ${brotli} B, budget ${budget} B${brotli > budget ? ' — 超出预算' : ''}`);
  }
  process.exit(rows.some(({ brotli, budget }) => brotli > budget) ? 1 : 0);
}
