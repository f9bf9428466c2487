import { stat } from 'node:fs/promises';
import { importStatuteIndex, officialFiles } from '../compile/import-statute.js';
import { errorCode } from '../compile/text-file.js';
import { printProblems } from './findings.js';
import type { Command } from './command.js';
import { UsageError } from './terminal.js';

/** `mingbai import-statute --index`: facts of official texts, never the text, into `statutes/`. */
export const importCommand: Command = {
  name: 'import-statute',
  usage: '--index FILE… --out DIR',
  summary: '从法律原文生成 statutes/ 里的 statute.yaml、articles.tsv、outline.tsv（不含原文）',
  options: [
    { name: 'index', help: '只生成条文的索引（条、款、项、数字、指纹）' },
    { name: 'out', value: 'DIR', help: '写到哪里，如 content/common/statutes' },
  ],
  examples: ['mingbai import-statute --index laws --out content/common/statutes'],
  async run({ options, positionals }, terminal) {
    if (!options.has('index')) throw new UsageError('要写 --index；原文在 mingbai build --official 时才收进内容包');
    const out = options.required('out', '写到哪里，如 content/common/statutes');
    if (positionals.length === 0) throw new UsageError('要给出法律原文的文件或文件夹');
    const files = (await Promise.all(positionals.map(filesOf))).flat();
    const result = await importStatuteIndex(files, out);
    printProblems(result.problems.problems, terminal);
    const count = result.problems.problems.length;
    terminal.out(
      `${String(result.statutes)} 部法律，${String(result.articles)} 条；更新了 ${String(result.written)} 个文件；${String(count)} 个问题`,
    );
    return count > 0 ? 1 : 0;
  },
};

/** A folder stands for the official files in it. */
async function filesOf(path: string): Promise<string[]> {
  try {
    return (await stat(path)).isDirectory() ? await officialFiles(path) : [path];
  } catch (error) {
    throw new UsageError(`“${path}”读不了（${errorCode(error)}）`);
  }
}
