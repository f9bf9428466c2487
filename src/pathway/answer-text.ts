import type { Pathway } from '../model/pathway.js';
import type { Answer } from './answer.js';
import type { Replay } from './found.js';
import { isOwn } from './parameter.js';

/*
 * Answers as text for the fragment of an address (`#legal-restore=…`) and the QR of a counter sheet: only characters that no browser, chat or
 * QR reader touches (A–Z a–z 0–9 - . _ ~). Questions and options stand by name, so that an edited pathway can tell what
 * it no longer knows.
 *
 *   wages.3.employment~oleft.left-on~d20260910.iou~ounknown.1x2y3z
 *   pathway . version . question ~ kind, value … . checksum
 *
 * Kinds: `o` an option, `m` several, joined by `_`, `d` a day, `n` a number with `_` for the point.
 */

/** Name under which they stand in the fragment. */
export const FRAGMENT = 'legal-restore';

/** A QR holds little more; longer is not ours. */
const LONGEST = 4000;
const PREFIX = 'pathway/';

/** The answers of a replay, and only those on its path. */
export function encodeAnswers(pathway: Pathway, { answers }: Replay): string {
  const typeOf = new Map(pathway.questions.map(({ id, type }) => [id, type]));
  const parts = Object.keys(answers).flatMap((id) => {
    const answer = isOwn(answers, id) ? answers[id] : undefined;
    return answer === undefined ? [] : `${id}~${encoded(answer, typeOf.get(id) === 'date')}`;
  });
  const text = [pathway.id.slice(PREFIX.length), String(pathway.version), ...parts].join('.');
  return `${text}.${checksum(text)}`;
}

function encoded(answer: Answer, isDate: boolean): string {
  if (typeof answer === 'number') return `n${String(answer).replace('.', '_')}`;
  if (typeof answer !== 'string') return `m${answer.join('_')}`;
  return isDate && /^\d/.test(answer) ? `d${answer.split('-').join('')}` : `o${answer}`;
}

export interface DecodedAnswers {
  /** `pathway/wages`. */
  readonly pathwayId: string;
  readonly version: number;
  /** For `readAnswers`: nothing about it has been checked but its form. */
  readonly untrusted: { readonly [question: string]: unknown };
}

/** Why a text does not hold answers: not ours, cut or mistyped, longer than any of ours. */
export type AnswerTextFault = 'malformed' | 'wrong-checksum' | 'too-long';

const NAME = '[a-z0-9][a-z0-9-]{0,99}';
const TEXT = new RegExp(`^(${NAME})\\.(\\d{1,6})((?:\\.${NAME}~[odnm][a-z0-9_-]{1,1000})*)\\.([a-z0-9]{1,7})$`);
const DAY = /^(\d{4})(\d\d)(\d\d)$/;
const NUMBER = /^-?\d{1,15}(?:_\d{1,6})?$/;

/** Reads what `encodeAnswers` wrote, or says why it cannot. Never throws. */
export function decodeAnswers(text: unknown): DecodedAnswers | { readonly refused: AnswerTextFault } {
  if (typeof text !== 'string') return { refused: 'malformed' };
  if (text.length > LONGEST) return { refused: 'too-long' };
  const [match, name, version, parts = '', sum = ''] = TEXT.exec(text) ?? [];
  if (match === undefined || name === undefined) return { refused: 'malformed' };
  if (checksum(text.slice(0, -sum.length - 1)) !== sum) return { refused: 'wrong-checksum' };
  const untrusted = decodedParts(parts);
  if (untrusted === undefined) return { refused: 'malformed' };
  return { pathwayId: PREFIX + name, version: Number(version), untrusted };
}

/** `undefined` when a question stands twice, or a value is not of its kind. */
function decodedParts(parts: string): DecodedAnswers['untrusted'] | undefined {
  const found = new Map<string, Answer>();
  for (const part of parts.split('.').slice(1)) {
    const [question = '', value = ''] = part.split('~');
    const decoded = decodedValue(value[0], value.slice(1));
    if (decoded === undefined || found.has(question)) return undefined;
    found.set(question, decoded);
  }
  return Object.fromEntries(found);
}

function decodedValue(kind: string | undefined, value: string): Answer | undefined {
  if (kind === 'o') return value;
  if (kind === 'm') return value.split('_');
  if (kind === 'n') return NUMBER.test(value) ? Number(value.replace('_', '.')) : undefined;
  return DAY.test(value) ? value.replace(DAY, '$1-$2-$3') : undefined;
}

/** FNV-1a: notices a cut or mistyped text. It keeps nobody out: whatever is decoded is still read as untrusted. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
