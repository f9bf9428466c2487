import { createBodyIndex } from '../../../../dist/search/body-index.js';
import { createEverydayWords, EXPANSION_WEIGHT, meantBy } from '../../../../dist/search/everyday-words.js';
import { fold } from '../../../../dist/search/folding.js';
import { DEPTH } from './tokens.mjs';

const body = (words) => ({
  build(articles, lexicon) {
    const index = createBodyIndex([1]);
    for (const { text } of articles) index.add([fold(text)]);
    return { index, articles, everyday: words ? createEverydayWords(lexicon.words) : () => [] };
  },
  ask({ index, articles, everyday }, query) {
    const asked = fold(query);
    const { documents, scores } = index.search(asked, meantBy({ also: everyday(asked) }), EXPANSION_WEIGHT);
    const best = [...documents].sort((a, b) => scores[b] - scores[a]).slice(0, DEPTH);
    return best.map((at) => articles[at].id);
  },
});

export const engines = { 'ours with words.yaml': body(true), 'ours without words': body(false) };
