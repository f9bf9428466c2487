import { readTyped, writeTyped } from './typed-store.js';

const NAME = 'recent';
const MOST = 6;
/** One text, no list: on pages with Prototype.js lists become something else in JSON. A question is one line. */
const SEPARATOR = '\n';

/** What was asked during this visit, newest first; undefined until the reader has asked to have it remembered. */
export function recentSearches(): readonly string[] | undefined {
  const kept = readTyped()[NAME];
  if (typeof kept !== 'string') return undefined;
  return kept
    .split(SEPARATOR)
    .filter((each) => each !== '')
    .slice(0, MOST);
}

/** The reader asks for it, with what they asked last; or not any longer. */
export function rememberSearches(isWanted: boolean, query = ''): void {
  writeTyped(NAME, isWanted ? '' : undefined);
  if (isWanted) addRecentSearch(query);
}

/** Nothing is kept for a reader who did not ask. */
export function addRecentSearch(query: string): void {
  const kept = recentSearches();
  if (kept === undefined || query === '') return;
  writeTyped(NAME, [query, ...kept.filter((each) => each !== query)].slice(0, MOST).join(SEPARATOR));
}
