import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { compile } from '../../src/compile/compile.js';
import { formatProblem } from '../../src/compile/problem.js';
import type { Article } from '../../src/model/document.js';
import type { Pathway } from '../../src/model/pathway.js';
import { replay } from '../../src/pathway/replay.js';
import { passagesOf } from '../../src/search/passages.js';
import { AT, compileTree, GUIDE, soundContent, writeTree } from './content-tree.js';
import { WITH_PATHWAY } from './pathway-tree.js';

const COUNTY = `pathway: debt
params:
  poor-line: { unit: 元, values: [{ from: "2026-01-01", value: 800, source: 示例县通知, verified: "2026-11-23", status: pilot }] }
tests:
  - given: { who: person, groups: [poor], income: 800 }
    at: "2026-11-23"
    expect: help
  - given: { who: person, groups: [poor], income: 801 }
    at: "2026-11-23"
    expect: ask
`;

const OVERLAY = 'id: county\nname: { zh-CN: 示例县 }\nlanguages: [zh-CN, ko]\nhide: []\n';

test('a county fills in a parameter in a file of its own; the common tests hold for the common figures', async (t) => {
  const { content } = await soundContent(t, WITH_PATHWAY);
  const county = join(content, '..', 'county');
  await writeTree(county, { 'overlay.yaml': OVERLAY, 'pathways/debt.yaml': COUNTY });
  const { problems, content: made, counts } = await compile({ content: [content, county], at: AT });
  // What is said without a figure is still proved: the figure may run out.
  assert.deepEqual(problems.map(formatProblem), []);
  assert.equal(counts.pathways['pathway/debt']?.tests, 8);
  const pathway = made?.documents.find((document): document is Pathway => document.kind === 'pathway');
  assert.ok(pathway);
  const given = { who: 'person', groups: ['poor'], income: 800 };
  assert.equal(replay(pathway, given, { at: AT }).result.outcome.id, 'help');
  assert.equal(replay(pathway, given, { at: '2025-12-31' }).result.outcome.id, 'unset', 'not yet in force');
});

test('a county with pathways and no public address is told that nothing prints a code', async (t) => {
  const { content } = await soundContent(t, WITH_PATHWAY);
  const county = join(content, '..', 'county');
  const noticesWith = async (overlay: string, folders = [content, county]): Promise<string[]> => {
    await writeTree(county, { 'overlay.yaml': overlay });
    const { problems, notices } = await compile({ content: folders, at: AT });
    assert.deepEqual(problems.map(formatProblem), []);
    return notices.filter(({ code }) => code === 'public-url-missing').map(formatProblem);
  };
  const [notice, ...more] = await noticesWith(`${OVERLAY}public_url:\n`);
  assert.match(notice ?? '', /county\/overlay\.yaml:5 — 没有 public_url：1 个指引.*二维码 — 写上.*public_url: https:/);
  assert.deepEqual(more, []);
  assert.deepEqual(await noticesWith(`${OVERLAY}public_url: https://law.example/mingbai/\n`), []);
  assert.deepEqual(await noticesWith(OVERLAY, [content]), [], 'the library without a county has no address');
});

test('a pathway is searched by its names, questions and outcomes, cited by its articles, and related to guides', async (t) => {
  const guide = GUIDE.replace('related: [service/care, guide/later]', 'related: [pathway/debt]');
  const { problems, content } = await compileTree(t, { ...WITH_PATHWAY, 'guides/work/debt.md': guide });
  assert.deepEqual(problems.map(formatProblem), []);
  const documents = content?.documents ?? [];
  const pathway = documents.find((document): document is Pathway => document.kind === 'pathway');
  assert.ok(pathway);
  const texts = passagesOf(pathway).map(({ text }) => text);
  for (const said of ['欠账一步步问', '赖账怎么办', '谁欠你的？', '商店', '要求退钱', '10日内应当退。']) {
    assert.ok(texts.includes(said), said);
  }
  const article = documents.find((document): document is Article => document.id === 'article/care-law/2');
  assert.ok(article?.citedBy?.includes('pathway/debt'));
  const related = documents.find(({ id }) => id === 'guide/debt');
  assert.deepEqual(related?.kind === 'guide' ? related.related : [], ['pathway/debt']);
  assert.equal(replay(pathway, { who: 'person', groups: 'none' }, { at: AT }).result.outcome.id, 'ask');
});
