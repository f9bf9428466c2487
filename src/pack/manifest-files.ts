import type { Manifest, PackFile } from './format.js';

/** Every file that a manifest names with its hash: all of a pack but the manifest itself and the shards of its index. */
export function filesOf({ catalogue, lexicon, readings, holidays, groups }: Manifest): PackFile[] {
  return [catalogue, lexicon, readings, holidays, ...groups].filter((file) => file !== undefined);
}
