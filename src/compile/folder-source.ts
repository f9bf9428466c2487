import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PackError } from '../pack/format.js';
import type { Source } from '../pack/format.js';
import { errorCode } from './text-file.js';

/** A file directly in the folder: the manifest of an untrusted pack must not lead anywhere else. */
const FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9.-]{0,200}$/;

/** A pack in a folder of this machine. Rejects with `PackError` `not-found` when the file is not there. */
export function createFolderSource(root: string): Source {
  return {
    async read(path, signal) {
      if (!FILE_NAME.test(path)) throw new PackError('not-found', `"${path}" is no file of a pack`);
      signal?.throwIfAborted();
      try {
        return await readFile(join(root, path));
      } catch (error) {
        throw new PackError('not-found', `"${join(root, path)}" cannot be read (${errorCode(error)})`);
      }
    },
  };
}
