import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Article, Document, Guide } from '../../src/model/document.js';
import { createDocumentIndex } from '../../src/search/document-index.js';
import { liftArticles } from '../../src/search/lift-articles.js';
import { weighQuery } from '../../src/search/name-match.js';
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

const NOTHING_ASKED = (): number => 0;

describe('articles lifted', () => {
  it('what the best answer cites comes before its equal', () => {
    const pointers = pointersOf([article('1'), article('2', { citedBy: ['guide/wall'] }), GUIDE]);
    const [first, second] = liftArticles(scored(1, 1), [{ number: 2, score: 1.5 }], pointers, NOTHING_ASKED);
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
    const [first, second] = liftArticles(scored(1, 1), answers, pointers, NOTHING_ASKED);
    assert.ok(first && second && second.score > first.score * 1.05);
  });

  it('keeps the measure: the best article is worth what it was', () => {
    const pointers = pointersOf([article('1', { citedBy: ['guide/wall'] }), article('2'), GUIDE]);
    const lifted = liftArticles(scored(0.7, 0.6), [{ number: 2, score: 1 }], pointers, NOTHING_ASKED);
    assert.equal(Math.max(...lifted.map(({ score }) => score)), 0.7);
  });

  it('leaves articles alone that nothing speaks for', () => {
    const pointers = pointersOf([article('1'), article('2')]);
    assert.deepEqual(liftArticles(scored(1, 0.5), [], pointers, NOTHING_ASKED), scored(1, 0.5));
  });

  it('the one whose everyday questions are most like the one asked comes before its equal', () => {
    const index = createDocumentIndex();
    index.add(article('1', { questions: ['邻居的围墙倒了砸坏车', '围墙倒了谁赔'] }));
    index.add(article('2', { questions: ['租房押金不退', '房东不还押金'] }));
    const weights = weighQuery('房东不退押金怎么办', index.weigh);
    const lifted = liftArticles(scored(1, 1), [], index.pointers(), (number) => index.askedLike(number, weights));
    const [first, second] = lifted;
    assert.ok(first && second && second.score === 1 && first.score < 1);
  });

  it('one question most like it is not enough against three that are like it', () => {
    const index = createDocumentIndex();
    index.add(article('1', { questions: ['房东不退押金', '围墙倒了谁赔', '瓦片掉下来'] }));
    index.add(article('2', { questions: ['房东不给押金', '押金房东拖着不退', '押金不退找谁'] }));
    const weights = weighQuery('房东不退押金', index.weigh);
    assert.ok(index.askedLike(1, weights) > index.askedLike(0, weights));
  });
});
