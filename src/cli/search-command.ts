import { readFile } from 'node:fs/promises';
import { text as textOf } from 'node:stream/consumers';
import { createFolderSource } from '../compile/folder-source.js';
import { errorCode } from '../compile/text-file.js';
import type { DocumentKind } from '../model/address.js';
import { DOCUMENT_KINDS } from '../model/address.js';
import { decodeManifest } from '../pack/decode.js';
import { MANIFEST_NAME, PackError } from '../pack/format.js';
import { createVerifiedReader } from '../pack/verified-reader.js';
import { createSearchEngine } from '../search/engine.js';
import type { SearchOptions, SearchProvider, SearchResult, SearchResults } from '../search/provider.js';
import type { CommandLine } from './command-line.js';
import type { Command } from './command.js';
import type { ExitCode, Terminal } from './terminal.js';
import { createProgress, UsageError } from './terminal.js';

const DEFAULT_LIMIT = 10;
/** What an evaluation looks at. */
const BATCH_LIMIT = 100;

/** `mingbai search`: the search of the page, over a pack, in the terminal. */
export const searchCommand: Command = {
  name: 'search',
  usage: '--pack DIR QUERY',
  summary: '在内容包里搜索',
  options: [
    { name: 'pack', value: 'DIR', help: '内容包的文件夹' },
    { name: 'kinds', value: 'LIST', help: `只要这几种，逗号分隔，如 article,guide` },
    { name: 'limit', value: 'N', help: `最多几条；不写是 ${String(DEFAULT_LIMIT)}，成批时 ${String(BATCH_LIMIT)}` },
    { name: 'json', help: '结果写成 JSON' },
    { name: 'batch', value: 'FILE', help: '成批搜索：每行 {"id", "query"}，每行回答 {"id", "ranked"}；- 是标准输入' },
  ],
  examples: [
    'mingbai search --pack pack 老板不给工钱',
    'mingbai search --pack pack --batch queries.jsonl --kinds article',
  ],
  run: search,
};

async function search(line: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const { options, positionals } = line;
  const pack = options.required('pack', '内容包的文件夹');
  const batch = options.text('batch');
  const query = positionals.join(' ').trim();
  if ((batch === undefined) === (query === '')) throw new UsageError('要写搜索的话，或者 --batch 文件，二者取一');
  const searchOptions = readSearchOptions(line, batch === undefined ? DEFAULT_LIMIT : BATCH_LIMIT);
  const lines = batch === undefined ? [] : await readBatch(batch);
  const engine = await openPack(pack, terminal);
  if (engine === undefined) return 1;
  if (batch === undefined) printResults(engine.search(query, searchOptions), options.has('json'), terminal);
  for (const { id, query: asked } of lines) {
    const ranked = engine.search(asked, searchOptions).results.map((result) => result.id);
    terminal.out(JSON.stringify({ id, ranked }));
  }
  return 0;
}

function readSearchOptions({ options }: CommandLine, defaultLimit: number): SearchOptions {
  const kinds = options.list<DocumentKind>('kinds', DOCUMENT_KINDS);
  return { limit: options.count('limit') ?? defaultLimit, ...(kinds === undefined ? {} : { kinds }) };
}

function printResults(found: SearchResults, isJson: boolean, terminal: Terminal): void {
  if (isJson) {
    terminal.out(JSON.stringify(found, null, 2));
    return;
  }
  for (const [index, result] of found.results.entries()) printResult(index + 1, result, terminal);
  terminal.out(terminal.colour.dim(`共 ${String(found.total)} 条`));
}

/** A search engine that knows the whole pack; `undefined` when the pack cannot be used (said on the terminal). */
async function openPack(folder: string, terminal: Terminal): Promise<SearchProvider | undefined> {
  const progress = createProgress(terminal);
  try {
    progress('读取内容包');
    const source = createFolderSource(folder);
    const reader = createVerifiedReader(source, decodeManifest(await source.read(MANIFEST_NAME)));
    const engine = createSearchEngine();
    engine.addCatalogue(await reader.catalogue());
    for (const [index, { name }] of reader.manifest.groups.entries()) {
      progress(`建索引 ${name}`);
      engine.addDocuments((await reader.group(index)).documents);
    }
    return engine;
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    terminal.err(
      `${terminal.colour.red('问题')} ${folder} — ${PACK_FAULTS[error.code] ?? '内容包不能用'}（${error.message}） — 重新运行 mingbai build`,
    );
    return undefined;
  }
}

const PACK_FAULTS: Partial<Readonly<Record<PackError['code'], string>>> = {
  'not-found': '内容包或里面的文件找不到',
  'not-a-pack': '这不是内容包',
  'newer-format': '内容包的格式比这个版本的 mingbai 新',
  'wrong-hash': '内容包的文件被改过或不完整',
};

interface BatchLine {
  readonly id: string | number;
  readonly query: string;
}

async function readBatch(path: string): Promise<BatchLine[]> {
  let text: string;
  try {
    text = path === '-' ? await textOf(process.stdin) : await readFile(path, 'utf8');
  } catch (error) {
    throw new UsageError(`“${path}”读不了（${errorCode(error)}）`);
  }
  return text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [batchLine(line, path, index + 1)]));
}

function batchLine(line: string, path: string, number: number): BatchLine {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && 'id' in value && 'query' in value) {
      const { id, query } = value;
      if ((typeof id === 'string' || typeof id === 'number') && typeof query === 'string') return { id, query };
    }
  } catch {
    // Said below, as for a line of another shape.
  }
  throw new UsageError(`${path}:${String(number)} 这一行不是 {"id": …, "query": …}`);
}

function printResult(rank: number, result: SearchResult, { out, colour }: Terminal): void {
  out(
    `${String(rank)}. ${colour.bold(result.title['zh-CN'])}  ${colour.cyan(result.id)}${result.anchor === undefined ? '' : `#${result.anchor}`}`,
  );
  if (result.detail !== undefined) out(`   ${colour.dim(result.detail)}`);
  const text = result.snippet.text.replace(/\s+/g, ' ').trim();
  if (text !== '') out(`   ${text}`);
}
