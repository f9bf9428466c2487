import type { CommandLine, Option } from './command-line.js';
import type { ExitCode, Terminal } from './terminal.js';

/** One command of `mingbai`. */
export interface Command {
  readonly name: string;
  /** After the name: `[CONTENT…]`. */
  readonly usage: string;
  /** One line. */
  readonly summary: string;
  readonly options: readonly Option[];
  readonly examples: readonly string[];
  readonly run: (line: CommandLine, terminal: Terminal) => Promise<ExitCode>;
}

export const AT: Option = { name: 'at', value: 'DATE', help: '按哪一天检查（YYYY-MM-DD），不写就是今天' };
export const OFFICIAL: Option = {
  name: 'official',
  value: 'DIR',
  help: '法律原文的文件夹；不写就看环境变量 MINGBAI_OFFICIAL',
};
export const RELEASE: Option = { name: 'release', help: '发布前检查：复核过期等提醒也算问题' };
