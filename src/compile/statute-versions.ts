import type { Statute } from '../model/statute.js';
import { undated } from '../model/statute-version.js';
import type { Problems } from './problem.js';
import type { StatuteFolder } from './statute-folder.js';

/**
 * Statutes of which a later version is here (`<id>@<day>` beside `<id>`): the first one gets the day it began to its id
 * too, so that the id alone means the version in force on the day of reading. Each ends when the next begins.
 */
export function dateVersions<Folder extends StatuteFolder>(folders: readonly Folder[], problems: Problems): Folder[] {
  const versioned = new Set(folders.flatMap(({ statute: { id } }) => (undated(id) === id ? [] : [undated(id)])));
  const dated = folders.map((folder) => {
    const { statute, file } = folder;
    if (!versioned.has(undated(statute.id))) return folder;
    const id = `${undated(statute.id)}@${statute.effective}`;
    if (statute.id !== undated(statute.id) && statute.id !== id) reportDay(statute, file, problems);
    return { ...folder, statute: { ...statute, id } };
  });
  return dated.map((folder) => {
    const next = nextVersion(folder.statute, dated);
    if (next === undefined) return folder;
    const { until = next.effective, supersededBy = next.id } = folder.statute;
    return { ...folder, statute: { ...folder.statute, until, supersededBy } };
  });
}

function nextVersion({ id, effective }: Statute, folders: readonly StatuteFolder[]): Statute | undefined {
  if (undated(id) === id) return undefined;
  return folders
    .map(({ statute }) => statute)
    .filter((each) => undated(each.id) === undated(id) && each.effective > effective)
    .sort((a, b) => (a.effective < b.effective ? -1 : 1))[0];
}

function reportDay({ id, effective }: Statute, file: string, problems: Problems): void {
  problems.add({
    code: 'statute-version-day',
    file,
    line: 0,
    what: `id 是 ${id}，施行日期（effective）是 ${effective}`,
    fix: `@ 后面写施行日期：${undated(id)}@${effective}，文件夹名也一样；或者改正 effective`,
  });
}
