import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleFacts, normalisedText } from '../../src/model/article-facts.js';
import { chapterOf, innermostHeading } from '../../src/model/outline.js';
import type { OfficialParagraph, OutlineEntry } from '../../src/model/statute.js';

const PARAGRAPHS: readonly OfficialParagraph[] = [
  {
    text: '应当在三十日内办理：',
    items: [{ text: '（一）甲；' }, { text: '（二）乙：', subitems: ['1．丙；', '2．丁。'] }],
  },
  { text: '可以延长三十日，不得超过三个月。' },
];

test('facts say the shape, the numbers once and the modality each time', () => {
  assert.deepEqual(articleFacts('2', PARAGRAPHS), {
    number: '2',
    paragraphs: [[0, 2], []],
    numbers: ['30日', '3个月'],
    modality: ['应当', '可以', '不得'],
  });
});

test('white space and the width of brackets and digits do not change a text; a word or a paragraph break does', () => {
  const base = normalisedText([{ text: '（一）甲 50％。' }]);
  assert.equal(normalisedText([{ text: '(一)甲５０%。' }]), base);
  assert.equal(normalisedText([{ text: '（一）甲\u3000\u200b50％。' }]), base);
  assert.notEqual(normalisedText([{ text: '（一）乙 50％。' }]), base);
  assert.notEqual(normalisedText([{ text: '（一）甲' }, { text: '50％。' }]), base);
  assert.equal(normalisedText(PARAGRAPHS).split('\n').length, 6);
});

test('an article is found under its innermost heading and its chapter', () => {
  const outline: OutlineEntry[] = [
    { level: 1, title: '第一编', first: '1', last: '9' },
    { level: 3, title: '第一章', first: '1', last: '4', parent: 0 },
    { level: 4, title: '第一节', first: '2', last: '2-1', parent: 1 },
    { level: 1, title: '附则', first: '10', last: '10' },
  ];
  assert.equal(innermostHeading(outline, '1'), 1);
  assert.equal(innermostHeading(outline, '2-1'), 2);
  assert.equal(innermostHeading(outline, '9'), 0);
  assert.equal(innermostHeading(outline, '10'), 3);
  assert.equal(innermostHeading(outline, 'annex'), undefined);
  assert.equal(innermostHeading(outline, 'preamble'), undefined);
  assert.equal(chapterOf(outline, 2), 1);
  assert.equal(chapterOf(outline, 3), 3);
});
