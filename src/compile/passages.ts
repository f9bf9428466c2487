import { parseArticleId } from '../model/address.js';
import type { Block, CalloutTone, Inline } from '../model/text.js';
import { inlineText } from '../model/text.js';
import type { CompiledBlock } from './compiled-block.js';
import { sentencesOf } from './sentences.js';
import type { LineAt, SourceLines } from './source-lines.js';
import { createSourceLines } from './source-lines.js';

/** Stands for every character of a citation, so that what is left is our own words at their own offsets. */
export const CITED = '\ufffc';

/** A paragraph, heading or table cell. */
export interface Words {
  /** Each character of a citation is `CITED`. */
  readonly text: string;
  readonly lineAt: LineAt;
}

/** What is read in one go: a heading, a paragraph, an item of a list with all its paragraphs, a row of a table. */
export interface Passage {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'material' | 'row';
  /** The callout it stands in. */
  readonly tone?: CalloutTone;
  /** Of an item: the sentence before its list, when that ends in a colon and so reads on in the item. */
  readonly lead?: string;
  readonly parts: readonly Words[];
}

/** The passages of a text in reading order. An item inside an item is a passage of its own. */
export function passagesOf(blocks: readonly CompiledBlock[]): Passage[] {
  return blocks.flatMap((compiled, index) => {
    const lead = leadOf(blocks[index - 1]?.block);
    return blockPassages(compiled.block, { lines: createSourceLines(compiled), ...lead });
  });
}

/** What is being walked through. */
interface Walk {
  readonly lines: SourceLines;
  readonly tone?: CalloutTone;
  readonly lead?: string;
}

function blockPassages(block: Block, walk: Walk): Passage[] {
  switch (block.type) {
    case 'heading':
      return [passage('heading', [block.children], walk)];
    case 'paragraph':
      return [passage(isInBold(block.children) ? 'heading' : 'paragraph', [block.children], walk)];
    case 'list':
      return block.items.flatMap((item) => itemPassages([], item, walk));
    case 'steps':
      return block.items.flatMap(({ title, blocks }) => itemPassages([title], blocks, walk));
    case 'materials':
      return block.items.map(({ text }) => passage('material', [text], walk));
    case 'callout':
      return innerPassages(block.blocks, { ...walk, tone: block.tone });
    case 'quote':
      return innerPassages(block.blocks, walk);
    case 'table':
      return [block.header, ...block.rows].map((row) => passage('row', row, walk));
    case 'code':
    case 'rule':
      return [];
  }
}

/** `before`: the block in front of them. */
function innerPassages(blocks: readonly Block[], { lines, tone }: Walk, before?: Block): Passage[] {
  const walk = { lines, ...(tone === undefined ? {} : { tone }) };
  return blocks.flatMap((block, index) => blockPassages(block, { ...walk, ...leadOf(blocks[index - 1] ?? before) }));
}

/** An item's paragraphs are one passage, in front of the lists inside it. */
function itemPassages(title: readonly (readonly Inline[])[], blocks: readonly Block[], walk: Walk): Passage[] {
  const texts: (readonly Inline[])[] = [];
  for (const block of blocks) {
    if (block.type !== 'paragraph') break;
    texts.push(block.children);
  }
  const rest = blocks.slice(texts.length);
  const own = passage('item', [...title, ...texts], walk);
  return [own, ...innerPassages(rest, walk, blocks[texts.length - 1])];
}

/** A paragraph all in bold is a heading in all but name. */
function isInBold(inlines: readonly Inline[]): boolean {
  return inlines.every((inline) => typeof inline !== 'string' && inline.type === 'strong');
}

function leadOf(block: Block | undefined): { readonly lead?: string } {
  if (block?.type !== 'paragraph') return {};
  const last = sentencesOf(ownWords(block.children)).pop()?.text.trimEnd() ?? '';
  return /[：:]$/.test(last) ? { lead: last } : {};
}

function passage(kind: Passage['kind'], texts: readonly (readonly Inline[])[], { lines, tone, lead }: Walk): Passage {
  const parts = texts.map((inlines) => ({ text: ownWords(inlines), lineAt: lines.find(inlineText(inlines)) }));
  return { kind, parts, ...(tone === undefined ? {} : { tone }), ...(lead === undefined ? {} : { lead }) };
}

/** As long as `inlineText`, with the citations blotted out. */
function ownWords(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (typeof inline === 'string') return inline;
      if (inline.type === 'break' || inline.type === 'code' || inline.type === 'term') return inlineText([inline]);
      if (inline.type === 'citation') return CITED.repeat(inline.text.length);
      if (inline.type === 'document' && parseArticleId(inline.id) !== undefined) {
        return CITED.repeat(inlineText(inline.children).length);
      }
      return ownWords(inline.children);
    })
    .join('');
}
