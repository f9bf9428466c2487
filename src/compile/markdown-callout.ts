import type { Token, Tokens } from 'marked';
import type { Block, CalloutTone } from '../model/text.js';
import { blocksOf } from './compiled-block.js';
import type { BlockState } from './compiled-block.js';
import { didYouMean } from './nearest.js';
import { reportAt } from './text-context.js';

/** The words editors write, in translations too. */
export const CALLOUT_WORDS: Readonly<Record<string, CalloutTone>> = {
  答案: 'answer',
  紧急: 'urgent',
  注意: 'warning',
  提示: 'note',
  期限: 'deadline',
  电话: 'call',
};

/** `[!期限]` at the start of a quotation; typed with a Chinese keyboard the mark is full-width. */
const MARK = /^\s*[[［【][!！]\s*([^\]］】\n]{0,20})[\]］】][ \t]*\n?/;

/** A quotation, or a callout when its first line names one. */
export function compileCallout(token: Tokens.Blockquote, line: number, state: BlockState): Block | undefined {
  const { context } = state;
  const word = calloutWord(token.tokens[0]);
  if (word === undefined) {
    const blocks = blocksOf(state.compileInside(token.tokens, line));
    if (blocks.length > 0) return { type: 'quote', blocks };
    reportAt(context, line, 'markdown-empty', '引用是空的', '写上内容，或删去这一行');
    return;
  }
  const blocks = blocksOf(state.compileInside(withoutMark(token.tokens), line));
  const tone = Object.hasOwn(CALLOUT_WORDS, word) ? CALLOUT_WORDS[word] : undefined;
  if (tone === undefined) {
    const known = Object.keys(CALLOUT_WORDS);
    const fix = `${didYouMean(word, known)}可用：${known.map((name) => `[!${name}]`).join(' ')}`;
    reportAt(context, line, 'markdown-callout', `没有“${word}”这种提示框`, fix);
    return;
  }
  if (blocks.length > 0) return { type: 'callout', tone, blocks };
  reportAt(context, line, 'markdown-empty', `[!${word}] 提示框是空的`, '下一行以 > 开头写上内容');
}

function calloutWord(first: Token | undefined): string | undefined {
  if (first?.type !== 'paragraph') return undefined;
  return MARK.exec(first.raw)?.[1]?.trim();
}

/** The same tokens without the mark; the raw texts keep their line ends, by which lines are counted. */
function withoutMark(tokens: readonly Token[]): Token[] {
  const [first, ...rest] = tokens;
  const inlines = first === undefined || !('tokens' in first) ? [] : (first.tokens ?? []);
  const length = MARK.exec(first?.raw ?? '')?.[0].length ?? 0;
  const kept: Token[] = [];
  let at = 0;
  for (const inline of inlines) {
    const end = at + inline.raw.length;
    if (at >= length) kept.push(inline);
    else kept.push(...lineEndOf(inline.raw.slice(0, length - at)), ...tailOf(inline, length - at));
    at = end;
  }
  return first === undefined ? rest : [{ ...first, tokens: kept }, ...rest];
}

/** The mark is plain text, so only text tokens are cut. */
function tailOf(inline: Token, from: number): Token[] {
  if (inline.raw.length <= from) return [];
  const raw = inline.raw.slice(from);
  return [{ type: 'text', raw, text: raw, escaped: false }];
}

function lineEndOf(cut: string): Token[] {
  return cut.includes('\n') ? [{ type: 'text', raw: '\n', text: '', escaped: false }] : [];
}
