import { PackFolderError } from '../compile/pack-folder.js';
import type { PackHistory } from '../compile/roll-back.js';
import { packHistory, rollBack } from '../compile/roll-back.js';
import type { Manifest } from '../pack/format.js';
import type { Command } from './command.js';
import type { Terminal } from './terminal.js';

/** `mingbai rollback`: back to an earlier pack, when the new one turns out to be wrong. */
export const rollbackCommand: Command = {
  name: 'rollback',
  usage: '--out DIR',
  summary: '退回到以前的内容包（build 会留着最近几个）',
  options: [
    { name: 'out', value: 'DIR', help: '内容包在哪个文件夹' },
    { name: 'to', value: 'ID', help: '退回到哪一版，写版本号或它的最后几位；不写就是上一版' },
    { name: 'list', help: '只列出现在的和留着的，不改动' },
  ],
  examples: [
    'mingbai rollback --out pack --list',
    'mingbai rollback --out pack',
    'mingbai rollback --out pack --to 3fa29c11',
  ],
  async run({ options }, terminal) {
    const out = options.required('out', '内容包在哪个文件夹');
    try {
      if (options.has('list')) list(await packHistory(out), terminal);
      else {
        const manifest = await rollBack(out, options.text('to'));
        terminal.out(`已退回到 ${described(manifest)}。网页下次打开就用这一版；再 build 一次就换成新的`);
      }
      return 0;
    } catch (error) {
      if (!(error instanceof PackFolderError)) throw error;
      terminal.err(`${terminal.colour.red('问题')} ${error.message}`);
      return 1;
    }
  },
};

function list({ current, kept }: PackHistory, { out }: Terminal): void {
  out(`现在 ${described(current)}${current.rollback === true ? '（退回的）' : ''}`);
  for (const manifest of kept) out(`留着 ${described(manifest)}`);
}

function described({ version, built, counts }: Manifest): string {
  const when = new Date(built).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false });
  return `${version}（${when} 编译，指南 ${String(counts.guide ?? 0)} 篇，条文 ${String(counts.article ?? 0)} 条）`;
}
