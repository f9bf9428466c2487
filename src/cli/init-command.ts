import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { folderError, PackFolderError } from '../compile/pack-folder.js';
import { SCHEMAS } from '../compile/schemas.js';
import { errorCode } from '../compile/text-file.js';
import { todayInChina } from '../model/in-force.js';
import type { CommandLine } from './command-line.js';
import type { Command } from './command.js';
import { packagePath } from './content-folders.js';
import type { County } from './county-answers.js';
import { askCounty, countyOf, givenAnswers } from './county-answers.js';
import { countyFiles } from './county-files.js';
import { copyPageScripts } from './county-scripts.js';
import type { ExitCode, Terminal } from './terminal.js';

/** `mingbai init`: the folder of a county, with a page that shows it. Needs no network. */
export const initCommand: Command = {
  name: 'init',
  usage: '[DIR]',
  summary: '给一个县建内容文件夹和网页；不写 DIR 就是当前文件夹',
  options: [
    { name: 'name', value: 'NAME', help: '县名，给居民看的' },
    { name: 'id', value: 'ID', help: '英文标识，如 changbai；不写就用文件夹的名字' },
    { name: 'languages', value: 'LIST', help: '给居民看哪些语言，逗号分隔：zh-CN、ko、en；不写是中文' },
    { name: 'hotlines', value: 'LIST', help: '本县的电话，“号码 名称”，几个用分号隔开；只写核实过的' },
    { name: 'url', value: 'URL', help: '本县网站的地址，二维码和打印用' },
    { name: 'yes', help: '不问，没有写的都用默认的' },
  ],
  examples: ['mingbai init', 'mingbai init anping --name 示例县 --languages zh-CN,ko --yes'],
  run: init,
};

async function init({ options, positionals }: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const folder = resolve(positionals[0] ?? '.');
  const given = givenAnswers(folder, options);
  try {
    await refuseOccupied(folder);
    const isAsked = process.stdin.isTTY && terminal.isWatched && !options.has('yes');
    const answers = isAsked ? await askCounty(given) : given;
    if (answers === undefined) {
      terminal.err('没有建，什么都没有写');
      return 1;
    }
    await writeCounty(folder, countyOf(answers));
    report(folder, terminal);
    return 0;
  } catch (error) {
    const named = folderError(folder, error);
    if (!(named instanceof PackFolderError)) throw named;
    terminal.err(`${terminal.colour.red('问题')} ${named.message}`);
    return 1;
  }
}

/** What an installed package, a version control or a file manager puts into a folder that is otherwise empty. */
const NOT_CONTENT = /^(?:package(?:-lock)?\.json|node_modules|\.git|\.DS_Store|Thumbs\.db|desktop\.ini)$/i;

async function refuseOccupied(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw folderError(folder, error);
  });
  const [first, ...others] = names.filter((name) => !NOT_CONTENT.test(name));
  if (first === undefined) return;
  const shown = relative(process.cwd(), folder);
  const and = others.length === 0 ? '' : ` 等 ${String(others.length + 1)} 项`;
  throw new PackFolderError(
    `${shown === '' ? '.' : shown} — 文件夹里已经有 ${first}${and}，没有写入 — 换一个空文件夹：mingbai init 文件夹名`,
  );
}

/** Every file is new: one that is there already is never written over. */
async function writeCounty(folder: string, county: County): Promise<void> {
  for (const [path, text] of countyFiles(county, todayInChina())) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text, { encoding: 'utf8', flag: 'wx' });
  }
  await mkdir(join(folder, 'schemas'), { recursive: true });
  for (const { name } of SCHEMAS) {
    await copyFile(packagePath(`content/schemas/${name}.schema.json`), join(folder, `schemas/${name}.schema.json`));
  }
  await copyFile(packagePath('content/CONTENT.md'), join(folder, 'CONTENT.md'));
  await copyPageScripts(join(folder, 'site/mingbai'));
}

function report(folder: string, { out, colour }: Terminal): void {
  const shown = relative(process.cwd(), folder);
  out(`${colour.green('建好了')} ${shown === '' ? '当前文件夹' : shown}。接着：`);
  if (shown !== '') out(`  ${colour.cyan(`cd ${shown}`)}`);
  out(`  ${colour.cyan('npx mingbai check')}   检查（现在就该没有问题）`);
  out(`  ${colour.cyan('npx mingbai build')}   编译，然后双击 site/index.html 看网页`);
  out('内容写在 content/，写法见 CONTENT.md，怎么用见 README.md');
}
