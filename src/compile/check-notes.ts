import type { ModalityDifference } from '../model/modality.js';
import { modalityDifferences } from '../model/modality.js';
import { articleLabel } from '../model/numerals.js';
import { chapterOf, innermostHeading } from '../model/outline.js';
import { unsourcedQuantities } from '../model/quantities.js';
import type { ArticleFacts, Statute } from '../model/statute.js';
import type { ArticleNote, NoteFile } from './article-notes.js';
import { parseShortCitation } from './law.js';
import type { Problems } from './problem.js';

export interface NotesToCheck {
  readonly statute: Statute;
  /** Facts of `articles.tsv`: the text that the notes were written for. */
  readonly facts: ReadonlyMap<string, ArticleFacts>;
  readonly files: readonly NoteFile[];
  /** Facts of the official text given to this build, when given. */
  readonly official?: ReadonlyMap<string, ArticleFacts>;
  /** Facts of an article of any statute: `civil-code`, `188`. */
  readonly factsOf: (statute: string, number: string) => ArticleFacts | undefined;
}

export interface NotesChecked {
  /** Numbers of articles whose official text differs from the one their notes were written for. */
  readonly stale: ReadonlySet<string>;
  /** Articles of the statute without a note. */
  readonly missing: number;
}

/** Checks the notes of one statute against the facts of its articles. */
export function checkNotes(input: NotesToCheck, problems: Problems): NotesChecked {
  const { statute, facts, files, official } = input;
  const seen = new Map<string, string>();
  const headnotes = new Map<string, ArticleNote>();
  const stale = new Set<string>();
  for (const { file, articles } of files) {
    for (const note of articles) {
      checkOneFile(note, file, seen, problems);
      const article = facts.get(note.number);
      if (article === undefined) {
        reportMissingArticle(note, file, input, problems);
        continue;
      }
      checkHeadnote(note, file, statute, headnotes, problems);
      checkParagraphMarks(note, article, file, problems);
      checkNumbers(note, article, file, input, problems);
      checkModality(note, article, file, problems);
      if (isStale(note, article, file, official, problems)) stale.add(note.number);
    }
  }
  return { stale, missing: [...facts.keys()].filter((number) => /^\d/.test(number) && !seen.has(number)).length };
}

function checkOneFile(note: ArticleNote, file: string, seen: Map<string, string>, problems: Problems): void {
  const before = seen.get(note.number);
  seen.set(note.number, file);
  // Twice in one file is the parser's finding.
  if (before === undefined || before === file) return;
  const what = `第 ${note.number} 条在 ${before} 里已经有了`;
  problems.add({ code: 'note-duplicate', file, line: note.line, what, fix: '只留一处' });
}

function reportMissingArticle(
  note: ArticleNote,
  file: string,
  { statute, facts }: NotesToCheck,
  problems: Problems,
): void {
  const last = [...facts.keys()].filter((number) => /^\d/.test(number)).pop() ?? '0';
  const what = `${statute.short}没有${articleLabel(note.number)}（到第${last}条为止）`;
  problems.add({ code: 'note-missing-article', file, line: note.line, what, fix: '对照原文改正条号，或删去这一条' });
}

function checkHeadnote(
  note: ArticleNote,
  file: string,
  { outline }: Statute,
  headnotes: Map<string, ArticleNote>,
  problems: Problems,
): void {
  if (note.headnote === '') return;
  const heading = innermostHeading(outline, note.number);
  const chapter = heading === undefined ? '' : String(chapterOf(outline, heading));
  const key = `${chapter} ${note.headnote}`;
  const before = headnotes.get(key);
  if (before === undefined) headnotes.set(key, note);
  else if (before.number !== note.number) {
    const what = `条旨“${note.headnote}”和第 ${before.number} 条的一样`;
    problems.add({ code: 'note-headnote', file, line: note.line, what, fix: '同一章里条旨不重复，写出两条的区别' });
  }
}

