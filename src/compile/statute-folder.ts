import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ArticleFacts, OutlineEntry, Statute } from '../model/statute.js';
import { readArticlesTsv } from './articles-tsv.js';
import { countArticles } from './official-statute.js';
import { readOutlineTsv } from './outline-tsv.js';
import type { Problems } from './problem.js';
import type { StatuteHead } from './statute-head.js';
import { readStatuteYaml } from './statute-yaml.js';
import { errorCode, readTextFile, shownPath } from './text-file.js';
import { readYamlFile } from './yaml-source.js';

/** One folder `statutes/<id>/`, read. */
export interface StatuteFolder {
  readonly statute: Statute;
  /** As in its `statute.yaml` and the name of its folder: where there are several versions, `statute.id` has a day. */
  readonly id: string;
  /** In statute order, preamble and annex included; empty for a statute without text. */
  readonly facts: readonly ArticleFacts[];
  /** Paths of its note files (`06-succession.md`), in order of their names. */
  readonly noteFiles: readonly string[];
  /** Its `statute.yaml`, as shown to the editor. */
  readonly file: string;
}

const NOTE_FILE = /^\d{2}-[a-z0-9-]+\.md$/;
const MACHINE_FILES = ['statute.yaml', 'articles.tsv', 'outline.tsv'];

/** What supersedes a statute must be among the statutes. */
export function checkSuccessors(folders: readonly StatuteFolder[], problems: Problems): void {
  const ids = new Set(folders.map(({ statute }) => statute.id));
  for (const { statute, file } of folders) {
    if (statute.supersededBy === undefined || ids.has(statute.supersededBy)) continue;
    const what = `superseded_by 写的 ${statute.supersededBy} 不存在`;
    problems.add({
      code: 'statute-successor',
      file,
      line: 0,
      what,
      fix: '改成 statutes/ 里有的 id，或者先建它的 statute.yaml',
    });
  }
}

/** Reads one statute's folder; `undefined` when `statute.yaml` is not usable. */
export async function readStatuteFolder(path: string, problems: Problems): Promise<StatuteFolder | undefined> {
  const yaml = join(path, 'statute.yaml');
  const file = shownPath(yaml);
  const names = await listFolder(path, problems);
  const map = await readYamlFile(yaml, problems);
  if (map === undefined) return undefined;
  if (map.kind !== 'map') {
    problems.add({
      code: 'field-type',
      file,
      line: 1,
      what: 'statute.yaml 要分字段写',
      fix: '照 CONTENT.md 写成“字段: 值”',
    });
    return undefined;
  }
  const head = readStatuteYaml(map, problems);
  if (head === undefined) return undefined;
  if (head.id !== basename(path)) {
    const what = `id 是 ${head.id}，文件夹是 ${basename(path)}`;
    problems.add({ code: 'statute-id', file, line: map.place.line, what, fix: 'id 和文件夹名要一样' });
  }
  reportStrays(path, names, problems);
  const { facts, outline } = await readIndex(path, head, problems);
  checkText(head, names, file, problems);
  return {
    id: head.id,
    statute: { ...head, outline, articleCount: countArticles(facts) },
    facts,
    noteFiles: names.filter((name) => NOTE_FILE.test(name)).map((name) => join(path, name)),
    file,
  };
}

interface Index {
  readonly facts: readonly ArticleFacts[];
  readonly outline: readonly OutlineEntry[];
}

async function readIndex(path: string, head: StatuteHead, problems: Problems): Promise<Index> {
  if (head.text === 'unavailable') return { facts: [], outline: [] };
  const articles = await readTextFile(join(path, 'articles.tsv'), problems);
  const headings = await readTextFile(join(path, 'outline.tsv'), problems);
  return {
    facts: articles === undefined ? [] : readArticlesTsv(articles, problems),
    outline: headings === undefined ? [] : readOutlineTsv(headings, problems),
  };
}

/** A statute has an index of its text, or says that it has none and which articles were verified. */
function checkText(head: StatuteHead, names: readonly string[], file: string, problems: Problems): void {
  const unavailable = head.text === 'unavailable';
  if (unavailable && names.includes('articles.tsv')) {
    const fix = '有原文了就删去 text: unavailable 和 verified';
    problems.add({
      code: 'statute-text',
      file,
      line: 0,
      what: '写着没有原文（text: unavailable），却有 articles.tsv',
      fix,
    });
  }
  if (unavailable !== (head.verified !== undefined)) {
    const what = unavailable ? '没有原文的法律缺少 verified' : 'verified 只用于没有原文的法律';
    const fix = '写 text: unavailable 和 verified: [核对过文字的条号]；一条也没有就写 verified: []';
    problems.add({ code: 'statute-text', file, line: 0, what, fix });
  }
}

function reportStrays(path: string, names: readonly string[], problems: Problems): void {
  for (const name of names) {
    if (name.startsWith('.') || MACHINE_FILES.includes(name) || NOTE_FILE.test(name)) continue;
    const file = shownPath(join(path, name));
    const fix = '条文的白话写成 01-xxx.md；别的文件不放在这里';
    problems.add({ code: 'statute-stray-file', file, line: 0, what: '法律文件夹里不该有这个文件', fix });
  }
}

async function listFolder(path: string, problems: Problems): Promise<string[]> {
  try {
    return (await readdir(path)).sort();
  } catch (error) {
    const what = `文件夹读不了（${errorCode(error)}）`;
    problems.add({
      code: 'file-unreadable',
      file: shownPath(path),
      line: 0,
      what,
      fix: '检查文件夹在不在、有没有读取权限',
    });
    return [];
  }
}
