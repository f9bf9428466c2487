import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { didYouMean } from './nearest.js';
import type { Problems } from './problem.js';
import { errorCode, shownPath } from './text-file.js';

/** One folder of content: the common library, or a county's overlay over it. */
export interface Layer {
  readonly root: string;
  /** As shown. */
  readonly file: string;
  /** Paths of the files that may stand at the top, by name. */
  readonly files: ReadonlyMap<string, string>;
  /** `guides/<topic>/*.md` and `services/*.md`. */
  readonly documents: readonly DocumentFile[];
  /** `pathways/*.yaml`. */
  readonly pathways: readonly PathwayFile[];
  /** `statutes/<id>/`. */
  readonly statutes: readonly StatuteFolder[];
}

export interface PathwayFile {
  readonly path: string;
  readonly slug: string;
  /** Of a translation: what stands between slug and `.yaml`. */
  readonly language?: string;
}

export interface DocumentFile {
  readonly path: string;
  readonly kind: 'guide' | 'service';
  readonly slug: string;
  /** Folder name of a guide. */
  readonly topic?: string;
  /** Of a translation: what stands between slug and `.md`. */
  readonly language?: string;
}

export interface StatuteFolder {
  readonly id: string;
  readonly path: string;
  readonly names: readonly string[];
}

const FILES = [
  'overlay.yaml',
  'topics.yaml',
  'statutes.yaml',
  'announced.yaml',
  'hotlines.yaml',
  'holidays.yaml',
  'glossary.tsv',
  'everyday-terms.yaml',
  'queries.tsv',
  'words.yaml',
  'pins.yaml',
  'traditional.tsv',
  'readings.tsv',
  'repealed.tsv',
];
const FOLDERS = ['guides', 'services', 'pathways', 'statutes'];
/** Kinds that have their place in the model, but no compiler yet. What stands there is counted, never passed over. */
const LATER = ['calculators', 'forms', 'quizzes', 'places', 'people', 'visits'];
const IGNORED = /^\.|^(?:LICENSE|README|CONTENT)(?:\..*)?$|~$/i;

export const LATER_REASON = '这一版还不编译的内容种类';

/** Lists a content folder; `undefined` (and a problem) when there is nothing to read. */
export async function readLayer(root: string, problems: Problems): Promise<Layer | undefined> {
  const file = shownPath(root);
  const names = await listContent(root, problems);
  if (names === undefined) return undefined;
  const known = names.filter((name) => !IGNORED.test(name));
  if (known.length === 0) {
    fail(problems, file, 'content-empty', '内容文件夹是空的', '放进 guides/、hotlines.yaml 等，见 CONTENT.md');
    return;
  }
  for (const name of known) reportUnknown(name, join(root, name), problems);
  const has = (name: string): boolean => known.includes(name);
  return {
    root,
    file,
    files: new Map(FILES.filter(has).map((name) => [name, join(root, name)])),
    documents: [
      ...(has('guides') ? await guideFiles(join(root, 'guides'), problems) : []),
      ...(has('services') ? await documentFiles(join(root, 'services'), 'service', undefined, problems) : []),
    ],
    pathways: has('pathways') ? await pathwayFiles(join(root, 'pathways'), problems) : [],
    statutes: has('statutes') ? await statuteFolders(join(root, 'statutes'), problems) : [],
  };
}

function fail(problems: Problems, file: string, code: string, what: string, fix: string): undefined {
  problems.add({ code, file, line: 0, what, fix });
}

async function listContent(root: string, problems: Problems): Promise<string[] | undefined> {
  const file = shownPath(root);
  try {
    if (!(await stat(root)).isDirectory()) {
      fail(problems, file, 'content-not-folder', '这是一个文件，不是内容文件夹', '给出文件夹，如 content/common');
      return;
    }
    return (await readdir(root)).sort();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') {
      fail(problems, file, 'content-missing', '没有这个内容文件夹', '检查路径；在项目根目录运行');
      return;
    }
    const what = `内容文件夹读不了（${errorCode(error)}）`;
    fail(problems, file, 'content-unreadable', what, '检查读取权限');
    return;
  }
}

function reportUnknown(name: string, path: string, problems: Problems): void {
  if (FILES.includes(name) || FOLDERS.includes(name)) return;
  if (LATER.includes(name)) {
    problems.skip(LATER_REASON);
    return;
  }
  const known = [...FILES, ...FOLDERS.map((folder) => `${folder}/`)];
  const fix = `${didYouMean(name, [...FILES, ...FOLDERS])}可用：${known.join('、')}；不是内容的移到别处`;
  fail(problems, shownPath(path), 'content-unknown-file', `内容文件夹里没有“${name}”这一项`, fix);
}