function checkParagraphMarks(note: ArticleNote, article: ArticleFacts, file: string, problems: Problems): void {
  const count = article.paragraphs.length;
  for (const { paragraph, line } of note.paragraphs) {
    if (paragraph === undefined || (paragraph >= 1 && paragraph <= count)) continue;
    const what = `标了第 ${String(paragraph)} 款，这条只有 ${String(count)} 款`;
    problems.add({ code: 'note-paragraph', file, line, what, fix: '改成原文里有的款' });
  }
}

/** 数出 names articles whose numbers our words may use too. */
function sources(
  note: ArticleNote,
  article: ArticleFacts,
  file: string,
  input: NotesToCheck,
  problems: Problems,
): Set<string> {
  const allowed = new Set(article.numbers);
  for (const { text, line } of note.numbersFrom) {
    const named = parseShortCitation(text);
    const facts = named === undefined ? undefined : input.factsOf(named.statute, named.citation.article);
    if (facts === undefined) {
      const fix = '写成“法律标识/条号”，如 civil-code/188，这条要存在';
      problems.add({ code: 'note-numbers-from', file, line, what: `数出的“${text}”找不到`, fix });
      continue;
    }
    for (const value of facts.numbers) allowed.add(value);
  }
  return allowed;
}

function checkNumbers(
  note: ArticleNote,
  article: ArticleFacts,
  file: string,
  input: NotesToCheck,
  problems: Problems,
): void {
  const allowed = sources(note, article, file, input, problems);
  const numbers = article.numbers.length === 0 ? '原文没有数字' : `原文的数字：${article.numbers.join('、')}`;
  const fix = `${numbers}。改成原文的数字；数字在别的条里的，加“- 数出：法律标识/条号”`;
  for (const { text, line } of [{ text: note.headnote, line: note.line }, ...note.paragraphs]) {
    for (const quantity of unsourcedQuantities(text, allowed)) {
      const at = line + text.slice(0, quantity.start).split('\n').length - 1;
      const what = `“${quantity.text}”不在${articleLabel(note.number)}里`;
      problems.add({ code: 'note-number', file, line: at, what, fix });
    }
  }
}

const DIFFERENCES: Readonly<Record<ModalityDifference, string>> = {
  'adds-可以': '白话说“可以”，原文没有“可以”，用的是“应当”或“不得”',
  'adds-应当': '白话说“应当、必须”，原文没有',
  'adds-不得': '白话说“不得、禁止”，原文没有',
  'drops-不得': '原文有“不得”或“禁止”，白话没有说不能做',
};

function checkModality(note: ArticleNote, article: ArticleFacts, file: string, problems: Problems): void {
  if (note.modalityReason !== undefined) return;
  const text = note.paragraphs.map((paragraph) => paragraph.text).join('\n');
  for (const difference of modalityDifferences(text, article.modality)) {
    const what = `第 ${note.number} 条：${DIFFERENCES[difference]}`;
    const fix = '照原文的语气改；有意不同的，加“- 语气：原因”';
    problems.notice({ code: 'note-modality', file, line: note.line, what, fix });
  }
}

/** Without official text nothing can be said; whoever reads the official text counts that as skipped. */
function isStale(
  note: ArticleNote,
  article: ArticleFacts,
  file: string,
  official: ReadonlyMap<string, ArticleFacts> | undefined,
  problems: Problems,
): boolean {
  if (official === undefined) return false;
  const given = official.get(note.number);
  if (given?.sha256 === article.sha256) return false;
  const what =
    given === undefined ? `提供的原文里没有第 ${note.number} 条` : `第 ${note.number} 条的原文和写白话时不同`;
  const fix = '对照新原文改白话，再用 mingbai import-statute --index 更新 articles.tsv';
  problems.notice({ code: 'note-stale', file, line: note.line, what, fix });
  return true;
}
