/** Time and memory of a cold `mingbai build` of everything, and the size of what it writes. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { officialFolder } from '../../scripts/packs.mjs';
import { brotliSize } from '../../scripts/size.mjs';
import { filesBelow, ROOT, run, TEMPORARY } from '../../scripts/steps.mjs';

export async function packFigures() {
  const out = join(TEMPORARY, 'bench-pack');
  rmSync(out, { recursive: true, force: true });
  const official = officialFolder();
  const preload = ['--import', join(ROOT, 'test/bench/report-memory.mjs')];
  const command = [...preload, 'dist/cli/main.js', 'build', 'content/common', 'content/changbai', '--out', out];
  const { output, ok } = await run('mingbai build', process.execPath, [
    ...command,
    ...(official ? ['--official', official] : []),
  ]);
  const used = JSON.parse(/#used (.*)/.exec(output)?.[1] ?? '{}');
  const files = filesBelow(out, '.json').map((file) => {
    const bytes = readFileSync(file);
    return {
      name: file.slice(out.length + 1).replace(/\.[0-9a-f]{8,}\./, '.'),
      raw: bytes.length,
      brotli: brotliSize(bytes),
    };
  });
  return { ok, withOfficial: official !== undefined, used, files };
}
