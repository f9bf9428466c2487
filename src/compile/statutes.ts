import { join } from 'node:path';
import type { StatuteNames } from '../model/citation.js';
import { undated, versionOn } from '../model/statute-version.js';
import type { ArticleNote, NoteFile } from './article-notes.js';
import { parseNoteFile } from './article-notes.js';
import type { Law } from './law.js';
import type { Layer } from './layer.js';
import type { Place } from './located.js';
import type { Memory } from './memory.js';
import { NO_MEMORY, recallProblems } from './memory.js';
import { didYouMean } from './nearest.js';
import type { Problems } from './problem.js';
import type { StatuteFolder } from './statute-folder.js';
import { checkSuccessors, readStatuteFolder } from './statute-folder.js';
import { dateVersions } from './statute-versions.js';
import { readTextFile, shownPath } from './text-file.js';

/** A statute with the notes of every layer: a county's note replaces the common one of the same article. */
export interface StatuteContent extends StatuteFolder {
  readonly notes: readonly NoteFile[];
}

/** Every statute of the layers, in the order of `statutes.yaml`, the rest after by id. */
export async function readStatutes(
  layers: readonly Layer[],
  order: ReadonlyMap<string, Place>,
  problems: Problems,
  memory: Memory = NO_MEMORY,
): Promise<StatuteContent[]> {
  const found = new Map<string, StatuteContent>();
  for (const layer of layers) {
    const hasYaml = ({ names }: Layer['statutes'][number]): boolean => names.includes('statute.yaml');
    for (const folder of layer.statutes.filter(hasYaml)) {
      const read = await readFolder(folder, problems, memory);
      if (read === undefined) continue;
      found.set(read.statute.id, { ...read, notes: await readNotes(read.noteFiles, problems, memory) });
    }
    for (const folder of layer.statutes.filter((each) => !hasYaml(each))) {
      await addNotes(found, folder.id, folder, problems, memory);
    }
  }
  checkSuccessors([...found.values()], problems);
  return dateVersions(inOrder(found, order, problems), problems);
}

/** Everything of the folder but the notes. */
function readFolder(
  { path, names }: Layer['statutes'][number],
  problems: Problems,
  memory: Memory,
): Promise<StatuteFolder | undefined> {
  const own = names.filter((name) => !name.endsWith('.md')).flatMap((name) => memory.stamp(join(path, name)));
  return recallProblems(memory, `statute ${path}`, [...names, ...own], problems, (apart) =>
    readStatuteFolder(path, apart),
  );
}

async function readNotes(paths: readonly string[], problems: Problems, memory: Memory): Promise<NoteFile[]> {
  const notes: NoteFile[] = [];
  for (const path of paths) {
    const read = await recallProblems(memory, `notes ${path}`, [memory.stamp(path)], problems, async (apart) => {
      const source = await readTextFile(path, apart);
      return source === undefined ? undefined : parseNoteFile(source, apart);
    });
    if (read !== undefined) notes.push(read);
  }
  return notes;
}

/** A folder without `statute.yaml` adds notes to a statute of a layer below. */
async function addNotes(
  found: Map<string, StatuteContent>,
  id: string,
  folder: { readonly path: string; readonly names: readonly string[] },
  problems: Problems,
  memory: Memory,
): Promise<void> {
  const below = found.get(id);
  if (below === undefined) {
    const fix = `${didYouMean(id, found.keys())}补上 statute.yaml，或改正文件夹名`;
    const what = `法律“${id}”没有 statute.yaml`;
    problems.add({ code: 'statute-missing', file: shownPath(folder.path), line: 0, what, fix });
    return;
  }
  const paths = folder.names.filter((name) => name.endsWith('.md')).map((name) => join(folder.path, name));
  const notes = await readNotes(paths, problems, memory);
  const replaced = new Set(notes.flatMap(({ articles }) => articles.map(({ number }) => number)));
  const kept = below.notes.map((file) => without(file, replaced));
  found.set(id, { ...below, notes: [...kept, ...notes] });
}

function without(file: NoteFile, numbers: ReadonlySet<string>): NoteFile {
  return { ...file, articles: file.articles.filter(({ number }) => !numbers.has(number)) };
}

function inOrder(
  found: ReadonlyMap<string, StatuteContent>,
  order: ReadonlyMap<string, Place>,
  problems: Problems,
): StatuteContent[] {
  const ordered: StatuteContent[] = [];
  for (const [id, place] of order) {
    const statute = found.get(id);
    if (statute !== undefined) ordered.push(statute);
    else {
      const fix = `${didYouMean(id, found.keys())}改正标识，或删去这一行`;
      problems.add({ code: 'statute-order', ...place, what: `statutes/ 里没有“${id}”这部法`, fix });
    }
  }
  const rest = [...found.values()].filter(({ statute }) => !order.has(statute.id));
  for (const { statute, file } of order.size === 0 ? [] : rest) {
    // Without text there is no 第42条 to be found.
    if (statute.text === 'unavailable') continue;
    const fix = `在 statutes.yaml 里加一行“- ${statute.id}”`;
    problems.add({ code: 'statute-order', file, line: 0, what: `statutes.yaml 里没有“${statute.id}”`, fix });
  }
  return [...ordered, ...rest];
}

/** By id; of an id without a day, where there are several versions, the one in force on the day of the check. */
export function lawOf(statutes: readonly StatuteContent[], at: string): Law {
  const law = new Map(
    statutes.map(({ statute, facts }) => [
      statute.id,
      { statute, articles: new Map(facts.map((article) => [article.number, article])) },
    ]),
  );
  const all = statutes.map(({ statute }) => statute);
  for (const id of new Set(all.map((statute) => undated(statute.id)))) {
    const inForce = law.get(versionOn(all, id, at)?.id ?? '');
    if (inForce !== undefined) law.set(id, inForce);
  }
  return law;
}

/** By which names a statute is cited. */
export function namesOf(statutes: readonly StatuteContent[]): StatuteNames[] {
  return statutes.map(({ statute }) => ({
    id: undated(statute.id),
    names: [statute.title, statute.short, ...statute.aliases],
  }));
}

/** The notes of a statute by article; of two for one article (reported) the first. */
export function notesByArticle(notes: readonly NoteFile[]): Map<string, { note: ArticleNote; file: string }> {
  const byArticle = new Map<string, { note: ArticleNote; file: string }>();
  for (const { file, articles } of notes) {
    for (const note of articles) if (!byArticle.has(note.number)) byArticle.set(note.number, { note, file });
  }
  return byArticle;
}
