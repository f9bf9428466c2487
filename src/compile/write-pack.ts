import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { PackContent } from '../pack/content.js';
import type { EncodedPack } from '../pack/encode.js';
import { encodePack } from '../pack/encode.js';
import { MANIFEST_NAME } from '../pack/format.js';
import type { Manifest } from '../pack/format.js';
import { scriptPath } from '../pack/script-form.js';
import type { Indexer } from '../pack/shards.js';
import { errorCode, shownPath } from './text-file.js';

/** The output folder cannot be used. The message is for the editor: what and how to put it right. */
export class PackFolderError extends Error {
  override readonly name = 'PackFolderError';
}

export interface WrittenPack {
  readonly manifest: Manifest;
  readonly files: number;
  /** Of the JSON files: what a page can fetch. */
  readonly bytes: number;
  /** Of all files, the script forms included. */
  readonly totalBytes: number;
}

/** Files of a pack, by their names: `guides-work.3fa29c11d0.json` and its script form. */
const PACK_FILE = /^[a-z0-9][a-z0-9-]{0,150}\.[0-9a-f]{8,64}\.(?:json|js)$/;
const MANIFEST_SCRIPT = scriptPath(MANIFEST_NAME);

/**
 * Writes a pack into a folder. The files are made in a temporary folder beside it, then moved in, the manifest last: who
 * reads at any moment finds a whole pack, and whatever fails before leaves the last good one as it was. Files of the
 * pack before stay for pages that are open; older ones are removed; files that are not ours are never touched.
 * `indexer`: of a library too large for the device (see `indexerFor`). Throws `PackFolderError` when the folder holds something other than a pack.
 */
export async function writePack(content: PackContent, out: string, indexer?: Indexer): Promise<WrittenPack> {
  const folder = resolve(out);
  const present = await checkFolder(folder);
  const encoded = await encodePack(content, indexer);
  await inTemporaryFolder(folder, async (temporary) => {
    const files = [...encoded.scripts, ...encoded.files];
    for (const { path, bytes } of files) await writeFile(join(temporary, path), bytes);
    const before = await namedFiles(join(folder, MANIFEST_NAME));
    await mkdir(folder, { recursive: true });
    for (const { path } of inOrder(files)) await rename(join(temporary, path), join(folder, path));
    await removeStale(folder, present, new Set([...files.map(({ path }) => path), ...before]));
  });
  return summary(encoded);
}

/** Manifests last: until then nothing names the new files. */
function inOrder<File extends { readonly path: string }>(files: readonly File[]): File[] {
  const isManifest = ({ path }: File): boolean => path === MANIFEST_NAME || path === MANIFEST_SCRIPT;
  return [...files.filter((file) => !isManifest(file)), ...files.filter(isManifest)];
}

function summary({ manifest, files, scripts }: EncodedPack): WrittenPack {
  const size = (list: EncodedPack['files']): number => list.reduce((sum, { bytes }) => sum + bytes.length, 0);
  return {
    manifest,
    files: files.length + scripts.length,
    bytes: size(files),
    totalBytes: size(files) + size(scripts),
  };
}

/** Names in the folder; throws when it may not be written to. */
async function checkFolder(folder: string): Promise<string[]> {
  const shown = shownPath(folder);
  try {
    if (!(await stat(folder)).isDirectory()) {
      throw new PackFolderError(`${shown} — 这是一个文件，不能写内容包 — 换一个文件夹`);
    }
  } catch (error) {
    if (error instanceof PackFolderError) throw error;
    if (errorCode(error) === 'ENOENT') return [];
    throw new PackFolderError(`${shown} — 文件夹读不了（${errorCode(error)}） — 检查权限`);
  }
  const names = await readdir(folder);
  if (names.length > 0 && !(await isPack(folder, names))) {
    throw new PackFolderError(`${shown} — 文件夹里有别的文件，不是内容包，没有写入 — 换一个空文件夹，或先自己清空`);
  }
  return names;
}

/** A manifest with a format number: ours, of whatever version. */
async function isPack(folder: string, names: readonly string[]): Promise<boolean> {
  if (!names.includes(MANIFEST_NAME)) return names.every((name) => PACK_FILE.test(name) || name === MANIFEST_SCRIPT);
  try {
    const manifest: unknown = JSON.parse(await readFile(join(folder, MANIFEST_NAME), 'utf8'));
    return typeof manifest === 'object' && manifest !== null && 'format' in manifest && 'groups' in manifest;
  } catch {
    return false;
  }
}

/** Files that the manifest in the folder names, script forms included; none when there is no manifest. */
async function namedFiles(path: string): Promise<string[]> {
  try {
    const text = await readFile(path, 'utf8');
    const names = [...text.matchAll(/"path":"([^"]+)"/g)].map((match) => match[1] ?? '');
    return names.flatMap((name) => [name, scriptPath(name)]);
  } catch {
    return [];
  }
}

async function removeStale(folder: string, present: readonly string[], kept: ReadonlySet<string>): Promise<void> {
  for (const name of present)
    if (PACK_FILE.test(name) && !kept.has(name)) await rm(join(folder, name), { force: true });
}

/** Runs with a temporary folder beside the target (so that moving is a rename), removed whatever happens. */
async function inTemporaryFolder(target: string, use: (folder: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(target), { recursive: true }).catch((error: unknown) => {
    throw new PackFolderError(`${shownPath(dirname(target))} — 文件夹建不了（${errorCode(error)}） — 检查路径和权限`);
  });
  const temporary = await mkdtemp(join(dirname(target), `.${basename(target)}.`)).catch((error: unknown) => {
    throw new PackFolderError(`${shownPath(dirname(target))} — 不能写入（${errorCode(error)}） — 检查权限和磁盘空间`);
  });
  const stop = (): void => {
    rmSync(temporary, { recursive: true, force: true });
    process.exit(130);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    await use(temporary);
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    await rm(temporary, { recursive: true, force: true });
  }
}
