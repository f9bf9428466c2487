/** What must hold for every pathway: on several hundred made from seeds, with every run the same. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UNKNOWN, type Pathway } from '../../src/model/pathway.js';
import type { Answer, Answers } from '../../src/pathway/answer.js';
import { decodeAnswers, encodeAnswers } from '../../src/pathway/answer-text.js';
import type { Replay } from '../../src/pathway/found.js';
import { progressOf } from '../../src/pathway/progress.js';
import { readAnswers } from '../../src/pathway/read-answers.js';
import { replay } from '../../src/pathway/replay.js';
import { createRandom, randomAnswer, randomAnswers, randomPathway, type Random } from './random-pathway.js';

const at = '2026-11-23';
const SHAPES = [
  { questions: 4, outcomes: 3, notices: 1 },
  { questions: 7, outcomes: 6, notices: 3 },
  { questions: 10, outcomes: 8, notices: 2, gated: 0.7 },
];

function forEachSeed(count: number, check: (pathway: Pathway, random: Random, seed: number) => void): void {
  for (let seed = 1; seed <= count; seed += 1) {
    const random = createRandom(seed);
    check(randomPathway(random, SHAPES[seed % SHAPES.length]!), random, seed);
  }
}

/** Answers one question after the other, as a reader does, from what is there. */
function answerAfresh(pathway: Pathway, given: Answers): Replay {
  const answers: Record<string, Answer> = {};
  for (;;) {
    const now = replay(pathway, answers, { at });
    const answer = now.next === undefined ? undefined : given[now.next];
    if (now.next === undefined || answer === undefined) return now;
    answers[now.next] = answer;
  }
}

const shown = ({ result, asked, next, answers }: Replay) => ({ result, asked, next, answers });

test('no sequence of answers, changes and backs gives a result different from answering afresh', () => {
  forEachSeed(300, (pathway, random, seed) => {
    const kept: Record<string, Answer> = {};
    for (let move = 0; move < 25; move += 1) {
      const now = replay(pathway, kept, { at });
      // Mostly forward; else back to a question on the path, or an answer to one that is not shown at all.
      const places = random.chance(0.6) && now.next !== undefined ? [now.next] : pathway.questions.map(({ id }) => id);
      const place = random.pick(places);
      const question = pathway.questions.find(({ id }) => id === place)!;
      kept[question.id] = randomAnswer(random, question);
      const after = replay(pathway, kept, { at });
      assert.deepEqual(shown(after), shown(answerAfresh(pathway, kept)), `seed ${String(seed)}`);
      assert.deepEqual(
        shown(after),
        shown(replay(pathway, after.answers, { at })),
        `seed ${String(seed)}: what travels`,
      );
    }
  });
});

test('adding knowledge never turns a certain outcome or notice false, nor a worse one best', () => {
  let learnt = 0;
  forEachSeed(400, (pathway, random, seed) => {
    const answers = randomAnswers(random, pathway, 0.5);
    const before = replay(pathway, answers, { at });
    const unknown = before.asked.filter((id) => before.answers[id] === UNKNOWN);
    if (unknown.length === 0) return;
    const id = random.pick(unknown);
    const question = pathway.questions.find((each) => each.id === id)!;
    const after = replay(pathway, { ...answers, [id]: randomAnswer(random, question, 0) }, { at });
    const rank = (found: Replay) => pathway.outcomes.findIndex((outcome) => outcome.id === found.result.outcome.id);
    learnt += 1;
    if (!before.result.outcome.isDefault) {
      assert.notEqual(after.result.outcomeTruths[before.result.outcome.id], 'no', `seed ${String(seed)}`);
      assert.ok(rank(after) <= rank(before), `seed ${String(seed)}: ${before.result.outcome.id}`);
    }
    const certain = new Set(after.result.notices.map((notice) => notice.id));
    for (const notice of before.result.notices) assert.ok(certain.has(notice.id), `seed ${String(seed)}: ${notice.id}`);
    // What was neither certain nor possible does not appear.
    const possible = new Set([...before.result.possible, before.result.outcome].map((each) => each.id));
    if (rank(after) < rank(before)) assert.ok(possible.has(after.result.outcome.id), `seed ${String(seed)}`);
  });
  assert.ok(learnt > 100, String(learnt));
});

