import type { CitationParser } from '../model/citation-parser.js';
import type { CitationMatch } from '../model/citation.js';
import { fold } from './folding.js';
import { MAX_QUERY_LENGTH } from './provider.js';
import { withoutQuestionWords } from './question-words.js';

/** What somebody typed, as understood. */
export interface Query {
  /** NFKC, without control characters, trimmed, cut: shown to the reader. */
  readonly text: string;
  /** What is looked for in bodies, folded: without the citations, unless there is nothing else. */
  readonly words: string;
  readonly citations: readonly CitationMatch[];
  /** Only citations were typed. */
  readonly isCitation: boolean;
}

const CONTROLS = /[\p{Cc}\p{Cs}]+/gu;

export function understandQuery(typed: string, parser: CitationParser): Query {
  const text = normaliseQuery(typed);
  const citations = parser.parseQuery(text);
  const rest = fold(withoutRanges(text, citations)).trim();
  const isCitation = citations.length > 0 && !/[\p{L}\p{N}]/u.test(rest);
  const words = isCitation || citations.length === 0 ? fold(text) : rest;
  return { text, words: withoutQuestionWords(words), citations, isCitation };
}

/** Cut before and after NFKC, which may make eighteen characters of one. Half a surrogate pair is no character. */
function normaliseQuery(typed: string): string {
  const text = typed.slice(0, MAX_QUERY_LENGTH).normalize('NFKC').slice(0, MAX_QUERY_LENGTH);
  return text.replace(CONTROLS, ' ').trim();
}

function withoutRanges(text: string, ranges: readonly { readonly start: number; readonly end: number }[]): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of ranges) {
    rest += `${text.slice(at, start)} `;
    at = end;
  }
  return rest + text.slice(at);
}
