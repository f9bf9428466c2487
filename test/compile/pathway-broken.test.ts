import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../../src/compile/compile.js';
import { checkPathways } from '../../src/compile/one-pathway.js';
import type { Problem } from '../../src/compile/problem.js';
import { formatProblem } from '../../src/compile/problem.js';
import { importStatuteIndex } from '../../src/compile/import-statute.js';
import { AT, compileTree, OFFICIAL, SOUND, writeTree } from './content-tree.js';
import { PATHWAY, PATHWAY_FILE, WITH_PATHWAY } from './pathway-tree.js';

test('a sound pathway has no problems, its tests run, and it goes into the pack', async (t) => {
  const { problems, content, counts } = await compileTree(t, WITH_PATHWAY);
  assert.deepEqual(problems.map(formatProblem), []);
  const document = content?.documents.find(({ id }) => id === 'pathway/debt');
  assert.equal(document?.kind, 'pathway');
  const figures = counts.pathways['pathway/debt'];
  assert.deepEqual([figures?.tests, figures?.failedTests, figures?.outcomes, figures?.notices], [6, 0, 4, 1]);
  assert.equal(figures?.proof?.witnesses, 5);
});

interface Fault {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** What the line of the finding begins with, in the changed file. */
  readonly at: string;
  readonly code: string;
  readonly says: RegExp;
}

const fault = (name: string, from: string, to: string, at: string, code: string, says: RegExp): Fault => ({
  name,
  from,
  to,
  at,
  code,
  says,
});