async function subfolders(path: string, problems: Problems): Promise<string[]> {
  const entries = await entriesOf(path, problems);
  return entries.filter((entry) => entry.isDirectory() && !IGNORED.test(entry.name)).map(({ name }) => name);
}

async function entriesOf(path: string, problems: Problems): Promise<Dirent[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    fail(
      problems,
      shownPath(path),
      'content-unreadable',
      `文件夹读不了（${errorCode(error)}）`,
      '检查它是不是文件夹、有没有读取权限',
    );
    return [];
  }
}

async function guideFiles(path: string, problems: Problems): Promise<DocumentFile[]> {
  const found: DocumentFile[] = [];
  for (const entry of await entriesOf(path, problems)) {
    if (entry.isDirectory() || IGNORED.test(entry.name)) continue;
    if (isLink(entry, join(path, entry.name), problems)) continue;
    const fix = `移到主题文件夹里：guides/work/${entry.name}`;
    fail(problems, shownPath(join(path, entry.name)), 'guide-folder', '指南没有放在主题文件夹里', fix);
  }
  for (const topic of await subfolders(path, problems)) {
    found.push(...(await documentFiles(join(path, topic), 'guide', topic, problems)));
  }
  return found;
}

/** A link may lead round in circles or out of the folder: content is what lies in it. */
function isLink(entry: Dirent, path: string, problems: Problems): boolean {
  if (!entry.isSymbolicLink()) return false;
  fail(problems, shownPath(path), 'file-link', '这是一个链接（快捷方式），不是文件', '把真的文件放在这里，删去链接');
  return true;
}

const DOCUMENT_NAME = /^([a-z0-9][a-z0-9-]*)(?:\.([A-Za-z-]+))?\.md$/;

async function documentFiles(
  folder: string,
  kind: DocumentFile['kind'],
  topic: string | undefined,
  problems: Problems,
): Promise<DocumentFile[]> {
  const found: DocumentFile[] = [];
  for (const entry of await entriesOf(folder, problems)) {
    if (IGNORED.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (isLink(entry, path, problems)) continue;
    const [, slug, language] = entry.isFile() ? (DOCUMENT_NAME.exec(entry.name) ?? []) : [];
    if (slug === undefined) {
      const fix = '文件名只用小写英文字母、数字和连字符，以 .md 结尾，如 unpaid-wages.md、unpaid-wages.ko.md';
      fail(problems, shownPath(path), 'file-name', `文件名“${entry.name}”不对`, fix);
      continue;
    }
    found.push({
      path,
      kind,
      slug,
      ...(topic === undefined ? {} : { topic }),
      ...(language === undefined ? {} : { language }),
    });
  }
  return found;
}

const PATHWAY_NAME = /^([a-z0-9][a-z0-9-]*)(?:\.([A-Za-z-]+))?\.yaml$/;

async function pathwayFiles(folder: string, problems: Problems): Promise<PathwayFile[]> {
  const found: PathwayFile[] = [];
  for (const entry of await entriesOf(folder, problems)) {
    if (IGNORED.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (isLink(entry, path, problems)) continue;
    const file = entry.isFile() ? pathwayFile(path) : undefined;
    if (file !== undefined) found.push(file);
    else {
      const fix = '文件名只用小写英文字母、数字和连字符，以 .yaml 结尾，如 wages.yaml、wages.ko.yaml';
      fail(problems, shownPath(path), 'file-name', `文件名“${entry.name}”不对`, fix);
    }
  }
  return found;
}

/** What the name of a pathway's file says; `undefined` when it is not one. */
export function pathwayFile(path: string): PathwayFile | undefined {
  const [, slug, language] = PATHWAY_NAME.exec(basename(path)) ?? [];
  return slug === undefined ? undefined : { path, slug, ...(language === undefined ? {} : { language }) };
}

async function statuteFolders(path: string, problems: Problems): Promise<StatuteFolder[]> {
  const folders: StatuteFolder[] = [];
  for (const id of await subfolders(path, problems)) {
    const folder = join(path, id);
    const names = (await entriesOf(folder, problems)).map(({ name }) => name).filter((name) => !IGNORED.test(name));
    folders.push({ id, path: folder, names });
  }
  return folders;
}
