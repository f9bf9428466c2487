import { Problems } from '../compile/problem.js';
import { stampFile } from '../compile/stamp.js';
import { contentFolders } from './content-folders.js';
import type { Command } from './command.js';
import { printProblems } from './findings.js';
import { UsageError } from './terminal.js';

/** `mingbai stamp`: records in a translation or a county's version which text it was made from. */
export const stampCommand: Command = {
  name: 'stamp',
  usage: 'FILE…',
  summary: '给译文记下对应的中文（of），给覆盖层的文件记下替换的是哪一版（replaces）',
  options: [
    {
      name: 'content',
      value: 'LIST',
      help: '内容文件夹，从下到上，逗号分隔；不写就是 content/common,content/changbai',
    },
  ],
  examples: ['mingbai stamp content/common/guides/work/unpaid-wages.ko.md'],
  async run({ options, positionals }, terminal) {
    if (positionals.length === 0) throw new UsageError('要给出文件');
    const content = contentFolders(options.text('content')?.split(',') ?? []);
    const problems = new Problems();
    for (const path of positionals) {
      const stamped = await stampFile(path, content, problems);
      if (stamped === undefined) continue;
      const { file, field, isChanged } = stamped;
      const done = isChanged ? `已更新 ${field ?? ''}` : '没有变化';
      terminal.out(`${file} — ${field === undefined ? '下面的层里没有同名文件，不用记' : done}`);
    }
    printProblems(problems.problems, terminal);
    return problems.problems.length > 0 ? 1 : 0;
  },
};
