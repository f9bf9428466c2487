import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quantitiesInLaw, quantitiesInOurWords, unsourcedQuantities } from '../../src/model/quantities.js';

const law = (text: string): string => quantitiesInLaw(text).join(' ');
const ours = (text: string): string =>
  quantitiesInOurWords(text)
    .map(({ value }) => value)
    .join(' ');

test('spellings of one number are one', () => {
  const same: [string, string[]][] = [
    ['3年', ['三年', '3年', '３年', '3 年']],
    ['30日', ['三十日', '30日', '30天', '三十天']],
    ['3个月', ['三个月', '3个月']],
    ['6个月', ['六个月', '6个月', '半年']],
    ['16岁', ['十六周岁', '16周岁', '16岁']],
    ['50%', ['百分之五十', '50%', '５０％']],
    ['0.5%', ['千分之五', '0.5%']],
    ['2/3', ['三分之二', '2/3']],
    ['10000元', ['1万元', '一万元', '10000元', '10,000元', '10000块钱']],
    ['5000元', ['五千元', '5千元']],
    ['2倍', ['二倍', '两倍', '2倍', '双倍']],
    ['2人', ['二人', '两名', '2位', '两个以上见证人', '2个人']],
    ['24小时', ['二十四小时', '24小时', '24个小时']],
    ['7工作日', ['七个工作日', '7个工作日', '7工作日']],
  ];
  for (const [value, spellings] of same) for (const text of spellings) assert.equal(law(text), value, text);
});

test('ranges give both ends, each with the unit', () => {
  assert.equal(law('处一倍以上三倍以下的罚款'), '1倍 3倍');
  assert.equal(law('7至15日'), '7日 15日');
  assert.equal(law('50%—100%'), '50% 100%');
  assert.equal(law('百分之二十至三十的比例'), '20% 30%');
  assert.equal(law('百分之五至百分之十'), '5% 10%');
  assert.equal(law('百分之二十或者三十日'), '20% 30日');
  assert.equal(law('50元至300元'), '50元 300元');
  assert.equal(law('一至二人'), '1人 2人');
  assert.equal(law('3-6个月'), '3个月 6个月');
  assert.equal(law('五至十万元'), '50000元 100000元');
  assert.equal(law('五百至一万元'), '500元 10000元');
});

test('citations, ordinals, years and few-ish numbers are not quantities', () => {
  for (const text of [
    '第三条',
    '第1062条第二款第（五）项',
    '第三人',
    '第二次',
    '2025年修订',
    '二〇二一年',
    '三五天',
    '七八人',
    '5万多元',
    '数十元',
    '几百元',
    '统一',
    '唯一',
    '三日常',
    '元旦',
    '一方',
    '一般',
  ]) {
    assert.equal(law(text), '', text);
  }
});

test('dates are dates, not durations', () => {
  assert.equal(law('自2021年1月1日起施行'), '2021年1月1日');
  assert.equal(law('二〇二一年一月一日'), '2021年1月1日');
  assert.equal(law('妇女节（3月8日）'), '3月8日');
  assert.equal(law('2021年1月1日起三年内'), '2021年1月1日 3年');
});

test('a definition of days as working days lets both be said', () => {
  assert.equal(law('本法中“二日”“三日”的规定是指工作日，不含法定节假日。'), '2日 2工作日 3日 3工作日');
});

test('in our words everyday 一, pairs and idioms are no numbers of law', () => {
  for (const text of [
    '一方不同意',
    '一次性付清',
    '一人公司',
    '一年到头',
    '有一天',
    '一个月挣的钱',
    '夫妻两人',
    '跑了三次',
    '一式两份',
    '这两天',
    '前两年',
    '三天两头',
    '百分之百',
    '打 12348 天天有人',
    '打110人身安全有危险',
    '统一',
    '拖了半年',
  ]) {
    assert.equal(ours(text), '', text);
  }
});

test('in our words a number that looks like law counts', () => {
  const cases: [string, string][] = [
    ['3年', '3年'],
    ['一年内提出', '1年'],
    ['满一年', '1年'],
    ['不超过一次', '1次'],
    ['延长一次', '1次'],
    ['半年内', '6个月'],
    ['三年以内', '3年'],
    ['两年', '2年'],
    ['一百五十米', '150米'],
    ['三人以上', '3人'],
    ['1人', '1人'],
    ['一至三年', '1年 3年'],
    ['工资的2倍', '2倍'],
    ['2022年1月1日起', '2022年1月1日'],
  ];
  for (const [text, value] of cases) assert.equal(ours(text), value, text);
});

test('a number of ours without a source is found with its place', () => {
  const text = '收到后15日内上诉，30天内答复。';
  assert.deepEqual(unsourcedQuantities(text, ['30日']), [{ value: '15日', text: '15日', start: 3, end: 6 }]);
  assert.deepEqual(unsourcedQuantities(text, ['30日', '15日']), []);
});

test('S6 adversarial texts are read through, not again and again', { timeout: 10_000 }, () => {
  const length = 200_000;
  for (const piece of ['一', '1', '半', '1,111', '百分之', '1至', '九九年', '第']) {
    quantitiesInOurWords(piece.repeat(length / piece.length));
  }
  assert.equal(quantitiesInOurWords('3年'.repeat(length / 2)).length, length / 2);
});
