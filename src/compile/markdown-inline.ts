import type { MarkedToken, Token } from 'marked';
import type { Inline } from '../model/text.js';
import { inlineText } from '../model/text.js';
import { decodeReferences } from './character-reference.js';
import type { LawPlace } from './law.js';
import { TOO_MANY_MARKS } from './markdown-lexer.js';
import type { Piece } from './running-text.js';
import { toInlines } from './running-text.js';
import type { TextContext } from './text-context.js';
import { reportAt } from './text-context.js';

const MAX_DEPTH = 8;

interface InlineState {
  readonly context: TextContext;
  readonly depth: number;
  readonly isInLink: boolean;
}

/** Inline tokens of one paragraph, heading or cell that begins on `line`. */
export function compileInlines(tokens: readonly Token[], line: number, context: TextContext): Inline[] {
  return trimEnds(inlinesOf(tokens, line, { context, depth: 0, isInLink: false }));
}

function inlinesOf(tokens: readonly Token[], line: number, state: InlineState): Inline[] {
  const pieces: Piece[] = [];
  let at = line;
  for (const token of tokens) {
    pieces.push(...piecesOf(token, at, state));
    at += lineEnds(token.raw);
  }
  return toInlines(pieces, state.context, !state.isInLink);
}

export function lineEnds(raw: string): number {
  let count = 0;
  for (let i = raw.indexOf('\n'); i >= 0; i = raw.indexOf('\n', i + 1)) count += 1;
  return count;
}

function piecesOf(generic: Token, line: number, state: InlineState): Piece[] {
  // `Token` includes a generic kind for extensions; there are none, and `default` catches whatever is new.
  const token = generic as MarkedToken;
  const { context } = state;
  switch (token.type) {
    case 'text':
      return textPieces(token.text, token.raw, line, context);
    case 'escape':
      return [{ text: token.text, line }];
    case 'br':
      return [{ inline: { type: 'break' } }];
    case 'codespan':
      return [{ inline: { type: 'code', text: token.text } }];
    case 'strong':
    case 'em':
      return markedPieces(token, line, state);
    case 'link':
      return linkPieces(token, line, state);
    case 'checkbox':
      return [];
    default:
      refuse(generic, line, context);
      return [];
  }
}

function textPieces(text: string, raw: string, line: number, context: TextContext): Piece[] {
  reportStrayMarks(raw, line, context);
  const decoded = decodeReferences(text, (name, offset) => {
    const at = line + lineEnds(text.slice(0, offset));
    reportAt(context, at, 'markdown-entity', `不认识的字符代号 ${name}`, '直接写这个字符；要写 & 本身就写 &amp;');
  });
  return [{ text: decoded, line }];
}

/** Marks that stayed literal would be shown to residents as `**` or `](`. */
function reportStrayMarks(raw: string, line: number, context: TextContext): void {
  const stray = /\*\*|\](?:\(|（(?=[a-z]+[/:]))|\[\^[^\]\n]{1,40}\]|\[[ xX]\] /.exec(raw);
  if (stray === null) return;
  const at = line + lineEnds(raw.slice(0, stray.index));
  const [mark] = stray;
  if (mark === '**') {
    const fix = '两边各两个星号；中文标点后面的 ** 再空一格：**先留证据。** 工资条……';
    reportAt(context, at, 'markdown-stray-mark', '粗体的 ** 没有配上对', fix);
  } else if (mark.startsWith(']')) {
    reportAt(
      context,
      at,
      'markdown-stray-mark',
      '链接没有写完整',
      '写成 [文字](guide/wills)，括号用英文括号，中间不空格',
    );
  } else if (mark.startsWith('[^')) {
    reportAt(context, at, 'markdown-footnote', '不能用脚注', '把脚注的话写进正文，或放在括号里');
  } else {
    reportAt(context, at, 'markdown-stray-mark', '方框 [ ] 只能放在列表项开头', '写成单独一行：- [ ] 身份证');
  }
}

type Marked = Extract<MarkedToken, { type: 'strong' | 'em' }>;

function markedPieces(token: Marked, line: number, state: InlineState): Piece[] {
  if (state.depth >= MAX_DEPTH) return tooDeep(line, state.context);
  const children = inlinesOf(token.tokens, line, { ...state, depth: state.depth + 1 });
  if (inlineText(children).trim() === '') return [];
  return [{ inline: { type: token.type === 'strong' ? 'strong' : 'emphasis', children } }];
}

