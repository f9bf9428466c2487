/** Types for Svelte 5 markup: `import type {} from 'mingbai/types/svelte'` once, in `src/app.d.ts`. */
import type { HTMLAttributes } from 'svelte/elements';
import type { MingbaiElements } from './elements.js';

type Listeners<Events> = { [Name in keyof Events & string as `on${Name}`]?: (event: Events[Name]) => void };

type Props<Tag extends keyof MingbaiElements> = HTMLAttributes<MingbaiElements[Tag]['element']> &
  MingbaiElements[Tag]['properties'] &
  MingbaiElements[Tag]['attributes'] &
  Listeners<MingbaiElements[Tag]['events']>;

type Elements = { [Tag in keyof MingbaiElements]: Props<Tag> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}
