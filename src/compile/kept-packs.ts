import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalJson } from '../pack/canonical-json.js';
import { decodeManifest } from '../pack/decode.js';
import type { Manifest } from '../pack/format.js';
import { filesOf } from '../pack/manifest-files.js';
import { scriptPath } from '../pack/script-form.js';
import { shardPath } from '../pack/shards.js';

/** The manifest of a pack that was replaced, in the same folder: `manifest.3fa29c11.json`. Its files stay too. */
const KEPT_NAME = /^manifest\.[0-9a-f]{8}\.json$/;

/** Where the manifest of a version is kept: `2026-11-23.3fa29c11` → `manifest.3fa29c11.json`. */
export function keptName({ version }: Manifest): string {
  return `manifest.${version.slice(version.lastIndexOf('.') + 1)}.json`;
}

/** The manifest in a file; `undefined` when there is none that this version of mingbai can read. */
export async function readManifest(path: string): Promise<Manifest | undefined> {
  try {
    return decodeManifest(await readFile(path));
  } catch {
    return undefined;
  }
}

/** The manifests of replaced packs among the names of a folder, the one built last first. */
export async function keptManifests(folder: string, names: readonly string[]): Promise<Manifest[]> {
  const found = await Promise.all(
    names.filter((name) => KEPT_NAME.test(name)).map((name) => readManifest(join(folder, name))),
  );
  return found.filter((manifest) => manifest !== undefined).sort((a, b) => Date.parse(b.built) - Date.parse(a.built));
}

/** As it was before somebody went back to it: whoever goes back again decides anew. */
export function plainManifest(manifest: Manifest): Manifest {
  const { rollback, ...plain } = manifest;
  return rollback === undefined ? manifest : plain;
}

/** The bytes of a manifest's file. */
export function manifestBytes(manifest: Manifest): Uint8Array {
  return canonicalJson(manifest);
}

/** Names of all files of a pack but its manifest: JSON and script forms, shards included. */
export function namesOf(manifest: Manifest): string[] {
  const { shards } = manifest;
  const paths = filesOf(manifest).map(({ path }) => path);
  const all =
    shards === undefined
      ? paths
      : [...paths, ...Array.from({ length: shards.count }, (_, number) => shardPath(shards.id, number))];
  return all.flatMap((path) => [path, scriptPath(path)]);
}