type Link = Extract<MarkedToken, { type: 'link' }>;

function linkPieces(token: Link, line: number, state: InlineState): Piece[] {
  const { context } = state;
  if (state.depth >= MAX_DEPTH) return tooDeep(line, context);
  if (token.raw.startsWith('[^')) {
    reportAt(context, line, 'markdown-footnote', '不能用脚注', '把脚注的话写进正文，或放在括号里');
    return [];
  }
  if (typeof token.title === 'string' && token.title !== '') {
    reportAt(
      context,
      line,
      'markdown-link-title',
      `链接的说明“${token.title}”居民看不到`,
      '删去引号里的说明，需要的话写进正文',
    );
  }
  const children = inlinesOf(token.tokens, line, { ...state, depth: state.depth + 1, isInLink: true });
  if (inlineText(children).trim() === '') {
    reportAt(context, line, 'markdown-link-empty', '链接没有文字', '在方括号里写上文字：[怎么申请](service/legal-aid)');
    return [];
  }
  const href = token.autolink === true ? token.href : decodeReferences(token.href);
  const target = context.references.link(href, { file: context.file, line });
  if (target === undefined || target.type === 'plain') return children.map((inline) => ({ inline }));
  if (target.type === 'link') return [{ inline: { ...target, children } }];
  if (target.type === 'law') return lawPieces(target.place, children, line, context);
  const place = { file: context.file, line };
  context.found.links.push({ id: target.id, place, ...(target.anchor === undefined ? {} : { anchor: target.anchor }) });
  return [{ inline: { ...target, children } }];
}

/** A link to an article cites it. One whose text is not here has no page: it is shown as a citation without a text. */
function lawPieces(found: LawPlace, children: readonly Inline[], line: number, context: TextContext): Piece[] {
  context.found.places.push({ ...found, place: { file: context.file, line } });
  const { id, anchor, unavailable } = found.source;
  const place = { id, ...(anchor === undefined ? {} : { anchor }) };
  if (unavailable === undefined) return [{ inline: { type: 'document', ...place, children } }];
  return [{ inline: { type: 'citation', ...place, text: inlineText(children), unavailable } }];
}

function tooDeep(line: number, context: TextContext): Piece[] {
  reportAt(context, line, 'markdown-depth', '粗体、链接套得太深', '去掉多余的记号');
  return [];
}

/** What CommonMark or GFM knows and we do not show, and anything a newer lexer may bring. */
function refuse(token: Token, line: number, context: TextContext): void {
  if (token.type === 'html') {
    const fix = '用 Markdown 的写法；要显示尖括号就写成 &lt; &gt;';
    reportAt(context, line, 'markdown-html', `不能写 HTML：${excerpt(token.raw)}`, fix);
  } else if (token.type === 'image') {
    reportAt(context, line, 'markdown-image', '不能插图片', '用文字说清楚图里的内容');
  } else if (token.type === 'del') {
    reportAt(context, line, 'markdown-strikethrough', '不能用删除线', '删去这段文字，或去掉 ~~');
  } else if (token.type === TOO_MANY_MARKS) {
    reportAt(context, line, 'markdown-too-complex', '一段里的记号（* _ ` [ <）太多', '分成几段，去掉多余的记号');
  } else {
    reportAt(
      context,
      line,
      'markdown-unknown',
      `不认识的写法：${excerpt(token.raw)}`,
      '照 CONTENT.md“Markdown 能写什么”改写',
    );
  }
}

export function excerpt(raw: string): string {
  const line = raw.trim().split('\n', 1)[0] ?? '';
  return line.length > 30 ? `${line.slice(0, 30)}…` : line;
}

/** White space at both ends of a paragraph is not text; many editors indent with U+3000. */
function trimEnds(inlines: Inline[]): Inline[] {
  const result = [...inlines];
  const first = result[0];
  if (typeof first === 'string') result[0] = first.trimStart();
  const last = result[result.length - 1];
  if (typeof last === 'string') result[result.length - 1] = last.trimEnd();
  return result.filter((inline) => inline !== '');
}
