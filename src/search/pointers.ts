import type { Document } from '../model/document.js';

/** Which guides and services articles point to: their editors' references, and whatever cites them. By number. */
export interface Pointers {
  /** What an article points to, each once. */
  of(article: number): readonly number[];
  /** How many articles point to a document. */
  to(answer: number): number;
}

/** Over the documents there are now; `numberOf`: by id. */
export function createPointers(documents: readonly Document[], numberOf: ReadonlyMap<string, number>): Pointers {
  const pointed = documents.map((each, number) =>
    each.kind === 'article' && numberOf.get(each.id) === number
      ? [...new Set([...(each.related ?? []), ...(each.citedBy ?? [])].flatMap((id) => numberOf.get(id) ?? []))]
      : [],
  );
  const counts = new Map<number, number>();
  for (const answer of pointed.flat()) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  return { of: (article) => pointed[article] ?? [], to: (answer) => counts.get(answer) ?? 0 };
}
