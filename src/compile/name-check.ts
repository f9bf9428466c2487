import type { Document } from '../model/document.js';
import { catalogueFromWire, catalogueToWire } from '../pack/catalogue-wire.js';
import type { PackContent } from '../pack/content.js';
import { planGroups } from '../pack/grouping.js';
import { createFirstIds } from '../search/first-ids.js';
import type { Problem } from './problem.js';
import { readTextFile } from './text-file.js';
import { Problems } from './problem.js';

/** Where a document must stand: what a small phone shows without scrolling. */
const FIRST = 3;
/** What is found among everything; of the other kinds each is found among its own (the page lists them apart). */
const AMONG_ALL: readonly Document['kind'][] = ['guide', 'service', 'pathway'];
const AMONG_THEIRS: readonly Document['kind'][] = ['term', 'hotline', 'topic'];

interface Unfound {
  readonly document: Document;
  readonly name: string;
  readonly instead: readonly string[];
}

/**
 * Documents that the search does not find by their own title or alias. Tried over everything but the articles: those make
 * ten times the work, and a title is hardly ever theirs (one of 3394 names of the library, measured 2026-11-24).
 * `files`: the file of a document by its id. `today`: YYYY-MM-DD.
 */
export async function unfoundNames(
  content: PackContent,
  files: ReadonlyMap<string, string>,
  today: string,
): Promise<Problem[]> {
  const found = unfound(content, today);
  const texts = new Map<string, string>();
  for (const { document } of found) {
    const path = files.get(document.id);
    if (path !== undefined) texts.set(document.id, (await readTextFile(path, new Problems()))?.text ?? '');
  }
  return found.map(({ document: { id, title }, name, instead }) => {
    const what = `搜“${name}”，前三条里没有这一篇（${title['zh-CN']}）；有的是 ${instead.join('、')}`;
    const fix = '换一个只说这件事的别名，或从 aliases 里删去；标题搜不到的，改标题或在 pins.yaml 里置顶';
    return { code: 'name-unfound', file: files.get(id) ?? id, line: lineOf(name, texts.get(id) ?? ''), what, fix };
  });
}

function unfound(content: PackContent, today: string): Unfound[] {
  const { lexicon, readings } = content;
  const documents = content.documents.filter(({ kind }) => kind !== 'article');
  const { statutes } = catalogueFromWire(catalogueToWire(planGroups(content.documents)));
  const first = createFirstIds({ documents, statutes, lexicon, readings });
  return documents.flatMap((document) => {
    const isAmongTheirs = AMONG_THEIRS.includes(document.kind);
    if (!isAmongTheirs && !AMONG_ALL.includes(document.kind)) return [];
    const names = isAmongTheirs ? [document.title['zh-CN']] : [document.title['zh-CN'], ...document.aliases];
    return names.flatMap((name) => {
      const ids = first(name, today).filter((id) => !isAmongTheirs || id.startsWith(`${document.kind}/`));
      const instead = ids.slice(0, FIRST);
      return instead.includes(document.id) ? [] : [{ document, name, instead }];
    });
  });
}

/** The line that has the name; the first of the file when it is written in another way. */
function lineOf(name: string, text: string): number {
  const index = text.split('\n').findIndex((line) => line.includes(name));
  return index < 0 ? 1 : index + 1;
}
