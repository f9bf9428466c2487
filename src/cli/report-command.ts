import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { reportChanges } from '../compile/change-report.js';
import { reportHtml } from '../compile/change-report-html.js';
import type { MarkPart } from '../compile/change-report-text.js';
import { inBrackets, reportLines } from '../compile/change-report-text.js';
import type { CompileOptions } from '../compile/compile.js';
import { compile } from '../compile/compile.js';
import { officialFiles } from '../compile/import-statute.js';
import type { OfficialStatute } from '../compile/official-statute.js';
import { readOfficialStatute } from '../compile/official-statute.js';
import { drawNotes, notesPage } from '../compile/notes-page.js';
import { didYouMean } from '../compile/nearest.js';
import { Problems } from '../compile/problem.js';
import { errorCode } from '../compile/text-file.js';
import type { Document } from '../model/document.js';
import type { Command } from './command.js';
import type { CommandLine } from './command-line.js';
import { AT, OFFICIAL } from './command.js';
import { contentFolders, officialFolder } from './content-folders.js';
import { printProblems } from './findings.js';
import { reportState, writeReport } from './report-state.js';
import type { ExitCode, Terminal } from './terminal.js';
import { createProgress, UsageError } from './terminal.js';

const KINDS = ['changes', 'notes'];

/** `mingbai report`, `mingbai report changes OLD NEW` and `mingbai report notes STATUTE`: pages for the people who answer for the content. */
export const reportCommand: Command = {
  name: 'report',
  usage: '[CONTENT…] | changes OLD NEW [CONTENT…] | notes STATUTE [CONTENT…]',
  summary: '内容现状：各主题有多少、该复核的、没有答案的问题、包的大小；changes：法律改了哪些条；notes：抽查白话',
  options: [
    { name: 'log', value: 'FILE', help: '内容现状：大家问过的话（每行一句，或 CSV、JSONL），列出没有答案的' },
    { name: 'json', help: '内容现状、changes 的结果写成一个 JSON' },
    { name: 'html', value: 'FILE', help: '写成一页可以打印的 HTML；notes 必须写' },
    { name: 'count', value: 'N', help: 'notes 抽多少条，不写就是 200' },
    { name: 'seed', value: 'N', help: 'notes 抽签的种子：同一个数抽到同样的条，不写就是 1' },
    AT,
    OFFICIAL,
  ],
  examples: [
    'mingbai report --html 现状.html',
    'mingbai report --log 搜索记录.csv',
    'mingbai report changes 旧/arbitration-law.md laws/arbitration-law.md',
    'mingbai report changes laws-2025 laws-2026 --html 变动.html',
    'mingbai report notes civil-code --official laws --html 抽查.html',
  ],
  async run(line, terminal) {
    const [what, ...rest] = line.positionals;
    if (what === 'changes') return reportLawChanges(rest, line, terminal);
    if (what === 'notes') return reportNotes(rest, line, terminal);
    if (what !== undefined && !existsSync(what)) {
      throw new UsageError(`没有“${what}”这种报告，也没有这个文件夹。${didYouMean(what, KINDS)}`);
    }
    return reportState(line, terminal);
  },
};

async function reportLawChanges(
  [old, present, ...content]: readonly string[],
  { options }: CommandLine,
  terminal: Terminal,
): Promise<ExitCode> {
  if (old === undefined || present === undefined) throw new UsageError('要给出旧、新两份原文（文件或文件夹）');
  const problems = new Problems();
  const [before, after] = [await readAll(old, problems), await readAll(present, problems)];
  printProblems(problems.problems, terminal);
  if (problems.problems.length > 0) return 1;
  const documents = await compiledDocuments({ content: contentFolders(content), at: options.day('at') }, terminal);
  if (documents === undefined) return 1;
  const report = reportChanges(before, after, documents);
  const file = options.text('html');
  if (file !== undefined && !(await writeReport(file, reportHtml(report), terminal))) return 1;
  if (options.has('json')) terminal.out(JSON.stringify(report, null, 2));
  else for (const line of reportLines(report, marksOf(terminal))) terminal.out(line);
  return 0;
}

const DRAWN = 200;

async function reportNotes(
  [statute, ...content]: readonly string[],
  { options }: CommandLine,
  terminal: Terminal,
): Promise<ExitCode> {
  if (statute === undefined) throw new UsageError('要写哪一部法，如 civil-code');
  const file = options.required('html', '写到哪个文件，如 抽查.html');
  const { official } = officialFolder(options);
  if (official === undefined) throw new UsageError('要给出 --official：没有原文，没法对照');
  const at = options.day('at');
  const documents = await compiledDocuments({ content: contentFolders(content), official, at }, terminal);
  if (documents === undefined) return 1;
  const seed = options.count('seed') ?? 1;
  const drawn = drawNotes(documents, statute, options.count('count') ?? DRAWN, seed);
  if (drawn.length === 0) throw new UsageError(`“${statute}”没有写好的白话`);
  const found = documents.find(({ id }) => id === `statute/${statute}`);
  const title = `《${found?.title['zh-CN'] ?? statute}》白话抽查 ${String(drawn.length)} 条（种子 ${String(seed)}）`;
  if (!(await writeReport(file, notesPage(drawn, title), terminal))) return 1;
  terminal.out(`写好了 ${file}：${String(drawn.length)} 条`);
  return 0;
}

/** `undefined` after problems, which are printed. */
async function compiledDocuments(
  options: CompileOptions,
  terminal: Terminal,
): Promise<readonly Document[] | undefined> {
  const { content, problems } = await compile({ ...options, onProgress: createProgress(terminal) });
  if (content === undefined) printProblems(problems, terminal);
  return content?.documents;
}

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
export function marksOf({ colour }: Terminal): MarkPart {
  const isColoured = colour.red('') !== '';
  if (!isColoured) return inBrackets;
  return ({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? colour.red(text) : colour.green(text));
}
