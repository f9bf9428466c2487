import { existsSync } from 'node:fs';
import type { FSWatcher } from 'chokidar';
import { watch } from 'chokidar';
import { errorCode } from '../../compile/text-file.js';

/** Editors save in several steps: what comes within this many milliseconds is one edit. */
const TOGETHER_MS = 25;
/** A folder that was taken away is looked for this often: no watcher sees it come back. */
const LOOK_AGAIN_MS = 1000;

export interface FolderWatch {
  readonly close: () => Promise<void>;
}

/**
 * Calls `onEdit` after every change below the folders. Where the system has no watchers left (a disk of the network, too
 * many files), files are looked at in turn, and `say` is told.
 */
export async function watchFolders(
  folders: readonly string[],
  onEdit: () => void,
  say: (message: string) => void,
): Promise<FolderWatch> {
  let timer: NodeJS.Timeout | undefined;
  let isPolling = false;
  const edited = (): void => {
    clearTimeout(timer);
    timer = setTimeout(onEdit, TOGETHER_MS);
  };
  let watcher = await begin();
  let present = folders.map((folder) => existsSync(folder));

  async function begin(): Promise<FSWatcher> {
    const started = watch(
      folders.filter((folder) => existsSync(folder)),
      {
        ignoreInitial: true,
        ignored: (path) => /[\\/](?:\.git|node_modules)(?:[\\/]|$)|~$|\.sw[px]$/.test(path),
        usePolling: isPolling,
        interval: 300,
        followSymlinks: false,
      },
    );
    started.on('all', edited);
    started.on('error', (error) => {
      if (isPolling) return;
      isPolling = true;
      say(`系统的文件监视用不了（${errorCode(error)}），改成隔一会儿看一遍`);
      void again();
    });
    await new Promise<void>((resolve) => started.once('ready', resolve));
    return started;
  }

  async function again(): Promise<void> {
    await watcher.close();
    watcher = await begin();
    edited();
  }

  const look = setInterval(() => {
    const now = folders.map((folder) => existsSync(folder));
    const isChanged = now.some((is, index) => is !== present[index]);
    present = now;
    if (isChanged) void again();
  }, LOOK_AGAIN_MS);

  return {
    async close() {
      clearInterval(look);
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
