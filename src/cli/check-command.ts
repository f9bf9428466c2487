import { compile } from '../compile/compile.js';
import type { Command } from './command.js';
import { AT, OFFICIAL, RELEASE } from './command.js';
import { contentFolders, officialFolder } from './content-folders.js';
import { printFindings } from './findings.js';
import { createProgress } from './terminal.js';

/** `mingbai check`: lists every problem of the content in one run. */
export const checkCommand: Command = {
  name: 'check',
  usage: '[CONTENT…]',
  summary: '检查内容，一次列出所有问题',
  options: [AT, OFFICIAL, RELEASE, { name: 'json', help: '结果写成一个 JSON：problems、notices、skipped、counts' }],
  examples: ['mingbai check', 'mingbai check content/common --at 2027-01-01', 'mingbai check --json > check.json'],
  async run({ options, positionals }, terminal) {
    const isJson = options.has('json');
    const { problems, notices, skipped, counts } = await compile({
      content: contentFolders(positionals),
      ...officialFolder(options),
      at: options.day('at'),
      release: options.has('release'),
      onProgress: createProgress(terminal),
    });
    if (isJson)
      terminal.out(JSON.stringify({ problems, notices, skipped: Object.fromEntries(skipped), counts }, null, 2));
    else printFindings({ problems, notices, skipped, counts }, terminal);
    return problems.length > 0 ? 1 : 0;
  },
};
