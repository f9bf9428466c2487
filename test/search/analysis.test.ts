import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eachToken, isSingle, isWord, soundLaw, tokensOf } from '../../src/search/analysis.js';
import { fold, foldWithOffsets } from '../../src/search/folding.js';

/** What each token stands for, Hangul by the South's sound law. */
function tokens(text: string): string[] {
  const folded = fold(text);
  const told: string[] = [];
  eachToken(folded, (_, start, end) => told.push(soundLaw(folded.slice(start, end))));
  return told;
}

describe('tokens', () => {
  it('Han runs give characters and bigrams', () => {
    assert.deepEqual(tokens('写遗嘱'), ['写', '写遗', '遗', '遗嘱', '嘱']);
    assert.deepEqual(tokens('离婚，财产'), ['离', '离婚', '婚', '财', '财产', '产']);
  });
  it('Hangul words give syllable bigrams, one syllable itself', () => {
    assert.deepEqual(tokens('유언장 쓰는 법'), ['유언', '언장', '쓰는', '법']);
  });
  it('Latin and digits stay whole, folded', () => {
    assert.deepEqual(tokens('ＡＢＣ-123 １２３４８'), ['abc', '123', '12348']);
    assert.deepEqual(tokens('第1062条'), ['第', '1062', '条']);
  });
  it('scripts that touch do not mix', () => {
    assert.deepEqual(tokens('KTV老板'), ['ktv', '老', '老板', '板']);
    assert.deepEqual(tokens('법률援助'), ['법율', '援', '援助', '助']);
  });
  it('characters outside the basic plane are words of their own', () => {
    assert.deepEqual(tokens('𠮷野'), ['𠮷', '野']);
    assert.deepEqual(tokens('😀遗😀'), ['遗']);
  });
  it('S6 nothing becomes no token', () => {
    for (const text of ['', '，。！', '\ud800', '\udc00\ud800', '\u0000\u0007', '   '])
      assert.deepEqual(tokens(text), []);
    assert.deepEqual(tokens('__proto__'), ['proto']);
  });
});

describe('numbers of tokens', () => {
  it('are one for one text, also across the sound law, and different for different ones', () => {
    const texts = [
      '遗',
      '遗嘱',
      '嘱',
      '嘱遗',
      '们',
      '〇',
      '々',
      '유',
      '유언',
      '언유',
      '힣힣',
      '鿿鿿',
      'abc',
      'abd',
      '12348',
      '𠮷',
    ];
    assert.equal(new Set(texts.flatMap((text) => tokensOf(text))).size, new Set(texts.flatMap(tokens)).size);
    assert.deepEqual(tokensOf('로동'), tokensOf('노동'));
  });
  it('fit into small integers of every engine: 31 bits', () => {
    for (const text of [
      '\u3005',
      '\u3400\u3400',
      '鿿鿿',
      '힣힣',
      '가가',
      ...Array.from({ length: 2000 }, (_, n) => `w${String(n)}`),
    ])
      for (const token of tokensOf(fold(text))) assert.ok(token >= -(2 ** 30) && token < 2 ** 30, text);
  });
  it('tell characters alone and words', () => {
    assert.deepEqual(tokensOf('遗嘱 법 유언 ab 1').map(isSingle), [true, false, true, true, false, false, false]);
    assert.deepEqual(tokensOf('遗嘱 법 유언 ab 1').map(isWord), [false, false, false, false, false, true, true]);
  });
});

describe('S6 long texts', () => {
  for (const seed of ['工', '유', 'x', '1 ', '工x', '𠮷', '\ud800', '，', '（', '①']) {
    it(`${JSON.stringify(seed)}×50,000 gives at most two tokens a character`, () => {
      const text = fold(seed.repeat(50_000));
      assert.ok(tokensOf(text).length <= 2 * text.length);
    });
  }
});

describe('folding keeps the way back', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['（１）Ａ条', '(1)a条'],
    ['①甲', '1甲'],
    ['ﷺ乙', 'صلى الله عليه وسلم乙'],
    ['e\u0301f', 'éf'],
    ['가\u11a8나', '각나'],
    ['…末', '...末'],
    ['İx', 'i̇x'],
    ['ｶﾞ', 'ガ'],
  ];
  for (const [original, folded] of cases) {
    it(`${original} → ${folded}`, () => {
      const { text, start, end } = foldWithOffsets(original);
      assert.equal(text, folded);
      assert.equal(fold(original), folded);
      for (let i = 0; i < text.length; i++) {
        assert.ok(start(i) < end(i + 1), `unit ${String(i)} stands for something`);
        assert.ok(i === 0 || start(i - 1) <= start(i));
      }
      assert.equal(end(text.length), original.length);
    });
  }
  it('the last character is found again behind a longer one', () => {
    const { text, start, end } = foldWithOffsets('㈠号㍿末');
    const at = text.indexOf('末');
    assert.deepEqual([start(at), end(at + 1)], [3, 4]);
  });
  it('both ways agree on random texts', () => {
    const alphabet = Array.from('遗嘱ＡaÀ①（)…ﬁ\u0301\u11a8가ｶﾞ😀𠮷\ud800 \n㍿');
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
    for (let round = 0; round < 500; round++) {
      const text = Array.from({ length: random(12) }, () => alphabet[random(alphabet.length)] ?? '').join('');
      assert.equal(foldWithOffsets(text).text, fold(text));
    }
  });
  it('S6 the work grows with the text, also for marks without end', () => {
    // Normalising reorders marks within a cluster; clusters are cut, so none can be long.
    assert.equal(fold('a' + '\u0301\u0323'.repeat(25_000)).length > 40_000, true);
    assert.equal(fold('（'.repeat(50_000)).length, 50_000);
  });
});
