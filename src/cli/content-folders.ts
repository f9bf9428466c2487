import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../compile/problem.js';
import type { GivenOptions } from './command-line.js';

/** The library and the first county that uses it, in a checkout of this project. */
const CHECKOUT = ['content/common', 'content/changbai'];
/** Where a county of its own stands: what `mingbai init` makes, or the overlay's folder itself. */
const COUNTY = ['content', '.'];
/** The same two folders up from src/cli and from dist/cli. */
const PACKAGE = new URL('../../', import.meta.url);

/** A file or folder of the package that this command belongs to. */
export function packagePath(path: string): string {
  return fileURLToPath(new URL(path, PACKAGE));
}

/**
 * The content folders given, else the default ones: of a checkout the library and its county; in a county's own folder
 * the library of the package, and the county over it.
 */
export function contentFolders(given: readonly string[]): readonly string[] {
  if (given.length > 0) return given;
  const [common = '', ...overlays] = CHECKOUT;
  const county = existsSync(common) ? undefined : COUNTY.find((folder) => existsSync(join(folder, 'overlay.yaml')));
  if (county !== undefined) return [packagePath('content/common'), county];
  return [common, ...overlays.filter((folder) => existsSync(folder))];
}

/** Whether a finding is about the library of the package, in a folder that only lays a county over it. */
export function isOfThePackage({ file }: Problem): boolean {
  return !existsSync('content/common') && resolve(file).startsWith(packagePath('content/common'));
}

/** `--official DIR`, else the environment's MINGBAI_OFFICIAL, else none. */
export function officialFolder(options: GivenOptions): { readonly official?: string } {
  const official = options.text('official') ?? process.env['MINGBAI_OFFICIAL'];
  return official === undefined || official === '' ? {} : { official };
}
