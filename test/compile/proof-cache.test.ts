import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { cacheFolder, createProofCache } from '../../src/compile/proof-cache.js';
import { temporaryFolder, writeTree } from './content-tree.js';

const VALUE = {
  outcomes: new Map([['refund', { answers: { who: 'shop' } }]]),
  asked: new Set(['who']),
  paths: 2n ** 70n,
};

/** A cache that keeps everything, how often it worked, and its folder. */
async function trial(t: TestContext, program?: readonly string[]) {
  const folder = await temporaryFolder(t);
  let worked = 0;
  const cache = createProofCache({ folder, from: 0, ...(program === undefined ? {} : { program }) });
  const ask = (inputs: unknown, isKept = true): Promise<typeof VALUE> =>
    cache.remembered(
      inputs,
      () => {
        worked += 1;
        return VALUE;
      },
      () => isKept,
    );
  return { folder, ask, worked: () => worked };
}

test('the second time the same comes from the folder, maps, sets and endless numbers included', async (t) => {
  const { ask, worked, folder } = await trial(t);
  assert.deepEqual(await ask(['proof', { id: 'a' }]), VALUE);
  assert.deepEqual(await ask(['proof', { id: 'a' }]), VALUE);
  assert.equal(worked(), 1);
  assert.deepEqual(
    (await readdir(folder)).map((name) => /^[0-9a-f]{64}\.json$/.test(name)),
    [true],
    'nothing half written is left',
  );
});

test('anything else asked, one character of a rule, the day: worked out anew', async (t) => {
  const { ask, worked } = await trial(t);
  await ask(['proof', { when: { who: 'shop' } }, { at: '2026-11-23' }]);
  await ask(['proof', { when: { who: 'shops' } }, { at: '2026-11-23' }]);
  await ask(['proof', { when: { who: 'shop' } }, { at: '2026-11-24' }]);
  await ask(['tests', { when: { who: 'shop' } }, { at: '2026-11-23' }]);
  assert.equal(worked(), 4);
});

test('another program, by one character of one file: worked out anew', async (t) => {
  const program = await writeTree(await temporaryFolder(t), { 'engine.js': 'export const a = 1;', 'readme.md': 'x' });
  const folder = await temporaryFolder(t);
  let worked = 0;
  const ask = (): Promise<number> =>
    createProofCache({ folder, from: 0, program: [program] }).remembered(
      'x',
      () => (worked += 1),
      () => true,
    );
  await ask();
  await ask();
  assert.equal(worked, 1);
  await writeFile(join(program, 'readme.md'), 'y');
  await ask();
  assert.equal(worked, 1, 'no part of the program');
  await writeFile(join(program, 'engine.js'), 'export const a = 2;');
  await ask();
  assert.equal(worked, 2);
});

test('what may not be kept is worked out each time: a failed test says so each time', async (t) => {
  const { ask, worked, folder } = await trial(t);
  await ask('x', false);
  await ask('x', false);
  assert.equal(worked(), 2);
  assert.deepEqual(await readdir(folder), []);
});

test('an entry that is cut, changed or lies under another name counts for nothing', async (t) => {
  for (const damage of [
    (text: string) => text.slice(0, -3),
    (text: string) => text.replace('shop', 'home'),
    () => '',
    () => 'null',
    () => '{"__proto__":1}',
  ]) {
    const { ask, worked, folder } = await trial(t);
    await ask('x');
    const [name = ''] = await readdir(folder);
    await writeFile(join(folder, name), damage(await readFile(join(folder, name), 'utf8')));
    assert.deepEqual(await ask('x'), VALUE);
    assert.equal(worked(), 2);
    assert.deepEqual(await ask('x'), VALUE);
    assert.equal(worked(), 2, 'mended');
  }
  const { ask, worked, folder } = await trial(t);
  await ask('x');
  await ask('y');
  const [first = '', second = ''] = await readdir(folder);
  await writeFile(join(folder, second), await readFile(join(folder, first)));
  await ask('x');
  await ask('y');
  assert.equal(worked(), 3);
});

test('where nothing can be written, or the cache is off, everything is worked out', async () => {
  for (const folder of ['/dev/null/nowhere', undefined]) {
    let worked = 0;
    const cache = createProofCache({ folder, from: 0 });
    for (const time of [1, 2]) {
      assert.equal(
        await cache.remembered(
          'x',
          () => (worked += 1),
          () => true,
        ),
        time,
      );
    }
  }
});

test('the folder: MINGBAI_CACHE, off, else where the system keeps such things', () => {
  assert.equal(cacheFolder({ MINGBAI_CACHE: 'off' }), undefined);
  assert.equal(cacheFolder({ MINGBAI_CACHE: '/some/where' }), '/some/where');
  assert.equal(cacheFolder({ XDG_CACHE_HOME: '/x' }), join('/x', 'mingbai', 'proofs'));
  assert.match(cacheFolder({}) ?? '', /\.cache.mingbai.proofs$/);
});
