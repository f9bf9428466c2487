import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Lexicon, Readings } from '../../src/model/lexicon.js';
import { EMPTY_LEXICON } from '../../src/model/lexicon.js';
import { createSearchEngine } from '../../src/search/engine.js';
import { createEverydayWords } from '../../src/search/everyday-words.js';
import { createSoundIndex } from '../../src/search/readings.js';
import { CATALOGUE, DOCUMENTS } from './small-library.js';

const today = '2026-11-23';
const LEXICON: Lexicon = {
  ...EMPTY_LEXICON,
  words: [
    { everyday: ['工钱', '薪水', '개삯'], legal: ['工资'] },
    { everyday: ['工资', '拖欠工资'], legal: ['劳动报酬'] },
    { everyday: ['留话', '遗言'], legal: ['遗嘱'] },
    { everyday: ['로임'], legal: ['工资'] },
  ],
  pins: [{ question: '火车票丢了', id: 'guide/wills' }],
  traditional: ['遺囑資', '遗嘱资'],
  repealed: [
    {
      id: 'wills-law-1985',
      names: ['遗嘱老法'],
      articles: [
        ['7', 'article/civil-code/134', '要亲笔写'],
        ['7', 'article/civil-code/133#p2'],
        ['8', 'article/civil-code/42'],
      ],
    },
  ],
};
const READINGS: Readings = {
  syllables: [
    ['gong', '工公'],
    ['zi', '资子自'],
    ['yi', '遗一'],
    ['zhu', '嘱主'],
    ['tuo', '拖托'],
    ['qian', '欠钱'],
    ['hang', '行'],
    ['xing', '行'],
    ['xin', '薪'],
    ['shui', '水'],
  ],
};

function engine(lexicon?: Lexicon, readings?: Readings): ReturnType<typeof createSearchEngine> {
  const made = createSearchEngine();
  made.addCatalogue(CATALOGUE);
  if (lexicon !== undefined) made.addLexicon?.(lexicon);
  if (readings !== undefined) made.addReadings?.(readings);
  made.addDocuments(DOCUMENTS);
  return made;
}

describe('what people say and what the law calls it', () => {
  it('finds a document that uses only the legal word, and says why', () => {
    assert.ok(
      !engine()
        .search('薪水', { today })
        .results.some(({ id }) => id === 'guide/wages'),
    );
    const found = engine(LEXICON)
      .search('薪水', { today })
      .results.find(({ id }) => id === 'guide/wages');
    assert.deepEqual(
      found?.reasons.filter(({ type }) => type === 'word'),
      [{ type: 'word', everyday: '薪水', legal: '工资' }],
    );
  });
  it('a word inside a longer one that was found says nothing more', () => {
    const words = createEverydayWords(LEXICON.words);
    assert.deepEqual(
      words('他拖欠工资三个月').map(({ everyday }) => everyday),
      ['拖欠工资'],
    );
  });
  it('what was typed is not looked for twice', () => {
    assert.deepEqual(createEverydayWords(LEXICON.words)('工钱和工资')[0]?.also, ['薪水', '개삯']);
  });
  it('Korean as written on both sides of the border', () => {
    const words = createEverydayWords(LEXICON.words);
    for (const query of ['로임을 못 받았습니다', '노임을 못 받았습니다'])
      assert.deepEqual(words(query)[0]?.legal, ['工资']);
    assert.ok(engine(LEXICON).search('노임', { today }).results.length > 0);
  });
  it('a short Korean word is one only where a word begins', () => {
    const words = createEverydayWords([{ everyday: ['애'], legal: ['未成年人'] }]);
    assert.equal(words('장애').length, 0);
    assert.equal(words('애 셋').length, 1);
  });
  it('traditional characters', () => {
    const [first] = engine(LEXICON).search('遺囑', { today }).results;
    assert.equal(first?.id, engine().search('遗嘱', { today }).results[0]?.id);
  });
  it('an article of a repealed law: the articles it became, in order, and what changed', () => {
    const found = engine(LEXICON).search('遗嘱老法第7条', { today }).results;
    const cited = found.filter(({ reasons }) => reasons.some(({ type }) => type === 'citation'));
    assert.deepEqual(
      cited.map(({ id, anchor, reasons }) => ({ id, anchor, reason: reasons[0] })),
      [
        {
          id: 'article/civil-code/134',
          anchor: undefined,
          reason: { type: 'citation', text: '遗嘱老法第7条', note: '要亲笔写' },
        },
        { id: 'article/civil-code/133', anchor: 'p2', reason: { type: 'citation', text: '遗嘱老法第7条' } },
      ],
    );
    const both = engine(LEXICON).search('遗嘱老法第7条至第8条', { today }).results;
    assert.deepEqual(
      both.slice(0, 3).map(({ id }) => id),
      ['article/civil-code/134', 'article/civil-code/133', 'article/civil-code/42'],
    );
    assert.ok(
      !engine(LEXICON)
        .search('遗嘱老法第9条', { today })
        .results.some(({ reasons }) => reasons.some(({ type }) => type === 'citation')),
    );
  });
  it('an editor puts a document first for a question', () => {
    assert.equal(engine(LEXICON).search('火车票丢了怎么办？', { today }).results[0]?.id, 'guide/wills');
  });
});

