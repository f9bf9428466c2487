import { brotliCompressSync } from 'node:zlib';
import type { DocumentKind } from '../model/address.js';
import { DOCUMENT_KINDS } from '../model/address.js';
import type { SearchOptions, SearchResult, SearchResults } from '../search/provider.js';
import type { CommandLine } from './command-line.js';
import type { Command } from './command.js';
import { readJsonLines } from './jsonl.js';
import { openEngine, type ReadFile } from './open-engine.js';
import type { ExitCode, Terminal } from './terminal.js';
import { UsageError } from './terminal.js';

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
    { name: 'ids', value: 'FORM', help: 'source：写出导入时原来的 id' },
    { name: 'requests', help: '列出回答这一句读了哪些文件、多少字节（网上压缩后）' },
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
  const engine = await openEngine(pack, terminal);
  if (engine === undefined) return 1;
  const idOf = options.list('ids', ['source']) === undefined ? ownId : sourceOrOwnId;
  if (batch === undefined) {
    const before = engine.read.length;
    printResults(await engine.search(query, searchOptions), options.has('json'), idOf, terminal);
    if (options.has('requests')) printRequests(engine.read.slice(before), terminal);
  }
  for (const { id, query: asked } of lines) {
    const ranked = (await engine.search(asked, searchOptions)).results.map(idOf);
    terminal.out(JSON.stringify({ id, ranked }));
  }
  return 0;
}

type IdOf = (result: SearchResult) => string;

function ownId({ id }: SearchResult): string {
  return id;
}

function sourceOrOwnId({ id, sourceId }: SearchResult): string {
  return sourceId ?? id;
}

function readSearchOptions({ options }: CommandLine, defaultLimit: number): SearchOptions {
  const kinds = options.list<DocumentKind>('kinds', DOCUMENT_KINDS);
  return { limit: options.count('limit') ?? defaultLimit, ...(kinds === undefined ? {} : { kinds }) };
}

function printResults(found: SearchResults, isJson: boolean, idOf: IdOf, terminal: Terminal): void {
  if (isJson) {
    terminal.out(JSON.stringify(found, null, 2));
    return;
  }
  for (const [index, result] of found.results.entries()) printResult(index + 1, result, idOf, terminal);
  terminal.out(terminal.colour.dim(`共 ${String(found.total)} 条`));
}

/** The index apart from the texts of what is shown. */
function printRequests(read: readonly ReadFile[], { out }: Terminal): void {
  const isShard = ({ path }: ReadFile): boolean => path.startsWith('shard-');
  const onTheWeb = ({ bytes }: ReadFile): number => brotliCompressSync(bytes).length;
  for (const [what, files] of [
    ['索引', read.filter(isShard)],
    ['正文', read.filter((file) => !isShard(file))],
  ] as const) {
    const sum = files.reduce((bytes, file) => bytes + onTheWeb(file), 0);
    out(`${what}：${String(files.length)} 个请求，${(sum / 1024).toFixed(1)} KB`);
    for (const file of files) out(`   ${file.path}  ${String(onTheWeb(file))}`);
  }
}

interface BatchLine {
  readonly id: string | number;
  readonly query: string;
}

async function readBatch(path: string): Promise<BatchLine[]> {
  return readJsonLines(path, '{"id": …, "query": …}', (value) => {
    if (!('id' in value) || !('query' in value)) return undefined;
    const { id, query } = value;
    return (typeof id === 'string' || typeof id === 'number') && typeof query === 'string' ? { id, query } : undefined;
  });
}

function printResult(rank: number, result: SearchResult, idOf: IdOf, { out, colour }: Terminal): void {
  out(
    `${String(rank)}. ${colour.bold(result.title['zh-CN'])}  ${colour.cyan(idOf(result))}${result.anchor === undefined ? '' : `#${result.anchor}`}`,
  );
  if (result.detail !== undefined) out(`   ${colour.dim(result.detail)}`);
  const text = result.snippet.text.replace(/\s+/g, ' ').trim();
  if (text !== '') out(`   ${text}`);
}
