import assert from 'node:assert/strict';
import { test } from 'node:test';
import { modalityDifferences, modalityOf } from '../../src/model/modality.js';

test('modality words are read in order, each under one of four', () => {
  const cases: [string, string][] = [
    ['当事人可以协商，也应当书面通知，不得反悔。禁止转让。', '可以 应当 不得 禁止'],
    ['有权请求赔偿', '可以'],
    ['可处罚款', '可以'],
    ['必须到场', '应当'],
    ['人民法院应予支持', '应当'],
    ['不可以代签', '不得'],
    ['不应支持', '不得'],
    ['可以不交', '可以'],
  ];
  for (const [text, words] of cases) assert.equal(modalityOf(text).join(' '), words, text);
});

test('the same characters in other words are none', () => {
  for (const text of ['所有权', '享有权利', '相应在案', '许可由机关', '不得不做', '不能辨认', '对应']) {
    assert.deepEqual(modalityOf(text), [], text);
  }
});

test('a duty that became a choice, and a choice that became a duty, differ', () => {
  assert.deepEqual(modalityDifferences('单位可以赔偿', ['应当']), ['adds-可以']);
  assert.deepEqual(modalityDifferences('单位应当赔偿', ['可以']), ['adds-应当']);
  assert.deepEqual(modalityDifferences('不得解除', ['可以']), ['adds-不得']);
});

test('a prohibition may be said in everyday words but not left out', () => {
  assert.deepEqual(modalityDifferences('孩子拿到钱。', ['不得']), ['drops-不得']);
  assert.deepEqual(modalityDifferences('不能克扣孩子的钱。', ['不得']), []);
});

test('reordering, merging and 要 are plain speech, not changes', () => {
  assert.deepEqual(modalityDifferences('可以协商；单位要赔。', ['应当', '可以', '应当']), []);
  assert.deepEqual(modalityDifferences('可以去法院起诉。', []), []);
});
