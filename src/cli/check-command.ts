import type { QueryFigures } from '../compile/ask-queries.js';
import { askQueries } from '../compile/ask-queries.js';
import type { Compiled } from '../compile/compile.js';
import { compile } from '../compile/compile.js';
import { unfoundNames } from '../compile/name-check.js';
import type { Problem } from '../compile/problem.js';
import type { Command } from './command.js';
import { AT, OFFICIAL, RELEASE } from './command.js';
import { contentFolders, isOfThePackage, officialFolder } from './content-folders.js';
import { printFindings } from './findings.js';
import { askOnline } from './online-links.js';
import { summaryLines } from './summary.js';
import { createProgress } from './terminal.js';

/** `mingbai check`: lists every problem of the content in one run. */
export const checkCommand: Command = {
  name: 'check',
  usage: '[CONTENT…]',
  summary: '检查内容，一次列出所有问题',
  options: [
    AT,
    OFFICIAL,
    RELEASE,
    { name: 'no-queries', help: '不试搜索：queries.tsv 里的问题、每一篇的标题和别名（快一些）' },
    { name: 'online', help: '连网试一遍所有外部网址打不打得开' },
    { name: 'all', help: '自带的通用内容里的提醒也列出来（在自己的县的文件夹里只报个数）' },
    { name: 'json', help: '结果写成一个 JSON：problems、notices、skipped、counts' },
  ],
  examples: ['mingbai check', 'mingbai check content/common --at 2027-01-01', 'mingbai check --json > check.json'],
  async run({ options, positionals }, terminal) {
    const at = options.day('at');
    const progress = createProgress(terminal);
    const compiled = await compile({
      content: contentFolders(positionals),
      ...officialFolder(options),
      at,
      release: options.has('release'),
      onProgress: progress,
    });
    const isTried = !options.has('no-queries');
    const queries = isTried ? tryQueries(compiled, at, progress) : undefined;
    const names = isTried ? await tryNames(compiled, at, progress) : [];
    const online = options.has('online') ? await askOnline(compiled.outside, {}, progress) : undefined;
    const { counts } = compiled;
    const notices = [...compiled.notices, ...(online?.notices ?? [])];
    const problems = [...compiled.problems, ...names, ...(online?.problems ?? []), ...floorProblems(queries)];
    const skipped = withUnasked(compiled, queries, online !== undefined);
    if (options.has('json')) {
      const figures = queries === undefined ? counts : { ...counts, queries };
      terminal.out(
        JSON.stringify({ problems, notices, skipped: Object.fromEntries(skipped), counts: figures }, null, 2),
      );
    } else
      printFindings(
        { problems, notices, skipped },
        terminal,
        summaryLines(counts, queries),
        options.has('all') ? undefined : isOfThePackage,
      );
    return problems.length > 0 ? 1 : 0;
  },
};

/** The share of `held` questions whose answer stands among the first three may not fall below this. */
const HELD_FLOOR = 0.9;
/** Of fewer questions a share says nothing. */
const FEW = 100;

function floorProblems(figures: QueryFigures | undefined): Problem[] {
  if (figures === undefined || figures.held.asked < FEW) return [];
  const share = figures.held.found / figures.held.asked;
  if (share >= HELD_FLOOR) return [];
  const what = `held 的问题只有 ${(share * 100).toFixed(1)}% 在前三条里找到，至少要 ${String(HELD_FLOOR * 100)}%`;
  const fix = '用 mingbai search 看看排在前面的是什么，补别名、问法或 words.yaml；不要照着 held 的句子写';
  return [{ code: 'queries-floor', file: 'queries.tsv', line: 0, what, fix }];
}

/** Content with problems makes no pack, so there is nothing to search. */
function tryQueries(
  { content, queries }: Compiled,
  at: string,
  progress: (step: string) => void,
): QueryFigures | undefined {
  if (content === undefined || queries.length === 0) return undefined;
  progress('建索引');
  return askQueries(content, queries, at, progress);
}

async function tryNames(
  { content, files }: Compiled,
  at: string,
  progress: (step: string) => void,
): Promise<readonly Problem[]> {
  if (content === undefined) return [];
  progress('拿标题和别名试搜索');
  return unfoundNames(content, files, at);
}

/** What was not asked is not passed. */
function withUnasked(
  { skipped, queries, outside }: Compiled,
  figures: QueryFigures | undefined,
  isOnline: boolean,
): ReadonlyMap<string, number> {
  const unasked = new Map(skipped);
  if (figures === undefined && queries.length > 0) unasked.set('没有试搜索的问题', queries.length);
  const addresses = new Set(outside.map(({ href }) => href)).size;
  if (!isOnline && addresses > 0) unasked.set('没有试的外部网址（--online 才试）', addresses);
  return unasked;
}
