import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createCatalogueIndex } from '../../src/search/catalogue-index.js';

function catalogue(): ReturnType<typeof createCatalogueIndex> {
  const index = createCatalogueIndex();
  index.add({
    entries: [
      { id: 'guide/wages', kind: 'guide', group: 0, title: { 'zh-CN': '拖欠工资怎么办', ko: '로임을 못 받았을 때' } },
      { id: 'term/will', kind: 'term', group: 0, title: { 'zh-CN': '遗嘱', en: 'will' }, aliases: ['立遗嘱'] },
      { id: 'hotline/legal', kind: 'hotline', group: 0, title: { 'zh-CN': '法律热线' } },
    ],
    statutes: [],
  });
  return index;
}

describe('names while they are typed', () => {
  const found = (index: ReturnType<typeof createCatalogueIndex>, typed: string): string[] =>
    index.find(typed, 8).map(({ entry }) => entry.id);

  it('whole characters and pairs, beginnings of words and of syllables, typing errors', () => {
    const index = catalogue();
    for (const [typed, id] of [
      ['遗', 'term/will'],
      ['拖欠', 'guide/wages'],
      ['wi', 'term/will'],
      ['wilk', 'term/will'],
      ['로이', 'guide/wages'],
    ] as const) {
      assert.equal(found(index, typed)[0], id, typed);
    }
  });

  it('a pair of which only one character is there is no match', () => {
    assert.deepEqual(found(catalogue(), '遗忘'), []);
  });

  it('names that come later are found by both indexes, what was replaced is found once', () => {
    const index = catalogue();
    assert.deepEqual(found(index, '123'), []);
    index.addNames('hotline/legal', ['12348']);
    assert.deepEqual(found(index, '123'), ['hotline/legal']);
    assert.deepEqual(found(index, '热线'), ['hotline/legal']);
  });
});
