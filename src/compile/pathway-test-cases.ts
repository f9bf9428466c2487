import type { Question } from '../model/pathway.js';
import { NONE, UNKNOWN } from '../model/pathway.js';
import type { Answer } from '../pathway/answer.js';
import type { ParameterFigure } from '../pathway/circumstances.js';
import { SEEN } from '../pathway/answer.js';
import type { LocatedText } from './fields.js';
import { FieldReader, isDay } from './fields.js';
import type { Library } from './library.js';
import type { Located, Place } from './located.js';
import { didYouMean } from './nearest.js';
import type { ReadParameter } from './pathway-parameters.js';
import { amountIn } from './pathway-units.js';

/** One test of a pathway as written beside it. What is absent is not looked at, but for `also`, which is then nothing. */
export interface PathwayTestCase {
  readonly place: Place;
  readonly given: { readonly [question: string]: Answer };
  readonly at: string;
  readonly parameters: { readonly [parameter: string]: ParameterFigure | null };
  readonly expect: LocatedText;
  readonly also: readonly string[];
  readonly notices?: readonly string[];
  /** A day, or `none`: no last day is given. */
  readonly deadline?: LocatedText;
  readonly asked: readonly LocatedText[];
  readonly notAsked: readonly LocatedText[];
  readonly says: readonly LocatedText[];
}

export interface TestsContext {
  readonly library: Library;
  readonly questions: ReadonlyMap<string, Question>;
  readonly parameters: ReadonlyMap<string, ReadParameter>;
  readonly outcomes: readonly string[];
  readonly notices: readonly string[];
}

/** Reads `tests`; one with a fault of its own is reported and left out. */
export function readTestCases(fields: FieldReader, context: TestsContext): PathwayTestCase[] {
  const example = '每个结果、每个选项至少一个：- given: { … }，下面写 at、expect';
  const { problems } = context.library;
  return fields.items('tests', { required: true, example }).flatMap((map, index) => {
    const before = problems.problems.length;
    const test = readTestCase(new FieldReader(map, `第 ${String(index + 1)} 个测试`, problems), map.place, context);
    return problems.problems.length > before || test === undefined ? [] : [test];
  });
}

function readTestCase(fields: FieldReader, place: Place, context: TestsContext): PathwayTestCase | undefined {
  const given = readGiven(fields, context);
  const at = fields.date('at', { required: true });
  const parameters = readSettings(fields, context);
  const expect = fields.passage('expect', { required: true });
  if (expect !== undefined) known(expect, context.outcomes, '结果', context);
  const also = idsOf(fields, 'also', context.outcomes, '结果', context);
  const hasNotices = fields.located('notices') !== undefined;
  const notices = idsOf(fields, 'notices', context.notices, '提醒', context);
  const deadline = fields.passage('deadline');
  if (deadline !== undefined && deadline.text !== 'none' && !isDay(deadline.text)) {
    const fix = '写成 deadline: "2027-09-10"；没有期限的写 none 或不写';
    fail(deadline.place, 'field-date', `deadline 的日期“${deadline.text}”不对`, fix, context);
  }
  const questions = [...context.questions.keys()];
  const asked = listed(fields, 'asked', questions, '问题', context);
  const notAsked = listed(fields, 'not_asked', questions, '问题', context);
  const says = fields.textOrTexts('says');
  checkBecause(fields, context);
  fields.finish();
  if (at === undefined || expect === undefined) return undefined;
  return {
    place,
    given,
    at,
    parameters,
    expect,
    also,
    asked,
    notAsked,
    says,
    ...(hasNotices ? { notices } : {}),
    ...(deadline === undefined ? {} : { deadline }),
  };
}

