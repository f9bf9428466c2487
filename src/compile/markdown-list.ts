import type { Tokens } from 'marked';
import type { Block, Inline, Material, Step } from '../model/text.js';
import { blocksOf } from './compiled-block.js';
import type { BlockState, CompiledBlock } from './compiled-block.js';
import { lineEnds } from './markdown-inline.js';
import { reportAt } from './text-context.js';

interface Item {
  readonly token: Tokens.ListItem;
  readonly line: number;
  readonly blocks: readonly CompiledBlock[];
}

/** A list: plain, of materials (task list) or of steps (ordered, each beginning in bold). */
export function compileList(token: Tokens.List, line: number, state: BlockState): Block | undefined {
  const items = itemsOf(token, line, state);
  for (const item of items) {
    if (item.blocks.length > 0) continue;
    reportAt(state.context, item.line, 'markdown-empty', '列表里有一项是空的', '写上内容，或删去这一项');
    return;
  }
  if (token.items.some((item) => item.task)) return materials(items, state);
  if (token.ordered && items[0] !== undefined && stepOf(items[0]) !== undefined) return steps(items, state);
  const start = token.ordered && typeof token.start === 'number' && token.start !== 1 ? { start: token.start } : {};
  return { type: 'list', ordered: token.ordered, ...start, items: items.map(({ blocks }) => blocksOf(blocks)) };
}

function itemsOf(token: Tokens.List, line: number, state: BlockState): Item[] {
  let at = line;
  return token.items.map((item) => {
    const start = at;
    at += lineEnds(item.raw);
    return { token: item, line: start, blocks: state.compileInside(item.tokens, start) };
  });
}

/** Every item must be a box to tick with one line of text: that is all a checklist can show. */
function materials(items: readonly Item[], state: BlockState): Block | undefined {
  const { context } = state;
  const found: Material[] = [];
  for (const { token, line, blocks } of items) {
    const [only, ...more] = blocks;
    if (!token.task) {
      reportAt(context, line, 'markdown-materials', '清单里有一项没有方框', '每一项都写成 - [ ] 身份证');
    } else if (token.checked === true) {
      reportAt(context, line, 'markdown-materials', '清单里有一项先打了勾', '写成 - [ ]，让居民自己勾');
    } else if (only?.block.type !== 'paragraph' || more.length > 0) {
      reportAt(
        context,
        more[0]?.line ?? line,
        'markdown-materials',
        '清单的一项只能有一段话',
        '把下面的内容并进这一段，或另写一项',
      );
    } else {
      found.push({ text: only.block.children });
    }
  }
  return found.length === items.length ? { type: 'materials', items: found } : undefined;
}

function steps(items: readonly Item[], state: BlockState): Block | undefined {
  const found: Step[] = [];
  for (const item of items) {
    const step = stepOf(item);
    if (step !== undefined) found.push(step);
    else {
      const fix = '每一步都以粗体开头：1. **先留证据。** 工资条、转账记录……';
      reportAt(state.context, item.line, 'markdown-steps', '这一步没有以粗体开头，前面的步骤有', fix);
    }
  }
  return found.length === items.length ? { type: 'steps', items: found } : undefined;
}

/** The bold lead and what follows it; `undefined` when the item does not begin in bold. */
function stepOf({ blocks: [first, ...rest] }: Item): Step | undefined {
  if (first?.block.type !== 'paragraph') return undefined;
  const [lead, ...after] = first.block.children;
  if (lead === undefined || typeof lead === 'string' || lead.type !== 'strong') return undefined;
  const words = trimStart(after);
  const body: Block[] = words.length === 0 ? [] : [{ type: 'paragraph', children: words }];
  return { title: lead.children, blocks: [...body, ...blocksOf(rest)] };
}

function trimStart(inlines: readonly Inline[]): Inline[] {
  const [first, ...rest] = inlines;
  if (first === undefined) return [];
  if (typeof first === 'string') {
    const text = first.trimStart();
    return text === '' ? trimStart(rest) : [text, ...rest];
  }
  return first.type === 'break' ? trimStart(rest) : [first, ...rest];
}
