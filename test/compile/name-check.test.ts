import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unfoundNames } from '../../src/compile/name-check.js';
import { phoneFault } from '../../src/compile/phone-check.js';
import { catalogueFromWire, catalogueToWire } from '../../src/pack/catalogue-wire.js';
import { planGroups } from '../../src/pack/grouping.js';
import { createSearchEngine } from '../../src/search/engine.js';
import { createFirstIds } from '../../src/search/first-ids.js';
import { AT, compileTree, GUIDE } from './content-tree.js';

test('a document that its own alias does not find is a problem at the line of the alias', async (t) => {
  const rival = (number: number) => [
    `guides/work/rival-${String(number)}.md`,
    GUIDE.replace('欠账怎么办', `欠账${String(number)}`).replace('[赖账]', `[赖账的人跑了, 赖账不认]`),
  ];
  const rivals = Object.fromEntries([1, 2, 3, 4].map(rival)) as Record<string, string>;
  const { content, files } = await compileTree(t, {
    ...rivals,
    'guides/work/debt.md': GUIDE.replace('[赖账]', '[赖账, 欠账1]'),
  });
  assert.ok(content);
  const found = await unfoundNames(content, files, AT);
  assert.ok(found.length > 0);
  for (const { code, file, line, what, fix } of found) {
    assert.equal(code, 'name-unfound');
    assert.match(file, /guides\/work\/\S+\.md$/);
    assert.equal(line, 3);
    assert.match(what, /^搜“.+”，前三条里没有这一篇（.+）；有的是 guide\//);
    assert.match(fix, /aliases/);
  }
});

test('sound content is found by all its names', async (t) => {
  const { content, files } = await compileTree(t);
  assert.ok(content);
  assert.deepEqual(await unfoundNames(content, files, AT), []);
});

test('what is tried ranks as the engine of the page does', async (t) => {
  const { content } = await compileTree(t);
  assert.ok(content);
  const { documents, lexicon, readings } = content;
  const { statutes } = catalogueFromWire(catalogueToWire(planGroups(documents)));
  const engine = createSearchEngine();
  engine.addCatalogue({ entries: [], statutes });
  if (lexicon !== undefined) engine.addLexicon?.(lexicon);
  if (readings !== undefined) engine.addReadings?.(readings);
  engine.addDocuments(documents);
  const first = createFirstIds({ documents, statutes, lexicon, readings });
  for (const question of [
    '欠账怎么办',
    '赖账',
    '照护法第1条',
    '12348',
    '간병',
    '陪护要带什么',
    '第2条',
    'qianzhang',
    '钱',
  ]) {
    const { results } = engine.search(question, { limit: 5, today: AT });
    if (results.length === 0) continue;
    assert.deepEqual(
      first(question, AT).slice(0, results.length),
      results.map(({ id }) => id),
      question,
    );
  }
});

const INVENTED = [
  '12345678',
  '0431-1234567',
  '010-87654321',
  '13800000000',
  '0439-5551234',
  '88888888',
  '0439-822',
  '1234',
  '010-12121212',
  '139123',
  '400-123',
];
const REAL = [
  '110',
  '12348',
  '12345',
  '0439-8220148',
  '010-65153456',
  '13943912057',
  '400-818-5730',
  '95588',
  '+86 431 8209 2837',
  '(0439) 822-0396',
  '12368',
  '96110',
  '116114',
];

test('numbers that look invented are told from numbers that do not', () => {
  for (const number of INVENTED) assert.ok(phoneFault(number), number);
  for (const number of REAL) assert.equal(phoneFault(number), undefined, number);
});
