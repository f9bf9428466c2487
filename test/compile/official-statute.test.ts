import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseOfficialStatute, readOfficialStatute } from '../../src/compile/official-statute.js';
import { formatProblem, Problems } from '../../src/compile/problem.js';

const PATH = 'test/fixtures/official/sample-law.md';
const SAMPLE = readFileSync(PATH, 'utf8');

function parse(text: string) {
  const problems = new Problems();
  return { official: parseOfficialStatute({ path: PATH, file: PATH, text }, problems), problems: problems.problems };
}

/** Codes and lines of the problems after one change to the sample. */
function codes(from: string | RegExp, to: string): string[] {
  const text = SAMPLE.replace(from, to);
  assert.notEqual(text, SAMPLE, 'the change must change something');
  return parse(text).problems.map(({ code, line }) => `${code}:${String(line)}`);
}

const lineOf = (text: string): number => SAMPLE.slice(0, SAMPLE.indexOf(text)).split('\n').length;

test('an official file is read whole: head, outline, articles, preamble, annex', () => {
  const { official, problems } = parse(SAMPLE);
  assert.deepEqual(problems.map(formatProblem), []);
  const { statute, articles } = official ?? assert.fail();
  assert.equal(statute.short, '示例法');
  assert.equal(statute.amended, undefined);
  assert.equal(statute.articleCount, 8);
  assert.deepEqual(statute.history, ['2019年3月1日示例机关通过', '文号：示法〔2019〕7号']);
  assert.deepEqual(
    articles.map(({ number, outline }) => `${number}@${String(outline)}`),
    ['preamble@undefined', '1@1', '2@1', '2-1@1', '3@3', '4@4', '5@5', '6@6', '7@7', 'annex@undefined'],
  );
  assert.deepEqual(articles[0]?.paragraphs, [{ text: '为了测试，制定本法。' }]);
});

test('the outline knows parents and the articles it covers', () => {
  const outline = parse(SAMPLE).official?.statute.outline;
  assert.deepEqual(outline, [
    { level: 1, title: '第一编 总则', first: '1', last: '4' },
    { level: 3, title: '第一章 一般规定', first: '1', last: '2-1', parent: 0 },
    { level: 3, title: '第二章 费用', first: '3', last: '4', parent: 0 },
    { level: 4, title: '第一节 标准', first: '3', last: '3', parent: 2 },
    { level: 4, title: '第二节 减免', first: '4', last: '4', parent: 2 },
    { level: 1, title: '第二编 分则', first: '5', last: '6' },
    { level: 3, title: '第一章 末章', first: '6', last: '6', parent: 5 },
    { level: 1, title: '附则', first: '7', last: '7' },
  ]);
});

test('paragraphs, items in both kinds of brackets and sub-items in both kinds of points', () => {
  const article = parse(SAMPLE).official?.articles.find(({ number }) => number === '2');
  assert.deepEqual(article?.paragraphs, [
    {
      text: '有下列情形之一的，应当在三十日内办理：',
      items: [
        { text: '（一）第一项；' },
        { text: '(二)第二项，包括：', subitems: ['1．第一目；', '2. 第二目。'] },
        { text: '（三）第三项。' },
      ],
    },
    { text: '期限届满可以延长一次，最长不得超过三个月。' },
  ]);
});

test('a line between two items belongs to the item that ends with a colon', () => {
  const article = parse(SAMPLE).official?.articles.find(({ number }) => number === '3');
  assert.equal(article?.paragraphs.length, 1);
  assert.deepEqual(article.paragraphs[0]?.items?.[1], {
    text: '（二）保全案件按照下列标准：\n不超过1万元的，每件30元。',
  });
});

test('from 附件 on everything is the annex, a numbered line too', () => {
  const annex = parse(SAMPLE).official?.articles.find(({ number }) => number === 'annex');
  assert.deepEqual(annex?.paragraphs, [
    { text: '收费目录' },
    { text: '一、目录里的一段', items: [{ text: '（一）目录里的一项。' }] },
    { text: '附件2：另一份目录' },
  ]);
});

