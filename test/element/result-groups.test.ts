import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { renderHighlight } from '../../src/element/render-highlight.js';
import { addToGroup, groupResults, groupSuggestions } from '../../src/element/result-groups.js';
import type { SearchResult, SearchResults } from '../../src/search/provider.js';

function result(kind: SearchResult['kind'], name: string): SearchResult {
  return {
    id: `${kind}/${name}`,
    kind,
    title: { 'zh-CN': name },
    snippet: { text: name, ranges: [], language: 'zh-CN' },
    reasons: [],
    score: 1,
  };
}

function answer(results: readonly SearchResult[], byKind: SearchResults['byKind']): SearchResults {
  return { query: 'q', total: results.length, byKind, results };
}

describe('result groups', () => {
  it('one group per kind, in order of the best of each; kinds found further down keep their count', () => {
    const results = [result('guide', 'a'), result('article', 'b'), result('guide', 'c')];
    const groups = groupResults(answer(results, { guide: 2, article: 9, term: 3 }));
    expect(groups.map(({ kind, total, results: { length } }) => [kind, total, length])).to.deep.equal([
      ['guide', 2, 2],
      ['article', 9, 1],
      ['term', 3, 0],
    ]);
  });

  it('what comes later stands behind what is there, and nothing twice', () => {
    const [group] = groupResults(answer([result('guide', 'a'), result('guide', 'b')], { guide: 3 }));
    const grown = addToGroup(group!, answer([result('guide', 'b'), result('guide', 'c')], { guide: 3 }));
    expect(grown.results.map(({ id }) => id)).to.deep.equal(['guide/a', 'guide/b', 'guide/c']);
  });

  it('positions of suggestions run through the groups as shown', () => {
    const suggestions = (['term', 'guide', 'term'] as const).map((kind, at) => ({
      id: `${kind}/${String(at)}`,
      kind,
      title: { 'zh-CN': String(at) },
    }));
    const groups = groupSuggestions(suggestions);
    expect(groups.map(({ options }) => options.map(({ at, suggestion }) => [at, suggestion.id]))).to.deep.equal([
      [
        [0, 'term/0'],
        [1, 'term/2'],
      ],
      [[2, 'guide/1']],
    ]);
  });
});

describe('highlight', () => {
  for (const [name, ranges, wanted] of [
    ['none', [], 'abcdef'],
    [
      'two, in any order',
      [
        [3, 4],
        [0, 2],
      ],
      '[ab]c[d]ef',
    ],
    [
      'overlapping ones are not repeated',
      [
        [0, 3],
        [2, 4],
      ],
      '[abc][d]ef',
    ],
    ['beyond the end', [[4, 99]], 'abcd[ef]'],
  ] as const) {
    it(name, () => {
      const box = document.createElement('p');
      render(renderHighlight('abcdef', ranges), box);
      for (const mark of box.querySelectorAll('mark')) mark.replaceWith(`[${mark.textContent}]`);
      expect(box.textContent).to.equal(wanted);
    });
  }
});
