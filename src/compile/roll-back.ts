import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { MANIFEST_NAME, PackError } from '../pack/format.js';
import type { Manifest, Source } from '../pack/format.js';
import { filesOf } from '../pack/manifest-files.js';
import { scriptForm, scriptPath } from '../pack/script-form.js';
import { decodeShard, shardPath } from '../pack/shards.js';
import { readVerified } from '../pack/verified-reader.js';
import { createFolderSource } from './folder-source.js';
import { keptManifests, readManifest } from './kept-packs.js';
import { didYouMean } from './nearest.js';
import { checkFolder, holds, PackFolderError } from './pack-folder.js';
import { shownPath } from './text-file.js';
import { KEPT, manifestFiles, replaceManifest } from './write-pack.js';

/** The pack that readers find, and those that can be gone back to, the one built last first. */
export interface PackHistory {
  readonly current: Manifest;
  readonly kept: readonly Manifest[];
}

/** Throws `PackFolderError` when there is no pack in the folder. */
export async function packHistory(out: string): Promise<PackHistory> {
  const folder = resolve(out);
  const names = await checkFolder(folder);
  const current = await readManifest(join(folder, MANIFEST_NAME));
  if (current === undefined) {
    throw new PackFolderError(`${shownPath(folder)} — 这里没有内容包 — 检查路径；先用 mingbai build 写一个`);
  }
  const kept = await keptManifests(folder, names);
  return { current, kept: kept.filter(({ version }) => version !== current.version) };
}

/**
 * Goes back to a kept pack: the one built before the current one, or the one whose version is or ends with `to`. Its
 * files are read and verified first; the manifest says `rollback`, so that readers who have seen the newer one take it
 * (S4). The pack that was left is kept, so that going forward again is the same command.
 */
export async function rollBack(out: string, to?: string): Promise<Manifest> {
  const folder = resolve(out);
  const { current, kept } = await packHistory(out);
  const chosen = to === undefined ? before(current, kept) : kept.find(({ version }) => isNamed(version, to));
  if (chosen === undefined) throw new PackFolderError(`${shownPath(folder)} — ${whyNone(current, kept, to)}`);
  await verifyPack(folder, chosen);
  const manifest: Manifest = { ...chosen, rollback: true };
  await replaceManifest(folder, manifest, manifestFiles(manifest), Math.max(KEPT, kept.length + 1));
  return manifest;
}

function before(current: Manifest, kept: readonly Manifest[]): Manifest | undefined {
  return kept.find(({ built }) => Date.parse(built) < Date.parse(current.built));
}

function isNamed(version: string, to: string): boolean {
  return version === to || (to.length >= 4 && version.split('.').pop()?.startsWith(to) === true);
}

function whyNone(current: Manifest, kept: readonly Manifest[], to: string | undefined): string {
  if (to === undefined) return '没有更早的内容包 — 用 --list 看看留着哪些';
  if (isNamed(current.version, to)) return `现在的内容包就是 ${current.version} — 不用退回`;
  const versions = kept.map(({ version }) => version);
  return `没有留着“${to}”这一版 — ${didYouMean(to, versions)}${versions.length === 0 ? '这里没有留着别的版本' : `可用：${versions.join('、')}`}`;
}

/** Every file of the pack as its manifest promised it, script forms included; throws what the editor can act on. */
async function verifyPack(folder: string, manifest: Manifest): Promise<void> {
  const source = createFolderSource(folder);
  try {
    for (const file of filesOf(manifest)) await sameScript(folder, file.path, await readVerified(source, file));
    const { shards } = manifest;
    for (let number = 0; number < (shards?.count ?? 0); number += 1)
      await verifyShard(source, shards?.id ?? '', number);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    const what = `要退回的 ${manifest.version} 缺文件或文件坏了（${error.message}）`;
    throw new PackFolderError(`${shownPath(folder)} — ${what} — 用 --list 换一版，或从那时的内容重新 build --rollback`);
  }
}

async function sameScript(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  const script = scriptPath(path);
  if (await holds(join(folder, script), scriptForm(path, bytes))) return;
  const present = await readFile(join(folder, script)).catch(() => undefined);
  throw new PackError(present === undefined ? 'not-found' : 'wrong-hash', `"${script}"`);
}

async function verifyShard(source: Source, id: string, number: number): Promise<void> {
  const path = shardPath(id, number);
  await decodeShard(await source.read(path), id);
}
