import { createHash, randomUUID } from 'node:crypto';
import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { errorCode, shownPath } from '../../compile/text-file.js';
import { appendTest, testNameFrom } from './append-test.js';
import { draftTest, type TestDraft } from './test-draft.js';
import type { Shown } from './workbench.js';

/** What the page sends. Nothing of it is trusted. */
export interface SaveRequest {
  readonly id?: unknown;
  readonly answers?: unknown;
  readonly name?: unknown;
  /** Of the file when the page showed the test: it may have changed since. Absent: only try. */
  readonly seen?: unknown;
}

export type SaveAnswer =
  { readonly fault: string } | (TestDraft & { readonly file: string; readonly seen: string; readonly saved: boolean });

/** Tries, or with `seen` and a name saves, one way through a pathway as a test at the end of its file. */
export async function saveTest(request: SaveRequest, { compiled, content }: Shown, at: string): Promise<SaveAnswer> {
  const found = compiled.pathways.find(({ document }) => document.id === request.id);
  const file = typeof request.id === 'string' ? compiled.files.get(request.id) : undefined;
  if (found === undefined || file === undefined) return { fault: '这个指引现在读不了，先改好它的问题' };
  const draft = draftTest(found.document, request.answers, at, content?.holidays);
  if ('fault' in draft) return draft;
  try {
    const bytes = await readFile(file);
    const now = createHash('sha256').update(bytes).digest('hex');
    const answer = { ...draft, file: shownPath(file), seen: now };
    if (request.seen === undefined) return { ...answer, saved: false };
    const name = testNameFrom(request.name);
    if (name === undefined) return { fault: '写一个名字，一句话说这是什么情形，不超过 80 个字' };
    if (request.seen !== now) return { fault: `${shownPath(file)} 刚才改过了，没有写进去；看一看再存一次` };
    const text = appendTest(
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
      name,
      draft.lines,
    );
    if (typeof text !== 'string') return text;
    await replaceFile(file, text);
    return { ...answer, saved: true };
  } catch (error) {
    return { fault: `${shownPath(file)} 写不了（${errorCode(error)}）：${REMEDIES[errorCode(error)] ?? '检查文件'}` };
  }
}

const REMEDIES: Readonly<Record<string, string>> = {
  EROFS: '磁盘是只读的，把内容文件夹放到能写的地方',
  EACCES: '没有写入权限，请管理员给权限',
  EPERM: '没有写入权限，请管理员给权限',
  ENOSPC: '磁盘满了，腾出空间再存',
  ENOENT: '文件不在了，检查是不是改了名字',
};

/** Beside, then in its place: whoever reads meanwhile finds the old file or the new one. A link stays a link. */
async function replaceFile(path: string, text: string): Promise<void> {
  const target = await realpath(path);
  const { mode } = await stat(target);
  const beside = `${target}.${randomUUID().slice(0, 8)}~`;
  try {
    await writeFile(beside, text, { mode, flag: 'wx' });
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
