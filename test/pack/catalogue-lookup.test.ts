import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLookup } from '../../src/pack/catalogue-lookup.js';
import type { Catalogue, CatalogueStatute } from '../../src/pack/format.js';

function version(id: string, effective: string, last: string, until?: string): CatalogueStatute {
  return {
    id,
    title: '示例法',
    short: '示例法',
    aliases: [],
    type: 'law',
    effective,
    status: 'current',
    ...(until === undefined ? {} : { until }),
    group: 0,
    ranges: [{ first: '1', last, group: 1 }],
    articleCount: Number(last),
  };
}

const CATALOGUE: Catalogue = {
  entries: [],
  statutes: [
    version('law@2020-01-01', '2020-01-01', '9', '2026-01-01'),
    version('law@2026-01-01', '2026-01-01', '5'),
    version('plain-law', '2020-01-01', '3'),
  ],
};

const on = (day: string, id: string): string | undefined => createLookup(CATALOGUE, () => day)(id)?.id;

test('an id without a day finds the version in force on the day of reading', () => {
  assert.equal(on('2025-12-31', 'article/law/5'), 'article/law@2020-01-01/5');
  assert.equal(on('2026-01-01', 'article/law/5'), 'article/law@2026-01-01/5');
  assert.equal(on('2026-01-01', 'statute/law'), 'statute/law@2026-01-01');
  assert.equal(on('2026-01-01', 'article/law/6'), undefined);
});

test('an id with a day finds that version on any day', () => {
  assert.equal(on('2026-01-01', 'article/law@2020-01-01/6'), 'article/law@2020-01-01/6');
  assert.equal(on('2019-01-01', 'statute/law@2026-01-01'), 'statute/law@2026-01-01');
  assert.equal(on('2026-01-01', 'article/law@2019-01-01/1'), undefined);
});

test('a statute of one version keeps its id', () => {
  assert.equal(on('2026-01-01', 'article/plain-law/3'), 'article/plain-law/3');
});
