import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createPostings } from '../../src/search/postings.js';

/** Document → frequency of a term. */
function listOf(postings: ReturnType<typeof createPostings>, term: number, live: Uint32Array): Map<number, number> {
  const { count, documents, frequencies } = postings.read(term, live);
  return new Map(Array.from(documents.subarray(0, count), (document, at) => [document, frequencies[at] ?? 0]));
}

describe('postings', () => {
  it('keep what a plain map keeps, over every size of block and terms that come in turns', () => {
    const postings = createPostings();
    const expected = new Map<number, Map<number, number>>();
    const DOCUMENTS = 3000;
    const live = new Uint32Array(DOCUMENTS).fill(1);
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
      assert.deepEqual(new Map([...listOf(postings, term, live)].sort(([a], [b]) => a - b)), list, String(term));
    }
  });

  it('pass over documents that are gone; a term nobody has is an empty list', () => {
    const postings = createPostings();
    for (let document = 0; document < 10; document++) postings.count(3, document);
    const live = new Uint32Array(10).map((_, document) => document % 2);
    assert.deepEqual([...listOf(postings, 3, live).keys()].sort(), [1, 3, 5, 7, 9]);
    assert.equal(listOf(postings, 4, live).size, 0);
    assert.equal(postings.length(undefined), 0);
  });

  it('count a term in one document up to 1,023 times', () => {
    const postings = createPostings();
    for (let time = 0; time < 2000; time++) postings.count(0, 5);
    assert.deepEqual([...listOf(postings, 0, new Uint32Array(6).fill(1))], [[5, 1023]]);
  });
});
