import { readFile, rename, writeFile } from 'node:fs/promises';
import { fingerprint } from './fingerprint.js';
import type { LocatedMap } from './located.js';
import type { Problems } from './problem.js';
import { errorCode, shownPath } from './text-file.js';
import { readYamlFile } from './yaml-source.js';

/**
 * Writes `of:` at the end of a pathway's translation: the fingerprint of the Chinese of every place in it. Every byte above
 * stays as it was. `undefined` after a problem.
 */
export async function stampPathwayTranslation(
  path: string,
  chinese: ReadonlyMap<string, string>,
  problems: Problems,
): Promise<{ readonly isChanged: boolean } | undefined> {
  const located = await readYamlFile(path, problems);
  if (located?.kind !== 'map') return undefined;
  const raw = await readFile(path, 'utf8');
  const feed = raw.includes('\r\n') ? '\r\n' : '\n';
  const at = /^of:/m.exec(raw)?.index;
  if (at !== undefined && /^[^\s#]/m.test(raw.slice(at).replace(/^of:.*$/m, ''))) {
    const fix = '把 of: 移到文件最后，或删去它，再运行 mingbai stamp';
    problems.add({ code: 'stamp-write', file: shownPath(path), line: 0, what: 'of: 后面还有别的字段', fix });
    return undefined;
  }
  const places = translatedPlaces(located).filter((place) => chinese.has(place));
  const lines = places.map((place) => `  ${place}: "${fingerprint(chinese.get(place) ?? '')}"`);
  const above = (at === undefined ? raw : raw.slice(0, at)).replace(/\s*$/, '');
  const stamped = [above, 'of:', ...lines, ''].join(feed);
  if (stamped === raw) return { isChanged: false };
  try {
    await writeFile(`${path}.tmp`, stamped, 'utf8');
    await rename(`${path}.tmp`, path);
  } catch (error) {
    const what = `文件写不了（${errorCode(error)}）`;
    problems.add({ code: 'stamp-write', file: shownPath(path), line: 0, what, fix: '检查权限' });
    return undefined;
  }
  return { isChanged: true };
}

function translatedPlaces(map: LocatedMap): string[] {
  const texts = map.entries.get('texts')?.value;
  return texts?.kind === 'map' ? [...texts.entries.keys()] : [];
}
