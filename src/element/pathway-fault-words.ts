import type { Question } from '../model/pathway.js';
import { dateLimits, numberLimits } from '../pathway/answer-fault.js';
import { msg, str } from '../locale/localize.js';
import { dateWords } from './date-words.js';
import type { DraftFault } from './pathway-draft.js';

/** What is wrong with an answer, and how to mend it. */
export function faultWords(question: Question, { code }: DraftFault, at: string): string {
  switch (code) {
    case 'empty':
      return emptyWords(question);
    case 'incomplete-day':
      return msg('年、月、日都要填数字，年要填4位，比如2026年9月10日。记不清就选“不清楚”。');
    case 'no-such-day':
      return msg('没有这一天，请看看月和日对不对。');
    case 'future-date':
      return msg('这一天还没有到，请看看年份对不对。');
    case 'no-number':
      return msg('请只填数字，比如 8000。');
    case 'too-precise':
      return question.type === 'money' ? msg('最多写到分，比如 8000.50。') : msg('请填整数。');
    case 'below-least':
    case 'above-most':
      return limitWords(question, code === 'below-least', at);
    default:
      return msg('请选一个回答。不知道就选“不清楚”。');
  }
}

function emptyWords({ type, unknownForbidden }: Question): string {
  if (type === 'date') return msg('请填日期。记不清就选“不清楚”。');
  if (type === 'number' || type === 'money') return msg('请填一个数。不知道就选“不清楚”。');
  if (unknownForbidden !== undefined) return msg('请选一个回答。');
  return msg('请选一个回答。不知道就选“不清楚”。');
}

function limitWords(question: Question, isBelow: boolean, at: string): string {
  if (question.type === 'date') {
    const { least, most } = dateLimits(question, at);
    return isBelow
      ? msg(str`要填 ${dateWords(least)} 或以后的日子。`)
      : msg(str`要填 ${dateWords(most)} 或以前的日子。`);
  }
  const { least, most } = numberLimits(question);
  const unit = question.unit ?? '';
  return isBelow ? msg(str`不能小于 ${String(least)}${unit}。`) : msg(str`不能大于 ${String(most)}${unit}。`);
}
