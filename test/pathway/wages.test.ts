import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answers } from '../../src/pathway/answer.js';
import { replay } from '../../src/pathway/replay.js';
import { WAGES } from './wages.js';

const at = '2026-11-23';
const find = (answers: Answers) => replay(WAGES, answers, { at });
const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

test('the example: left, date known, no IOU → arbitrate, the last day a year later (劳动争议调解仲裁法第27条第4款)', () => {
  const { result, next } = find({ employment: 'left', 'left-on': '2026-09-10', iou: 'no' });
  assert.equal(next, undefined);
  assert.equal(result.outcome.id, 'arbitrate');
  assert.equal(result.outcome.deadline?.value, '2027-09-10');
  assert.deepEqual(result.possible, []);
  assert.deepEqual(result.notices, []);
});

test('the example: an unknown IOU leaves suing directly possible and names the IOU; seven days are left', () => {
  const { result } = find({ employment: 'left', 'left-on': '2025-11-27', iou: 'unknown' });
  assert.equal(result.outcome.id, 'arbitrate');
  assert.deepEqual(result.possible, [{ id: 'sue-directly', missing: { questions: ['iou'], parameters: [] } }]);
  assert.deepEqual(ids(result.notices), ['hurry']);
  assert.equal(result.outcome.deadline?.value, '2026-11-27');
});

test('the example: at work with an IOU → sue directly; no day of leaving is asked, and there is no deadline', () => {
  const { result, asked } = find({ employment: 'working', iou: 'yes' });
  assert.equal(result.outcome.id, 'sue-directly');
  assert.equal(result.outcome.deadline, undefined);
  assert.deepEqual(asked, ['employment', 'iou']);
});

test('the example: with a contractor nothing more is asked', () => {
  const { result, asked, next } = find({ employment: 'contractor' });
  assert.equal(result.outcome.id, 'main-contractor');
  assert.deepEqual([asked, next], [['employment'], undefined]);
});

test('the example: everything unknown → the default, and all that is still possible with what would decide it', () => {
  const { result, asked, next } = find({ employment: 'unknown', iou: 'unknown' });
  assert.deepEqual([asked, next], [['employment', 'iou'], undefined]);
  assert.equal(result.outcome.id, 'ask');
  assert.equal(result.outcome.isDefault, true);
  assert.deepEqual(ids(result.possible), ['sue-directly', 'arbitrate', 'main-contractor']);
  assert.deepEqual(result.possible[0]?.missing.questions, ['employment', 'iou']);
  // The day of leaving was not asked: what would have to be known first is how the reader stands with the employer.
  assert.deepEqual(result.possibleNotices, [{ id: 'hurry', missing: { questions: ['employment'], parameters: [] } }]);
});

test('the questions come in their order, each only when it is due', () => {
  assert.equal(find({}).next, 'employment');
  assert.equal(find({ employment: 'left' }).next, 'left-on');
  assert.equal(find({ employment: 'left', 'left-on': 'unknown' }).next, 'iou');
  assert.equal(find({ employment: 'working' }).next, 'iou');
  assert.deepEqual(
    find({}).questions.map(({ applies }) => applies),
    ['yes', 'perhaps', 'yes'],
  );
});
