import { createFolderSource } from '../compile/folder-source.js';
import type { ReadPack } from '../compile/pack-diff.js';
import { diffPacks } from '../compile/pack-diff.js';
import { diffPage } from '../compile/pack-diff-page.js';
import { pageHtml, pageLines } from '../compile/printed-page.js';
import type { Document } from '../model/document.js';
import { decodeManifest } from '../pack/decode.js';
import { MANIFEST_NAME, PackError } from '../pack/format.js';
import { createVerifiedReader } from '../pack/verified-reader.js';
import type { CommandLine } from './command-line.js';
import type { Command } from './command.js';
import { packFault } from './open-engine.js';
import { marksOf } from './report-command.js';
import { writeReport } from './report-state.js';
import type { ExitCode, Terminal } from './terminal.js';
import { UsageError } from './terminal.js';

/** `mingbai diff OLD NEW`: what a new pack changes, in words, for the person who must approve it. */
export const diffCommand: Command = {
  name: 'diff',
  usage: 'OLD_PACK NEW_PACK',
  summary: '两个内容包有什么不同，用大白话列出来，给审批的人看',
  options: [
    { name: 'json', help: '结果写成一个 JSON' },
    { name: 'html', value: 'FILE', help: '写成一页可以打印的 HTML' },
  ],
  examples: ['mingbai diff 旧包 新包', 'mingbai diff pack-2025 pack --html 变动.html'],
  run: diff,
};

async function diff({ options, positionals }: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const [old, present, ...more] = positionals;
  if (old === undefined || present === undefined || more.length > 0)
    throw new UsageError('要给出旧、新两个内容包的文件夹');
  const before = await readPack(old, terminal);
  const after = await readPack(present, terminal);
  if (before === undefined || after === undefined) return 1;
  const found = diffPacks(before, after);
  const page = diffPage(found);
  const html = options.text('html');
  if (html !== undefined && !(await writeReport(html, pageHtml(page), terminal))) return 1;
  if (options.has('json')) terminal.out(JSON.stringify(found, null, 2));
  else for (const line of pageLines(page, marksOf(terminal))) terminal.out(line);
  return 0;
}

/** Every document of a pack, each file verified; `undefined` when it cannot be used (said on the terminal). */
async function readPack(folder: string, terminal: Terminal): Promise<ReadPack | undefined> {
  try {
    const source = createFolderSource(folder);
    const manifest = decodeManifest(await source.read(MANIFEST_NAME));
    const reader = createVerifiedReader(source, manifest);
    const documents: Document[] = [];
    for (const index of manifest.groups.keys()) documents.push(...(await reader.group(index)).documents);
    return { manifest, documents };
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    terminal.err(packFault(folder, error, terminal));
    return undefined;
  }
}
