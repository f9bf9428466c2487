import { readFile, stat } from 'node:fs/promises';
import { packagePath } from '../content-folders.js';
import type { Reply } from './requests.js';

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

/** Addresses and the folders of the package they stand for. */
const FOLDERS: readonly (readonly [prefix: string, folder: string])[] = [
  ['/mingbai/', 'dist/'],
  ['/page/', 'dist/dev-page/'],
];
/** What the script tag loads, and our own pages; nothing else of the package is anybody's business. */
const SERVED = /^(?:\/mingbai\/\w+\/(?:mingbai\.min|(?:parts|words|worker)\/[\w.-]+)\.js|\/page\/[\w-]+\.(?:js|css))$/;

/** A file of the built package; `undefined` when there is none. */
export async function packageFile(pathname: string): Promise<Reply | undefined> {
  if (!SERVED.test(pathname)) return undefined;
  const [prefix = '', folder = ''] = FOLDERS.find(([start]) => pathname.startsWith(start)) ?? [];
  const type = TYPES[pathname.split('.').pop() ?? ''];
  try {
    const path = pathname.slice(prefix.length);
    const isStamped = prefix === '/mingbai/';
    const body = await readFile(packagePath(folder + (isStamped ? path.slice(path.indexOf('/') + 1) : path)));
    return type === undefined ? undefined : { type, body, isLasting: isStamped };
  } catch {
    return undefined;
  }
}

/** Changes when the package is built again. */
export async function scriptStamp(): Promise<string> {
  const { mtimeMs } = await stat(packagePath('dist/mingbai.min.js'));
  return Math.round(mtimeMs).toString(36);
}
