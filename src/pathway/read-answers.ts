import { NONE, UNKNOWN } from '../model/pathway.js';
import type { Pathway, Question } from '../model/pathway.js';
import type { Answer, Answers } from './answer.js';
import { answerFault, type AnswerFault } from './answer-fault.js';
import { isOwn } from './parameter.js';

/** Why a whole map of answers is not used. */
export type Refusal =
  /** Not an object, or one that cannot be read. */
  | 'no-answers'
  /** Of a version whose answers may mean something else now. */
  | 'older-version'
  | 'newer-version'
  | 'no-version'
  | 'too-large';

/** One answer left out; the question is asked again. */
export interface Trimmed {
  /** Absent when the pathway has no such question. */
  readonly question?: string;
  readonly code: AnswerFault | 'unknown-question' | 'too-long';
}

export interface ReadAnswers {
  /** What can be used; empty when refused. A fresh object with nothing else in it. */
  readonly answers: Answers;
  readonly trimmed: readonly Trimmed[];
  readonly refused?: Refusal;
}

/** Far more than a pathway has questions. */
const MOST_ENTRIES = 200;
const MOST_OPTIONS = 100;
const LONGEST = 200;

/**
 * Reads a map of answers that came from anywhere: storage, a file, a forged address. Renamed questions and options of
 * older versions are taken over; a version without a list of what it renamed refuses what is older. Everything else that
 * is no answer on the day `at` is left out with a code. Never throws, and never gives an answer nobody gave.
 */
export function readAnswers(pathway: Pathway, version: unknown, untrusted: unknown, at: string): ReadAnswers {
  try {
    return read(pathway, version, untrusted, at);
  } catch {
    // A getter, a proxy: whatever it is, it is not data.
    return refuse('no-answers');
  }
}

function read(pathway: Pathway, version: unknown, untrusted: unknown, at: string): ReadAnswers {
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) return refuse('no-version');
  if (version > pathway.version) return refuse('newer-version');
  if (typeof untrusted !== 'object' || untrusted === null || Array.isArray(untrusted)) return refuse('no-answers');
  const keys = Object.keys(untrusted);
  if (keys.length > MOST_ENTRIES) return refuse('too-large');
  const given = new Map<string, unknown>(keys.map((key) => [key, (untrusted as Record<string, unknown>)[key]]));
  const current = version === pathway.version ? given : renamed(pathway, version, given);
  return current === undefined ? refuse('older-version') : sifted(pathway, current, at);
}

function refuse(refused: Refusal): ReadAnswers {
  return { answers: {}, trimmed: [], refused };
}

/**
 * The answers with the ids of today, version by version. In `renamed`, `old-question: new-question`, and
 * `question.old-option: new-option` with the question as it was called before. An option that took in another one is
 * written, too: `employment.left: left`.
 */
function renamed({ renamed: changes = {}, version: today }: Pathway, version: number, given: Map<string, unknown>) {
  let answers: ReadonlyMap<string, unknown> = given;
  for (let step = version + 1; step <= today; step += 1) {
    const names = isOwn(changes, String(step)) ? changes[String(step)] : undefined;
    if (names === undefined) return undefined;
    answers = renamedOnce(new Map(Object.entries(names)), answers);
  }
  return answers;
}

/** A name that was given to something else is not carried over as it stands: it meant what is gone. */
function renamedOnce(names: ReadonlyMap<string, string>, answers: ReadonlyMap<string, unknown>): Map<string, unknown> {
  const taken = new Set([...names].flatMap(([old, now]) => (old.includes('.') ? [] : [now])));
  const question = (id: string): string | undefined => names.get(id) ?? (taken.has(id) ? undefined : id);
  const option = (id: string, value: unknown): unknown => {
    if (typeof value !== 'string') return value;
    const isTaken = [...names].some(([old, now]) => old.startsWith(`${id}.`) && now === value);
    return names.get(`${id}.${value}`) ?? (isTaken ? undefined : value);
  };
  const entries = [...answers].flatMap(([id, value]): [string, unknown][] => {
    const now = question(id);
    if (now === undefined) return [];
    return [
      [now, Array.isArray(value) ? value.slice(0, MOST_OPTIONS).map((each) => option(id, each)) : option(id, value)],
    ];
  });
  return new Map(entries);
}

function sifted(pathway: Pathway, given: ReadonlyMap<string, unknown>, at: string): ReadAnswers {
  const answers: Record<string, Answer> = {};
  const trimmed: Trimmed[] = [];
  for (const question of pathway.questions) {
    const value = given.get(question.id);
    if (value === undefined) continue;
    const code = isLong(value) ? 'too-long' : answerFault(question, value, at);
    if (code === undefined) answers[question.id] = inOrder(question, value as Answer);
    else trimmed.push({ question: question.id, code });
  }
  const ids = new Set(pathway.questions.map(({ id }) => id));
  for (const key of given.keys()) if (!ids.has(key)) trimmed.push({ code: 'unknown-question' });
  return { answers, trimmed };
}

function isLong(value: unknown): boolean {
  return typeof value === 'string' ? value.length > LONGEST : Array.isArray(value) && value.length > MOST_OPTIONS;
}

/** Several options as the question lists them, whatever order they were chosen in. */
function inOrder({ type, options }: Question, answer: Answer): Answer {
  if (type !== 'multi' || answer === NONE || answer === UNKNOWN || typeof answer === 'number') return answer;
  return options.map(({ id }) => id).filter((id) => answer.includes(id));
}
