import type { TranslatedBlock } from '../model/document.js';
import type { Block } from '../model/text.js';
import type { CompiledBlock } from './compiled-block.js';
import type { TranslationLanguage } from './document-set.js';
import { FieldReader } from './fields.js';
import { fingerprint, FINGERPRINTS } from './fingerprint.js';
import { splitFrontMatter } from './front-matter.js';
import type { Library } from './library.js';
import { compileText } from './library.js';
import type { Findings } from './text-context.js';
import { noFindings } from './text-context.js';
import type { TextFile } from './text-file.js';
import { checkTranslatedNumbers } from './translated-numbers.js';

const REVIEWS = ['done', 'pending'] as const;

/** A translation in source order: one block for each Chinese one. */
export interface PairedTranslation {
  readonly title: string;
  readonly aliases: readonly string[];
  readonly review: (typeof REVIEWS)[number];
  readonly blocks: readonly TranslatedBlock[];
}

export interface CompiledTranslation {
  readonly translation: PairedTranslation;
  readonly found: Findings;
}

/**
 * Reads a translation and pairs it with the Chinese text, block by block: same kinds, same order, same number of items.
 * A block whose Chinese changed after it was translated is marked stale by the fingerprints in `of`.
 * A file that is only its front matter translates the name alone, so that lists and search know it in the language;
 * its text is read in Chinese, and there is nothing to pair or to stamp.
 */
export function compileTranslation(
  source: TextFile,
  chinese: readonly CompiledBlock[],
  language: TranslationLanguage,
  library: Library,
): CompiledTranslation | undefined {
  const { problems } = library;
  const front = splitFrontMatter(source, problems);
  if (front === undefined) return undefined;
  const fields = new FieldReader(front.head, '文件头', problems);
  const title = fields.text('title', { required: true });
  const aliases = fields.texts('aliases').map(({ text }) => text);
  const review = fields.oneOf('review', REVIEWS, { required: true });
  const isNameOnly = front.body.trim() === '';
  const stamps = isNameOnly ? undefined : readStamps(fields, source, library);
  fields.finish();
  if (isNameOnly) return nameOnly(title, aliases, review);
  const { blocks, found } = compileText(front.body, source.file, front.bodyLine, library);
  const pairs = pairBlocks(chinese, blocks, source.file, library);
  if (title === undefined || review === undefined || pairs === undefined) return undefined;
  const stale = stamps === undefined ? new Set<number>() : staleBlocks(chinese, stamps);
  reportStale(stale, blocks, source.file, library);
  if (language === 'ko') checkTranslatedNumbers(chinese, blocks, source.file, problems);
  const translated = pairs.map((block, index) => (stale.has(index) ? ({ block, stale: true } as const) : { block }));
  return { translation: { title, aliases, review, blocks: translated }, found };
}

function nameOnly(
  title: string | undefined,
  aliases: readonly string[],
  review: PairedTranslation['review'] | undefined,
): CompiledTranslation | undefined {
  if (title === undefined || review === undefined) return undefined;
  return { translation: { title, aliases, review, blocks: [] }, found: noFindings() };
}

function readStamps(fields: FieldReader, source: TextFile, library: Library): string[] | undefined {
  const located = fields.located('of');
  const isEmpty = located?.kind === 'scalar' && String(located.value).trim() === '';
  const of =
    located === undefined || isEmpty
      ? undefined
      : fields.text('of', { pattern: FINGERPRINTS, example: '由 mingbai stamp 写入，不手改' });
  if (of !== undefined) return of.split(/ +/);
  if (located === undefined || isEmpty) {
    const fix = `运行 mingbai stamp ${source.file}`;
    library.problems.add({
      code: 'translation-unstamped',
      ...fields.placeOf('of'),
      what: '译文没有记下对应的中文（of）',
      fix,
    });
  }
  return undefined;
}

/** Indexes of the Chinese blocks that are not what was translated. */
function staleBlocks(chinese: readonly CompiledBlock[], stamps: readonly string[]): Set<number> {
  const stale = new Set<number>();
  for (const [index, { source }] of chinese.entries()) if (stamps[index] !== fingerprint(source)) stale.add(index);
  return stale;
}

