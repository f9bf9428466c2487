/**
 * JSX types for React 19 and later, which sets properties and listens to events of custom elements by itself:
 * `import type {} from 'mingbai/types/react'` once, then `<legal-search pack="/packs/changbai/" onlegal-open={…} />`.
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { MingbaiElements } from './elements.js';

type Listeners<Events> = { [Name in keyof Events & string as `on${Name}`]?: (event: Events[Name]) => void };

type Props<Tag extends keyof MingbaiElements> = DetailedHTMLProps<
  HTMLAttributes<MingbaiElements[Tag]['element']>,
  MingbaiElements[Tag]['element']
> &
  MingbaiElements[Tag]['properties'] &
  MingbaiElements[Tag]['attributes'] &
  Listeners<MingbaiElements[Tag]['events']>;

type Elements = { [Tag in keyof MingbaiElements]: Props<Tag> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
