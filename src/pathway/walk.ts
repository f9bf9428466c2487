import type { Answers } from './answer.js';
import { answerFault } from './answer-fault.js';
import { isOwn } from './parameter.js';
import { relevantQuestions } from './relevance.js';
import type { Run } from './run.js';
import { YES } from './truth-set.js';

/** How far the answers lead. */
export interface Walk {
  readonly run: Run;
  /** Indexes of the questions answered on the path, in order. */
  readonly asked: readonly number[];
  /** Index of the first question without an answer; absent when nothing can change any more. */
  readonly pending?: number;
  /** Open questions on which something still depends. */
  readonly relevant: ReadonlySet<number>;
}

/**
 * Goes down the questions from `from` on and takes the answers of those that apply and matter, up to the first that has
 * none. An answer that cannot be one (of another type, out of limits) is as good as none. The run is carried along.
 */
export function walk(run: Run, answers: Answers, from = 0): Walk {
  const asked: number[] = [];
  let relevant = relevantQuestions(run);
  for (const [index, question] of run.pathway.questions.entries()) {
    if (index < from || question.type === 'info') continue;
    if (!relevant.has(index) || run.askTruth(index) !== YES) continue;
    const answer = isOwn(answers, question.id) ? answers[question.id] : undefined;
    if (answer === undefined || answerFault(question, answer, run.at) !== undefined) {
      return { run, asked, pending: index, relevant };
    }
    run.settle(index, answer);
    asked.push(index);
    relevant = relevantQuestions(run);
  }
  return { run, asked, relevant };
}
