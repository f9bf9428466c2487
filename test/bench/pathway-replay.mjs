/**
 * Milliseconds of one replay of a large pathway: 12 questions on the path, 30 in all, 40 outcomes. The goal is 5 ms on a
 * machine four times slower. Run: `npx tsx test/bench/pathway-replay.mjs`.
 */
import { pathToFileURL } from 'node:url';
import { progressOf } from '../../src/pathway/progress.ts';
import { replay } from '../../src/pathway/replay.ts';

const SLOWDOWN = 4;
const AT = '2026-11-23';
const plain = { say: [], sources: [], needs: [], next: [] };
const isYes = (of) => ({ of, is: ['yes'] });

/** Three branches of nine questions behind three that all answer; every outcome looks at several of a branch. */
function largePathway() {
  const options = ['yes', 'no'].map((id) => ({ id, label: id }));
  const branches = ['a', 'b', 'c'].map((id) => ({ id, label: id }));
  const question = (id, type, rest) => ({
    id,
    ask: '？',
    type,
    options: type === 'yes-no' ? options : [],
    sources: [],
    ...rest,
  });
  const common = [
    question('branch', 'choice', { options: branches }),
    question('since', 'date'),
    question('sum', 'money'),
  ];
  const own = branches.flatMap(({ id }) =>
    Array.from({ length: 9 }, (_, n) =>
      question(`${id}${String(n)}`, 'yes-no', { askWhen: { of: 'branch', is: [id] } }),
    ),
  );
  const outcomes = Array.from({ length: 40 }, (_, n) => {
    const { id } = branches[n % 3];
    const at = (offset) => `${id}${String((n + offset) % 9)}`;
    const when = {
      all: [
        { of: 'branch', is: [id] },
        { any: [isYes(at(0)), { all: [isYes(at(3)), { not: isYes(at(5)) }] }] },
        { not: isYes(at(7)) },
        { of: 'sum', compare: 'gt', to: { param: 'line' } },
        { of: 'end', within: { count: n, unit: '日' } },
      ],
    };
    return { ...plain, id: `o${String(n)}`, strength: 'likely', when, deadline: 'end' };
  });
  const noticed = own.map(({ id }) => ({
    ...plain,
    id: `n-${id}`,
    when: { all: [isYes(id), { of: 'end', within: { count: 30, unit: '日' } }] },
  }));
  return {
    kind: 'pathway',
    id: 'pathway/large',
    title: { 'zh-CN': '大' },
    aliases: [],
    topics: [],
    version: 1,
    reviewed: { on: AT, next: AT },
    lawAsOf: AT,
    intro: [],
    related: [],
    parameters: [
      { id: 'line', unit: '元', values: [{ from: '2026-01-01', value: 500, sources: [], status: 'in_force' }] },
      { id: 'limit', unit: '年', values: [{ from: '2026-01-01', value: 1, sources: [], status: 'in_force' }] },
    ],
    questions: [...common, ...own],
    facts: [{ id: 'end', function: 'add', inputs: [{ of: 'since' }, { param: 'limit' }], unit: 'date', sources: [] }],
    outcomes: [...outcomes, { ...plain, id: 'ask', strength: 'ask' }],
    notices: noticed,
  };
}

function median(times) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

function measure(run, rounds = 300) {
  for (let warm = 0; warm < 30; warm += 1) run();
  return median(
    Array.from({ length: rounds }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}

/** Medians in milliseconds as measured here: of a whole replay, of the first one of a page, and of progress. */
export function replayFigures(pathway = largePathway()) {
  const answers = { branch: 'b', since: '2025-11-26', sum: 600 };
  for (const { id, type } of pathway.questions) if (type === 'yes-no') answers[id] = 'unknown';
  const first = performance.now();
  const found = replay(pathway, answers, { at: AT });
  const cold = performance.now() - first;
  return {
    asked: found.asked.length,
    cold,
    replay: measure(() => replay(pathway, answers, { at: AT })),
    empty: measure(() => replay(pathway, {}, { at: AT })),
    progress: measure(() => progressOf(pathway, {}, { at: AT })),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const figures = replayFigures();
  const slowed = figures.replay * SLOWDOWN;
  console.log(figures, `一次重放，慢 ${String(SLOWDOWN)} 倍：${slowed.toFixed(2)} 毫秒（目标 ≤ 5）`);
}
