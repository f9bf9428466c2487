import type { Pathway, Question } from '../model/pathway.js';
import { NONE, UNKNOWN } from '../model/pathway.js';
import type { Answer } from '../pathway/answer.js';
import type { Run } from '../pathway/run.js';
import { isSettled } from '../pathway/truth-set.js';
import { atomsOf } from './proof-atoms.js';
import type { ValueCandidates } from './proof-values.js';

/** Answers that no rule still open can tell apart, by one of them; `weight`: how many there are. */
export interface AnswerClass {
  readonly answer: Answer;
  readonly weight: bigint;
}

export interface AnswerSources {
  readonly values: ValueCandidates;
  /** Whether a notice has been reached already: nothing more is learnt of it. */
  readonly isSeen: (notice: number) => boolean;
}

/**
 * The classes of answers to a question in a run. Weights add up to the number of answers, days and amounts counted as one
 * where every rule takes them alike; classes of weight 0 are there to be seen, and are part of another.
 */
export function answerClasses(
  run: Run,
  question: Question,
  relevant: ReadonlySet<number>,
  { values, isSeen }: AnswerSources,
): AnswerClass[] {
  const unknown: AnswerClass[] = question.unknownForbidden === undefined ? [{ answer: UNKNOWN, weight: 1n }] : [];
  switch (question.type) {
    case 'choice':
    case 'yes-no':
      return [...question.options.map(({ id }) => ({ answer: id, weight: 1n })), ...unknown];
    case 'multi':
      return [...multiClasses(run, question, relevant, isSeen), ...unknown];
    case 'number':
    case 'money':
    case 'date':
      return [...values.of(run, question).map((answer) => ({ answer, weight: 1n })), ...unknown];
    case 'place':
      return [{ answer: 'somewhere', weight: 1n }, ...unknown];
    case 'info':
      return [];
  }
}

/**
 * Subsets of the options that matter together with other questions. An option only notices of its own look at cannot
 * change anything else: it is tried beside, not multiplied.
 */
function multiClasses(
  run: Run,
  question: Question,
  relevant: ReadonlySet<number>,
  isSeen: AnswerSources['isSeen'],
): AnswerClass[] {
  const { joint, alone } = optionsByUse(run, question, relevant, isSeen);
  const ids = question.options.map(({ id }) => id);
  const jointIds = ids.filter((id) => joint.has(id));
  const others = ids.filter((id) => !joint.has(id));
  const rest = 1n << BigInt(others.length);
  const classes: AnswerClass[] = subsets(jointIds).flatMap((chosen): AnswerClass[] => {
    if (chosen.length > 0) return [{ answer: chosen, weight: rest }];
    const [other] = others;
    if (!joint.has(NONE) || other === undefined) return [{ answer: NONE, weight: rest }];
    return [
      { answer: NONE, weight: 1n },
      { answer: [other], weight: rest - 1n },
    ];
  });
  const seen = new Set(classes.map(({ answer }) => JSON.stringify(answer)));
  for (const options of alone) {
    for (const chosen of subsets(ids.filter((id) => options.has(id)))) {
      const answer = chosen.length === 0 ? NONE : chosen;
      const text = JSON.stringify(answer);
      if (!seen.has(text)) classes.push({ answer, weight: 0n });
      seen.add(text);
    }
  }
  return classes;
}

interface OptionsByUse {
  readonly joint: ReadonlySet<string>;
  readonly alone: readonly ReadonlySet<string>[];
}

function optionsByUse(
  run: Run,
  question: Question,
  relevant: ReadonlySet<number>,
  isSeen: AnswerSources['isSeen'],
): OptionsByUse {
  const { pathway, prepared } = run;
  const index = prepared.questionIndex.get(question.id) ?? -1;
  const joint = new Set<string>();
  const alone: Set<string>[] = [];
  const optionsIn = (condition: Parameters<typeof atomsOf>[0]): string[] =>
    atomsOf(condition).flatMap((atom) => ('is' in atom && atom.of === question.id ? atom.is : []));
  const join = (condition: Parameters<typeof atomsOf>[0] | undefined): void => {
    if (condition !== undefined) for (const option of optionsIn(condition)) joint.add(option);
  };
  for (const { when } of pathway.outcomes) if (when !== undefined && !isSettled(run.truth(when))) join(when);
  for (const each of relevant) {
    if (each !== index && !isSettled(run.askTruth(each))) join(pathway.questions[each]?.askWhen);
  }
  pathway.notices.forEach((notice, number) => {
    if (notice.when === undefined || isSettled(run.noticeTruth(number))) return;
    const dependencies = prepared.dependencies.get(notice.when) ?? [];
    const isAlone = notice.deadline === undefined && !dependencies.some((each) => each !== index && isOpen(run, each));
    if (!isAlone) join(notice.when);
    else if (!isSeen(number)) alone.push(new Set(optionsIn(notice.when)));
  });
  return { joint, alone };
}

function isOpen(run: Run, index: number): boolean {
  return run.situation(index) === 'open';
}

function subsets(ids: readonly string[]): string[][] {
  return ids.reduce<string[][]>((found, id) => [...found, ...found.map((chosen) => [...chosen, id])], [[]]);
}

/** How many classes a multiple choice would have at most: past this nothing is enumerated. */
export function widestMulti({ questions }: Pathway): number {
  return Math.max(0, ...questions.filter(({ type }) => type === 'multi').map(({ options }) => options.length));
}
