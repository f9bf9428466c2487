import type { PathwayOption, Question, QuestionType } from '../model/pathway.js';
import { defined } from './defined.js';
import { FieldReader, isDay } from './fields.js';
import type { Library } from './library.js';
import type { Located, LocatedMap, Place } from './located.js';
import { locatedId } from './located.js';
import { didYouMean } from './nearest.js';
import { PathwayIds } from './pathway-ids.js';
import type { PathwayTexts } from './pathway-text.js';
import { amountIn, DATE_UNIT, normalUnit } from './pathway-units.js';

/** A question whose `ask_when` is still to be read: it may name facts, which name questions. */
export interface ReadQuestion {
  readonly question: Question;
  readonly place: Place;
  readonly index: number;
  readonly askWhen: Located | undefined;
}

const TYPES: readonly QuestionType[] = ['choice', 'multi', 'yes-no', 'number', 'money', 'date', 'place', 'info'];
const MAX_ASK = 60;

export interface QuestionsContext {
  readonly library: Library;
  readonly texts: PathwayTexts;
  /** Titles of the sections by what they may be called. */
  readonly sections: ReadonlyMap<string, string>;
  /** Shared with the facts: a condition names either. */
  readonly ids: PathwayIds;
}

export function readQuestions(fields: FieldReader, context: QuestionsContext): Map<string, ReadQuestion> {
  const questions = new Map<string, ReadQuestion>();
  const { problems } = context.library;
  for (const map of fields.items('questions', { required: true })) {
    const id = locatedId(map) ?? '';
    const item = new FieldReader(map, `问题 ${id}`, problems);
    item.text('id', { required: true });
    const isNew = id !== '' && context.ids.add(id, item.placeOf('id'));
    const question = readQuestion(id, item, context);
    const askWhen = item.located('ask_when');
    item.finish();
    if (isNew && question !== undefined) {
      questions.set(id, { question, place: map.place, index: questions.size, askWhen });
    }
  }
  return questions;
}

function readQuestion(id: string, fields: FieldReader, context: QuestionsContext): Question | undefined {
  const { texts } = context;
  const ask = texts.plain(fields, 'ask', { required: true, max: MAX_ASK });
  const type = fields.oneOf('type', TYPES, { required: true });
  const options = readOptions(fields, type, context);
  const unit = readUnit(fields, type, context);
  const limits = readLimits(fields, type, unit, context);
  const help = texts.plain(fields, 'help');
  const why = texts.plain(fields, 'why');
  const sources = texts.sources(fields, 'cite');
  const unknownForbidden = readForbidden(fields, context);
  const section = readSection(fields, context);
  if (ask === undefined || type === undefined) return undefined;
  return {
    id,
    ask,
    type,
    options,
    sources,
    ...defined({ unit, help, why, unknownForbidden, section }),
    ...limits,
  };
}

const YES_NO: readonly PathwayOption[] = [
  { id: 'yes', label: '是' },
  { id: 'no', label: '不是' },
];

function readOptions(
  fields: FieldReader,
  type: QuestionType | undefined,
  context: QuestionsContext,
): readonly PathwayOption[] {
  const { problems } = context.library;
  const given = fields.entries('options');
  const place = fields.placeOf('options');
  const isChosen = type === 'choice' || type === 'multi';
  if (given.length === 0) {
    if (isChosen) {
      const fix = '写成 options: { working: 还在上班, left: 已经不干了 }';
      problems.add({ code: 'pathway-options', ...place, what: '选择题没有选项（options）', fix });
    }
    return type === 'yes-no' ? YES_NO : [];
  }
  if (!isChosen && type !== 'yes-no') {
    const fix = '删去 options；要选的写 type: choice 或 multi';
    if (type !== undefined) problems.add({ code: 'pathway-options', ...place, what: `${type} 没有选项`, fix });
    return [];
  }
  const ids = new PathwayIds('选项', problems, 'options');
  const options = given.flatMap(([id, { place: at, value }]): PathwayOption[] =>
    ids.add(id, at) ? readOption(id, value, at, context) : [],
  );
  if (type === 'yes-no') return yesNoOptions(options, place, context);
  if (type === 'choice' && options.length === 1) {
    problems.add({
      code: 'pathway-options',
      ...place,
      what: '只有一个选项，没有可选的',
      fix: '补上别的选项，或删去这个问题',
    });
  }
  return options;
}

function yesNoOptions(
  options: readonly PathwayOption[],
  place: Place,
  { library }: QuestionsContext,
): readonly PathwayOption[] {
  const find = (id: string): PathwayOption | undefined => options.find((option) => option.id === id);
  const [yes, no] = [find('yes'), find('no')];
  if (yes !== undefined && no !== undefined && options.length === 2) return [yes, no];
  const fix = '写成 options: { yes: 打过, no: 没打过 }，或删去 options';
  library.problems.add({ code: 'pathway-options', ...place, what: 'yes-no 只有 yes 和 no 两个选项', fix });
  return YES_NO;
}

