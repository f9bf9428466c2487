import { create, insert, load, save, search } from '@orama/orama';
import { DEPTH, pairs } from './tokens.mjs';

const empty = () =>
  create({
    schema: { text: 'string' },
    components: { tokenizer: { language: 'chinese', normalizationCache: new Map(), tokenize: pairs } },
  });

export const engines = {
  'Orama, pairs': {
    async build(articles) {
      const database = await empty();
      for (const article of articles) await insert(database, article);
      return database;
    },
    async ask(database, query) {
      const { hits } = await search(database, { term: query, limit: DEPTH, threshold: 1 });
      return hits.map(({ id }) => id);
    },
    save: async (database) => JSON.stringify(await save(database)),
    async load(saved) {
      const database = await empty();
      await load(database, JSON.parse(saved));
      return database;
    },
  },
};
