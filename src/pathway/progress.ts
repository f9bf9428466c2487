import { UNKNOWN } from '../model/pathway.js';
import type { Pathway, Question } from '../model/pathway.js';
import type { Answer, Answers } from './answer.js';
import type { Circumstances } from './circumstances.js';
import type { Progress } from './found.js';
import { mentioned } from './prepared.js';
import { relevantQuestions } from './relevance.js';
import { createRun, type Run } from './run.js';
import { YES } from './truth-set.js';
import { walk, type Walk } from './walk.js';

/** Walks one call may take: a page is redrawn while the reader waits. */
const MOST_WALKS = 60;

/**
 * How many questions are answered and how many are left at least and at most. The bounds hold for every way the reader
 * can go on; they are narrow as far as a limited look ahead allows.
 */
export function progressOf(pathway: Pathway, answers: Answers, circumstances: Circumstances): Progress {
  const here = walk(createRun(pathway, circumstances), answers);
  return {
    answered: here.asked.length,
    least: leastLeft(here),
    most: mostLeft(here.run, here.pending ?? Infinity, { walks: MOST_WALKS }),
  };
}

/** How a walk goes on with an answer to its pending question, and no further. */
function step({ run, pending = 0 }: Walk, answer: Answer): Walk {
  const fork = run.fork();
  const id = run.pathway.questions[pending]?.id ?? '';
  return walk(fork, { [id]: answer }, pending);
}

/** Every answer a choice can have; `undefined` for questions with too many. */
function everyAnswer({ type, options, unknownForbidden }: Question): readonly Answer[] | undefined {
  if (type !== 'choice' && type !== 'yes-no') return undefined;
  return [...options.map(({ id }) => id), ...(unknownForbidden === undefined ? [UNKNOWN] : [])];
}

/** By breadth: after how many questions some way can end. */
function leastLeft(start: Walk): number {
  let walks = 0;
  let front: readonly Walk[] = [start];
  for (let depth = 0; ; depth += 1) {
    if (front.some(({ pending }) => pending === undefined)) return depth;
    const next: Walk[] = [];
    for (const each of front) {
      const question = each.run.pathway.questions[each.pending ?? 0];
      const possible = question && everyAnswer(question);
      walks += possible?.length ?? 0;
      // What follows an amount or a date is not known: the next question may be the last.
      if (possible === undefined || walks > MOST_WALKS) return depth + 1;
      next.push(...possible.map((answer) => step(each, answer)));
    }
    front = next;
  }
}

/**
 * By depth over the questions that decide which others apply. The others are left open; one that may matter when its turn
 * comes is counted, whatever later answers make of it.
 */
function mostLeft(run: Run, from: number, budget: { walks: number }): number {
  const relevant = relevantQuestions(run);
  const { questions } = run.pathway;
  let left = 0;
  for (let index = from; index < questions.length; index += 1) {
    const question = questions[index];
    if (question === undefined || question.type === 'info' || !relevant.has(index)) continue;
    left += 1;
    const isDeciding = run.askTruth(index) === YES && decidesOthers(run, relevant, question.id);
    const possible = isDeciding ? everyAnswer(question) : undefined;
    if (possible === undefined || possible.length > budget.walks) continue;
    budget.walks -= possible.length;
    return left + Math.max(...possible.map((answer) => mostLeft(forkWith(run, index, answer), index + 1, budget)));
  }
  return left;
}

function forkWith(run: Run, index: number, answer: Answer): Run {
  const fork = run.fork();
  fork.settle(index, answer);
  return fork;
}

function decidesOthers({ pathway }: Run, relevant: ReadonlySet<number>, question: string): boolean {
  return [...relevant].some((index) => {
    const askWhen = pathway.questions[index]?.askWhen;
    return askWhen !== undefined && mentioned(askWhen).has(question);
  });
}
