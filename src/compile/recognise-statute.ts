import { parseArticleNumber } from '../model/numerals.js';
import { ANNEX, headingTitle, NUMERAL } from './official-line.js';
import type { SourceParagraph } from './source-paragraph.js';
import { trimSpace } from './source-paragraph.js';

/** Something the editor must know: `isFault` when nothing may be written because of it. */
export interface ImportRemark {
  readonly at: number;
  readonly isFault: boolean;
  readonly what: string;
  readonly fix: string;
}

/** A text recognised as a statute, in the lines of an official file. */
export interface RecognisedStatute {
  readonly title: string;
  /** （…年…月…日…通过） and what stands with it, an event each. */
  readonly history: readonly string[];
  /** After the title, with the paragraph each came from. Headings and articles carry their marks. */
  readonly lines: readonly { readonly text: string; readonly at: number }[];
  readonly remarks: readonly ImportRemark[];
}

type Role = 'heading' | 'article' | 'contents-title' | 'text';

interface State {
  readonly lines: { text: string; at: number }[];
  readonly remarks: ImportRemark[];
  /** Tables before the first article and after the last: signatures, registers of amendments. */
  readonly table: SourceParagraph[];
  hasArticle: boolean;
  inAnnex: boolean;
}

const LABELLED = new RegExp(`^第${NUMERAL}(编|分编|章|节)(?:[\\s\u3000]|$)`);
const LABELLED_TIGHT = new RegExp(`^第${NUMERAL}(?:编|分编|章|节)`);
const COUNTED = new RegExp(`^${NUMERAL}、`);
const ARTICLE = new RegExp(`^(第${NUMERAL}条(?:之${NUMERAL})?)([\\s\u3000\u00a0]+)(.+)$`, 's');
const ARTICLE_TIGHT = new RegExp(`^(第${NUMERAL}条(?:之${NUMERAL})?)`);
const SENTENCE = /[。；：！？]/;
const CONTENTS_TITLE = /^目[\s\u3000]*[录次]$/;
const PREAMBLE_TITLE = /^序[\s\u3000]*言$/;
const PLAIN_HEADING = /^附[\s\u3000]*则$/;
const DOCUMENT_NUMBER = /^[\u4e00-\u9fff]{1,8}〔\d{4}〕\d{1,4}号$/;
/** Names of statutes end so; a title printed in several lines goes on until it does. */
const TITLE_END = /(?:法|法典|条例|规定|办法|解释|决定|细则|规则|准则|意见|批复)(?:（[^（）]{1,8}）)*$/;
const MAX_TITLE_LINES = 5;
const MARKS: Readonly<Record<string, string>> = { 编: '##', 分编: '###', 章: '####', 节: '#####' };

/** Says of every paragraph what it is. What cannot be told is a fault with its place; nothing is left out in silence. */
export function recogniseStatute(source: readonly SourceParagraph[]): RecognisedStatute {
  const state: State = { lines: [], remarks: [], table: [], hasArticle: false, inAnnex: false };
  const numbered = source.filter(({ isNumbered }) => isNumbered);
  if (numbered.length > 0) return refused(numbered);
  const { title, history, rest } = readTop(source, state);
  const body = withoutContents(rest, state);
  for (const [index, paragraph] of body.entries()) readParagraph(state, paragraph, body[index + 1]);
  remarkOnTables(state);
  return { title, history, lines: state.lines, remarks: state.remarks };
}

function refused(numbered: readonly SourceParagraph[]): RecognisedStatute {
  const remarks = numbered.map(({ at, text }) => ({
    at,
    isFault: true,
    what: `这一段的序号是 Word 自动编的，文字里没有：“${shorten(text)}”`,
    fix: '在 Word 里全选，把自动编号转成文字（或换一份序号是文字的文件）再导入',
  }));
  return { title: '', history: [], lines: [], remarks };
}

interface Top {
  readonly title: string;
  readonly history: readonly string[];
  readonly rest: readonly SourceParagraph[];
}

