import type { Source } from '../model/document.js';
import type { Finding } from '../model/pathway.js';
import { inlineText, type Block } from '../model/text.js';
import { msg, str } from '../locale/localize.js';
import { dateWords } from './date-words.js';
import { hotlineNumber } from './links.js';
import type { PathwayFlow } from './pathway-flow.js';
import { reasonLines } from './pathway-reasons.js';
import type { PathwayTexts } from './pathway-texts.js';
import { deadlineWords } from './render-pathway-deadline.js';
import { answered, answerWords } from './pathway-answers.js';
import { scoreWords, sectionsFound } from './pathway-sections.js';
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
  const place = `outcomes.${outcome.id}`;
  return [
    inBoth(flow.pathway.title['zh-CN'], texts.translation?.title),
    dateWords(flow.room.today()),
    '',
    ...answered(flow).map(
      ({ question, answer }) =>
        `${texts.plain(question.ask, `questions.${question.id}.ask`)} ${answerWords(question, answer, texts)}`,
    ),
    '',
    `【${strengthWords(result.outcome.strength)}】${inBoth(outcome.title ?? '', texts.other(`${place}.title`))}`,
    ...linesInBoth(outcome.say, `${place}.say`, texts),
    ...(deadline === undefined ? [] : [`${deadline.label}：${deadline.when}`, ...deadline.counted]),
    ...reasonLines(result.outcome.reasons, flow, texts),
    ...notices
      .filter(({ notice: { section } }) => section === undefined)
      .flatMap(({ notice }) => ['', ...linesInBoth(notice.say, `notices.${notice.id}.say`, texts)]),
    ...sectionLines(flow, texts),
    ...(needs.length === 0
      ? []
      : ['', `${msg('带什么、留什么')}：`, ...needs.map((each) => `- ${inBoth(each.text, texts.other(each.place))}`)]),
    '',
    ...(numbers.length === 0 ? [] : [msg(str`电话：${[...new Set(numbers)].join('、')}`)]),
    `${msg('法律依据')}：${byLaw(sourcesOf(flow))}`,
    msg('这里讲的是一般情况，不是法律意见。'),
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}

/** A health check for the lawyer: each section with its score, every finding whole with its articles, what is open. */
export function sectionLines(flow: PathwayFlow, texts: PathwayTexts): string[] {
  return sectionsFound(flow).flatMap((each) => [
    '',
    `【${inBoth(each.section, texts.otherSection(each.section))}】${scoreWords(each)}`,
    ...each.found.flatMap(({ notice }) => findingLines(notice, texts)),
    ...each.maybe.map(({ id, say }) => {
      const lines = linesInBoth(say, `notices.${id}.say`, texts).map(sentenceOf);
      return `- ${msg('可能还有')}：${lines.slice(0, lines.length > 1 ? 2 : 1).join(' ')}`;
    }),
  ]);
}

/** A finding with its articles. */
export function findingLines({ id, say, sources }: Finding, texts: PathwayTexts): string[] {
  const [first = '', ...rest] = linesInBoth(say, `notices.${id}.say`, texts);
  return [`- ${first}`, ...rest, ...(sources.length === 0 ? [] : [`（${byLaw(sources)}）`])];
}

/** 中文（조선문）; one alone where the other is missing. */
export function inBoth(chinese: string, other: string | undefined): string {
  return other === undefined || other === chinese ? chinese : `${chinese} ${other}`;
}

/** Chinese first, then the same in the reader's language. */
export function linesInBoth(say: readonly Block[], place: string, texts: PathwayTexts): string[] {
  return [...blockLines(say), ...blockLines(texts.otherBlocks(place) ?? [])];
}

export function firstSentence(say: readonly Block[]): string {
  return sentenceOf(blockLines(say)[0] ?? '');
}

function sentenceOf(line: string): string {
  return /^[^。.]*[。.]?/.exec(line)?.[0] ?? '';
}

/** 劳动合同法第30条、第38条第2款；劳动法第96条: each law once. */
export function byLaw(sources: readonly Source[]): string {
  const laws = new Map<string, string[]>();
  for (const { label } of sources) {
    const [, law = label, article = ''] = /^(.*?)(第.*)$/.exec(label) ?? [];
    laws.set(law, [...(laws.get(law) ?? []), article]);
  }
  return [...laws].map(([law, articles]) => law + articles.join('、')).join('；');
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