function readOption(id: string, value: Located, place: Place, { library, texts }: QuestionsContext): PathwayOption[] {
  const { problems } = library;
  if (value.kind === 'scalar' && typeof value.value === 'string' && value.value.trim() !== '') {
    const label = value.value.trim();
    texts.check({ text: label, place: value.place });
    return [{ id, label }];
  }
  if (value.kind !== 'map') {
    const fix = `写成 ${id}: 文字，或 ${id}: { label: 文字, help: 解释 }；数字加引号`;
    problems.add({ code: 'pathway-options', ...place, what: `选项 ${id} 没有文字`, fix });
    return [];
  }
  const fields = new FieldReader(value, `选项 ${id}`, problems);
  const label = texts.plain(fields, 'label', { required: true });
  const help = texts.plain(fields, 'help');
  fields.finish();
  return label === undefined ? [] : [{ id, label, ...(help === undefined ? {} : { help }) }];
}

function readUnit(fields: FieldReader, type: QuestionType | undefined, context: QuestionsContext): string | undefined {
  const unit = fields.text('unit');
  if (type === 'money') return unit === undefined ? '元' : normalUnit(unit);
  if (type === 'number') return unit === undefined ? undefined : normalUnit(unit);
  if (unit !== undefined && type !== undefined && !(type === 'date' && unit === DATE_UNIT)) {
    const what = `${type} 不用写单位`;
    context.library.problems.add({ code: 'pathway-unit', ...fields.placeOf('unit'), what, fix: '删去 unit' });
  }
  return undefined;
}

function readLimits(
  fields: FieldReader,
  type: QuestionType | undefined,
  unit: string | undefined,
  context: QuestionsContext,
): Pick<Question, 'least' | 'most'> {
  const least = readLimit('least', fields, type, unit, context);
  const most = readLimit('most', fields, type, unit, context);
  if (typeof least === typeof most && least !== 'today' && most !== 'today' && (least ?? 0) > (most ?? 0)) {
    const what = `least（${String(least)}）大于 most（${String(most)}）`;
    if (least !== undefined && most !== undefined) {
      context.library.problems.add({ code: 'pathway-limits', ...fields.placeOf('least'), what, fix: '改正上下限' });
    }
  }
  return { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) };
}

function readLimit(
  key: 'least' | 'most',
  fields: FieldReader,
  type: QuestionType | undefined,
  unit: string | undefined,
  { library }: QuestionsContext,
): number | string | undefined {
  const located = fields.located(key);
  if (located === undefined || type === undefined) return undefined;
  const value = located.kind === 'scalar' ? located.value : undefined;
  const limit =
    type === 'date' ? dayLimit(value) : type === 'number' || type === 'money' ? amountIn(value, unit) : undefined;
  if (limit !== undefined) return limit;
  const fix =
    type === 'date' ? `写成 ${key}: today 或 ${key}: "2021-01-01"` : `数字、金额题写成 ${key}: 0；别的题没有 ${key}`;
  library.problems.add({ code: 'pathway-limits', ...located.place, what: `${key} 写得不对`, fix });
  return undefined;
}

function dayLimit(value: unknown): string | undefined {
  return typeof value === 'string' && (value === 'today' || isDay(value)) ? value : undefined;
}

function readForbidden(fields: FieldReader, { library, texts }: QuestionsContext): string | undefined {
  const unknown = fields.text('unknown');
  const reason = texts.plain(fields, 'unknown_reason');
  if (unknown === undefined && reason === undefined) return undefined;
  if (unknown !== 'forbidden') {
    const fix = '写成 unknown: forbidden，再写 unknown_reason: 原因；可以答“不清楚”的不用写';
    library.problems.add({ code: 'pathway-unknown', ...fields.placeOf('unknown'), what: 'unknown 写得不对', fix });
    return undefined;
  }
  if (reason !== undefined) return reason;
  const fix = '写上 unknown_reason: 为什么一定要答；没有理由的，删去 unknown';
  library.problems.add({
    code: 'pathway-unknown',
    ...fields.placeOf('unknown'),
    what: '不让答“不清楚”，没有写原因',
    fix,
  });
  return undefined;
}

/** Section of a health check. */
export function readSection(
  fields: FieldReader,
  { library, sections }: Pick<QuestionsContext, 'library' | 'sections'>,
): string | undefined {
  const named = fields.text('section');
  if (named === undefined) return undefined;
  const title = sections.get(named);
  if (title !== undefined) return title;
  const known = [...sections.keys()];
  const fix =
    known.length === 0
      ? '先在文件开头写 sections: [用工, 合同]'
      : `${didYouMean(named, known)}可用：${known.join('、')}`;
  library.problems.add({ code: 'pathway-section', ...fields.placeOf('section'), what: `没有“${named}”这一部分`, fix });
  return undefined;
}

/** `sections: [用工, 合同]`, or with ids to refer to them by: `sections: { labour: 用工 }`. */
export function readSections(fields: FieldReader, library: Library): ReadonlyMap<string, string> {
  const located = fields.located('sections');
  if (located?.kind !== 'map') return new Map(fields.texts('sections').map(({ text }) => [text, text]));
  const map: LocatedMap = located;
  const inner = new FieldReader(map, 'sections', library.problems);
  const pairs = [...map.entries.keys()].map((id) => [id, inner.text(id, { required: true })] as const);
  return new Map(pairs.flatMap(([id, title]) => (title === undefined ? [] : [[id, title] as const])));
}