const FAULTS: readonly Fault[] = [
  fault(
    'a key nobody knows',
    'unsure:',
    'unshure:',
    'unshure:',
    'field-unknown',
    /没有“unshure”这个字段 — 是不是“unsure”/,
  ),
  fault('a key nobody knows in a question', '    why: 路', '    wy: 路', '    wy:', 'field-unknown', /“wy”.*“why”/),
  fault('another name than the file', 'pathway: debt', 'pathway: dept', 'pathway:', 'pathway-name', /dept.*debt\.yaml/),
  fault('a version that is none', 'version: 2', 'version: 0', 'version:', 'field-format', /正整数/),
  fault('a version in words', 'version: 2', 'version: "2"', 'version:', 'field-type', /要写成数字/),
  fault('an unknown topic', 'topics: [work]', 'topics: [wrok]', 'topics:', 'topic-unknown', /wrok.*是不是“work”/),
  fault('no introduction', 'intro: 问几个问题。\n', '', 'pathway:', 'field-missing', /缺少 intro/),
  fault('no tests', PATHWAY.slice(PATHWAY.indexOf('tests:')), '', 'pathway:', 'field-missing', /缺少 tests/),
  fault(
    'a day that does not exist',
    'next: "2027-05-23"',
    'next: "2027-02-29"',
    'reviewed:',
    'field-date',
    /2027-02-29/,
  ),
  fault('a review too far away', 'next: "2027-05-23"', 'next: "2028-05-23"', 'reviewed:', 'review-dates', /一年之内/),
  fault(
    'related that nobody has',
    'related: [guide/debt]',
    'related: [guide/dept]',
    'related:',
    'reference-missing',
    /guide\/dept.*guide\/debt/,
  ),
  // Parameters.
  fault(
    'a figure that is not in its article',
    'value: 10,',
    'value: 11,',
    '  pay-limit:',
    'pathway-param-number',
    /“11日”不在它引用的条文里/,
  ),
  fault(
    'an article that is not there',
    '"care-law/2#p1", status',
    '"care-law/9", status',
    '  pay-limit:',
    'citation-missing-article',
    /没有第9条/,
  ),
  fault(
    'a paragraph that is not there',
    '"care-law/2#p1", status',
    '"care-law/2#p9", status',
    '  pay-limit:',
    'citation-missing-paragraph',
    /没有第9款/,
  ),
  fault(
    'a figure without a source',
    ', cite: "care-law/2#p1", status',
    ', status',
    '  pay-limit:',
    'pathway-param-source',
    /没有写出处/,
  ),
  fault('no status', ', status: in_force', '', '  pay-limit:', 'field-missing', /缺少 status/),
  fault(
    'an end before the beginning',
    'value: 10,',
    'to: "2020-01-01", value: 10,',
    '  pay-limit:',
    'pathway-param-dates',
    /早于 from/,
  ),
  fault(
    'two figures at once',
    'values: [{',
    'values: [{ from: "2020-01-01", value: 30, cite: care-law/1, status: in_force }, {',
    '  pay-limit:',
    'pathway-param-dates',
    /从 2021-01-01 起有两个数/,
  ),
  fault(
    'a parameter nobody uses',
    '  poor-line:',
    '  spare: { unit: 元, values: [] }\n  poor-line:',
    '  spare:',
    'pathway-unused',
    /参数 spare 没有用到/,
  ),
  // Questions.
  fault('an id in capitals', '- id: since', '- id: Since', '  - id: Since', 'pathway-id', /“Since”写得不对/),
  fault('a reserved id', '- id: since', '- id: today', '  - id: today', 'pathway-reserved', /“today”是保留的名字/),
  fault('an id used twice', '- id: since', '- id: who', '  - id: who', 'id-duplicate', /“who”用了两次/),
  fault('a fact named like a question', '  pay-by: {', '  who: {', '  who:', 'id-duplicate', /“who”用了两次/),
  fault(
    'a reserved option',
    '{ poor: 困难,',
    '{ none: 困难,',
    '    options: { none',
    'pathway-reserved',
    /“none”是保留的名字/,
  ),
  fault('a type that does not exist', 'type: money', 'type: mony', '    type: mony', 'field-format', /是不是“money”/),
  fault(
    'a choice without options',
    '    options: { shop: 商店, person: { label: 个人, help: 不是单位 } }\n',
    '',
    '  - id: who',
    'pathway-options',
    /没有选项/,
  ),
  fault(
    'options of a date',
    '    most: today',
    '    options: { a: 甲 }',
    '    options: { a',
    'pathway-options',
    /date 没有选项/,
  ),
  fault('a limit that is no day', 'most: today', 'most: 明天', '    most:', 'pathway-limits', /most 写得不对/),
  fault(
    '不清楚 forbidden without a reason',
    '    unknown_reason: 不知道就没法比。\n',
    '',
    '    unknown: forbidden',
    'pathway-unknown',
    /没有写原因/,
  ),
  fault(
    'Markdown where it is not read',
    'help: 税后的。',
    'help: "**税后**的。"',
    '    help: "',
    'pathway-plain',
    /Markdown/,
  ),
  fault(
    'a condition on what comes below',
    'ask_when: { who: shop }',
    'ask_when: { groups: poor }',
    '    ask_when: { groups: poor }',
    'pathway-forward',
    /“groups”排在后面/,
  ),
  fault(
    'a condition on a fact of what comes below',
    '    why: 路不一样。',
    '    ask_when: { pay-by: { past: true } }',
    '    ask_when: { pay-by',
    'pathway-forward',
    /“pay-by”排在后面/,
  ),
  fault(
    'a question nobody uses',
    '  - id: income',
    '  - id: spare\n    ask: 还有吗？\n    type: yes-no\n  - id: income',
    '  - id: spare',
    'pathway-unused',
    /没有规则用到问题 spare/,
  ),
  fault(
    'options nobody uses',
    'disabled: 残疾 }',
    'disabled: 残疾, old: 老人 }',
    '  - id: groups',
    'pathway-unused',
    /选项 old（老人）/,
  ),
  // Conditions.
  fault(
    'a name that is not there',
    '{ who: shop }\n    strength',
    '{ whom: shop }\n    strength',
    '    when: { whom',
    'pathway-name',
    /没有“whom”.*是不是“who”/,
  ),
  fault(
    'an option that is not there',
    '{ who: shop }\n    strength',
    '{ who: shops }\n    strength',
    '    when: { who: shops',
    'pathway-option',
    /没有“shops”这个选项.*shop/,
  ),
  fault(
    '不清楚 as a condition',
    '{ who: shop }\n    strength',
    '{ who: unknown }\n    strength',
    '    when: { who: unknown',
    'pathway-condition',
    /条件里不能写 unknown/,
  ),
  fault(
    'true for yes',
    '{ who: shop }\n    strength',
    '{ who: true }\n    strength',
    '    when: { who: true',
    'pathway-condition',
    /yes 或 no/,
  ),
  fault(
    'a parameter that is not there',
    '{ lte: $poor-line }',
    '{ lte: $por-line }',
    '    when: { any',
    'pathway-param',
    /\$por-line.*是不是“poor-line”/,
  ),
  fault(
    'units that clash',
    '{ lte: $poor-line }',
    '{ lte: $pay-limit }',
    '    when: { any',
    'pathway-unit',
    /“income”是元，\$pay-limit 是日/,
  ),
  fault(
    'an amount without a unit',
    '{ lte: $poor-line }',
    '{ lte: 1000 }',
    '    when: { any',
    'pathway-unit',
    /单位是“元”，不能和“1000”比/,
  ),
  fault('an amount of another unit', '{ lte: $poor-line }', '{ lte: 3人 }', '    when: { any', 'pathway-unit', /“3人”/),
  fault(
    'a comparison that does not exist',
    '{ lte: $poor-line }',
    '{ le: $poor-line }',
    '    when: { any',
    'pathway-condition',
    /没有“le”这种比法/,
  ),
  fault(
    'a window for an amount',
    '{ lte: $poor-line }',
    '{ within: 7日 }',
    '    when: { any',
    'pathway-unit',
    /不是日期，不能用 within/,
  ),
  fault(
    'a window without a length',
    'pay-by: { past: true }',
    'pay-by: { within: 七 }',
    '    when: { pay-by',
    'pathway-condition',
    /within 后面要写多久/,
  ),
  fault(
    'a date compared with an amount',
    'pay-by: { past: true }',
    'pay-by: { lt: 3日 }',
    '    when: { pay-by',
    'pathway-unit',
    /是日期，要和日期比/,
  ),
  fault(
    'a parameter with a value in a condition',
    '$poor-line: unset',
    '$poor-line: 1000元',
    '    when: { groups: poor, $',
    'pathway-condition',
    /只能问有没有定/,
  ),
  // Facts.
  fault(
    'a function that does not exist',
    '{ add: [since,',
    '{ plus: [since,',
    '  pay-by:',
    'pathway-fact',
    /没有写用什么函数算/,
  ),
  fault('a period without a date', '{ add: [since,', '{ add: [income,', '  pay-by:', 'pathway-fact', /add 的各项不对/),
  fault(
    'a fact of another unit',
    'unit: date, label',
    'unit: 日, label',
    '  pay-by:',
    'pathway-unit',
    /单位是“日期”，不是“日”/,
  ),
  fault(
    'a fact nobody uses',
    'notices:',
    '  spare: { age_on: [since, today] }\nnotices:',
    '  spare:',
    'pathway-unused',
    /事实 spare 没有用到/,
  ),
  // Outcomes and notices.
  fault(
    'no default',
    '  - id: ask\n    strength',
    '  - id: ask\n    when: { who: shop }\n    strength',
    '  - id: ask',
    'pathway-default',
    /没有兜底的结果/,
  ),
  fault(
    'a default in the middle',
    '    when: { groups: poor, $poor-line: unset }\n',
    '',
    '  - id: unset',
    'pathway-default',
    /unset 没有 when/,
  ),
  fault(
    'a notice without a condition',
    '    when: { pay-by: { past: true } }\n',
    '',
    '  - id: late',
    'field-missing',
    /缺少 when/,
  ),
  fault(
    'a deadline that is no date',
    'deadline: pay-by',
    'deadline: since',
    '    deadline:',
    'pathway-deadline',
    /没有“since”这个事实.*pay-by/,
  ),
  fault(
    'a hand-off without a target',
    'next: [guide/debt,',
    'next: [guide/dept,',
    '    next:',
    'reference-missing',
    /没有“guide\/dept”/,
  ),
  fault(
    'a hand-off that is no id',
    'next: [guide/debt,',
    'next: [12348, guide/debt,',
    '    next:',
    'field-type',
    /要写成文字/,
  ),
  fault(
    'a number that is not in the article cited',
    'say: 10日内应当退。',
    'say: 15日内应当退。',
    '    say: 15日',
    'number-unsourced',
    /“15日”不在引用的条文里/,
  ),
  fault(
    'a number in a question that no article says',
    'why: 路不一样。',
    'why: 3年内才行。',
    '    why: 3年',
    'number-unsourced',
    /“3年”/,
  ),
  fault(
    'a citation in words of an article that is not there',
    '照护法第3条）',
    '照护法第8条）',
    '    say: 可以申请',
    'citation-missing-article',
    /没有第8条/,
  ),
  fault(
    'law that has been replaced',
    'cite: care-law/2\noutcomes',
    'cite: [care-law/2, old-rules/3]\noutcomes',
    '    cite: [care-law/2, old',
    'citation-not-in-force',
    /旧办法》已经被取代/,
  ),
  fault(
    'a section without sections',
    '    urgent: true',
    '    section: 用工',
    '    section:',
    'pathway-section',
    /没有“用工”这一部分/,
  ),
  fault('HTML', 'say: 先打 12348。', 'say: <b>先打</b>', '    say: <b>', 'markdown-html', /HTML/),
  // Tests.
  fault(
    'a test that fails',
    'groups: none }\n    at: "2026-11-23"\n    expect: ask',
    'groups: none }\n    at: "2026-11-23"\n    expect: help',
    '    expect: help',
    'pathway-test-failed',
    /结果应当是 help，得到 ask。help 不成立：.*残疾/,
  ),
  fault(
    'a deadline that is another day',
    'deadline: "2026-11-26"',
    'deadline: "2026-11-27"',
    '    deadline: "2026-11-27"',
    'pathway-test-failed',
    /应当是 2026-11-27，得到 2026-11-26/,
  ),
  fault(
    'help that would be hidden',
    '    also: [help]\n',
    '',
    '    expect: unset',
    'pathway-test-failed',
    /also 应当是 \[\]，得到 \[help\]；多出来的：help（不清楚：\$poor-line）/,
  ),
  fault(
    'a notice too many',
    'notices: [late]',
    'notices: []',
    '  - given: { who: shop, since: "2026-11-01"',
    'pathway-test-failed',
    /多出 late/,
  ),
  fault(
    'a notice that does not come',
    'notices: []',
    'notices: [late]',
    '  - given: { who: shop, since: "2026-11-16"',
    'pathway-test-failed',
    /late 没有出现：“退钱的最后一天 已经过了”/,
  ),
  fault(
    'a question that is asked',
    'not_asked: [groups]',
    'not_asked: [since]',
    '    not_asked: [since]',
    'pathway-test-failed',
    /不应当问“since”/,
  ),
  fault(
    'a question that is not asked',
    'asked: [who, groups, income]',
    'asked: [since]',
    '    asked: [since]',
    'pathway-test-failed',
    /应当问“since”，没有问（ask_when 不成立）/,
  ),
  fault('words that are not said', 'says: [照护]', 'says: [看护]', '    says:', 'pathway-test-failed', /没有“看护”/),
  fault(
    'an answer that lacks',
    'groups: poor, income: 1000',
    'groups: poor',
    '  - given: { who: person, groups: poor }',
    'pathway-test-failed',
    /还会问“income”/,
  ),
  fault(
    'an answer in the future',
    'since: "2026-11-16"',
    'since: "2026-11-24"',
    '  - given: { who: shop, since: "2026-11-24"',
    'pathway-test-failed',
    /不收这个回答（日期晚于 at/,
  ),
  fault(
    'an answer to no question',
    'groups: none',
    'group: none',
    '  - given: { who: person, group',
    'pathway-test',
    /没有“group”这个问题.*groups/,
  ),
  fault(
    'an answer that is no option',
    'groups: [disabled]',
    'groups: [disable]',
    '  - given: { who: person, groups: [disable]',
    'pathway-test',
    /是不是“disabled”/,
  ),
  fault(
    'an expectation nobody has',
    'expect: unset',
    'expect: unsett',
    '    expect: unsett',
    'pathway-test',
    /没有“unsett”这个结果.*unset/,
  ),
  fault(
    'a rule that is not there',
    'because: care-law/2#p1',
    'because: care-law/7',
    '    because:',
    'citation-missing-article',
    /没有第7条/,
  ),
  fault(
    'an outcome without a test',
    '  - given: { who: person, groups: none }\n    at: "2026-11-23"\n    expect: ask\n',
    '',
    '  - id: ask',
    'pathway-untested',
    /没有测试得到 ask/,
  ),
  fault(
    'an option without a test',
    '  - given: { who: person, groups: [disabled] }\n    at: "2026-11-23"\n    expect: help\n    says: [照护]\n',
    '',
    '  - id: groups',
    'pathway-untested',
    /问题 groups 的 disabled/,
  ),
  // Proof.
  fault(
    'an outcome that never comes',
    '  - id: unset\n    when: { groups: poor',
    '  - id: unset\n    when: { who: shop, groups: poor',
    '  - id: unset',
    'pathway-unreached',
    /结果 unset 永远得不到/,
  ),
  fault(
    'a notice that never comes',
    'when: { pay-by: { past: true } }',
    'when: { pay-by: { past: true }, who: person }',
    '  - id: late',
    'pathway-unreached',
    /提醒 late 永远不会出现/,
  ),
  fault(
    'a question that is never asked',
    'ask_when: { groups: poor }',
    'ask_when: { groups: poor, who: shop }',
    '  - id: income',
    'pathway-unreached',
    /问题 income 永远不会问到/,
  ),
];

