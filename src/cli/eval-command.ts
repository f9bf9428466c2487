import type { DocumentKind } from '../model/address.js';
import { DOCUMENT_KINDS, parseAddress, parseArticleId } from '../model/address.js';
import type { CommandLine } from './command-line.js';
import type { Command } from './command.js';
import { readJsonLines } from './jsonl.js';
import { openEngine, type LibrarySearch } from './open-engine.js';
import { retrievalFigures, type JudgedRanking, type RetrievalFigures } from './retrieval-figures.js';
import type { ExitCode, Terminal } from './terminal.js';
import { createProgress } from './terminal.js';

/** Deep enough for every figure. */
const DEPTH = 20;
const DEFAULT_MISSES = 20;
/** What ranked instead is shown down to here. */
const SHOWN = 3;
/** Questions between two words about how far it is. */
const STEP = 50;

/** `mingbai eval`: how well the search of the page answers judged questions. */
export const evalCommand: Command = {
  name: 'eval',
  usage: '--pack DIR --queries FILE',
  summary: '拿一批有标准答案的问题试搜索，算命中率',
  options: [
    { name: 'pack', value: 'DIR', help: '内容包的文件夹' },
    { name: 'queries', value: 'FILE', help: '每行 {"id", "query", "relevant": [内容 id …]}；- 是标准输入' },
    { name: 'kinds', value: 'LIST', help: '只排这几种；不写就是答案里出现的那几种' },
    { name: 'ids', value: 'FORM', help: 'source：答案写的是导入时原来的 id' },
    { name: 'misses', value: 'N', help: `列出多少个没找到的；不写是 ${String(DEFAULT_MISSES)}` },
    { name: 'json', help: '结果写成一个 JSON：figures、misses' },
  ],
  examples: ['mingbai eval --pack pack --queries questions.jsonl', 'mingbai eval --pack pack --queries q.jsonl --json'],
  run: evaluate,
};

interface Judged {
  readonly id: string | number;
  readonly query: string;
  readonly relevant: readonly string[];
}

interface Miss {
  readonly id: string | number;
  readonly query: string;
  readonly relevant: readonly string[];
  /** Rank of the best relevant document, from 1; absent when it is below the depth looked at. */
  readonly rank?: number;
  readonly instead: readonly string[];
}

async function evaluate({ options }: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const pack = options.required('pack', '内容包的文件夹');
  const file = options.required('queries', '有标准答案的问题');
  const kinds = options.list<DocumentKind>('kinds', DOCUMENT_KINDS);
  const isSource = options.list('ids', ['source']) !== undefined;
  const count = options.count('misses') ?? DEFAULT_MISSES;
  const judged = await readJsonLines(file, '{"id", "query", "relevant": […]}', readJudged);
  const engine = await openEngine(pack, terminal);
  if (engine === undefined) return 1;
  const scope = {
    kinds: kinds ?? (isSource ? (['article'] as const) : kindsOf(judged)),
    statutes: isSource ? undefined : statutesOf(judged),
    isSource,
  };
  const asked = await ask(engine, judged, scope, createProgress(terminal));
  const figures = retrievalFigures(asked);
  const misses = worst(asked).slice(0, count);
  const { statutes } = scope;
  if (options.has('json')) terminal.out(JSON.stringify({ figures, scope, misses }, null, 2));
  else {
    terminal.out(statutes === undefined ? '在全部内容里找' : `只在答案里出现的法律的条文里找：${statutes.join('、')}`);
    print(figures, misses, terminal);
  }
  return 0;
}

function readJudged(value: object): Judged | undefined {
  if (!('id' in value) || !('query' in value) || !('relevant' in value)) return undefined;
  const { id, query, relevant } = value;
  if ((typeof id !== 'string' && typeof id !== 'number') || typeof query !== 'string') return undefined;
  const isList = Array.isArray(relevant) && relevant.length > 0;
  if (!isList || !relevant.every((each): each is string => typeof each === 'string')) return undefined;
  return { id, query, relevant };
}

/** Who judged articles did not judge guides: documents of other kinds would only stand in the way. */
function kindsOf(judged: readonly Judged[]): readonly DocumentKind[] | undefined {
  const kinds = new Set(judged.flatMap(({ relevant }) => relevant.map((id) => parseAddress(id)?.kind)));
  return kinds.has(undefined) ? undefined : [...kinds].filter((kind) => kind !== undefined);
}

/** Nor did who judged one law judge the others. Most judged collections name a few laws; of many, none is left out. */
function statutesOf(judged: readonly Judged[]): readonly string[] | undefined {
  const statutes = new Set(judged.flatMap(({ relevant }) => relevant.map((id) => parseArticleId(id)?.statute)));
  return statutes.has(undefined) ? undefined : [...statutes].filter((statute) => statute !== undefined);
}

interface Scope {
  readonly kinds: readonly DocumentKind[] | undefined;
  readonly statutes: readonly string[] | undefined;
  readonly isSource: boolean;
}

type Asked = Judged & JudgedRanking;

async function ask(
  engine: LibrarySearch,
  judged: readonly Judged[],
  { kinds, statutes, isSource }: Scope,
  progress: (step: string) => void,
): Promise<Asked[]> {
  const searchOptions = {
    limit: DEPTH,
    ...(kinds === undefined ? {} : { kinds }),
    ...(statutes === undefined ? {} : { statutes }),
  };
  const asked: Asked[] = [];
  for (const [index, each] of judged.entries()) {
    if (index % STEP === 0) progress(`提问 ${String(index)}/${String(judged.length)}`);
    const { results } = await engine.search(each.query, searchOptions);
    asked.push({ ...each, ranked: results.map(({ id, sourceId }) => (isSource ? (sourceId ?? id) : id)) });
  }
  return asked;
}

/** Questions whose answers stand lowest first; those with an answer among the first five are no misses. */
function worst(asked: readonly Asked[]): Miss[] {
  return asked
    .map(({ id, query, relevant, ranked }): Miss => {
      const place = ranked.findIndex((each) => relevant.includes(each));
      return { id, query, relevant, ...(place < 0 ? {} : { rank: place + 1 }), instead: ranked.slice(0, SHOWN) };
    })
    .filter(({ rank = Infinity }) => rank > 5)
    .sort((a, b) => (b.rank ?? DEPTH + 1) - (a.rank ?? DEPTH + 1));
}

function print({ queries, ...figures }: RetrievalFigures, misses: readonly Miss[], { out, colour }: Terminal): void {
  out(`${String(queries)} 个问题`);
  for (const [name, value] of Object.entries(figures)) out(`${name.padEnd(10)} ${(value * 100).toFixed(1)}`);
  if (misses.length === 0) return;
  out(`\n没有排进前五的（${String(misses.length)} 个）：`);
  for (const { id, query, relevant, rank, instead } of misses) {
    out(`${colour.bold(query)}  ${colour.dim(String(id))}`);
    out(`   该找到 ${relevant.join(' ')}：${rank === undefined ? `前 ${String(DEPTH)} 没有` : `第 ${String(rank)}`}`);
    out(`   排在前面的 ${instead.join(' ')}`);
  }
}
