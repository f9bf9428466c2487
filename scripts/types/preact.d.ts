/** JSX types for Preact 10 and later: `import type {} from 'mingbai/types/preact'` once. */
import type { HTMLAttributes } from 'preact';
import type { MingbaiElements } from './elements.js';

type Listeners<Events> = { [Name in keyof Events & string as `on${Name}`]?: (event: Events[Name]) => void };

type Props<Tag extends keyof MingbaiElements> = HTMLAttributes<MingbaiElements[Tag]['element']> &
  MingbaiElements[Tag]['properties'] &
  MingbaiElements[Tag]['attributes'] &
  Listeners<MingbaiElements[Tag]['events']>;

type Elements = { [Tag in keyof MingbaiElements]: Props<Tag> };

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
