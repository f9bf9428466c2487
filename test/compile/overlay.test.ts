import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { test } from 'node:test';
import type { CompileOptions, Compiled } from '../../src/compile/compile.js';
import { compile } from '../../src/compile/compile.js';
import { fingerprint } from '../../src/compile/fingerprint.js';
import { formatProblem, Problems } from '../../src/compile/problem.js';
import { stampFile } from '../../src/compile/stamp.js';
import type { Tree } from './content-tree.js';
import { AT, GUIDE, soundContent, temporaryFolder, writeTree } from './content-tree.js';

const OVERLAY = 'id: county\nname: { zh-CN: 某县, ko: 모현 }\nlanguages: [zh-CN, ko]\n';

interface Layered extends Compiled {
  readonly folders: readonly string[];
}

async function compileOver(t: TestContext, county: Tree, options: Partial<CompileOptions> = {}): Promise<Layered> {
  const { content, official } = await soundContent(t);
  const overlay = await writeTree(await temporaryFolder(t), { 'overlay.yaml': OVERLAY, ...county });
  const folders = [content, overlay];
  return { ...(await compile({ content: folders, official, at: AT, ...options })), folders };
}

const titles = ({ content }: Compiled): Record<string, string> =>
  Object.fromEntries((content?.documents ?? []).map(({ id, title }) => [id, title['zh-CN']]));

test('an overlay names the county and its languages', async (t) => {
  const { content, problems } = await compileOver(t, {});
  assert.deepEqual(problems.map(formatProblem), []);
  assert.equal(content?.id, 'county');
  assert.deepEqual(content.languages, ['zh-CN', 'ko']);
  assert.equal(content.publicUrl, undefined);
});

test('a document with the same id replaces the whole one', async (t) => {
  const own = GUIDE.replace('title: 欠账怎么办', 'title: 本县欠账怎么办').replace(
    'related: [service/care, guide/later]\n',
    '',
  );
  const result = await compileOver(t, { 'guides/work/debt.md': own });
  assert.deepEqual(result.problems.map(formatProblem), []);
  assert.equal(titles(result)['guide/debt'], '本县欠账怎么办');
  const guide = result.content?.documents.find(({ id }) => id === 'guide/debt');
  assert.deepEqual(guide?.kind === 'guide' ? guide.related : undefined, []);
  assert.deepEqual(
    result.notices.map(({ code }) => code),
    ['overlay-unstamped'],
  );
});

test('a replacement remembers what it replaced, and says so when that changes', async (t) => {
  const { folders } = await compileOver(t, { 'guides/work/debt.md': GUIDE });
  const own = join(folders[1] ?? '', 'guides/work/debt.md');
  const problems = new Problems();
  assert.equal((await stampFile(own, folders, problems))?.field, 'replaces');
  assert.match(await readFile(own, 'utf8'), new RegExp(`^replaces: "${fingerprint(GUIDE)}"$`, 'm'));
  const stamped = await compile({ content: folders, at: AT });
  assert.deepEqual(stamped.notices.map(formatProblem), []);
  await writeTree(folders[0] ?? '', { 'guides/work/debt.md': GUIDE.replace('先要，再退', '先退，再要') });
  const drifted = await compile({ content: folders, at: AT });
  assert.deepEqual(
    drifted.notices.map(({ code }) => code),
    ['overlay-drift'],
  );
});

test('YAML lists merge by id, maps by key', async (t) => {
  const hotlines =
    '- id: hotline/12348\n  source: 县里核实\n' +
    '- id: hotline/110\n  number: "110"\n  name: { zh-CN: 报警 }\n  for: { zh-CN: 有危险 }\n  source: 全国统一短号\n  urgent: true\n';
  const { content, problems } = await compileOver(t, { 'hotlines.yaml': hotlines });
  assert.deepEqual(problems.map(formatProblem), []);
  const found = content?.documents.flatMap((document) =>
    document.kind === 'hotline' ? [[document.id, document.number, document.source, document.urgent]] : [],
  );
  assert.deepEqual(found, [
    ['hotline/12348', '12348', '县里核实', false],
    ['hotline/110', '110', '全国统一短号', true],
  ]);
});

test('a line of the glossary and a note replace the common ones', async (t) => {
  const result = await compileOver(t, {
    'glossary.tsv': 'id\tzh\tko\tko_kr\ten\tplain\tsynonyms\tcite\treview\ncare\t照看\t\t\t\t照看人\t\t\tdone\n',
    'statutes/care-law/01-local.md':
      '## 1 本县怎么记账\n照护人应当每30日内记一次账，可以由2人核对。\n\n- 问：账本在哪领\n- 复核：2026-11-23\n',
  });
  assert.deepEqual(result.problems.map(formatProblem), []);
  assert.equal(titles(result)['term/care'], '照看');
  const article = result.content?.documents.find(({ id }) => id === 'article/care-law/1');
  assert.equal(article?.kind === 'article' ? article.headnote : undefined, '本县怎么记账');
  assert.deepEqual(result.counts.notes, { 'care-law': 1 });
});

test('hide takes a document away; references to it stay words', async (t) => {
  const result = await compileOver(t, { 'overlay.yaml': `${OVERLAY}hide: [service/care]\n` });
  assert.deepEqual(result.problems.map(formatProblem), []);
  assert.equal(titles(result)['service/care'], undefined);
  assert.doesNotMatch(JSON.stringify(result.content), /service\/care/);
});

test('hiding what is not there, and broken overlays, are problems', async (t) => {
  for (const [overlay, code] of [
    [`${OVERLAY}hide: [guide/nothing]\n`, 'hide-missing'],
    [`${OVERLAY}hide: [nothing]\n`, 'id-format'],
    [OVERLAY.replace('languages: [zh-CN, ko]', 'languages: [zh-CN, kr]'), 'field-format'],
    [OVERLAY.replace('id: county\n', ''), 'field-missing'],
    [`${OVERLAY}public_url: www.gov.cn\n`, 'field-format'],
    ['- id: county\n', 'yaml-map'],
  ] as const) {
    const { problems, content } = await compileOver(t, { 'overlay.yaml': overlay });
    assert.deepEqual(
      problems.map((problem) => problem.code),
      [code],
    );
    assert.equal(content, undefined);
  }
});

test('the order of a topic: as written, a county may write its own, what it hides or announces is left out', async (t) => {
  const own = (order: string): string => `- id: topic/services\n  order: ${order}\n`;
  const orderIn = async (county: Tree): Promise<unknown> => {
    const { problems, content } = await compileOver(t, { 'overlay.yaml': OVERLAY, ...county });
    assert.deepEqual(problems.map(formatProblem), []);
    const topic = content?.documents.find(({ id }) => id === 'topic/services');
    return topic?.kind === 'topic' ? topic.order : topic;
  };
  assert.equal(await orderIn({}), undefined);
  assert.deepEqual(await orderIn({ 'topics.yaml': own('[guide/later, service/care]') }), ['service/care']);
  const hidden = { 'topics.yaml': own('[service/care]'), 'overlay.yaml': `${OVERLAY}hide: [service/care]\n` };
  assert.equal(await orderIn(hidden), undefined);
});

test('a list of comments alone leaves the list below as it is', async (t) => {
  const result = await compileOver(t, { 'hotlines.yaml': '# 还没有本县的电话\n' });
  assert.deepEqual(result.problems.map(formatProblem), []);
  assert.equal(titles(result)['hotline/12348'], '热线');
});
