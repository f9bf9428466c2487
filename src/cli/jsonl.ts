import { readFile } from 'node:fs/promises';
import { text as textOf } from 'node:stream/consumers';
import { errorCode } from '../compile/text-file.js';
import { UsageError } from './terminal.js';

/**
 * The values of a JSON Lines file (`-`: standard input), read by `read`, which gives `undefined` for a line of another
 * shape. Throws `UsageError` with the line's number; `shape` says what a line should be.
 */
export async function readJsonLines<Value>(
  path: string,
  shape: string,
  read: (value: object) => Value | undefined,
): Promise<Value[]> {
  let text: string;
  try {
    text = path === '-' ? await textOf(process.stdin) : await readFile(path, 'utf8');
  } catch (error) {
    throw new UsageError(`“${path}”读不了（${errorCode(error)}）`);
  }
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const value = parsed(line);
    const found = typeof value === 'object' && value !== null ? read(value) : undefined;
    if (found === undefined) throw new UsageError(`${path}:${String(index + 1)} 这一行不是 ${shape}`);
    return [found];
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
