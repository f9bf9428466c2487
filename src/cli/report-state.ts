import { readFile, writeFile } from 'node:fs/promises';
import { compile } from '../compile/compile.js';
import { DEVICE_CHARACTERS, indexerFor } from '../compile/index-library.js';
import { libraryPage } from '../compile/library-page.js';
import { reportLibrary } from '../compile/library-report.js';
import { folderError, PackFolderError } from '../compile/pack-folder.js';
import { pageHtml, pageLines } from '../compile/printed-page.js';
import { Problems } from '../compile/problem.js';
import type { LoggedQuestion } from '../compile/question-log.js';
import { readQuestionLog } from '../compile/question-log.js';
import { decodeText, errorCode, shownPath } from '../compile/text-file.js';
import { encodePack } from '../pack/encode.js';
import type { CommandLine, GivenOptions } from './command-line.js';
import { contentFolders, officialFolder } from './content-folders.js';
import { printProblems } from './findings.js';
import type { ExitCode, Terminal } from './terminal.js';
import { createProgress, UsageError } from './terminal.js';

/** `mingbai report`: the state of the library. */
export async function reportState({ options, positionals }: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const at = options.day('at');
  const log = await readLog(options, terminal);
  if (log === 'unreadable') return 1;
  const progress = createProgress(terminal);
  const folders = { content: contentFolders(positionals), ...officialFolder(options) };
  const { content, problems } = await compile({ ...folders, at, onProgress: progress });
  if (content === undefined) {
    printProblems(problems, terminal);
    return 1;
  }
  progress('量大小');
  const encoded = await encodePack(content, indexerFor(content, DEVICE_CHARACTERS));
  progress('拿记录里的问题试搜索');
  const report = reportLibrary(content, encoded, at, log);
  const page = libraryPage(report);
  const html = options.text('html');
  if (html !== undefined && !(await writeReport(html, pageHtml(page), terminal))) return 1;
  if (options.has('json')) terminal.out(JSON.stringify(report, null, 2));
  else for (const line of pageLines(page)) terminal.out(line);
  return 0;
}

/** The questions of `--log`; a file in another encoding is a problem, named with its remedy. */
async function readLog(
  options: GivenOptions,
  terminal: Terminal,
): Promise<readonly LoggedQuestion[] | undefined | 'unreadable'> {
  const path = options.text('log');
  if (path === undefined) return undefined;
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new UsageError(`--log 的“${path}”读不了（${errorCode(error)}）`);
  });
  const problems = new Problems();
  const text = decodeText(bytes, shownPath(path), problems);
  printProblems(problems.problems, terminal);
  return text === undefined ? 'unreadable' : readQuestionLog(text);
}

/** Writes a page that was asked for; `false` when it could not be written (said). */
export async function writeReport(path: string, html: string, terminal: Terminal): Promise<boolean> {
  try {
    await writeFile(path, html, 'utf8');
    return true;
  } catch (error) {
    const named = folderError(path, error);
    if (!(named instanceof PackFolderError)) throw named;
    terminal.err(`${terminal.colour.red('问题')} ${named.message}`);
    return false;
  }
}
