import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverage, requirements, requirementsPage } from '../../scripts/requirements-page.mjs';

const list = [
  { id: 'A1', text: 'axe' },
  { id: 'A11', text: 'errors' },
];

test('every requirement has one line of its own', () => {
  const ids = requirements().map(({ id }) => id);
  assert.ok(ids.length > 60);
  assert.deepEqual([...new Set(ids)], ids);
  assert.ok(requirements().every(({ text }) => text.length > 10));
});

test('a requirement that no title names is listed as missing; one that failed anywhere has failed', () => {
  const found = coverage(list, [
    { title: 'search · A1 S99 no finding', state: 'passed', where: 'Chromium' },
    { title: 'search · A1 S99 no finding', state: 'failed', where: 'Firefox ESR' },
  ]);
  assert.deepEqual(found.unknown, ['S99']);
  const page = requirementsPage(found, '今天');
  assert.match(page, /有测试的要求：1 \/ 2/);
  assert.match(page, /还没有测试：A11\n/);
  assert.match(page, /没通过的要求：A1\n/);
  assert.match(page, /✗ search · A1 S99 no finding（Chromium、Firefox ESR ✗）/);
});

test('a title that only looks like an id names none', () => {
  for (const title of ['A111 SA1 paper size A1x', 'strange queries · "%E5"', 'it is one A1 page', 'A1, with a comma']) {
    const { entries, unknown } = coverage(list, [{ title, state: 'passed', where: 'Node' }]);
    const named = entries.filter(({ tests }) => tests.length > 0).map(({ id }) => id);
    assert.deepEqual([...named, ...unknown], [], title);
  }
});

test('several ids in front of a title or of its suite are all named', () => {
  const { entries, unknown } = coverage(list, [
    { title: 'A11 search · errors · A1 S99 no finding', state: 'passed', where: 'Node' },
  ]);
  assert.deepEqual(
    entries.map(({ tests }) => tests.length),
    [1, 1],
  );
  assert.deepEqual(unknown, ['S99']);
});
