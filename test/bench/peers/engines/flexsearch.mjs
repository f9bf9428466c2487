import FlexSearch from 'flexsearch';
import { DEPTH, pairs } from './tokens.mjs';

const create = () => new FlexSearch.Index({ tokenize: 'strict', encode: pairs });

export const engines = {
  'FlexSearch, pairs and suggest': {
    build(articles) {
      const index = create();
      for (const { id, text } of articles) index.add(id, text);
      return index;
    },
    ask: (index, query) => index.search(query, { limit: DEPTH, suggest: true }),
    save(index) {
      const parts = {};
      index.export((key, data) => {
        parts[key] = data;
      });
      return JSON.stringify(parts);
    },
    load(saved) {
      const index = create();
      for (const [key, data] of Object.entries(JSON.parse(saved))) index.import(key, data);
      return index;
    },
  },
};
