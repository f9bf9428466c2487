/**
 * Text as data. Content is written in Markdown, compiled into these closed lists of kinds, and rendered by elements
 * through templates: no HTML string exists anywhere between the editor's file and the reader's screen.
 */

/** A run of text; a plain string is unmarked text. */
export type Inline =
  | string
  | { readonly type: 'strong'; readonly children: readonly Inline[] }
  | { readonly type: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'break' }
  /** An outside address (https, http, tel, mailto only). */
  | { readonly type: 'link'; readonly href: string; readonly children: readonly Inline[] }
  /** A document of this library, by id, with an optional anchor such as `p2-i5`. */
  | { readonly type: 'document'; readonly id: string; readonly anchor?: string; readonly children: readonly Inline[] }
  /** A citation of law as the author wrote it. `unavailable`: the article exists but its text is not loaded (未载原文). */
  | {
      readonly type: 'citation';
      readonly id: string;
      readonly anchor?: string;
      readonly text: string;
      readonly unavailable?: true;
    }
  /** The first mention of a term of the glossary, to be explained in place. */
  | { readonly type: 'term'; readonly id: string; readonly text: string };

export type CalloutTone = 'answer' | 'urgent' | 'warning' | 'note' | 'deadline' | 'call';

export const CALLOUT_TONES: readonly CalloutTone[] = ['answer', 'urgent', 'warning', 'note', 'deadline', 'call'];

/** One thing to bring or prepare; shown with a box to tick. */
export interface Material {
  readonly text: readonly Inline[];
}

/** One step: what to do (the bold lead the author wrote), and how. */
export interface Step {
  readonly title: readonly Inline[];
  readonly blocks: readonly Block[];
}

export type Alignment = 'start' | 'center' | 'end';

export type Block =
  /** `paragraph`: the number of the statute paragraph (款) this explains, when the author marked one. */
  | { readonly type: 'paragraph'; readonly children: readonly Inline[]; readonly paragraph?: number }
  /** `id` is unique in the document and ASCII, so that it works in an address. */
  | { readonly type: 'heading'; readonly level: 2 | 3 | 4; readonly id: string; readonly children: readonly Inline[] }
  | {
      readonly type: 'list';
      readonly ordered: boolean;
      readonly start?: number;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly type: 'steps'; readonly items: readonly Step[] }
  | { readonly type: 'materials'; readonly items: readonly Material[] }
  | { readonly type: 'callout'; readonly tone: CalloutTone; readonly blocks: readonly Block[] }
  | { readonly type: 'quote'; readonly blocks: readonly Block[] }
  | {
      readonly type: 'table';
      readonly header: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
      readonly align: readonly (Alignment | null)[];
    }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'rule' };

/** The words of a run of text, without marks. */
export function inlineText(inlines: readonly Inline[]): string {
  let text = '';
  for (const inline of inlines) {
    if (typeof inline === 'string') text += inline;
    else if (inline.type === 'break') text += '\n';
    else if (inline.type === 'code' || inline.type === 'citation' || inline.type === 'term') text += inline.text;
    else text += inlineText(inline.children);
  }
  return text;
}

/** The words of one block, parts separated by line breaks. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.children);
    case 'list':
      return block.items.map((item) => blocksText(item)).join('\n');
    case 'steps':
      return block.items.map((step) => `${inlineText(step.title)}\n${blocksText(step.blocks)}`).join('\n');
    case 'materials':
      return block.items.map((item) => inlineText(item.text)).join('\n');
    case 'callout':
    case 'quote':
      return blocksText(block.blocks);
    case 'table':
      return [block.header, ...block.rows].map((row) => row.map(inlineText).join(' ')).join('\n');
    case 'code':
      return block.text;
    case 'rule':
      return '';
  }
}

export function blocksText(blocks: readonly Block[]): string {
  return blocks.map(blockText).filter(Boolean).join('\n');
}
