import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { writeArticlesTsv } from './articles-tsv.js';
import type { OfficialStatute } from './official-statute.js';
import { readOfficialStatute } from './official-statute.js';
import { writeOutlineTsv } from './outline-tsv.js';
import { Problems } from './problem.js';
import { writeStatuteYaml } from './statute-yaml.js';
import { factsOf } from './text-hash.js';

export interface ImportResult {
  readonly problems: Problems;
  /** Files read without a problem, and what they hold. Numbered articles only: no preamble, no annex. */
  readonly statutes: number;
  readonly articles: number;
  /** Files of the index that were new or different. */
  readonly written: number;
}

/** The official files of a folder (`*.md`), by name. */
export async function officialFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * Writes `<outDir>/<id>/{statute.yaml,articles.tsv,outline.tsv}` for every official file: facts, never text. A file with a
 * problem writes nothing. What editors added to an existing `statute.yaml` stays.
 */
export async function importStatuteIndex(files: readonly string[], outDir: string): Promise<ImportResult> {
  const problems = new Problems();
  const seen = new Set<string>();
  let [statutes, articles, written] = [0, 0, 0];
  for (const file of files) {
    const before = problems.problems.length;
    const official = await readOfficialStatute(file, problems);
    if (official === undefined) continue;
    checkId(official, file, seen, problems);
    if (problems.problems.length > before) continue;
    written += await writeIndex(official, outDir);
    statutes += 1;
    articles += official.statute.articleCount;
  }
  return { problems, statutes, articles, written };
}

function checkId({ statute }: OfficialStatute, file: string, seen: Set<string>, problems: Problems): void {
  const { id } = statute;
  if (basename(file, '.md') !== id) {
    problems.add({
      code: 'official-id',
      file,
      line: 0,
      what: `id 是 ${id}，和文件名不同`,
      fix: `文件名改成 ${id}.md，或者改 id`,
    });
  }
  if (seen.has(id)) {
    problems.add({ code: 'official-id', file, line: 0, what: `id ${id} 有两个文件`, fix: '同一部法只留一个文件' });
  }
  seen.add(id);
}

/** How many of the three files changed. */
async function writeIndex({ statute, articles }: OfficialStatute, outDir: string): Promise<number> {
  const folder = join(outDir, statute.id);
  await mkdir(folder, { recursive: true });
  const yaml = join(folder, 'statute.yaml');
  const results = [
    await writeIfChanged(yaml, writeStatuteYaml(statute, await present(yaml))),
    await writeIfChanged(join(folder, 'articles.tsv'), writeArticlesTsv(articles.map(factsOf))),
    await writeIfChanged(join(folder, 'outline.tsv'), writeOutlineTsv(statute.outline)),
  ];
  return results.filter(Boolean).length;
}

async function present(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

async function writeIfChanged(path: string, text: string): Promise<boolean> {
  if ((await present(path)) === text) return false;
  await writeFile(path, text, 'utf8');
  return true;
}
