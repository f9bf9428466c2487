import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import MiniSearch from 'minisearch';
import { tokensOf } from '../../src/search/analysis.js';
import { BM25, createBodyIndex } from '../../src/search/body-index.js';
import { fold } from '../../src/search/folding.js';

const tokenOf = (word: string): number => tokensOf(word)[0] ?? Number.NaN;

type Texts = readonly [string, string];
const WEIGHTS = [1, 0.3] as const;

/** Ranks by MiniSearch with our tokens, its factor for matched terms divided out: [document, score]. */
function oracle(corpus: readonly Texts[]): (query: string) => Map<number, number> {
  const index = new MiniSearch<{ id: number; text: string; title: string }>({
    fields: ['text', 'title'],
    tokenize: (text) => tokensOf(text).map(String),
    processTerm: (term) => term,
    searchOptions: { boost: { title: WEIGHTS[1] }, bm25: BM25 },
  });
  index.addAll(corpus.map(([text, title], id) => ({ id, text, title })));
  return (query) =>
    new Map(index.search(query).map(({ id, score, queryTerms }) => [id as number, score / queryTerms.length]));
}

function ours(corpus: readonly Texts[]): (query: string) => Map<number, number> {
  const index = createBodyIndex(WEIGHTS);
  for (const texts of corpus) index.add(texts);
  return (query) => {
    const { documents, scores } = index.search(query);
    return new Map(Array.from(documents, (document) => [document, scores[document] ?? 0]));
  };
}

function assertSameScores(corpus: readonly Texts[], queries: readonly string[]): void {
  const [expected, actual] = [oracle(corpus), ours(corpus)];
  for (const query of queries) {
    const [theirs, own] = [expected(query), actual(query)];
    assert.deepEqual([...own.keys()].sort(), [...theirs.keys()].sort(), query);
    for (const [document, score] of theirs) {
      assert.ok(Math.abs((own.get(document) ?? 0) - score) < 1e-9 * score, `${query}: document ${String(document)}`);
    }
  }
}

const HAND_MADE: readonly Texts[] = [
  ['自然人可以依法立遗嘱处分个人财产。遗嘱、遗嘱、遗嘱。', '继承'],
  ['夫妻应当互相忠实，互相尊重，互相关爱。', '婚姻家庭'],
  ['劳动者可以解除劳动合同。', '劳动 合同'],
  ['유언은 자필로 쓴다 abc 123', '유언'],
  ['abc abc 遗嘱 123', '继承 婚姻'],
];

