import type { DocumentKind } from '../model/address.js';
import type { SearchResult, SearchResults, Suggestion } from '../search/provider.js';

/** Results of one kind, best first. */
export interface ResultGroup {
  readonly kind: DocumentKind;
  readonly total: number;
  readonly results: readonly SearchResult[];
}

/** At most this many kinds are laid open at first; the others are named with their counts. */
export const OPEN_GROUPS = 3;

/** One group per kind, in the order in which the kinds first appear in the ranking; only of `kinds` where there are any. */
export function groupResults(answer: SearchResults, kinds: readonly DocumentKind[] = []): ResultGroup[] {
  const groups = new Map<DocumentKind, SearchResult[]>();
  for (const result of answer.results) {
    const group = groups.get(result.kind);
    if (group === undefined) groups.set(result.kind, [result]);
    else group.push(result);
  }
  for (const kind of Object.keys(answer.byKind) as DocumentKind[]) {
    const isWanted = kinds.length === 0 || kinds.includes(kind);
    if (isWanted && !groups.has(kind) && (answer.byKind[kind] ?? 0) > 0) groups.set(kind, []);
  }
  return [...groups].map(([kind, results]) => ({
    kind,
    total: Math.max(answer.byKind[kind] ?? 0, results.length),
    results,
  }));
}

/** Adds the next results of a kind behind those already there; what is there already is not repeated. */
export function addToGroup(group: ResultGroup, more: SearchResults): ResultGroup {
  const known = new Set(group.results.map(({ id }) => id));
  return { ...group, results: [...group.results, ...more.results.filter(({ id }) => !known.has(id))] };
}

export interface SuggestionGroup {
  readonly kind: DocumentKind;
  /** With the position each has in the whole list, counted through all groups. */
  readonly options: readonly { readonly at: number; readonly suggestion: Suggestion }[];
}

/** Suggestions by kind, kinds in order of their best one; positions run through the groups as shown. */
export function groupSuggestions(suggestions: readonly Suggestion[]): SuggestionGroup[] {
  const kinds = [...new Set(suggestions.map(({ kind }) => kind))];
  let at = 0;
  return kinds.map((kind) => ({
    kind,
    options: suggestions
      .filter((suggestion) => suggestion.kind === kind)
      .map((suggestion) => ({ at: at++, suggestion })),
  }));
}
