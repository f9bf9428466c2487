import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { Article, Document } from '../model/document.js';
import type { OfficialParagraph, OutlineEntry, Statute, StatuteType } from '../model/statute.js';
import { articleId } from '../model/address.js';
import { articleTitle } from '../pack/article-title.js';
import type { PackContent } from '../pack/content.js';
import type { Problems } from './problem.js';
import { shownPath } from './text-file.js';

/**
 * The statute-import format: JSON Lines, gzipped when the name ends in `.gz`; one article a line, the articles of a statute
 * one after the other in their order.
 *
 *   id       its id in the collection, kept as `sourceId`
 *   law      the statute's short name; articles of one name are one statute
 *   cat      the kind of statute (法律, 行政法规, 司法解释, 民法典 …): see `TYPES`
 *   no       number of the article; `label` (第十条之一) tells what was inserted later
 *   book, part, chapter, section   titles of 编, 分编, 章, 节; empty or absent where there are none
 *   text     the official text, one paragraph a line; （一） begins an item of the paragraph before
 */
interface Line {
  readonly id: string;
  readonly law: string;
  readonly cat: string;
  readonly no: number;
  readonly label: string;
  readonly titles: readonly string[];
  readonly text: string;
}

/** Everything else in the collection is a law. */
const TYPES: Readonly<Record<string, StatuteType>> = {
  行政法规: 'administrative-regulation',
  司法解释: 'judicial-interpretation',
};
const LEVELS = ['book', 'part', 'chapter', 'section'] as const;

/** A name that `readStatuteLines` reads. */
export function isStatuteLines(path: string): boolean {
  return /\.jsonl(?:\.gz)?$/.test(path);
}

/** A pack of nothing but statutes. `at`: YYYY-MM-DD, the day the law is as of. Lines of another shape are problems. */
export async function readStatuteLines(
  path: string,
  { at, built }: { readonly at: string; readonly built: string },
  problems: Problems,
): Promise<PackContent> {
  const statutes = new Map<string, Line[]>();
  const file = createReadStream(path);
  let line = 0;
  for await (const text of createInterface({ input: path.endsWith('.gz') ? file.pipe(createGunzip()) : file })) {
    line++;
    if (text.trim() === '') continue;
    const read = readLine(text);
    if (read === undefined) {
      const what = '这一行不是一条法律条文';
      const fix = '写成 {"id", "law", "cat", "no", "label", "book", "part", "chapter", "section", "text"}';
      problems.add({ code: 'statute-line', file: shownPath(path), line, what, fix });
      continue;
    }
    const list = statutes.get(read.law);
    if (list === undefined) statutes.set(read.law, [read]);
    else list.push(read);
  }
  const ordered = [...statutes.values()].sort((a, b) => rankOf(a) - rankOf(b));
  return {
    id: 'statutes',
    name: { 'zh-CN': '法律法规' },
    languages: ['zh-CN'],
    lawAsOf: at,
    built,
    documents: ordered.flatMap((lines) => documentsOf(lines, at)),
  };
}

/** Statutes of one kind together: what they are worth is written once for all of them. */
function rankOf(lines: readonly Line[]): number {
  const cat = lines[0]?.cat ?? '';
  return cat === '民法典'
    ? 0
    : ['law', 'judicial-interpretation', 'administrative-regulation'].indexOf(typeOf(cat)) + 1;
}

function typeOf(cat: string): StatuteType {
  return TYPES[cat] ?? 'law';
}

function readLine(text: string): Line | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = value as Readonly<Record<string, unknown>>;
  const { id, law, cat, no, label, text: official } = fields;
  if (typeof id !== 'string' || typeof law !== 'string' || typeof official !== 'string') return undefined;
  if (typeof no !== 'number' || !Number.isSafeInteger(no) || no < 0) return undefined;
  const said = (each: unknown): string => (typeof each === 'string' ? each.trim() : '');
  const titles = LEVELS.map((level) => said(fields[level]));
  return { id, law: law.trim(), cat: said(cat), no, label: said(label), titles, text: official };
}

/** Ids are ASCII: what names a statute here is a hash of its name. */
function statuteIdOf(law: string): string {
  return `s-${createHash('sha256').update(law, 'utf8').digest('hex').slice(0, 10)}`;
}

function documentsOf(lines: readonly Line[], at: string): Document[] {
  const [first] = lines;
  if (first === undefined) return [];
  const id = statuteIdOf(first.law);
  const numbers = numbersOf(lines);
  const { outline, places } = outlineOf(lines, numbers);
  const statute: Statute = {
    id,
    title: first.law,
    short: first.law,
    aliases: [],
    type: typeOf(first.cat),
    issuer: '未载',
    effective: '1949-10-01',
    status: 'current',
    repeals: [],
    source: first.id,
    checked: at,
    history: [],
    outline,
    articleCount: lines.length,
  };
  const base = { aliases: [], topics: [] };
  const articles = lines.map((line, index): Article => {
    const number = numbers[index] ?? '';
    const place = places[index];
    const [previous, next] = [numbers[index - 1], numbers[index + 1]];
    return {
      ...base,
      kind: 'article',
      id: articleId(id, number),
      title: articleTitle(statute, number),
      statute: id,
      number,
      official: paragraphsOf(line.text),
      sourceId: line.id,
      ...(place === undefined ? {} : { outline: place }),
      ...(previous === undefined ? {} : { previous }),
      ...(next === undefined ? {} : { next }),
    };
  });
  const title = { 'zh-CN': first.law };
  return [{ ...base, kind: 'statute', id: `statute/${id}`, title, statute }, ...articles];
}

/** 第十条之一 is `10-1`; a number that is there already (a second annex that begins anew) is counted on. */
function numbersOf(lines: readonly Line[]): string[] {
  const seen = new Set<string>();
  return lines.map(({ no }) => {
    let number = String(no);
    for (let further = 1; seen.has(number); further++) number = `${String(no)}-${String(further)}`;
    seen.add(number);
    return number;
  });
}

function outlineOf(
  lines: readonly Line[],
  numbers: readonly string[],
): { outline: OutlineEntry[]; places: (number | undefined)[] } {
  const outline: { level: 1 | 2 | 3 | 4; title: string; parent?: number; first: string; last: string }[] = [];
  let open: string[] = [];
  let path: number[] = [];
  const places = lines.map(({ titles }, index) => {
    const number = numbers[index] ?? '';
    if (titles.join('\n') !== open.join('\n')) {
      const same = titles.findIndex((title, level) => title !== (open[level] ?? ''));
      path = path.filter((entry) => (outline[entry]?.level ?? 0) <= same);
      titles.forEach((title, level) => {
        if (level < same || title === '') return;
        const parent = path[path.length - 1];
        const entry = { level: (level + 1) as 1 | 2 | 3 | 4, title, first: number, last: number };
        path = [...path, outline.push(parent === undefined ? entry : { ...entry, parent }) - 1];
      });
      open = [...titles];
    }
    for (const entry of path) {
      const own = outline[entry];
      if (own !== undefined) own.last = number;
    }
    return path[path.length - 1];
  });
  return { outline, places };
}

function paragraphsOf(text: string): OfficialParagraph[] {
  const paragraphs: { text: string; items?: { text: string }[] }[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    const last = paragraphs[paragraphs.length - 1];
    if (last !== undefined && /^[（(][一二三四五六七八九十]+[)）]/.test(line)) (last.items ??= []).push({ text: line });
    else paragraphs.push({ text: line });
  }
  return paragraphs;
}
