import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connectDocuments } from '../../src/compile/connect.js';
import type { Article, Document, Guide, Term } from '../../src/model/document.js';
import type { Block, Inline } from '../../src/model/text.js';

const base = { aliases: [], topics: [] };

function term(slug: string, name: string): Term {
  return {
    ...base,
    id: `term/${slug}`,
    kind: 'term',
    title: { 'zh-CN': name },
    plain: '一句白话。',
    sources: [],
    review: 'done',
  };
}

const TERMS = [
  term('arbitration', '仲裁'),
  term('labor-arbitration', '劳动仲裁'),
  term('to-sue', '起诉'),
  term('court', '法院'),
];

function guide(blocks: readonly Block[], cited: readonly string[] = [], id = 'guide/one'): Guide {
  return {
    ...base,
    id,
    kind: 'guide',
    title: { 'zh-CN': '一篇' },
    blocks,
    sources: cited.map((source) => ({ id: source, label: source })),
    hotlines: [],
    related: [],
    lawAsOf: '2026-11-23',
    reviewed: { on: '2026-11-23', next: '2027-05-23' },
  };
}

function article(number: string, related?: readonly string[]): Article {
  return {
    ...base,
    id: `article/care-law/${number}`,
    kind: 'article',
    statute: 'care-law',
    number,
    title: { 'zh-CN': number },
    ...(related === undefined ? {} : { related }),
  };
}

function paragraph(...children: readonly Inline[]): Block {
  return { type: 'paragraph', children };
}

/** Words marked, in order. */
function marked(blocks: readonly Block[]): string[] {
  const [connected] = connectDocuments([guide(blocks), ...TERMS], new Set(['term/court']));
  return [...JSON.stringify(connected).matchAll(/"type":"term","id":"[^"]+","text":"([^"]+)"/g)].map(
    ([, text = '']) => text,
  );
}

test('a term is marked where it is first mentioned, once in a document', () => {
  assert.deepEqual(marked([paragraph('可以起诉。'), paragraph('再起诉，申请仲裁，又起诉。')]), ['起诉', '仲裁']);
});

test('the longest term wins, and its short form is not explained again', () => {
  assert.deepEqual(marked([paragraph('申请劳动仲裁，仲裁不收费。')]), ['劳动仲裁']);
});

test('a term inside a longer word is left alone: the next mention is marked', () => {
  const [connected] = connectDocuments([guide([paragraph('写起诉状，不起诉的不用写。去起诉。')]), ...TERMS], new Set());
  assert.deepEqual(connected?.kind === 'guide' && connected.blocks, [
    paragraph('写起诉状，不起诉的不用写。去', { type: 'term', id: 'term/to-sue', text: '起诉' }, '。'),
  ]);
});

test('everyday terms, headings, links, citations and things to bring stay as they are', () => {
  const words = ['去起诉'] as const;
  assert.deepEqual(
    marked([
      { type: 'heading', level: 2, id: 'a', children: words },
      { type: 'materials', items: [{ text: words }] },
      { type: 'steps', items: [{ title: words, blocks: [] }] },
      paragraph(
        '法院',
        { type: 'document', id: 'guide/two', children: words },
        { type: 'citation', id: 'article/care-law/1', text: '仲裁' },
      ),
    ]),
    [],
  );
});

test('marks stand in lists, steps, tables, callouts and bold words; the text stays the same', () => {
  const blocks: Block[] = [
    { type: 'callout', tone: 'answer', blocks: [paragraph({ type: 'strong', children: ['去起诉'] })] },
    { type: 'table', header: [['仲裁']], rows: [[['仲裁']]], align: [null] },
  ];
  assert.deepEqual(marked(blocks), ['起诉', '仲裁']);
});

test('an article and its statute name who cites them, the closest first, without what the article names itself', () => {
  const documents: Document[] = [
    guide([], ['article/care-law/2', 'article/care-law/1'], 'guide/late'),
    guide([], ['article/care-law/1', 'article/care-law/1'], 'guide/early'),
    guide([], ['article/care-law/1'], 'guide/named'),
    article('1', ['guide/named']),
    article('2'),
    article('3'),
  ];
  const citedBy = connectDocuments(documents, new Set()).map((each) => ('citedBy' in each ? each.citedBy : undefined));
  assert.deepEqual(citedBy.slice(3), [['guide/early', 'guide/late'], ['guide/late'], undefined]);
});
