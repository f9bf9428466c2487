import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { errorCode } from '../compile/text-file.js';
import { todayInChina } from '../model/in-force.js';
import type { Command } from './command.js';
import { OFFICIAL } from './command.js';
import { contentFolders, officialFolder, packagePath } from './content-folders.js';
import type { DevServer } from './dev/server.js';
import { startServer } from './dev/server.js';
import { watchFolders } from './dev/watch-folders.js';
import type { Shown } from './dev/workbench.js';
import { createWorkbench } from './dev/workbench.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './terminal.js';

const PORT = 4747;
const LAST_PORT = 65_535;

/** `mingbai dev`: the content as residents will see it, anew after every save. */
export const devCommand: Command = {
  name: 'dev',
  usage: '[CONTENT…]',
  summary: '边写边看：打开预览页，存一次盘就更新，问题标在页面上',
  options: [
    OFFICIAL,
    { name: 'port', value: 'N', help: `网页的端口，不写从 ${String(PORT)} 找起；被占用就用下一个` },
    { name: 'open', help: '用浏览器打开' },
  ],
  examples: ['mingbai dev', 'mingbai dev --official laws --open', 'mingbai dev content/common content/changbai'],
  async run({ options, positionals }, terminal) {
    const port = options.count('port') ?? PORT;
    if (port > LAST_PORT) throw new UsageError(`--port 最大是 ${String(LAST_PORT)}`);
    if (!existsSync(packagePath('dist/mingbai.min.js'))) {
      terminal.err('网页用的脚本还没有打包 — 在项目里运行 node scripts/build.mjs，再试一次');
      return 1;
    }
    const dev = await startDev({ content: contentFolders(positionals), ...officialFolder(options), port }, terminal);
    if (dev === undefined) return 1;
    if (options.has('open')) openBrowser(dev.address);
    await interrupted();
    await dev.close();
    terminal.err('\n预览已结束');
    return 0;
  },
};

export interface DevOptions {
  readonly content: readonly string[];
  readonly official?: string;
  /** The first to be tried. */
  readonly port: number;
}

/** Compiles, serves and watches until it is closed; `undefined` (and said why) when no port can be had. */
export async function startDev(options: DevOptions, terminal: Terminal): Promise<DevServer | undefined> {
  const { content, official, port } = options;
  terminal.err(terminal.colour.dim('… 第一次编译'));
  const folders = official === undefined ? { content } : { content, official };
  const workbench = createWorkbench({ ...folders, at: () => todayInChina() });
  // Watched before it is read: nothing saved meanwhile is missed.
  const watch = await watchFolders(
    [...content, ...(official === undefined ? [] : [official])],
    () => void workbench.refresh(),
    (message) => {
      terminal.err(message);
    },
  );
  await workbench.refresh();
  try {
    const server = await startServer(workbench, port, () => todayInChina());
    terminal.out(`预览：${terminal.colour.cyan(server.address)}`);
    terminal.err(`${stateLine(workbench.shown())}。存盘就更新，按 Ctrl+C 结束`);
    workbench.onChange((shown) => {
      terminal.err(terminal.colour.dim(`${stateLine(shown)}（${String(shown.took)} 毫秒）`));
    });
    const close = async (): Promise<void> => {
      await Promise.all([server.close(), watch.close(), workbench.close()]);
    };
    return { address: server.address, close };
  } catch (error) {
    await Promise.all([watch.close(), workbench.close()]);
    terminal.err(`端口 ${String(port)} 起都用不了（${errorCode(error)}） — 用 --port 换一个`);
    return undefined;
  }
}

function stateLine({ compiled: { problems, notices }, proving }: Shown): string {
  const still = proving === 0 ? '' : `，还在证明 ${String(proving)} 条指引`;
  return `${String(problems.length)} 个问题，${String(notices.length)} 条提醒${still}`;
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => {
        resolve();
      });
  });
}

/** What opens an address on this system; that there is no browser is no fault. */
function openBrowser(address: string): void {
  const [command, args] =
    process.platform === 'win32'
      ? ['cmd', ['/c', 'start', '', address]]
      : process.platform === 'darwin'
        ? ['open', [address]]
        : ['xdg-open', [address]];
  const started = spawn(command, args, { stdio: 'ignore', detached: true });
  started.on('error', () => undefined);
  started.unref();
}
