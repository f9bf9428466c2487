import type { Source, Term } from '../model/document.js';
import type { Language } from '../model/language.js';
import type { Layer } from './layer.js';
import { uniqueSources } from './guide.js';
import type { Place } from './located.js';
import type { Problems } from './problem.js';
import type { CheckedReferences } from './references.js';
import { readTextFile } from './text-file.js';
import type { TsvRow } from './tsv-rows.js';
import { readTsvRows } from './tsv-rows.js';

/** Columns of `glossary.tsv`, as in CONTENT.md. */
const COLUMNS = ['id', 'zh', 'ko', 'ko_kr', 'en', 'plain', 'synonyms', 'cite', 'review'] as const;
type Column = (typeof COLUMNS)[number];

/** One line of the glossary; a county's line replaces the common one. */
export interface GlossaryRow {
  readonly id: string;
  readonly place: Place;
  readonly cells: Readonly<Record<Column, string>>;
}

const SLUG = /^[a-z0-9][a-z0-9-]*$/;

/** The lines of every layer by id; lines that cannot be used are reported and left out. */
export async function readGlossary(layers: readonly Layer[], problems: Problems): Promise<GlossaryRow[]> {
  const rows = new Map<string, GlossaryRow>();
  for (const layer of layers) {
    const path = layer.files.get('glossary.tsv');
    const source = path === undefined ? undefined : await readTextFile(path, problems);
    if (source === undefined) continue;
    const own = new Map<string, GlossaryRow>();
    for (const line of readTsvRows(source, COLUMNS, 'glossary-columns', problems)) {
      const row = readRow(line, problems);
      if (row === undefined) continue;
      const before = own.get(row.id);
      if (before === undefined) own.set(row.id, row);
      else {
        const what = `id “${row.id}”用了两次（第 ${String(before.place.line)} 行）`;
        problems.add({ code: 'id-duplicate', ...row.place, what, fix: '删去一行，或换一个 id' });
      }
    }
    for (const [id, row] of own) rows.set(id, row);
  }
  return [...rows.values()];
}

function readRow({ place, cells }: TsvRow<Column>, problems: Problems): GlossaryRow | undefined {
  const report = (code: string, what: string, fix: string): undefined => {
    problems.add({ code, ...place, what, fix });
  };
  if (!SLUG.test(cells.id)) {
    report('id-format', `id “${cells.id}”不对`, '只用小写英文字母、数字和连字符');
    return;
  }
  for (const column of ['zh', 'plain'] as const) {
    if (cells[column] === '') {
      report('field-missing', `${cells.id} 缺少 ${column}`, `在 ${column} 一列写上内容`);
      return;
    }
  }
  if (!['done', 'pending', 'verify'].includes(cells.review)) {
    report('field-format', `review 写成了“${cells.review}”`, '可用：done（已审）、pending（待审）、verify（拿不准）');
    return;
  }
  return { id: cells.id, place, cells };
}

/** A row as a document. A translation marked `verify` is shown to nobody. */
export function compileTerm({ id, place, cells }: GlossaryRow, references: CheckedReferences): Term {
  const isSure = cells.review !== 'verify';
  const shown = (language: Exclude<Language, 'zh-CN'>): object =>
    isSure && cells[language] !== '' ? { [language]: cells[language] } : {};
  return {
    id: `term/${id}`,
    kind: 'term',
    title: { 'zh-CN': cells.zh, ...shown('ko'), ...shown('en') },
    aliases: split(cells.synonyms),
    topics: [],
    plain: cells.plain,
    sources: sourcesOf(cells.cite, place, references),
    review: cells.review === 'done' ? 'done' : 'pending',
    ...(isSure && cells.ko_kr !== '' ? { koreanSouth: cells.ko_kr } : {}),
  };
}

function sourcesOf(cite: string, place: Place, references: CheckedReferences): Source[] {
  return uniqueSources(split(cite).flatMap((text) => references.shortSource(text, place) ?? []));
}

function split(cell: string): string[] {
  return cell
    .split(/[;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
