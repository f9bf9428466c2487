import { readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { PackContent } from '../pack/content.js';
import type { EncodedFile, EncodedPack } from '../pack/encode.js';
import { encodePack } from '../pack/encode.js';
import { MANIFEST_NAME } from '../pack/format.js';
import type { Manifest } from '../pack/format.js';
import { scriptForm, scriptPath } from '../pack/script-form.js';
import type { Indexer } from '../pack/shards.js';
import { keptManifests, keptName, manifestBytes, namesOf, plainManifest, readManifest } from './kept-packs.js';
import { checkFolder, holds, inTemporaryFolder, writeSurely } from './pack-folder.js';

export interface WrittenPack {
  readonly manifest: Manifest;
  readonly files: number;
  /** Of the JSON files: what a page can fetch. */
  readonly bytes: number;
  /** Of all files, the script forms included. */
  readonly totalBytes: number;
}

export interface WriteOptions {
  /** Of a library too large for the device (see `indexerFor`). */
  readonly indexer?: Indexer | undefined;
  /** How many packs before this one stay in the folder for `mingbai rollback`. */
  readonly keep?: number | undefined;
}

/** One to go back to, and two to find out which one was still right. */
export const KEPT = 3;

/**
 * Writes a pack into a folder. New files are made in a temporary folder, read back, then moved in, the manifest last: who
 * reads at any moment finds a whole pack, and whatever fails before leaves the last good one as it was. The packs before
 * stay, `keep` of them, for `rollback` and for pages that are open; files of older ones are removed, and nothing else ever
 * is. Throws `PackFolderError` when the folder holds something other than a pack or cannot be written to.
 */
export async function writePack(content: PackContent, out: string, options: WriteOptions = {}): Promise<WrittenPack> {
  const folder = resolve(out);
  await checkFolder(folder);
  const encoded = await encodePack(content, options.indexer);
  await replaceManifest(folder, encoded.manifest, [...encoded.scripts, ...encoded.files], options.keep ?? KEPT);
  return summary(encoded);
}

/** Makes `manifest` the one that readers find, with whatever of its files is not there yet. */
export async function replaceManifest(
  folder: string,
  manifest: Manifest,
  files: readonly EncodedFile[],
  keep: number,
): Promise<void> {
  await inTemporaryFolder(folder, async (temporary) => {
    const before = await readManifest(join(folder, MANIFEST_NAME));
    const missing = await missingFiles(folder, [...keptFile(before, manifest), ...files]);
    for (const { path, bytes } of missing) await writeSurely(join(temporary, path), bytes);
    for (const { path } of inOrder(missing)) await rename(join(temporary, path), join(folder, path));
    await removeOld(folder, manifest, before, keep);
  });
}

/** The manifest about to be replaced, under the name that keeps it; none when the new one is the same pack. */
function keptFile(before: Manifest | undefined, manifest: Manifest): EncodedFile[] {
  if (before === undefined || before.version === manifest.version) return [];
  return [{ path: keptName(before), bytes: manifestBytes(plainManifest(before)) }];
}

/** A manifest, alone, as both of its files. */
export function manifestFiles(manifest: Manifest): EncodedFile[] {
  const bytes = manifestBytes(manifest);
  return [
    { path: scriptPath(MANIFEST_NAME), bytes: scriptForm(MANIFEST_NAME, bytes) },
    { path: MANIFEST_NAME, bytes },
  ];
}

/** Files are named by what is in them: most are there already. One that somebody damaged is written again. */
async function missingFiles(folder: string, files: readonly EncodedFile[]): Promise<EncodedFile[]> {
  const missing: EncodedFile[] = [];
  for (const file of files) if (!(await holds(join(folder, file.path), file.bytes))) missing.push(file);
  return missing;
}

/** Manifests last: until then nothing names the new files. */
function inOrder<File extends { readonly path: string }>(files: readonly File[]): File[] {
  const isManifest = ({ path }: File): boolean => path === MANIFEST_NAME || path === scriptPath(MANIFEST_NAME);
  return [...files.filter((file) => !isManifest(file)), ...files.filter(isManifest)];
}

/**
 * Takes away packs past the number to keep: only files that their manifests name and no pack that stays does. The one
 * just replaced stays in any case: pages have it open.
 */
async function removeOld(folder: string, current: Manifest, before: Manifest | undefined, keep: number): Promise<void> {
  const names = await readdir(folder);
  const all = (await keptManifests(folder, names)).filter(({ version }) => version !== current.version);
  const isReplaced = ({ version }: Manifest): boolean => version === before?.version;
  const kept = [...all.filter(isReplaced), ...all.filter((manifest) => !isReplaced(manifest))];
  const old = kept.slice(keep);
  const stays = new Set([current, ...kept.slice(0, keep)].flatMap(namesOf));
  const gone = new Set(old.flatMap(namesOf).filter((name) => !stays.has(name)));
  for (const manifest of [current, ...old]) gone.add(keptName(manifest));
  for (const name of names) if (gone.has(name)) await rm(join(folder, name), { force: true });
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
