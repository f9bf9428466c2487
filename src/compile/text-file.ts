import { readFile, stat } from 'node:fs/promises';
import { relative } from 'node:path';
import type { Problems } from './problem.js';

/** Larger than any book of notes by far; what is above is not written by a person. */
const MAX_FILE_BYTES = 2 * 1024 * 1024;

/** An authored file as text: UTF-8 without mark, line ends `\n`. `file` is as shown to the editor. */
export interface TextFile {
  readonly path: string;
  readonly file: string;
  readonly text: string;
}

/** How a path is shown: relative to where the command runs. */
export function shownPath(path: string): string {
  const short = relative(process.cwd(), path);
  return short === '' ? '.' : short;
}

/** Reads an authored file; what cannot be read or is no UTF-8 text becomes a problem and `undefined`. */
export async function readTextFile(path: string, problems: Problems): Promise<TextFile | undefined> {
  const file = shownPath(path);
  let bytes: Uint8Array;
  try {
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES) {
      problems.add({
        code: 'file-too-large',
        file,
        line: 0,
        what: `文件有 ${String(Math.ceil(size / 1024))} KB，太大`,
        fix: `拆成几个小文件，每个不超过 ${String(MAX_FILE_BYTES / 1024)} KB`,
      });
      return undefined;
    }
    bytes = await readFile(path);
  } catch (error) {
    problems.add({
      code: 'file-unreadable',
      file,
      line: 0,
      what: `文件读不了（${UNREADABLE[errorCode(error)] ?? errorCode(error)}）`,
      fix: '检查文件在不在、有没有读取权限',
    });
    return undefined;
  }
  const text = decodeText(bytes, file, problems);
  return text === undefined ? undefined : { path, file, text };
}

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: '找不到',
  EACCES: '没有权限',
  EPERM: '没有权限',
  ELOOP: '链接绕成了圈',
  EISDIR: '这是一个文件夹',
};

/** `ENOENT`, `EACCES` … as the system says it. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}

/** Strict UTF-8. A byte order mark and Windows line ends are accepted: Notepad writes both. */
export function decodeText(bytes: Uint8Array, file: string, problems: Problems): string | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    problems.add({
      code: 'encoding',
      file,
      line: firstBadLine(bytes),
      what: isUtf16(bytes) ? '文件编码是 UTF-16，不是 UTF-8' : '文件编码不是 UTF-8（可能是 GBK）',
      fix: '用记事本或编辑器“另存为”，编码选 UTF-8',
    });
    return undefined;
  }
  const zero = text.indexOf('\0');
  if (zero >= 0) {
    const line = text.slice(0, zero).split('\n').length;
    problems.add({
      code: 'encoding',
      file,
      line,
      what: '文件里有空字符，不是文本文件',
      fix: '换成 UTF-8 的纯文本文件',
    });
    return undefined;
  }
  return text.replace(/\r\n?/g, '\n');
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** The first line that is no UTF-8. A line feed never occurs inside a UTF-8 or GBK character. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
  }
  return 1;
}
