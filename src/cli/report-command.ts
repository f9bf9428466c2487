import { stat, writeFile } from 'node:fs/promises';
import { reportChanges } from '../compile/change-report.js';
import { reportHtml } from '../compile/change-report-html.js';
import type { MarkPart } from '../compile/change-report-text.js';
import { inBrackets, reportLines } from '../compile/change-report-text.js';
import { compile } from '../compile/compile.js';
import { officialFiles } from '../compile/import-statute.js';
import type { OfficialStatute } from '../compile/official-statute.js';
import { readOfficialStatute } from '../compile/official-statute.js';
import { Problems } from '../compile/problem.js';
import { errorCode } from '../compile/text-file.js';
import type { Command } from './command.js';
import { AT } from './command.js';
import { contentFolders } from './content-folders.js';
import { printProblems } from './findings.js';
import type { Terminal } from './terminal.js';
import { createProgress, UsageError } from './terminal.js';

/** `mingbai report changes OLD NEW`: what changed in the law, and which of our documents cite it. */
export const reportCommand: Command = {
  name: 'report',
  usage: 'changes OLD NEW [CONTENT…]',
  summary: '比较两个版本的法律原文：哪些条变了，哪些内容要重新核对',
  options: [
    { name: 'json', help: '结果写成一个 JSON' },
    { name: 'html', value: 'FILE', help: '写成一页可以打印的 HTML' },
    AT,
  ],
  examples: [
    'mingbai report changes 旧/arbitration-law.md laws/arbitration-law.md',
    'mingbai report changes laws-2025 laws-2026 --html 变动.html',
  ],
  async run({ options, positionals }, terminal) {
    const [what, old, present, ...content] = positionals;
    if (what !== 'changes') throw new UsageError('要写比较什么：mingbai report changes 旧 新');
    if (old === undefined || present === undefined) throw new UsageError('要给出旧、新两份原文（文件或文件夹）');
    const problems = new Problems();
    const [before, after] = [await readAll(old, problems), await readAll(present, problems)];
    printProblems(problems.problems, terminal);
    if (problems.problems.length > 0) return 1;
    const at = options.day('at');
    const compiled = await compile({
      content: contentFolders(content),
      at,
      onProgress: createProgress(terminal),
    });
    if (compiled.content === undefined) {
      printProblems(compiled.problems, terminal);
      return 1;
    }
    const report = reportChanges(before, after, compiled.content.documents);
    const file = options.text('html');
    if (file !== undefined) await writeFile(file, reportHtml(report), 'utf8');
    if (options.has('json')) terminal.out(JSON.stringify(report, null, 2));
    else for (const line of reportLines(report, marksOf(terminal))) terminal.out(line);
    return 0;
  },
};

async function readAll(path: string, problems: Problems): Promise<OfficialStatute[]> {
  let files: string[];
  try {
    files = (await stat(path)).isDirectory() ? await officialFiles(path) : [path];
  } catch (error) {
    throw new UsageError(`“${path}”读不了（${errorCode(error)}）`);
  }
  const read: OfficialStatute[] = [];
  for (const file of files) {
    const statute = await readOfficialStatute(file, problems);
    if (statute !== undefined) read.push(statute);
  }
  return read;
}

/** Colours where there are any; brackets say the same without. */
function marksOf({ colour }: Terminal): MarkPart {
  const isColoured = colour.red('') !== '';
  if (!isColoured) return inBrackets;
  return ({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? colour.red(text) : colour.green(text));
}