test('a question that is passed over could not have changed the outcomes, notices or deadlines', () => {
  let passedOver = 0;
  const decided = ({ result }: Replay) => ({
    outcome: result.outcome.id,
    deadline: result.outcome.deadline?.value,
    possible: result.possible.map(({ id }) => id),
    notices: result.notices.map(({ id, deadline }) => [id, deadline?.value]),
    possibleNotices: result.possibleNotices.map(({ id }) => id),
  });
  forEachSeed(300, (pathway, random, seed) => {
    const answers = randomAnswers(random, pathway);
    const found = replay(pathway, answers, { at });
    const passed = found.questions.filter(({ state }) => state === 'passed').map(({ id }) => id);
    if (passed.length === 0) return;
    // The same pathway with the questions forced: a notice that depends on each of them.
    const forced: Pathway = {
      ...pathway,
      notices: [...pathway.notices, ...passed.map((id) => forcing(pathway, id))],
    };
    const asked = replay(forced, answers, { at });
    const kept = (found: Replay) => {
      const own = decided(found);
      const isOwn = (id: string) => !id.startsWith('forced-');
      return {
        ...own,
        notices: own.notices.filter(([id]) => isOwn(id ?? '')),
        possibleNotices: own.possibleNotices.filter(isOwn),
      };
    };
    passedOver += passed.length;
    assert.deepEqual(kept(asked), decided(found), `seed ${String(seed)}`);
  });
  assert.ok(passedOver > 50, String(passedOver));
});

function forcing(pathway: Pathway, id: string): Pathway['notices'][number] {
  const { type } = pathway.questions.find((each) => each.id === id)!;
  const when =
    type === 'money'
      ? ({ of: id, compare: 'gt', to: 77 } as const)
      : type === 'date'
        ? ({ of: id, past: true } as const)
        : { of: id, is: [type === 'yes-no' ? 'yes' : 'a'] };
  return { id: `forced-${id}`, when, say: [], sources: [], needs: [], next: [] };
}

test('progress: no way on takes fewer questions than "least" or more than "most"', () => {
  forEachSeed(150, (pathway, random, seed) => {
    for (let way = 0; way < 6; way += 1) {
      const answers = randomAnswers(random, pathway);
      const whole = replay(pathway, answers, { at });
      for (const [step, id] of [...whole.asked, undefined].entries()) {
        const until = Object.fromEntries(whole.asked.slice(0, step).map((each) => [each, answers[each]!]));
        const { answered, least, most } = progressOf(pathway, until, { at });
        const left = whole.asked.length - step;
        assert.equal(answered, step);
        assert.ok(
          least <= left && left <= most,
          `seed ${String(seed)}: ${String(least)} ≤ ${String(left)} ≤ ${String(most)}`,
        );
        if (id === undefined) assert.deepEqual([least, most], [0, 0]);
      }
    }
  });
});

test('what is encoded is what was answered on the path, and survives the way through an address', () => {
  forEachSeed(200, (pathway, random) => {
    const found = replay(pathway, randomAnswers(random, pathway), { at });
    const text = encodeAnswers(pathway, found);
    assert.match(text, /^[A-Za-z0-9._~-]+$/);
    const decoded = decodeAnswers(text);
    assert.ok(!('refused' in decoded));
    assert.deepEqual(
      [decoded.pathwayId, decoded.version, decoded.untrusted],
      [pathway.id, pathway.version, found.answers],
    );
    const read = readAnswers(pathway, decoded.version, decoded.untrusted, at);
    assert.deepEqual(read, { answers: found.answers, trimmed: [] });
    assert.deepEqual(shown(replay(pathway, read.answers, { at })), shown(found));
  });
});
