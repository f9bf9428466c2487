import type { Holidays } from '../model/holidays.js';
import type { Condition, Pathway } from '../model/pathway.js';
import { blocksText } from '../model/text.js';
import type { Answers } from '../pathway/answer.js';
import { SEEN } from '../pathway/answer.js';
import { answerFault } from '../pathway/answer-fault.js';
import type { Circumstances } from '../pathway/circumstances.js';
import type { Replay } from '../pathway/found.js';
import { replay } from '../pathway/replay.js';
import type { Run } from '../pathway/run.js';
import { createRun } from '../pathway/run.js';
import { NO, UNSURE, YES } from '../pathway/truth-set.js';
import { walk } from '../pathway/walk.js';
import type { PathwayTestCase } from './pathway-test-cases.js';
import { conditionWords } from './pathway-words.js';
import type { Place } from './located.js';
import type { Problems } from './problem.js';

/** What the tests of a pathway have touched. */
export interface TestCoverage {
  readonly tests: number;
  readonly failed: number;
  /** Outcomes and notices that came out, as certain results. */
  readonly findings: ReadonlySet<string>;
  /** `question=option`, of questions that were asked. */
  readonly options: ReadonlySet<string>;
}

/** Runs the tests of a pathway; each failure says what was expected, what came, and why. */
export function runPathwayTests(
  pathway: Pathway,
  tests: readonly PathwayTestCase[],
  holidays: Holidays | undefined,
  problems: Problems,
): TestCoverage {
  const findings = new Set<string>();
  const options = new Set<string>();
  let failed = 0;
  for (const [index, test] of tests.entries()) {
    const { at, parameters } = test;
    const circumstances: Circumstances = { at, parameters, ...(holidays === undefined ? {} : { holidays }) };
    const answers = withPagesRead(pathway, test.given);
    const found = replay(pathway, answers, circumstances);
    const before = problems.problems.length;
    const name = testName(index);
    const report: Report = (place, what, fix) => {
      problems.add({ code: 'pathway-test-failed', ...place, what: `${name}：${what}`, fix });
    };
    compare({ pathway, test, found, circumstances, report });
    if (problems.problems.length > before) failed += 1;
    findings.add(found.result.outcome.id);
    for (const { id } of found.result.notices) findings.add(id);
    for (const id of found.asked) for (const option of chosen(found.answers[id])) options.add(`${id}=${option}`);
  }
  return { tests: tests.length, failed, findings, options };
}

/** `index`: in its file, from 0. */
export function testName(index: number): string {
  return `第 ${String(index + 1)} 个测试`;
}

type Report = (place: Place, what: string, fix: string) => void;

interface Compared {
  readonly pathway: Pathway;
  readonly test: PathwayTestCase;
  readonly found: Replay;
  readonly circumstances: Circumstances;
  readonly report: Report;
}

const FIX = '改正规则，或改正测试里写的';

export function withPagesRead({ questions }: Pathway, given: Answers): Answers {
  const pages = questions.filter(({ type }) => type === 'info').map(({ id }) => [id, SEEN] as const);
  return { ...given, ...Object.fromEntries(pages) };
}

function chosen(answer: unknown): readonly string[] {
  if (typeof answer === 'string' || typeof answer === 'number') return [String(answer)];
  return Array.isArray(answer) ? answer.filter((each) => typeof each === 'string') : [];
}

function compare(compared: Compared): void {
  if (!isFinished(compared)) return;
  compareOutcome(compared);
  compareNotices(compared);
  compareDeadline(compared);
  compareAsked(compared);
  compareWords(compared);
}

/** The answers given must lead to the end. */
function isFinished({ pathway, test, found, report }: Compared): boolean {
  const { next } = found;
  if (next === undefined) return true;
  const question = pathway.questions.find(({ id }) => id === next);
  const given = test.given[next];
  const fault = question === undefined || given === undefined ? undefined : answerFault(question, given, test.at);
  const what =
    given === undefined
      ? `还会问“${next}”，given 里没有回答`
      : `问题“${next}”不收这个回答（${FAULTS[fault ?? ''] ?? fault ?? '不对'}）`;
  report(test.place, what, given === undefined ? `在 given 里写上 ${next}: …` : '改正 given，或改正题目的 least、most');
  return false;
}

const FAULTS: Readonly<Record<string, string>> = {
  'future-date': '日期晚于 at；要收将来的日子，题目写 most',
  'below-least': '小于下限 least；没写 least 的不能小于 0',
  'above-most': '大于上限 most',
  'unknown-forbidden': '题目写了 unknown: forbidden',
  'too-precise': '小数太多',
};

function compareOutcome({ pathway, test, found, circumstances, report }: Compared): void {
  const { result } = found;
  const { text, place } = test.expect;
  const got = result.outcome.id;
  if (got !== text) {
    const why = whyNot(pathway, text, got, runOf(pathway, test, circumstances));
    report(place, `结果应当是 ${text}，得到 ${got}。${why}`, FIX);
  }
  const possible = result.possible.map(({ id }) => id);
  const isSame = possible.length === test.also.length && test.also.every((id) => possible.includes(id));
  if (got === text && !isSame) {
    const missing = result.possible.flatMap(({ id, missing: { questions, parameters } }) =>
      test.also.includes(id)
        ? []
        : [`${id}（不清楚：${[...questions, ...parameters.map((each) => `$${each}`)].join('、')}）`],
    );
    const extra = missing.length === 0 ? '' : `；多出来的：${missing.join('，')}`;
    report(place, `also 应当是 ${listWords(test.also)}，得到 ${listWords(possible)}${extra}`, FIX);
  }
}

