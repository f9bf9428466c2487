import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { compile } from '../compile/compile.js';
import { OMITTABLE } from '../compile/content-sources.js';
import { DEVICE_CHARACTERS, indexerFor } from '../compile/index-library.js';
import { Problems } from '../compile/problem.js';
import { isStatuteLines, readStatuteLines } from '../compile/statute-lines.js';
import { checkFolder, PackFolderError } from '../compile/pack-folder.js';
import type { WrittenPack } from '../compile/write-pack.js';
import { KEPT, writePack } from '../compile/write-pack.js';
import type { PackContent } from '../pack/content.js';
import { PackError } from '../pack/format.js';
import type { CommandLine, GivenOptions } from './command-line.js';
import type { Command } from './command.js';
import { AT, OFFICIAL, RELEASE } from './command.js';
import { contentFolders, isOfThePackage, officialFolder } from './content-folders.js';
import { copyPageScripts } from './county-scripts.js';
import { printFindings } from './findings.js';
import type { ExitCode, Terminal } from './terminal.js';
import { createProgress, UsageError } from './terminal.js';

/** `mingbai build`: checks the content and writes a pack. Problems leave the last pack as it was. */
export const buildCommand: Command = {
  name: 'build',
  usage: '[CONTENT…] [--out DIR]',
  summary: '检查内容，编译成内容包',
  options: [
    { name: 'out', value: 'DIR', help: '内容包写到哪个文件夹；init 建的文件夹里不写就是 site/pack' },
    OFFICIAL,
    AT,
    RELEASE,
    { name: 'without', value: 'LIST', help: `不收进包的内容，逗号分隔：${OMITTABLE.join('、')}` },
    {
      name: 'shard-over',
      value: 'N',
      help: `条文的字数超过多少就把索引分片；不写是 ${String(DEVICE_CHARACTERS)} 字（试验时可以写小）`,
    },
    { name: 'keep', value: 'N', help: `留着以前的几个内容包，可以用 rollback 退回；不写是 ${String(KEPT)}` },
    { name: 'rollback', help: '这个包可以替换更新的包（退回旧内容时用）' },
  ],
  examples: [
    'mingbai build --out pack --official laws',
    'mingbai build content/common content/changbai --official laws --out pack',
    'mingbai build content/common laws.jsonl.gz --out pack',
  ],
  run: build,
};

async function build(line: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const out = outFolder(line.options);
  try {
    // Before the work, not after it: whoever named the wrong folder hears it at once.
    await checkFolder(resolve(out));
    return await buildInto(out, line, terminal);
  } catch (error) {
    if (!(error instanceof PackFolderError) && !(error instanceof PackError)) throw error;
    terminal.err(`${terminal.colour.red('问题')} ${error.message}`);
    return 1;
  }
}

/** `--out DIR`; in a county's own folder the one its page looks into. */
function outFolder(options: GivenOptions): string {
  if (options.text('out') === undefined && existsSync('site/index.html') && existsSync('content/overlay.yaml')) {
    return 'site/pack';
  }
  return options.required('out', '内容包写到哪个文件夹');
}

async function buildInto(out: string, { options, positionals }: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const without = options.list('without', OMITTABLE);
  const start = Date.now();
  const progress = createProgress(terminal);
  const lines = positionals.filter(isStatuteLines);
  const folders = positionals.filter((path) => !lines.includes(path));
  const compiled = await compile({
    content: contentFolders(folders),
    ...officialFolder(options),
    ...builtAt(),
    ...(without === undefined ? {} : { without }),
    at: options.day('at'),
    release: options.has('release'),
    rollback: options.has('rollback'),
    onProgress: progress,
  });
  const problems = new Problems();
  const content = await withLines(compiled.content, lines, options.day('at'), problems);
  printFindings({ ...compiled, problems: [...compiled.problems, ...problems.problems] }, terminal, [], isOfThePackage);
  if (content === undefined || problems.problems.length > 0) {
    terminal.err(terminal.colour.red('有问题，没有写内容包；原来的内容包没有动'));
    return 1;
  }
  progress('写内容包');
  const indexer = indexerFor(content, options.count('shard-over') ?? DEVICE_CHARACTERS);
  report(await writePack(content, out, { indexer, keep: options.count('keep') }), out, start, terminal);
  // The page that reads the pack is of the version that wrote it.
  if (existsSync('site/mingbai') && resolve(out) === resolve('site/pack')) await copyPageScripts('site/mingbai');
  return 0;
}

/** A collection of statutes takes only the words from the content: who searches it says the same things. */
async function withLines(
  content: PackContent | undefined,
  [path]: readonly string[],
  at: string,
  problems: Problems,
): Promise<PackContent | undefined> {
  if (path === undefined || content === undefined) return content;
  const collection = await readStatuteLines(path, { at, built: content.built }, problems);
  const { lexicon, readings } = content;
  return {
    ...collection,
    ...(lexicon === undefined ? {} : { lexicon: { ...lexicon, pins: [], repealed: [] } }),
    ...(readings === undefined ? {} : { readings }),
  };
}

/** Reproducible builds: the time of the build is given in SOURCE_DATE_EPOCH (seconds), as other tools do. */
function builtAt(): { readonly built?: string } {
  const seconds = process.env['SOURCE_DATE_EPOCH'];
  if (seconds === undefined || seconds === '') return {};
  if (!/^\d{1,11}$/.test(seconds)) throw new UsageError(`SOURCE_DATE_EPOCH 要写秒数，不是“${seconds}”`);
  return { built: new Date(Number(seconds) * 1000).toISOString() };
}

function report(
  { manifest, files, bytes, totalBytes }: WrittenPack,
  out: string,
  start: number,
  terminal: Terminal,
): void {
  const { counts } = manifest;
  const size = (count: number): string => `${(count / 1024).toFixed(0)} KB`;
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const memory = `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`;
  terminal.out(
    `内容包 ${manifest.id} ${manifest.version} 已写到 ${out}：${String(files)} 个文件，网上用的 ${size(bytes)}，` +
      `连同本地打开用的共 ${size(totalBytes)}；法律 ${String(counts.statute ?? 0)} 部，条文 ${String(counts.article ?? 0)} 篇，` +
      `指南 ${String(counts.guide ?? 0)} 篇；用时 ${seconds} 秒，内存 ${memory}`,
  );
}
