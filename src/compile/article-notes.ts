import { compareArticleNumbers, parseArticleNumber } from '../model/numerals.js';
import { isDay } from './fields.js';
import { didYouMean } from './nearest.js';
import type { Problems } from './problem.js';
import type { TextFile } from './text-file.js';

/** A piece of a note with the line it stands on. */
export interface NoteText {
  readonly text: string;
  readonly line: number;
}

/** A paragraph of plain words, in Markdown as written. `paragraph`: the 款 it explains, from its mark `(2)`. */
export interface NoteParagraph extends NoteText {
  readonly paragraph?: number;
}

/** Our plain words about one article. */
export interface ArticleNote {
  readonly number: string;
  readonly headnote: string;
  readonly line: number;
  readonly paragraphs: readonly NoteParagraph[];
  /** 问. */
  readonly questions: readonly NoteText[];
  /** 参见: document ids as written. */
  readonly related: readonly NoteText[];
  /** 数出: short forms as written (`civil-code/188`). */
  readonly numbersFrom: readonly NoteText[];
  /** 语气: why a modality differs. */
  readonly modalityReason?: string;
  /** 复核: YYYY-MM-DD. */
  readonly reviewed?: string;
}

export interface NoteFile {
  readonly file: string;
  readonly articles: readonly ArticleNote[];
}

/** Characters; a headnote is read at a glance and stands in one line on a small phone. */
const MAX_HEADNOTE = 16;

interface OpenNote {
  readonly number: string;
  readonly headnote: string;
  readonly line: number;
  readonly paragraphs: NoteParagraph[];
  readonly lists: Record<ListKey, NoteText[]>;
}

type ListKey = '问' | '参见' | '数出' | '语气' | '复核';
const LIST_KEYS: readonly ListKey[] = ['问', '参见', '数出', '语气', '复核'];

type Report = (line: number, code: string, what: string, fix: string) => void;

/**
 * Parses a note file: for each article `## 1062 条旨`, plain paragraphs, then a list of 问, 参见, 数出, 语气, 复核. Inline
 * Markdown is left as written. Malformed parts are problems and left out; the rest is kept.
 */
export function parseNoteFile({ text, file }: TextFile, problems: Problems): NoteFile {
  const report: Report = (line, code, what, fix) => {
    problems.add({ code, file, line, what, fix });
  };
  const notes: OpenNote[] = [];
  let open: OpenNote | undefined;
  /** A heading that could not be read: its lines belong to nobody, and say so once. */
  let lost = false;
  for (const { lines, line } of blocks(text)) {
    const first = lines[0] ?? '';
    if (/^#{1,6}(?:\s|$)/.test(first)) {
      open = readHeading(first, line, report);
      lost = open === undefined;
      if (open !== undefined) notes.push(open);
      if (lines.length > 1 && open !== undefined) readBody(open, lines.slice(1), line + 1, report);
    } else if (open !== undefined) readBody(open, lines, line, report);
    else if (!lost) report(line, 'note-outside', '这一段前面没有“## 条号 条旨”', '每条以“## 1062 条旨”开头');
  }
  checkOrder(notes, report);
  return { file, articles: notes.map((note) => closeNote(note, report)) };
}

interface NoteBlock {
  readonly lines: readonly string[];
  readonly line: number;
}

/** Runs of lines between blank ones; a heading always begins its own. */
function blocks(text: string): NoteBlock[] {
  const found: { lines: string[]; line: number }[] = [];
  let open: { lines: string[]; line: number } | undefined;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trimEnd();
    if (line.trim() === '') {
      open = undefined;
      continue;
    }
    if (open === undefined || /^#{1,6}(?:\s|$)/.test(line)) {
      open = { lines: [], line: index + 1 };
      found.push(open);
    }
    open.lines.push(line);
  }
  return found;
}