/** The content without the pathway is read once; each fault is a file of its own over it. */
let content = '';
before(async () => {
  const root = await mkdtemp(join(tmpdir(), 'mingbai-pathway-'));
  content = join(root, 'content');
  await writeTree(root, { 'care-law.md': OFFICIAL });
  await importStatuteIndex([join(root, 'care-law.md')], join(content, 'statutes'));
  await writeTree(content, SOUND);
  process.once('exit', () => void rm(root, { recursive: true, force: true }));
});

async function problemsOf(text: string): Promise<readonly Problem[]> {
  const folder = await mkdtemp(join(content, '..', 'draft-'));
  const path = join(folder, 'debt.yaml');
  await writeFile(path, text);
  const { problems } = await checkPathways({ pathways: [path], content: [content], at: AT });
  return problems.problems;
}

test('the sound pathway alone has no problems either', async () => {
  assert.deepEqual((await problemsOf(PATHWAY)).map(formatProblem), []);
});

for (const { name, from, to, at, code, says } of FAULTS) {
  test(`${name} is named with its line, and how to put it right`, async () => {
    assert.ok(PATHWAY.includes(from), `nothing to replace: ${from}`);
    const text = PATHWAY.replace(from, to);
    const problems = await problemsOf(text);
    const found = problems.filter((problem) => problem.code === code);
    const shown = problems.map(formatProblem).join('\n');
    const [first] = found.filter((problem) => says.test(`${problem.what} — ${problem.fix}`));
    assert.ok(first, `${code} ${String(says)}\n${shown}`);
    const lines = text.split('\n');
    assert.ok(
      (lines[first.line - 1] ?? '').startsWith(at),
      `line ${String(first.line)}: ${lines[first.line - 1] ?? ''}`,
    );
    assert.ok(first.file.endsWith('debt.yaml'));
    assert.ok(first.fix.length > 0);
  });
}

