import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSearchEngine } from '../../src/search/engine.js';
import { MAX_QUERY_LENGTH, type SearchProvider, type SearchResult } from '../../src/search/provider.js';
import { CATALOGUE, DOCUMENTS, STATUTE_DOCUMENTS } from './small-library.js';

const today = '2026-11-23';

function engineWith(documents: readonly (typeof DOCUMENTS)[number][] = DOCUMENTS): SearchProvider {
  const engine = createSearchEngine();
  engine.addCatalogue(CATALOGUE);
  engine.addDocuments(documents);
  return engine;
}

const engine = engineWith();
const idsOf = (query: string, options = {}): string[] =>
  engine.search(query, { today, ...options }).results.map(({ id }) => id);

function resultOf(query: string, id: string): SearchResult {
  const found = engine.search(query, { today }).results.find((result) => result.id === id);
  assert.ok(found, `${query}: ${id}`);
  return found;
}

function marked({ snippet: { text, ranges } }: SearchResult): string[] {
  return ranges.map(([start, end]) => text.slice(start, end));
}

describe('search', () => {
  it('puts the right guide first for everyday questions', () => {
    for (const query of ['拖着工资不给怎么办', '老板不给工钱', '老板拖欠工姿怎么办'])
      assert.equal(idsOf(query)[0], 'guide/wages', query);
    for (const query of ['遗嘱怎么写', '手写的遗嘱有没有用', '怎么写一嘱才有效'])
      assert.equal(idsOf(query)[0], 'guide/wills', query);
  });

  it('understands Korean, also the spelling of the South', () => {
    assert.equal(idsOf('유언장 어떻게 써요')[0], 'guide/wills');
    assert.ok(idsOf('유언').includes('term/will'));
    assert.equal(resultOf('직접 손으로', 'guide/wills').snippet.language, 'ko');
  });

  it('finds an article by its questions and its plain words, and says why', () => {
    const found = resultOf('遗嘱按手印', 'article/civil-code/134');
    assert.deepEqual(found.reasons[0], { type: 'question', question: '遗嘱要不要按手印' });
    assert.equal(found.title['zh-CN'], '民法典第134条 自己手写的遗嘱');
    assert.equal(found.detail, '民法典 · 第一编 继承 · 第一章 遗嘱');
    assert.equal(found.snippet.text, '全部自己亲手写，签上名字，写明日期，就是自书遗嘱。');
    assert.equal(found.anchor, 'p1');
  });

  it('shows the paragraph that answers, with what matched marked', () => {
    const found = resultOf('遗产赠与国家', 'article/civil-code/133');
    assert.equal(found.anchor, 'p2');
    assert.ok(marked(found).some((words) => words.endsWith('赠与国家')));
    assert.deepEqual(found.reasons[0]?.type, 'body');
    const inGuide = resultOf('转账记录证据', 'guide/wages');
    assert.equal(inGuide.anchor, 'more');
    assert.deepEqual(marked(inGuide), ['转账记录', '证据']);
  });

  it('names a title or an alias as the reason', () => {
    assert.deepEqual(resultOf('拖欠工资', 'guide/wages').reasons[0], { type: 'alias', alias: '拖欠工资' });
    assert.deepEqual(resultOf('遗嘱', 'term/will').reasons[0], { type: 'title' });
  });

  it('marks what is not in force and ranks it lower', () => {
    assert.equal(resultOf('遗嘱登记', 'article/old-rules/42').force, 'superseded');
    assert.equal(resultOf('工资按月', 'article/future-law/42').force, 'future');
    assert.equal(resultOf('遗嘱', 'article/civil-code/133').force, undefined);
    const then = engine
      .search('工资按月', { today: '2027-06-01' })
      .results.find(({ id }) => id === 'article/future-law/42');
    assert.equal(then?.force, undefined);
    assert.ok((then?.score ?? 0) > resultOf('工资按月', 'article/future-law/42').score);
  });

  it('counts by kind before a kind is chosen, and pages on', () => {
    const all = engine.search('遗嘱', { today });
    const articles = engine.search('遗嘱', { today, kinds: ['article'] });
    assert.equal(articles.total, all.byKind.article);
    assert.deepEqual(articles.byKind, all.byKind);
    assert.ok(articles.results.every(({ kind }) => kind === 'article'));
    const pages = [0, 1, 2].flatMap((offset) => engine.search('遗嘱', { today, offset, limit: 1 }).results);
    assert.deepEqual(pages, all.results.slice(0, 3));
  });

  it('keeps to topics', () => {
    assert.deepEqual([...new Set(idsOf('遗嘱工资', { topics: ['work'] }))], ['guide/wages']);
  });

  it('a number that is a name is found', () => {
    assert.equal(idsOf('12348')[0], 'hotline/12348');
  });

  it('a hotline whose number was typed stands before the guides that tell people to call it', () => {
    const guide = DOCUMENTS.find(({ kind }) => kind === 'guide');
    assert.ok(guide?.kind === 'guide');
    const call = { type: 'paragraph', children: ['拿不准就打 12348。'] } as const;
    const callers = [1, 2, 3].map((each) => ({
      ...guide,
      id: `guide/caller-${String(each)}`,
      aliases: ['打 12348'],
      blocks: [call, call],
    }));
    const crowded = engineWith([...DOCUMENTS, ...callers]);
    assert.equal(crowded.search('12348', { today }).results[0]?.id, 'hotline/12348');
  });

  it('answers the same whatever the order and number of additions', () => {
    const inSteps = createSearchEngine();
    inSteps.addCatalogue(CATALOGUE);
    const [first, ...others] = [...DOCUMENTS].reverse();
    for (const document of [...others, first, first]) if (document !== undefined) inSteps.addDocuments([document]);
    for (const query of ['遗嘱怎么写', '工资', '유언장', '继承', '第42条']) {
      const [one, two] = [engine, inSteps].map((each) => each.search(query, { today }));
      assert.deepEqual(
        two?.results.map(({ id, score }) => [id, score.toFixed(9)]).sort(),
        one?.results.map(({ id, score }) => [id, score.toFixed(9)]).sort(),
        query,
      );
    }
  });

  it('a catalogue may come in parts', () => {
    const inParts = createSearchEngine();
    for (const entry of CATALOGUE.entries) inParts.addCatalogue({ entries: [entry], statutes: [] });
    for (const statute of CATALOGUE.statutes) inParts.addCatalogue({ entries: [], statutes: [statute] });
    inParts.addDocuments(DOCUMENTS);
    for (const query of ['第42条', '遗嘱', '旧规42条']) {
      assert.deepEqual(inParts.search(query, { today }), engine.search(query, { today }));
      assert.deepEqual(inParts.suggest(query), engine.suggest(query));
    }
  });

  it('the outline of a statute counts although it came after its articles', () => {
    const articlesFirst = engineWith(DOCUMENTS.filter(({ kind }) => kind !== 'statute'));
    assert.deepEqual(articlesFirst.search('继承', { today, kinds: ['article'] }).results, []);
    articlesFirst.addDocuments(STATUTE_DOCUMENTS);
    assert.equal(articlesFirst.search('继承', { today, kinds: ['article'] }).total, 3);
  });

  it('a replaced document is found by its new words only', () => {
    const changing = engineWith();
    const guide = DOCUMENTS[0];
    assert.equal(guide?.kind, 'guide');
    changing.addDocuments([{ ...guide, blocks: [{ type: 'paragraph', children: ['全新的驾照说明'] }] }]);
    assert.equal(changing.search('驾照', { today }).results[0]?.id, 'guide/wages');
    assert.ok(changing.search('转账记录', { today }).results.every(({ id }) => id !== 'guide/wages'));
  });

  it('answers by names before any text has arrived', () => {
    const early = engineWith([]);
    const [first] = early.search('拖欠工资怎么办', { today }).results;
    assert.equal(first?.id, 'guide/wages');
    assert.deepEqual(first.title, { 'zh-CN': '工资要不回来怎么办' });
    assert.deepEqual(first.snippet, { text: '', ranges: [], language: 'zh-CN' });
  });
});