describe('pinyin and characters amiss', () => {
  it('whole syllables, also of several words, and initials', () => {
    const sounds = createSoundIndex(READINGS, ['工资', '拖欠工资', '遗嘱']);
    assert.equal(sounds.wordsFor('gongzi'), '工资');
    assert.equal(sounds.wordsFor('yizhu gongzi'), '遗嘱 工资');
    assert.equal(sounds.wordsFor('tqgz'), '拖欠工资');
    assert.equal(sounds.wordsFor('hello world'), undefined);
  });
  it('a character with two readings is found by either', () => {
    const sounds = createSoundIndex(READINGS, ['行一']);
    for (const typed of ['hangyi', 'xingyi']) assert.equal(sounds.wordsFor(typed), '行一');
  });
  it('while typing: the beginning of a syllable, initials and syllables mixed', () => {
    const sounds = createSoundIndex(READINGS, ['拖欠工资', '工资']);
    assert.deepEqual(sounds.namesFor('gon', 5), ['工资', '拖欠工资']);
    for (const typed of ['tuoqiang', 'tqgongz', 'tqg'])
      assert.deepEqual(sounds.namesFor(typed, 5), ['拖欠工资'], typed);
  });
  it('a wrong character that sounds alike is put right, a known pair is not touched', () => {
    const sounds = createSoundIndex(READINGS, ['拖欠工资']);
    assert.equal(
      sounds.corrected('托欠工资', (pair) => pair !== '托欠'),
      '拖欠工资',
    );
    assert.equal(
      sounds.corrected('托欠工资', () => true),
      '托欠工资',
    );
  });
  it('the search says what it looked for instead, and asks for the readings only when it needs them', () => {
    const without = engine(LEXICON);
    assert.equal(without.needsReadings?.('拖欠工资'), false);
    assert.equal(without.needsReadings('gongzi'), true);
    const heard = engine(LEXICON, READINGS).search('gongzi', { today });
    assert.equal(heard.readAs, '工资');
    assert.equal(heard.results[0]?.id, 'guide/wages');
    assert.equal(engine(LEXICON, READINGS).needsReadings?.('gongzi'), false);
  });
  it('suggestions by sound', () => {
    const able = engine(LEXICON, READINGS);
    able.search('gongzi', { today });
    assert.ok(able.suggest('yiz').some(({ id }) => id === 'guide/wills' || id === 'term/will'));
  });
});

describe('weak answers', () => {
  it('nonsense is marked and short; a question the library answers is not', () => {
    const able = engine(LEXICON);
    const nonsense = able.search('量子力学工程自由', { today });
    assert.ok(nonsense.results.length === 0 || nonsense.isWeak === true);
    assert.ok(nonsense.total <= 6);
    assert.equal(able.search('拖欠工资', { today }).isWeak, undefined);
    assert.equal(able.search('民法典134', { today }).isWeak, undefined);
  });
});

describe('S6 hostile queries', () => {
  const HOSTILE = [
    '拖'.repeat(50_000),
    'gongzi '.repeat(9000),
    'abcdefghijklmnopqrstuvwxyz'.repeat(200),
    '、。！？…——',
    '\ud800工资\udc00',
    '😀👨‍👩‍👧‍👦🇨🇳',
    '__proto__',
    'constructor toString',
    '工资wages로임𠮷',
    `${'('.repeat(3000)}a+${')'.repeat(3000)}`,
    '\u0000\u0007\u200f工\u202e资',
    '第'.repeat(3000),
    '第一条至第九百九十九万条',
  ];
  it('bounded work, an answer, no throw', () => {
    const able = engine(LEXICON, READINGS);
    for (const query of HOSTILE) {
      const { results } = able.search(query, { today });
      assert.ok(results.length <= 20, query.slice(0, 20));
      assert.ok(able.suggest(query).length <= 8);
      assert.equal(typeof able.needsReadings?.(query), 'boolean');
    }
  });
  it('random mixtures', () => {
    const able = engine(LEXICON, READINGS);
    const pieces = [
      '工资',
      'gong',
      'zi',
      '第',
      '1062',
      '条',
      '로',
      '\ud83d',
      '托欠',
      ' ',
      '《',
      '》',
      'ü',
      '之一',
      '遺',
    ];
    let seed = 7;
    for (let round = 0; round < 500; round++) {
      let query = '';
      for (let i = 0; i < 12; i++) {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        query += pieces[seed % pieces.length] ?? '';
      }
      assert.ok(able.search(query, { today }).results.length <= 20, query);
    }
  });
});
