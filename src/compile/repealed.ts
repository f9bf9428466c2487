import type { RepealedStatute } from '../model/lexicon.js';
import type { Layer } from './layer.js';
import type { Library } from './library.js';
import type { Place } from './located.js';
import { readTextFile } from './text-file.js';
import type { TsvRow } from './tsv-rows.js';
import { readTsvRows } from './tsv-rows.js';

/** Columns of `repealed.tsv`, as in CONTENT.md. */
const COLUMNS = ['statute', 'names', 'article', 'today', 'source', 'note'] as const;
type Column = (typeof COLUMNS)[number];

/** Without `note`. */
const LEAST_COLUMNS = 5;

/** A note stands beside a search result: what changed, in a few words. */
const LONGEST_NOTE = 50;

type Articles = RepealedStatute['articles'][number][];

/** What became of the articles of repealed statutes. Both sides have been read: `source` says where the old one stands. */
export async function readRepealed(layers: readonly Layer[], library: Library): Promise<RepealedStatute[]> {
  const rows: TsvRow<Column>[] = [];
  for (const layer of layers) {
    const path = layer.files.get('repealed.tsv');
    const source = path === undefined ? undefined : await readTextFile(path, library.problems);
    if (source === undefined) continue;
    rows.push(...readTsvRows(source, COLUMNS, 'repealed-columns', library.problems, LEAST_COLUMNS));
  }
  const statutes = new Map<string, { names: string[]; articles: Articles }>();
  for (const { place, cells } of rows) {
    const { article, note } = cells;
    const today = addressOf(cells, place, library);
    if (today === undefined) continue;
    const statute = statutes.get(cells.statute) ?? { names: [], articles: [] };
    statutes.set(cells.statute, statute);
    statute.names.push(...cells.names.split(';').filter((name) => name !== '' && !statute.names.includes(name)));
    if (isNew(today, cells, place, statute.articles, library)) {
      statute.articles.push(note === '' ? [article, today] : [article, today, note]);
    }
  }
  return [...statutes].map(([id, { names, articles }]) => ({ id, names, articles }));
}

type Cells = TsvRow<Column>['cells'];

/** An old article may have become several, each once. */
function isNew(today: string, { article }: Cells, place: Place, known: Articles, { problems }: Library): boolean {
  if (!known.some(([number, target]) => number === article && target === today)) return true;
  const what = `旧法第${article}条对到“${today}”，写了两次`;
  problems.add({ code: 'repealed-twice', ...place, what, fix: '留下一行' });
  return false;
}

function addressOf({ statute, article, today, source, note }: Cells, place: Place, library: Library) {
  if (source === '' || !/^\d+$/.test(article) || !/^[a-z0-9-]+$/.test(statute)) {
    const fix = 'statute 写旧法的标识，article 写旧条号，source 写在哪里读到旧条文';
    library.problems.add({ code: 'repealed-row', ...place, what: '旧法条对照这一行不完整', fix });
    return undefined;
  }
  if (note.length > LONGEST_NOTE) {
    const what = `note 有 ${String(note.length)} 个字，写在搜索结果旁边放不下`;
    const fix = `用自己的话写哪里变了，最多 ${String(LONGEST_NOTE)} 个字`;
    library.problems.add({ code: 'repealed-note', ...place, what, fix });
  }
  const found = library.references.shortSource(today, place);
  if (found === undefined) return undefined;
  return `article/${today}`;
}
