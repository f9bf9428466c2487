import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fold } from '../../src/search/folding.js';
import { weighQuery } from '../../src/search/name-match.js';
import type { Passage } from '../../src/search/passages.js';
import { bestPassage, rangesIn } from '../../src/search/snippet.js';

const passage = (text: string, facts: Partial<Passage> = {}): Passage => ({
  text,
  language: 'zh-CN',
  role: 'body',
  ...facts,
});
const weights = (query: string): Map<number, number> => weighQuery(fold(query), () => 1);
const LONG = `${'前面的话很长。'.repeat(30)}遗嘱应当亲笔书写，签名。${'后面的话也很长。'.repeat(30)}`;

describe('snippets', () => {
  it('are at most 80 characters and begin with the sentence when it fits', () => {
    const { snippet } = bestPassage([passage(LONG)], weights('遗嘱签名'));
    assert.ok(snippet.text.length <= 80, snippet.text);
    assert.ok(snippet.text.startsWith('…遗嘱应当'), snippet.text);
    assert.ok(snippet.text.endsWith('…'));
    assert.deepEqual(
      snippet.ranges.map(([start, end]) => snippet.text.slice(start, end)),
      ['遗嘱', '签名'],
    );
  });
  it('choose the stretch with the most different words, not the most words', () => {
    const text = `${'遗嘱遗嘱遗嘱遗嘱。'.repeat(20)}遗嘱要签名，写日期。`;
    const { snippet } = bestPassage([passage(text)], weights('遗嘱签名日期'));
    assert.ok(snippet.text.includes('写日期'), snippet.text);
  });
  it('prefer plain words to the official text when both match', () => {
    const passages = [
      passage('遗嘱', { role: 'official', anchor: 'p1' }),
      passage('遗嘱', { role: 'plain', anchor: 'p2' }),
    ];
    assert.equal(bestPassage(passages, weights('遗嘱')).anchor, 'p2');
  });
  it('never show a title or a question: those are shown elsewhere', () => {
    const passages = [passage('遗嘱', { role: 'title' }), passage('遗嘱怎么写', { role: 'question' }), passage('开头')];
    assert.deepEqual(bestPassage(passages, weights('遗嘱')), {
      snippet: { text: '开头', ranges: [], language: 'zh-CN' },
      terms: [],
    });
  });
  it('mark the original characters where folding changed the length', () => {
    const text = '……依①《ＡＢＣ法》办。遗嘱㍿签名';
    assert.deepEqual(
      rangesIn(text, weights('abc 签名')).map(([start, end]) => text.slice(start, end)),
      ['ＡＢＣ', '签名'],
    );
  });
  it('do not cut a character in two', () => {
    for (let shift = 0; shift < 4; shift++) {
      const text = `${'x'.repeat(shift)}${'𠮷'.repeat(120)}遗嘱${'𠮷'.repeat(120)}`;
      const { snippet } = bestPassage([passage(text)], weights('遗嘱'));
      assert.equal(/^…?[\udc00-\udfff]|[\ud800-\udbff]…?$/.test(snippet.text), false);
      assert.deepEqual(
        snippet.ranges.map(([start, end]) => snippet.text.slice(start, end)),
        ['遗嘱'],
      );
    }
  });
  it('mark single characters only when nothing longer matched', () => {
    const text = '遗产的分配和遗嘱的写法';
    assert.deepEqual(
      rangesIn(text, weights('的遗嘱')).map(([start, end]) => text.slice(start, end)),
      ['遗嘱'],
    );
    assert.deepEqual(rangesIn(text, weights('遗')).length, 2);
  });
});
