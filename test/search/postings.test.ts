import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createPostings } from '../../src/search/postings.js';

/** Document → frequency of a term. */
function listOf(postings: ReturnType<typeof createPostings>, token: number): Map<number, number> {
  const list = new Map<number, number>();
  postings.each(token, (document, frequency) => list.set(document, frequency));
  return list;
}

describe('postings', () => {
  it('keep what a plain map keeps, over every size of block and terms that come in turns', () => {
    const postings = createPostings();
    const expected = new Map<number, Map<number, number>>();
    const DOCUMENTS = 3000;
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 48_271) % 0x7fffffff) % below;
    for (let document = 0; document < DOCUMENTS; document++) {
      // Term 0 is everywhere, the others are ever rarer.
      for (const term of [0, ...Array.from({ length: 12 }, () => random(1 + random(200)))]) {
        const list = expected.get(term) ?? new Map<number, number>();
        expected.set(term, list);
        assert.equal(postings.count(term, document), !list.has(document));
        list.set(document, (list.get(document) ?? 0) + 1);
      }
    }
    for (const [term, list] of expected) {
      assert.equal(postings.length(term), list.size);
      assert.deepEqual(new Map([...listOf(postings, term)].sort(([a], [b]) => a - b)), list, String(term));
    }
  });

  it('a token nobody has is an empty list, whatever other token would stand in its place', () => {
    const postings = createPostings();
    for (let token = 0; token < 5000; token++) postings.count(token * 2, token % 7);
    assert.deepEqual([...listOf(postings, 2002)], [[0, 1]]);
    assert.deepEqual([...listOf(postings, -2002)], []);
    assert.equal(postings.length(2003), 0);
  });

  it('count a term in one document up to 1,023 times', () => {
    const postings = createPostings();
    for (let time = 0; time < 2000; time++) postings.count(0, 5);
    assert.deepEqual([...listOf(postings, 0)], [[5, 1023]]);
  });
});
