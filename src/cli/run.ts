import { readFile } from 'node:fs/promises';
import { didYouMean } from '../compile/nearest.js';
import { buildCommand } from './build-command.js';
import { checkCommand } from './check-command.js';
import type { Command } from './command.js';
import { readCommandLine } from './command-line.js';
import { packagePath } from './content-folders.js';
import { EXIT_CODES } from './command-page.js';
import { devCommand } from './dev-command.js';
import { diffCommand } from './diff-command.js';
import { evalCommand } from './eval-command.js';
import { importCommand } from './import-command.js';
import { initCommand } from './init-command.js';
import { pathwayCommand } from './pathway-command.js';
import { reportCommand } from './report-command.js';
import { rollbackCommand } from './rollback-command.js';
import { searchCommand } from './search-command.js';
import { stampCommand } from './stamp-command.js';
import type { ExitCode, Terminal } from './terminal.js';
import { UsageError } from './terminal.js';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  initCommand,
  devCommand,
  checkCommand,
  buildCommand,
  rollbackCommand,
  diffCommand,
  importCommand,
  reportCommand,
  searchCommand,
  evalCommand,
  stampCommand,
  pathwayCommand,
];
const NAMES = [...COMMANDS.map(({ name }) => name), 'help', 'version'];

/** The `mingbai` command with its arguments; the exit code is documented in `help`. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await dispatch(args, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const command = COMMANDS.find(({ name }) => name === args[0]);
    terminal.err(`${terminal.colour.red('mingbai：')}${error.message}`);
    terminal.err(
      command === undefined
        ? '用法见 mingbai help'
        : `用法：mingbai ${command.name} ${command.usage}；详见 mingbai help ${command.name}`,
    );
    return 2;
  }
}

async function dispatch(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined) {
    terminal.err(overview(terminal));
    return 2;
  }
  if (name === 'version' || name === '--version' || name === '-v') return version(terminal);
  if (name === 'help' || name === '--help' || name === '-h') return help(rest[0], terminal);
  const command = COMMANDS.find((known) => known.name === name);
  if (command === undefined) throw new UsageError(`没有“${name}”这个命令。${didYouMean(name, NAMES)}`);
  if (rest.includes('--help') || rest.includes('-h')) return help(name, terminal);
  return command.run(readCommandLine(rest, command.options), terminal);
}

function help(name: string | undefined, terminal: Terminal): ExitCode {
  const command = COMMANDS.find((known) => known.name === name);
  if (name !== undefined && command === undefined) {
    throw new UsageError(`没有“${name}”这个命令。${didYouMean(name, NAMES)}`);
  }
  terminal.out(command === undefined ? overview(terminal) : commandHelp(command, terminal));
  return 0;
}

function overview({ colour }: Terminal): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  return [
    `${colour.bold('mingbai')}（明白）：检查法律内容，编译成网页用的内容包`,
    '',
    ...COMMANDS.map(({ name, summary }) => `  ${colour.cyan(name.padEnd(width))}  ${summary}`),
    `  ${colour.cyan('help'.padEnd(width))}  用法；mingbai help check 看一个命令的`,
    `  ${colour.cyan('version'.padEnd(width))}  版本`,
    '',
    `退出码：${EXIT_CODES.map(([code, meaning]) => `${code} ${meaning}`).join('；')}`,
    '不写内容文件夹时，用 content/common 和 content/changbai；init 建的文件夹里，用自带的通用内容和 content',
  ].join('\n');
}

function commandHelp({ name, usage, summary, options, examples }: Command, { colour }: Terminal): string {
  const labels = options.map((option) => `--${option.name}${option.value === undefined ? '' : ` ${option.value}`}`);
  const width = Math.max(...labels.map((label) => label.length));
  return [
    colour.bold(`mingbai ${name} ${usage}`),
    summary,
    '',
    ...options.map((option, index) => `  ${colour.cyan((labels[index] ?? '').padEnd(width))}  ${option.help}`),
    '',
    ...examples.map((example) => `  $ ${example}`),
  ].join('\n');
}

async function version(terminal: Terminal): Promise<ExitCode> {
  const text = await readFile(packagePath('package.json'), 'utf8');
  const { version: number } = JSON.parse(text) as { version: string };
  terminal.out(number);
  return 0;
}
