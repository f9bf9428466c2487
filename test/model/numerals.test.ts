import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  articleLabel,
  chineseToNumber,
  compareArticleNumbers,
  numberToChinese,
  parseArticleNumber,
  toAsciiDigits,
} from '../../src/model/numerals.js';

test('reads numerals as statutes and people write them', () => {
  const cases: [string, number][] = [
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百一十', 110],
    ['一百零五', 105],
    ['一百一十四', 114],
    ['一千零六十二', 1062],
    ['一千六十二', 1062],
    ['一千零一十', 1010],
    ['一千零十', 1010],
    ['两千', 2000],
    ['二〇二一', 2021],
    ['一九四九', 1949],
    ['一万二千', 12000],
    ['一万零五', 10005],
    ['三千五百万', 35_000_000],
    ['一亿', 100_000_000],
    ['1062', 1062],
    ['１０６２', 1062],
    ['1,000', 1000],
    ['1万', 10000],
    ['1.1万', 11000],
    ['5千', 5000],
    ['0.5', 0.5],
  ];
  for (const [text, value] of cases) assert.equal(chineseToNumber(text), value, text);
});

test('refuses what is not a number, or reads two ways', () => {
  for (const text of [
    '',
    '条',
    '一百三',
    '一万二',
    '十十',
    '百',
    '一二十',
    '十万百',
    '1.2.3',
    '一年',
    '九'.repeat(30),
  ]) {
    assert.equal(chineseToNumber(text), undefined, text);
  }
});

test('writing and reading agree for every article number a statute could have', () => {
  for (let n = 0; n <= 12_000; n++) assert.equal(chineseToNumber(numberToChinese(n)), n);
  assert.equal(numberToChinese(10), '十');
  assert.equal(numberToChinese(110), '一百一十');
  assert.equal(numberToChinese(1062), '一千零六十二');
  assert.equal(numberToChinese(20_010), '二万零一十');
});

test('labels articles as the law writes them', () => {
  assert.equal(articleLabel('1062'), '第一千零六十二条');
  assert.equal(articleLabel('133-1'), '第一百三十三条之一');
  assert.equal(articleLabel('preamble'), '序言');
  assert.equal(articleLabel('annex'), '附录');
});

test('reads article numbers in all their spellings', () => {
  for (const text of ['第一千一百三十四条', '1134', '１１３４条', '第1134条', '第 1134 条', '一千一百三十四']) {
    assert.equal(parseArticleNumber(text), '1134', text);
  }
  for (const text of ['第一百三十三条之一', '133-1', '第133条之一', '第133条之1']) {
    assert.equal(parseArticleNumber(text), '133-1', text);
  }
  for (const text of ['', '条', '第条', '0', '第一百三条', '1134元', 'preamble']) {
    assert.equal(parseArticleNumber(text), undefined, text);
  }
});

test('orders articles as they stand in the statute', () => {
  const numbers = ['annex', '134', '133-1', '133', 'preamble', '9'];
  assert.deepEqual(numbers.sort(compareArticleNumbers), ['preamble', '9', '133', '133-1', '134', 'annex']);
});

test('full-width digits keep their positions', () => {
  assert.equal(toAsciiDigits('５０％、１．５倍'), '50%、1.5倍');
});