test('a heading that lost its mark is one where the number before stands open, else it is reported', () => {
  const interpretation = SAMPLE.replace('## 第一编 总 则', '## 一、总则').replace('## 第二编 分则', '二、分则');
  const { official, problems } = parse(interpretation);
  assert.deepEqual(problems, []);
  assert.equal(official?.statute.outline[5]?.title, '二、分则');
  assert.equal(official.statute.outline[5].level, 1);
  assert.deepEqual(codes('第二款在这里。', '五、第二款在这里'), [`official-unclear:${String(lineOf('第二款在这里'))}`]);
});

test('everything unclear is reported with its line, nothing is dropped', () => {
  const at = (text: string): string => String(lineOf(text));
  assert.deepEqual(codes('articles: 8', 'articles: 9'), ['official-article-count:11']);
  assert.deepEqual(codes('**第四条**', '**第五条**'), [
    `official-article-sequence:${at('**第四条**')}`,
    `official-article-sequence:${at('**第五条**')}`,
  ]);
  assert.deepEqual(codes('（三）第三项', '（四）第三项'), [`official-item-sequence:${at('（三）第三项')}`]);
  assert.deepEqual(codes('2. 第二目', '3. 第二目'), [`official-item-sequence:${at('2. 第二目')}`]);
  assert.deepEqual(codes('第二款在这里。', '1．没有项的目'), [`official-subitem-orphan:${at('第二款')}`]);
  assert.deepEqual(codes('第二款在这里。', '第九条 没有星号'), [`official-unclear:${at('第二款')}`]);
  assert.deepEqual(codes('第二款在这里。', '<b>第二款</b>'), [`official-unclear:${at('第二款')}`]);
  assert.deepEqual(codes('第二款在这里。', '第二\u200b款在这里。'), [`official-unclear:${at('第二款')}`]);
  assert.deepEqual(codes('**第五条** 第五条的内容。', '**第五条**'), [`official-article-empty:${at('**第五条**')}`]);
  assert.deepEqual(codes('##### 第二节', '##### 第三节'), [`official-heading-sequence:${at('##### 第二节')}`]);
  assert.deepEqual(codes('##### 第二节', '#### 第二节'), [`official-heading-level:${at('##### 第二节')}`]);
  assert.deepEqual(codes('# 中华人民共和国示例法', '# 别的法'), [`official-title:${at('# 中华人民共和国示例法')}`]);
  assert.deepEqual(codes('**第五条**', '迷路的一段。\n\n**第五条**'), [`official-unclear:${at('**第五条**')}`]);
  assert.deepEqual(codes('#### 第一章 末章', '#### 第一章 空章\n\n#### 第二章 末章'), [
    `official-heading-empty:${at('#### 第一章 末章')}`,
  ]);
  assert.deepEqual(codes('附件2：另一份目录', '**第八条** 附件里的条'), [
    `official-unclear:${at('附件2：另一份目录')}`,
  ]);
});

test('the head is checked field by field', () => {
  assert.deepEqual(codes('type: law', 'type: lex'), ['field-format:5']);
  assert.deepEqual(codes('effective: 2020-01-01', 'effective: 2020-02-31'), ['field-date:9']);
  assert.deepEqual(codes('status: current', 'state: current'), ['field-missing:2', 'field-unknown:10']);
  assert.deepEqual(codes(/^---\n/, ''), ['front-matter:1']);
});

test('all 90 official files are read: 6884 articles, no problem', async (t) => {
  const folder = '../shared/laws';
  if (!existsSync(folder)) {
    t.skip('../shared is absent');
    return;
  }
  const problems = new Problems();
  const found = await Promise.all(
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => readOfficialStatute(join(folder, name), problems)),
  );
  const read = found.filter((official) => official !== undefined);
  assert.deepEqual(problems.problems.map(formatProblem), []);
  assert.equal(read.length, 90);
  assert.equal(
    read.reduce((count, { statute }) => count + statute.articleCount, 0),
    6884,
  );
});
