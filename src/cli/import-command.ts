import { stat } from 'node:fs/promises';
import { importOfficial } from '../compile/import-official.js';
import { importStatuteIndex, officialFiles } from '../compile/import-statute.js';
import { Problems } from '../compile/problem.js';
import { errorCode } from '../compile/text-file.js';
import { printFindings, printProblems } from './findings.js';
import type { Command } from './command.js';
import type { ExitCode, Terminal } from './terminal.js';
import { UsageError } from './terminal.js';

/**
 * `mingbai import-statute`: a statute as the national database delivers it → an official file; with `--index`, facts of
 * official files, never the text, into `statutes/`.
 */
export const importCommand: Command = {
  name: 'import-statute',
  usage: '[--index] FILE… --out DIR',
  summary: '把 .docx、.txt、.md 的法律原文认成本库的格式；--index 从原文生成 statutes/ 里的索引（不含原文）',
  options: [
    { name: 'index', help: '只生成条文的索引（条、款、项、数字、指纹）：statute.yaml、articles.tsv、outline.tsv' },
    { name: 'out', value: 'DIR', help: '写到哪里：原文的文件夹，或 content/common/statutes' },
    { name: 'at', value: 'DATE', help: '哪一天核对的（YYYY-MM-DD），写进文件头；不写就是今天' },
  ],
  examples: [
    'mingbai import-statute 仲裁法.docx --out laws',
    'mingbai import-statute --index laws --out content/common/statutes',
  ],
  async run({ options, positionals }, terminal) {
    const out = options.required('out', '写到哪里，如 laws 或 content/common/statutes');
    if (positionals.length === 0) throw new UsageError('要给出法律原文的文件或文件夹');
    const paths = (await Promise.all(positionals.map(pathsOf))).flat();
    return options.has('index')
      ? writeIndexes(paths, out, terminal)
      : importTexts(paths, out, options.day('at'), terminal);
  },
};

async function writeIndexes(files: readonly string[], out: string, terminal: Terminal): Promise<ExitCode> {
  const result = await importStatuteIndex(files, out);
  printProblems(result.problems.problems, terminal);
  const count = result.problems.problems.length;
  terminal.out(
    `${String(result.statutes)} 部法律，${String(result.articles)} 条；更新了 ${String(result.written)} 个文件；${String(count)} 个问题`,
  );
  return count > 0 ? 1 : 0;
}

/** One file after the other: a file that is unclear does not keep the next one from being read. */
async function importTexts(
  paths: readonly string[],
  outDir: string,
  at: string,
  terminal: Terminal,
): Promise<ExitCode> {
  const problems = new Problems();
  for (const path of paths) {
    const { written, statute, derived } = await importOfficial(path, { outDir, at }, problems);
    if (written === undefined || statute === undefined) {
      terminal.out(`${terminal.colour.red('没有写')} ${path}`);
      continue;
    }
    terminal.out(`${terminal.colour.green('写好了')} ${written}：${String(statute.statute.articleCount)} 条`);
    const told = Object.entries(derived).map(([field, value]) => `${field} ${[value].flat().join('；')}`);
    if (told.length > 0) terminal.out(`  从正文读出，请核对：${told.join('，')}`);
  }
  printFindings(problems, terminal);
  return problems.problems.length > 0 ? 1 : 0;
}

/** A folder stands for the official files in it. */
async function pathsOf(path: string): Promise<string[]> {
  try {
    return (await stat(path)).isDirectory() ? await officialFiles(path) : [path];
  } catch (error) {
    throw new UsageError(`“${path}”读不了（${errorCode(error)}）`);
  }
}
