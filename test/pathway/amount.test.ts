import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addAmounts, compareAmounts, divideAmounts, readAmount, showAmount } from '../../src/pathway/amount.js';

const read = (value: number) => readAmount(value)!;

test('money is what its digits say: 0.1 + 0.2 is 0.3', () => {
  const sum = addAmounts(read(0.1), read(0.2))!;
  assert.equal(compareAmounts(sum, read(0.3)), 0);
  assert.deepEqual(showAmount(sum), { value: '0.3', rounded: false });
});

test('comparing is exact where a binary number would not be: a third of a large sum against its cents', () => {
  const third = divideAmounts(read(1e12), read(3))!;
  assert.ok(compareAmounts(third, read(333_333_333_333.33)) > 0);
  assert.ok(compareAmounts(third, read(333_333_333_333.34)) < 0);
  assert.ok(compareAmounts(divideAmounts(read(1), read(3))!, divideAmounts(read(333_333), read(1_000_000))!) > 0);
  assert.equal(compareAmounts(divideAmounts(read(2), read(6))!, divideAmounts(read(1), read(3))!), 0);
  assert.ok(compareAmounts(read(-1.5), read(-1.25)) < 0);
});

test('half a fen is rounded up, and only when shown', () => {
  assert.deepEqual(showAmount(divideAmounts(read(2), read(3))!), { value: '0.67', rounded: true });
  assert.deepEqual(showAmount(read(0.005)), { value: '0.01', rounded: true });
  assert.deepEqual(showAmount(read(0.004)), { value: '0', rounded: true });
  assert.deepEqual(showAmount(read(0.999)), { value: '1', rounded: true });
  assert.deepEqual(showAmount(read(-3)), { value: '-3', rounded: false });
  assert.deepEqual(showAmount(read(1234.5)), { value: '1234.5', rounded: false });
  assert.deepEqual(showAmount(read(999_999_999_999.99)), { value: '999999999999.99', rounded: false });
});

test('what does not fit is nothing, never nearly right', () => {
  for (const value of [NaN, Infinity, 1e21, 1e-7, 0.1234567]) assert.equal(readAmount(value), undefined, String(value));
  assert.equal(divideAmounts(read(5), read(0)), undefined);
  assert.equal(divideAmounts(read(5), read(-2)), undefined);
  const small = divideAmounts(read(1), read(999_983))!;
  const sum = addAmounts(small, divideAmounts(read(1), read(999_979))!)!;
  assert.equal(addAmounts(sum, divideAmounts(read(1), read(999_961))!), undefined);
  assert.deepEqual(addAmounts(small, small), { top: 2, bottom: 999_983 });
});
