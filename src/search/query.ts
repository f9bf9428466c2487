import type { CitationParser } from '../model/citation-parser.js';
import type { CitationMatch } from '../model/citation.js';
import { createEverydayWords, type Expansion } from './everyday-words.js';
import { fold } from './folding.js';
import type { Lexicon } from '../model/lexicon.js';
import { MAX_QUERY_LENGTH } from './provider.js';
import { withoutQuestionWords } from './question-words.js';

/** What somebody typed, as understood. */
export interface Query {
  /** NFKC, without control characters, trimmed, cut: shown to the reader. */
  readonly text: string;
  /** What is looked for, folded: without question words, and without the citations, unless there is nothing else. */
  readonly words: string;
  /** The same with its question words (怎么办): the everyday questions of articles have them too. */
  readonly spoken: string;
  /** Everyday words in it, and what the law calls them. */
  readonly also: readonly Expansion[];
  /** What was most likely meant, when it was typed in Latin letters or with a wrong character. */
  readonly readAs?: string;
  readonly citations: readonly CitationMatch[];
  /** Only citations were typed. */
  readonly isCitation: boolean;
}

const CONTROLS = /[\p{Cc}\p{Cs}]+/gu;

/** Reads queries in the light of a lexicon. */
export interface QueryReader {
  read(typed: string, parser: CitationParser): Query;
}

/** `hear`: a folded text as it was meant, `undefined` when as it stands. */
export function createQueryReader(
  { words: lines, traditional }: Pick<Lexicon, 'words' | 'traditional'>,
  hear: (folded: string) => string | undefined,
): QueryReader {
  const everyday = createEverydayWords(lines);
  const simplify = createSimplifier(traditional);
  return {
    read(typed, parser) {
      const text = normaliseQuery(typed);
      const simplified = simplify(text);
      const citations = parser.parseQuery(simplified);
      const rest = fold(withoutRanges(simplified, citations)).trim();
      const isCitation = citations.length > 0 && !/[\p{L}\p{N}]/u.test(rest);
      const typedWords = isCitation || citations.length === 0 ? fold(simplified) : rest;
      const readAs = isCitation ? undefined : hear(typedWords);
      const spoken = readAs ?? typedWords;
      return {
        text,
        words: withoutQuestionWords(spoken),
        spoken,
        also: isCitation ? [] : everyday(spoken),
        ...(readAs === undefined ? {} : { readAs }),
        citations,
        isCitation,
      };
    },
  };
}

/** Character for character, so that places in the text stay what they are. */
function createSimplifier([traditional, simplified]: Lexicon['traditional']): (text: string) => string {
  const to = [...simplified];
  const map = new Map([...traditional].map((character, index) => [character, to[index] ?? character]));
  if (map.size === 0) return (text) => text;
  return (text) => text.replace(/[\u3400-\u9fff]/g, (character) => map.get(character) ?? character);
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
