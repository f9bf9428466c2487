import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Article, Document, Guide } from '../../src/model/document.js';
import { createDocumentIndex } from '../../src/search/document-index.js';
import { liftArticles } from '../../src/search/lift-articles.js';
import type { Pointers } from '../../src/search/pointers.js';

function article(number: string, notes: Partial<Article> = {}): Article {
  return {
    kind: 'article',
    id: `article/civil-code/${number}`,
    statute: 'civil-code',
    number,
    title: { 'zh-CN': `第${number}条` },
    aliases: [],
    topics: [],
    official: [{ text: '房屋的围墙倒塌，砸坏了东西。' }],
    ...notes,
  };
}

const GUIDE: Guide = {
  kind: 'guide',
  id: 'guide/wall',
  title: { 'zh-CN': '围墙倒了怎么办' },
  aliases: [],
  topics: [],
  blocks: [],
  sources: [],
  hotlines: [],
  related: [],
  lawAsOf: '2026-11-23',
  reviewed: { on: '2026-11-23', next: '2027-05-23' },
};

function pointersOf(documents: readonly Document[]): Pointers {
  const index = createDocumentIndex();
  for (const document of documents) index.add(document);
  return index.pointers();
}

/** Numbers in the index are the places in the list. */
const scored = (...scores: number[]): { number: number; score: number }[] =>
  scores.map((score, number) => ({ number, score }));

describe('articles lifted', () => {
  it('what the best answer cites comes before its equal', () => {
    const pointers = pointersOf([article('1'), article('2', { citedBy: ['guide/wall'] }), GUIDE]);
    const [first, second] = liftArticles(scored(1, 1), [{ number: 2, score: 1.5 }], pointers);
    assert.ok(first && second && second.score > first.score);
  });

  it('an answer far down has little say', () => {
    const other: Guide = { ...GUIDE, id: 'guide/other' };
    const pointers = pointersOf([
      article('1', { citedBy: ['guide/other'] }),
      article('2', { citedBy: ['guide/wall'] }),
      GUIDE,
      other,
    ]);
    const answers = [
      { number: 2, score: 2 },
      { number: 3, score: 0.5 },
    ];
    const [first, second] = liftArticles(scored(1, 1), answers, pointers);
    assert.ok(first && second && second.score > first.score * 1.05);
  });

  it('keeps the measure: the best article is worth what it was', () => {
    const pointers = pointersOf([article('1', { citedBy: ['guide/wall'] }), article('2'), GUIDE]);
    const lifted = liftArticles(scored(0.7, 0.6), [{ number: 2, score: 1 }], pointers);
    assert.equal(Math.max(...lifted.map(({ score }) => score)), 0.7);
  });

  it('leaves articles alone that nothing speaks for', () => {
    const pointers = pointersOf([article('1'), article('2')]);
    assert.deepEqual(liftArticles(scored(1, 0.5), [], pointers), scored(1, 0.5));
  });
});
