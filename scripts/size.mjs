/** Sizes of what is shipped, against their budgets (brotli). `--json` prints the figures for the bench. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { ROOT } from './steps.mjs';

/** Bytes after brotli. A budget is a promise to old phones: raise one only with the reason in the commit. */
const BUDGETS = {
  // Seven elements in one file. The goal for the whole portal, pathways included, is 60 kB.
  // Pathways came with 1 kB for their element and 1 kB for checking them; all else of theirs is a part beside it.
  'dist/mingbai.min.js': 69_500,
  // Engine, questions, result, counter sheet and QR: only for who opens a pathway.
  'dist/parts/pathway.js': 25_000,
  // Pinyin, wrong characters, everyday words and pins came with 4 kB.
  'dist/worker/search-worker.js': 30_500,
  'dist/words/ko.js': 7_500,
  'dist/words/en.js': 6_500,
};

export function brotliSize(bytes) {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

export function sizes() {
  return Object.entries(BUDGETS).map(([file, budget]) => {
    const path = join(ROOT, file);
    const bytes = existsSync(path) ? readFileSync(path) : undefined;
    return { file, budget, raw: bytes?.length ?? 0, brotli: bytes === undefined ? Infinity : brotliSize(bytes) };
  });
}

if (process.argv[1]?.endsWith('size.mjs')) {
  const rows = sizes();
  for (const { file, raw, brotli, budget } of rows) {
    console.log(`${file}: ${raw} B, brotli ${brotli} B, budget ${budget} B${brotli > budget ? ' — 超出预算' : ''}`);
  }
  process.exit(rows.some(({ brotli, budget }) => brotli > budget) ? 1 : 0);
}
