import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ArticleFacts, OfficialParagraph } from '../model/statute.js';
import { officialFiles } from './import-statute.js';
import type { Memory } from './memory.js';
import { NO_MEMORY, recallProblems } from './memory.js';
import { readOfficialStatute } from './official-statute.js';
import type { Problems } from './problem.js';
import type { StatuteContent } from './statutes.js';
import { factsOf } from './text-hash.js';
import { errorCode, shownPath } from './text-file.js';

/** The official text of one statute, as given to this build. */
export interface OfficialText {
  readonly paragraphs: ReadonlyMap<string, readonly OfficialParagraph[]>;
  readonly facts: ReadonlyMap<string, ArticleFacts>;
}

export const NO_OFFICIAL = '没有提供法律原文，没有核对条文是否改过';

/**
 * Reads `DIR/<id>.md` for every statute of the content. Without a folder nothing is read, and every article counts as not
 * checked against its text.
 */
export async function readOfficialTexts(
  folder: string | undefined,
  statutes: readonly StatuteContent[],
  problems: Problems,
  memory: Memory = NO_MEMORY,
): Promise<Map<string, OfficialText>> {
  const texts = new Map<string, OfficialText>();
  const files = folder === undefined ? [] : await listOfficial(folder, problems);
  const byId = new Map(files.map((path) => [basename(path, '.md'), path]));
  for (const content of statutes) {
    const { statute, facts, id } = content;
    if (statute.text === 'unavailable') continue;
    const path = byId.get(id);
    byId.delete(id);
    const text = path === undefined ? undefined : await readAgain(path, content, problems, memory);
    if (text === undefined) problems.skip(NO_OFFICIAL, facts.length);
    else texts.set(statute.id, text);
  }
  for (const [id, path] of byId) {
    const what = `原文“${id}”在 content 的 statutes/ 里没有登记，没有收进内容包`;
    const fix = `运行 mingbai import-statute --index ${shownPath(path)} --out content/common/statutes`;
    problems.notice({ code: 'official-unindexed', file: shownPath(path), line: 0, what, fix });
  }
  return texts;
}

async function listOfficial(folder: string, problems: Problems): Promise<string[]> {
  const file = shownPath(folder);
  try {
    if (!(await stat(folder)).isDirectory()) {
      problems.add({
        code: 'official-not-folder',
        file,
        line: 0,
        what: '法律原文要给文件夹，这是一个文件',
        fix: '写成 --official 文件夹',
      });
      return [];
    }
    const files = await officialFiles(folder);
    if (files.length === 0) {
      const fix = '里面要有 civil-code.md 这样的文件，文件名是法律的标识';
      problems.add({ code: 'official-empty', file, line: 0, what: '法律原文的文件夹里没有 .md 文件', fix });
    }
    return files;
  } catch (error) {
    const what = `法律原文的文件夹读不了（${errorCode(error)}）`;
    problems.add({
      code: 'official-missing',
      file,
      line: 0,
      what,
      fix: '检查 --official 或 MINGBAI_OFFICIAL 写的路径',
    });
    return [];
  }
}

function readAgain(
  path: string,
  content: StatuteContent,
  problems: Problems,
  memory: Memory,
): Promise<OfficialText | undefined> {
  const from = [memory.stamp(path), content.facts];
  return recallProblems(memory, `official ${path}`, from, problems, (own) => readOne(path, content, own));
}

async function readOne(path: string, content: StatuteContent, problems: Problems): Promise<OfficialText | undefined> {
  const official = await readOfficialStatute(path, problems);
  if (official === undefined) return undefined;
  const facts = new Map(official.articles.map((article) => [article.number, factsOf(article)]));
  reportChanges(content, facts, shownPath(path), problems);
  return { facts, paragraphs: new Map(official.articles.map(({ number, paragraphs }) => [number, paragraphs])) };
}

/** The index is what citations and numbers are checked against: when the text is another, the index is old. */
function reportChanges(
  { facts }: StatuteContent,
  official: ReadonlyMap<string, ArticleFacts>,
  file: string,
  problems: Problems,
): void {
  const indexed = new Map(facts.map(({ number, sha256 }) => [number, sha256]));
  const changed = [...new Set([...indexed.keys(), ...official.keys()])].filter(
    (number) => indexed.get(number) !== official.get(number)?.sha256,
  );
  if (changed.length === 0) return;
  const shown = changed.slice(0, 8).join('、');
  const what = `${String(changed.length)} 条原文和 articles.tsv 记的不同：${shown}${changed.length > 8 ? '……' : ''}`;
  const fix = '核对是不是法律改了；是的话改白话，再用 mingbai import-statute --index 更新';
  problems.notice({ code: 'official-changed', file, line: 0, what, fix });
}