function readHeading(text: string, line: number, report: Report): OpenNote | undefined {
  const match = /^(#+)\s*(\S*)\s*(.*)$/.exec(text);
  const [, marks = '', label = '', headnote = ''] = match ?? [];
  if (marks !== '##') {
    report(line, 'note-heading', `标题用了 ${marks}`, '每条一个二级标题：## 1062 条旨；别的标题不要写');
    return undefined;
  }
  const number = /^(?:preamble|annex)$/.test(label) ? label : parseArticleNumber(label);
  if (number === undefined || number !== label) {
    const fix = number === undefined ? '写成“## 1062 条旨”，之一写成“## 133-1 条旨”' : `写成“## ${number} ${headnote}”`;
    report(line, 'note-heading', `标题里的条号“${label}”不对`, fix);
    return undefined;
  }
  const length = Array.from(headnote).length;
  if (length === 0)
    report(line, 'note-headnote', `第 ${number} 条缺少条旨`, `写成“## ${number} 条旨”，条旨用一句话说这条管什么`);
  if (length > MAX_HEADNOTE) {
    report(line, 'note-headnote', `条旨有 ${String(length)} 个字，太长`, `不超过 ${String(MAX_HEADNOTE)} 个字`);
  }
  return { number, headnote, line, paragraphs: [], lists: { 问: [], 参见: [], 数出: [], 语气: [], 复核: [] } };
}

function readBody(note: OpenNote, lines: readonly string[], line: number, report: Report): void {
  const listStart = lines.findIndex((text) => /^\s*[-*+]\s/.test(text));
  const prose = listStart < 0 ? lines : lines.slice(0, listStart);
  if (prose.length > 0) readParagraph(note, prose.join('\n'), line, report);
  if (listStart < 0) return;
  for (const [index, text] of lines.slice(listStart).entries())
    readListLine(note, text, line + listStart + index, report);
}

function readParagraph(note: OpenNote, text: string, line: number, report: Report): void {
  if (LIST_KEYS.some((key) => note.lists[key].length > 0)) {
    report(line, 'note-order', '白话写在了列表后面', '先写白话，再写“- 问：”这样的列表');
  }
  const mark = /^[（(](\d{1,2})[）)]\s*/.exec(text);
  if (mark?.[1] === undefined) {
    note.paragraphs.push({ text, line });
    return;
  }
  const rest = text.slice(mark[0].length);
  if (rest === '') report(line, 'note-paragraph', `(${mark[1]}) 后面没有文字`, '写上这一款的白话，或删去这一行');
  else note.paragraphs.push({ text: rest, line, paragraph: Number(mark[1]) });
}

function readListLine(note: OpenNote, text: string, line: number, report: Report): void {
  const match = /^\s*[-*+]\s+([^：:\s]{1,12})\s*[：:]\s*(.*)$/.exec(text);
  const written = match?.[1] ?? '';
  const key = LIST_KEYS.find((known) => known === written);
  if (key === undefined) {
    const what = match === null ? '列表里有一行读不懂' : `没有“${written}”这一项`;
    const fix = `${didYouMean(written, LIST_KEYS)}列表里只写 ${LIST_KEYS.join('、')}，如“- 问：遗嘱要不要按手印”`;
    report(line, 'note-list', what, fix);
    return;
  }
  const value = (match?.[2] ?? '').trim();
  if (value === '') report(line, 'note-list', `“${key}：”后面是空的`, '写上内容，或删去这一行');
  else note.lists[key].push({ text: value, line });
}

/** 参见 and 数出 may hold several ids in one line. */
function splitIds(texts: readonly NoteText[]): NoteText[] {
  return texts.flatMap(({ text, line }) =>
    text
      .split(/[、，,；;\s]+/)
      .filter(Boolean)
      .map((id) => ({ text: id, line })),
  );
}

function closeNote(note: OpenNote, report: Report): ArticleNote {
  const { number, headnote, line, paragraphs, lists } = note;
  if (paragraphs.length === 0)
    report(line, 'note-empty', `第 ${number} 条没有白话`, '在标题下面写上白话，或删去这一条');
  const modalityReason = single('语气', lists.语气, report);
  const reviewed = single('复核', lists.复核, report);
  const day = reviewed !== undefined && isDay(reviewed.text) ? reviewed.text : undefined;
  if (reviewed !== undefined && day === undefined) {
    report(reviewed.line, 'note-reviewed', `复核日期“${reviewed.text}”不对`, '写成 2026-11-23 这样，要真有这一天');
  }
  return {
    number,
    headnote,
    line,
    paragraphs,
    questions: lists.问,
    related: splitIds(lists.参见),
    numbersFrom: splitIds(lists.数出),
    ...(modalityReason === undefined ? {} : { modalityReason: modalityReason.text }),
    ...(day === undefined ? {} : { reviewed: day }),
  };
}

function single(key: ListKey, texts: readonly NoteText[], report: Report): NoteText | undefined {
  const second = texts[1];
  if (second !== undefined) report(second.line, 'note-list', `“${key}：”写了两次`, '合成一行');
  return texts[0];
}

function checkOrder(notes: readonly OpenNote[], report: Report): void {
  const seen = new Map<string, number>();
  let previous: OpenNote | undefined;
  for (const note of notes) {
    const before = seen.get(note.number);
    if (before !== undefined) {
      report(note.line, 'note-duplicate', `第 ${note.number} 条写了两次，前一次在第 ${String(before)} 行`, '合成一条');
    } else if (previous !== undefined && compareArticleNumbers(note.number, previous.number) < 0) {
      report(note.line, 'note-order', `第 ${note.number} 条排在第 ${previous.number} 条后面`, '依条号从小到大排');
    }
    seen.set(note.number, note.line);
    previous = note;
  }
}
