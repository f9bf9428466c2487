import { checkPathways } from '../compile/one-pathway.js';
import type { Command } from './command.js';
import { AT, OFFICIAL } from './command.js';
import type { CommandLine } from './command-line.js';
import { contentFolders, officialFolder } from './content-folders.js';
import { printFindings } from './findings.js';
import type { ExitCode, Terminal } from './terminal.js';
import { UsageError } from './terminal.js';

const ACTIONS = ['check'] as const;

/** `mingbai pathway …`: looks at guided pathways one at a time. */
export const pathwayCommand: Command = {
  name: 'pathway',
  usage: 'check [FILE|ID…]',
  summary: '指引：只检查一个或几个（读、试、证明）',
  options: [
    AT,
    OFFICIAL,
    {
      name: 'content',
      value: 'LIST',
      help: '内容文件夹，从下到上，逗号分隔；不写就是 content/common,content/changbai',
    },
  ],
  examples: ['mingbai pathway check wages', 'mingbai pathway check draft/wages.yaml'],
  async run(line, terminal) {
    const [action, ...names] = line.positionals;
    if (action !== 'check') throw new UsageError(`要写做什么：${ACTIONS.join('、')}`);
    return check(line, names, terminal);
  },
};

async function check({ options }: CommandLine, names: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { problems } = await checkPathways({
    pathways: names,
    content: contentFolders(options.text('content')?.split(',') ?? []),
    ...officialFolder(options),
    at: options.day('at'),
  });
  printFindings(problems, terminal);
  return problems.problems.length > 0 ? 1 : 0;
}
