import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { elementsOf } from '../../scripts/editor-data.mjs';
import { ROOT } from '../../scripts/steps.mjs';
import { apiRows, oneLine, readWords } from '../../stories/docs/api-table.js';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const elements = elementsOf(JSON.parse(read('dist/custom-elements.json')));
const words = readWords(read('stories/docs/api-words.tsv'));

test('E11 everything the tables of the elements say is said in Chinese', () => {
  const rows = elements.flatMap(({ tagName }) =>
    Object.entries(apiRows(elements, tagName, words)).map(([key, row]) => ({ ...row, where: `${tagName} ${key}` })),
  );
  assert.ok(rows.length > 150);
  const english = rows.filter(({ description }) => !/\p{sc=Han}.*[。）]$/u.test(description));
  assert.deepEqual(
    english.map(({ where, description }) => `${where}: ${description}`),
    [],
    'add the new docstring to stories/docs/api-words.tsv',
  );
});

test('the words have no line for a docstring that is gone', () => {
  const described = elements.flatMap(({ summary, attributes, members, events, slots, cssParts, cssProperties }) => [
    summary,
    ...[attributes, members, events, slots, cssParts, cssProperties].flatMap((list) =>
      (list ?? []).map(({ description }) => description),
    ),
  ]);
  const current = new Set(described.map(oneLine));
  assert.deepEqual(
    [...words.keys()].filter((english) => !current.has(english)),
    [],
  );
});

test('E11 the tables have every option, event, slot, part and variable, and nothing private', () => {
  for (const element of elements) {
    const { tagName, attributes = [], events = [], slots = [], cssParts = [], cssProperties = [] } = element;
    const keys = Object.keys(apiRows(elements, tagName, words));
    const listed = keys.filter((key) => !key.startsWith('code:'));
    const documented = [attributes, events, slots, cssParts, cssProperties];
    assert.equal(listed.length, documented.flat().length, tagName);
  }
  const ofCode = (tag: string): string[] =>
    Object.keys(apiRows(elements, tag, words)).filter((key) => key.startsWith('code:'));
  assert.deepEqual(ofCode('legal-search'), ['code:provider', 'code:focus']);
  assert.deepEqual(ofCode('legal-reader'), ['code:focus', 'code:back', 'code:canGoBack']);
  assert.deepEqual(apiRows(elements, 'legal-nothing', words), {});
});
