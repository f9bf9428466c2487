/**
 * What need not be done again: a step whose inputs are, byte for byte, those it last passed on. Stamps lie in .tmp, so a
 * fresh clone does everything.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, ROOT, TEMPORARY } from './steps.mjs';

const STAMPS = join(TEMPORARY, 'stamps');
mkdirSync(STAMPS, { recursive: true });

/** One hash for the names and bytes of everything below the paths. */
function fingerprint(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths.map((each) => join(ROOT, each)).filter((each) => existsSync(each))) {
    for (const file of statSync(path).isDirectory() ? filesBelow(path, '') : [path])
      hash.update(file).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
}

/**
 * Runs `step` unless it passed on the same inputs before and its outputs are still there.
 * @param inputs, outputs paths from the root of the project
 * @param step resolves to {ok}
 */
export async function unlessUnchanged(title, { inputs, outputs = [] }, step) {
  const stamp = join(STAMPS, title.replace(/[^\p{L}\d]+/gu, '-'));
  const now = fingerprint([...inputs, 'package-lock.json', 'package.json']);
  const isDone = existsSync(stamp) && readFileSync(stamp, 'utf8') === now;
  if (isDone && outputs.every((path) => existsSync(join(ROOT, path)))) {
    console.log(`✓ ${title} · 和上次通过时一样`);
    return { ok: true };
  }
  const result = await step();
  if (result.ok) writeFileSync(stamp, now);
  return result;
}
