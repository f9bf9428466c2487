import type { Holidays } from '../model/holidays.js';
import type { Pathway } from '../model/pathway.js';
import { blocksText } from '../model/text.js';
import type { Answers } from '../pathway/answer.js';
import type { FactFound, PossibleFinding, Replay } from '../pathway/found.js';
import { replay } from '../pathway/replay.js';
import { withPagesRead } from './pathway-run-tests.js';
import { STRENGTH_WORDS } from './pathway-table.js';
import { answerWords, conditionWords, nameWords } from './pathway-words.js';

/** Where answers lead on a day, line by line: what is asked, the result with its reasons, what else is possible. */
export function explainRun(pathway: Pathway, answers: Answers, at: string, holidays: Holidays | undefined): string[] {
  const found = replay(pathway, withPagesRead(pathway, answers), {
    at,
    ...(holidays === undefined ? {} : { holidays }),
  });
  return [...answerLines(pathway, found), '', ...nextLines(pathway, found), ...resultLines(pathway, found)];
}

function answerLines(pathway: Pathway, { questions, answers }: Replay): string[] {
  return questions.map(({ id, state }) => {
    const answer = answers[id];
    const given = answer === undefined ? `（${STATES[state] ?? state}）` : answerWords(pathway, id, answer);
    return `${answer === undefined ? '  ' : '→ '}${nameWords(pathway, id)}？ ${given}  [${id}]`;
  });
}

const STATES: Readonly<Record<string, string>> = {
  answered: '已答',
  next: '现在问',
  later: '后面会问',
  perhaps: '后面可能问',
  passed: '不用问：没有规则取决于它',
  unclear: '不问：前面有“不清楚”',
  'not-applicable': '不问：用不上',
};

function nextLines(pathway: Pathway, { next }: Replay): string[] {
  if (next === undefined) return [];
  const question = pathway.questions.find(({ id }) => id === next);
  const options = question?.options.map(({ id, label }) => `${id}（${label}）`).join('、') ?? '';
  return [`还要问：${nameWords(pathway, next)}？ ${options}`, '到现在为止：'];
}

function resultLines(pathway: Pathway, { result }: Replay): string[] {
  const { outcome, possible, notices, possibleNotices } = result;
  const written = pathway.outcomes.find(({ id }) => id === outcome.id);
  return [
    `结果：${outcome.id}（${STRENGTH_WORDS[outcome.strength]}）${written?.title ?? ''}`,
    ...(written?.when === undefined
      ? ['  因为：前面的都不确定成立']
      : [`  因为：${conditionWords(pathway, written.when)}`]),
    ...textLines(blocksText(written?.say ?? [])),
    ...sourceLines(written?.sources ?? []),
    ...deadlineLines(pathway, outcome.deadline),
    ...possible.map((each) => `还可能：${each.id} — 不清楚：${missingWords(pathway, each)}`),
    ...(possible.length === 0 || pathway.unsure === undefined ? [] : [`  ${pathway.unsure}`]),
    ...notices.flatMap(({ id, deadline }) => {
      const notice = pathway.notices.find((each) => each.id === id);
      return [
        `提醒：${id}${notice?.urgent === true ? '（紧急）' : ''}`,
        ...textLines(blocksText(notice?.say ?? [])),
        ...deadlineLines(pathway, deadline),
      ];
    }),
    ...possibleNotices.map((each) => `可能要提醒：${each.id} — 不清楚：${missingWords(pathway, each)}`),
  ];
}

function textLines(text: string): string[] {
  return text.split('\n').map((line) => `  ${line}`);
}

function sourceLines(sources: readonly { readonly label: string }[]): string[] {
  return sources.length === 0 ? [] : [`  依据：${sources.map(({ label }) => label).join('；')}`];
}

function deadlineLines(pathway: Pathway, deadline: FactFound | undefined): string[] {
  if (deadline === undefined) return [];
  const name = nameWords(pathway, deadline.id);
  if (deadline.value === undefined) return [`  ${name}：算不出来（不清楚）`];
  const { counting } = deadline;
  const moved =
    counting === undefined || counting.last === counting.counted
      ? ''
      : `（日历上是 ${counting.counted}，遇休息日顺延，民法典第203条）`;
  const unsure =
    counting === undefined || counting.unsureYears.length === 0 ? '' : '；遇节假日可能顺延，请按这一天之前办';
  return [`  ${name}：${deadline.value}${moved}${unsure}`];
}

function missingWords(pathway: Pathway, { missing }: PossibleFinding): string {
  const questions = missing.questions.map((id) => nameWords(pathway, id));
  return [...questions, ...missing.parameters.map((id) => `参数 $${id} 没有定`)].join('、');
}