/** The title, in up to five lines, and the brackets that tell of its adoption and amendments. */
function readTop(source: readonly SourceParagraph[], state: State): Top {
  let [next, title] = [0, ''];
  for (const paragraph of source.slice(0, MAX_TITLE_LINES)) {
    if (TITLE_END.test(title) || paragraph.inTable === true || isStart(paragraph)) break;
    title += paragraph.text.replace(/[\s\u3000]/g, '');
    next += 1;
  }
  if (!TITLE_END.test(title)) {
    const fix = '第一段应是法律的名称；别的文字（文号、发布令）移到名称下面';
    fault(state, source[0]?.at ?? 1, `看不出法律的名称：“${shorten(title)}”`, fix);
  }
  const { history, rest } = readHistory(source.slice(next));
  return { title, history, rest };
}

/** Brackets below the title; one may run over several paragraphs. */
function readHistory(below: readonly SourceParagraph[]): Omit<Top, 'title'> {
  const history: string[] = [];
  let bracket = '';
  for (const [index, { text }] of below.entries()) {
    if (bracket === '' && !text.startsWith('（')) return { history, rest: below.slice(index) };
    bracket = bracket === '' ? text : `${bracket}\u3000${text}`;
    if (!bracket.endsWith('）')) continue;
    history.push(...eventsOf(bracket));
    bracket = '';
  }
  return { history, rest: [] };
}

/** （A通过 根据B修正） → A通过, 根据B修正. */
function eventsOf(bracket: string): string[] {
  const inner = bracket.replace(/^（|）$/g, '');
  return inner
    .split(/[\s\u3000]+(?=根据|\d{4}年)/)
    .map((event) => event.replace(/[\s\u3000]+/g, ''))
    .filter((event) => event !== '');
}

function isStart(paragraph: SourceParagraph): boolean {
  return paragraph.isHeading === true ? LABELLED_TIGHT.test(paragraph.text) : ARTICLE.test(paragraph.text);
}

/** 目录 and the headings listed under it, up to where the first of them comes again, or the text begins. */
function withoutContents(rest: readonly SourceParagraph[], state: State): SourceParagraph[] {
  const start = rest.findIndex((paragraph) => paragraph.isContents === true || CONTENTS_TITLE.test(paragraph.text));
  const firstArticle = rest.findIndex(({ text }) => ARTICLE.test(text));
  if (start < 0 || (firstArticle >= 0 && firstArticle < start)) return [...rest];
  const end = endOfContents(rest, start);
  const contents = rest.slice(start, end).filter(({ text }) => !CONTENTS_TITLE.test(text));
  const headings = new Set(rest.slice(end).map(({ text }) => contentsEntry(text)));
  for (const { text, at } of contents.filter((entry) => !headings.has(contentsEntry(entry.text)))) {
    fault(state, at, `目录里的“${shorten(text)}”在正文里没有`, '核对正文，看这个标题是否漏了或者不一样');
  }
  const at = rest[start]?.at ?? 1;
  note(state, at, `目录（${String(end - start)} 段）没有写进去`, '正文里有同样的标题，不用改');
  return [...rest.slice(0, start), ...rest.slice(end)];
}

/** Parts may share a title (第一节 赔偿范围): only the first entry, come again, is where the text begins. */
function endOfContents(rest: readonly SourceParagraph[], start: number): number {
  let first: string | undefined;
  const end = rest.findIndex(({ text, isContents }, index) => {
    if (index < start || isContents === true || CONTENTS_TITLE.test(text)) return false;
    const entry = contentsEntry(text);
    if (!isHeadingText(entry) || entry === first) return true;
    first ??= entry;
    return false;
  });
  return end < 0 ? rest.length : end;
}

/** An entry without dots and page number, titles as they are compared. */
function contentsEntry(text: string): string {
  return headingTitle(text.replace(/[\s\u3000.．…·]*[\t…·.．]+[\s\u3000]*\d*$/, ''));
}

function isHeadingText(text: string): boolean {
  const isKnown = LABELLED.test(text) || COUNTED.test(text) || PREAMBLE_TITLE.test(text) || PLAIN_HEADING.test(text);
  return isKnown && !SENTENCE.test(text);
}