/** `because: legal-aid-law/31#p1-i5`: the rule a test is derived from; a few words of reason may follow it. */
function checkBecause(fields: FieldReader, { library }: TestsContext): void {
  for (const { text, place } of fields.textOrTexts('because')) {
    const rule = /^[a-z0-9][a-z0-9.@-]*\/[a-z0-9#-]+/.exec(text)?.[0];
    if (rule !== undefined) library.references.shortSource(rule, place);
  }
}

function readGiven(fields: FieldReader, context: TestsContext): Record<string, Answer> {
  const given: Record<string, Answer> = {};
  for (const [id, { place, value }] of fields.entries('given')) {
    const question = context.questions.get(id);
    if (question === undefined) {
      const fix = `${didYouMean(id, context.questions.keys())}检查问题的 id`;
      fail(place, 'pathway-test', `测试里没有“${id}”这个问题`, fix, context);
      continue;
    }
    const answer = readAnswer(question, value);
    if (typeof answer === 'object' && 'fix' in answer) {
      fail(value.place, 'pathway-test', `问题“${id}”的回答写得不对`, answer.fix, context);
    } else given[id] = answer;
  }
  return given;
}

interface NoAnswer {
  readonly fix: string;
}

function readAnswer(question: Question, located: Located): Answer | NoAnswer {
  if (located.kind === 'list' && question.type === 'multi') return readChoices(question, located.items);
  const value = located.kind === 'scalar' ? located.value : undefined;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? answerFrom(question, value)
    : { fix: question.type === 'multi' ? '写成 [甲, 乙]、none 或 unknown' : '写一个回答' };
}

/** One answer as written by an editor or on the command line, else how to write it. */
export function answerFrom(question: Question, value: string | number | boolean): Answer | NoAnswer {
  const { type } = question;
  if (value === UNKNOWN && type !== 'info') return value;
  return ANSWERS[type](question, value);
}

type ReadAnswer = (question: Question, value: string | number | boolean) => Answer | NoAnswer;

const ANSWERS: Readonly<Record<Question['type'], ReadAnswer>> = {
  choice: optionAnswer,
  'yes-no': optionAnswer,
  multi: optionAnswer,
  number: amountAnswer,
  money: amountAnswer,
  date: (_question, value) =>
    typeof value === 'string' && isDay(value) ? value : { fix: '写成 "2026-11-23"，要真有这一天' },
  place: (_question, value) => (typeof value === 'string' && value !== '' ? value : { fix: '写一个地点的 id' }),
  info: (_question, value) => (value === UNKNOWN ? { fix: '这一页没有问题，不用回答' } : SEEN),
};

function amountAnswer({ unit = '' }: Question, value: string | number | boolean): Answer | NoAnswer {
  return amountIn(value, unit) ?? { fix: `写数字，如 3${unit}` };
}

function optionAnswer({ type, options }: Question, value: string | number | boolean): Answer | NoAnswer {
  const isMulti = type === 'multi';
  if (isMulti && value === NONE) return value;
  const ids = options.map(({ id }) => id);
  if (typeof value === 'string' && ids.includes(value)) return isMulti ? [value] : value;
  const more = isMulti ? '、none、unknown' : '、unknown';
  return { fix: `${didYouMean(String(value), ids)}可用：${ids.join('、')}${more}` };
}

function readChoices({ options }: Question, items: readonly Located[]): Answer | NoAnswer {
  const ids = options.map(({ id }) => id);
  const chosen = items.map((item) => (item.kind === 'scalar' ? item.value : undefined));
  const wrong = chosen.find(
    (id) => typeof id !== 'string' || (!ids.includes(id) && !(id === NONE && items.length === 1)),
  );
  if (wrong !== undefined || chosen.length === 0) {
    return { fix: `${didYouMean(String(wrong), ids)}可用：${ids.join('、')}；都没有的写 none，不清楚写 unknown` };
  }
  return chosen[0] === NONE ? NONE : ids.filter((id) => chosen.includes(id));
}

function readSettings(fields: FieldReader, context: TestsContext): Record<string, ParameterFigure | null> {
  const settings: Record<string, ParameterFigure | null> = {};
  for (const [id, { place, value }] of fields.entries('params')) {
    const name = id.replace(/^\$/, '');
    const parameter = context.parameters.get(name)?.parameter;
    if (parameter === undefined) {
      const fix = `${didYouMean(name, context.parameters.keys())}检查参数的名字`;
      fail(place, 'pathway-test', `没有“${name}”这个参数`, fix, context);
      continue;
    }
    const figure = figureFrom(value, parameter.unit);
    if (figure !== undefined) settings[name] = figure;
    else fail(value.place, 'pathway-test', `参数“${name}”的值写得不对`, '写数字、{ 选项: 数字 }，或 unset', context);
  }
  return settings;
}

function figureFrom(located: Located, unit: string): ParameterFigure | null | undefined {
  if (located.kind === 'map') {
    const rows = [...located.entries].map(([row, { value }]) => [row, figureFrom(value, unit)] as const);
    const isSound = rows.every(([, figure]) => typeof figure === 'number');
    return isSound ? (Object.fromEntries(rows) as Record<string, number>) : undefined;
  }
  const value = located.kind === 'scalar' ? located.value : undefined;
  return value === 'unset' ? null : amountIn(value, unit);
}

function idsOf(
  fields: FieldReader,
  key: string,
  ids: readonly string[],
  what: string,
  context: TestsContext,
): readonly string[] {
  return listed(fields, key, ids, what, context).map(({ text }) => text);
}

function listed(
  fields: FieldReader,
  key: string,
  ids: readonly string[],
  what: string,
  context: TestsContext,
): readonly LocatedText[] {
  return fields.texts(key).filter((item) => known(item, ids, what, context));
}

function known({ text, place }: LocatedText, ids: readonly string[], what: string, context: TestsContext): boolean {
  if (ids.includes(text)) return true;
  fail(place, 'pathway-test', `没有“${text}”这个${what}`, `${didYouMean(text, ids)}可用：${ids.join('、')}`, context);
  return false;
}

function fail(place: Place, code: string, what: string, fix: string, { library }: TestsContext): void {
  library.problems.add({ code, ...place, what, fix });
}
