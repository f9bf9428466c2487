import { createHash } from 'node:crypto';
import { checkReference } from './document-head.js';
import type { Layer } from './layer.js';
import type { Library } from './library.js';
import type { Place } from './located.js';
import { questionKey } from './question-key.js';
import { readTextFile } from './text-file.js';
import type { TsvRow } from './tsv-rows.js';
import { readTsvRows } from './tsv-rows.js';

/** Columns of `queries.tsv`, as in CONTENT.md. */
const COLUMNS = ['query', 'expected', 'split'] as const;

/** `dev` may be looked at while search is made better; `held` only tells how good it is. */
export type Split = 'dev' | 'held';

/** An everyday question and the documents, any of which answers it. */
export interface Query {
  readonly text: string;
  readonly expected: readonly string[];
  readonly split: Split;
}

/** The questions of every layer, for trying the search. */
export async function readQueries(layers: readonly Layer[], library: Library): Promise<Query[]> {
  const queries: Query[] = [];
  const places = new Map<string, Place>();
  for (const layer of layers) {
    const path = layer.files.get('queries.tsv');
    const source = path === undefined ? undefined : await readTextFile(path, library.problems);
    if (source === undefined) continue;
    for (const row of readTsvRows(source, COLUMNS, 'query-columns', library.problems)) {
      const query = readQuery(row, library);
      if (query !== undefined && isNew(query.text, row.place, places, library)) queries.push(query);
    }
  }
  return queries;
}

function readQuery({ place, cells }: TsvRow<(typeof COLUMNS)[number]>, library: Library): Query | undefined {
  const { problems } = library;
  const expected = cells.expected
    .split(';')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  for (const text of expected) checkReference({ text, place }, '', library);
  if (questionKey(cells.query) === '' || expected.length === 0) {
    const fix = 'query 写一句话，expected 写应当找到的 id，几个都对的用英文分号隔开';
    problems.add({ code: 'query-empty', ...place, what: '这一行缺少问题或应当找到的内容', fix });
    return undefined;
  }
  const split = splitOf(cells.query);
  if (cells.split !== split) {
    const what = `split 写成了“${cells.split}”，这一句应当是 ${split}`;
    const fix = `改成 ${split}；由问题的 sha256 第一位定（0–7 是 dev，8–f 是 held），不能自己选`;
    problems.add({ code: 'query-split', ...place, what, fix });
  }
  return { text: cells.query, expected, split };
}

/** By the first hexadecimal digit of the sha256 of the question as written, in UTF-8: nobody chooses. */
export function splitOf(query: string): Split {
  const digest = createHash('sha256').update(query, 'utf8').digest('hex');
  return /^[0-7]/.test(digest) ? 'dev' : 'held';
}

function isNew(text: string, place: Place, places: Map<string, Place>, { problems }: Library): boolean {
  const key = questionKey(text);
  const before = places.get(key);
  if (before === undefined) {
    places.set(key, place);
    return true;
  }
  const where = before.file === place.file ? `第 ${String(before.line)} 行` : `${before.file}:${String(before.line)}`;
  const what = `“${text}”和${where}的一样（不算标点和空格）`;
  problems.add({ code: 'query-duplicate', ...place, what, fix: '删去一行；应当找到的不同就合在一行里' });
  return false;
}
