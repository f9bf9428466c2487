import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * What was worked out once about a pathway is not worked out again. An entry is found only by the hash of everything the
 * answer depends on, the program included: there is nothing that could be out of date. What cannot be read, is cut, or
 * lies under another name is worked out anew.
 */

export interface ProofCache {
  /**
   * @param inputs plain data: everything the value depends on but for the program
   * @param isKept whether a value may be kept; what found something wrong is found anew each time
   */
  remembered<Value>(inputs: unknown, work: () => Value, isKept: (value: Value) => boolean): Promise<Value>;
}

export interface ProofCacheOptions {
  /** Undefined: nothing is kept. */
  readonly folder: string | undefined;
  /** Milliseconds of work from which a value is worth a file. */
  readonly from?: number;
  /** Folders of the program whose files the values depend on. */
  readonly program?: readonly string[];
}

/** `MINGBAI_CACHE` names a folder, or is `off`; else the folder of the system for such things. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const { MINGBAI_CACHE: own, XDG_CACHE_HOME: xdg, LOCALAPPDATA: windows } = env;
  if (own === 'off') return undefined;
  if (own !== undefined && own !== '') return own;
  const system = [xdg, windows].find((each) => each !== undefined && each !== '');
  return join(system ?? join(homedir(), '.cache'), 'mingbai', 'proofs');
}

const HERE = dirname(fileURLToPath(import.meta.url));
const PROGRAM = [HERE, join(HERE, '../pathway'), join(HERE, '../model')];
const WORTH_KEEPING = 50;
const MOST_KEPT = 300;

export function createProofCache({ folder, from = WORTH_KEEPING, program = PROGRAM }: ProofCacheOptions): ProofCache {
  let hash: Promise<string> | undefined;
  return {
    async remembered(inputs, work, isKept) {
      if (folder === undefined) return work();
      hash ??= programHash(program);
      const key = createHash('sha256')
        .update(`${await hash}\n${JSON.stringify(inputs)}`)
        .digest('hex');
      const file = join(folder, `${key}.json`);
      const found = await readEntry(file, key);
      // Under this key only `work` has written.
      if (found !== undefined) return found.value as ReturnType<typeof work>;
      const begun = performance.now();
      const value = work();
      if (performance.now() - begun >= from && isKept(value)) await writeEntry(folder, file, key, value);
      return value;
    },
  };
}

/** Of every module, by its name: any change of the program makes everything new. */
async function programHash(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const names = (await readdir(folder)).filter((name) => /\.(?:js|ts)$/.test(name) && !name.endsWith('.d.ts'));
    for (const name of names.sort()) hash.update(`\n${name}\n`).update(await readFile(join(folder, name)));
  }
  return hash.digest('hex');
}

async function readEntry(file: string, key: string): Promise<{ readonly value: unknown } | undefined> {
  try {
    const text = await readFile(file, 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    if (text.slice(0, end) !== sumOf(key, body)) return undefined;
    return { value: JSON.parse(body, revive) };
  } catch {
    return undefined;
  }
}

/** Whole or not at all: beside it first, then renamed. Where nothing can be written nothing is kept. */
async function writeEntry(folder: string, file: string, key: string, value: unknown): Promise<void> {
  const beside = `${file}.${randomUUID()}`;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const body = JSON.stringify(value, replace);
    await writeFile(beside, `${sumOf(key, body)}\n${body}`);
    await rename(beside, file);
    await dropOldest(folder);
  } catch {
    await rm(beside, { force: true }).catch(() => undefined);
  }
}

function sumOf(key: string, body: string): string {
  return createHash('sha256').update(`${key}\n${body}`).digest('hex');
}

async function dropOldest(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /^[0-9a-f]{64}\.json/.test(name));
  if (names.length <= MOST_KEPT) return;
  const files = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })));
  files.sort((a, b) => a.at - b.at);
  for (const { name } of files.slice(0, names.length - MOST_KEPT)) await rm(join(folder, name), { force: true });
}

const MAP = '$map';
const SET = '$set';
const WHOLE = '$whole';

/** Maps, sets and whole numbers without end as JSON. */
function replace(_key: string, value: unknown): unknown {
  if (value instanceof Map) return { [MAP]: [...value] };
  if (value instanceof Set) return { [SET]: [...value] };
  return typeof value === 'bigint' ? { [WHOLE]: String(value) } : value;
}

function revive(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const [[name, inner] = [], ...more] = Object.entries(value as Readonly<Record<string, unknown>>);
  if (more.length > 0) return value;
  if (name === MAP && Array.isArray(inner)) return new Map(inner as [unknown, unknown][]);
  if (name === SET && Array.isArray(inner)) return new Set(inner);
  return name === WHOLE && typeof inner === 'string' ? BigInt(inner) : value;
}
