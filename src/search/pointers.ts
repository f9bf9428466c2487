import type { Article, Document } from '../model/document.js';

/** Which guides and services articles point to: their editors' references, and whatever cites them. */
export interface Pointers {
  /** `by`: 1 for a new document, -1 for one that is gone. */
  count(document: Document, by: 1 | -1): void;
  /** How many articles point to a document. */
  to(id: string): number;
}

export function createPointers(): Pointers {
  const counts = new Map<string, number>();
  return {
    count(document, by) {
      if (document.kind !== 'article') return;
      for (const id of pointedIds(document)) counts.set(id, (counts.get(id) ?? 0) + by);
    },
    to: (id) => counts.get(id) ?? 0,
  };
}

/** Each once. */
export function pointedIds({ related = [], citedBy = [] }: Article): string[] {
  return [...new Set([...related, ...citedBy])];
}