function listWords(ids: readonly string[]): string {
  return `[${ids.join(', ')}]`;
}

function runOf(pathway: Pathway, { given }: PathwayTestCase, circumstances: Circumstances): Run {
  return walk(createRun(pathway, circumstances), given).run;
}

/** Why an outcome did not come, in words. */
function whyNot(pathway: Pathway, expected: string, got: string, run: Run): string {
  const index = pathway.outcomes.findIndex(({ id }) => id === expected);
  const gotIndex = pathway.outcomes.findIndex(({ id }) => id === got);
  const when = pathway.outcomes[index]?.when;
  const truth = when === undefined ? YES : run.truth(when);
  if (truth === YES && gotIndex < index) {
    const reasons = pathway.outcomes[gotIndex]?.when;
    return `${got} 排在前面也成立${reasons === undefined ? '' : `：${conditionWords(pathway, reasons)}`}`;
  }
  if (when === undefined) return '';
  const state = truth === UNSURE ? '因为有“不清楚”，不能确定' : '不成立';
  const parts = failing(run, when, YES).map((part) => `“${conditionWords(pathway, part)}”`);
  return `${expected} ${state}：${[...new Set(parts)].slice(0, 4).join('、')} ${truth === UNSURE ? '没有确定' : '没有满足'}`;
}

/** The parts that keep a condition from being what is wanted. */
function failing(run: Run, condition: Condition, wanted: number): Condition[] {
  if (run.truth(condition) === wanted) return [];
  if ('all' in condition && wanted === YES) return condition.all.flatMap((part) => failing(run, part, wanted));
  if ('any' in condition && wanted === NO) return condition.any.flatMap((part) => failing(run, part, wanted));
  if ('not' in condition) {
    const inner = failing(run, condition.not, wanted === YES ? NO : YES);
    return inner.map((part) => ({ not: part }));
  }
  return [condition];
}

function compareNotices({ pathway, test, found, circumstances, report }: Compared): void {
  if (test.notices === undefined) return;
  const got = found.result.notices.map(({ id }) => id);
  const lacking = test.notices.filter((id) => !got.includes(id));
  const extra = got.filter((id) => test.notices?.includes(id) === false);
  if (lacking.length === 0 && extra.length === 0) return;
  const run = runOf(pathway, test, circumstances);
  const why = lacking.map((id) => {
    const when = pathway.notices.find((notice) => notice.id === id)?.when;
    const parts = when === undefined ? [] : failing(run, when, YES);
    return `${id} 没有出现：${parts.map((part) => `“${conditionWords(pathway, part)}”`).join('、')} 没有满足`;
  });
  const more = extra.map((id) => `多出 ${id}`);
  report(
    test.place,
    `notices 应当是 ${listWords(test.notices)}，得到 ${listWords(got)}。${[...why, ...more].join('；')}`,
    FIX,
  );
}

function compareDeadline({ test, found, report }: Compared): void {
  if (test.deadline === undefined) return;
  const { text, place } = test.deadline;
  const { deadline } = found.result.outcome;
  const got = deadline?.value ?? 'none';
  if (got === text) return;
  const counting = deadline?.counting;
  const moved =
    counting !== undefined && counting.last !== counting.counted
      ? `（日历上是 ${counting.counted}，遇休息日顺延）`
      : '';
  const state =
    deadline === undefined
      ? '这个结果没有 deadline，或用到的问题没有问'
      : deadline.state === 'unknown'
        ? '日期不清楚，算不出来'
        : '';
  const what = `deadline 应当是 ${text}，得到 ${got}${moved}${state === '' ? '' : `（${state}）`}`;
  report(place, what, `${FIX}；期限照民法典第200条到第204条数`);
}

function compareAsked({ test, found, report }: Compared): void {
  const stateOf = new Map(found.questions.map(({ id, state }) => [id, state]));
  const path = `问过的：${found.asked.join('、')}`;
  for (const { text, place } of test.asked) {
    if (found.asked.includes(text)) continue;
    report(place, `应当问“${text}”，没有问（${STATES[stateOf.get(text) ?? ''] ?? ''}）。${path}`, FIX);
  }
  for (const { text, place } of test.notAsked) {
    if (found.asked.includes(text)) report(place, `不应当问“${text}”，问了。${path}`, FIX);
  }
}

const STATES: Readonly<Record<string, string>> = {
  'not-applicable': 'ask_when 不成立',
  unclear: '前面有“不清楚”，ask_when 不能确定',
  passed: '已经没有规则取决于它',
};

/** What the reader is shown: title and words of the outcome and the notices, what to bring, labels of deadlines. */
function compareWords({ pathway, test, found, report }: Compared): void {
  if (test.says.length === 0) return;
  const shown = new Set([found.result.outcome.id, ...found.result.notices.map(({ id }) => id)]);
  const said = [...pathway.outcomes, ...pathway.notices]
    .filter(({ id }) => shown.has(id))
    .flatMap(({ title = '', say, needs }) => [title, blocksText(say), ...needs])
    .join('\n');
  for (const { text, place } of test.says) {
    if (said.includes(text)) continue;
    report(place, `结果里没有“${text}”这几个字（结果 ${[...shown].join('、')}）`, FIX);
  }
}
