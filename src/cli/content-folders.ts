import { existsSync } from 'node:fs';
import type { GivenOptions } from './command-line.js';

/** The library and the first county that uses it. */
const DEFAULT_CONTENT = ['content/common', 'content/changbai'];

/** The content folders given, else the default ones; the county's only where there is one. */
export function contentFolders(given: readonly string[]): readonly string[] {
  if (given.length > 0) return given;
  const [common = '', ...overlays] = DEFAULT_CONTENT;
  return [common, ...overlays.filter((folder) => existsSync(folder))];
}

/** `--official DIR`, else the environment's MINGBAI_OFFICIAL, else none. */
export function officialFolder(options: GivenOptions): { readonly official?: string } {
  const official = options.text('official') ?? process.env['MINGBAI_OFFICIAL'];
  return official === undefined || official === '' ? {} : { official };
}
