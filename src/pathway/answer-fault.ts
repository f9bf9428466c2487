import { NONE, UNKNOWN } from '../model/pathway.js';
import type { Question, QuestionType } from '../model/pathway.js';
import { SEEN } from './answer.js';
import { readDay } from './civil-day.js';

/** Why something is no answer to a question. */
export type AnswerFault =
  | 'wrong-type'
  | 'unknown-option'
  | 'unknown-forbidden'
  | 'no-such-day'
  | 'future-date'
  | 'below-least'
  | 'above-most'
  | 'too-precise';

const EARLIEST = '1900-01-01';
/** Yuan, people, months: beyond any life. Keeps sums exact. */
const LARGEST = 1e12;
const PLACE = /^[a-z0-9][a-z0-9-]{0,99}$/;
/** Counted one by one. */
const WHOLE = /^[人口个名户次份天日月年岁]$/;

export interface Limits<Value> {
  readonly least: Value;
  readonly most: Value;
}

/** First and last day that may be answered, YYYY-MM-DD. Without `most` nobody can answer with a day still to come. */
export function dateLimits({ least, most }: Question, at: string): Limits<string> {
  const read = (limit: number | string | undefined, otherwise: string): string =>
    typeof limit !== 'string' ? otherwise : limit === 'today' ? at : limit;
  return { least: read(least, EARLIEST), most: read(most, at) };
}

/** Smallest and largest number that may be answered. */
export function numberLimits({ least, most }: Question): Limits<number> {
  return { least: typeof least === 'number' ? least : 0, most: typeof most === 'number' ? most : LARGEST };
}

/** Why `value` cannot answer the question on the day `at`; `undefined` when it can. Nothing about it is trusted. */
export function answerFault(question: Question, value: unknown, at: string): AnswerFault | undefined {
  if (value === UNKNOWN && question.type !== 'info') {
    return question.unknownForbidden === undefined ? undefined : 'unknown-forbidden';
  }
  return FAULTS[question.type](question, value, at);
}

type FindFault = (question: Question, value: unknown, at: string) => AnswerFault | undefined;

const FAULTS: { readonly [type in QuestionType]: FindFault } = {
  choice: optionFault,
  'yes-no': optionFault,
  multi: multiFault,
  number: numberFault,
  money: numberFault,
  date: dateFault,
  place: (_question, value) =>
    typeof value !== 'string' ? 'wrong-type' : PLACE.test(value) ? undefined : 'unknown-option',
  info: (_question, value) => (value === SEEN ? undefined : 'wrong-type'),
};

function optionFault({ options }: Question, value: unknown): AnswerFault | undefined {
  if (typeof value !== 'string') return 'wrong-type';
  return options.some(({ id }) => id === value) ? undefined : 'unknown-option';
}

function multiFault(question: Question, value: unknown): AnswerFault | undefined {
  if (value === NONE) return undefined;
  if (!Array.isArray(value) || value.length === 0 || value.length > question.options.length) return 'wrong-type';
  const list: readonly unknown[] = value;
  if (new Set(list).size < list.length) return 'wrong-type';
  return list.map((each) => optionFault(question, each)).find((fault) => fault !== undefined);
}

function numberFault(question: Question, value: unknown): AnswerFault | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'wrong-type';
  const { least, most } = numberLimits(question);
  if (value < least) return 'below-least';
  if (value > most) return 'above-most';
  const decimals = question.type === 'number' && WHOLE.test(question.unit ?? '') ? 0 : 2;
  const written = /^-?\d+(?:\.(\d+))?$/.exec(String(value));
  return written !== null && (written[1] ?? '').length <= decimals ? undefined : 'too-precise';
}

function dateFault(question: Question, value: unknown, at: string): AnswerFault | undefined {
  if (typeof value !== 'string') return 'wrong-type';
  if (readDay(value) === undefined) return 'no-such-day';
  const { least, most } = dateLimits(question, at);
  if (value < least) return 'below-least';
  if (value <= most) return undefined;
  return value > at ? 'future-date' : 'above-most';
}
