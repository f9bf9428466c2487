import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { sha256, sha256InSlices } from '../../src/pack/sha256.js';

function bytes(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index * 131 + (index >> 8)) & 0xff);
}

// Around the borders of the padding: 55 is the last length that fits one block, 119 two.
for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 1000, 70_001]) {
  test(`S4 sha256 of ${String(length)} bytes, with and without crypto.subtle`, async () => {
    const input = bytes(length);
    const expected = createHash('sha256').update(input).digest('hex');
    assert.equal(await sha256(input), expected);
    assert.equal(await sha256InSlices(input), expected);
  });
}

test('a view into a larger buffer is hashed by itself', async () => {
  const view = bytes(300).subarray(7, 207);
  assert.equal(await sha256InSlices(view), createHash('sha256').update(view).digest('hex'));
});

test('S5 our own implementation yields between slices of 256 kB', async () => {
  let turns = 0;
  const count = (): void => {
    turns++;
    timer = setImmediate(count);
  };
  let timer = setImmediate(count);
  const input = bytes(1_300_000);
  assert.equal(await sha256InSlices(input), createHash('sha256').update(input).digest('hex'));
  clearImmediate(timer);
  assert.ok(turns >= 4, `${String(turns)} turns of the event loop during 5 slices`);
});

test('S4 without crypto.subtle the fallback is used', async () => {
  const original = Object.getOwnPropertyDescriptor(globalThis, 'crypto');
  assert.ok(original);
  Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true });
  try {
    assert.equal(await sha256(bytes(3)), createHash('sha256').update(bytes(3)).digest('hex'));
  } finally {
    Object.defineProperty(globalThis, 'crypto', original);
  }
});
