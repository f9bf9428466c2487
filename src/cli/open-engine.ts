import { createFolderSource } from '../compile/folder-source.js';
import { decodeManifest } from '../pack/decode.js';
import { MANIFEST_NAME, PackError } from '../pack/format.js';
import { createVerifiedReader } from '../pack/verified-reader.js';
import { createSearchEngine } from '../search/engine.js';
import type { SearchProvider } from '../search/provider.js';
import type { Terminal } from './terminal.js';
import { createProgress } from './terminal.js';

/** A search engine that knows the whole pack; `undefined` when the pack cannot be used (said on the terminal). */
export async function openEngine(folder: string, terminal: Terminal): Promise<SearchProvider | undefined> {
  const progress = createProgress(terminal);
  try {
    progress('读取内容包');
    const source = createFolderSource(folder);
    const reader = createVerifiedReader(source, decodeManifest(await source.read(MANIFEST_NAME)));
    const engine = createSearchEngine();
    engine.addCatalogue(await reader.catalogue());
    const lexicon = await reader.lexicon();
    if (lexicon !== undefined) engine.addLexicon?.(lexicon);
    const readings = await reader.readings();
    if (readings !== undefined) engine.addReadings?.(readings);
    for (const [index, { name }] of reader.manifest.groups.entries()) {
      progress(`建索引 ${name}`);
      engine.addDocuments((await reader.group(index)).documents);
    }
    return engine;
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    terminal.err(
      `${terminal.colour.red('问题')} ${folder} — ${PACK_FAULTS[error.code] ?? '内容包不能用'}（${error.message}） — 重新运行 mingbai build`,
    );
    return undefined;
  }
}

const PACK_FAULTS: Partial<Readonly<Record<PackError['code'], string>>> = {
  'not-found': '内容包或里面的文件找不到',
  'not-a-pack': '这不是内容包',
  'newer-format': '内容包的格式比这个版本的 mingbai 新',
  'wrong-hash': '内容包的文件被改过或不完整',
};