describe('BM25+ over typed arrays', () => {
  it('scores as MiniSearch does, hand-made corpus', () => {
    const queries = ['遗嘱', '怎么写遗嘱', '夫妻 财产', '유언', 'abc 123', '劳动合同合同', '没有'];
    assertSameScores(HAND_MADE, queries);
  });

  it('scores as MiniSearch does, random corpora and queries', () => {
    let seed = 42;
    const random = (below: number): number => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
    const alphabet = [...Array.from('遗嘱夫妻财产劳动合同的不可以应当가나다'), ' ', 'abc ', '12 ', '，'];
    const text = (least: number, most: number): string =>
      Array.from({ length: least + random(most - least) }, () => alphabet[random(alphabet.length)] ?? '').join('');
    for (let round = 0; round < 25; round++) {
      // A field without a token counts differently: for MiniSearch in the average length, for us not at all.
      const corpus = Array.from({ length: 3 + random(60) }, (): Texts => [`遗${text(1, 120)}`, `嘱${text(1, 12)}`]);
      assertSameScores(
        corpus,
        Array.from({ length: 8 }, () => text(1, 20)),
      );
    }
  });

  it('a removed document is found no more and counts no more', () => {
    const index = createBodyIndex(WEIGHTS);
    const numbers = [...HAND_MADE, HAND_MADE[0] ?? ['', '']].map((texts) => index.add(texts));
    index.remove(numbers[5] ?? 0);
    index.remove(numbers[5] ?? 0);
    const { documents, scores } = index.search('遗嘱');
    const expected = ours(HAND_MADE)('遗嘱');
    assert.deepEqual([...documents].sort(), [...expected.keys()].sort());
    for (const [document, score] of expected) assert.ok(Math.abs((scores[document] ?? 0) - score) < 1e-9);
  });

  it('a field may be filled later', () => {
    const index = createBodyIndex(WEIGHTS);
    HAND_MADE.forEach(([text]) => index.add([text, '']));
    HAND_MADE.forEach(([, title], document) => {
      index.addText(document, 1, title);
    });
    const { scores } = index.search('继承遗嘱');
    for (const [document, score] of ours(HAND_MADE)('继承遗嘱'))
      assert.ok(Math.abs((scores[document] ?? 0) - score) < 1e-9);
  });

  it('fields nobody filled take no part in the average length', () => {
    const index = createBodyIndex([1, 1]);
    index.add(['甲乙丙', '丁戊己庚辛']);
    for (let i = 0; i < 50; i++) index.add(['甲乙丙', '']);
    const alone = createBodyIndex([1, 1]);
    alone.add(['甲乙丙', '丁戊己庚辛']);
    for (let i = 0; i < 50; i++) alone.add(['甲乙丙', '壬癸子丑寅']);
    assert.equal(index.search('丁戊').scores[0], alone.search('丁戊').scores[0]);
  });

  it('S6 strange tokens are only tokens', () => {
    const index = createBodyIndex([1]);
    for (const text of ['__proto__ constructor', fold('\u0000\ud800'), '', 'x'.repeat(50_000)]) index.add([text]);
    assert.deepEqual([...index.search('constructor').documents], [0]);
    assert.deepEqual([...index.search('x'.repeat(41)).documents], [3]);
    assert.equal(index.search('').documents.length, 0);
    assert.equal(index.weight(tokenOf('constructor'), 1) > 0, true);
    assert.equal(index.weight(tokenOf('toString'), 1), 0);
  });

  it('grows past every first capacity', () => {
    const index = createBodyIndex([1]);
    for (let i = 0; i < 3000; i++) index.add([`${String.fromCharCode(0x4e00 + i, 0x4e01 + i)}w${String(i)}共`]);
    assert.equal(index.search('共').documents.length, 3000);
    assert.deepEqual([...index.search('w2999').documents], [2999]);
    assert.deepEqual([...index.search(String.fromCharCode(0x4e00)).documents], [0]);
  });
});

describe('lay questions on the Civil Code, official text only', () => {
  const law = '../shared/laws/civil-code.md';
  const questions = '../shared/eval/civil-code-dev.jsonl';
  it('finds at least 64 % of the relevant articles among the first ten', (t) => {
    if (!existsSync(law) || !existsSync(questions)) {
      t.skip('../shared is absent');
      return;
    }
    const index = createBodyIndex(WEIGHTS);
    for (const texts of articlesOf(readFileSync(law, 'utf8'))) index.add(texts.map(fold));
    let recall = 0;
    const lines = readFileSync(questions, 'utf8').trim().split('\n');
    for (const line of lines) {
      const { query, relevant } = JSON.parse(line) as { query: string; relevant: string[] };
      const { documents, scores } = index.search(fold(query));
      const ranked = [...documents].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, 10);
      const found = ranked.filter((document) => relevant.includes(`article/civil-code/${String(document + 1)}`));
      recall += found.length / relevant.length;
    }
    assert.ok(recall / lines.length >= 0.64, String(recall / lines.length));
  });
});

/** [text, titles of the parts it stands in] of each article, in order. */
function articlesOf(source: string): [string, string][] {
  const articles: [string, string][] = [];
  let titles: string[] = [];
  for (const line of source.split('---').slice(2).join('---').split('\n')) {
    const heading = /^(#{2,5}) (.*)/.exec(line);
    const article = /^\*\*第.*?条\*\* (.*)/.exec(line);
    const last = articles[articles.length - 1];
    if (heading !== null) {
      const level = (heading[1] ?? '').length - 2;
      titles = [...Array.from({ length: level }, (_, place) => titles[place] ?? ''), heading[2] ?? ''];
    } else if (article !== null) articles.push([article[1] ?? '', titles.join(' ')]);
    else if (line !== '' && last !== undefined) last[0] += `\n${line}`;
  }
  return articles;
}
