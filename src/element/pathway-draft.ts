import { NONE, UNKNOWN } from '../model/pathway.js';
import type { Question } from '../model/pathway.js';
import { SEEN, type Answer } from '../pathway/answer.js';
import { answerFault, type AnswerFault } from '../pathway/answer-fault.js';

/** What stands in the fields of one question; kept as it was typed, also when it is no answer (yet). */
export interface Draft {
  /** Options chosen; `unknown` and `none` among them. */
  readonly chosen: readonly string[];
  /** A number or a sum, as typed. */
  readonly text: string;
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

export type DraftField = 'chosen' | 'text' | 'year' | 'month' | 'day';

export interface DraftFault {
  readonly code: AnswerFault | 'empty' | 'no-number' | 'incomplete-day';
  /** Where the reader can mend it. */
  readonly field: DraftField;
}

export const EMPTY_DRAFT: Draft = { chosen: [], text: '', year: '', month: '', day: '' };

/** An answer given before, as the fields show it. */
export function draftOf({ type }: Question, answer: Answer | undefined): Draft {
  if (answer === undefined || answer === SEEN) return EMPTY_DRAFT;
  if (typeof answer === 'number') return { ...EMPTY_DRAFT, text: String(answer) };
  if (typeof answer !== 'string') return { ...EMPTY_DRAFT, chosen: answer };
  if (type !== 'date' || answer === UNKNOWN) return { ...EMPTY_DRAFT, chosen: [answer] };
  const [year = '', month = '', day = ''] = answer.split('-');
  return { ...EMPTY_DRAFT, year, month: String(Number(month)), day: String(Number(day)) };
}

/** The draft after a tap on an option: 不清楚 and 以上都没有 stand alone. */
export function draftWith({ type }: Question, draft: Draft, option: string, isChosen: boolean): Draft {
  if (type !== 'multi') return { ...draft, chosen: isChosen ? [option] : [] };
  const alone = option === UNKNOWN || option === NONE;
  const others = draft.chosen.filter((each) => each !== option && !alone && each !== UNKNOWN && each !== NONE);
  return { ...draft, chosen: isChosen ? [...others, option] : others };
}

/** The answer the fields hold, or what is wrong with them and where. */
export function answerIn(
  question: Question,
  draft: Draft,
  at: string,
): { readonly answer: Answer } | { readonly fault: DraftFault } {
  const read = readDraft(question, draft);
  if ('fault' in read) return read;
  const code = answerFault(question, read.answer, at);
  return code === undefined ? read : { fault: { code, field: FIELD[question.type] ?? 'chosen' } };
}

const FIELD: { readonly [type in Question['type']]?: DraftField } = { number: 'text', money: 'text', date: 'year' };

type Read = { readonly answer: Answer } | { readonly fault: DraftFault };

function readDraft({ type, options }: Question, draft: Draft): Read {
  const [first] = draft.chosen;
  if (type === 'info') return { answer: SEEN };
  if (first === UNKNOWN) return { answer: UNKNOWN };
  if (type === 'number' || type === 'money') return readNumber(draft.text);
  if (type === 'date') return readDate(draft);
  if (first === undefined) return { fault: { code: 'empty', field: 'chosen' } };
  if (type !== 'multi') return { answer: first };
  return { answer: first === NONE ? NONE : options.map(({ id }) => id).filter((id) => draft.chosen.includes(id)) };
}

/** Full-width digits and points of Chinese keyboards, thousands, and a unit written behind. */
function plainDigits(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/[．。]/g, '.')
    .replace(/[\s,，元块]/g, '');
}

function readNumber(typed: string): Read {
  const text = plainDigits(typed);
  if (text === '') return { fault: { code: 'empty', field: 'text' } };
  const match = /^(-?\d{1,13}(?:\.\d{0,6})?)(万)?$/.exec(text);
  if (match === null) return { fault: { code: 'no-number', field: 'text' } };
  const number = Number(match[1]);
  // 1.2万: never a fraction of a fen from multiplying.
  return { answer: match[2] === undefined ? number : Math.round(number * 1_000_000) / 100 };
}

function readDate(draft: Draft): Read {
  const year = plainDigits(draft.year);
  const month = plainDigits(draft.month);
  const day = plainDigits(draft.day);
  if (year + month + day === '') return { fault: { code: 'empty', field: 'year' } };
  if (!/^\d{4}$/.test(year)) return { fault: { code: 'incomplete-day', field: 'year' } };
  if (!/^\d{1,2}$/.test(month)) return { fault: { code: 'incomplete-day', field: 'month' } };
  if (!/^\d{1,2}$/.test(day)) return { fault: { code: 'incomplete-day', field: 'day' } };
  return { answer: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
}
