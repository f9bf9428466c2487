import type { RepealedStatute } from '../model/lexicon.js';
import type { Layer } from './layer.js';
import type { Library } from './library.js';
import type { Place } from './located.js';
import { readTextFile } from './text-file.js';
import type { TsvRow } from './tsv-rows.js';
import { readTsvRows } from './tsv-rows.js';

/** Columns of `repealed.tsv`, as in CONTENT.md. */
const COLUMNS = ['statute', 'names', 'article', 'today', 'source'] as const;
type Column = (typeof COLUMNS)[number];

/** What became of the articles of repealed statutes. Both sides have been read: `source` says where the old one stands. */
export async function readRepealed(layers: readonly Layer[], library: Library): Promise<RepealedStatute[]> {
  const rows: TsvRow<Column>[] = [];
  for (const layer of layers) {
    const path = layer.files.get('repealed.tsv');
    const source = path === undefined ? undefined : await readTextFile(path, library.problems);
    if (source !== undefined) rows.push(...readTsvRows(source, COLUMNS, 'repealed-columns', library.problems));
  }
  const statutes = new Map<string, { names: string[]; articles: Map<string, string> }>();
  for (const { place, cells } of rows) {
    const today = addressOf(cells, place, library);
    if (today === undefined) continue;
    const statute = statutes.get(cells.statute) ?? { names: [], articles: new Map<string, string>() };
    statutes.set(cells.statute, statute);
    statute.names.push(...cells.names.split(';').filter((name) => name !== '' && !statute.names.includes(name)));
    statute.articles.set(cells.article, today);
  }
  return [...statutes].map(([id, { names, articles }]) => ({ id, names, articles: [...articles] }));
}

function addressOf({ statute, article, today, source }: TsvRow<Column>['cells'], place: Place, library: Library) {
  if (source === '' || !/^\d+$/.test(article) || !/^[a-z0-9-]+$/.test(statute)) {
    const fix = 'statute 写旧法的标识，article 写旧条号，source 写在哪里读到旧条文';
    library.problems.add({ code: 'repealed-row', ...place, what: '旧法条对照这一行不完整', fix });
    return undefined;
  }
  const found = library.references.shortSource(today, place);
  if (found === undefined) return undefined;
  return `article/${today}`;
}
