import type { Pathway } from '../model/pathway.js';
import { SEEN, type Answer, type Answers } from './answer.js';
import type { Circumstances } from './circumstances.js';
import type { QuestionFound, QuestionState, Replay } from './found.js';
import { isOwn } from './parameter.js';
import { resultOf } from './result.js';
import { createRun } from './run.js';
import { NO, UNSURE, YES } from './truth-set.js';
import { walk, type Walk } from './walk.js';

/**
 * Where the answers lead: a pure function of its arguments. Goes down the questions from the top, leaves out those that do
 * not apply or can change nothing, and stops at the first without an answer or when no outcome, notice or deadline can
 * change. Answers off that path do not count, whatever they are; nothing in `answers` makes it throw.
 * Throws a `RangeError` when `at` is not a day.
 */
export function replay(pathway: Pathway, answers: Answers, circumstances: Circumstances): Replay {
  const found = walk(createRun(pathway, circumstances), answers);
  const next = nextPage(found, answers);
  return {
    answers: answersOn(found),
    asked: found.asked.flatMap((index) => pathway.questions[index]?.id ?? []),
    ...(next === undefined ? {} : { next }),
    questions: questionsOf(found, answers),
    result: resultOf(found.run),
  };
}

function answersOn({ run, asked }: Walk): Answers {
  const entries = asked.map((index): [string, Answer | undefined] => [
    run.pathway.questions[index]?.id ?? '',
    run.answer(index),
  ]);
  return Object.fromEntries(entries.filter((entry): entry is [string, Answer] => entry[1] !== undefined));
}

/** The unanswered question, or an unread page of information between it and the question before. */
function nextPage({ run, asked, pending }: Walk, answers: Answers): string | undefined {
  if (pending === undefined) return undefined;
  const { questions } = run.pathway;
  const last = asked[asked.length - 1] ?? -1;
  const pages = questions.slice(last + 1, pending).filter((question, offset) => {
    return question.type === 'info' && !isRead(answers, question.id) && run.askTruth(last + 1 + offset) === YES;
  });
  return (pages[0] ?? questions[pending])?.id;
}

function isRead(answers: Answers, page: string): boolean {
  return isOwn(answers, page) && answers[page] === SEEN;
}

function questionsOf(found: Walk, answers: Answers): QuestionFound[] {
  return found.run.pathway.questions.map(({ id, type }, index) => {
    const state = type === 'info' ? pageState(found, index, isRead(answers, id)) : questionState(found, index);
    return { id, state, applies: APPLIES[state] };
  });
}

const APPLIES: { readonly [state in QuestionState]: QuestionFound['applies'] } = {
  answered: 'yes',
  next: 'yes',
  later: 'yes',
  perhaps: 'perhaps',
  passed: 'no',
  unclear: 'no',
  'not-applicable': 'no',
};

function questionState({ run, pending, relevant }: Walk, index: number): QuestionState {
  if (run.answer(index) !== undefined) return 'answered';
  if (index === pending) return 'next';
  const ask = run.askTruth(index);
  if (ask === NO) return 'not-applicable';
  if (ask === UNSURE) return 'unclear';
  if (!relevant.has(index)) return 'passed';
  return ask === YES ? 'later' : 'perhaps';
}

function pageState({ run, pending }: Walk, index: number, wasRead: boolean): QuestionState {
  const ask = run.askTruth(index);
  if (ask === NO) return 'not-applicable';
  if (ask === UNSURE) return 'unclear';
  if (ask !== YES) return pending === undefined ? 'passed' : 'perhaps';
  if (wasRead) return 'answered';
  if (pending === undefined) return 'passed';
  return index < pending ? 'next' : 'later';
}
