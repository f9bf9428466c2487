import type { Reason } from '../pathway/found.js';
import { msg, str } from '../locale/localize.js';
import { dateWords } from './date-words.js';
import type { PathwayFlow } from './pathway-flow.js';
import type { PathwayTexts } from './pathway-texts.js';
import { answerWords } from './pathway-answers.js';

/** Why an outcome holds, in the reader's own answers: each once, then what was worked out from them. */
export function reasonLines(reasons: readonly Reason[], flow: PathwayFlow, texts: PathwayTexts): string[] {
  const questions = new Set(reasons.flatMap(({ questions: of }) => of));
  const facts = new Set(reasons.flatMap(({ of }) => of ?? []));
  const parameters = reasons.filter(({ test }) => test === 'unset');
  return [
    ...flow.pathway.questions.flatMap((question) => {
      const answer = flow.answer(question.id);
      if (!questions.has(question.id) || answer === undefined) return [];
      const ask = texts.plain(question.ask, `questions.${question.id}.ask`);
      return [msg(str`“${ask}”——你答的是：${answerWords(question, answer, texts)}`)];
    }),
    ...flow.replay.result.facts.flatMap(({ id, value, unit }) => {
      const label = flow.pathway.facts.find((each) => each.id === id)?.label;
      if (!facts.has(id) || value === undefined || label === undefined) return [];
      const shown = unit === 'date' ? dateWords(value) : value + unit;
      return [`${texts.plain(label, `facts.${id}.label`)}：${shown}`];
    }),
    ...(parameters.length === 0 ? [] : [msg('本地的标准还没有公布，所以要先问。')]),
  ];
}
