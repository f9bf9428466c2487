import { articleLabel } from '../model/numerals.js';
import type { OutlineEntry } from '../model/statute.js';
import type { ArticleBuilder, OfficialArticle } from './official-article.js';
import { createArticle } from './official-article.js';
import type { OfficialLine } from './official-line.js';
import { classifyLine } from './official-line.js';
import type { OutlineBuilder, ReportLine } from './official-outline.js';
import { createOutline } from './official-outline.js';

export interface OfficialBody {
  readonly articles: readonly OfficialArticle[];
  readonly outline: readonly OutlineEntry[];
  /** 文号 printed above the text: 法释〔2024〕1号. */
  readonly documentNumbers: readonly string[];
}

interface State {
  readonly title: string;
  readonly report: ReportLine;
  readonly outline: OutlineBuilder;
  readonly articles: OfficialArticle[];
  readonly documentNumbers: string[];
  open: ArticleBuilder | undefined;
  /** `front` until the first article, `annex` from the annex on. */
  part: 'front' | 'articles' | 'annex';
  /** The title as printed once more above the text, collected line by line. */
  printedTitle: string;
  /** Number of the last article, without 之一, and the last 之. */
  last: readonly [number, number];
  afterHeading: boolean;
}

const DOCUMENT_NUMBER = /^[\u4e00-\u9fff]{1,8}〔\d{4}〕\d{1,4}号$/;

/**
 * Reads the part of an official file after its head. Nothing is guessed: a line whose place is unclear is reported.
 * `firstLine`: line of the file on which `body` begins.
 */
export function readOfficialBody(body: string, firstLine: number, title: string, report: ReportLine): OfficialBody {
  const state: State = {
    title,
    report,
    outline: createOutline(report),
    articles: [],
    documentNumbers: [],
    open: undefined,
    part: 'front',
    printedTitle: '',
    last: [0, 0],
    afterHeading: false,
  };
  let titleSeen = false;
  for (const [index, raw] of body.split('\n').entries()) {
    const text = raw.replace(/^[\s\u3000]+|[\s\u3000]+$/g, '');
    if (text === '') continue;
    const line = classifyLine(text);
    if (line.kind === 'title') {
      checkTitle(state, line.text, firstLine + index, titleSeen);
      titleSeen = true;
    } else readLine(state, line, firstLine + index);
  }
  if (!titleSeen) report('official-title', firstLine, '没有“# 名称”这一行', `在文件头后面写 # ${title}`);
  closeArticle(state);
  return { articles: state.articles, outline: state.outline.finish(), documentNumbers: state.documentNumbers };
}

function checkTitle({ title, report }: State, text: string, line: number, seen: boolean): void {
  if (seen) report('official-title', line, `名称写了两次：“${text}”`, '只留一个 # 标题');
  else if (squeeze(text) !== squeeze(title)) {
    report('official-title', line, `正文标题“${text}”和文件头的 title 不同`, `改成 # ${title}，或者改文件头`);
  }
}

function readLine(state: State, line: Exclude<OfficialLine, { kind: 'title' }>, at: number): void {
  switch (line.kind) {
    case 'foreign':
      state.report('official-unclear', at, `${line.why}：“${shorten(line.text)}”`, '照原文改好这一行');
      return;
    case 'heading':
      readHeading(state, line.level, line.text, at);
      return;
    case 'bare-heading':
      readBareHeading(state, line, at);
      return;
    case 'preamble':
      if (state.part === 'front') openArticle(state, 'preamble', at, undefined);
      else state.report('official-unclear', at, '序言不在第一条前面', '核对原文的顺序');
      return;
    case 'annex':
      readAnnex(state, line.text, at);
      return;
    case 'article':
      readArticle(state, line.number, line.text, at);
      return;
    default:
      readText(state, line, at);
  }
}

function readHeading(state: State, level: OutlineEntry['level'], text: string, at: number): void {
  if (state.part === 'annex') {
    state.report('official-unclear', at, `附录里有标题“${text}”`, '附录里的标题写成普通的一段，不加 #');
    return;
  }
  closeArticle(state);
  state.outline.heading(level, text, at);
  state.afterHeading = true;
}

/** 四、…… is a heading only where 三、…… stands open as one; in an annex it is text. */
function readBareHeading(state: State, line: Extract<OfficialLine, { kind: 'bare-heading' }>, at: number): void {
  if (state.part === 'annex') {
    state.open?.text(line.text);
    return;
  }
  const level = line.number === undefined ? undefined : state.outline.levelBefore(line.number);
  if (level !== undefined) readHeading(state, level, line.text, at);
  else {
    const fix = '是标题就在前面加 ##，是正文就补上句末标点';
    state.report('official-unclear', at, `看不出“${shorten(line.text)}”是标题还是正文`, fix);
  }
}