describe('article numbers', () => {
  for (const query of [
    '第一百三十四条',
    '民法典134',
    '１３４条',
    '民法典 134',
    '《民法典》第134条',
    '민법전 제134조',
    '民134',
  ]) {
    it(`${query} puts the article first`, () => {
      const [first] = engine.search(query, { today }).results;
      assert.equal(first?.id, 'article/civil-code/134');
      assert.equal(first.reasons[0]?.type, 'citation');
    });
  }

  it('the results of the other words stay below', () => {
    const ids = idsOf('民法典134条 工资');
    assert.equal(ids[0], 'article/civil-code/134');
    assert.equal(ids[1], 'guide/wages');
  });

  it('takes the reader to the paragraph that was typed', () => {
    const [first] = engine.search('民法典133条第2款', { today }).results;
    assert.equal(first?.anchor, 'p2');
    assert.equal(first.snippet.text, '自然人可以立遗嘱将个人财产赠与国家、集体。');
  });

  it('a bare number is every statute’s, in catalogue order, those in force first', () => {
    const ids = idsOf('第42条').slice(0, 3);
    assert.deepEqual(ids, ['article/civil-code/42', 'article/old-rules/42', 'article/future-law/42']);
    assert.deepEqual(idsOf('第42条 工资').slice(0, 2), ['article/civil-code/42', 'guide/wages']);
  });

  it('works before the article has arrived, and not for articles that are not there', () => {
    const early = engineWith([]);
    const [first] = early.search('民法典134', { today }).results;
    assert.deepEqual([first?.id, first?.title['zh-CN']], ['article/civil-code/134', '民法典第134条']);
    assert.ok(early.search('民法典999', { today }).results.every(({ kind }) => kind !== 'article'));
  });
});

