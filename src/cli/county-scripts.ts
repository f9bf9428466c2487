import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { packagePath } from './content-folders.js';

/** What a page with the script tag loads, from the built package: the bundle, and the folders it looks into beside it. */
const FOLDERS = ['parts', 'words', 'worker'];
const BUNDLE = 'mingbai.min.js';

/** Copies the scripts of the page; the number of files. Rejects when the package is not built. */
export async function copyPageScripts(target: string): Promise<number> {
  const files = [BUNDLE];
  for (const folder of FOLDERS) {
    const names = await readdir(packagePath(`dist/${folder}`));
    const loaded = folder === 'worker' ? ['search-worker.js'] : names.filter((name) => name.endsWith('.js'));
    files.push(...loaded.map((name) => join(folder, name)));
  }
  for (const file of files) {
    await mkdir(dirname(join(target, file)), { recursive: true });
    await copyFile(packagePath(join('dist', file)), join(target, file));
  }
  return files.length;
}
