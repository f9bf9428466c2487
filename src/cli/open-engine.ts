import { createFolderSource } from '../compile/folder-source.js';
import { decodeManifest } from '../pack/decode.js';
import { MANIFEST_NAME, PackError, type Source } from '../pack/format.js';
import { createVerifiedReader, type VerifiedReader } from '../pack/verified-reader.js';
import { createSearchEngine } from '../search/engine.js';
import type { SearchOptions, SearchProvider, SearchResults } from '../search/provider.js';
import { createShardedSearch, groupsWithoutArticles } from '../search/sharded-search.js';
import type { Terminal } from './terminal.js';
import { createProgress } from './terminal.js';

/** The search of the page over a pack. Rejects with `PackError` when a shard or a group cannot be read. */
export interface LibrarySearch {
  search(query: string, options: SearchOptions): Promise<SearchResults>;
  /** Files read so far, as a page would fetch them. */
  readonly read: readonly ReadFile[];
}

export interface ReadFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A search that knows the whole pack; `undefined` when the pack cannot be used (said on the terminal). */
export async function openEngine(folder: string, terminal: Terminal): Promise<LibrarySearch | undefined> {
  const progress = createProgress(terminal);
  try {
    progress('读取内容包');
    const read: ReadFile[] = [];
    const source = noting(createFolderSource(folder), read);
    const reader = createVerifiedReader(source, decodeManifest(await source.read(MANIFEST_NAME)));
    const engine = createSearchEngine();
    const catalogue = await reader.catalogue();
    engine.addCatalogue(catalogue);
    await addWords(reader, engine);
    const { shards, groups } = reader.manifest;
    const indexed = shards === undefined ? [...groups.keys()] : groupsWithoutArticles(reader, catalogue);
    for (const index of indexed) {
      progress(`建索引 ${groups[index]?.name ?? ''}`);
      engine.addDocuments((await reader.group(index)).documents);
    }
    const sharded = shards && createShardedSearch(shards, reader, catalogue, engine);
    return {
      read,
      search: async (query, options) => (sharded ?? engine).search(query, options),
    };
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    terminal.err(packFault(folder, error, terminal));
    return undefined;
  }
}

async function addWords(reader: VerifiedReader, engine: SearchProvider): Promise<void> {
  const lexicon = await reader.lexicon();
  if (lexicon !== undefined) engine.addLexicon?.(lexicon);
  const readings = await reader.readings();
  if (readings !== undefined) engine.addReadings?.(readings);
}

function noting(source: Source, read: ReadFile[]): Source {
  return {
    async read(path, signal) {
      const bytes = await source.read(path, signal);
      read.push({ path, bytes });
      return bytes;
    },
  };
}

/** Why a pack cannot be used, and what helps. */
export function packFault(folder: string, error: PackError, { colour }: Terminal): string {
  return `${colour.red('问题')} ${folder} — ${PACK_FAULTS[error.code] ?? '内容包不能用'}（${error.message}） — 重新运行 mingbai build`;
}

const PACK_FAULTS: Partial<Readonly<Record<PackError['code'], string>>> = {
  'not-found': '内容包或里面的文件找不到',
  'not-a-pack': '这不是内容包',
  'newer-format': '内容包的格式比这个版本的 mingbai 新',
  'wrong-hash': '内容包的文件被改过或不完整',
};
