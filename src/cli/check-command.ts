import type { QueryFigures } from '../compile/ask-queries.js';
import { askQueries } from '../compile/ask-queries.js';
import type { Compiled } from '../compile/compile.js';
import { compile } from '../compile/compile.js';
import type { Problem } from '../compile/problem.js';
import type { Command } from './command.js';
import { AT, OFFICIAL, RELEASE } from './command.js';
import { contentFolders, isOfThePackage, officialFolder } from './content-folders.js';
import { printFindings } from './findings.js';
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
    { name: 'no-queries', help: '不拿 queries.tsv 里的问题试搜索（快一些）' },
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
    const queries = options.has('no-queries') ? undefined : tryQueries(compiled, at, progress);
    const { notices, counts } = compiled;
    const problems = [...compiled.problems, ...floorProblems(queries)];
    const skipped = withQueries(compiled, queries);
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

/** What was not asked is not passed. */
function withQueries({ skipped, queries }: Compiled, figures: QueryFigures | undefined): ReadonlyMap<string, number> {
  if (figures !== undefined || queries.length === 0) return skipped;
  return new Map([...skipped, ['没有试搜索的问题', queries.length]]);
}
