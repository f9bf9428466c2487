import type { Condition, Finding, Notice, Outcome, Strength } from '../model/pathway.js';
import { blocksOf } from './compiled-block.js';
import type { CompiledBlock } from './compiled-block.js';
import { checkReference } from './document-head.js';
import { FieldReader } from './fields.js';
import type { Library } from './library.js';
import type { LocatedMap, Place } from './located.js';
import { locatedId } from './located.js';
import { didYouMean } from './nearest.js';
import { readCondition } from './pathway-conditions.js';
import type { ReadFact } from './pathway-facts.js';
import type { PathwayIds } from './pathway-ids.js';
import { readSection } from './pathway-questions.js';
import type { PathwayScope } from './pathway-subjects.js';
import { PathwayTexts } from './pathway-text.js';
import { DATE_UNIT } from './pathway-units.js';

export interface ReadFinding<Kind extends Finding> {
  readonly finding: Kind;
  readonly place: Place;
  /** In source order, for pairing. */
  readonly blocks: readonly CompiledBlock[];
  readonly texts: PathwayTexts;
}

export interface FindingsContext {
  readonly library: Library;
  readonly scope: PathwayScope;
  readonly facts: ReadonlyMap<string, ReadFact>;
  readonly sections: ReadonlyMap<string, string>;
  /** Outcomes and notices share them: tests and events name either. */
  readonly ids: PathwayIds;
}

const STRENGTHS: readonly Strength[] = ['likely', 'conditional', 'ask', 'other_route', 'urgent'];

/** Ranked outcomes; the last is the default and has no `when`. */
export function readOutcomes(fields: FieldReader, context: FindingsContext): ReadFinding<Outcome>[] {
  const items = fields.items('outcomes', { required: true });
  return items.flatMap((map, index) => {
    const id = locatedId(map) ?? '';
    const item = new FieldReader(map, `结果 ${id}`, context.library.problems);
    const read = readFinding(id, map, item, context);
    const strength = item.oneOf('strength', STRENGTHS, { required: true });
    item.finish();
    checkDefault(id, item, index === items.length - 1, context);
    if (read === undefined || strength === undefined) return [];
    const outcome: Outcome = { ...read.finding, strength };
    checkPilot(outcome, item.placeOf('strength'), context);
    return [{ ...read, finding: outcome }];
  });
}

/** Unranked; each may join any outcome. */
export function readNotices(fields: FieldReader, context: FindingsContext): ReadFinding<Notice>[] {
  return fields.items('notices').flatMap((map) => {
    const id = locatedId(map) ?? '';
    const item = new FieldReader(map, `提醒 ${id}`, context.library.problems);
    item.located('when', { required: true, example: '如 when: { 问题: 选项 }' });
    const read = readFinding(id, map, item, context);
    const urgent = item.flag('urgent');
    const section = readSection(item, context);
    item.finish();
    if (read?.finding.when === undefined) return [];
    const notice: Notice = {
      ...read.finding,
      ...(urgent === true ? { urgent } : {}),
      ...(section === undefined ? {} : { section }),
    };
    return [{ ...read, finding: notice }];
  });
}

function readFinding(
  id: string,
  map: LocatedMap,
  fields: FieldReader,
  context: FindingsContext,
): ReadFinding<Finding> | undefined {
  const { library, ids, scope } = context;
  fields.text('id', { required: true });
  const isNew = id !== '' && ids.add(id, fields.placeOf('id'));
  const texts = new PathwayTexts(library);
  const located = fields.located('when');
  const when = located === undefined ? undefined : readCondition(located, scope);
  const title = texts.plain(fields, 'title', { max: 30 });
  const blocks = texts.blocks(fields, 'say', { required: true });
  const sources = texts.sources(fields, 'cite');
  const needs = texts.plainList(fields, 'needs');
  const next = fields.texts('next').flatMap((item) => checkReference(item, '', library));
  const deadline = readDeadline(fields, context);
  if (!isNew || blocks.length === 0 || (located !== undefined && when === undefined)) return undefined;
  const finding: Finding = {
    id,
    say: blocksOf(blocks),
    sources,
    needs,
    next,
    ...(when === undefined ? {} : { when }),
    ...(title === undefined ? {} : { title }),
    ...(deadline === undefined ? {} : { deadline }),
  };
  return { finding, place: map.place, blocks, texts };
}

function readDeadline(fields: FieldReader, { facts, scope, library }: FindingsContext): string | undefined {
  const name = fields.text('deadline');
  if (name === undefined) return undefined;
  const place = fields.placeOf('deadline');
  const fact = facts.get(name)?.fact;
  if (fact?.unit === DATE_UNIT) {
    scope.used.add(name);
    return name;
  }
  const dates = [...facts.values()].filter((each) => each.fact.unit === DATE_UNIT).map((each) => each.fact.id);
  const known = dates.length === 0 ? '先在 facts 里写 add' : `可用：${dates.join('、')}`;
  const what = fact === undefined ? `没有“${name}”这个事实` : `“${name}”不是日期，不能作期限`;
  library.problems.add({ code: 'pathway-deadline', ...place, what, fix: `${didYouMean(name, dates)}${known}` });
  return undefined;
}

function checkDefault(id: string, fields: FieldReader, isLast: boolean, { library }: FindingsContext): void {
  const hasWhen = fields.located('when') !== undefined;
  if (hasWhen !== isLast) return;
  const { problems } = library;
  if (isLast) {
    const fix = '最后加一个没有 when 的结果，如“先打 12348 问清楚”；别的都不成立时用它';
    problems.add({ code: 'pathway-default', ...fields.place, what: '最后一个结果有 when，没有兜底的结果', fix });
  } else {
    const what = `结果 ${id} 没有 when，后面的结果永远轮不到`;
    problems.add({ code: 'pathway-default', ...fields.place, what, fix: '补上 when；兜底的结果放在最后' });
  }
}

/** A pilot's figure may only lead to "ask". */
function checkPilot({ id, when, strength }: Outcome, place: Place, context: FindingsContext): void {
  if (when === undefined || strength === 'ask') return;
  const { scope, library } = context;
  for (const name of parametersIn(when, context.facts)) {
    const isPilot = scope.parameters.get(name)?.parameter.values.some(({ status }) => status === 'pilot') === true;
    if (!isPilot) continue;
    const what = `结果 ${id} 用了试点的参数 $${name}，不能说得这么肯定`;
    library.problems.add({ code: 'pathway-pilot', ...place, what, fix: '写成 strength: ask，让人去问' });
  }
}

/** Names of the parameters a condition depends on. */
export function parametersIn(condition: Condition, facts: ReadonlyMap<string, ReadFact>): Set<string> {
  const names = new Set<string>();
  const visit = (part: Condition): void => {
    if ('all' in part) part.all.forEach(visit);
    else if ('any' in part) part.any.forEach(visit);
    else if ('not' in part) visit(part.not);
    else if ('param' in part) names.add(part.param);
    else {
      for (const name of facts.get(part.of)?.parameters ?? []) names.add(name);
      if ('to' in part && typeof part.to === 'object' && 'param' in part.to) names.add(part.to.param);
    }
  };
  visit(condition);
  return names;
}
