import type { Article, Document, Guide, Service, Term } from '../model/document.js';
import { SERVICE_FIELDS } from '../model/document.js';
import type { Block, Inline } from '../model/text.js';

export interface TermMarks {
  /** Terms that are explained in place. */
  readonly terms: readonly Term[];
  /** Longer words in which a term may stand without being meant: names of laws, other terms. */
  readonly longerWords: readonly string[];
}

/**
 * Marks the first mention of each term in the Chinese text of a guide, a service or the plain words of an article, where
 * it can be explained in place. The longest word wins. Left alone are headings, links, citations, things to bring (their
 * words are the label of a box to tick) and a term that is part of a longer word: 起诉 in 起诉状, 仲裁 in 劳动争议调解仲裁法.
 */
export function createTermMarker({ terms, longerWords }: TermMarks): (document: Document) => Document {
  const words = wordTable(terms, longerWords);
  return (document) => {
    const seen = new Set<string>();
    const mark = (blocks: readonly Block[]): Block[] => blocks.map((block) => markBlock(block, { words, seen }));
    switch (document.kind) {
      case 'guide':
        return { ...document, blocks: mark(document.blocks) } satisfies Guide;
      case 'service':
        return markService(document, mark);
      case 'article':
        return document.plain === undefined
          ? document
          : ({ ...document, plain: mark(document.plain) } satisfies Article);
      default:
        return document;
    }
  };
}

/** In the order of the page, which is not that of the file. */
function markService(service: Service, mark: (blocks: readonly Block[]) => Block[]): Service {
  const answer = mark(service.answer);
  const fields = { ...service.fields };
  for (const field of SERVICE_FIELDS) fields[field] = mark(service.fields[field]);
  return { ...service, answer, fields };
}

interface Word {
  readonly text: string;
  /** Absent for a longer word that is no term to be marked. */
  readonly id: string | undefined;
}

/** Words by their first character, the longest first. */
type WordTable = ReadonlyMap<string, readonly Word[]>;

function wordTable(terms: readonly Term[], longerWords: readonly string[]): WordTable {
  const ids = new Map<string, string | undefined>();
  for (const word of longerWords) if (word.length > 1) ids.set(word, undefined);
  for (const { id, title } of terms) ids.set(title['zh-CN'], id);
  const table = new Map<string, Word[]>();
  for (const [text, id] of ids) {
    const first = text.charAt(0);
    table.set(first, [...(table.get(first) ?? []), { text, id }]);
  }
  for (const words of table.values()) words.sort((a, b) => b.text.length - a.text.length);
  return table;
}

interface Marking {
  readonly words: WordTable;
  /** Words marked in this document. */
  readonly seen: Set<string>;
}

function markBlock(block: Block, marking: Marking): Block {
  const inner = (blocks: readonly Block[]): Block[] => blocks.map((each) => markBlock(each, marking));
  switch (block.type) {
    case 'paragraph':
      return { ...block, children: markInlines(block.children, marking) };
    case 'list':
      return { ...block, items: block.items.map(inner) };
    case 'steps':
      return { ...block, items: block.items.map((step) => ({ ...step, blocks: inner(step.blocks) })) };
    case 'callout':
    case 'quote':
      return { ...block, blocks: inner(block.blocks) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map((cell) => markInlines(cell, marking))) };
    case 'heading':
    case 'materials':
    case 'code':
    case 'rule':
      return block;
  }
}

function markInlines(inlines: readonly Inline[], marking: Marking): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (typeof inline === 'string') return markWords(inline, marking);
    if (inline.type !== 'strong' && inline.type !== 'emphasis') return [inline];
    return [{ ...inline, children: markInlines(inline.children, marking) }];
  });
}

function markWords(text: string, { words, seen }: Marking): Inline[] {
  const inlines: Inline[] = [];
  let done = 0;
  for (let at = 0; at < text.length;) {
    const word = words.get(text.charAt(at))?.find((each) => text.startsWith(each.text, at));
    if (word === undefined) {
      at += 1;
      continue;
    }
    const end = at + word.text.length;
    if (word.id !== undefined && !isExplained(word.text, seen) && standsAlone(text, at, end)) {
      seen.add(word.text);
      if (at > done) inlines.push(text.slice(done, at));
      inlines.push({ type: 'term', id: word.id, text: word.text });
      done = end;
    }
    at = end;
  }
  if (done < text.length) inlines.push(text.slice(done));
  return inlines;
}

/** After 劳动仲裁 the short 仲裁 means the same thing. */
function isExplained(word: string, seen: ReadonlySet<string>): boolean {
  return [...seen].some((longer) => longer.includes(word));
}

/**
 * Chinese writes no spaces, so a longer word is told by the character that makes it one: 仲裁+庭, 继承+人, 不+起诉. Read off
 * our own guides. A mention that is passed over by mistake costs little: the next one is marked.
 */
const MAKES_LONGER = /^[法机条人者员状书费权委庭处所证站室卡款额率金期编官局厅长表册簿登协页制罪犯性物院案总纠保]/;
const MADE_LONGER = /[不非被反未免副约事政婚]$/;

function standsAlone(text: string, start: number, end: number): boolean {
  return !MAKES_LONGER.test(text.slice(end, end + 1)) && !MADE_LONGER.test(text.slice(Math.max(start - 1, 0), start));
}
