/**
 * The rooms of the house, in the order data walks through them. A room imports only from rooms earlier in its own
 * branch or in the trunk; the two branches never meet. Lint rules are generated from this list.
 */
export const TRUNK = ['model', 'pathway', 'calculate', 'pack', 'search'];
export const BROWSER = ['host', 'load', 'worker', 'locale', 'element', 'entry', 'dev-page'];
export const NODE = ['compile', 'cli'];

/** Packages that only one room may import. */
export const ONLY_IN = {
  minisearch: ['search'],
  marked: ['compile'],
  yaml: ['compile', 'cli'],
  lit: ['element', 'locale', 'entry'],
  '@lit/localize': ['locale'],
};

/** Rooms a room may import from. */
export function allowed(room) {
  for (const branch of [BROWSER, NODE]) {
    const place = branch.indexOf(room);
    if (place >= 0) return [...TRUNK, ...branch.slice(0, place + 1)];
  }
  return TRUNK.slice(0, TRUNK.indexOf(room) + 1);
}
