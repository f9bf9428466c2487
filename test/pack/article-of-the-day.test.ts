import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOfTheDay } from '../../src/pack/article-of-the-day.js';
import type { CatalogueStatute } from '../../src/pack/format.js';

function statute(id: string, explained: CatalogueStatute['explained'], more: Partial<CatalogueStatute> = {}) {
  return {
    id,
    title: id,
    short: id,
    aliases: [],
    type: 'law',
    effective: '2021-01-01',
    status: 'current',
    articleCount: 100,
    group: 0,
    ranges: [],
    ...(explained === undefined ? {} : { explained }),
    ...more,
  } satisfies CatalogueStatute;
}

/** Days from 2026-11-01 on. */
function day(at: number): string {
  return new Date(Date.UTC(2026, 10, 1 + at)).toISOString().slice(0, 10);
}

const STATUTES = [
  statute('a', [
    ['3', '5'],
    ['9', '9-1'],
  ]),
  statute('old', [['1', '50']], { status: 'superseded' }),
  statute('b', [['20', '25']]),
  statute('c', undefined),
];

test('every article with plain words comes once before any comes again; never one of a law no longer in force', () => {
  const seen = Array.from({ length: 10 }, (_, at) => articleOfTheDay({ statutes: STATUTES }, day(at)));
  assert.equal(new Set(seen).size, 10);
  assert.deepEqual(seen.filter((id) => id?.startsWith('article/a/')).sort(), [
    'article/a/3',
    'article/a/4',
    'article/a/5',
    'article/a/9',
  ]);
  assert.equal(seen.filter((id) => id?.startsWith('article/b/')).length, 6);
  assert.equal(articleOfTheDay({ statutes: STATUTES }, day(10)), seen[0]);
});

test('the same day gives the same article; nothing explained gives none', () => {
  assert.equal(articleOfTheDay({ statutes: STATUTES }, day(3)), articleOfTheDay({ statutes: STATUTES }, day(3)));
  assert.equal(articleOfTheDay({ statutes: [statute('c', undefined)] }, day(0)), undefined);
  assert.match(articleOfTheDay({ statutes: [statute('one', [['7', '7']])] }, day(5)) ?? '', /one\/7$/);
});