function reportStale(
  stale: ReadonlySet<number>,
  blocks: readonly CompiledBlock[],
  file: string,
  library: Library,
): void {
  for (const index of stale) {
    const what = `第 ${String(index + 1)} 块的中文改过了，译文还是旧的`;
    const fix = `照新的中文改译文，再运行 mingbai stamp ${file}`;
    library.problems.notice({ code: 'translation-stale', file, line: blocks[index]?.line ?? 0, what, fix });
  }
}

/** The translated blocks, headings under the Chinese ids; `undefined` when the two texts do not pair. */
function pairBlocks(
  chinese: readonly CompiledBlock[],
  translated: readonly CompiledBlock[],
  file: string,
  library: Library,
): Block[] | undefined {
  const paired: Block[] = [];
  for (let index = 0; index < Math.max(chinese.length, translated.length); index += 1) {
    const ours = chinese[index];
    const theirs = translated[index];
    const difference = blockDifference(ours?.block, theirs?.block);
    if (difference !== undefined) {
      const line = theirs?.line ?? translated[translated.length - 1]?.line ?? 1;
      const where = ours === undefined ? '' : `（中文第 ${String(ours.line)} 行）`;
      const what = `第 ${String(index + 1)} 块和中文对不上${where}：${difference}`;
      const fix = '段落、标题、列表、提示框一块对一块，顺序相同';
      library.problems.add({ code: 'translation-pairing', file, line, what, fix });
      return undefined;
    }
    if (ours !== undefined && theirs !== undefined) paired.push(withChineseId(theirs.block, ours.block));
  }
  return paired;
}

function withChineseId(block: Block, chinese: Block): Block {
  return block.type === 'heading' && chinese.type === 'heading' ? { ...block, id: chinese.id } : block;
}

/** What differs in build between two blocks, in words; `undefined` when nothing does. */
function blockDifference(ours: Block | undefined, theirs: Block | undefined): string | undefined {
  if (ours === undefined) return `译文多出${name(theirs)}`;
  if (theirs === undefined) return `译文缺少${name(ours)}`;
  if (name(ours) !== name(theirs)) return `中文是${name(ours)}，译文是${name(theirs)}`;
  const [inOurs, inTheirs] = [innerBlocks(ours), innerBlocks(theirs)];
  if (inOurs.length !== inTheirs.length) {
    return `中文的${name(ours)}有 ${String(inOurs.length)} 项，译文有 ${String(inTheirs.length)} 项`;
  }
  for (const [index, parts] of inOurs.entries()) {
    const others = inTheirs[index] ?? [];
    for (let part = 0; part < Math.max(parts.length, others.length); part += 1) {
      const difference = blockDifference(parts[part], others[part]);
      if (difference !== undefined) return `${name(ours)}第 ${String(index + 1)} 项里，${difference}`;
    }
  }
  return undefined;
}

/** Groups of blocks inside a block: items of a list, steps, rows of a table (as paragraphs, one a cell). */
function innerBlocks(block: Block): readonly (readonly Block[])[] {
  switch (block.type) {
    case 'list':
      return block.items;
    case 'steps':
      return block.items.map((step) => step.blocks);
    case 'materials':
      return block.items.map(() => []);
    case 'callout':
    case 'quote':
      return block.blocks.map((inner) => [inner]);
    case 'table':
      return [block.header, ...block.rows].map((row) => row.map((children) => ({ type: 'paragraph', children })));
    default:
      return [];
  }
}

const NAMES: Readonly<Record<Block['type'], string>> = {
  paragraph: '段落',
  heading: '标题',
  list: '列表',
  steps: '步骤',
  materials: '清单',
  callout: '提示框',
  quote: '引用',
  table: '表格',
  code: '代码',
  rule: '分隔线',
};

const TONES = {
  answer: '答案',
  urgent: '紧急',
  warning: '注意',
  note: '提示',
  deadline: '期限',
  call: '电话',
} as const;

function name(block: Block | undefined): string {
  if (block === undefined) return '';
  if (block.type === 'callout') return `${TONES[block.tone]}提示框`;
  if (block.type === 'heading') return `${['二', '三', '四'][block.level - 2] ?? ''}级标题`;
  if (block.type === 'list') return block.ordered ? '有序列表' : '列表';
  return NAMES[block.type];
}
