import Fuse from 'fuse.js';
import { DEPTH, pairs } from './tokens.mjs';

const OPTIONS = { keys: ['text'], useExtendedSearch: true, ignoreLocation: true };
const inPairs = (articles) => articles.map(({ id, text }) => ({ id, text: pairs(text).join(' ') }));

export const engines = {
  'Fuse, pairs': {
    build: (articles) => new Fuse(inPairs(articles), OPTIONS),
    /** Any of the pairs as it stands; the more of them, the better. */
    ask: (fuse, query) =>
      fuse
        .search({ $or: [...new Set(pairs(query))].map((pair) => ({ text: `'${pair}` })) }, { limit: DEPTH })
        .map(({ item }) => item.id),
    save: (fuse) => JSON.stringify(fuse.getIndex().toJSON()),
    load: (saved, articles) => new Fuse(inPairs(articles), OPTIONS, Fuse.parseIndex(JSON.parse(saved))),
  },
};