/** From the line 附录, 附： or 附件 on; a later one (附件2) is a paragraph of the same annex. */
function readAnnex(state: State, text: string, at: number): void {
  if (state.part === 'front') {
    state.report('official-unclear', at, `“${shorten(text)}”在第一条前面`, '附录放在最后一条后面');
    return;
  }
  if (state.part === 'articles') {
    openArticle(state, 'annex', at, undefined);
    state.part = 'annex';
    if (!/^(?:附录|附件|附)[：:]?$/.test(text)) state.open?.text(text);
    return;
  }
  state.open?.text(text);
}

function readArticle(state: State, number: string | undefined, text: string, at: number): void {
  const { report } = state;
  if (state.part === 'annex') {
    report('official-unclear', at, '附录里有 **第…条**', '附录里的条写成普通的一段，不加 **');
    return;
  }
  if (number === undefined) {
    report('official-article-number', at, '读不出条号', '写成 **第一百二十条** 或 **第一百二十条之一**');
    return;
  }
  checkSequence(state, number, at);
  openArticle(state, number, at, state.outline.article(number));
  state.part = 'articles';
  if (text === '') report('official-article-empty', at, `${articleLabel(number)}没有文字`, '条文和条号写在同一行');
  else readText(state, classifyAfterNumber(text), at);
}

/** An article may begin with its first item only where a paragraph before it is missing. */
function classifyAfterNumber(text: string): Extract<OfficialLine, { kind: 'text' | 'item' | 'subitem' }> {
  const line = classifyLine(text);
  return line.kind === 'item' || line.kind === 'subitem' ? line : { kind: 'text', text };
}

function checkSequence(state: State, number: string, at: number): void {
  const [main = '', inserted = '0'] = number.split('-', 2);
  const next: readonly [number, number] = [Number(main), Number(inserted)];
  const [lastMain, lastInserted] = state.last;
  const follows = next[1] === 0 ? next[0] === lastMain + 1 : next[0] === lastMain && next[1] === lastInserted + 1;
  if (!follows) {
    const after =
      lastMain === 0
        ? '开头'
        : articleLabel(lastInserted === 0 ? String(lastMain) : `${String(lastMain)}-${String(lastInserted)}`);
    const what = `${after}后面是${articleLabel(number)}，条号不连续`;
    state.report('official-article-sequence', at, what, '核对原文，看是否漏了、重了一条');
  }
  state.last = next;
}

function readText(state: State, line: Extract<OfficialLine, { kind: 'text' | 'item' | 'subitem' }>, at: number): void {
  if (state.part === 'front' && isPrintedAbove(state, line.text)) return;
  if (state.part === 'front' && state.open === undefined && !state.afterHeading)
    openArticle(state, 'preamble', at, undefined);
  if (state.open === undefined) {
    state.report(
      'official-unclear',
      at,
      `标题下面、条文前面有一段：“${shorten(line.text)}”`,
      '核对原文，看它属于哪一条',
    );
    return;
  }
  if (line.kind === 'text') state.open.text(line.text);
  else state.open[line.kind](line.text, line.number, at);
}

/** Many interpretations print their title (in several lines) and their number once more above the text. */
function isPrintedAbove(state: State, text: string): boolean {
  if (state.open !== undefined) return false;
  if (DOCUMENT_NUMBER.test(text)) {
    state.documentNumbers.push(text);
    return true;
  }
  const printed = state.printedTitle + squeeze(text);
  if (!squeeze(state.title).startsWith(printed)) return false;
  state.printedTitle = printed;
  return true;
}

function openArticle(state: State, number: string, line: number, outline: number | undefined): void {
  closeArticle(state);
  state.open = createArticle({ number, line, outline }, state.report);
  state.afterHeading = false;
}

function closeArticle(state: State): void {
  const article = state.open?.finish();
  state.open = undefined;
  if (article === undefined) return;
  if (article.paragraphs.length === 0 && !/^\d/.test(article.number)) {
    state.report(
      'official-article-empty',
      article.line,
      `${articleLabel(article.number)}没有文字`,
      '补上文字，或删去这个标题',
    );
  }
  state.articles.push(article);
}

function squeeze(text: string): string {
  return text.replace(/[\s\u3000]/g, '');
}

function shorten(text: string): string {
  const characters = Array.from(text);
  return characters.length > 24 ? `${characters.slice(0, 24).join('')}…` : text;
}
