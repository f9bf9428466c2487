import { NONE, UNKNOWN } from '../model/pathway.js';
import type { Question } from '../model/pathway.js';
import type { Answer } from '../pathway/answer.js';
import { msg } from '../locale/localize.js';
import { dateWords } from './date-words.js';
import type { PathwayFlow } from './pathway-flow.js';
import type { PathwayTexts } from './pathway-texts.js';

/** Questions on the way with their answers, in order. */
export function answered(flow: PathwayFlow): { readonly question: Question; readonly answer: Answer }[] {
  return flow.replay.asked.flatMap((id) => {
    const question = flow.question(id);
    const answer = flow.answer(id);
    return question === undefined || answer === undefined ? [] : [{ question, answer }];
  });
}

/** An answer as it is shown: of options the Chinese, and under it the same in the reader's language. */
export function renderAnswer(question: Question, answer: Answer, texts: PathwayTexts): unknown {
  const isOption = typeof answer !== 'number' && question.type !== 'date' && question.type !== 'place';
  if (!isOption) return answerWords(question, answer, texts);
  return texts.options(question, typeof answer === 'string' ? [answer] : answer);
}

/** An answer in words: options by name, dates and sums as one reads them. */
export function answerWords(question: Question, answer: Answer, texts: PathwayTexts): string {
  if (typeof answer === 'number') return `${answer.toLocaleString('en-US')}${question.unit ?? ''}`;
  if (typeof answer !== 'string') return answer.map((id) => texts.optionWords(question, id)).join(msg('；'));
  if (answer === UNKNOWN || answer === NONE) return texts.optionWords(question, answer);
  if (question.type === 'date') return dateWords(answer);
  if (question.type === 'place') return texts.view.library.find(`place/${answer}`)?.title['zh-CN'] ?? answer;
  return texts.optionWords(question, answer);
}
