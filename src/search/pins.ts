import type { Pin } from '../model/lexicon.js';
import type { DocumentIndex } from './document-index.js';
import { fold } from './folding.js';
import type { Query } from './query.js';
import { withoutQuestionWords } from './question-words.js';
import { firstOf, rankedAs, type Ranked } from './rank-all.js';

/** Puts the document an editor has chosen for a question first. Question words, spaces and marks make no difference. */
export function createPins(
  pins: readonly Pin[],
): (query: Query, ranked: readonly Ranked[], documents: DocumentIndex) => readonly Ranked[] {
  const byQuestion = new Map(pins.map(({ question, id }) => [keyOf(fold(question)), id]));
  return (query, ranked, documents) => {
    const id = byQuestion.get(keyOf(query.words));
    const document = documents.get(id ?? '');
    return firstOf(ranked, document && rankedAs(document, 0, 'in-force'));
  };
}

function keyOf(folded: string): string {
  return withoutQuestionWords(folded).replace(/[^\p{L}\p{N}]+/gu, '');
}
