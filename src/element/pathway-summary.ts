import { inlineText, type Block } from '../model/text.js';
import { msg, str } from '../locale/localize.js';
import { dateWords } from './date-words.js';
import { hotlineNumber } from './links.js';
import type { PathwayFlow } from './pathway-flow.js';
import { reasonLines } from './pathway-reasons.js';
import type { PathwayTexts } from './pathway-texts.js';
import { deadlineWords } from './render-pathway-deadline.js';
import { answered, answerWords } from './pathway-answers.js';
import { certainNotices, neededFor, outcomeOf, sourcesOf, strengthWords } from './pathway-findings.js';

/** The result as plain text: where nothing prints, and for a relative or a lawyer. */
export function summaryText(flow: PathwayFlow, texts: PathwayTexts): string {
  const { result } = flow.replay;
  const outcome = outcomeOf(flow);
  const deadline = deadlineWords(result.outcome.deadline, flow, texts);
  const notices = certainNotices(flow);
  const numbers = [outcome, ...notices.map(({ notice }) => notice)].flatMap(({ next }) =>
    next.flatMap((id) => hotlineNumber(id) ?? []),
  );
  const needs = neededFor(flow);
  return [
    flow.pathway.title['zh-CN'],
    dateWords(flow.room.today()),
    '',
    ...answered(flow).map(
      ({ question, answer }) =>
        `${texts.plain(question.ask, `questions.${question.id}.ask`)} ${answerWords(question, answer, texts)}`,
    ),
    '',
    `【${strengthWords(result.outcome.strength)}】${outcome.title ?? ''}`,
    ...blockLines(outcome.say),
    ...(deadline === undefined ? [] : [`${deadline.label}：${deadline.when}`, ...deadline.counted]),
    ...reasonLines(result.outcome.reasons, flow, texts),
    ...notices.flatMap(({ notice }) => ['', ...blockLines(notice.say)]),
    ...(needs.length === 0 ? [] : ['', `${msg('带什么、留什么')}：`, ...needs.map((each) => `- ${each}`)]),
    '',
    ...(numbers.length === 0 ? [] : [msg(str`电话：${[...new Set(numbers)].join('、')}`)]),
    `${msg('法律依据')}：${sourcesOf(flow)
      .map(({ label }) => label)
      .join('、')}`,
    msg('这里讲的是一般情况，不是法律意见。'),
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}

/** The words of blocks, a line each. */
export function blockLines(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    if ('children' in block) return [inlineText(block.children)];
    if ('blocks' in block) return blockLines(block.blocks);
    if (block.type === 'list') {
      const { ordered, items } = block;
      return items.flatMap((item, at) =>
        blockLines(item).map((line) => `${ordered ? `${String(at + 1)}.` : '-'} ${line}`),
      );
    }
    if (block.type === 'steps')
      return block.items.flatMap((step, at) => [
        `${String(at + 1)}. ${inlineText(step.title)}`,
        ...blockLines(step.blocks),
      ]);
    if (block.type === 'materials') return block.items.map((item) => `- ${inlineText(item.text)}`);
    return [];
  });
}