function readParagraph(state: State, paragraph: SourceParagraph, following: SourceParagraph | undefined): void {
  const { at, text } = paragraph;
  if (paragraph.inTable === true) {
    state.table.push(paragraph);
    return;
  }
  if (state.table.length > 0 && state.hasArticle) {
    fault(state, state.table[0]?.at ?? at, '条文中间有表格，看不出它属于哪一条', '把表格里的字改成普通的段落');
    state.table.length = 0;
  }
  if (paragraph.isBroken === true) {
    note(state, at, `换行符后面的“${shorten(text)}”当作另起一段`, '核对原文，这里是不是新的一款');
  }
  const role = roleOf(state, paragraph, following);
  if (role === 'article') readArticle(state, text, at);
  else if (role === 'contents-title') fault(state, at, '“目录”不在正文前面', '删去这一段，或者移到正文前面');
  else state.lines.push({ text: role === 'heading' ? headingLine(text) : text, at });
}

function roleOf(state: State, paragraph: SourceParagraph, following: SourceParagraph | undefined): Role {
  const { text } = paragraph;
  state.inAnnex ||= state.hasArticle && ANNEX.test(text);
  if (state.inAnnex || DOCUMENT_NUMBER.test(text)) return 'text';
  if (CONTENTS_TITLE.test(text)) return 'contents-title';
  if (ARTICLE_TIGHT.test(text)) return articleRole(state, paragraph);
  return paragraph.isHeading === true || isHeadingHere(text, following) ? 'heading' : 'text';
}

/** 一、… without a sentence mark is a heading where an article or another heading comes next, else text. */
function isHeadingHere(text: string, following: SourceParagraph | undefined): boolean {
  if (!isHeadingText(text)) return false;
  if (!COUNTED.test(text)) return true;
  return following !== undefined && (ARTICLE.test(following.text) || LABELLED.test(following.text));
}

/** 第十条规定的… begins a sentence; 第十条为了… has lost the space after its number. Only the next number tells. */
function articleRole(state: State, { text, at }: SourceParagraph): Role {
  if (ARTICLE.test(text)) return 'article';
  const label = ARTICLE_TIGHT.exec(text)?.[1] ?? '';
  const last = state.lines.map((line) => /^\*\*(.+)\*\* /.exec(line.text)?.[1]).filter((one) => one !== undefined);
  const expected = Number((parseArticleNumber(last[last.length - 1] ?? '') ?? '0').split('-')[0]) + 1;
  if (parseArticleNumber(label) === String(expected)) {
    const fix = '是新的一条，就在条号后面空一格；是正文，就接到上一段';
    fault(state, at, `看不出“${shorten(text)}”是不是新的一条`, fix);
  }
  return 'text';
}

function readArticle(state: State, text: string, at: number): void {
  const match = ARTICLE.exec(text);
  state.hasArticle = true;
  state.lines.push({ text: `**${match?.[1] ?? ''}** ${trimSpace(match?.[3] ?? '')}`, at });
}

function headingLine(text: string): string {
  const title = headingTitle(text);
  const kind = LABELLED_TIGHT.exec(title)?.[0].slice(-1) ?? '';
  const label = /^第[^第]{1,12}?分编/.test(title) ? '分编' : kind;
  return `${MARKS[label] ?? '##'} ${title}`;
}

function remarkOnTables(state: State): void {
  if (state.table.length === 0) return;
  const words = state.table.map(({ text }) => text).join(' / ');
  note(state, state.table[0]?.at ?? 1, `条文外面的表格没有写进去：“${shorten(words, 80)}”`, '核对一下，里面不应有条文');
}

function fault(state: State, at: number, what: string, fix: string): void {
  state.remarks.push({ at, isFault: true, what, fix });
}

function note(state: State, at: number, what: string, fix: string): void {
  state.remarks.push({ at, isFault: false, what, fix });
}

function shorten(text: string, length = 24): string {
  const characters = Array.from(text);
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : text;
}
