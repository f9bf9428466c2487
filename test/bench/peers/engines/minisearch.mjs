import MiniSearch from 'minisearch';
import { pairs, tokens } from './tokens.mjs';

const mini = (options) => ({
  build(articles) {
    const index = new MiniSearch({ fields: ['text'], ...options });
    index.addAll(articles);
    return index;
  },
  ask: (index, query) => index.search(query).map(({ id }) => id),
  save: (index) => JSON.stringify(index),
  load: (saved) => MiniSearch.loadJSON(saved, { fields: ['text'], ...options }),
});

export const engines = {
  'MiniSearch, characters and pairs': mini({ tokenize: tokens, processTerm: (term) => term }),
  'MiniSearch, pairs': mini({ tokenize: pairs, processTerm: (term) => term }),
  'MiniSearch, as it comes': mini({}),
};
