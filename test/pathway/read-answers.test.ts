/** Maps of answers from anywhere: refused or trimmed with codes; never a throw, never an answer nobody gave. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Pathway } from '../../src/model/pathway.js';
import { decodeAnswers, encodeAnswers } from '../../src/pathway/answer-text.js';
import { readAnswers } from '../../src/pathway/read-answers.js';
import { replay } from '../../src/pathway/replay.js';
import { BLANK, option, WAGES } from './wages.js';

const at = '2026-11-23';
const read = (untrusted: unknown, version: unknown = 3, pathway: Pathway = WAGES) =>
  readAnswers(pathway, version, untrusted, at);
const EMPTY = {};

test('sound answers come through as they are', () => {
  const answers = { employment: 'left', 'left-on': '2026-09-10', iou: 'unknown' };
  assert.deepEqual(read(answers), { answers, trimmed: [] });
});

test('what is no map of answers is refused', () => {
  const getter = {
    get employment(): string {
      throw new Error('gotcha');
    },
  };
  const proxy = new Proxy({}, { ownKeys: () => assert.fail('a trap') });
  const many = Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`q${String(n)}`, 'yes']));
  for (const [untrusted, refused] of [
    [undefined, 'no-answers'],
    [null, 'no-answers'],
    ['employment=left', 'no-answers'],
    ['x'.repeat(1_000_000), 'no-answers'],
    [42, 'no-answers'],
    [[['employment', 'left']], 'no-answers'],
    [() => 'left', 'no-answers'],
    [getter, 'no-answers'],
    [proxy, 'no-answers'],
    [many, 'too-large'],
  ] as const) {
    assert.deepEqual(read(untrusted), { answers: EMPTY, trimmed: [], refused });
  }
});

test('wrong types, unknown options, days that are none or still to come are left out, each with its code', () => {
  for (const [id, value, code] of [
    ['employment', 'sacked', 'unknown-option'],
    ['employment', 'constructor', 'unknown-option'],
    ['employment', 1, 'wrong-type'],
    ['employment', null, 'wrong-type'],
    ['employment', { toString: () => 'left' }, 'wrong-type'],
    ['employment', ['left'], 'wrong-type'],
    ['employment', 'x'.repeat(1_000_000), 'too-long'],
    ['iou', true, 'wrong-type'],
    ['left-on', 20260910, 'wrong-type'],
    ['left-on', '2026-02-29', 'no-such-day'],
    ['left-on', '2026-11-24', 'future-date'],
    ['left-on', '9999-12-31', 'future-date'],
    ['left-on', '1899-12-31', 'below-least'],
    ['left-on', '2026-09-10T00:00:00Z', 'no-such-day'],
  ] as const) {
    const { answers, trimmed } = read({ [id]: value });
    assert.deepEqual([answers, trimmed], [EMPTY, [{ question: id, code }]], `${id}: ${code}`);
  }
});

test('limits hold at both ends, and amounts have at most two decimals', () => {
  const pathway: Pathway = {
    ...BLANK,
    questions: [
      { id: 'sum', ask: '？', type: 'money', options: [], sources: [], least: 10, most: 20 },
      {
        id: 'people',
        ask: '？',
        type: 'number',
        unit: '人',
        options: [],
        sources: [],
        least: 1,
        unknownForbidden: '知道',
      },
      { id: 'groups', ask: '？', type: 'multi', options: ['a', 'b'].map(option), sources: [] },
      { id: 'where', ask: '？', type: 'place', options: [], sources: [] },
    ],
  };
  const code = (id: string, value: unknown) => {
    const { answers, trimmed } = read({ [id]: value }, 1, pathway);
    return trimmed[0]?.code ?? answers[id];
  };
  assert.deepEqual(
    [9.99, 10, 20, 20.01, 10.001, NaN, Infinity, -0, '10', 1e300].map((value) => code('sum', value)),
    [
      'below-least',
      10,
      20,
      'above-most',
      'too-precise',
      'wrong-type',
      'wrong-type',
      'below-least',
      'wrong-type',
      'above-most',
    ],
  );
  assert.deepEqual(
    [0, 1, 1.5, 'unknown'].map((value) => code('people', value)),
    ['below-least', 1, 'too-precise', 'unknown-forbidden'],
  );
  assert.deepEqual(
    [['b', 'a'], [], ['a', 'a'], ['a', 'c'], ['none'], 'none', 'unknown', ['a', ['b']]].map((value) =>
      code('groups', value),
    ),
    [['a', 'b'], 'wrong-type', 'wrong-type', 'unknown-option', 'unknown-option', 'none', 'unknown', 'wrong-type'],
  );
  assert.deepEqual(
    ['changbai-legal-aid', 'https://evil.example/', '../x', 1].map((value) => code('where', value)),
    ['changbai-legal-aid', 'unknown-option', 'unknown-option', 'wrong-type'],
  );
});

test('unknown ids and __proto__ change nothing; prototypes are neither read nor written', () => {
  const hostile: unknown = JSON.parse(
    '{"__proto__":{"employment":"left"},"constructor":{"prototype":{"iou":"yes"}},"nobody":"yes","iou":"no"}',
  );
  const { answers, trimmed } = read(hostile);
  assert.deepEqual(answers, { iou: 'no' });
  assert.equal(Object.getPrototypeOf(answers), Object.prototype);
  assert.deepEqual(
    trimmed,
    Array.from({ length: 3 }, () => ({ code: 'unknown-question' })),
  );
  assert.equal((EMPTY as { employment?: string }).employment, undefined);
  const polluted = Object.prototype as { employment?: string };
  polluted.employment = 'contractor';
  try {
    assert.equal(replay(WAGES, {}, { at }).next, 'employment');
    assert.deepEqual(read({}).answers, EMPTY);
    assert.deepEqual(read(Object.create({ iou: 'yes' })).answers, EMPTY);
  } finally {
    delete polluted.employment;
  }
});

const RENAMED: Pathway = {
  ...WAGES,
  renamed: { '2': { job: 'employment', 'job.gone': 'left' }, '3': { note: 'iou' } },
};

test('an older version is taken over through what was renamed, step by step', () => {
  assert.deepEqual(read({ job: 'gone', note: 'no' }, 1, RENAMED).answers, { employment: 'left', iou: 'no' });
  assert.deepEqual(read({ employment: 'working', note: 'yes' }, 2, RENAMED).answers, {
    employment: 'working',
    iou: 'yes',
  });
});

test('a name that was given to something else is not carried over: it meant what is gone', () => {
  // In version 1 "employment" and the option "left" were something else.
  assert.deepEqual(read({ employment: 'working', note: 'no' }, 1, RENAMED).answers, { iou: 'no' });
  assert.deepEqual(read({ job: 'left' }, 1, RENAMED).answers, EMPTY);
});

test('an older version without a list of what was renamed is refused, a newer one and none at all, too', () => {
  assert.equal(read({ employment: 'left' }, 2).refused, 'older-version');
  assert.equal(read({ employment: 'left' }, 0, RENAMED).refused, 'older-version');
  assert.equal(read({ employment: 'left' }, 4).refused, 'newer-version');
  for (const version of [undefined, '3', 2.5, NaN, -1, {}]) {
    assert.equal(read({ employment: 'left' }, version ?? null).refused, 'no-version', JSON.stringify(version));
  }
});

const text = encodeAnswers(WAGES, replay(WAGES, { employment: 'left', 'left-on': '2026-09-10', iou: 'no' }, { at }));

test('an address carries pathway, version and answers, in characters nothing touches', () => {
  assert.match(text, /^wages\.3\.employment~oleft\.left-on~d20260910\.iou~ono\.[a-z0-9]{1,7}$/);
  assert.deepEqual(decodeAnswers(text), {
    pathwayId: 'pathway/wages',
    version: 3,
    untrusted: { employment: 'left', 'left-on': '2026-09-10', iou: 'no' },
  });
});

test('answers off the path do not travel', () => {
  const found = replay(WAGES, { employment: 'contractor', iou: 'yes', 'left-on': '2026-09-10' }, { at });
  assert.doesNotMatch(encodeAnswers(WAGES, found), /iou|left/);
});

test('a cut, mistyped or forged address is refused; nothing is thrown', () => {
  for (let length = 0; length < text.length; length += 1) {
    assert.ok('refused' in decodeAnswers(text.slice(0, length)), String(length));
  }
  for (let at = 0; at < text.length; at += 1) {
    const other = text[at] === 'x' ? 'y' : 'x';
    assert.ok('refused' in decodeAnswers(text.slice(0, at) + other + text.slice(at + 1)), String(at));
  }
  for (const forged of [
    undefined,
    42,
    '',
    '...',
    'wages.3',
    '%',
    '<script>',
    'wages.3.__proto__~oyes.0',
    '工资.3.abc',
    `wages.3.${'a~ob.'.repeat(10)}0`,
  ]) {
    assert.ok('refused' in decodeAnswers(forged), String(forged));
  }
  assert.deepEqual(decodeAnswers('a'.repeat(1_000_000)), { refused: 'too-long' });
});
