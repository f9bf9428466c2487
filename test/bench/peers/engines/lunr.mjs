import lunr from 'lunr';
import { pairs } from './tokens.mjs';

export const engines = {
  'lunr, pairs': {
    build: (articles) =>
      lunr(function () {
        this.ref('id');
        this.field('text');
        this.pipeline.reset();
        this.searchPipeline.reset();
        this.tokenizer = (text) => pairs(String(text)).map((token) => new lunr.Token(token, {}));
        for (const article of articles) this.add(article);
      }),
    ask: (index, query) =>
      index
        .query((asked) => {
          for (const token of pairs(query)) asked.term(token, {});
        })
        .map(({ ref }) => ref),
    save: (index) => JSON.stringify(index),
    load: (saved) => lunr.Index.load(JSON.parse(saved)),
  },
};
