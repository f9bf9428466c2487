/** The list of requirements with the tests that name them: which ids are shown, by what, with which result. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './steps.mjs';

const LIST = join(ROOT, 'test/conformance/requirements.tsv');
/** Ids stand in front of a title, a suite's or a clause: `search · A6 P1 what is shown; W7 and this`. Elsewhere it is only text. */
const IDS_IN_FRONT = /^(?:[WKASEP]\d{1,2}(?= |$) ?)+/;

/** The ids in force and what each asks, in their order. */
export function requirements() {
  const [, ...rows] = readFileSync(LIST, 'utf8').trim().split('\n');
  return rows.map((row) => {
    const [id, text] = row.split('\t');
    return { id, text };
  });
}

/**
 * @param tests {title, state, where} of every test that ran
 * @returns one entry per requirement with its tests, and the ids in titles that no requirement has
 */
export function coverage(list, tests) {
  const byId = new Map(list.map(({ id }) => [id, new Map()]));
  const unknown = new Set();
  for (const test of tests) {
    for (const id of idsIn(test.title)) {
      const named = byId.get(id);
      if (named === undefined) unknown.add(id);
      else named.set(test.title, [...(named.get(test.title) ?? []), test]);
    }
  }
  const entries = list.map(({ id, text }) => ({
    id,
    text,
    tests: [...byId.get(id)].map(([title, runs]) => ({ title, runs })),
  }));
  return { entries, unknown: [...unknown] };
}

function idsIn(title) {
  return new Set(title.split(/ · |[:;] /).flatMap((part) => IDS_IN_FRONT.exec(part)?.[0].trim().split(' ') ?? []));
}

const SIGNS = { passed: '✓', failed: '✗', skipped: '–' };

/** The page as Markdown. `heading`: when and on what it ran. */
export function requirementsPage({ entries, unknown }, heading) {
  const missing = entries.filter(({ tests }) => tests.length === 0);
  const failing = entries.filter(({ tests }) => tests.some(({ runs }) => stateOf(runs) === 'failed'));
  return [
    '# 要求与测试',
    '',
    '由 `npm run conformance` 从测试结果生成，请不要手改。编号见 `test/conformance/requirements.tsv`，写在测试标题里；',
    '某个编号没有测试，就列在“还没有测试”里。',
    '',
    heading,
    '',
    `- 有测试的要求：${String(entries.length - missing.length)} / ${String(entries.length)}`,
    `- 有测试没通过的要求：${failing.map(({ id }) => id).join('、') || '无'}`,
    `- 还没有测试：${missing.map(({ id }) => id).join('、') || '无'}`,
    ...(unknown.length > 0 ? [`- 标题里写错的编号：${unknown.join('、')}`] : []),
    '',
    '| 编号 | 要求 | 测试 | 结果 |',
    '| --- | --- | --: | --- |',
    ...entries.map(
      ({ id, text, tests }) =>
        `| ${tests.length === 0 ? id : `[${id}](#${id.toLowerCase()})`} | ${cell(text)} | ${String(tests.length)} | ${summary(tests)} |`,
    ),
    '',
    ...entries.filter(({ tests }) => tests.length > 0).flatMap(section),
  ].join('\n');
}

function section({ id, text, tests }) {
  return [
    `## ${id}`,
    '',
    text,
    '',
    ...tests.map(({ title, runs }) => `- ${SIGNS[stateOf(runs)]} ${escaped(title)}（${places(runs)}）`),
    '',
  ];
}

/** A test that failed anywhere has failed; one that ran nowhere was skipped. */
function stateOf(runs) {
  const states = runs.map(({ state }) => state);
  return states.includes('failed') ? 'failed' : states.includes('passed') ? 'passed' : 'skipped';
}

function places(runs) {
  return [...new Set(runs.map(({ where, state }) => `${where}${state === 'passed' ? '' : ` ${SIGNS[state]}`}`))].join(
    '、',
  );
}

function summary(tests) {
  if (tests.length === 0) return '还没有测试';
  const states = tests.map(({ runs }) => stateOf(runs));
  const count = (state, word) => {
    const number = states.filter((each) => each === state).length;
    return number === 0 ? [] : [`${String(number)} ${word}`];
  };
  return [...count('passed', '通过'), ...count('failed', '**没通过**'), ...count('skipped', '跳过')].join('，');
}

const escaped = (text) => text.replace(/[<>&|*_`[\]]/g, (sign) => `\\${sign}`);
const cell = escaped;
