import type { Block } from '../model/text.js';
import type { Place } from './located.js';
import type { Problems } from './problem.js';

/** Names a guide that says nothing of whom to call, until when, or what to bring. Some troubles know no deadline: a notice. */
export function checkGuideParts(
  blocks: readonly Block[],
  hotlines: readonly string[],
  body: Place,
  problems: Problems,
): void {
  if (hotlines.length === 0) {
    const fix = '文件头写上 hotlines: [hotline/12348]';
    problems.notice({ code: 'guide-no-hotline', ...body, line: 1, what: '没有写可以打哪个电话', fix });
  }
  if (!hasBlock(blocks, (block) => block.type === 'callout' && block.tone === 'deadline')) {
    const fix = '写一个 > [!期限] 提示框：什么事、多久之内、从哪天算';
    problems.notice({ code: 'guide-no-deadline', ...body, what: '没有 [!期限] 提示框', fix });
  }
  if (!hasBlock(blocks, ({ type }) => type === 'materials')) {
    const fix = '把要准备的东西写成任务列表：- [ ] 身份证';
    problems.notice({ code: 'guide-no-materials', ...body, what: '没有要准备什么的清单', fix });
  }
}

/** Whether such a block stands anywhere, also in a list, a step or a callout. */
function hasBlock(blocks: readonly Block[], is: (block: Block) => boolean): boolean {
  return blocks.some((block) => is(block) || innerBlocks(block).some((inner) => hasBlock(inner, is)));
}

function innerBlocks(block: Block): readonly (readonly Block[])[] {
  if (block.type === 'list') return block.items;
  if (block.type === 'steps') return block.items.map((step) => step.blocks);
  return block.type === 'callout' || block.type === 'quote' ? [block.blocks] : [];
}
