/** Its index is files, made beforehand by its own command; the page loads what a question needs. */
import { DEPTH } from './tokens.mjs';

const SCRIPT = '/pagefind/pagefind.js';

export const engines = {
  'Pagefind, as it comes': {
    async build() {
      const pagefind = await import(SCRIPT);
      await pagefind.options({ baseUrl: '/' });
      await pagefind.init('zh');
      return pagefind;
    },
    ask: async (pagefind, query) => (await pagefind.search(query)).results.slice(0, DEPTH),
    ids: async (results) => Promise.all(results.map(async (each) => (await each.data()).meta.id)),
  },
};
