import type { Fact, PathwayOption, Question } from '../model/pathway.js';
import type { Place } from './located.js';
import { didYouMean } from './nearest.js';
import type { ReadParameter } from './pathway-parameters.js';
import { DATE_UNIT } from './pathway-units.js';
import type { Problems } from './problem.js';

/** What a condition can be about: a question or a fact. */
export interface Subject {
  readonly id: string;
  readonly kind: 'options' | 'amount' | 'date' | 'nothing';
  readonly options: readonly PathwayOption[];
  readonly isMulti: boolean;
  /** Of an amount. */
  readonly unit?: string;
  /** Index of the last question that must be answered before it is known. */
  readonly index: number;
}

/** What stands in a pathway so far, by name. */
export interface PathwayScope {
  readonly problems: Problems;
  readonly parameters: ReadonlyMap<string, ReadParameter>;
  readonly subjects: Map<string, Subject>;
  /** Names that are mentioned, to find those that are not. */
  readonly used: Set<string>;
}

export function questionSubject(question: Question, index: number): Subject {
  const { id, type, options, unit } = question;
  const kind =
    type === 'choice' || type === 'multi' || type === 'yes-no'
      ? 'options'
      : type === 'number' || type === 'money'
        ? 'amount'
        : type === 'date'
          ? 'date'
          : 'nothing';
  return { id, kind, options, isMulti: type === 'multi', index, ...(unit === undefined ? {} : { unit }) };
}

export function factSubject({ id, unit }: Fact, index: number): Subject {
  const isDate = unit === DATE_UNIT;
  return {
    id,
    kind: isDate ? 'date' : 'amount',
    options: [],
    isMulti: false,
    index,
    ...(isDate ? {} : { unit }),
  };
}

/** The question or fact of that name; reported when there is none, or when it stands below (`before`: index of a question). */
export function findSubject(
  name: string,
  place: Place,
  { problems, subjects, used }: PathwayScope,
  before = Infinity,
): Subject | undefined {
  const subject = subjects.get(name);
  if (subject === undefined) {
    const fix = `${didYouMean(name, subjects.keys())}检查名字；参数前面写 $`;
    problems.add({ code: 'pathway-name', ...place, what: `没有“${name}”这个问题或事实（facts）`, fix });
    return undefined;
  }
  used.add(name);
  if (subject.index < before) return subject;
  const fix = 'ask_when 只能提到排在前面的问题；把那个问题移到前面';
  problems.add({ code: 'pathway-forward', ...place, what: `“${name}”排在后面，这时还没有问到`, fix });
  return undefined;
}

/** The parameter of `$name`; reported when there is none. */
export function findParameter(
  reference: string,
  place: Place,
  { problems, parameters, used }: PathwayScope,
): ReadParameter | undefined {
  const found = parameters.get(reference.slice(1));
  if (found !== undefined) {
    used.add(reference);
    return found;
  }
  const near = didYouMean(reference.slice(1), parameters.keys());
  problems.add({
    code: 'pathway-param',
    ...place,
    what: `没有“${reference}”这个参数`,
    fix: `${near}检查名字，或在 params 里写上`,
  });
  return undefined;
}
