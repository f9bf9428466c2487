import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chineseQuantities, koreanQuantities } from '../../src/compile/counted-quantities.js';
import { formatProblem } from '../../src/compile/problem.js';
import { compileTree, GUIDE } from './content-tree.js';

const KOREAN: readonly (readonly [text: string, figures: Readonly<Record<string, number>>])[] = [
  ['30일안에, 3년 6개월, 10원, 24%', { '30日': 1, '3年': 1, '6个月': 1, '10元': 1, '24%': 1 }],
  ['30일, 다시 30일', { '30日': 2 }],
  ['1만원, 1만 5천원, 3,000원, 10만 원', { '10000元': 1, '15000元': 1, '3000元': 1, '100000元': 1 }],
  ['30~60일, 3일부터 5일까지', { '30日': 1, '60日': 1, '3日': 1, '5日': 1 }],
  ['3개 사업일, 5근무일', { '3工作日': 1, '5工作日': 1 }],
  ['2021년 1월 1일, 3월 8일, 2025년', {}],
  ['제30조, 2명, 12348에 전화, 3원칙, 21.75일', { '21.75日': 1 }],
  ['3달, 10프로', { '3个月': 1, '10%': 1 }],
];

for (const [text, figures] of KOREAN) {
  test(`Korean numbers: ${text}`, () => {
    assert.deepEqual(Object.fromEntries(koreanQuantities(text).figures), figures);
  });
}

test('Chinese numbers in figures and in words are told apart', () => {
  const { figures, words } = chineseQuantities('30日内，三个月，1万元，2人，3月8日，半年，50%');
  assert.deepEqual(Object.fromEntries(figures), { '30日': 1, '10000元': 1, '50%': 1 });
  assert.deepEqual(Object.fromEntries(words), { '3个月': 1, '6个月': 1 });
});

/** The guide's own words stand for a translation: what is compared is numbers. */
function translated(chinese: string, korean: string) {
  const body = (text: string): string => `${GUIDE.replace(/^---[^]*?\n---\n/, '')}\n${text}\n`;
  const inKorean = body(korean)
    .replace(/(\d+)日/g, '$1일')
    .replace(/（照护法第\d条[^）]*）/g, '');
  return {
    'guides/work/debt.md': `${GUIDE}\n${chinese}\n`,
    'guides/work/debt.ko.md': `---\ntitle: 빚\nreview: done\nof: "aaaaaa"\n---\n${inKorean}`,
  };
}

const SAME: readonly (readonly [name: string, chinese: string, korean: string])[] = [
  ['figures', '10日内，再等10日（照护法第2条）。', '10일안에, 또 10일([照护法 제2조](article/care-law/2)).'],
  ['words for words', '等两个月。', '두달 기다립니다.'],
  ['figures for words', '等两天。', '2일 기다립니다.'],
  ['words for figures', '10日内（照护法第2条）。', '열흘안에.'],
  ['citations set aside', '见照护法第2条。', '[照护法 제30일조](article/care-law/2).'],
];

for (const [name, chinese, korean] of SAME) {
  test(`a translation with the same numbers: ${name}`, async (t) => {
    const { notices } = await compileTree(t, translated(chinese, korean));
    assert.deepEqual(notices.filter(({ code }) => code === 'translation-number').map(formatProblem), []);
  });
}

test('a number lost, changed or said once too often is named: translation-number', async (t) => {
  for (const [korean, says] of [
    ['얼마동안에.', /中文有 10日，译文没有$/],
    ['30일안에.', /中文有 10日，译文没有；译文多出 30日$/],
    ['10일안에, 10일.', /译文多出 10日$/],
  ] as const) {
    const { notices } = await compileTree(t, translated('10日内（照护法第2条）。', korean));
    const found = notices.filter(({ code }) => code === 'translation-number');
    assert.deepEqual(
      found.map(({ line }) => line),
      [22],
    );
    assert.match(found[0]?.what ?? '', /^第 7 块的数字和中文（第 26 行）不一样：/);
    assert.match(found[0]?.what ?? '', says);
  }
});
