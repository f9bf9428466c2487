import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Document } from '../../src/model/document.js';
import { compile } from '../../src/compile/compile.js';
import { formatProblem } from '../../src/compile/problem.js';
import { decodeLexicon } from '../../src/pack/decode.js';
import { encodePack } from '../../src/pack/encode.js';
import { AT, compileTree, OFFICIAL, soundContent, writeTree } from './content-tree.js';

type DocumentOf<Id extends string> = Extract<Document, { kind: Id extends `${infer Kind}/${string}` ? Kind : never }>;

function find<Id extends string>(documents: readonly Document[] | undefined, id: Id): DocumentOf<Id> {
  const found = documents?.find((document) => document.id === id);
  assert.ok(found, `no ${id}`);
  return found as DocumentOf<Id>;
}

test('sound content compiles without a finding and becomes a pack', async (t) => {
  const { content, problems, notices, skipped, counts } = await compileTree(t);
  assert.deepEqual(problems.map(formatProblem), []);
  assert.deepEqual(notices.map(formatProblem), []);
  assert.deepEqual([...skipped], []);
  assert.deepEqual(counts, {
    documents: { topic: 2, hotline: 1, guide: 1, service: 1, term: 1, statute: 3, article: 4 },
    guides: { work: 1, services: 0 },
    languages: ['zh-CN', 'ko', 'en'],
    translations: { ko: { term: 1 }, en: { term: 1 } },
    titles: { ko: { term: 1 }, en: { term: 1 } },
    notes: { 'care-law': 1 },
    statutes: 3,
    articles: 4,
    reading: {
      'guide/debt': { sentences: 6, mean: 4.8, longest: 7, rare: 0 },
      'service/care': { sentences: 9, mean: 3.7, longest: 7, rare: 0 },
    },
    pathways: {},
  });
  assert.ok(content);
  const { manifest } = await encodePack(content);
  assert.equal(manifest.counts.article, 4);
});

test('an announced id reaches no resident: dropped from related, its link is plain words', async (t) => {
  const { content } = await compileTree(t);
  const guide = find(content?.documents, 'guide/debt');
  assert.deepEqual(guide.related, ['service/care']);
  assert.doesNotMatch(JSON.stringify(content), /guide\/later/);
  assert.match(JSON.stringify(guide.blocks), /以后写/);
  assert.deepEqual(find(content?.documents, 'article/care-law/1').related, ['guide/debt']);
});

test('an article of a repealed law may have become several, and may say what changed', async (t) => {
  const rows = ['1\tcare-law/1\t样\t不再收钱', '1\tcare-law/2#p1\t样', '3\tcare-law/2\t样\t'];
  const lines = [
    'statute\tnames\tarticle\ttoday\tsource\tnote',
    ...rows.map((row) => `old-care-law\t旧照护法;照护旧法\t${row}`),
  ];
  const { content, problems } = await compileTree(t, { 'repealed.tsv': `${lines.join('\n')}\n` });
  assert.deepEqual(problems.map(formatProblem), []);
  assert.deepEqual(content?.lexicon?.repealed, [
    {
      id: 'old-care-law',
      names: ['旧照护法', '照护旧法'],
      articles: [
        ['1', 'article/care-law/1', '不再收钱'],
        ['1', 'article/care-law/2#p1'],
        ['3', 'article/care-law/2'],
      ],
    },
  ]);
  const { manifest, files } = await encodePack(content);
  const { lexicon } = manifest;
  const bytes = files.find(({ path }) => path === lexicon?.path)?.bytes;
  assert.ok(lexicon && bytes);
  assert.deepEqual(decodeLexicon(bytes, lexicon).repealed, content.lexicon.repealed);
});

test('citations become places in the law, listed once as sources', async (t) => {
  const { content } = await compileTree(t);
  const guide = find(content?.documents, 'guide/debt');
  assert.deepEqual(guide.sources, [
    { id: 'article/care-law/2', anchor: 'p1-i2', label: '照护法第2条第1款第2项' },
    { id: 'article/care-law/1', label: '照护法第1条' },
  ]);
});

test('an article joins its facts, our words and the official text', async (t) => {
  const { content } = await compileTree(t);
  const article = find(content?.documents, 'article/care-law/1');
  assert.equal(article.headnote, '记账');
  assert.deepEqual(article.plain, [
    { type: 'paragraph', children: ['照护人应当每30日内记一次账。'], paragraph: 1 },
    { type: 'paragraph', children: ['可以由2人核对。'], paragraph: 2 },
  ]);
  assert.deepEqual(article.questions, ['要不要记账']);
  assert.equal(article.official?.length, 2);
  assert.equal(article.outline, 0);
  assert.equal(article.previous, undefined);
  assert.equal(article.next, '2');
});

test('without official text nothing counts as checked against it', async (t) => {
  const { content: folder } = await soundContent(t);
  const { content, skipped } = await compile({ content: [folder], at: AT });
  assert.equal(find(content?.documents, 'article/care-law/1').official, undefined);
  assert.equal(skipped.get('没有提供法律原文，没有核对条文是否改过'), 4);
});

test('a service is divided by its nine headings', async (t) => {
  const { content } = await compileTree(t);
  const service = find(content?.documents, 'service/care');
  assert.equal(service.answer[0]?.type, 'callout');
  assert.deepEqual(service.fields.materials, [{ type: 'materials', items: [{ text: ['身份证'] }] }]);
  assert.deepEqual(Object.keys(service.fields).length, 9);
});

test('a term translated with doubt is shown to nobody', async (t) => {
  const row = (review: string): string =>
    'id\tzh\tko\tko_kr\ten\tplain\tsynonyms\tcite\treview\n' + `care\t照护\t돌봄\t간병\tcare\t照看人\t\t\t${review}\n`;
  const sure = await compileTree(t, { 'glossary.tsv': row('pending') });
  assert.equal(find(sure.content?.documents, 'term/care').title.ko, '돌봄');
  const unsure = await compileTree(t, { 'glossary.tsv': row('verify') });
  const term = find(unsure.content?.documents, 'term/care');
  assert.deepEqual(term.title, { 'zh-CN': '照护' });
  assert.equal(term.koreanSouth, undefined);
});

test('changed official text marks the note as written for another', async (t) => {
  const { content: folder, official } = await soundContent(t);
  await writeTree(official, { 'care-law.md': OFFICIAL.replace('每30日', '每60日') });
  const { content, notices, problems } = await compile({ content: [folder], official, at: AT });
  assert.deepEqual(problems.map(formatProblem), []);
  assert.deepEqual(notices.map(({ code }) => code).sort(), ['note-stale', 'official-changed']);
  const article = find(content?.documents, 'article/care-law/1');
  assert.equal(article.stale, true);
  assert.match(article.official?.[0]?.text ?? '', /每60日/);
  assert.equal(find(content?.documents, 'article/care-law/2').stale, undefined);
});

test('what is left out is left out everywhere, and links to it stay words', async (t) => {
  const { content, counts } = await compileTree(t, {}, { without: ['notes', 'services'] });
  assert.deepEqual(counts.notes, {});
  assert.equal(counts.documents.service, undefined);
  assert.doesNotMatch(JSON.stringify(content), /service\/care/);
  assert.equal(find(content?.documents, 'article/care-law/1').headnote, undefined);
});