describe('suggest', () => {
  const suggested = (typed: string): string[] => engine.suggest(typed).map(({ id }) => id);

  it('from the first character on, what begins with it first', () => {
    assert.deepEqual(suggested('遗').slice(0, 2).sort(), ['guide/wills', 'term/will']);
    assert.equal(suggested('工')[0], 'guide/wages');
  });

  it('in letters, digits and unfinished Hangul, with a typing error', () => {
    assert.equal(suggested('wil')[0], 'term/will');
    assert.equal(suggested('wilk')[0], 'term/will');
    assert.equal(suggested('123')[0], 'hotline/12348');
    assert.equal(suggested('유어')[0], 'term/will');
    assert.ok(suggested('유촉').includes('term/will'));
  });

  it('says which alias matched, and where', () => {
    const [first] = engine.suggest('工钱');
    assert.deepEqual([first?.id, first?.matched, first?.ranges], ['guide/wages', '老板不给工钱', [[4, 6]]]);
    assert.deepEqual(engine.suggest('遗嘱怎')[0]?.ranges, [[0, 3]]);
  });

  it('leaves out what shares a single character only', () => {
    assert.deepEqual(suggested('工资遗漏很多内容的情况'), []);
  });

  it('statutes by name, articles by number', () => {
    assert.ok(suggested('民法').includes('statute/civil-code'));
    const [first] = engine.suggest('民法典134');
    assert.deepEqual([first?.id, first?.title['zh-CN']], ['article/civil-code/134', '民法典第134条 自己手写的遗嘱']);
  });

  it('no more than asked for', () => {
    assert.equal(engine.suggest('遗', { limit: 1 }).length, 1);
  });
});

describe('S6 strange queries', () => {
  const strange = [
    ...[
      '',
      ' ',
      '，。！？',
      '\ud800',
      '\udc00\ud83d',
      '😀',
      '\u0000\u0007\u001b',
      '__proto__',
      'constructor',
      'hasOwnProperty',
    ],
    ...[
      '工'.repeat(50_000),
      '第1、'.repeat(20_000),
      'ﷺ'.repeat(200),
      '(((((',
      '\\',
      '%E5',
      '<img src=x onerror=alert(1)>',
      '怎么办',
      '吗',
    ],
  ];
  for (const query of strange) {
    it(JSON.stringify(query.slice(0, 20)), () => {
      const answer = engine.search(query, { today });
      assert.ok(answer.query.length <= MAX_QUERY_LENGTH);
      assert.ok(answer.results.every(({ score }) => Number.isFinite(score)));
      assert.ok(Array.isArray(engine.suggest(query)));
    });
  }
  it('an engine with nothing in it answers too', () => {
    assert.deepEqual(createSearchEngine().search('遗嘱').results, []);
    assert.deepEqual(createSearchEngine().suggest('遗嘱'), []);
  });
  it('the query is given back as understood', () => {
    assert.equal(engine.search('  １０６２\u0007条 ').query, '1062 条');
  });
});

describe('by whom it is for', () => {
  const forWhom = DOCUMENTS.map((document) => {
    if (document.id === 'guide/wills') return { ...document, audience: ['elderly'] as const };
    if (document.kind === 'statute' && document.id === 'statute/civil-code')
      return { ...document, statute: { ...document.statute, audience: ['elderly', 'women'] as const } };
    return document;
  });
  const search = (options = {}) => engineWith(forWhom).search('遗嘱', { today, limit: 100, ...options });

  it('counts each way of narrowing before it is used itself', () => {
    const all = search();
    const narrowed = search({ kinds: ['guide'], audience: ['elderly'] });
    assert.deepEqual(search({ audience: ['elderly'] }).byAudience, all.byAudience);
    assert.deepEqual(search({ kinds: ['guide'] }).byKind, all.byKind);
    assert.deepEqual(narrowed.byAudience, { elderly: 1 });
    assert.deepEqual(narrowed.byKind, search({ audience: ['elderly'] }).byKind);
  });

  it('keeps only what is for them; an article is for whom its statute is for', () => {
    const { results, total, byAudience } = search({ audience: ['elderly'] });
    assert.equal(total, byAudience?.elderly);
    assert.ok(results.some(({ id }) => id === 'guide/wills'));
    assert.ok(results.some(({ id }) => id.startsWith('article/civil-code/')));
    assert.deepEqual(
      results.filter(({ id }) => id !== 'guide/wills' && !/^(?:article|statute)\/civil-code/.test(id)),
      [],
    );
    assert.equal(search({ audience: ['veterans'] }).total, 0);
  });
});
