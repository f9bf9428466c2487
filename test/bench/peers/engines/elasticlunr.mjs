import elasticlunr from 'elasticlunr';
import { pairs } from './tokens.mjs';

elasticlunr.clearStopWords();

export const engines = {
  'elasticlunr, pairs': {
    build(articles) {
      const index = elasticlunr(function () {
        this.setRef('id');
        this.addField('text');
        this.saveDocument(false);
        this.pipeline.reset();
      });
      for (const { id, text } of articles) index.addDoc({ id, text: pairs(text).join(' ') });
      return index;
    },
    ask: (index, query) => index.search(pairs(query).join(' '), {}).map(({ ref }) => ref),
    save: (index) => JSON.stringify(index),
    load: (saved) => elasticlunr.Index.load(JSON.parse(saved)),
  },
};
