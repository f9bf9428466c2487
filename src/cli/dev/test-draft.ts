import { NONE, UNKNOWN } from '../../model/pathway.js';
import type { Holidays } from '../../model/holidays.js';
import type { Pathway } from '../../model/pathway.js';
import type { Answer } from '../../pathway/answer.js';
import { SEEN } from '../../pathway/answer.js';
import { readAnswers } from '../../pathway/read-answers.js';
import { replay } from '../../pathway/replay.js';
import { withPagesRead } from '../../compile/pathway-run-tests.js';

/** A test made of one way through a pathway, as it will stand in the file. */
export interface TestDraft {
  /** Lines of YAML, indented as an item of `tests`. */
  readonly lines: readonly string[];
  readonly expect: string;
  readonly title: string;
}

/** Why there is no test yet, in the editor's words. */
export interface NoDraft {
  readonly fault: string;
}

/** The test that says: these answers on the day `at` lead to what they lead to now. `untrusted`: from the page. */
export function draftTest(
  pathway: Pathway,
  untrusted: unknown,
  at: string,
  holidays: Holidays | undefined,
): TestDraft | NoDraft {
  const { answers, refused } = readAnswers(pathway, pathway.version, untrusted, at);
  if (refused !== undefined) return { fault: '读不到回答，在左边走一遍再存' };
  const circumstances = holidays === undefined ? { at, parameters: {} } : { at, parameters: {}, holidays };
  const { next, asked, answers: given, result } = replay(pathway, withPagesRead(pathway, answers), circumstances);
  const question = pathway.questions.find(({ id }) => id === next);
  if (question !== undefined) return { fault: `还没有走到结果，还要问“${question.ask}”；走完再存` };
  const written = asked.flatMap((id) => {
    const answer = given[id];
    return answer === undefined || answer === SEEN ? [] : [`${id}: ${answerText(answer)}`];
  });
  const { outcome, possible, notices } = result;
  const also = possible.map(({ id }) => id);
  return {
    lines: [
      `- given: { ${written.join(', ')} }`,
      `  at: "${at}"`,
      `  expect: ${outcome.id}`,
      ...(also.length === 0 ? [] : [`  also: [${also.join(', ')}]`]),
      `  notices: [${notices.map(({ id }) => id).join(', ')}]`,
      ...(outcome.deadline?.value === undefined ? [] : [`  deadline: "${outcome.deadline.value}"`]),
    ],
    expect: outcome.id,
    title: pathway.outcomes.find(({ id }) => id === outcome.id)?.title ?? outcome.id,
  };
}

/** Ids stand bare, days in quotation marks. */
function answerText(answer: Answer): string {
  if (typeof answer === 'number') return String(answer);
  if (typeof answer !== 'string') return `[${answer.join(', ')}]`;
  return answer === NONE || answer === UNKNOWN || /^[a-z][a-z0-9-]*$/.test(answer) ? answer : JSON.stringify(answer);
}
