import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, open, readdir, readFile, rm, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST_NAME } from '../pack/format.js';
import { scriptPath } from '../pack/script-form.js';
import { errorCode, shownPath } from './text-file.js';

/** The output folder cannot be used. The message is for the editor: what and how to put it right. */
export class PackFolderError extends Error {
  override readonly name = 'PackFolderError';
}

/** What the system says when a file cannot be written, and what helps. */
const FAULTS: Readonly<Record<string, readonly [what: string, fix: string]>> = {
  ENOSPC: ['磁盘满了', '腾出空间，或换一个盘，再运行一次'],
  EDQUOT: ['磁盘配额用完了', '腾出空间，或换一个盘，再运行一次'],
  EFBIG: ['文件超过了这台机器允许的大小', '看看 ulimit -f 和磁盘的格式（U 盘用 exFAT），再运行一次'],
  EROFS: ['磁盘是只读的', '换一个能写的文件夹'],
  EACCES: ['没有写入权限', '换一个文件夹，或请管理员给权限'],
  EPERM: ['没有写入权限', '换一个文件夹，或请管理员给权限'],
  ENOTDIR: ['路径中间有一个是文件，不是文件夹', '检查路径'],
  ENAMETOOLONG: ['路径太长', '换一个短一些的路径'],
  EBUSY: ['文件正被别的程序用着', '关掉打开它的程序，再运行一次'],
  EISDIR: ['要写的文件名被一个文件夹占了', '把那个文件夹移走，再运行一次'],
  ENOTEMPTY: ['要写的文件名被一个文件夹占了', '把那个文件夹移走，再运行一次'],
  EIO: ['磁盘读写出错', '检查磁盘，或换一个盘'],
};

/** A failure of the file system in the editor's words; anything else is a fault of ours and is thrown on. */
export function folderError(path: string, error: unknown): Error {
  if (error instanceof PackFolderError) return error;
  const code = errorCode(error);
  if (!(error instanceof Error) || !('syscall' in error)) return error instanceof Error ? error : new Error(code);
  const [what, fix] = FAULTS[code] ?? [`写不了（${code}）`, '检查路径、权限和磁盘空间'];
  return new PackFolderError(`${shownPath(path)} — ${what} — ${fix}`);
}

/** Files of a pack, by their names: `guides-work.3fa29c11d0.json` and its script form. */
const PACK_FILE = /^[a-z0-9][a-z0-9-]{0,150}\.[0-9a-f]{8,64}\.(?:json|js)$/;
/** Our own folder for files that are not finished. The number is the process that writes them. */
const UNFINISHED = /^\.mingbai-(\d{1,10})-/;

/** Names in the folder, none when there is no folder; throws when a pack may not be written there. */
export async function checkFolder(folder: string): Promise<string[]> {
  const shown = shownPath(folder);
  try {
    if (!(await stat(folder)).isDirectory()) {
      throw new PackFolderError(`${shown} — 这是一个文件，不能写内容包 — 换一个文件夹`);
    }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw folderError(folder, error);
  }
  const names = await readdir(folder).catch((error: unknown) => {
    throw folderError(folder, error);
  });
  if (names.length > 0 && !(await isPack(folder, names))) {
    throw new PackFolderError(`${shown} — 文件夹里有别的文件，不是内容包，没有写入 — 换一个空文件夹，或先自己清空`);
  }
  return names;
}

/** A manifest with a format number: ours, of whatever version. */
async function isPack(folder: string, names: readonly string[]): Promise<boolean> {
  if (!names.includes(MANIFEST_NAME)) {
    return names.every((name) => PACK_FILE.test(name) || UNFINISHED.test(name) || name === scriptPath(MANIFEST_NAME));
  }
  try {
    const manifest: unknown = JSON.parse(await readFile(join(folder, MANIFEST_NAME), 'utf8'));
    return typeof manifest === 'object' && manifest !== null && 'format' in manifest && 'groups' in manifest;
  } catch {
    return false;
  }
}

/**
 * Runs with a folder of its own inside the target (moving out of it is a rename even where the target is a disk of its
 * own), removed whatever happens, Ctrl-C included. Refuses while another process writes there; what a process that is no
 * more left behind is taken away. A target that did not exist is gone again when nothing was made in it.
 */
export async function inTemporaryFolder(target: string, use: (folder: string) => Promise<void>): Promise<void> {
  const made = await mkdir(target, { recursive: true }).catch((error: unknown) => {
    throw folderError(target, error);
  });
  await refuseSecondWriter(target);
  const temporary = await mkdtemp(join(target, `.mingbai-${String(process.pid)}-`)).catch((error: unknown) => {
    throw folderError(target, error);
  });
  const stop = (): void => {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
    process.stderr.write('\n已中断。文件夹里的内容包是完整的，再运行一次就行\n');
    process.exit(130);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    await use(temporary);
  } catch (error) {
    throw folderError(target, error);
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    await rm(temporary, { recursive: true, force: true });
    if (made !== undefined) await rmdir(target).catch(() => undefined);
  }
}

async function refuseSecondWriter(target: string): Promise<void> {
  for (const name of await readdir(target)) {
    const writer = Number(UNFINISHED.exec(name)?.[1] ?? 0);
    if (writer === 0) continue;
    if (writer !== process.pid && isRunning(writer)) {
      const fix = `等它写完再运行（进程 ${String(writer)}）`;
      throw new PackFolderError(`${shownPath(target)} — 另一个 mingbai 正在写这个文件夹 — ${fix}`);
    }
    await rm(join(target, name), { recursive: true, force: true });
  }
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    // It is there, but somebody else's.
    return errorCode(error) === 'EPERM';
  }
}

/** Writes a file down to the disk and reads it back: what is moved into place afterwards is what was meant. */
export async function writeSurely(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  if (!(await holds(path, bytes))) {
    throw new PackFolderError(`${shownPath(path)} — 写下去的和读回来的不一样，磁盘可能坏了 — 换一个盘`);
  }
}

/** Whether the file is there with exactly these bytes. */
export async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  return await readFile(path).then(
    (present) => present.equals(bytes),
    () => false,
  );
}
