import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { reportChanges } from '../../src/compile/change-report.js';
import { reportHtml } from '../../src/compile/change-report-html.js';
import { reportLines } from '../../src/compile/change-report-text.js';
import { citingDocuments } from '../../src/compile/citing-documents.js';
import { compile } from '../../src/compile/compile.js';
import type { OfficialArticle } from '../../src/compile/official-article.js';
import type { OfficialStatute } from '../../src/compile/official-statute.js';
import { parseOfficialStatute, readOfficialStatute } from '../../src/compile/official-statute.js';
import { Problems } from '../../src/compile/problem.js';
import { compareStatutes } from '../../src/compile/statute-changes.js';
import { AT, OFFICIAL, soundContent } from './content-tree.js';

function articles(...texts: readonly (readonly [string, string])[]): OfficialArticle[] {
  return texts.map(([number, text], line) => ({ number, line, paragraphs: [{ text }] }));
}

const OLD = articles(
  ['1', '为了保护照护人和被照护人的合法权益，制定本法。'],
  ['2', '照护人应当每三十日记录一次照护的情况。'],
  ['3', '旧的照护站由乡镇人民政府设立，撤销时应当公告。'],
  ['4', '本法自2020年1月1日起施行。'],
);
const NEW = articles(
  ['1', '为了保护照护人和被照护人的合法权益，制定本法。'],
  ['2', '国家鼓励社会力量参与居家养老，具体办法由国务院规定。'],
  ['3', '照护人应当每十日记录一次照护的情况。'],
  ['4', '本法自2020年1月1日起施行。'],
);

test('articles changed, added, removed and kept are told apart, whatever their numbers', () => {
  const { unchanged, changes } = compareStatutes(OLD, NEW);
  assert.equal(unchanged, 2);
  assert.deepEqual(
    changes.map(({ kind, from, to }) => [kind, from, to]),
    [
      ['added', undefined, '2'],
      ['changed', '2', '3'],
      ['removed', '3', undefined],
    ],
  );
});

test('the parts of a change give both texts back', () => {
  const [, changed] = compareStatutes(OLD, NEW).changes;
  const side = (left: string): string =>
    (changed?.parts ?? [])
      .filter(({ kind }) => kind !== left)
      .map(({ text }) => text)
      .join('');
  assert.equal(side('added'), OLD[1]?.paragraphs[0]?.text);
  assert.equal(side('removed'), NEW[2]?.paragraphs[0]?.text);
});

test('a text that only moved is renumbered, not changed', () => {
  const { changes } = compareStatutes(OLD, articles(['1', OLD[1]?.paragraphs[0]?.text ?? '']));
  assert.deepEqual(
    changes.map(({ kind, from, to }) => [kind, from, to]),
    [
      ['removed', '1', undefined],
      ['renumbered', '2', '1'],
      ['removed', '3', undefined],
      ['removed', '4', undefined],
    ],
  );
});

const KO = '---\ntitle: 빚\nreview: pending\n---\n';

test('a change names every guide, note and translation that cites the article', async (t) => {
  const { content } = await soundContent(t, { 'guides/work/debt.ko.md': KO });
  const { content: pack } = await compile({ content: [content], at: AT });
  const documents = pack?.documents ?? [];
  const citing = citingDocuments(documents).get('article/care-law/2') ?? [];
  assert.ok(citing.some(({ id }) => id === 'guide/debt'));
  const before = parse(OFFICIAL);
  const after = parse(OFFICIAL.replace('10日内退钱', '90日内退钱'));
  const report = reportChanges([before], [after], documents);
  const [statute] = report.statutes;
  assert.ok(statute !== undefined && statute.changes.length > 0);
  const text = reportLines(report).join('\n');
  assert.match(text, /要重新核对的内容/);
  assert.match(text, /guide\/debt/);
  assert.match(text, /\{\+90/);
  assert.deepEqual(reportChanges([before], [before], documents).statutes, []);
  assert.deepEqual(reportLines(reportChanges([before], [before], documents)), ['两份文本一样，没有变动']);
});

test('the printed page holds no markup of the law, only text of it', async (t) => {
  const { content } = await soundContent(t);
  const { content: pack } = await compile({ content: [content], at: AT });
  const before = parse(OFFICIAL);
  const hostile = {
    ...before,
    articles: before.articles.map((one) => ({ ...one, paragraphs: [{ text: '<img src=x>' }] })),
  };
  const page = reportHtml(reportChanges([before], [hostile], pack?.documents ?? []));
  assert.doesNotMatch(page, /<img|<script|https?:/);
  assert.match(page, /&lt;img/);
});

function parse(text: string): OfficialStatute {
  const problems = new Problems();
  const read = parseOfficialStatute({ path: 'x.md', file: 'x.md', text }, problems);
  assert.ok(read, JSON.stringify(problems.problems));
  return read;
}

const WIDE = '../shared/eval/laws-wide.jsonl.gz';
const PRESENT = '../shared/laws/arbitration-law.md';

test(
  '仲裁法 2017 (80 articles) against 2025 (96): every article of both is accounted for',
  { skip: existsSync(WIDE) ? false : `${WIDE} is absent` },
  async () => {
    const rows = gunzipSync(readFileSync(WIDE))
      .toString('utf8')
      .split('\n')
      .filter((line) => line.includes('"law": "仲裁法"'))
      .map((line) => JSON.parse(line) as { readonly no: number; readonly text: string });
    const before = articles(...rows.map(({ no, text }) => [String(no), text] as const));
    const after = (await readOfficialStatute(PRESENT, new Problems()))?.articles ?? [];
    assert.deepEqual([before.length, after.length], [80, 96]);
    const { unchanged, changes } = compareStatutes(before, after);
    const count = (kind: string): number => changes.filter((change) => change.kind === kind).length;
    const kept = unchanged + count('changed') + count('renumbered');
    assert.equal(kept + count('removed'), 80);
    assert.equal(kept + count('added'), 96);
  },
);