test('no sound pathway, no pack', async (t) => {
  const broken = PATHWAY.replace('expect: unset', 'expect: ask');
  const { content: made, problems } = await compileTree(t, { [PATHWAY_FILE]: broken });
  assert.equal(made, undefined);
  assert.ok(problems.some((problem) => problem.code === 'pathway-test-failed'));
});

test('expired figures and a late review are notices, and problems of a release', async () => {
  const text = PATHWAY.replace('value: 10,', 'to: "2026-11-30", value: 10,').replace(
    'values: []',
    'values: [{ from: "2020-01-01", to: "2020-12-31", value: 500, source: 通知, status: pilot }]',
  );
  const folder = await mkdtemp(join(content, '..', 'draft-'));
  await writeFile(join(folder, 'debt.yaml'), text);
  const codes = async (at: string): Promise<string[]> => {
    const { problems } = await checkPathways({ pathways: [join(folder, 'debt.yaml')], content: [content], at });
    return problems.notices.map((notice) => notice.code);
  };
  assert.ok((await codes(AT)).includes('pathway-param-expiring'));
  assert.ok((await codes('2026-12-01')).includes('pathway-param-expired'));
  assert.ok((await codes('2027-06-01')).includes('review-overdue'));
  await writeTree(content, { [PATHWAY_FILE]: text });
  const release = await compile({ content: [content], at: '2027-06-01', release: true });
  await rm(join(content, PATHWAY_FILE));
  assert.ok(release.problems.some((problem) => problem.code === 'pathway-param-expired'));
});
