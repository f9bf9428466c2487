import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { test } from 'node:test';
import { run } from '../../src/cli/run.js';
import type { Terminal } from '../../src/cli/terminal.js';
import { soundContent } from '../compile/content-tree.js';
import { PATHWAY, WITH_PATHWAY } from '../compile/pathway-tree.js';

/** Runs `mingbai` over content with the example pathway. */
async function mingbai(t: TestContext, ...args: readonly string[]) {
  const { content } = await soundContent(t, WITH_PATHWAY);
  const folder = dirname(content);
  const out: string[] = [];
  const err: string[] = [];
  const plain = (text: string | number | null | undefined): string => String(text);
  const terminal: Terminal = {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    isWatched: false,
    colour: { red: plain, yellow: plain, green: plain, cyan: plain, bold: plain, dim: plain },
  };
  const given = args.map((arg) => arg.replace('FOLDER', folder));
  await writeFile(join(folder, 'debt.yaml'), PATHWAY.replace('expect: unset', 'expect: help'));
  const code = await run(
    [...given, ...(args[0] === 'check' ? [content] : ['--content', content]), '--at', '2026-11-23'],
    terminal,
  );
  return { code, out: out.join('\n'), err: err.join('\n'), folder };
}

test('pathway check: reads, tries and proves one, and says how much', async (t) => {
  const said = await mingbai(t, 'pathway', 'check', 'debt');
  assert.equal(said.code, 0, said.out);
  assert.match(said.out, /pathway\/debt：4 个问题，4 个结果，1 条提醒；6 个测试，都对；证明：\d+ 种情形，\d+ 条路/);
  assert.match(said.out, /0 个问题，1 条提醒$/);
});

test('pathway check: a draft outside the content replaces the one inside', async (t) => {
  const said = await mingbai(t, 'pathway', 'check', 'FOLDER/debt.yaml');
  assert.equal(said.code, 1);
  assert.match(said.out, /第 4 个测试：结果应当是 help，得到 unset/);
  assert.match(said.out, /6 个测试，1 个不对/);
});

test('pathway check --json: figures by id, as decimals where they may be large', async (t) => {
  const said = await mingbai(t, 'pathway', 'check', 'debt', '--json');
  const { pathways } = JSON.parse(said.out) as {
    pathways: Record<string, { tests: number; proof: { paths: string } }>;
  };
  assert.equal(pathways['pathway/debt']?.tests, 6);
  assert.match(pathways['pathway/debt'].proof.paths, /^\d+$/);
});

test('check: the summary counts pathways, their tests and what was proved', async (t) => {
  const said = await mingbai(t, 'check', '--no-queries');
  assert.match(said.out, /^指引：1 条，测试 6 个，证明 1 条：\d+ 种情形，5 个走得到的例子$/m);
});

test('pathway run: what is asked, the result with its reasons, the last day, what else is possible', async (t) => {
  const shop = await mingbai(t, 'pathway', 'run', 'debt', '--answers', 'who=shop,since=2026-11-01');
  assert.equal(shop.code, 0);
  assert.match(shop.out, /→ 谁欠你的？ 商店/);
  assert.match(shop.out, /结果：refund（很可能可以）要求退钱\n {2}因为：谁欠你的：商店/);
  assert.match(shop.out, /退钱的最后一天：2026-11-11/);
  assert.match(shop.out, /提醒：late（紧急）/);
  const poor = await mingbai(t, 'pathway', 'run', 'debt', '--answers', 'who=person,groups=poor+disabled');
  assert.match(poor.out, /结果：help（先问）/);
  const unsure = await mingbai(t, 'pathway', 'run', 'debt', '--answers', 'who=unknown');
  assert.match(unsure.out, /还可能：refund — 不清楚：谁欠你的/);
  assert.match(unsure.out, /弄清楚谁欠的，结果会更准。/);
  const open = await mingbai(t, 'pathway', 'run', 'debt');
  assert.match(open.out, /还要问：谁欠你的？ shop（商店）、person（个人）/);
});

test('pathway run: an answer that is none is refused with what there is', async (t) => {
  const wrong = await mingbai(t, 'pathway', 'run', 'debt', '--answers', 'who=shops');
  assert.deepEqual([wrong.code, wrong.out], [2, '']);
  assert.match(wrong.err, /问题“who”的回答“shops”不对：是不是“shop”/);
  const missing = await mingbai(t, 'pathway', 'run', 'debt', '--answers', 'whom=shop');
  assert.match(missing.err, /没有“whom”这个问题；有：who/);
  const nobody = await mingbai(t, 'pathway', 'run', 'dept');
  assert.equal(nobody.code, 1);
  assert.match(nobody.err, /没有“dept”这个指引/);
  const nothing = await mingbai(t, 'pathway', 'fly', 'debt');
  assert.match(nothing.err, /要写做什么：check、run、table、graph/);
});

test('pathway table: conditions, outcome and citation in rank order, the notices after', async (t) => {
  const said = await mingbai(t, 'pathway', 'table', 'debt');
  const heads = said.out.split('\n').filter((line) => !line.startsWith('   '));
  assert.deepEqual(
    heads.map((line) => line.split(' [')[0]),
    ['1 refund', '2 help', '3 unset', '4 ask', '· late'],
  );
  assert.match(said.out, /条件：有没有这些情况：困难；并且参数 poor-line 没有定/);
  assert.match(said.out, /条件：有没有这些情况：残疾；或者一个月挣多少 不超过 没有定（\$poor-line）/);
  assert.match(said.out, /依据：照护法第2条/);
  const { folder } = await mingbai(t, 'pathway', 'table', 'debt', '--html', 'FOLDER/table.html');
  const page = await readFile(join(folder, 'table.html'), 'utf8');
  assert.match(page, /<html lang="zh-CN"><meta charset="utf-8"><title>欠账一步步问：判断表<\/title>/);
  assert.equal(page.match(/<tr id=/g)?.length, 5);
});

test('pathway graph: a picture of questions, outcomes and notices, coloured by the tests', async (t) => {
  const { folder } = await mingbai(t, 'pathway', 'graph', 'debt', '--out', 'FOLDER/debt.svg');
  const svg = await readFile(join(folder, 'debt.svg'), 'utf8');
  assert.match(svg, /^<svg xmlns/);
  assert.equal(
    svg.match(/<g><rect [^>]*fill="#e6f4ea"/g)?.length,
    9,
    'four questions, four outcomes, one notice, all touched',
  );
  assert.ok(svg.includes('● 商店') && svg.includes('只在：谁欠你的：商店'));
  const untested = PATHWAY.slice(0, PATHWAY.indexOf('  - given: { who: person, groups: none }'));
  await writeFile(join(folder, 'debt.yaml'), untested);
  const drawn = await mingbai(t, 'pathway', 'graph', join(folder, 'debt.yaml'));
  assert.equal(drawn.out.match(/<g><rect [^>]*fill="#fdecea"/g)?.length, 1, 'the default is not touched any more');
});
