import type {} from 'mingbai/types/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

export const search: SvelteHTMLElements['legal-search'] = {
  pack: '/packs/changbai/',
  'href-template': '/law/{id}',
  limit: 3,
  class: 'wide',
  'onlegal-open': (event) => event.id satisfies string,
};
// @ts-expect-error no such view
export const topics: SvelteHTMLElements['legal-topics'] = { view: 'nonsense' };
