/**
 * A pack with the Civil Code's groups alone, made of a whole one: the catalogue keeps all names and no other statute, for a
 * reader refuses a catalogue that names groups its manifest has not.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const isCode = ({ name }) => name.includes('civil-code');

export function writeCodePack(pack, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(pack, 'manifest.json'), 'utf8'));
  const kept = [...manifest.groups.keys()].filter((group) => isCode(manifest.groups[group]));
  const groups = kept.map((group) => manifest.groups[group]);
  const files = [...groups, manifest.lexicon, manifest.readings].filter((file) => file !== undefined);
  for (const { path } of files) copyFileSync(join(pack, path), join(folder, path));
  const { entries, statutes } = JSON.parse(readFileSync(join(pack, manifest.catalogue.path), 'utf8'));
  const to = (group) => kept.indexOf(group);
  const code = statutes
    .filter(({ id }) => id === 'civil-code')
    .map((each) => ({
      ...each,
      group: to(each.group),
      ranges: each.ranges.map(([first, last, group]) => [first, last, to(group)]),
    }));
  const bytes = Buffer.from(JSON.stringify({ entries: [entries.flat()], statutes: code }));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const catalogue = { path: `catalogue.${sha256.slice(0, 10)}.json`, bytes: bytes.length, sha256 };
  writeFileSync(join(folder, catalogue.path), bytes);
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, groups, catalogue }));
}
